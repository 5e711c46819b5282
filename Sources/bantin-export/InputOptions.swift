import ArgumentParser
import BantinExport

struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files (.html .htm .xhtml .txt .md .docx .mhtml .mht .warc .warc.gz), folders, or '-' with --from.",
            discussion: "A folder stands for the readable files inside it, in name order; several inputs are bound in "
                + "the order given. A web archive (.warc) gives all of its articles, by date.",
            valueName: "input"),
        completion: .file(extensions: [
            "html", "htm", "xhtml", "txt", "md", "markdown", "docx", "docm", "mhtml", "mht", "warc", "gz",
        ]))
    var inputs: [String]

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(
            "The format of the named files: auto, html, text, markdown, docx, mhtml or warc. Files in folders go by their names."
        ))
    var format: FormatChoice = .auto

    @Option(
        help: ArgumentHelp(
            "The encoding of the inputs, such as windows-1258; found out when not given.", valueName: "name"))
    var encoding: String?

    @Option(
        help: ArgumentHelp("The bulletin's title, and that of its article when there is only one.", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("The month of the issue.", valueName: "yyyy-mm"))
    var month: String?

    @Option(
        help: ArgumentHelp(
            "The date of every article, such as 2021-01-08; overrules what the page says.", valueName: "date"))
    var date: String?

    @Option(help: ArgumentHelp("The author of every article; overrules what the page says.", valueName: "name"))
    var author: String?

    @Option(help: ArgumentHelp("Where a page's body is, as a CSS selector.", valueName: "css"))
    var select: String?

    @Option(
        help: ArgumentHelp(
            "A YAML file of rules for sites: selectors for title, date, lead, author, body, drop.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var rules: [String] = []

    @Option(
        help: ArgumentHelp(
            "The page family that reads HTML, by its name; 'general' is none. See inspect --explain.", valueName: "name"
        ))
    var reader: String?

    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Sets a limit of reading; repeatable, with K, M or G.",
            discussion: "The limits and their defaults:\n"
                + limitsOfReading().map { "\($0.name)=\($0.size): \($0.meaning)" }.joined(separator: "\n"),
            valueName: "name=value"))
    var limits: [String] = []

    enum FormatChoice: String, ExpressibleByArgument, CaseIterable {
        case auto, html, text, markdown, mhtml, warc, docx
    }

    var choices: InputChoices {
        var choices = InputChoices(
            inputs, format: InputFormat(rawValue: format.rawValue), encoding: encoding, title: title, month: month)
        choices.overrules.date = date
        choices.overrules.author = author
        choices.overrules.select = select
        choices.overrules.rulesFiles = rules
        choices.overrules.reader = reader
        choices.overrules.limits = limits
        return choices
    }
}
