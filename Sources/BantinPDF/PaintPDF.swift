import BantinLayout
import BantinModel
import BantinShaping
import CQPDF

/// Paints a bulletin as a PDF 1.7 that is PDF/UA-1 and PDF/A-2a: Cairo draws the pages, then a pass with qpdf writes the
/// structure tree, links, bookmarks, labels and metadata. Same bulletin, sheets and shelf, same bytes.
///
/// Sheets that bear several pages a side are for the press: such a PDF is PDF/A-2a with the structure of its pages, and
/// says that it is not PDF/UA.
///
/// - Parameters:
///   - paged: its words were shaped with the same shelf.
///   - sheets: where its pages stand; nil gives each page one of its own, cut to size.
///   - shelf: pinned before any thread paints.
///   - jobs: above 1, what is painted is made ready for the file on another thread meanwhile. It changes no byte.
///   - progress: is told after each page how many are done; throw to stop.
/// - Returns: the file's bytes, with `broken-image` diagnostics.
/// - Throws: `OperationError` when Cairo or qpdf fails; whatever `progress` throws.
package func paintPDF(
    _ paged: PagedBulletin, on sheets: PressSheets? = nil, shelf: FontShelf, jobs: Int = 1,
    progress: (Int) throws -> Void = { _ in }
) throws -> Reported<[UInt8]> {
    guard !paged.pages.isEmpty else { throw OperationError("paint", "the PDF", reason: "there is no page") }
    let sheets = sheets ?? PressSheets(of: paged)
    let surface = try PaintSurface.pdf(width: sheets.width, height: sheets.height)
    var painter = PagePainter(
        on: surface.context, of: paged, shelf: shelf, isTagged: true, resolution: Print.resolution)
    let contents = PageContents(jobs: jobs)
    var done = 0
    for side in sheets.sides {
        try painter.paint(side, of: paged, on: sheets)
        let start = surface.written.count
        bantin_hasten_next_stream(1)
        defer { bantin_hasten_next_stream(0) }
        try surface.showPage()
        try contents.add(surface.written, in: start..<surface.written.count, marks: painter.structure.marksOfSide)
        done += side.pages.count { $0.number != nil }
        try progress(done)
    }
    let raw = try surface.finishPDF()
    let input = describe(
        paged, on: sheets, drawn: painter.structure, contents: try contents.finish())
    return Reported(try conform(raw, with: input), painter.pictures.diagnostics)
}

private enum Print {
    /// Pixels to the inch that print shows; pictures are decoded to no more.
    static let resolution = 300.0
}

/// Runs the pass over Cairo's PDF.
private func conform(_ raw: [UInt8], with input: PassInput) throws -> [UInt8] {
    let sink = ByteSink()
    var reason = [CChar](repeating: 0, count: 400)
    let failed = input.withDocument(raw: raw, profile: ColorProfile.sRGB) { document in
        withUnsafePointer(to: document) { pointer in
            bantin_finish_pdf(pointer, ByteSink.take, Unmanaged.passUnretained(sink).toOpaque(), &reason)
        }
    }
    guard failed == 0 else { throw OperationError("finish", "the PDF", reason: faultText(reason)) }
    return sink.bytes
}

/// What the pass wrote down before it gave up.
func faultText(_ reason: [CChar]) -> String {
    String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
