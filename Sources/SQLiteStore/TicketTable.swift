import Casework
import Journal
import ServiceTime

// The row of a ticket as the queue shows it: written whole, read whole.
enum TicketTable {
    private static let stored = """
        number, version, stage, phase, closure, owner, department, urgency, kind, problem, customer,
        waiting, received, updated, due, due_kind, risk, paused, responded, response_met,
        registration, claim, undated
        """

    /// What `row` reads, from the table under its own name.
    static let columns = """
        \(stored),
        (SELECT marks FROM besides WHERE besides.id = tickets.id),
        (SELECT merged FROM besides WHERE besides.id = tickets.id)
        """

    static let insert = """
        INSERT OR REPLACE INTO tickets (id, \(stored))
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """

    static func values(_ derived: DerivedTicket, id: Int) throws -> [Value] {
        let row = derived.row
        return [
            .integer(id), .text(row.number), .integer(row.version), .text(row.stage.rawValue),
            .text(row.planPhase), .text(row.closure), .text(row.owner ?? ""),
            .text(row.department ?? ""), .text(row.urgency.rawValue),
            .text(row.registration.kind.rawValue), .text(row.registration.problem),
            .text(row.registration.customer), .text(row.waiting?.rawValue ?? ""),
            .integer(row.received.seconds), .integer(row.updated.seconds),
            .integer(row.due?.seconds), .text(row.dueKind?.rawValue), .integer(row.risk?.seconds),
            .integer(row.isPaused ? 1 : 0), .integer(derived.response?.at.seconds),
            .integer(derived.response.map { $0.isInTime ? 1 : 0 }),
            try json(row.registration), try row.claim.map(json) ?? .null,
            .integer(row.missingDate?.code),
        ]
    }

    private static func json(_ value: some Encodable) throws -> Value {
        .text(String(decoding: try CanonicalJSON.encode(value), as: UTF8.self))
    }

    /// Reads `columns`, the first of them at `offset`.
    static func row(_ statement: Statement, offset: Int = 0) throws -> TicketRow {
        func text(_ column: Int) -> String? { statement.optionalText(column + offset) }
        func instant(_ column: Int) -> Instant? {
            statement.optionalInteger(column + offset).map(Instant.init(seconds:))
        }
        guard let stage = text(2).flatMap(Stage.init(rawValue:)),
            let urgency = text(7).flatMap(Urgency.init(rawValue:)),
            let received = instant(12), let updated = instant(13)
        else { throw DerivedDamage(number: text(0) ?? "") }
        let owner = text(5) ?? ""
        let department = text(6) ?? ""
        return TicketRow(
            number: text(0) ?? "", version: statement.integer(1 + offset), stage: stage,
            planPhase: text(3), closure: text(4), owner: owner.isEmpty ? nil : owner,
            department: department.isEmpty ? nil : department,
            registration: try CanonicalJSON.decode(
                Registration.self, from: statement.utf8(20 + offset)),
            urgency: urgency, waiting: text(11).flatMap(WaitingOn.init(rawValue:)),
            claim: statement.isNull(21 + offset)
                ? nil
                : try CanonicalJSON.decode(ClaimTerms.self, from: statement.utf8(21 + offset)),
            received: received, updated: updated, due: instant(14),
            dueKind: text(15).flatMap(ClockKind.init(rawValue:)), risk: instant(16),
            isPaused: statement.integer(17 + offset) == 1,
            marks: lines(text(23)).compactMap(TicketMark.init(rawValue:)),
            merged: lines(text(24)),
            missingDate: statement.optionalInteger(22 + offset).map(MissingDate.init(code:)))
    }

    /// What stands beside the ticket; nil when nothing does.
    static func besides(_ row: TicketRow, id: Int) -> [Value]? {
        guard !row.marks.isEmpty || !row.merged.isEmpty else { return nil }
        return [
            .integer(id), .text(row.marks.map(\.rawValue).joined(separator: "\n")),
            .text(row.merged.joined(separator: "\n")),
        ]
    }

    private static func lines(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\n").map(String.init)
    }
}

/// A derived row that cannot be read; `audit rebuild` makes it anew.
struct DerivedDamage: Error {
    let number: String
}
