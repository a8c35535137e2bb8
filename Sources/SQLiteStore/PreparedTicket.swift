import Casework
import Journal
import ServiceTime

/// The derived rows of a ticket, ready to be bound; made without the file, on any thread.
struct PreparedTicket: Sendable {
    let id: Int
    let number: String
    let isOpen: Bool
    let ticket: [Value]
    let listing: [Value]
    let clocks: [[Value]]
    let gates: [[Value]]
    /// Of a ticket with an agreed amount; nil of any other.
    let settled: [Value]?
    /// Of a ticket with a mark or one that took others over; nil of any other.
    let besides: [Value]?
    /// Folded, as searches are verified against it.
    let text: String
    let grams: String
    /// The counts it is counted in.
    let counted: [String]

    init(_ derived: DerivedTicket, id: Int) throws {
        let row = derived.row
        let order = row.isOpen ? row.due?.seconds ?? QueueKey.noDue : -id
        let folded = row.searchText
        self.id = id
        number = row.number
        isOpen = row.isOpen
        ticket = try TicketTable.values(derived, id: id)
        listing = [
            .integer(row.isOpen ? 1 : 0), .integer(order), .integer(id),
            .text(row.stage.rawValue), .text(row.urgency.rawValue),
            .text(row.registration.kind.rawValue), .text(row.owner ?? ""),
            .text(row.waiting?.rawValue ?? ""), .text(row.department ?? ""),
            .text(row.registration.problem), .text(row.registration.customer),
            .integer(row.claim == nil ? 0 : 1), .integer(row.due?.seconds),
            .integer(row.risk?.seconds),
        ]
        clocks = derived.clocks.map { clock in
            [
                .integer(id), .text(clock.kind.rawValue), .text(clock.subject),
                .integer(clock.start.seconds), .integer(clock.due?.seconds),
                .integer(clock.risk?.seconds), .integer(clock.escalates?.seconds),
                .integer(clock.missingDate?.code),
            ]
        }
        gates = derived.gates.map { gate in
            [
                .text(gate.decider.role.rawValue), .text(gate.decider.department?.code ?? ""),
                .integer(order), .integer(id), .integer(gate.level),
                .text(Self.barred(gate.barred)), .text(gate.gate.description),
            ]
        }
        settled = derived.settled.map { settled in
            [
                .integer(id), .text(settled.ground.rawValue), .text(settled.product),
                .text(settled.amount.currency.rawValue), .integer(settled.amount.minorUnits),
                .text(settled.group),
            ]
        }
        besides = TicketTable.besides(row, id: id)
        text = folded.text
        grams = SearchGrams.index(folded)
        counted = Self.counted(
            stage: row.stage.rawValue, owner: row.owner ?? "",
            waiting: row.waiting?.rawValue ?? "", urgency: row.urgency.rawValue)
    }

    /// Logins with a line break around each, so that one is never found within another.
    static func barred(_ logins: [String]) -> String {
        logins.isEmpty ? "" : "\n" + logins.joined(separator: "\n") + "\n"
    }

    /// The month its number counts in: `202611`.
    var month: String { String(number.prefix { $0 != "-" }) }

    /// The names of the counts a ticket is counted in.
    static func counted(
        stage: String, owner: String, waiting: String, urgency: String
    ) -> [String] {
        guard stage != Stage.closed.rawValue else { return ["closed"] }
        var names = ["open", "stage:" + stage, "urgency:" + urgency, "owner:" + owner]
        if !waiting.isEmpty { names.append("waiting:" + waiting) }
        return names
    }
}
