import ArgumentParser
import BantinExport

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Make PDF or EPUB of the inputs. The default command.",
        discussion: """
            Làm PDF, EPUB từ các bài được nêu; nhiều bài được đóng thành một bản tin theo thứ tự đã nêu.

            Without --pdf and --epub the extension of -o decides, else PDF is made. Outputs appear whole or not at all; \
            one that exists is left alone unless --force is given. A picture from the network, or outside the input's \
            own folder, is reported and left out.

            EXAMPLES:
              bantin-export export --epub -o ban-tin.epub 2021-01/
              bantin-export export --each -d out/ 2021-01/
              bantin-export export --epub portal.warc.gz
              bantin-export export --style nd30 --font-size 14 bai.md
              bantin-export export --booklet --paper a5 2021-01/
              bantin-export export --from html -o - - < page.html | lpr
            """)

    @OptionGroup(title: "Inputs") var input: InputOptions

    @Flag(help: "Make a PDF.") var pdf = false
    @Flag(help: "Make an EPUB.") var epub = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The output; '-' is standard output, for one file.", valueName: "file"), completion: .file())
    var output: String?

    @Option(
        name: [.customShort("d"), .customLong("directory")],
        help: ArgumentHelp("The folder that outputs go to, named after the first input.", valueName: "dir"),
        completion: .directory)
    var directory: String?

    @Flag(help: "Make one output for each article.") var each = false

    @OptionGroup(title: "Imprint") var imprint: ImprintOptions
    @OptionGroup(title: "Layout") var layout: LayoutOptions
    @OptionGroup(title: "Print shop") var press: PressOptions
    @OptionGroup(title: "Common options") var common: CommonOptions

    func validate() throws {
        if output != nil && directory != nil { throw ValidationError("-o names a file and -d a folder: give one.") }
    }

    func run() throws {
        try common.perform { environment, console in
            let outcome = try export(request, in: environment, observer: console.observe)
            return (outcome.status, outcome.findings)
        }
    }

    private var request: ExportRequest {
        var inputs = input.choices
        inputs.imprint = imprint.choices
        return ExportRequest(
            inputs, layout: layout.choices(for: press),
            formats: OutputFormat.chosen(pdf: pdf, epub: epub, output: output),
            to: Destination(output: output, folder: directory), oneForEach: each, replacing: common.force)
    }
}
