import ArgumentParser
import Casework
import Exchange
import Journal
import SQLiteStore
import ServiceTime

/// `makegood export`: all tickets for other programs.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print all tickets as CSV or JSON lines.",
        discussion: """
            In CSV, what a spreadsheet would take for a formula is made harmless with an apostrophe.
            Example: makegood export --format csv > tickets.csv
            """)

    @Option(help: "csv or jsonl.", transform: code) var format: ExportFormat
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting, readOnly: true)
        if format == .csv { Output.write(CSVWriter.row(ExportColumn.allCases.map(\.rawValue))) }
        for view in [QueueView.all, .archived] {
            let query = QueueQuery(view, person: session.knownPerson, now: session.now)
            var start = PageStart.first
            while true {
                let from = start
                let page = try told { () throws(StoreFailure) in
                    try session.seen.page(query, from: from, limit: 500)
                }
                var text = ""
                for row in page.rows {
                    switch format {
                    case .csv:
                        text += CSVWriter.row(
                            ExportColumn.allCases.map { $0.cell(row.ticket, session.zone) })
                    case .jsonl:
                        text += try session.document(row.ticket.number).description + "\n"
                    }
                }
                Output.write(text)
                guard page.hasMore, let last = page.rows.last else { break }
                start = .after(last.key)
            }
        }
    }
}

/// The forms an export has.
enum ExportFormat: String, CaseIterable {
    case csv
    case jsonl
}

/// The columns of a CSV export, in their order.
private enum ExportColumn: String, CaseIterable {
    case number
    case stage
    case closure
    case owner
    case urgency
    case waiting
    case customer
    case contact
    case phone
    case channel
    case kind
    case problem
    case subject
    case description
    case product
    case model
    case serial
    case order
    case department
    case claim
    case amount
    case currency
    case received
    case updated
    case due
    case externalNumber = "external_number"

    func cell(_ row: TicketRow, _ zone: Zone) -> String {
        let said = row.registration
        let text: String? =
            switch self {
            case .number: row.number
            case .stage: row.stage.rawValue
            case .closure: row.closure
            case .owner: row.owner
            case .urgency: row.urgency.rawValue
            case .waiting: row.waiting?.rawValue
            case .customer: said.customer
            case .contact: said.contact
            case .phone: said.phone
            case .channel: said.channel.rawValue
            case .kind: said.kind.rawValue
            case .problem: said.problem
            case .subject: said.subject
            case .description: said.details
            case .product: said.goods.product
            case .model: said.goods.model
            case .serial: said.goods.serial
            case .order: said.goods.order
            case .department: row.department
            case .claim: row.claim?.demand.rawValue
            case .amount: row.claim?.amount?.plain
            case .currency: row.claim?.amount?.currency.rawValue
            case .received: row.received.iso(in: zone)
            case .updated: row.updated.iso(in: zone)
            case .due: row.due?.iso(in: zone)
            case .externalNumber: said.externalNumber
            }
        return text ?? ""
    }
}
