import BantinEPUB
import BantinModel
import BantinShaping
import BantinStyle

/// The font files that go into the bulletin's EPUB.
///
/// As subsets, only faces that something is set in, with the characters set in them and plain ASCII; whole, all faces of
/// the style's families, the first file of each kind.
func embeddedFonts(for bulletin: Bulletin, room: LayoutRoom) throws -> [FontFile] {
    switch room.choices.embeddedFonts {
    case .none: return []
    case .subset: return try subsets(for: bulletin, room: room)
    case .full: return try wholeFonts(room: room)
    }
}

private func subsets(for bulletin: Bulletin, room: LayoutRoom) throws -> [FontFile] {
    var kept: [Int: Repertoire] = [:]
    for (name, repertoire) in repertoires(of: bulletin, in: room.style) where room.shelf.hasFamily(name.family) {
        let font = FontKey(family: name.family, isBold: name.isBold, isItalic: name.isItalic, size: .points(1))
        kept[room.shelf.index(of: font), default: Repertoire()].formUnion(repertoire)
    }
    let faces = kept.keys.sorted()
    let shelf = room.shelf
    let fonts = kept.mapValues { repertoire in
        var repertoire = repertoire
        // Readers number lists, and show what someone looks up, in our faces.
        repertoire.insert(contentsOf: " "..."~")
        return repertoire.scalars
    }
    return try mapInParallel(count: faces.count, jobs: room.jobs) { number in
        let face = shelf.faces[faces[number]]
        return fontFile(of: face, bytes: try face.subset(keeping: fonts[faces[number]] ?? []))
    }
}

private func wholeFonts(room: LayoutRoom) throws -> [FontFile] {
    let families = Set(room.style.families.map { $0.lowercased() })
    var seen: Set<String> = []
    return try room.shelf.faces.filter { families.contains($0.family.lowercased()) }.compactMap { face in
        guard seen.insert("\(face.family)/\(face.isBold)/\(face.isItalic)").inserted else { return nil }
        return fontFile(of: face, bytes: try face.whole())
    }
}

private func fontFile(of face: ShelfFace, bytes: [UInt8]) -> FontFile {
    let name = PathName.last(of: face.file)
    let ending = PathName.ending(of: name)
    // One face of a collection is a font of its own.
    let isCollection = ending == "ttc" || ending == "otc"
    return FontFile(
        family: face.family, isBold: face.isBold, isItalic: face.isItalic,
        fileName: isCollection ? PathName.withoutExtension(name) + ".ttf" : name, bytes: bytes)
}
