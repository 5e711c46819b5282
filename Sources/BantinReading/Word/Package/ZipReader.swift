import BantinModel
import CZip
import Glibc

/// A ZIP file that is being read by libzip, from memory or from disk; only its directory is held.
struct ZipReader: ~Copyable {
    private let archive: OpaquePointer
    private let name: String
    /// Entry numbers by the names that parts are asked for by.
    private var entries: [String: zip_uint64_t] = [:]

    /// Why a container could not be opened.
    enum Refusal: Error { case notZip(String), tooManyEntries }

    /// Opens what the user's file holds; `body` gets the reader, which is closed when it returns.
    static func reading<Result>(
        _ container: ZipContainer, entryLimit: Int, _ body: (borrowing ZipReader) throws -> Result
    ) throws -> Result {
        if let path = container.path {
            var code: Int32 = 0
            guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
                var error = zip_error_t()
                zip_error_init_with_code(&error, code)
                defer { zip_error_fini(&error) }
                throw Refusal.notZip(String(cString: zip_error_strerror(&error)))
            }
            return try body(try ZipReader(archive, name: container.name, entryLimit: entryLimit))
        }
        // The bytes stay where they are while the archive is open: libzip keeps the pointer.
        return try container.bytes.withUnsafeBytes { bytes in
            var error = zip_error_t()
            zip_error_init(&error)
            defer { zip_error_fini(&error) }
            guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(bytes.count), 0, &error) else {
                throw Refusal.notZip(String(cString: zip_error_strerror(&error)))
            }
            guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
                zip_source_free(source)
                throw Refusal.notZip(String(cString: zip_error_strerror(&error)))
            }
            return try body(try ZipReader(archive, name: container.name, entryLimit: entryLimit))
        }
    }

    private init(_ archive: OpaquePointer, name: String, entryLimit: Int) throws {
        self.archive = archive
        self.name = name
        let count = zip_get_num_entries(archive, 0)
        guard count <= entryLimit else { throw Refusal.tooManyEntries }
        for index in 0..<zip_uint64_t(max(0, count)) {
            guard let pointer = zip_get_name(archive, index, 0) else { continue }
            let key = partKey(String(cString: pointer))
            if entries[key] == nil { entries[key] = index }
        }
    }

    deinit { zip_discard(archive) }

    func has(_ part: String) -> Bool { entries[partKey(part)] != nil }

    /// Hands a part over in pieces until it ends or `piece` says that it has enough.
    ///
    /// - Throws: `OperationError` for a part that is not there, is encrypted or does not inflate to what it should be.
    func read(_ part: String, pieceBytes: Int, _ piece: (ArraySlice<UInt8>) -> Bool) throws(OperationError) {
        guard let index = entries[partKey(part)] else {
            throw OperationError("read", "\(name):\(part)", reason: "no such part")
        }
        guard let file = zip_fopen_index(archive, index, 0) else {
            throw OperationError("read", "\(name):\(part)", reason: String(cString: zip_strerror(archive)))
        }
        defer { zip_fclose(file) }
        var buffer = [UInt8](repeating: 0, count: pieceBytes)
        while true {
            let count = buffer.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, zip_uint64_t($0.count)) }
            guard count >= 0 else {
                let error = zip_file_get_error(file)
                throw OperationError("read", "\(name):\(part)", reason: String(cString: zip_error_strerror(error)))
            }
            if count == 0 || !piece(buffer[..<Int(count)]) { return }
        }
    }

    /// A part as a whole; nil when it is larger than `limit`, whatever the directory says of its size.
    func bytes(of part: String, limit: Int) throws(OperationError) -> [UInt8]? {
        var bytes: [UInt8] = []
        try read(part, pieceBytes: 1 << 18) { piece in
            bytes += piece
            return bytes.count <= limit
        }
        return bytes.count <= limit ? bytes : nil
    }
}

/// Part names are compared without regard to case (ECMA-376-2 §6.2.2.3); some old writers part folders by backslashes.
private func partKey(_ name: String) -> String {
    let slashed = name.replacing("\\", with: "/").lowercased()
    return slashed.hasPrefix("/") ? String(slashed.dropFirst()) : slashed
}

/// Where a container's bytes are: on disk, when the user named a file, so that they need not be held.
struct ZipContainer: Sendable {
    /// As the user named it.
    let name: String
    let path: String?
    let bytes: [UInt8]

    init(_ source: SourceFile) {
        name = source.name
        path = source.path
        bytes = source.path == nil ? source.bytes : []
    }
}
