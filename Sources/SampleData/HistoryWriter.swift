import Casework
import ServiceTime

/// Writes one ticket's history by giving the commands people give; the rules decide, as always.
///
/// A ticket that is to stay open takes only `limit` commands; the rest pass without effect.
struct HistoryWriter {
    private(set) var ticket: Ticket
    private(set) var facts: [Fact]
    let policy: Policy
    private let roster: Roster
    /// Seconds between commands, in the order they are used.
    private var gaps: ArraySlice<Int>
    private var time: Instant

    /// Opens the ticket; there is one of `gaps` for each command it may take.
    init(
        number: String, opening: Opening, by hand: Person, gaps: [Int], policy: Policy,
        roster: Roster
    ) {
        let received = opening.received ?? Instant(seconds: 0)
        let opened = Opened(
            registration: opening.registration, urgency: opening.urgency, received: received,
            policy: policy.version)
        ticket = Ticket(
            number: number, opened: opened, by: hand.login, at: received, under: policy)
        facts = [Fact(.opened(opened), by: hand.login, at: received)]
        self.policy = policy
        self.roster = roster
        self.gaps = gaps[...]
        time = received
    }

    /// Whether the ticket takes no more commands.
    var isDone: Bool { gaps.isEmpty }

    /// When the last command was given.
    var now: Instant { time }

    /// Gives a command, when the ticket still takes one.
    mutating func act(_ command: Command, by person: Person) {
        guard let gap = gaps.popFirst() else { return }
        time = time + Span(seconds: gap)
        let context = Context(person: person, now: time, policy: policy, roster: roster)
        do {
            for event in try ticket.decide(command, in: context) {
                let fact = Fact(event, by: person.login, at: time)
                try ticket.apply(fact, under: policy)
                facts.append(fact)
            }
        } catch {
            preconditionFailure("the sample goes against the rules: \(command.kind) \(error)")
        }
    }
}
