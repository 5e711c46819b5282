import BantinModel
import Glibc

/// Bytes that are read in parts, from a file that stays open or from memory, by several threads at once.
package final class ByteStore: Sendable {
    /// As the user named it: errors show it.
    package let name: String
    package let count: Int
    private let place: Place

    private enum Place: Sendable {
        case memory([UInt8])
        case descriptor(Int32)
    }

    package init(_ bytes: [UInt8], name: String) {
        self.name = name
        count = bytes.count
        place = .memory(bytes)
    }

    /// Opens a file; it is closed with the last user of the store.
    package init(path: String, name: String) throws(OperationError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OperationError("read", name, reason: String(cString: strerror(errno))) }
        self.name = name
        count = try ByteStore.size(of: descriptor, name)
        place = .descriptor(descriptor)
    }

    /// Takes over an open file, which may have no name any more.
    package init(descriptor: Int32, name: String) throws(OperationError) {
        self.name = name
        count = try ByteStore.size(of: descriptor, name)
        place = .descriptor(descriptor)
    }

    deinit {
        if case .descriptor(let descriptor) = place { close(descriptor) }
    }

    private static func size(of descriptor: Int32, _ name: String) throws(OperationError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            close(descriptor)
            throw OperationError("read", name, reason: reason)
        }
        return Int(status.st_size)
    }

    /// Up to `length` bytes from `offset`; fewer only at the end.
    ///
    /// - Throws: what the system says, also when the file has become shorter than it was.
    package func read(at offset: Int, length: Int) throws(OperationError) -> [UInt8] {
        guard offset >= 0, offset < count, length > 0 else { return [] }
        let wanted = min(length, count - offset)
        switch place {
        case .memory(let bytes): return Array(bytes[offset..<offset + wanted])
        case .descriptor(let descriptor):
            var failure: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                guard let start = buffer.baseAddress else { return }
                while filled < wanted {
                    let got = pread(descriptor, start + filled, wanted - filled, off_t(offset + filled))
                    if got > 0 {
                        filled += got
                    } else if got < 0, errno == EINTR {
                        continue
                    } else {
                        failure = got < 0 ? errno : ENODATA
                        return
                    }
                }
            }
            guard failure == 0 else { throw OperationError("read", name, reason: String(cString: strerror(failure))) }
            return bytes
        }
    }
}
