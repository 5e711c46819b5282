import ArgumentParser
import BantinExport

struct LayoutOptions: ParsableArguments {
    @Option(
        name: .customLong("font-size"),
        help: ArgumentHelp(
            "The size of the body text in points, 6 to 96; all else scales from it. Several make a PDF each.",
            valueName: "pt[,pt...]"),
        transform: FontSizes.init)
    var fontSizes: FontSizes?

    @Option(
        help: ArgumentHelp(
            "For whom: standard, large (18 pt) or giant (24 pt) print by a guideline. Several make a PDF each, and each "
                + "size of --font-size goes to the largest that it reaches.",
            valueName: "standard|large|giant[,...]"), completion: .list(["standard", "large", "giant"]),
        transform: Editions.init)
    var edition: Editions?

    @Option(
        help: ArgumentHelp(
            "The guideline of a large or giant edition, such as acb-2025, or a profile file (.yaml).",
            valueName: "name|file"))
    var profile: String?

    @Option(help: "Colours for reading a PDF on a screen: dark, sepia, or yellow on black. Not for print.")
    var theme: ScreenTheme?

    @Option(
        help: ArgumentHelp("The name of a style, or a style file (.yaml).", valueName: "name|file"),
        completion: .list(["bantin", "nd30", "plain"]))
    var style = "bantin"

    @Option(
        help: ArgumentHelp("The paper: a4, a5, b5, letter or, say, 190x270mm.", valueName: "paper"),
        completion: .list(["a4", "a5", "b5", "letter"]))
    var paper: String?

    @Option(help: ArgumentHelp("Columns of text on a page, 1 to 4.", valueName: "n"))
    var columns: Int?

    @Option(help: "A contents page: auto (as the style says), always or never.")
    var toc: ContentsChoice = .auto

    @Option(
        help: ArgumentHelp("A folder of fonts to use besides the bundled ones; may be given again.", valueName: "dir"),
        completion: .directory)
    var fonts: [String] = []

    @Option(
        name: .customLong("embed-fonts"),
        help: "The fonts in an EPUB: none, subset (the characters it needs) or full (whole files).")
    var embeddedFonts: EmbeddedFontsChoice = .subset

    var choices: LayoutChoices {
        var choices = LayoutChoices(
            fontSizes: fontSizes?.sizes ?? [], style: style, paper: paper, columns: columns, contents: toc,
            fontFolders: fonts)
        choices.embeddedFonts = embeddedFonts
        choices.editions = edition?.editions ?? [.standard]
        choices.profile = profile
        choices.theme = theme
        return choices
    }

    struct Editions {
        var editions: [Edition]

        init(_ text: String) throws {
            editions = try text.split(separator: ",", omittingEmptySubsequences: false).map { name in
                guard let edition = Edition(rawValue: String(name)) else {
                    throw ValidationError(
                        "An edition is standard, large or giant, or several of them with commas: '\(text)'.")
                }
                return edition
            }
        }
    }

    struct FontSizes {
        var sizes: [Double]

        init(_ text: String) throws {
            do {
                sizes = try LayoutChoices.parseSizes(text)
            } catch let failure as ExportFailure {
                throw ValidationError(failure.description)
            }
        }
    }
}

extension ContentsChoice: ExpressibleByArgument {}
extension ScreenTheme: ExpressibleByArgument {}
extension EmbeddedFontsChoice: ExpressibleByArgument {}
