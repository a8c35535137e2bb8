import Casework
import Journal

/// One command for several tickets; each is asked for by itself and answered by itself.
struct ManyCommand: Sendable {
    let command: Command
    /// The tickets, in the order they were chosen.
    let numbers: [String]
}

extension Command.Kind {
    /// What several tickets may be asked for at once: what is said of all in the same words.
    ///
    /// What is decided on the facts of one ticket, such as a finding, a plan, a gate or an amount,
    /// is not among them.
    static let forMany: [Command.Kind] = [
        .take, .handOver, .respond, .note, .raiseUrgency, .lowerUrgency, .wait, .resume, .accept,
        .requestMaterials, .sendAcceptanceNotice, .returnToIntake, .confirmResult, .archive,
        .link, .merge, .withdraw, .reopen,
    ]
}
