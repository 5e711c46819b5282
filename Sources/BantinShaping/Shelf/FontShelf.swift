import BantinLayout
import BantinModel
import BantinStyle
import CPangoCairo
import Foundation
import Synchronization

/// The fonts of some folders, and no others: a closed list of faces that shaping and painting share.
///
/// Every face is opened when the shelf is made and stays open until the process ends. Cairo 1.16 keeps ten font files
/// open and closes one for the eleventh without asking whether another thread draws with it; faces that are held are
/// never closed. Make the shelf before any thread shapes or paints.
package final class FontShelf: Sendable {
    /// In the order of the folders, then of file names.
    package let faces: [ShelfFace]
    /// Of each face, in small letters.
    private let familyNames: [String]
    let handles: FaceHandles
    private let ink: Mutex<[Int: InkReach]> = Mutex([:])
    private let indices: [FaceKey: UInt16]

    /// Opens every font file in the folders and the folders inside them.
    ///
    /// - Parameter folders: later ones add to earlier ones; of two equal faces the first is used.
    /// - Throws: `OperationError` when a folder cannot be read, no face is found, or a font file is damaged.
    package init(folders: [String]) throws {
        handles = try FaceHandles(files: folders.flatMap(FontShelf.fontFiles))
        faces = handles.faces
        familyNames = faces.map { $0.family.lowercased() }
        guard !faces.isEmpty else {
            throw OperationError(
                "use the fonts in", folders.joined(separator: ", "), reason: "no TrueType or OpenType font there")
        }
        var indices: [FaceKey: UInt16] = [:]
        for (index, face) in faces.enumerated() {
            indices[FaceKey(file: face.file, index: face.index)] = UInt16(index)
        }
        self.indices = indices
    }

    /// Whether a family is on the shelf, its name's case aside.
    package func hasFamily(_ family: String) -> Bool {
        familyNames.contains(family.lowercased())
    }

    /// Each family once, in the order of the shelf.
    package var families: [String] {
        var families: [String] = []
        for face in faces where !families.contains(face.family) { families.append(face.family) }
        return families
    }

    /// The face that a font is set in: of its family the nearest in weight and slant; of an unknown family, the nearest of
    /// the shelf's first one.
    package func index(of font: FontKey) -> Int {
        let name = font.family.lowercased()
        let family = familyNames.contains(name) ? name : familyNames[0]
        var best = 0
        var bestDistance = Int.max
        for (index, face) in faces.enumerated() where familyNames[index] == family {
            let distance = face.distance(isBold: font.isBold, isItalic: font.isItalic)
            if distance < bestDistance { (best, bestDistance) = (index, distance) }
        }
        return best
    }

    package func face(for font: FontKey) -> ShelfFace { faces[index(of: font)] }

    /// Ink extents of a font, measured on the outlines of all Vietnamese letters; rounded outwards.
    package func metrics(of font: FontKey) -> FontMetrics {
        let face = index(of: font)
        let reach = ink.withLock { cache in
            if let known = cache[face] { return known }
            let measured = InkReach(handles: handles, face: face)
            cache[face] = measured
            return measured
        }
        return reach.metrics(at: font.size)
    }

    /// The glyph of a character in a face, or nil.
    package func glyph(of scalar: Unicode.Scalar, face: Int) -> UInt32? { handles.glyph(of: scalar, face: face) }

    /// What is drawn for a character that no face has: U+FFFD, or a box, or a question mark; of the nearest face that
    /// has one. Never `.notdef`, which PDF/UA-1 7.21.8 forbids.
    package func standIn(near face: Int) -> (face: Int, glyph: UInt32)? {
        for scalar in ["\u{FFFD}", "\u{25A1}", "\u{2610}", "?"] as [Unicode.Scalar] {
            for candidate in [face] + faces.indices.filter({ $0 != face }) {
                if let glyph = glyph(of: scalar, face: candidate) { return (candidate, glyph) }
            }
        }
        return nil
    }

    func index(file: String, index: Int) -> UInt16? { indices[FaceKey(file: file, index: index)] }

    private static func fontFiles(in folder: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
            let names = FileManager.default.enumerator(atPath: folder)
        else { throw OperationError("read the fonts in", folder, reason: "no such folder") }
        return names.compactMap { $0 as? String }
            .filter { ["ttf", "otf", "ttc", "otc"].contains(($0 as NSString).pathExtension.lowercased()) }
            .sorted()
            .map { "\(folder)/\($0)" }
    }
}

private struct FaceKey: Hashable {
    var file: String
    var index: Int
}
