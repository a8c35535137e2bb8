public import Casework
public import ServiceTime

/// What a list shows of a dossier, kept beside the record so that no list needs a fold.
public struct DossierRow: Hashable, Sendable {
    public var number: String
    public var kind: DossierKind
    /// The version of the dossier's stream this row was made from.
    public var version: Int
    /// Where it stands, such as `at-risk`.
    public var state: String
    public var isOpen: Bool
    public var title: String
    public var customer: String?
    public var product: String?
    public var department: String?
    /// The login of whoever answers for it.
    public var owner: String?
    public var from: CivilDate?
    public var until: CivilDate?
    public var begun: Instant
    public var updated: Instant
    /// When the strictest running clock runs out; nil when none runs.
    public var due: Instant?
    public var dueKind: ClockKind?
    /// When the first clock is at risk, by the warnings of the policy.
    public var risk: Instant?

    public init(
        number: String, kind: DossierKind, version: Int, state: String, isOpen: Bool,
        title: String, customer: String?, product: String?, department: String?, owner: String?,
        from: CivilDate?, until: CivilDate?, begun: Instant, updated: Instant, due: Instant?,
        dueKind: ClockKind?, risk: Instant?
    ) {
        self.number = number
        self.kind = kind
        self.version = version
        self.state = state
        self.isOpen = isOpen
        self.title = title
        self.customer = customer
        self.product = product
        self.department = department
        self.owner = owner
        self.from = from
        self.until = until
        self.begun = begun
        self.updated = updated
        self.due = due
        self.dueKind = dueKind
        self.risk = risk
    }
}

extension DossierRow {
    /// Where it stands on a day, whether anybody wrote it down or not.
    public func state(on day: CivilDate) -> String { kind.state(state, until: until, on: day) }
}

/// Everything a store keeps of a dossier beside the record; a pure function of the fold.
public struct DerivedDossier: Hashable, Sendable {
    public let row: DossierRow
    /// The clocks that run.
    public let clocks: [ClockRow]
    /// Under what it is looked up, in order and each once; its number is not among them.
    public let keys: [DossierKey]
    /// Where a request finds it; empty for all that promises nothing now.
    public let places: [PromisePlace]
    /// Everything a search looks into.
    public let text: FoldedText

    /// Derives everything from the fold, under the policy that governs the dossier.
    public init(_ dossier: Dossier, under policy: Policy) {
        let clocks = dossier.clocks.filter(\.isRunning).map {
            ClockRow($0, of: dossier, number: dossier.number, under: policy)
        }
        let strictest = clocks.filter { $0.due != nil }
            .min { ($0.due?.seconds ?? 0) < ($1.due?.seconds ?? 0) }
        let summary = dossier.summary
        self.clocks = clocks
        keys = Set(summary.keys + dossier.escalationKeys).sorted()
        places = summary.places(of: dossier.kind, in: dossier.state)
        text = FoldedText(
            fields: [dossier.number, summary.title, summary.customer, summary.product]
                + summary.texts)
        row = DossierRow(
            number: dossier.number, kind: dossier.kind, version: dossier.version,
            state: dossier.state, isOpen: summary.isOpen, title: summary.title,
            customer: summary.customer, product: summary.product,
            department: summary.department?.code, owner: summary.owner, from: summary.from,
            until: summary.until, begun: dossier.begun, updated: dossier.updated,
            due: strictest?.due, dueKind: strictest?.kind,
            risk: clocks.compactMap(\.risk).min())
    }
}

/// Which dossiers a list shows: what is due first in front, then what was begun last.
public struct DossierQuery: Hashable, Sendable {
    /// The one of this number.
    public var number: String?
    public var kind: DossierKind?
    /// One of the kind's states.
    public var state: String?
    /// The day on which one looks, so that what lapsed by then counts as over; nil for what was
    /// written down.
    public var day: CivilDate?
    /// Part of the customer's name.
    public var customer: FoldedText?
    /// The customer's name to the letter.
    public var customerName: String?
    public var department: String?
    public var owner: String?
    /// Only what nobody answers for.
    public var isUnowned = false
    /// Whether what is over is left out.
    public var isOpenOnly = false
    /// Only what has a clock that ran out before this instant.
    public var overdueAt: Instant?
    /// Only what has a clock that is at risk, or ran out, at this instant.
    public var riskAt: Instant?
    /// Only what has a clock that runs out by this instant.
    public var dueBy: Instant?
    /// Only what has a clock that runs to a date.
    public var isClockedOnly = false
    /// Only what is kept under one of these; nil for all.
    public var keys: [DossierKey]?
    /// Every one of these must occur somewhere in the dossier's text.
    public var texts: [FoldedText] = []
    /// Of each of these lists one must occur there.
    public var spellings: [[FoldedText]] = []

