import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood escalate`: writes down of which clocks the one above is to be told.
struct EscalateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "escalate",
        abstract: "Write down the clocks that ran out, and tell who is above.",
        discussion: """
            For a timer such as cron; open desks do the same. Each clock is written down once, \
            however many desks and timers do it. A gate whose clock ran out may then be decided by \
            the one above, and is never passed by silence.

            Example: makegood escalate --json
            """)

    @Flag(help: "Print JSON, one escalation a line.")
    var json = false
    @OptionGroup var acting: ActingOptions

    /// How many clocks are read at a time.
    private static let stretch = 200

    func run() throws {
        let session = try Session(acting)
        let person = try session.person()
        guard !person.roles.subtracting([.auditor]).isEmpty else {
            throw Failure(
                message: session.words(Refusal.roleMissing(anyOf: [.supervisor])), exit: .refused)
        }
        while true {
            let written = try told { () throws(StoreFailure) in
                try session.store.recordEscalations(
                    by: person.login, at: session.now, limit: Self.stretch)
            }
            for (number, escalation) in written { tell(number, escalation, session) }
            if written.isEmpty { return }
        }
    }

    private func tell(_ number: String, _ escalation: Escalation, _ session: Session) {
        guard json else {
            let words = session.words.describe(.escalated(escalation))
            return Output.line(Output.line(of: "\(number)  \(words)"))
        }
        let to = session.roster.people.filter {
            $0.holds(escalation.to.role, in: escalation.to.department)
        }
        Output.line(
            JSONValue.members([
                (DossierKind(number: number) == nil ? "ticket" : "dossier"): .text(number),
                "clock": .text(escalation.clock.rawValue),
                "subject": .text(escalation.subject),
                "start": .text(escalation.start.iso(in: session.zone)),
                "percent": .number(escalation.percent), "to": .text(escalation.to.description),
                "people": .texts(to.map(\.login)),
            ]).description)
    }
}
