import BantinModel
import CPangoCairo
import Foundation
import Synchronization

/// The C side of a shelf: a fontconfig configuration of its files alone, and for each face Cairo's and HarfBuzz's handle.
///
/// All of it is made once and only read afterwards, which each of the libraries allows from several threads.
final class FaceHandles: @unchecked Sendable {
    let config: OpaquePointer
    let faces: [ShelfFace]
    private let cairoFaces: [OpaquePointer]
    private let hbFonts: [OpaquePointer]

    /// FreeType's one library in Cairo is not made for two threads that open faces.
    private static let opening = Mutex(())

    /// An empty configuration in place of the system's, which Pango would load otherwise, never to use it.
    private static let isSystemShutOut: Bool = {
        guard let empty = FcConfigCreate() else { return false }
        return FcConfigSetCurrent(empty) != 0
    }()

    init(files: [String]) throws {
        let parts = try FaceHandles.opening.withLock { _ in try FaceHandles.open(files) }
        config = parts.config
        faces = parts.faces
        cairoFaces = parts.cairoFaces
        hbFonts = parts.hbFonts
    }

    deinit {
        for font in hbFonts { hb_font_destroy(font) }
        for face in cairoFaces { cairo_font_face_destroy(face) }
        FcConfigDestroy(config)
    }

    private struct Parts: @unchecked Sendable {
        var config: OpaquePointer
        var faces: [ShelfFace] = []
        var cairoFaces: [OpaquePointer] = []
        var hbFonts: [OpaquePointer] = []
    }

    private static func open(_ files: [String]) throws -> Parts {
        guard isSystemShutOut, let config = FcConfigCreate() else {
            throw OperationError("set up", "fontconfig", reason: "out of memory")
        }
        var parts = Parts(config: config)
        for file in files where FcConfigAppFontAddFile(config, file) == 0 {
            throw OperationError("open the font", file, reason: "it is damaged or not a font")
        }
        guard let set = FcConfigGetFonts(config, FcSetApplication) else { return parts }
        for number in 0..<Int(set.pointee.nfont) {
            guard let pattern = set.pointee.fonts[number], let face = ShelfFace(pattern: pattern) else { continue }
            parts.faces.append(face)
            parts.cairoFaces.append(try pinnedFace(pattern, face))
            parts.hbFonts.append(try outlines(of: face))
        }
        return parts
    }

    /// Opens a face in Cairo and holds it open for good.
    private static func pinnedFace(_ pattern: OpaquePointer, _ face: ShelfFace) throws -> OpaquePointer {
        guard let cairoFace = cairo_ft_font_face_create_for_pattern(pattern) else {
            throw OperationError("open the font", face.file, reason: "out of memory")
        }
        let status = cairo_font_face_status(cairoFace)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw OperationError("open the font", face.file, reason: String(cString: cairo_status_to_string(status)))
        }
        let font = try ScaledFont(face: cairoFace, size: 16, stretch: 1, name: face.file)
        guard cairo_ft_scaled_font_lock_face(font.pointer) != nil else {
            throw OperationError("open the font", face.file, reason: "FreeType cannot read it")
        }
        // Never unlocked; the reference keeps the locked font alive as long as the process.
        _ = cairo_scaled_font_reference(font.pointer)
        return cairoFace
    }

    private static func outlines(of face: ShelfFace) throws -> OpaquePointer {
        guard let blob = hb_blob_create_from_file_or_fail(face.file) else {
            throw OperationError("open the font", face.file, reason: "HarfBuzz cannot read it")
        }
        defer { hb_blob_destroy(blob) }
        guard let hbFace = hb_face_create(blob, UInt32(face.index)) else {
            throw OperationError("open the font", face.file, reason: "out of memory")
        }
        defer { hb_face_destroy(hbFace) }
        hb_face_make_immutable(hbFace)
        guard let font = hb_font_create(hbFace) else {
            throw OperationError("open the font", face.file, reason: "out of memory")
        }
        hb_font_make_immutable(font)
        return font
    }

    func unitsPerEm(face: Int) -> Int { Int(hb_face_get_upem(hb_font_get_face(hbFonts[face]))) }

    func glyph(of scalar: Unicode.Scalar, face: Int) -> UInt32? {
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(hbFonts[face], scalar.value, &glyph) != 0, glyph != 0 else { return nil }
        return glyph
    }

    /// In font units.
    func advance(of glyph: UInt32, face: Int) -> Int { Int(hb_font_get_glyph_h_advance(hbFonts[face], glyph)) }

    /// The top and bottom of a glyph's ink over the baseline, in font units.
    func ink(of glyph: UInt32, face: Int) -> (top: Int, bottom: Int)? {
        var extents = hb_glyph_extents_t()
        guard hb_font_get_glyph_extents(hbFonts[face], glyph, &extents) != 0 else { return nil }
        return (Int(extents.y_bearing), Int(extents.y_bearing + extents.height))
    }

    func scaledFont(face: Int, size: Double, stretch: Double, lane: Int, name: String) throws -> ScaledFont {
        try ScaledFont(face: cairoFaces[face], size: size, stretch: stretch, lane: lane, name: name)
    }
}
