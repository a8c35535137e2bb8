import ArgumentParser
import Foundation

/// The after-sales desk.
@main
struct Makegood: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "makegood", abstract: "The after-sales desk that lives in a terminal.",
        subcommands: [
            DeskCommand.self, DemoCommand.self, BoardCommand.self, KeysCommand.self,
            InitCommand.self, TicketCommand.self, DossierCommands.self,
            KnowledgeCommand.self, CommitmentCommand.self,
            StaffCommand.self,
            CalendarCommand.self,
            ImportCommand.self, ExportCommand.self, GenerateCommand.self, AuditCommand.self,
            DoctorCommand.self, EvidenceCommand.self, WorkflowCommand.self, PolicyCommand.self,
            ClaimCommand.self, EscalateCommand.self,
        ], defaultSubcommand: DeskCommand.self)

    /// Parses the arguments, runs what they say, and ends with the exit code of the outcome.
    static func main() {
        var isRunning = false
        do {
            var command = try parseAsRoot()
            isRunning = true
            try command.run()
        } catch let failure as Failure {
            FileHandle.standardError.write(Data((failure.message + "\n").utf8))
            end(failure.exit)
        } catch {
            let code = exitCode(for: error)
            // Once a command runs, only its sentence helps; the usage of the root would mislead.
            let isSentence = isRunning && !code.isSuccess
            let text = isSentence ? message(for: error) : fullMessage(for: error)
            let stream = code.isSuccess ? FileHandle.standardOutput : FileHandle.standardError
            if !text.isEmpty { stream.write(Data((text + "\n").utf8)) }
            end(code == .validationFailure ? .usage : Exit(rawValue: code.rawValue) ?? .failed)
        }
    }

    private static func end(_ outcome: Exit) -> Never {
        exit(withError: ExitCode(outcome.rawValue))
    }
}

/// The exit codes of every command.
enum Exit: Int32 {
    case done = 0
    case failed = 1
    case usage = 2
    case refused = 3
}

/// An end of a command that is no success, with what to tell the person who ran it.
struct Failure: Error {
    let message: String
    var exit = Exit.failed
}
