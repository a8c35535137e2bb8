public import Casework
public import ServiceTime

// Imported history goes on after the present of a simulation. A desk that is opened at such a
// present must show what was true then, so the tickets are folded up to it once; nothing can be
// submitted, because what follows is written already.

/// A store as it stood at an earlier moment: everything can be looked at, nothing changed.
public final class PastStore: Store {
    public let identity: StoreIdentity
    private let source: any Store
    private let moment: Instant
    private let tickets: [String: Kept]
    /// What is open then, what is due first in front; and what is closed, newest first.
    private let open: [Kept]
    private let closed: [Kept]
    private let running: [ClockRow]
    private let dossiers: MemoryDossiers

    private struct Kept: Sendable {
        let ticket: Ticket
        let derived: DerivedTicket
        var key: QueueKey
    }

    /// Reads a store up to `moment` by the times things happened.
    ///
    /// - Throws: `StoreFailure` when the store cannot be read or its record does not fold.
    public init(_ source: any Store, at moment: Instant) throws(StoreFailure) {
        self.source = source
        self.moment = moment
        identity = source.identity
        var kept: [String: Kept] = [:]
        for (place, history) in try Self.histories(in: source, until: moment).enumerated() {
            guard let policy = history.policy else { continue }
            let policyInForce = try source.policy(version: policy)
            let ticket: Ticket
            do {
                ticket = try Ticket(
                    number: history.number, facts: history.facts, under: policyInForce)
            } catch {
                throw Self.damaged(history.number, "\(error)")
            }
            kept[history.number] = Kept(
                ticket: ticket, derived: DerivedTicket(ticket, under: policyInForce),
                key: QueueKey(order: 0, id: place + 1))
        }
        tickets = kept
        open = Self.sorted(kept.values.filter { $0.ticket.isOpen }, as: .all, at: moment)
        closed = Self.sorted(kept.values.filter { !$0.ticket.isOpen }, as: .archived, at: moment)
        let dossiers = try Self.dossiers(in: source, until: moment)
        self.dossiers = dossiers
        running = (dossiers.clocks + open.flatMap(\.derived.clocks)).sorted {
            ($0.due?.seconds ?? QueueKey.noDue, $0.number)
                < ($1.due?.seconds ?? QueueKey.noDue, $1.number)
        }
    }

    private struct History {
        let number: String
        var facts: [Fact] = []

        /// The policy version of the opening.
        var policy: Int? {
            guard case .opened(let opened)? = facts.first?.event else { return nil }
            return opened.policy
        }
    }

    private static func histories(
        in source: any Store, until moment: Instant
    ) throws(StoreFailure) -> [History] {
        var histories: [History] = []
        var places: [String: Int] = [:]
        var next = 1
        while true {
            let entries = try source.entries(from: next, limit: 4_000)
            guard let last = entries.last else { return histories }
            next = last.sequence + 1
            for entry in entries where entry.content.happened <= moment {
                guard case .ticket(let number) = entry.content.stream else { continue }
                let place = places[number] ?? histories.count
                if place == histories.count {
                    histories.append(History(number: number))
                    places[number] = place
                }
                do throws(EventCodec.Unreadable) {
                    histories[place].facts.append(try EventCodec.fact(entry.content))
                } catch {
                    throw damaged(number, error.problem)
                }
            }
        }
    }

    private static func dossiers(
        in source: any Store, until moment: Instant
    ) throws(StoreFailure) -> MemoryDossiers {
        let query = DossierQuery()
        let book = try source.policies()
        var kept = MemoryDossiers()
        let rows = try source.dossierRows(query, skipping: 0, limit: .max)
        for row in rows.sorted(by: { ($0.begun, $0.number) < ($1.begun, $1.number) }) {
            let facts = try source.dossierFacts(of: row.number).filter { $0.at <= moment }
            guard !facts.isEmpty else { continue }
            do {
                let dossier = try Dossier(number: row.number, facts: facts, under: book)
                kept.keep(dossier, under: try source.policy(version: dossier.policy))
            } catch {
                throw damaged(row.number, "\(error)")
            }
        }
        return kept
    }

    private static func damaged(_ number: String, _ problem: String) -> StoreFailure {
        StoreFailure(
            .corrupt, at: number,
            "The history of \(number) does not fold. Run `makegood audit verify`.",
            underlying: problem)
    }

    private static func sorted(
        _ kept: [Kept], as view: QueueView, at moment: Instant
    ) -> [Kept] {
        let query = QueueQuery(view, person: nil, now: moment)
        return kept.map { one in
            var one = one
            one.key = query.key(of: one.derived.row, id: one.key.id)
            return one
        }
        .sorted { $0.key < $1.key }
    }

