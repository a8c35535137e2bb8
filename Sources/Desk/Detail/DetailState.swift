import Casework
import ServiceTime
import Terminal

/// The ticket or the dossier the detail shows, folded, with the document made from it.
struct DetailState: Sendable {
    /// What was read of one ticket.
    struct Loaded: Sendable {
        let ticket: Ticket
        let facts: [Fact]
        let policy: Policy
        /// The running clocks, ready to be judged each second.
        let clocks: [(clock: Clock, service: ServiceClock)]
        /// Past cases like this one; nil while there is no amount to compare.
        let comparables: ComparableCases?
        /// The contract behind the claim.
        let contract: Contract?
        /// Measures that counted as effective until this ticket came.
        let failedActions: [Dossier]

        init(
            ticket: Ticket, facts: [Fact], policy: Policy, comparables: ComparableCases? = nil,
            contract: Contract? = nil, failedActions: [Dossier] = []
        ) {
            self.contract = contract
            self.comparables = comparables
            self.failedActions = failedActions
            self.ticket = ticket
            self.facts = facts
            self.policy = policy
            clocks = ticket.clocks.map { ($0, $0.serviceClock(under: policy)) }
        }
    }

    var loaded: Loaded?
    /// What is shown where the cursor is on no ticket: a duty, a care activity.
    private(set) var dossier: OpenDossier?
    /// The text made from it, for the width it was last laid out in.
    var document: DetailDocument?
    /// First line in view.
    var scroll = 0
    /// When the cursor came to the ticket that is selected now; the detail follows once it rests.
    var isStale = true

    func context(of person: Person, at now: Instant, roster: Roster) -> Context? {
        loaded.map { Context(person: person, now: now, policy: $0.policy, roster: roster) }
    }
}

extension DetailState {
    /// Takes in what was read; the place in the text stays when it is the same ticket.
    mutating func show(_ loaded: Loaded?) {
        if loaded?.ticket.number != self.loaded?.ticket.number { scroll = 0 }
        self.loaded = loaded
        dossier = nil
        document = nil
    }

    mutating func show(dossier: OpenDossier?) {
        if dossier?.dossier.number != self.dossier?.dossier.number { scroll = 0 }
        loaded = nil
        self.dossier = dossier
        document = nil
    }

    /// Whose number is shown; nil when nothing is.
    var number: String? { loaded?.ticket.number ?? dossier?.dossier.number }

    /// How far the stream was read of what is shown.
    var version: Int? { loaded?.ticket.version ?? dossier?.dossier.version }
}
