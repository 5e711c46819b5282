import BantinModel

/// The pictures of a bulletin, each content once, under names in the order of their first use.
struct PictureShelf {
    struct Entry {
        var path: String
        var content: Picture.Content
        var digest: [UInt8]
    }

    private(set) var entries: [Entry] = []
    private var numbers: [Picture.Location: Int] = [:]

    /// Reads each picture once; `onUnreadable` is told of those that cannot be read.
    init(_ articles: [Article], onUnreadable: (OperationError, SourceSpan) -> Void) {
        var numbersByDigest: [[UInt8]: Int] = [:]
        for article in articles {
            for block in article.blocks + article.notes.flatMap(\.blocks) {
                for content in block.figures.compactMap(\.picture?.content) where numbers[content.location] == nil {
                    do throws(OperationError) {
                        let digest = try content.location.digest()
                        let number = numbersByDigest[digest] ?? add(content, digest)
                        numbersByDigest[digest] = number
                        numbers[content.location] = number
                    } catch {
                        onUnreadable(error, block.span)
                    }
                }
            }
        }
    }

    private mutating func add(_ content: Picture.Content, _ digest: [UInt8]) -> Int {
        let path = PublicationPath.picture(entries.count + 1, extension: content.format.fileExtension)
        entries.append(Entry(path: path, content: content, digest: digest))
        return entries.count - 1
    }

    private func entry(of picture: Picture) -> Entry? {
        guard let location = picture.content?.location, let number = numbers[location] else { return nil }
        return entries[number]
    }

    /// Where the picture is in the container, as documents address it; nil when it was lost.
    func path(of picture: Picture) -> String? { entry(of: picture)?.path }

    func digest(of picture: Picture) -> [UInt8]? { entry(of: picture)?.digest }
}

extension Picture.Format {
    var fileExtension: String {
        switch self {
        case .png: "png"
        case .jpeg: "jpg"
        case .gif: "gif"
        case .webp: "webp"
        }
    }

    /// All four are core media types (EPUB 3.3 §3.2).
    var mediaType: String { "image/\(rawValue)" }
}

extension Picture.Location {
    fileprivate func digest() throws(OperationError) -> [UInt8] {
        switch self {
        case .file(let path): try SHA1.digest(ofFile: path)
        case .bytes(let bytes): SHA1.digest(of: bytes)
        case .stored(let stored): SHA1.digest(of: try stored.load())
        }
    }
}
