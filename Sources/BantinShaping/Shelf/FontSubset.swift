import BantinModel
import CHarfBuzz

extension ShelfFace {
    /// A font file with the glyphs of these characters alone, and all that shapes them; without hints, which readers'
    /// screens do not need. Same characters, same bytes.
    ///
    /// - Throws: `OperationError` when the file cannot be read or is damaged.
    package func subset(keeping characters: [Unicode.Scalar]) throws -> [UInt8] {
        let source = try FaceHandle(file: file, index: index)
        return try source.subset(named: file) { kept, input in
            hb_subset_input_set_flags(input, UInt32(HB_SUBSET_FLAGS_NO_HINTING.rawValue))
            for character in characters { hb_set_add(kept, character.value) }
        }
    }

    /// The face with all of its characters: its file as it is or, of a collection, the one face.
    ///
    /// - Throws: `OperationError` when the file cannot be read or is damaged.
    package func whole() throws -> [UInt8] {
        let source = try FaceHandle(file: file, index: index)
        guard file.lowercased().hasSuffix("c") else { return try source.file(named: file) }
        return try source.subset(named: file) { kept, _ in source.collectCharacters(into: kept) }
    }
}

private struct FaceHandle: ~Copyable {
    private let pointer: OpaquePointer

    init(file: String, index: Int) throws {
        guard let blob = hb_blob_create_from_file_or_fail(file) else {
            throw OperationError("read", file, reason: "it cannot be opened")
        }
        defer { hb_blob_destroy(blob) }
        guard let face = hb_face_create(blob, UInt32(index)), hb_face_get_glyph_count(face) > 0 else {
            throw OperationError("read", file, reason: "it has no glyphs")
        }
        pointer = face
    }

    deinit { hb_face_destroy(pointer) }

    /// The bytes that the face was made from.
    func file(named file: String) throws -> [UInt8] { try FaceHandle.bytes(of: pointer, named: file) }

    func collectCharacters(into kept: OpaquePointer?) { hb_face_collect_unicodes(pointer, kept) }

    /// A new font file of the characters that `choose` adds to the set.
    func subset(named file: String, choose: (_ kept: OpaquePointer?, _ input: OpaquePointer) -> Void) throws -> [UInt8]
    {
        guard let input = hb_subset_input_create_or_fail() else {
            throw OperationError("subset", file, reason: "HarfBuzz has no memory left")
        }
        defer { hb_subset_input_destroy(input) }
        choose(hb_subset_input_unicode_set(input), input)
        guard let subset = hb_subset_or_fail(pointer, input) else {
            throw OperationError("subset", file, reason: "HarfBuzz refuses it")
        }
        defer { hb_face_destroy(subset) }
        return try FaceHandle.bytes(of: subset, named: file)
    }

    private static func bytes(of face: OpaquePointer, named file: String) throws -> [UInt8] {
        let blob = hb_face_reference_blob(face)
        defer { hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let bytes = hb_blob_get_data(blob, &count), count > 0 else {
            throw OperationError("subset", file, reason: "nothing was left of it")
        }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
}
