import CZlib

/// One stream of zlib's: deflate data, in a gzip or zlib wrapping or in none.
///
/// A copy goes on from the same place, which makes it a bookmark in a long stream.
final class Inflater: @unchecked Sendable {
    // Unchecked: a bookmark is only ever copied, which reads it; what inflates is used by one thread.

    enum Wrapping: Int32 {
        case gzip = 31
        case zlib = 15
        case none = -15
    }

    enum Step {
        /// All of the input was taken, or the output is full.
        case more
        /// The stream ended.
        case ended
        case damaged
    }

    /// At an address that stays: zlib's state points back at it.
    private let stream: UnsafeMutablePointer<z_stream>

    init?(_ wrapping: Wrapping) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard bantin_inflate_init(stream, wrapping.rawValue) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    private init?(copying other: Inflater) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard inflateCopy(stream, other.stream) == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// A stream that stands where this one does; nil when memory is out.
    func copy() -> Inflater? { Inflater(copying: self) }

    /// Unpacks from `input` onto the end of `output`, `limit` bytes at most; `taken` is how much of the input it used.
    func step(_ input: ArraySlice<UInt8>, onto output: inout [UInt8], limit: Int) -> (taken: Int, step: Step) {
        let start = output.count
        var answer: (taken: Int, made: Int, step: Step) = (0, 0, .damaged)
        let room = min(limit, 1 << 16)
        output.reserveCapacity(start + room)
        let made = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            answer = input.withUnsafeBytes { run($0, into: UnsafeMutableRawBufferPointer(buffer)) }
            filled = answer.made
        }
        output.append(contentsOf: made)
        return (answer.taken, answer.step)
    }

    private func run(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) -> (taken: Int, made: Int, step: Step) {
        // zlib only reads its input; the parameter has lost its const for history's sake.
        let source = input.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.next_in = source.map { UnsafeMutablePointer(mutating: $0) }
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = inflate(stream, Z_NO_FLUSH)
        let taken = input.count - Int(stream.pointee.avail_in)
        let made = output.count - Int(stream.pointee.avail_out)
        let step: Step =
            switch status {
            case Z_STREAM_END: .ended
            case Z_OK, Z_BUF_ERROR: .more
            default: .damaged
            }
        return (taken, made, step)
    }
}
