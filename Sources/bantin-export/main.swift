import ArgumentParser

do {
    var command = try RootCommand.parseAsRoot()
    try command.run()
} catch {
    RootCommand.exit(withError: error)
}
