import ArgumentParser

/// The after-sales desk.
@main
struct Makegood: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "makegood", abstract: "The after-sales desk that lives in a terminal.")
}
