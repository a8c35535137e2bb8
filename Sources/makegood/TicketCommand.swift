import ArgumentParser

/// `makegood ticket`: every command of the state machine, for scripts.
struct TicketCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket", abstract: "Open, list, show and work on tickets.",
        subcommands: [
            Open.self, List.self, Show.self, Commands.self, Do.self, Fields.self,
        ])
}
