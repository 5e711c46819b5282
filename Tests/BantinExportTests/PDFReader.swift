import BantinTestSupport
import Foundation

/// What poppler reads out of a PDF.
enum PDFReader {
    /// The text in the order of its tags, as one string for each article, and the notes; without contents, labels and
    /// note calls. Furniture is no part of the structure.
    static func taggedText(of file: URL) throws -> (articles: [String], notes: [String]) {
        let result = try run("pdfinfo", ["-struct-text", file.path])
        var articles: [String] = []
        var notes: [String] = []
        var path: [(depth: Int, name: Substring)] = []
        for line in result.output.split(separator: "\n") {
            let content = line.drop { $0 == " " }
            let depth = line.count - content.count
            while let last = path.last, last.depth >= depth { path.removeLast() }
            if content.hasPrefix("\""), content.hasSuffix("\""), content.count >= 2 {
                let names = Set(path.map { String($0.name) })
                guard names.contains("Part"), names.isDisjoint(with: ["Lbl", "Reference"]) else { continue }
                if names.contains("Note") {
                    notes[notes.count - 1] += content.dropFirst().dropLast()
                } else {
                    articles[articles.count - 1] += content.dropFirst().dropLast()
                }
            } else if !content.hasPrefix("/") {
                let name = content.prefix { $0.isLetter || $0.isNumber }
                if name == "Part" { articles.append("") }
                if name == "Note" { notes.append("") }
                path.append((depth, name))
            }
        }
        return (articles.map(\.withoutSpaces), notes.map(\.withoutSpaces))
    }

    /// The text as it is found by a search, inside a rectangle of each page, in points.
    static func text(of file: URL, in frame: (x: Double, y: Double, width: Double, height: Double)) throws -> String {
        let crop = [
            "-x", "\(Int(frame.x) - 2)", "-y", "\(Int(frame.y) - 2)", "-W", "\(Int(frame.width) + 4)", "-H",
            "\(Int(frame.height) + 4)", "-r", "72",
        ]
        return try run("pdftotext", crop + ["-raw", file.path, "-"]).output
    }
}
