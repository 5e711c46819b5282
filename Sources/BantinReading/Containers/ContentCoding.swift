import CBrotli

/// What unpacking gave: the bytes, and what is to be known of them.
struct Unpacked {
    var bytes: [UInt8]
    var fault: UnpackingFault?
}

enum UnpackingFault: Hashable {
    /// The data ends early: the bytes are the start of what there was.
    case cutShort
    case damaged
    /// More than the limits allow: a page or picture of that size is none.
    case tooLarge
}

/// The codings that pages are sent in (RFC 9110, 8.4.1).
enum ContentCoding {
    case gzip, deflate, brotli

    /// Nil for `identity` and for names that are not known.
    init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "gzip", "x-gzip": self = .gzip
        case "deflate": self = .deflate
        case "br": self = .brotli
        default: return nil
        }
    }

    func unpacked(_ bytes: [UInt8], limits: ReadingLimits) -> Unpacked {
        switch self {
        case .gzip:
            // Archives that unpacked the body keep its header; what is no gzip stands as it is.
            bytes.starts(with: [0x1F, 0x8B])
                ? inflated(bytes, .gzip, limits: limits) : Unpacked(bytes: bytes)
        case .deflate:
            // Servers send it with zlib's wrapping, as the standard says, or bare.
            isZlib(bytes) ? inflated(bytes, .zlib, limits: limits) : inflatedBare(bytes, limits: limits)
        case .brotli:
            // Brotli has no mark of its own; markup that was unpacked before starts with a bracket.
            bytes.first == UInt8(ascii: "<") ? Unpacked(bytes: bytes) : unbrotlied(bytes, limits: limits)
        }
    }

    private func isZlib(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 2 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
    }

    private func inflatedBare(_ bytes: [UInt8], limits: ReadingLimits) -> Unpacked {
        let result = inflated(bytes, .none, limits: limits)
        return result.fault == .damaged && result.bytes.isEmpty ? Unpacked(bytes: bytes) : result
    }
}

extension ReadingLimits {
    /// Whether unpacking gives so much out of so little that it can only be meant to exhaust us.
    func isBomb(packed: Int, unpacked: Int) -> Bool {
        unpacked > unpackingAllowance && unpacked / unpackingRatio > packed
    }
}

private func inflated(_ bytes: [UInt8], _ wrapping: Inflater.Wrapping, limits: ReadingLimits) -> Unpacked {
    guard let inflater = Inflater(wrapping) else { return Unpacked(bytes: [], fault: .damaged) }
    var result = Unpacked(bytes: [])
    var at = 0
    while true {
        let room = limits.recordBytes + 1 - result.bytes.count
        let before = result.bytes.count
        let (taken, step) = inflater.step(bytes[at...], onto: &result.bytes, limit: room)
        at += taken
        if result.bytes.count > limits.recordBytes || limits.isBomb(packed: at, unpacked: result.bytes.count) {
            return Unpacked(bytes: [], fault: .tooLarge)
        }
        switch step {
        case .ended: return result
        case .damaged:
            result.fault = .damaged
            return result
        case .more:
            guard taken > 0 || result.bytes.count > before else {
                result.fault = .cutShort
                return result
            }
        }
    }
}

private func unbrotlied(_ bytes: [UInt8], limits: ReadingLimits) -> Unpacked {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { return Unpacked(bytes: [], fault: .damaged) }
    defer { BrotliDecoderDestroyInstance(state) }
    var result: [UInt8] = []
    var fault: UnpackingFault?
    bytes.withUnsafeBufferPointer { input in
        var left = input.count
        var next = input.baseAddress
        while true {
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
                var room = buffer.count
                var target = buffer.baseAddress
                switch BrotliDecoderDecompressStream(state, &left, &next, &room, &target, nil) {
                case BROTLI_DECODER_RESULT_SUCCESS: break
                case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: fault = nil
                case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: fault = .cutShort
                default: fault = .damaged
                }
                filled = buffer.count - room
            }
            result.append(contentsOf: chunk)
            let taken = input.count - left
            if result.count > limits.recordBytes || limits.isBomb(packed: taken, unpacked: result.count) {
                result = []
                fault = .tooLarge
            }
            if fault != nil || BrotliDecoderIsFinished(state) != 0 { return }
        }
    }
    return Unpacked(bytes: result, fault: fault)
}
