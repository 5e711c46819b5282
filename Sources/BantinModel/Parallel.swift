import Glibc
import Synchronization

/// Runs `body` for 0 ..< `count` on up to `jobs` threads; the answers are in order, whichever came first.
///
/// Threads have the stack of a main thread: deeply nested pages need it, and the usual pool's threads have a sixteenth.
///
/// - Throws: the error of the lowest index that failed.
package func mapInParallel<Value: Sendable, Failure: Error>(
    count: Int, jobs: Int, _ body: @escaping @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
    let threadCount = min(jobs, count)
    guard threadCount > 1 else { return try (0..<count).map(body) }
    let answers = Answers<Value, Failure>(count: count)
    let next = NextIndex()
    let work: @Sendable () -> Void = {
        while true {
            let index = next.take()
            guard index < count else { return }
            answers.set(index, Result { () throws(Failure) in try body(index) })
        }
    }
    var threads: [pthread_t] = []
    for _ in 1..<threadCount {
        guard let thread = startThread(work) else { break }
        threads.append(thread)
    }
    work()
    for thread in threads { pthread_join(thread, nil) }
    return try answers.all()
}

private let stackSize = 8 << 20

/// Nil when the system has no more threads: the others then do its share.
private func startThread(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let status = pthread_create(
        &thread, &attributes,
        { box in
            guard let box else { return nil }
            Unmanaged<Work>.fromOpaque(box).takeRetainedValue().run()
            return nil
        }, box.toOpaque())
    guard status == 0 else {
        box.release()
        return nil
    }
    return thread
}

private final class Work: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}

private final class NextIndex: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.add(1, ordering: .relaxed).oldValue }
}

private final class Answers<Value: Sendable, Failure: Error>: Sendable {
    private let results: Mutex<[Result<Value, Failure>?]>

    init(count: Int) {
        results = Mutex(Array(repeating: nil, count: count))
    }

    func set(_ index: Int, _ result: Result<Value, Failure>) {
        results.withLock { $0[index] = result }
    }

    func all() throws(Failure) -> [Value] {
        var values: [Value] = []
        for case let result? in results.withLock({ $0 }) { values.append(try result.get()) }
        return values
    }
}

/// Counts what is done, from any thread.
package final class Counter: Sendable {
    private let value = Atomic(0)

    package init() {}

    /// The new count.
    package func increment() -> Int { value.add(1, ordering: .relaxed).newValue }
}
