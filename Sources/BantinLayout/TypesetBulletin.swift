import BantinModel
import BantinStyle
import Dispatch
import Synchronization

/// From a styled bulletin to its pages: articles are typeset in parallel and joined in order.
///
/// The result does not depend on the number of jobs.
///
/// - Parameters:
///   - jobs: how many articles are set at a time.
///   - makeShaper: makes a shaper for one job; a shaper is never shared.
///   - standard: the pages of the standard edition, which the labels of this one are to name.
///   - progress: called after each article, from any thread; what it throws stops the work.
/// - Throws: what the shaper or `progress` throws.
package func typesetBulletin(
    _ styled: StyledBulletin, jobs: Int, makeShaper: @Sendable () throws -> any WordShaper,
    standard: StandardPages? = nil, progress: @Sendable (Int) throws -> Void = { _ in }
) throws -> Reported<PagedBulletin> {
    let (galleys, stores, diagnostics) = try typesetGalleys(
        styled, jobs: jobs, makeShaper: makeShaper, progress: progress)
    let furniture = WordCache(
        shaper: try makeShaper(), language: styled.bulletin.language, keepsItems: styled.sheet.lines.keepsItems)
    return Reported(
        try paginate(styled, galleys: galleys, stores: stores, furniture: furniture, standard: standard),
        diagnostics)
}

/// The galleys of all articles in their order, and the stores that they name.
package func typesetGalleys(
    _ styled: StyledBulletin, jobs: Int, makeShaper: @Sendable () throws -> any WordShaper,
    progress: @Sendable (Int) throws -> Void = { _ in }
) throws -> (galleys: [Galley], stores: [WordStore], diagnostics: [Diagnostic]) {
    let articles = styled.bulletin.articles
    // Below this many articles a second job costs more than it saves: it shapes common words once more.
    let articlesPerJob = 8
    let jobs = max(1, min(jobs, articles.count / articlesPerJob))
    let compounds = styled.sheet.lines.keepsCompounds ? Compounds(of: styled.bulletin) : .none
    let cases = styled.sheet.lines.capitals == .calm ? WrittenCases(of: styled.bulletin) : .none
    let shared = Mutex(Shared(galleyCount: articles.count, jobs: jobs))
    DispatchQueue.concurrentPerform(iterations: jobs) { job in
        do {
            let cache = WordCache(
                shaper: try makeShaper(), language: styled.bulletin.language, compounds: compounds,
                keepsItems: styled.sheet.lines.keepsItems, cases: cases)
            while let number = shared.withLock({ $0.next() }) {
                let galley = try typeset(
                    articles[number], number: number, sheet: styled.sheet, words: cache, store: job)
                let done = shared.withLock { $0.finish(galley, number: number) }
                try progress(done)
            }
            let store = cache.store
            shared.withLock { $0.stores[job] = store }
        } catch {
            shared.withLock { $0.error = $0.error ?? error }
        }
    }
    return try shared.withLock { shared in
        if let error = shared.error { throw error }
        let galleys = shared.galleys.compactMap { $0 }
        return (galleys.map(\.value), shared.stores, galleys.flatMap(\.diagnostics))
    }
}

/// What jobs share: the next article, and where results go.
private struct Shared: Sendable {
    var galleys: [Reported<Galley>?]
    var stores: [WordStore]
    var error: (any Error)?
    private var started = 0
    private var finished = 0

    init(galleyCount: Int, jobs: Int) {
        galleys = Array(repeating: nil, count: galleyCount)
        stores = Array(repeating: WordStore(), count: jobs)
    }

    /// Nil when all are taken, or when another job failed.
    mutating func next() -> Int? {
        guard started < galleys.count, error == nil else { return nil }
        started += 1
        return started - 1
    }

    /// How many are done now.
    mutating func finish(_ galley: Reported<Galley>, number: Int) -> Int {
        galleys[number] = galley
        finished += 1
        return finished
    }
}
