import BantinLayout
import BantinModel
import BantinStyle
import CPangoCairo

/// The real `WordShaper`: Pango over the faces of a shelf.
///
/// It is not shared between threads: each task makes its own. Hinting and rounding are off, so a word's glyphs have the
/// widths that the font's designer drew, at every size alike.
package final class PangoShaper: WordShaper {
    private let shelf: FontShelf
    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let attributes: OpaquePointer
    private let glyphString: UnsafeMutablePointer<PangoGlyphString>
    private var settings: [ContextKey: Setting] = [:]
    private var last: (key: ContextKey, setting: Setting)?
    /// Which face of the shelf a font of Pango's is. Each is kept alive, so that an address means one font only.
    private var faces: [OpaquePointer: UInt16] = [:]

    /// How Pango sets one font and language.
    private struct Setting {
        var context: OpaquePointer?
        /// What Pango finds out about Latin text in the context: every word of it has the same font, script and direction.
        var latin: UnsafeMutablePointer<PangoItem>?
        /// The face that the font is set in.
        var face: Int
    }

    private struct ContextKey: Hashable {
        var font: FontKey
        var language: String
    }

    /// - Throws: `OperationError` when Pango cannot be set up.
    package init(shelf: FontShelf) throws {
        guard let map = bantin_font_map_new(shelf.handles.config) else {
            throw OperationError("set up", "Pango", reason: "no FreeType fonts in this Cairo")
        }
        self.shelf = shelf
        fontMap = map
        attributes = pango_attr_list_new()
        // No ligatures: Cairo takes a glyph's text from its own code (U+FB03) and wraps "ffi" as a replacement text, where
        // some readers of tagged PDF lose the rest of the paragraph.
        pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
        glyphString = pango_glyph_string_new()
    }

    deinit {
        for setting in settings.values {
            if let item = setting.latin { pango_item_free(item) }
            if let context = setting.context { bantin_object_unref(UnsafeMutableRawPointer(context)) }
        }
        for font in faces.keys { bantin_object_unref(UnsafeMutableRawPointer(font)) }
        pango_glyph_string_free(glyphString)
        pango_attr_list_unref(attributes)
        bantin_object_unref(fontMap)
    }

    package func metrics(of font: FontKey) -> FontMetrics { shelf.metrics(of: font) }

    package func shape(_ word: String, in font: FontKey, language: String) throws -> ShapedWord {
        let setting = setting(for: font, language: language)
        var word = word
        return try word.withUTF8 { bytes in
            guard !bytes.isEmpty, let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            else { return ShapedWord(advance: .zero, glyphs: []) }
            if let item = setting.latin, isLatin(bytes),
                let shaped = try latinWord(
                    bytes, at: start, item, GlyphPen(shelf: shelf, size: font.size, standInNear: setting.face))
            {
                return shaped
            }
            let logical = pango_itemize(setting.context, start, 0, Int32(bytes.count), attributes, nil)
            let visual = pango_reorder_items(logical)
            defer {
                g_list_free(visual)
                g_list_free_full(logical) { pango_item_free($0?.assumingMemoryBound(to: PangoItem.self)) }
            }
            var pen = GlyphPen(shelf: shelf, size: font.size, standInNear: setting.face)
            var node = visual
            while let current = node {
                if let item = current.pointee.data?.assumingMemoryBound(to: PangoItem.self) {
                    try add(item, of: bytes, at: start, to: &pen)
                }
                node = current.pointee.next
            }
            return pen.word
        }
    }

    /// A word of Latin letters by what is known of them; nil when the font lacks one, and Pango has to find another.
    private func latinWord(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: UnsafePointer<CChar>, _ item: UnsafeMutablePointer<PangoItem>,
        _ fresh: GlyphPen
    ) throws -> ShapedWord? {
        var pen = fresh
        item.pointee.offset = 0
        item.pointee.length = Int32(bytes.count)
        try add(item, of: bytes, at: start, to: &pen)
        return pen.word.missing.isEmpty ? pen.word : nil
    }

    private func add(
        _ item: UnsafeMutablePointer<PangoItem>, of bytes: UnsafeBufferPointer<UInt8>, at start: UnsafePointer<CChar>,
        to pen: inout GlyphPen
    ) throws {
        let offset = Int(item.pointee.offset)
        pango_shape_full(
            start + offset, item.pointee.length, start, Int32(bytes.count), &item.pointee.analysis, glyphString)
        guard let font = item.pointee.analysis.font else {
            throw OperationError("shape", String(decoding: bytes, as: UTF8.self), reason: "Pango found no font")
        }
        let face = try face(of: OpaquePointer(font))
        for index in 0..<Int(glyphString.pointee.num_glyphs) {
            pen.draw(
                glyphString.pointee.glyphs[index], face: face, at: offset + Int(glyphString.pointee.log_clusters[index])
            )
        }
    }

    private func face(of font: OpaquePointer) throws -> UInt16 {
        if let known = faces[font] { return known }
        var index: Int32 = 0
        guard let file = bantin_font_file(UnsafeMutablePointer(font), &index),
            let face = shelf.index(file: String(cString: file), index: Int(index))
        else { throw OperationError("use", "a font", reason: "it is not on the shelf") }
        bantin_object_ref(UnsafeMutableRawPointer(font))
        faces[font] = face
        return face
    }

    /// One context for each font and language: a context that changes its font would pass on what it had before.
    private func setting(for font: FontKey, language: String) -> Setting {
        let key = ContextKey(font: font, language: language)
        if let last, last.key == key { return last.setting }
        let setting = settings[key] ?? makeSetting(key)
        settings[key] = setting
        last = (key, setting)
        return setting
    }

    private func makeSetting(_ key: ContextKey) -> Setting {
        let context = makeContext(key)
        let items = pango_itemize(context, "a", 0, 1, attributes, nil)
        defer { g_list_free(items) }
        return Setting(
            context: context, latin: items?.pointee.data?.assumingMemoryBound(to: PangoItem.self),
            face: shelf.index(of: key.font))
    }

    private func makeContext(_ key: ContextKey) -> OpaquePointer? {
        guard let context = pango_font_map_create_context(fontMap), let options = cairo_font_options_create() else {
            return nil
        }
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        pango_cairo_context_set_font_options(context, options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_language(context, pango_language_from_string(key.language))

        let face = shelf.face(for: key.font)
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, face.family)
        // What is left unset is inherited from whatever came before.
        pango_font_description_set_weight(description, key.font.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(description, key.font.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(description, key.font.size.points * Double(PANGO_SCALE))
        pango_context_set_font_description(context, description)
        return context
    }
}

/// Whether a word has a letter and nothing but letters of Vietnamese, composed, and signs of ASCII: one run in the Latin script.
private func isLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasLetter = false
    var index = 0
    while index < bytes.count {
        switch bytes[index] {
        case 0x21...0x7E:
            hasLetter = hasLetter || (0x61...0x7A).contains(bytes[index] | 0x20)
            index += 1
        // U+00C0 to U+01BF without the signs × and ÷, and U+1EA0 to U+1EF9.
        case 0xC3 where index + 1 < bytes.count && bytes[index + 1] != 0x97 && bytes[index + 1] != 0xB7, 0xC4...0xC6:
            hasLetter = true
            index += 2
        case 0xE1 where index + 1 < bytes.count && (0xBA...0xBB).contains(bytes[index + 1]):
            hasLetter = true
            index += 3
        default: return false
        }
    }
    return hasLetter
}
