import Casework
import ServiceTime

/// The entries of a store in memory and what is derived from them.
struct MemoryRecord {
    struct Kept {
        /// In the order tickets were opened, from 1.
        let id: Int
        var ticket: Ticket
        var derived: DerivedTicket
    }

    private(set) var entries: [Entry] = []
    private(set) var head = Head.empty
    private(set) var tickets: [String: Kept] = [:]
    private(set) var dossiers = MemoryDossiers()
    private(set) var staff = Roster()
    private var staffSize = 0
    /// The last serial of each month, by the month's code.
    private var serials: [String: Int] = [:]
    private var byKey: [IdempotencyKey: [Int]] = [:]
    private(set) var book: PolicyBook

    init(_ beginning: PolicyBook.Edition) {
        book = PolicyBook(beginning)
    }

    mutating func append(_ draft: Entry.Draft, version: Int, now: Instant) {
        let entry = head.seal(draft, version: version, now: now)
        if let key = draft.origin?.key { byKey[key, default: []].append(entries.count) }
        entries.append(entry)
    }

    mutating func write(_ decision: Decision, now: Instant) -> Answer {
        for (draft, version) in decision.entries {
            append(draft, version: version, now: now)
        }
        for (ticket, policy) in decision.written { keep(ticket, under: policy) }
        for file in decision.files { dossiers.keep(file.dossier, under: file.policy) }
        if let dossier = decision.dossier { dossiers.keep(dossier, under: decision.policy) }
        if let change = decision.staff {
            staff.apply(change)
            staffSize += 1
        }
        if let adopted = decision.adopted {
            book.add(adopted)
            dateAnew()
        }
        return .accepted(decision.receipt(sequence: head.size))
    }

    /// What had no date may have one by the years the newest policy knows.
    private mutating func dateAnew() {
        for kept in tickets.values where kept.derived.clocks.contains(where: { $0.due == nil }) {
            guard let policy = book[kept.ticket.policy]?.policy else { continue }
            keep(kept.ticket, under: policy)
        }
        for kept in dossiers.byNumber.values
        where kept.derived.clocks.contains(where: { $0.due == nil }) {
            guard let policy = book[kept.dossier.policy]?.policy else { continue }
            dossiers.keep(kept.dossier, under: policy)
        }
    }

    private mutating func keep(_ ticket: Ticket, under policy: Policy) {
        let derived = DerivedTicket(ticket, under: policy)
        let known = tickets[ticket.number]
        if known == nil { serials[ticket.number.prefix(6).description, default: 0] += 1 }
        tickets[ticket.number] = Kept(
            id: known?.id ?? tickets.count + 1, ticket: ticket, derived: derived)
    }

    func list(_ query: QueueQuery) -> [QueuePage.Row] {
        tickets.values.filter { kept in
            query.matches(kept.derived.row, gates: kept.derived.gates)
        }
        .map {
            QueuePage.Row(
                key: query.key(of: $0.derived.row, id: $0.id), ticket: $0.derived.row)
        }
        .sorted { $0.key < $1.key }
    }

    func clocks() -> [ClockRow] {
        (dossiers.clocks + tickets.values.sorted { $0.id < $1.id }.flatMap(\.derived.clocks))
            .enumerated()
            .sorted { left, right in
                let far = QueueKey.noDue
                return (left.element.due?.seconds ?? far, left.offset)
                    < (right.element.due?.seconds ?? far, right.offset)
            }
            .map(\.element)
    }

    func figures(at now: Instant) -> BoardFigures {
        var figures = BoardFigures(open: tickets.values.count { $0.ticket.isOpen })
        for clock in clocks() { figures.count(clock, at: now) }
        return figures
    }
}

extension MemoryRecord: Ledger {
    func ticketRows(receivedFrom start: Instant, to end: Instant) -> [TicketRow] {
        tickets.values.map(\.derived.row).filter { start <= $0.received && $0.received < end }
    }

    func entries(under key: IdempotencyKey) -> [Entry] {
        (byKey[key] ?? []).map { entries[$0] }
    }

    func ticket(_ number: String) -> Ticket? { tickets[number]?.ticket }

    func facts(of number: String, after version: Int) throws -> [Fact] {
        try entries
            .filter { $0.content.stream == .ticket(number) && $0.version > version }
            .map { try EventCodec.fact($0.content) }
    }

    func staffVersion() -> Int { staffSize }
    func roster() -> Roster { staff }
    func policyVersion() -> Int { book.editions.count }
    func policies() -> PolicyBook { book }
    func nextNumber(in month: Month) -> String {
        month.number(serial: (serials[month.code] ?? 0) + 1)
    }

    func dossier(_ number: String) -> Dossier? { dossiers.byNumber[number]?.dossier }

    func dossierFacts(of number: String, after version: Int) throws -> [DossierFact] {
        try entries
            .filter { $0.content.stream == .dossier(number) && $0.version > version }
            .map { try DossierCodec.fact($0.content) }
    }

    func dossiers(under key: DossierKey) -> [Dossier] { dossiers.dossiers(under: key) }

    func promised(_ search: PromiseSearch) -> [Dossier] { dossiers.promised(search) }

    func nextNumber(of kind: DossierKind, in month: Month) -> String {
        dossiers.nextNumber(of: kind, in: month)
    }
}

extension QueuePage {
    /// Cuts a page out of a whole list.
    init(_ list: [Row], from start: PageStart, limit: Int) {
        let rest: ArraySlice<Row>
        switch start {
        case .first: rest = list[...]
        case .after(let key): rest = list.drop { $0.key <= key }
        case .at(let key): rest = list.drop { $0.key < key }
        case .last: rest = list.suffix(limit)
        case .before(let key): rest = list.prefix { $0.key < key }.suffix(limit)
        }
        switch start {
        case .first, .after, .at:
            self.init(rows: Array(rest.prefix(limit)), hasMore: rest.count > limit)
        case .last, .before:
            self.init(rows: Array(rest), hasMore: rest.startIndex > list.startIndex)
        }
    }
}
