import CFreeType

/// An embedded font program as FreeType reads it; only here is FreeType called.
package final class FontProgram {
    /// Which characters a table of the program is for.
    package struct CharacterMap: Hashable {
        package var platform: Int
        package var encoding: Int
    }

    private let library: FT_Library
    let face: FT_Face
    /// FreeType reads from it for as long as the face is open.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    /// In the order of the program, without those that FreeType makes up from glyph names.
    package let maps: [CharacterMap]
    package let isSFNT: Bool
    private let glyphOfCID: [Int: Int]?

    /// Nil when it is no font that can be read.
    package init?(_ program: [UInt8]) {
        var library: FT_Library?
        guard FT_Init_FreeType(&library) == 0, let library else { return nil }
        bytes = .allocate(capacity: max(program.count, 1))
        _ = bytes.initialize(from: program)
        var opened: FT_Face?
        guard FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(program.count), 0, &opened) == 0, let face = opened
        else {
            bytes.deallocate()
            FT_Done_FreeType(library)
            return nil
        }
        self.library = library
        self.face = face
        isSFNT = bantin_face_is_sfnt(face) != 0
        maps = (0..<Int(face.pointee.num_charmaps)).map {
            CharacterMap(
                platform: Int(bantin_face_platform(face, Int32($0))),
                encoding: Int(bantin_face_encoding(face, Int32($0))))
        }
        glyphOfCID = FontProgram.glyphsOfCIDs(face)
    }

    deinit {
        FT_Done_Face(face)
        FT_Done_FreeType(library)
        bytes.deallocate()
    }

    package var glyphCount: Int { Int(face.pointee.num_glyphs) }

    /// In thousandths of the em; nil when there is no such glyph.
    package func advance(of glyph: Int) -> Double? {
        guard glyph >= 0, glyph < glyphCount else { return nil }
        let units = face.pointee.units_per_EM == 0 ? 1000 : Double(face.pointee.units_per_EM)
        let advance = bantin_face_advance(face, FT_UInt(glyph))
        return advance < 0 ? nil : advance * 1000 / units
    }

    /// The glyph of a character identifier: by the program's own list when it has one, else of the same number.
    package func glyph(ofCID cid: Int) -> Int? {
        guard let glyphOfCID else { return cid < glyphCount ? cid : nil }
        return glyphOfCID[cid]
    }

    /// The glyph of a character by one of the program's maps; nil when it has none.
    package func glyph(of character: Int, by map: CharacterMap) -> Int? {
        guard let index = maps.firstIndex(of: map), bantin_face_select(face, Int32(index)) == 0 else { return nil }
        let glyph = FT_Get_Char_Index(face, FT_ULong(character))
        return glyph == 0 ? nil : Int(glyph)
    }

    package func glyph(named name: String) -> Int? {
        guard bantin_face_has_glyph_names(face) != 0 else { return nil }
        let glyph = FT_Get_Name_Index(face, name)
        return glyph == 0 ? nil : Int(glyph)
    }

    private static func glyphsOfCIDs(_ face: FT_Face) -> [Int: Int]? {
        guard bantin_face_is_cid_keyed(face) != 0 else { return nil }
        var glyphs: [Int: Int] = [:]
        for glyph in 0..<Int(face.pointee.num_glyphs) {
            var cid: FT_UInt = 0
            if FT_Get_CID_From_Glyph_Index(face, FT_UInt(glyph), &cid) == 0 { glyphs[Int(cid)] = glyph }
        }
        return glyphs
    }
}
