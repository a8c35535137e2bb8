@testable import Casework

/// The machine under search: the real one, or a copy with guards or refusals taken out.
///
/// The copy decides what the real one would if somebody had forgotten to list those guards; the
/// fold stays the real one.
struct Machine: Sendable {
    let missing: Set<Guard>
    /// The codes of refusals it does not know.
    var unknown: Set<String> = []

    static let real = Machine(missing: [])

    static func without(_ guards: Guard...) -> Machine { Machine(missing: Set(guards)) }

    static func forgetting(_ code: String) -> Machine { Machine(missing: [], unknown: [code]) }

    /// Why the command is refused; empty when it is taken.
    func refusals(
        _ kind: Command.Kind, _ command: Command?, on ticket: Ticket, in context: Context
    ) -> [Refusal] {
        guard !missing.isEmpty else {
            return Workflow.refusals(kind, command, on: ticket, in: context)
                .filter { !unknown.contains($0.code) }
        }
        guard let arrow = Workflow.transition(for: kind, on: ticket) else {
            return [.notFromStage(ticket.stage, allowed: [])]
        }
        let matter = GuardCase(kind: kind, command: command, ticket: ticket, context: context)
        let barred = arrow.roles.isDisjoint(with: context.roles(along: arrow))
        return (barred ? [.roleMissing(anyOf: arrow.roles)] : [])
            + arrow.guards.filter { !missing.contains($0) }.flatMap { $0.refusals(matter) }
    }

    /// The event a command comes to; nil when it is refused.
    func decide(_ command: Command, on ticket: Ticket, in context: Context) -> Event? {
        guard refusals(command.kind, command, on: ticket, in: context).isEmpty,
            missing.isEmpty || hasSubject(command, on: ticket, in: context)
        else { return nil }
        return ticket.event(of: command, in: context)
    }

    /// Whether there is anything the event of `command` could name: without it the real machine
    /// stops at a precondition, and a copy has no fault to show.
    private func hasSubject(_ command: Command, on ticket: Ticket, in context: Context) -> Bool {
        let matter = GuardCase(
            kind: command.kind, command: command, ticket: ticket, context: context)
        switch command.kind {
        case .submitPlan, .chooseOption, .sendPlan, .recordConsent, .recordRejection:
            return ticket.planning?.phase.version != nil
        case .approve, .returnPlan, .refusePlan:
            return ticket.planning?.phase.version != nil && matter.gate != nil
        case .recordProof:
            let measures = ticket.executing?.plan.measures.indices
            return matter.measure.map { measures?.contains($0) == true } ?? false
        case .recallDecision: return ticket.planning?.phase.approval != nil
        default: return true
        }
    }
}
