import BantinModel
import CHarfBuzz

extension ShelfFace {
    /// A font file with the glyphs of these characters alone, and all that shapes them; without hints, which readers'
    /// screens do not need. Same characters, same bytes.
    ///
    /// - Throws: `OperationError` when the file cannot be read or is damaged.
    package func subset(keeping characters: Set<Unicode.Scalar>) throws -> [UInt8] {
        let source = try FaceHandle(file: file, index: index)
        return try source.subset(keeping: characters.sorted(), named: file)
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

    func subset(keeping characters: [Unicode.Scalar], named file: String) throws -> [UInt8] {
        guard let input = hb_subset_input_create_or_fail() else {
            throw OperationError("subset", file, reason: "HarfBuzz has no memory left")
        }
        defer { hb_subset_input_destroy(input) }
        hb_subset_input_set_flags(input, UInt32(HB_SUBSET_FLAGS_NO_HINTING.rawValue))
        let kept = hb_subset_input_unicode_set(input)
        for character in characters { hb_set_add(kept, character.value) }
        guard let subset = hb_subset_or_fail(pointer, input) else {
            throw OperationError("subset", file, reason: "HarfBuzz refuses it")
        }
        defer { hb_face_destroy(subset) }
        let blob = hb_face_reference_blob(subset)
        defer { hb_blob_destroy(blob) }
        var count: UInt32 = 0
        guard let bytes = hb_blob_get_data(blob, &count), count > 0 else {
            throw OperationError("subset", file, reason: "nothing was left of it")
        }
        return Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
    }
}