    private func list(_ query: QueueQuery) -> [QueuePage.Row] {
        (query.view == .archived ? closed : open).lazy
            .filter { query.matches($0.derived.row, gates: $0.derived.gates) }
            .map { QueuePage.Row(key: $0.key, ticket: $0.derived.row) }
    }
}

// What a store answers.
extension PastStore {
    public func submit(_ submission: Submission) throws(StoreFailure) -> Answer {
        throw StoreFailure(
            .readOnly, at: identity.id,
            """
            The record goes on after the time that was given with --now; at that time it can only \
            be looked at. Leave --now out, or give a later time.
            """)
    }

    public func changeToken() throws(StoreFailure) -> Int { 0 }

    public func head() throws(StoreFailure) -> Head { try source.head() }

    public func entries(from sequence: Int, limit: Int) throws(StoreFailure) -> [Entry] {
        try source.entries(from: sequence, limit: limit)
    }

    public func roster() throws(StoreFailure) -> Roster { try source.roster() }

    public func policies() throws(StoreFailure) -> PolicyBook { try source.policies() }

    public func ticket(_ number: String) throws(StoreFailure) -> Ticket? {
        tickets[number]?.ticket
    }

    public func facts(of number: String) throws(StoreFailure) -> [Fact] {
        guard tickets[number] != nil else { return [] }
        return try source.facts(of: number).filter { $0.at <= moment }
    }

    public func row(_ number: String) throws(StoreFailure) -> TicketRow? {
        tickets[number]?.derived.row
    }

    public func page(
        _ query: QueueQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> QueuePage {
        QueuePage(list(query), from: start, limit: limit)
    }

    public func count(_ query: QueueQuery) throws(StoreFailure) -> QueueCount {
        QueueCount(list(query).count)
    }

    public func key(of number: String, in query: QueueQuery) throws(StoreFailure) -> QueueKey? {
        list(query).first { $0.ticket.number == number }?.key
    }

    public func position(of key: QueueKey, in query: QueueQuery) throws(StoreFailure) -> Int {
        list(query).count { $0.key < key }
    }

    public func clocks(skipping: Int, limit: Int) throws(StoreFailure) -> [ClockRow] {
        Array(running.dropFirst(skipping).prefix(limit))
    }

    /// None: nothing can be written down at a time that is past.
    public func escalations(at now: Instant, limit: Int) throws(StoreFailure) -> [ClockRow] { [] }

    public func clocks(of number: String) throws(StoreFailure) -> [ClockRow] {
        tickets[number]?.derived.clocks ?? dossiers.byNumber[number]?.derived.clocks ?? []
    }

    public func figures(at now: Instant) throws(StoreFailure) -> BoardFigures {
        var figures = BoardFigures(open: open.count)
        for clock in running { figures.count(clock, at: now) }
        return figures
    }

    public func dossier(_ number: String) throws(StoreFailure) -> Dossier? {
        dossiers.byNumber[number]?.dossier
    }

    public func dossierFacts(of number: String) throws(StoreFailure) -> [DossierFact] {
        guard dossiers.byNumber[number] != nil else { return [] }
        return try source.dossierFacts(of: number).filter { $0.at <= moment }
    }

    public func dossiers(under key: DossierKey) throws(StoreFailure) -> [Dossier] {
        dossiers.dossiers(under: key)
    }

    public func promised(_ search: PromiseSearch) throws(StoreFailure) -> [Dossier] {
        dossiers.promised(search)
    }

    public func dossierRows(
        _ query: DossierQuery, skipping: Int, limit: Int
    ) throws(StoreFailure) -> [DossierRow] {
        Array(dossiers.rows(query).dropFirst(skipping).prefix(limit))
    }

    public func dossierPage(
        _ query: DossierQuery, from start: PageStart, limit: Int
    ) throws(StoreFailure) -> WorkPage {
        WorkPage(dossiers.list(query), from: start, limit: limit)
    }

    public func dossierCount(_ query: DossierQuery) throws(StoreFailure) -> Int {
        dossiers.rows(query).count
    }

    public func responses(
        from start: Instant, to end: Instant
    ) throws(StoreFailure) -> ResponseFigures {
        var figures = ResponseFigures()
        for ticket in tickets.values { figures.count(ticket.derived, from: start, to: end) }
        return figures
    }

    public func comparableCases(
        _ sought: ComparableAmount, besides number: String
    ) throws(StoreFailure) -> ComparableCases {
        ComparableCases(
            sought,
            among: tickets.compactMap { other, kept in
                other == number ? nil : kept.derived.settled.map { (other, $0) }
            })
    }
}
