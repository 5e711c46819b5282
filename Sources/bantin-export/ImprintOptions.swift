import ArgumentParser
import BantinExport

struct ImprintOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who issues the bulletin; named in both formats and on the cover.", valueName: "name"))
    var publisher: String?

    @Option(help: ArgumentHelp("The ISSN of the bulletin, such as 0866-7322.", valueName: "issn"))
    var issn: String?

    @Option(help: ArgumentHelp("The terms of use.", valueName: "text"))
    var rights: String?

    @Option(
        help: ArgumentHelp("The name that all issues share; the month is an issue's place in it.", valueName: "name"))
    var series: String?

    var choices: ImprintChoices {
        var choices = ImprintChoices()
        choices.publisher = publisher
        choices.issn = issn
        choices.rights = rights
        choices.series = series
        return choices
    }
}
