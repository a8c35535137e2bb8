import Casework
import Foundation
import ServiceTime
import TestSupport
import Testing

/// Seeded walks: any command, by anybody, at any time.
@Suite struct RandomWalkTests {
    @Test(arguments: UInt64(1)...16)
    func `A walk keeps the invariants and folds again to the same ticket`(seed: UInt64) throws {
        var walk = Walk(seed: seed)
        try walk.run(steps: 250)
        #expect(walk.problems.isEmpty, "seed \(seed)")
        let desk = walk.desk
        #expect(desk.facts.count > 30)
        let again = try Ticket(
            number: desk.ticket.number, facts: desk.facts.map { try $0.stored() },
            under: desk.policy)
        #expect(again == desk.ticket)
        #expect(again.version == desk.facts.count)
    }

    @Test func `A closed claim folds again to the same ticket at every length`() throws {
        let desk = try CaseDesk.claim(at: .closed)
        var folded = CaseDesk()
        for fact in desk.facts.dropFirst() {
            folded.now = fact.at
            try folded.fold(try fact.stored().event, by: fact.by)
        }
        #expect(folded.ticket == desk.ticket)
        #expect(Set(desk.facts.map(\.event.kind)).count > 15)
    }
}

/// A desk on which chance gives the commands.
private struct Walk {
    var desk: CaseDesk
    var problems: [String] = []
    private var random: SplitMix64
    private let scope = SearchScope(description: "walk", people: CaseStaff.people)

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        let kind = TicketKind.allCases.randomElement(using: &random) ?? .complaint
        let severity = Severity.allCases.randomElement(using: &random) ?? .ordinary
        let urgency = Urgency.allCases.randomElement(using: &random) ?? .general
        desk = CaseDesk(CasePapers.registration(kind, severity: severity), urgency: urgency)
    }

    /// Most tries are refused, so the steps are those that were taken.
    mutating func run(steps: Int) throws {
        var tries = 0
        while desk.facts.count < steps, tries < 40 * steps {
            tries += 1
            if tries.isMultiple(of: 20) {
                desk.now = desk.now + .minutes(Int.random(in: 0...2_400, using: &random))
            }
            if tries.isMultiple(of: 15) { changeDelegations() }
            try step()
        }
    }

    /// Somebody hands a role on, or takes one back, where the rules let them.
    private mutating func changeDelegations() {
        let people = CaseStaff.people.shuffled(using: &random)
        let role =
            [Role.departmentHead, .finance, .legal, .executive]
            .randomElement(using: &random) ?? .finance
        if Int.random(in: 0..<3, using: &random) == 0 {
            try? desk.withdrawDelegation(by: people[0].login)
        } else if let from = people.first(where: { $0.holds(role) }) {
            try? desk.delegate(role, from: from.login, to: people[0].login)
        }
    }

    private mutating func step() throws {
        let plans = [CasePapers.payment(), CasePapers.decline, CasePapers.apology]
        let commands =
            Proposals.all(on: desk.ticket, plans: plans, now: desk.now)
            + RegionPapers.commands.map { .region($0) }
        // Endings would keep most walks short.
        guard let command = commands.randomElement(using: &random),
            command.kind != .withdraw || Int.random(in: 0..<10, using: &random) == 0,
            let person = CaseStaff.people.randomElement(using: &random),
            let event = Machine.real.decide(
                command, on: desk.ticket, in: desk.context(person.login))
        else { return }
        let before = desk
        try desk.fold(event, by: person.login)
        let step = Step(
            before: before.ticket, after: desk.ticket, command: command,
            fact: Fact(event, by: person.login, at: desk.now),
            in: before.context(person.login), prior: Trail(before.facts))
        problems += Invariant.ofSteps.compactMap { $0.violation(step) }
        if let healed = scope.healedBreach(step) { problems.append(healed) }
    }
}

extension Fact {
    /// The fact as it comes back from where it was written down.
    func stored() throws -> Fact {
        let data = try JSONEncoder().encode(StoredEvent(event: event))
        return Fact(try JSONDecoder().decode(StoredEvent.self, from: data).event, by: by, at: at)
    }
}

/// An event with its kind beside it, as an entry keeps it.
private struct StoredEvent: Codable {
    let event: Event

    enum CodingKeys: CodingKey {
        case kind
        case body
    }

    init(event: Event) { self.event = event }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let name = try container.decode(String.self, forKey: .kind)
        let kind = try #require(Event.Kind(rawValue: name))
        event = try Event(kind: kind, from: container.superDecoder(forKey: .body))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(event.kind.rawValue, forKey: .kind)
        try event.encode(to: container.superEncoder(forKey: .body))
    }
}
