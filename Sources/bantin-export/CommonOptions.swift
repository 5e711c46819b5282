import ArgumentParser
import BantinExport
import Foundation

struct CommonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder that holds styles/ and fonts/.", valueName: "dir"), completion: .directory)
    var resources: String?

    @Option(help: "How diagnostics are printed on standard error: text or json (an object a line).")
    var diagnostics: Console.Format = .text

    @Option(help: "The language of messages: vi or en. Default: from LC_ALL, LC_MESSAGES or LANG, else vi.")
    var locale: MessageLanguage?

    @Flag(help: "Print errors only.")
    var quiet = false

    @Flag(help: "Print how long each stage takes.")
    var verbose = false

    @Flag(help: "Treat warnings as errors in the exit code.")
    var strict = false

    @Flag(help: "Replace an output that exists.")
    var force = false

    @Option(
        help: ArgumentHelp("How many articles are worked on at once. Default: one for each processor.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs is a number from 1 to 256.") }
        if quiet && verbose { throw ValidationError("--quiet and --verbose contradict each other.") }
    }

    /// Does the work of a command; whatever stops it is printed and becomes the exit code.
    func perform(_ body: (Environment, Console) throws -> (ExitStatus, [Finding])) throws {
        let variables = ProcessInfo.processInfo.environment
        let language = locale ?? MessageLanguage(variables: variables)
        let console = Console(
            format: diagnostics, language: language, isQuiet: quiet, isVerbose: verbose,
            terminal: Terminal(variables: variables))
        Interruption.watch(console)
        do {
            var environment = try Environment(
                executable: Executable.path, variables: variables,
                jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
            environment.language = language
            environment.resources = resources
            var (status, findings) = try body(environment, console)
            if strict { status = status.strict(findings) }
            console.clear()
            guard status == .success else { throw ExitCode(status.rawValue) }
        } catch let failure as ExportFailure {
            console.print(failure.finding)
            throw ExitCode(failure.status.rawValue)
        }
    }
}

extension MessageLanguage: ExpressibleByArgument {}
