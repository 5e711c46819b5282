import BantinLayout
import BantinModel
import BantinShaping
import CQPDF
import Dispatch
import Synchronization

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
///   - jobs: above 1, parts of a long document are painted at once. It changes no byte.
///   - progress: is told after each page how many are done, from any thread; throw to stop.
/// - Returns: the file's bytes, with `broken-image` diagnostics.
/// - Throws: `OperationError` when Cairo or qpdf fails; whatever `progress` throws.
package func paintPDF(
    _ paged: PagedBulletin, on sheets: PressSheets? = nil, shelf: FontShelf, jobs: Int = 1,
    progress: @Sendable (Int) throws -> Void = { _ in }
) throws -> Reported<[UInt8]> {
    guard !paged.pages.isEmpty else { throw OperationError("paint", "the PDF", reason: "there is no page") }
    let sheets = sheets ?? PressSheets(of: paged)
    var painted = try paintedParts(of: paged, on: sheets, shelf: shelf, jobs: jobs, progress: progress)
    var whole = painted.removeFirst()
    for part in painted { whole.append(part) }
    let input = describe(paged, on: sheets, drawn: whole.structure, contents: whole.contents)
    return Reported(try conform(input), whole.diagnostics)
}

private enum Print {
    /// Pixels to the inch that print shows; pictures are decoded to no more.
    static let resolution = 300.0
    /// A document of so many sides is painted in two parts: below, the second set of fonts weighs more than the time.
    static let sidesOfParts = 48
}

/// Runs the pass over Cairo's PDFs.
private func conform(_ input: PassInput) throws -> [UInt8] {
    let sink = ByteSink()
    var reason = [CChar](repeating: 0, count: 400)
    let failed = input.withDocument(profile: ColorProfile.sRGB) { document in
        withUnsafePointer(to: document) { pointer in
            bantin_finish_pdf(pointer, ByteSink.take, Unmanaged.passUnretained(sink).toOpaque(), &reason)
        }
    }
    guard failed == 0 else { throw OperationError("finish", "the PDF", reason: faultText(reason)) }
    return sink.bytes
}

/// The sides of a document in one or two parts, whatever the jobs.
private func paintedParts(
    of paged: PagedBulletin, on sheets: PressSheets, shelf: FontShelf, jobs: Int,
    progress: @Sendable (Int) throws -> Void
) throws -> [PaintedPart] {
    let count = sheets.sides.count
    let ranges = count < Print.sidesOfParts ? [0..<count] : [0..<count / 2, count / 2..<count]
    let state = Mutex((done: 0, parts: [PaintedPart?](repeating: nil, count: ranges.count), fault: (any Error)?.none))
    @Sendable func paint(_ number: Int) {
        do {
            let part = try paintedPart(
                ranges[number], number: number, of: paged, on: sheets, shelf: shelf, jobs: ranges.count > 1 ? 1 : jobs
            ) { pages in
                try state.withLock { state in
                    if let fault = state.fault { throw fault }
                    state.done += pages
                    try progress(state.done)
                }
            }
            state.withLock { $0.parts[number] = part }
        } catch {
            state.withLock { $0.fault = $0.fault ?? error }
        }
    }
    if jobs > 1 {
        DispatchQueue.concurrentPerform(iterations: ranges.count, execute: paint)
    } else {
        ranges.indices.forEach(paint)
    }
    return try state.withLock { state in
        if let fault = state.fault { throw fault }
        return state.parts.compactMap { $0 }
    }
}

/// Some sides of a document as a PDF of Cairo's own, and what was written down of them.
private struct PaintedPart: Sendable {
    var contents: FinishedContents
    var structure: StructureLog
    var diagnostics: [Diagnostic]

    mutating func append(_ other: PaintedPart) {
        contents.append(other.contents)
        structure.append(other.structure)
        // A picture that both parts show is broken once.
        diagnostics += other.diagnostics.filter { !diagnostics.contains($0) }
    }
}

private func paintedPart(
    _ sides: Range<Int>, number: Int, of paged: PagedBulletin, on sheets: PressSheets, shelf: FontShelf, jobs: Int,
    progress: (Int) throws -> Void
) throws -> PaintedPart {
    let surface = try PaintSurface.pdf(width: sheets.width, height: sheets.height)
    var painter = PagePainter(
        on: surface.context, of: paged, shelf: shelf, isTagged: true, resolution: Print.resolution, lane: number)
    let contents = PageContents(jobs: jobs)
    for side in sheets.sides[sides] {
        try painter.paint(side, of: paged, on: sheets)
        let start = surface.written.count
        bantin_hasten_next_stream(1)
        defer { bantin_hasten_next_stream(0) }
        try surface.showPage()
        try contents.add(surface.written, in: start..<surface.written.count, marks: painter.structure.marksOfSide)
        try progress(side.pages.count { $0.number != nil })
    }
    var finished = try contents.finish()
    finished.close(with: try surface.finishPDF())
    return PaintedPart(contents: finished, structure: painter.structure, diagnostics: painter.pictures.diagnostics)
}

/// What the pass wrote down before it gave up.
func faultText(_ reason: [CChar]) -> String {
    String(decoding: reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
