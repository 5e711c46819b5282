import BantinModel
import CZip
import Glibc

/// A ZIP archive being made by libzip: in memory or in a new file, which both appear when it is finished.
struct ZipArchive: ~Copyable {
    /// Nil once it is closed.
    private var archive: OpaquePointer?
    /// Where an archive in memory goes to.
    private let memory: OpaquePointer?
    private let name: String
    /// Files that are read when the archive is written.
    private var sourcePaths: [String] = []

    /// libzip works out at its first opening, and without a lock, what it needs of a source: two threads that open at once
    /// may find a new archive read-only. So one opening goes before all others.
    private static let isPrepared: Bool = {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { return false }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            return false
        }
        zip_discard(archive)
        return true
    }()

    init() throws(OperationError) {
        guard Self.isPrepared else { throw OperationError("make", "EPUB", reason: "libzip opens no archive") }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(nil, 0, 0, &error) else {
            throw OperationError("make", "EPUB", reason: String(cString: zip_error_strerror(&error)))
        }
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, &error) else {
            zip_source_free(source)
            throw OperationError("make", "EPUB", reason: String(cString: zip_error_strerror(&error)))
        }
        // Closing the archive gives up its hold on the source; the bytes are read from it afterwards.
        zip_source_keep(source)
        self.archive = archive
        memory = source
        name = "EPUB"
    }

    init(path: String) throws(OperationError) {
        guard Self.isPrepared else { throw OperationError("make", path, reason: "libzip opens no archive") }
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_CREATE | ZIP_EXCL, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw OperationError("write", path, reason: String(cString: zip_error_strerror(&error)))
        }
        self.archive = archive
        memory = nil
        name = path
    }

    deinit {
        if let archive { zip_discard(archive) }
        zip_source_free(memory)
    }

    /// Files stand in the archive in the order that they are added in.
    ///
    /// - Parameter deflated: the content, deflated already; nil leaves that to libzip.
    mutating func add(_ file: Publication.File, deflated: Deflated? = nil) throws(OperationError) {
        let source = if let deflated { try source(of: deflated, file.path) } else { try source(of: file) }
        let index = zip_file_add(archive, file.path, source, ZIP_FL_ENC_UTF_8)
        guard index >= 0 else {
            let error = failure("add", file.path)
            zip_source_free(source)
            throw error
        }
        let entry = zip_uint64_t(index)
        let (method, level): (Int32, UInt32) =
            switch file.compression {
            case .stored: (ZIP_CM_STORE, 0)
            case .deflated: (ZIP_CM_DEFLATE, 6)
            }
        // A constant time: libzip's own function for it would ask the clock's zone.
        guard zip_set_file_compression(archive, entry, method, level) == 0,
            zip_file_set_dostime(archive, entry, 0, firstDayOfDOS, 0) == 0
        else { throw failure("add", file.path) }
    }

    private mutating func source(of file: Publication.File) throws(OperationError) -> OpaquePointer {
        switch file.content {
        case .file(let path):
            guard let source = zip_source_file(archive, path, 0, -1) else { throw failure("read", path) }
            sourcePaths.append(path)
            return source
        case .bytes(let bytes): return try buffer(bytes, path: file.path)
        case .stored(let stored): return try buffer(try stored.load(), path: file.path)
        }
    }

    private func source(of deflated: Deflated, _ path: String) throws(OperationError) -> OpaquePointer {
        guard
            let source = bantin_zip_source_deflated(
                archive, deflated.bytes, deflated.bytes.count, zip_uint64_t(deflated.size), deflated.checksum)
        else { throw failure("add", path) }
        return source
    }

    /// libzip keeps the pointer until the archive is closed, and then frees it.
    private func buffer(_ bytes: [UInt8], path: String) throws(OperationError) -> OpaquePointer {
        let copy = malloc(max(1, bytes.count))
        bytes.withUnsafeBytes { bytes in
            if let copy, let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        }
        guard let copy, let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            throw failure("add", path)
        }
        return source
    }

    /// Writes the archive and gives its bytes.
    consuming func finish() throws(OperationError) -> [UInt8] {
        try close()
        var status = zip_stat_t()
        guard zip_source_open(memory) == 0 else { throw OperationError("make", name, reason: "libzip kept no bytes") }
        defer { zip_source_close(memory) }
        guard zip_source_stat(memory, &status) == 0 else {
            throw OperationError("make", name, reason: "libzip knows no size")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.size))
        let count = bytes.withUnsafeMutableBytes { zip_source_read(memory, $0.baseAddress, status.size) }
        guard count == bytes.count else { throw OperationError("make", name, reason: "libzip gave only some bytes") }
        return bytes
    }

    /// Writes the archive to its file.
    consuming func finishFile() throws(OperationError) {
        try close()
    }

    /// libzip does all its writing here.
    private mutating func close() throws(OperationError) {
        guard zip_close(archive) == 0 else {
            // libzip does not say which of the files it could not read.
            for path in sourcePaths where access(path, R_OK) != 0 {
                throw OperationError("read", path, reason: String(cString: strerror(errno)))
            }
            throw failure("write", name)
        }
        archive = nil
    }

    private func failure(_ operation: String, _ subject: String) -> OperationError {
        OperationError(operation, subject, reason: String(cString: zip_strerror(archive)))
    }
}

/// 1 January 1980, as DOS counts days.
private let firstDayOfDOS: zip_uint16_t = 1 << 5 | 1
