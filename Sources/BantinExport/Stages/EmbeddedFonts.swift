import BantinEPUB
import BantinModel
import BantinShaping

/// The faces of the style's families, the first file of each kind, with the characters that the bulletin may need.
func embeddedFonts(for bulletin: Bulletin, room: LayoutRoom) throws -> [FontFile] {
    let families = Set(room.style.families.map { $0.lowercased() })
    let characters = alwaysEmbedded.union(bulletin.articles.flatMap(\.texts).flatMap(\.unicodeScalars))
    var seen: Set<String> = []
    return try room.shelf.faces.filter { families.contains($0.family.lowercased()) }.compactMap { face in
        guard seen.insert("\(face.family)/\(face.isBold)/\(face.isItalic)").inserted else { return nil }
        let name = PathName.last(of: face.file)
        return FontFile(
            family: face.family, isBold: face.isBold, isItalic: face.isItalic,
            // One face of a collection is a font of its own.
            fileName: PathName.ending(of: name) == "ttc" ? PathName.withoutExtension(name) + ".ttf" : name,
            bytes: try face.subset(keeping: characters))
    }
}

/// Latin with all its marks and common signs: a reader may show its own words in our fonts.
private let alwaysEmbedded: Set<Unicode.Scalar> = {
    let blocks: [ClosedRange<UInt32>] = [
        0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x20BF, 0x2190...0x2193,
        0x25A0...0x25FF,
    ]
    return Set(blocks.joined().compactMap(Unicode.Scalar.init))
}()

extension Article {
    /// Every text of the article, in no order.
    fileprivate var texts: [String] {
        let own = [title ?? "", subtitle ?? "", author ?? "", lead.plainText, bodyText]
        let figures = figures + notes.flatMap { $0.blocks.flatMap(\.figures) }
        return own + notes.flatMap { $0.blocks.map(\.plainText) } + figures.map(\.caption.plainText)
    }
}
