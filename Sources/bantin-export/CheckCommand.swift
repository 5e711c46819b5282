import ArgumentParser
import BantinExport

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report what is to be mended in the inputs; writes nothing.",
        discussion: """
            Đọc và dàn trang thử, báo những chỗ cần sửa, không ghi gì.

            EXAMPLE:
              bantin-export check --strict --diagnostics json 2021-01/
            """)

    @OptionGroup(title: "Inputs") var input: InputOptions
    @OptionGroup(title: "Layout") var layout: LayoutOptions
    @OptionGroup(title: "Print shop") var press: PressOptions
    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() throws {
        try common.perform { environment, console in
            let result = try check(
                input.choices, layout: layout.choices(for: press), in: environment, observer: console.observe)
            console.say(result.summary(in: environment.language))
            return (result.outcome.status, result.outcome.findings)
        }
    }
}
