import BantinModel
import BantinTestSupport
import Foundation
import Testing

/// `fonts/` is as its manifest says. The judges are `sha256sum` and fontconfig's `fc-query`.
@Suite struct FontManifestTests {
    let fonts = repositoryRoot.appending(path: "fonts")

    @Test func `every file of the manifest has its checksum`() throws {
        let manifest = try FontManifest(at: fonts)
        #expect(manifest.faces.count == 12)
        for face in manifest.faces {
            let sum = try run("sha256sum", [fonts.appending(path: face.file).path])
            #expect(sum.output.prefix(64) == face.sha256, "\(face.file)")
        }
    }

    @Test func `the folder holds the manifest's files and no others`() throws {
        let manifest = try FontManifest(at: fonts)
        let listed = ["manifest.yaml"] + Set(manifest.licenceFiles) + manifest.faces.map(\.file)
        let found = try FileManager.default.subpathsOfDirectory(atPath: fonts.path).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: fonts.appending(path: path).path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        #expect(found.sorted() == listed.sorted())
    }

    @Test func `a face is the family, style and kind of file that the manifest says`() throws {
        for face in try FontManifest(at: fonts).faces {
            let found = try query("%{family}|%{style}|%{fontformat}|%{variable}", face)
            #expect(found == "\(face.family)|\(face.style)|TrueType|False", "\(face.file)")
        }
    }

    @Test func `every face has all letters of Vietnamese and the signs of a bulletin`() throws {
        #expect(vietnameseLetters.count == 134)
        let signs = "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{A0}‘’“”«»–—…•·°²³½×₫"
        let printable = String(String.UnicodeScalarView((0x20...0x7E).compactMap(Unicode.Scalar.init)))
        for face in try FontManifest(at: fonts).faces {
            let covered = try coverage(of: face)
            let missing = (vietnameseLetters.joined() + signs + printable).unicodeScalars.filter { scalar in
                !covered.contains { $0.contains(scalar.value) }
            }
            #expect(missing.isEmpty, "\(face.file)")
        }
    }

    @Test(arguments: ["≤", "≥", "→", "□", "\u{FFFD}"])
    func `a sign that not every family draws is drawn by another one`(sign: String) throws {
        let faces = try FontManifest(at: fonts).faces
        let able = try faces.filter { face in
            try coverage(of: face).contains { range in sign.unicodeScalars.allSatisfy { range.contains($0.value) } }
        }
        #expect(!able.isEmpty)
    }

    private func query(_ format: String, _ face: FontManifest.Face) throws -> String {
        try run("fc-query", ["--format", format, fonts.appending(path: face.file).path]).output
    }

    /// The code points of a face; fontconfig writes them as hexadecimal numbers and ranges: `20-7e a0`.
    private func coverage(of face: FontManifest.Face) throws -> [ClosedRange<UInt32>] {
        try query("%{charset}", face).split(separator: " ").compactMap { part in
            let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last else { return nil }
            return first...last
        }
    }
}

/// The letters that TCVN 6909 adds to ASCII: twelve vowels under five tones in both cases, the seven bare letters with a
/// sign of their own.
private let vietnameseLetters: [String] = {
    let toned = "aăâeêioôơuưy".flatMap { vowel in
        ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"].map { "\(vowel)\($0)" }
    }
    let bare = "ăâêôơưđ".map(String.init)
    return (toned + bare).flatMap { [$0, $0.uppercased()] }.map(\.precomposedStringWithCanonicalMapping)
}()

/// The lines of `fonts/manifest.yaml` that the tests need, read by their keys.
private struct FontManifest {
    struct Face {
        var family: String
        var style: String
        var file: String
        var sha256: String
    }

    var faces: [Face] = []
    var licenceFiles: [String] = []

    init(at folder: URL) throws {
        var family = ""
        var style = ""
        var file = ""
        for line in try String(contentsOf: folder.appending(path: "manifest.yaml"), encoding: .utf8).split(
            separator: "\n")
        {
            let parts = line.trimmingPrefix { " -".contains($0) }.split(separator: ": ", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { continue }
            switch parts[0] {
            case "family": family = parts[1]
            case "style": style = parts[1]
            case "file": file = parts[1]
            case "licence-file": licenceFiles.append(parts[1])
            case "sha256": faces.append(Face(family: family, style: style, file: file, sha256: parts[1]))
            default: break
            }
        }
    }
}
