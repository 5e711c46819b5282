import ArgumentParser
import BantinExport

struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files (.html .htm .xhtml .txt .md .docx), folders, or '-' with --from.",
            discussion: "A folder stands for the readable files inside it, in name order; several inputs are bound in "
                + "the order given.",
            valueName: "input"),
        completion: .file(extensions: ["html", "htm", "xhtml", "txt", "md", "markdown", "docx", "docm"]))
    var inputs: [String]

    @Option(
        name: .customLong("from"),
        help: "The format of the named files: auto, html, text, markdown or docx. Files in folders go by their names.")
    var format: FormatChoice = .auto

    @Option(
        help: ArgumentHelp(
            "The encoding of the inputs, such as windows-1258; found out when not given.", valueName: "name"))
    var encoding: String?

    @Option(help: ArgumentHelp("The bulletin's title.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The month of the issue.", valueName: "yyyy-mm"))
    var month: String?

    enum FormatChoice: String, ExpressibleByArgument, CaseIterable { case auto, html, text, markdown, docx }

    var choices: InputChoices {
        InputChoices(
            inputs, format: InputFormat(rawValue: format.rawValue), encoding: encoding, title: title, month: month)
    }
}