    public init(kind: DossierKind? = nil) {
        self.kind = kind
    }

    /// Whether a dossier is in the list.
    public func matches(_ derived: DerivedDossier) -> Bool {
        let row = derived.row
        let isOverdue = overdueAt.map { now in row.due.map { $0 < now } ?? false } ?? true
        let standing = day.map { row.state(on: $0) } ?? row.state
        let isOpen = row.isOpen && standing == row.state
        return (kind == nil || row.kind == kind) && (state == nil || standing == state)
            && (number == nil || row.number == number)
            && (department == nil || row.department == department)
            && isOwned(row) && (!isOpenOnly || isOpen) && isOverdue && isPressing(row)
            && (!isClockedOnly || row.due != nil)
            && (customer.map { FoldedText(row.customer ?? "").contains($0) } ?? true)
            && (customerName == nil || row.customer == customerName)
            && (keys.map { !Set($0).isDisjoint(with: derived.keys) } ?? true)
            && texts.allSatisfy { derived.text.contains($0) }
            && spellings.allSatisfy { $0.contains { derived.text.contains($0) } }
    }

    private func isOwned(_ row: DossierRow) -> Bool {
        (owner == nil || row.owner == owner) && (!isUnowned || row.owner == nil)
    }

    private func isPressing(_ row: DossierRow) -> Bool {
        (riskAt.map { now in row.risk.map { $0 <= now } ?? false } ?? true)
            && (dueBy.map { now in row.due.map { $0 <= now } ?? false } ?? true)
    }
}

extension DossierQuery {
    /// Duties, care activities and whatever else runs to a date: clocked work beside the tickets.
    ///
    /// Of one person where `owner` is given; `day` is the day on which one looks.
    public static func clocked(owner: String? = nil, on day: CivilDate) -> DossierQuery {
        var query = DossierQuery()
        query.owner = owner
        query.isOpenOnly = true
        query.day = day
        query.isClockedOnly = true
        return query
    }

    /// What somebody was told of because its clock ran out.
    public static func escalated(to person: Person) -> DossierQuery {
        var query = DossierQuery()
        query.keys = person.assignments.flatMap { assignment in
            [
                DossierKey.escalatedTo(GateID(assignment.role)),
                .escalatedTo(GateID(assignment.role, of: assignment.department)),
            ]
        }
        return query
    }
}

extension Store {
    /// The contract behind a ticket's claim: that of the commitment the claim rests on.
    ///
    /// - Throws: `StoreFailure` when it cannot be read.
    public func contract(behind ticket: Ticket) throws(StoreFailure) -> Contract? {
        guard let named = ticket.claim?.terms.commitment else { return nil }
        guard case .commitment(let commitment)? = try dossiers(under: .number(named)).first?.matter,
            let number = commitment.content.contract,
            case .contract(let contract)? = try dossiers(under: .number(number)).first?.matter
        else { return nil }
        return contract
    }

    /// The dossiers that rest on another: a customer's contracts, commitments (those to a group the
    /// customer is in as well) and merged files, a contract's commitments; of a commitment those
    /// related to it on either side.
    ///
    /// - Throws: `StoreFailure` when they cannot be read.
    public func dossiers(relatedTo dossier: Dossier) throws(StoreFailure) -> [Dossier] {
        var keys = [DossierKey.restsOn(dossier.number), .promisedTo(dossier.number)]
        if dossier.kind == .customer {
            keys += [.promisedTo(dossier.summary.title), .restsOn(dossier.summary.title)]
            keys += dossier.groups.map { .promisedToGroup($0.rawValue) }
        }
        if case .commitment(let commitment) = dossier.matter {
            keys += commitment.relations.map { .number($0.to) }
        }
        var found: [String: Dossier] = [:]
        for key in keys {
            for other in try dossiers(under: key) where other.number != dossier.number {
                found[other.number] = other
            }
        }
        return found.values.sorted { $0.number < $1.number }
    }
}
