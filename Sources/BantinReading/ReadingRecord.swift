import BantinModel

/// What reading one input needs along its way, and what it found to report.
struct ReadingRecord {
    let file: String
    let limits: ReadingLimits
    var pictures: any PictureSource
    var choices = ReadingChoices()
    /// Where the page was captured or saved from, and when; these win over what the page itself says.
    var address: String?
    var captured: CalendarDate?
    var diagnostics: [Diagnostic] = []
    /// One for each article that a page gave.
    var explanations: [Explanation] = []

    init(source: SourceFile, limits: ReadingLimits) {
        let pictures = PictureFolder(path: source.folder, page: source.name, limits: limits)
        self.init(file: source.name, limits: limits, pictures: pictures)
    }

    init(file: String, limits: ReadingLimits, pictures: any PictureSource) {
        self.file = file
        self.limits = limits
        self.pictures = pictures
    }

    func place(_ line: Int) -> SourceSpan { SourceSpan(file: file, line: line) }

    /// Looks a picture up and reports what is wrong with it.
    mutating func picture(source: String, alt: String?, line: Int, hasCaption: Bool) -> Picture {
        let place = place(line)
        let shown = source.utf8.count > 120 ? String(decoding: source.utf8.prefix(100), as: UTF8.self) + "…" : source
        let alt = alt.map(folded).flatMap { $0.isEmpty ? nil : $0 }
        var picture = Picture(source: source, alt: alt)
        switch pictures.find(source) {
        case .found(let content):
            // Counted by division: the sides are what a file says of itself.
            if content.pixelHeight > limits.picturePixels / max(1, content.pixelWidth) {
                diagnostics.append(
                    .pictureTooLarge(
                        at: place, source: shown, width: content.pixelWidth, height: content.pixelHeight,
                        limit: limits.hit(.picturePixels)))
            } else {
                picture.content = content
            }
        case .tooLarge(let limit):
            diagnostics.append(.embeddedPictureTooLarge(at: place, source: shown, limit: limit))
        case .missing: diagnostics.append(.missingImage(at: place, source: shown))
        case .remote: diagnostics.append(.remoteImage(at: place, source: shown))
        case .outside: diagnostics.append(.outsideImage(at: place, source: shown))
        case .notCaptured: diagnostics.append(.uncapturedImage(at: place, source: shown))
        case .unsupported(let kind):
            diagnostics.append(.unsupportedImage(at: place, source: shown, kind: kind))
        case .broken: diagnostics.append(.brokenImage(at: place, source: shown))
        }
        if alt == nil { diagnostics.append(.imageWithoutAlt(at: place, source: shown, hasCaption: hasCaption)) }
        return picture
    }
}
