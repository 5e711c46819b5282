import BantinStyle
import CPangoCairo

/// One face of a font shelf: what it is called and where it was found.
package struct ShelfFace: Hashable, Sendable {
    package var family: String
    /// As the font names it, such as `Bold Italic`.
    package var style: String
    package var file: String
    /// Which face of its file, for collections.
    package var index: Int
    package var isBold: Bool
    package var isItalic: Bool
}

extension ShelfFace {
    /// Reads what fontconfig knows of a face; nil for what cannot serve: bitmaps, variable fonts, faces without a name.
    init?(pattern: OpaquePointer) {
        func string(_ name: String) -> String? {
            var value: UnsafeMutablePointer<FcChar8>?
            guard FcPatternGetString(pattern, name, 0, &value) == FcResultMatch, let value else { return nil }
            return String(cString: value)
        }
        func integer(_ name: String) -> Int? {
            var value: Int32 = 0
            return FcPatternGetInteger(pattern, name, 0, &value) == FcResultMatch ? Int(value) : nil
        }
        func boolean(_ name: String) -> Bool {
            var value: FcBool = 0
            return FcPatternGetBool(pattern, name, 0, &value) == FcResultMatch && value != 0
        }
        guard let family = string(FC_FAMILY), let file = string(FC_FILE), boolean(FC_OUTLINE),
            !boolean(FC_VARIABLE)
        else { return nil }
        self.family = family
        style = string(FC_STYLE) ?? "Regular"
        self.file = file
        index = integer(FC_INDEX) ?? 0
        isBold = (integer(FC_WEIGHT) ?? Int(FC_WEIGHT_NORMAL)) >= Int(FC_WEIGHT_DEMIBOLD)
        isItalic = (integer(FC_SLANT) ?? Int(FC_SLANT_ROMAN)) != Int(FC_SLANT_ROMAN)
    }

    /// How many of weight and slant are other than asked for.
    func distance(isBold: Bool, isItalic: Bool) -> Int {
        (self.isBold == isBold ? 0 : 2) + (self.isItalic == isItalic ? 0 : 1)
    }
}
