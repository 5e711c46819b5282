import ArgumentParser
import BantinExport

struct StylesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "styles", abstract: "List the styles and where they were found.",
        discussion: """
            Liệt kê các kiểu trình bày. A style is a YAML file: copy one, change it, and name the copy with --style.
            """)

    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() throws {
        try common.perform { environment, _ in
            try writeToStandardOutput(Array(styleListing(in: environment).utf8))
            return (.success, [])
        }
    }
}

struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "List the fonts and where they were found.",
        discussion: """
            Liệt kê các bộ chữ. Only the bundled fonts and those of --fonts are ever used, not the system's.
            """)

    @Option(
        help: ArgumentHelp("A folder of fonts to list besides the bundled ones; may be given again.", valueName: "dir"),
        completion: .directory)
    var fonts: [String] = []

    @OptionGroup(title: "Common options") var common: CommonOptions

    func run() throws {
        try common.perform { environment, _ in
            try writeToStandardOutput(Array(fontListing(fonts, in: environment).utf8))
            return (.success, [])
        }
    }
}
