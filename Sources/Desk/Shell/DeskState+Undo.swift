import Casework
import Journal
import ServiceTime

/// A command that takes back what was just done, for as long as it is offered.
struct UndoOffer: Sendable {
    let number: String
    let command: Command
    let until: Instant

    /// How long it is offered, in seconds.
    static let duration = Span(seconds: 10)
}

// Taking back what was just done: by another command, which is recorded like any other.
extension DeskState {
    /// Offers to take a command back, where the rules let the person do so now.
    mutating func offerUndo(_ command: Command?, on number: String) {
        undo = nil
        guard let command, let ticket = detail.loaded?.ticket, ticket.number == number,
            let context = detail.context(of: person, at: now, roster: roster),
            Workflow.refusals(command.kind, on: ticket, in: context).isEmpty
        else { return }
        undo = UndoOffer(number: number, command: command, until: now + UndoOffer.duration)
    }

    /// Takes back what was just done.
    mutating func takeBack() -> [Effect] {
        guard let offer = undo, now <= offer.until else {
            say(look(.nothingToUndo))
            return []
        }
        undo = nil
        return [
            .submit(
                PendingCommand(
                    command: offer.command, number: offer.number, expecting: nil, key: .random()))
        ]
    }

    /// The key that takes back, while that is offered.
    var undoHint: String {
        guard let undo, now <= undo.until else { return "" }
        return " · \(keyHint(for: .undo)) \(look(.doUndo))"
    }
}

extension Command {
    /// What takes this back on a ticket as it was before; nil where nothing does.
    ///
    /// - Parameters:
    ///   - ticket: The ticket before the command.
    ///   - reason: The reason that is recorded.
    /// - Returns: The command that takes it back.
    func inverse(on ticket: Ticket, reason: String) -> Command? {
        switch self {
        case .take: .handOver(to: nil, reason: reason)
        case .wait: .resume(note: reason)
        case .amend: .amend(ticket.registration)
        case .approve(let gate, _, _): .recallDecision(gate, reason: reason)
        case .raiseUrgency: .lowerUrgency(ticket.urgency, reason: reason)
        case .link(_, let to, _): .unlink(from: to, reason: reason)
        case .merge: .unmerge(reason: reason)
        case .handOver, .respond, .note, .addEvidence, .lowerUrgency, .fileClaim,
            .requestMaterials, .recordMaterial, .sendAcceptanceNotice, .resume, .accept,
            .answerAtFirstContact, .feedBack, .returnToIntake, .recordFinding,
            .determineLiability, .concludeDiagnosis, .computeAmount, .proposePlan, .chooseOption,
            .submitPlan, .returnPlan, .refusePlan, .recallDecision, .sendPlan, .recordConsent,
            .recordRejection, .book, .settleBooking, .recordReturn, .recordProof,
            .finishExecution, .confirmResult, .rejectResult, .recordSatisfaction,
            .recordDissatisfaction, .fileDocuments, .archive, .withdraw, .reopen, .region,
            .escalate, .unmerge, .unlink, .split, .disposeEvidence, .citeCommitment:
            nil
        }
    }
}
