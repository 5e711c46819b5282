import BantinLayout
import BantinModel
import BantinPDF

/// Which page is previewed, and where to.
package struct PreviewRequest: Sendable {
    package var inputs: InputChoices
    package var layout: LayoutChoices
    /// Counted from 1.
    package var page: Int
    /// Pixels to the inch.
    package var resolution: Double
    /// Nil for the first input's base name and the page's number; `-` for standard output.
    package var output: String?
    package var replacesOutputs: Bool
    /// Whether one paragraph is shown at several sizes instead of a page.
    package var comparesSizes: Bool

    package init(
        _ inputs: InputChoices, layout: LayoutChoices = LayoutChoices(), page: Int = 1, resolution: Double = 96,
        output: String? = nil, replacing: Bool = false, comparing: Bool = false
    ) {
        self.inputs = inputs
        self.layout = layout
        self.page = page
        self.resolution = resolution
        self.output = output
        replacesOutputs = replacing
        comparesSizes = comparing
    }
}

/// Writes one page, or one paragraph at several sizes, as PNG, whole or not at all.
///
/// - Throws: `ExportFailure`, as `export` does, and with status 64 when there is no such page.
package func preview(
    _ request: PreviewRequest, in environment: Environment, observer: @escaping ExportObserver = { _ in }
) throws -> ExportOutcome {
    try request.inputs.validate()
    try request.layout.validate(severalSizes: request.comparesSizes)
    let reporter = Reporter(observer)
    var outcome = ExportOutcome()
    do {
        let files = try expand(request.inputs)
        let path = request.output ?? "\(bulletinName(files, request.inputs))-\(request.suffix).png"
        try checkOutput(path, inputs: files, replacing: request.replacesOutputs, makesFolder: false)
        let room = try LayoutRoom(request.layout, in: environment) { reporter.report($0) }
        let bound = try boundBulletin(of: files, request.inputs, in: environment, reporter: reporter)
        if !bound.bulletin.articles.isEmpty {
            let png = try paint(request, bound, room: room, reporter: reporter)
            if path == "-" {
                try writeToStandardOutput(png)
            } else {
                try writeOutput(png, to: path, replacing: request.replacesOutputs)
            }
            outcome.files = [WrittenFile(path: path, pageCount: 1, byteCount: png.count)]
            outcome.files.forEach(reporter.wrote)
        }
    } catch let refused as Refused {
        reporter.report(refused.diagnostics)
    } catch {
        throw ExportFailure.fault(error, in: request.inputs.names.joined(separator: " "))
    }
    outcome.findings = reporter.findings
    outcome.status = reporter.hasErrors ? .findings : .success
    return outcome
}

private func paint(
    _ request: PreviewRequest, _ bound: BoundBulletin, room: LayoutRoom, reporter: Reporter
) throws -> [UInt8] {
    if request.comparesSizes { return try paintSizes(request, bound, room: room, reporter: reporter) }
    var layouts = BulletinLayouts(of: bound.bulletin, in: room, reporter: reporter)
    let paged = try layouts.paged(as: room.editionSizes.first ?? EditionSize(), named: bound.name).paged
    guard paged.pages.indices.contains(request.page - 1) else {
        throw ExportFailure(.noSuchPage(request.page, of: paged.pages.count, in: bound.name), .usage)
    }
    let png = try reporter.timed(.painting, of: bound.name) {
        try paintPNG(paged, page: request.page - 1, resolution: request.resolution, shelf: room.shelf)
    }
    reporter.report(png.diagnostics)
    return png.value
}

private func paintSizes(
    _ request: PreviewRequest, _ bound: BoundBulletin, room: LayoutRoom, reporter: Reporter
) throws -> [UInt8] {
    guard let (text, language) = comparedText(of: bound.bulletin) else {
        throw ExportFailure.usage(
            vi: "\(bound.name) không có đoạn văn nào để so cỡ chữ",
            en: "\(bound.name) has no paragraph to compare sizes by")
    }
    let asked = request.layout.sizes
    let sheet = try ComparisonSheet(
        of: text, language: language, sizes: asked.isEmpty ? ComparisonSheet.usualSizes : asked, room: room)
    let png = try reporter.timed(.painting, of: bound.name) {
        try sheet.paint(resolution: request.resolution, room: room)
    }
    reporter.report(png.diagnostics)
    return png.value
}

extension PreviewRequest {
    fileprivate var suffix: String { comparesSizes ? "sizes" : "page-\(page)" }
}
