import ArgumentParser
import BantinExport

struct PressOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Put the pages on sheets of twice the paper, to be printed on both sides, folded and stitched.",
            discussion: "Blank pages are added at the end. The PDF is for the press: PDF/A-2a, not PDF/UA."))
    var booklet = false

    @Option(
        help: ArgumentHelp(
            "With --booklet: the most pages folded into one another, 4, 8, 12 ... 128; default: all of them.",
            valueName: "pages"))
    var signature: Int?

    @Option(
        help: ArgumentHelp(
            "With --booklet: the thickness of a sheet, 0 to 1 mm; inner pages move towards the fold by it. Default: 0.1.",
            valueName: "mm"))
    var creep: Double?

    @Option(
        help: ArgumentHelp(
            "Put 2 or 4 pages on each side of larger paper, in their own size. For the press, as --booklet.",
            valueName: "n"))
    var nUp: Int?

    @Option(help: ArgumentHelp("Let ink go on over the cut edge, 0 to 25 mm; 3 is usual.", valueName: "mm"))
    var bleed = 0.0

    @Flag(help: "Show where to cut and fold, on larger paper.")
    var cropMarks = false

    var choices: PressChoices {
        var choices = PressChoices()
        choices.isBooklet = booklet
        choices.signature = signature
        choices.pagesPerSide = nUp
        choices.creep = creep
        choices.bleed = bleed
        choices.hasCropMarks = cropMarks
        return choices
    }
}

extension LayoutOptions {
    /// The layout, and what the print shop does with it.
    func choices(for press: PressOptions) -> LayoutChoices {
        var choices = choices
        choices.press = press.choices
        return choices
    }
}
