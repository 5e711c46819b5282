import ArgumentParser
import BantinExport

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Write one page as a PNG picture, or one paragraph at several sizes.",
        discussion: """
            Vẽ một trang thành ảnh PNG để xem trước; với --compare thì vẽ cùng một đoạn ở nhiều cỡ chữ cạnh nhau để chọn.

            EXAMPLES:
              bantin-export preview --page 2 --font-size 18 -o trang-2.png page.html
              bantin-export preview --compare page.html
              bantin-export preview --compare --font-size 14,16,18 page.html
            """)

    @OptionGroup(title: "Inputs") var input: InputOptions

    @Option(help: ArgumentHelp("The page, counted from 1.", valueName: "n"))
    var page = 1

    @Flag(
        help:
            "Show the first paragraph at each of --font-size (11, 14, 18, 24 and 36 pt if none) beside a scale of 10 cm."
    )
    var compare = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The picture; default: the first input's name and the page. '-' is standard output.", valueName: "file"),
        completion: .file(extensions: ["png"]))
    var output: String?

    @Option(help: ArgumentHelp("Pixels to the inch, 10 to 1200.", valueName: "n"))
    var dpi = 96.0

    @OptionGroup(title: "Layout") var layout: LayoutOptions
    @OptionGroup(title: "Common options") var common: CommonOptions

    func validate() throws {
        if page < 1 { throw ValidationError("--page is counted from 1.") }
        if !(10...1200).contains(dpi) { throw ValidationError("--dpi is a number from 10 to 1200.") }
    }

    func run() throws {
        try common.perform { environment, console in
            let outcome = try preview(
                PreviewRequest(
                    input.choices, layout: layout.choices, page: page, resolution: dpi, output: output,
                    replacing: common.force, comparing: compare), in: environment, observer: console.observe)
            return (outcome.status, outcome.findings)
        }
    }
}
