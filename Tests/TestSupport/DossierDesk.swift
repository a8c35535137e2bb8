public import Casework
public import ServiceTime

/// Dossiers on a desk, driven by real commands; every fact is kept, so that it can be folded again.
public struct DossierDesk: Sendable {
    public private(set) var dossiers: [String: Dossier] = [:]
    public private(set) var facts: [String: [DossierFact]] = [:]
    /// Tickets that commands may cite.
    public var tickets: [String: Ticket] = [:]
    /// Tickets that samples are drawn from, and what they are drawn by.
    public var candidates: [SampleCandidate] = []
    public var seed = Digest(hex: String(repeating: "a", count: 64))
    /// The desk's clock; nothing moves it but the test.
    public var now: Instant
    public let policy: Policy
    public let roster: Roster

    public init(
        at now: Instant = CasePapers.morning, under policy: Policy = CasePapers.policy,
        roster: Roster = CaseStaff.roster
    ) {
        self.now = now
        self.policy = policy
        self.roster = roster
    }

    public func context(_ login: String) -> Context {
        Context(
            person: roster[login] ?? CaseStaff.person(login), now: now, policy: policy,
            roster: roster)
    }

    /// What a command has to see of other dossiers.
    public func shelf(for command: DossierCommand, on number: String? = nil) -> DossierShelf {
        let all = dossiers.values.sorted { $0.number < $1.number }
        let keys = number.flatMap { dossiers[$0] }?.lookups(for: command) ?? command.lookups
        let byKey = DossierShelf.gathered(keys, for: command) { key in
            all.filter { $0.summary.keys.contains(key) || DossierKey.number($0.number) == key }
        }
        return DossierShelf(
            byKey, tickets: tickets.filter { command.tickets.contains($0.key) },
            candidates: candidates, seed: seed)
    }

    /// Begins a dossier and answers its number.
    ///
    /// - Throws: `Refused`, or `CorruptDossier` when the fold does not take what was decided.
    @discardableResult
    public mutating func begin(_ command: DossierCommand, as login: String) throws -> String {
        let kind = command.kind.dossier
        let events = try DossierKind.begin(
            with: command, in: context(login), beside: shelf(for: command))
        let serial = dossiers.values.count { $0.kind == kind } + 1
        let number = "\(kind.letter)202603-00\(serial)"
        let written = events.enumerated().map { index, event in
            DossierFact(event, policy: index == 0 ? policy.version : nil, by: login, at: now)
        }
        dossiers[number] = try Dossier(
            number: number, facts: written,
            under: PolicyBook(PolicyBook.Edition(policy, from: CivilDate(dayNumber: 0))))
        facts[number] = written
        return number
    }

    /// Gives one command and folds what it decides.
    ///
    /// - Throws: `Refused`, or `CorruptDossier` when the fold does not take what was decided.
    public mutating func perform(
        _ command: DossierCommand, on number: String, as login: String
    ) throws {
        guard var dossier = dossiers[number] else { return }
        let events = try dossier.decide(
            command, in: context(login), beside: shelf(for: command, on: number))
        for event in events {
            let fact = DossierFact(event, by: login, at: now)
            try dossier.apply(fact, under: policy)
            facts[number]?.append(fact)
        }
        dossiers[number] = dossier
    }

    /// The codes of the reasons against a command, in order; empty when there are none.
    public func codes(
        _ command: DossierCommand, on number: String? = nil, as login: String
    ) -> [String] {
        reasons(command, on: number, as: login).map(\.code)
    }

    /// The reasons against a command, in order; empty when there are none.
    public func reasons(
        _ command: DossierCommand, on number: String? = nil, as login: String
    ) -> [Refusal] {
        let shelf = shelf(for: command, on: number)
        return number.flatMap { dossiers[$0] }?
            .refusals(command.kind, command, in: context(login), beside: shelf)
            ?? command.kind.dossier.refusals(command, in: context(login), beside: shelf)
    }
}
