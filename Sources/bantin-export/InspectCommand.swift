import ArgumentParser
import BantinExport

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Print what the program makes of an input, stage by stage.",
        discussion: """
            In ra kết quả của từng bước: bài đã đọc, bài đã gán kiểu, bài đã dàn dòng, các trang.

            EXAMPLES:
              bantin-export inspect page.html
              bantin-export inspect --format json page.html | jq '.articles[0].title'
              bantin-export inspect --explain page.html
              bantin-export inspect --stage pages --font-size 18 page.html
            """)

    @OptionGroup(title: "Inputs") var input: InputOptions

    @Option(
        help:
            "What to look at: article, styled, galley or pages; or compounds, the syllables that lines rather not part."
    )
    var stage: InspectedStage = .article

    @Option(help: "tree, or json for the stage article.")
    var format: Format = .tree

    @Flag(
        help: "Print why: which reader read each page, which source gave each field, what lost and what was left out.")
    var explain = false

    @OptionGroup(title: "Layout") var layout: LayoutOptions
    @OptionGroup(title: "Common options") var common: CommonOptions

    enum Format: String, ExpressibleByArgument, CaseIterable { case tree, json }

    func validate() throws {
        if format == .json && stage != .article { throw ValidationError("--format json is for --stage article only.") }
        if explain && stage != .article { throw ValidationError("--explain is for --stage article only.") }
    }

    func run() throws {
        try common.perform { environment, console in
            let inspection =
                switch format {
                case .json:
                    try inspectJSON(input.choices, explains: explain, in: environment, observer: console.observe)
                case .tree where explain:
                    try BantinExport.explain(input.choices, in: environment, observer: console.observe)
                case .tree:
                    try inspect(
                        input.choices, stage: stage, layout: layout.choices, in: environment,
                        observer: console.observe)
                }
            console.clear()
            try writeToStandardOutput(inspection.text)
            return (inspection.outcome.status, inspection.outcome.findings)
        }
    }
}

extension InspectedStage: ExpressibleByArgument {}
