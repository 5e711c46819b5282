import BantinLayout
import BantinModel
import BantinStyle

/// What the print shop does with a PDF's pages; nothing, unless asked.
public struct PressChoices: Hashable, Sendable {
    /// Whether pages are put on sheets that are folded and stitched, on twice the paper.
    public var isBooklet = false
    /// The most pages of a booklet that are folded into one another, a multiple of 4; nil folds all of them.
    public var signature: Int?
    /// How many pages stand on a side of the paper, in reading order and in their own size: 2 or 4; nil is one.
    public var pagesPerSide: Int?
    /// The thickness of a booklet's sheet in millimetres, 0 to 1; nil is `PressChoices.usualCreep`.
    public var creep: Double?
    /// How far ink goes on over the edge of the paper that is cut off, in millimetres, 0 to 25.
    public var bleed = 0.0
    /// Whether marks show where to cut and fold.
    public var hasCropMarks = false

    /// Pages as they are.
    public init() {}

    /// Office paper of 80 g/m², in millimetres.
    public static let usualCreep = 0.1

    /// What is left of a booklet's inner margin at the least, as a share, when creep moves pages towards the fold.
    private static let keptMargin = 0.5

    /// The choices in lengths.
    ///
    /// - Parameter innerMargin: the margin at the fold.
    package func work(innerMargin: Length) -> PressWork {
        let imposition: PressWork.Imposition =
            isBooklet ? .booklet(signature: signature) : pagesPerSide.map { .nUp($0) } ?? .single
        return PressWork(
            imposition, creep: isBooklet ? .millimetres(creep ?? Self.usualCreep) : .zero,
            creepLimit: innerMargin.scaled(by: 1 - Self.keptMargin), bleed: .millimetres(bleed),
            hasCropMarks: hasCropMarks)
    }
}

extension PressChoices {
    package static let creepRange = 0.0...1.0
    package static let bleedRange = 0.0...25.0
    package static let signatureRange = 4...128
    package static let pagesPerSideChoices = [2, 4]

    /// - Throws: `ExportFailure` with status 64 when choices mean nothing or contradict each other.
    package func validate() throws {
        try validateImposition()
        if let creep {
            guard isBooklet else {
                throw ExportFailure.usage(
                    vi: "--creep chỉ dùng cùng --booklet: chỉ các tờ lồng vào nhau mới bị đẩy ra",
                    en: "--creep goes with --booklet: only sheets inside one another are pushed out")
            }
            guard Self.creepRange.contains(creep) else {
                throw ExportFailure.usage(
                    vi: "--creep là độ dày một tờ giấy, từ 0 đến 1 mm, không phải \(creep)",
                    en: "--creep is the thickness of a sheet, 0 to 1 mm, not \(creep)")
            }
        }
        guard Self.bleedRange.contains(bleed) else {
            throw ExportFailure.usage(
                vi: "phần tràn lề (--bleed) phải từ 0 đến 25 mm, không phải \(bleed)",
                en: "a bleed is 0 to 25 mm, not \(bleed)")
        }
    }

    private func validateImposition() throws {
        if let pagesPerSide {
            guard !isBooklet else {
                throw ExportFailure.usage(
                    vi: "--booklet và --n-up không đi cùng nhau: sách gấp đã có hai trang mỗi mặt giấy",
                    en: "--booklet and --n-up exclude each other: a booklet has two pages on each side already")
            }
            guard Self.pagesPerSideChoices.contains(pagesPerSide) else {
                throw ExportFailure.usage(
                    vi: "--n-up xếp 2 hoặc 4 trang lên mỗi mặt giấy, không phải \(pagesPerSide)",
                    en: "--n-up puts 2 or 4 pages on a side, not \(pagesPerSide)")
            }
        }
        guard let signature else { return }
        guard isBooklet else {
            throw ExportFailure.usage(
                vi: "--signature chỉ dùng cùng --booklet", en: "--signature goes with --booklet")
        }
        guard Self.signatureRange.contains(signature), signature.isMultiple(of: 4) else {
            throw ExportFailure.usage(
                vi: "một tay sách có 4, 8, 12, … 128 trang, không phải \(signature)",
                en: "a signature has 4, 8, 12, … 128 pages, not \(signature)")
        }
    }

    /// - Throws: `ExportFailure` with status 64 when several pages of a paper make a sheet that no press takes.
    package func validate(on paper: Paper) throws {
        let work = work(innerMargin: .zero)
        guard work.imposition != .single else { return }
        let (columns, rows) = work.imposition.grid(pageWidth: paper.width, pageHeight: paper.height)
        let width = paper.width * columns + work.edge * 2
        let height = paper.height * rows + work.edge * 2
        guard max(width, height) > Paper.longestSide else { return }
        let size = "\(Int(width.millimetres.rounded()))x\(Int(height.millimetres.rounded()))mm"
        throw ExportFailure.usage(
            vi: "trang \(paper) quá lớn để ghép: tờ in sẽ là \(size), mà cạnh dài nhất là 1200 mm; "
                + "hãy chọn --paper nhỏ hơn",
            en: "pages of \(paper) are too large to be put together: the sheet would be \(size), and a side is "
                + "1200 mm at the most; choose a smaller --paper")
    }
}
