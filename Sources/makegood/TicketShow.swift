import ArgumentParser
import Casework
import ServiceTime
import Wording

extension TicketCommand {
    /// `makegood ticket show`: everything on one ticket.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one ticket.",
            discussion: "Example: makegood ticket show 202611-014 --json")

        @Argument(help: "The ticket's number.") var number: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let document = try session.ticketDocument(number)
            if json { return Output.write("\(document.json)\n") }
            Output.write(document.text(session.roster))
            guard let survivor = document.ticket.merging?.into else { return }
            Output.write("\n\(session.words(Refusal.mergedAway(into: survivor)))\n\n")
            Output.write(try session.ticketDocument(survivor).text(session.roster))
        }
    }
}

extension TicketDocument {
    /// The ticket for people: what it is, where it stands, and what happened.
    func text(_ roster: Roster) -> String {
        func heading(_ heading: ShowHeading) -> String { heading.text(in: words.language) }
        let said = ticket.registration
        var rows = [
            [heading(.ticket), ticket.number],
            [words.label("subject"), said.subject],
            [words.label("customer"), [said.customer, said.contact, said.phone].joined],
            [words.label("urgency"), words(ticket.urgency)],
            [heading(.stage), words(ticket.stage)],
            [heading(.owner), words(ticket.owner)],
        ]
        if let waiting = ticket.waiting {
            rows.append([heading(.waiting), "\(words(waiting.on)): \(waiting.reason)"])
        }
        if let claim = ticket.claim {
            let amount = claim.terms.amount.map { words($0) }
            rows.append([
                heading(.claim),
                [claim.number, words(claim.terms.ground), words(claim.terms.demand), amount].joined,
            ])
        }
        for state in ticket.regionStates where !state.isInitial && state.region != .recourse {
            rows.append([words(state.region), words(state)])
        }
        rows += recourses + relations
        for action in failedActions {
            rows.append([
                words(ClockKind.correctiveAction),
                "\(action.number)  \(action.summary.title)  \(words.problemReturned)",
            ])
        }
        if let comparables {
            rows += words.lines(of: comparables).enumerated().map {
                [$0.offset == 0 ? words.comparableCases : "", $0.element]
            }
        }
        for gate in approval?.gates ?? [] {
            let by = gate.standing.last.map { roster[$0.by]?.name ?? $0.by }
            rows.append([heading(.gate), [words(gate.id), words(gate.state), by].joined])
        }
        for clock in ticket.clocks where clock.isRunning {
            let service = clock.serviceClock(under: policy)
            let verdict = service.verdict(at: now)
            rows.append([
                heading(.clock),
                [
                    words(clock.kind), words(verdict.state),
                    verdict.due.map { words.deadline($0) },
                    verdict.remaining.map { words.countdown($0) },
                    service.promise(at: now, among: clock.promises).map {
                        "\($0.citation) \(words($0.clause))"
                    },
                    verdict.missingDate.map { words.sentence($0) },
                ].joined,
            ])
            for (basis, problem) in service.undatedTerms(at: now) {
                let cited = basis == clock.kind.rawValue ? words(clock.kind) : basis
                rows.append(["", "\(cited)  \(words(problem))"])
            }
        }
        let history = facts.map {
            [words.moment($0.at), roster[$0.by]?.name ?? $0.by, words.describe($0.event)]
        }
        return Output.table(rows) + "\n" + Output.table(history)
    }
}

extension ServiceClock {
    /// The clause that sets the deadline; nil when the policy does.
    fileprivate func promise(at now: Instant, among promises: [ClockPromise]) -> ClockPromise? {
        let basis = basis(at: now)
        return promises.first { $0.citation == basis }
    }
}

extension [String?] {
    /// What there is, with blanks between.
    fileprivate var joined: String { compactMap { $0 }.joined(separator: "  ") }
}
