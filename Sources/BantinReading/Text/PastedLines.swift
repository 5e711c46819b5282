/// A line of pasted text, folded, and where it stood.
struct PastedLine: Hashable {
    var text: String
    /// From 1.
    var number: Int
    /// Whether an empty line stands before it.
    var followsGap: Bool

    var length: Int { text.unicodeScalars.count }
}

/// The lines that have something on them.
func pastedLines(_ bytes: [UInt8]) -> [PastedLine] {
    var lines: [PastedLine] = []
    var number = 1
    var isGap = true
    var builder = InlineBuilder()
    var start = 0
    bytes.withUnsafeBufferPointer { buffer in
        func endLine(_ end: Int) {
            builder.append(UnsafeBufferPointer(rebasing: buffer[start..<end]))
            let text = builder.take()?.plainText ?? ""
            if text.isEmpty {
                isGap = true
            } else {
                lines.append(PastedLine(text: text, number: number, followsGap: isGap))
                isGap = false
            }
        }
        var index = 0
        while index < buffer.count {
            let byte = buffer[index]
            if byte == 0x0A || byte == 0x0D || byte == 0x0C {
                endLine(index)
                if byte == 0x0D, index + 1 < buffer.count, buffer[index + 1] == 0x0A { index += 1 }
                if byte != 0x0C { number += 1 }
                start = index + 1
            }
            index += 1
        }
        endLine(buffer.count)
    }
    return lines
}

/// Lines that a mail program or a terminal cut at a width, as the paragraphs that they were.
///
/// They are told by their lengths: none is long, and most of those inside a paragraph nearly fill the width.
func unwrapped(_ lines: [PastedLine]) -> [PastedLine] {
    let inner = lines.indices.dropLast().filter { !lines[$0 + 1].followsGap }
    guard inner.count >= 3, let width = inner.map({ lines[$0].length }).max(), (40...100).contains(width),
        !lines.contains(where: { $0.length > width + 12 }),
        inner.filter({ lines[$0].length * 10 >= width * 7 }).count * 10 >= inner.count * 7
    else { return lines }
    var result: [PastedLine] = []
    for line in lines {
        if line.followsGap || result.isEmpty || ListMark(line.text) != nil {
            result.append(line)
        } else {
            result[result.count - 1].text += " " + line.text
        }
    }
    return result
}

/// What a line of a list starts with.
enum ListMark: Hashable {
    case bullet, dash
    case number(Int)

    /// The mark, when the line has one and text after it.
    init?(_ line: String) {
        guard let mark = ListMark.parts(of: line)?.mark else { return nil }
        self = mark
    }

    /// The mark and the text after it.
    static func parts(of line: String) -> (mark: ListMark, text: String)? {
        guard let space = line.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }), space > line.startIndex else {
            return nil
        }
        let head = line[..<space]
        let text = String(line[line.index(after: space)...])
        guard !text.isEmpty, head.utf8.count <= 4 else { return nil }
        switch head {
        case "•", "*", "+", "·", "▪", "●", "○", "■", "": return (.bullet, text)
        case "-", "–", "—": return (.dash, text)
        default:
            guard let last = head.last, last == "." || last == ")", let number = Int(head.dropLast()), number >= 0
            else {
                return nil
            }
            return (.number(number), text)
        }
    }
}
