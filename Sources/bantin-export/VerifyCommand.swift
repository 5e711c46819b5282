import ArgumentParser
import BantinExport

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Hold any PDF against PDF/UA-1 and PDF/A-2a.",
        discussion: """
            Kiểm tra tệp PDF bất kỳ theo PDF/UA-1 (số hiệu Matterhorn) và PDF/A-2a (điều của ISO 19005-2). Thoát với mã 1 khi có \
            quy tắc không đạt.

            Rules are named by the numbers of the Matterhorn Protocol, and of clauses of ISO 19005-2. What only people can \
            judge is listed by --all and never counted as held.

            EXAMPLES:
              bantin-export verify 2021-01.pdf
              bantin-export verify --against pdfa --diagnostics json sheets.pdf
              bantin-export verify --all 2021-01.pdf
            """)

    @Argument(help: ArgumentHelp("PDF files.", valueName: "file"), completion: .file(extensions: ["pdf"]))
    var files: [String]

    @Option(help: "pdfua, pdfa (sheets for the press are that only), or all for both.")
    var against: VerifyTarget = .all

    @Flag(help: "Print every rule with its result on standard output, and what only people can judge.")
    var all = false

    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() throws {
        try common.perform { environment, console in
            let result = try verify(
                files, against: against, listsAll: all, in: environment, observer: console.observe)
            result.summaries.forEach(console.say)
            try writeToStandardOutput(Array(result.listing.utf8))
            return (result.outcome.status, result.outcome.findings)
        }
    }
}

extension VerifyTarget: ExpressibleByArgument {}
