import ArgumentParser

struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bantin-dev", abstract: "What developers of bantin-export run.",
        subcommands: [DoctorCommand.self, GoldensCommand.self])
}

RootCommand.main()
