import BantinModel
import Foundation

/// A relationship of a part: what it is to the part, and where it leads (ECMA-376-2 §6.5).
struct PartRelationship {
    /// The last step of its type's address, such as `image`, in transitional and strict documents alike.
    var kind: String
    /// A part's name, or an address outside the package.
    var target: String
    var isExternal: Bool
}

/// The parts of a document, found by their relationships and not by their names.
struct WordPackage: ~Copyable {
    let main: String
    private let inflation: Inflation

    /// What cannot be read at all.
    enum Refusal: Error { case noDocument, notWord(String) }

    init(_ zip: borrowing ZipReader, limits: ReadingLimits) throws {
        let inflation = Inflation(limits: limits)
        self.inflation = inflation
        let fromRoot = inflation.relationships(of: "", in: zip).values
            .filter { $0.kind == "officeDocument" && !$0.isExternal }.map(\.target).sorted()
        let types = ContentTypes()
        _ = inflation.parse("[Content_Types].xml", in: zip, types)
        let declared = types.parts.filter { $0.type.contains("wordprocessingml") && $0.type.contains(".main+xml") }
            .map(\.part).sorted()
        guard let found = (fromRoot + declared).first(where: { zip.has($0) }) else {
            if zip.has("word/document.xml") {
                main = "word/document.xml"
                return
            }
            let other = types.parts.first { $0.type.hasSuffix(".main+xml") }?.type
            if let other { throw Refusal.notWord(other) }
            throw Refusal.noDocument
        }
        if let type = types.parts.first(where: { $0.part.lowercased() == found.lowercased() })?.type,
            type.hasSuffix("main+xml"), !type.contains("wordprocessingml"), !type.contains("ms-word")
        {
            throw Refusal.notWord(type)
        }
        main = found
    }

    func relationships(of part: String, in zip: borrowing ZipReader) -> [String: PartRelationship] {
        inflation.relationships(of: part, in: zip)
    }

    /// Reads a part to its end, its damage or its limit; nil when it was whole.
    func parse(_ part: String, in zip: borrowing ZipReader, _ events: any XMLEvents) -> PartEnd? {
        inflation.parse(part, in: zip, events)
    }

    /// A picture's bytes; nil when they are over the limits or cannot be inflated.
    func picture(_ part: String, in zip: borrowing ZipReader) -> [UInt8]? { inflation.picture(part, in: zip) }
}

/// What ended a part before its end. All that was told before is kept.
enum PartEnd: Equatable {
    case damaged(line: Int, reason: String)
    case tooLarge(ReachedLimit)
    case missing
}

/// Counts what all the parts together inflate to.
private final class Inflation {
    private let limits: ReadingLimits
    private var left: Int

    init(limits: ReadingLimits) {
        self.limits = limits
        left = limits.packageBytes
    }

    func parse(_ part: String, in zip: borrowing ZipReader, _ events: any XMLEvents) -> PartEnd? {
        guard zip.has(part) else { return .missing }
        guard let parser = XMLParser(events) else { return .tooLarge(limits.hit(.packagePart)) }
        var partLeft = limits.packagePartBytes
        var end: PartEnd?
        do throws(OperationError) {
            try zip.read(part, pieceBytes: pieceBytes) { piece in
                partLeft -= piece.count
                left -= piece.count
                guard partLeft >= 0, left >= 0 else {
                    end = .tooLarge(limits.hit(partLeft < 0 ? .packagePart : .package))
                    return false
                }
                do throws(XMLDamage) {
                    let wantsMore = try parser.feed(piece)
                    if !wantsMore { end = .tooLarge(limits.hit(.wordPieces)) }
                    return wantsMore
                } catch {
                    end = .damaged(line: error.line, reason: error.reason)
                    return false
                }
            }
            guard end == nil else { return end }
        } catch {
            return .damaged(line: 0, reason: error.reason)
        }
        do throws(XMLDamage) { try parser.finish() } catch { return .damaged(line: error.line, reason: error.reason) }
        return nil
    }

    func relationships(of part: String, in zip: borrowing ZipReader) -> [String: PartRelationship] {
        let slash = part.lastIndex(of: "/")
        let folder = slash.map { String(part[...$0]) } ?? ""
        let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
        let reader = Relationships(folder: folder)
        _ = parse("\(folder)_rels/\(name).rels", in: zip, reader)
        return reader.found
    }

    func picture(_ part: String, in zip: borrowing ZipReader) -> [UInt8]? {
        let limit = min(limits.embeddedPictureBytes, left)
        guard limit > 0, let bytes = try? zip.bytes(of: part, limit: limit) else { return nil }
        left -= bytes.count
        return bytes
    }
}

/// expat scans a token from its start again with every piece that does not end it: few large pieces keep that cheap.
private let pieceBytes = 1 << 20

private final class Relationships: XMLEvents {
    let folder: String
    var found: [String: PartRelationship] = [:]

    init(folder: String) { self.folder = folder }

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == .relationship, let id = attributes[.idAttribute], let target = attributes[.target],
            found.count < 100_000, found[id] == nil
        else { return }
        let kind = attributes[.type]?.split(separator: "/").last.map(String.init) ?? ""
        let isExternal = attributes[.targetMode] == "External"
        let resolved = isExternal ? target : resolvedPart(target, from: folder)
        found[id] = PartRelationship(kind: kind, target: resolved, isExternal: isExternal)
    }

    func close(_ name: XMLName) {}
}

/// The part that a target names, from the folder of the part that names it. A name cannot climb out of its package: there
/// is nothing above it, and parts are only ever looked up in the package's own directory.
private func resolvedPart(_ target: String, from folder: String) -> String {
    let slashed = target.replacing("\\", with: "/")
    var steps: [Substring] = slashed.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in slashed.split(separator: "/") where step != "." {
        if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    let path = steps.joined(separator: "/")
    return path.contains("%") ? path.removingPercentEncoding ?? path : path
}

private final class ContentTypes: XMLEvents {
    var parts: [(part: String, type: String)] = []

    func open(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == .override, let part = attributes[.partName], let type = attributes[.contentType],
            parts.count < 100_000
        else { return }
        parts.append((String(part.drop { $0 == "/" }), type))
    }

    func close(_ name: XMLName) {}
}
