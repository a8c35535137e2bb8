import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Terminal
import Wording

extension TicketCommand {
    /// `makegood ticket list`: a view of the queue, what is due first in front.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the queue, what is due first in front.",
            discussion: """
                Duties, care activities and other dossiers that are on a clock stand among the \
                tickets; in JSON they have "dossier" where tickets have "stage".

                Example: makegood ticket list --view at-risk --filter 'urgency:urgent due:<1h 华东'
                """)

        @Option(
            help: "mine, unassigned, at-risk, waiting, my-gates, all or archived.",
            transform: code)
        var view = QueueView.all
        @Option(help: "Fields and words, such as 'stage:plan owner:me due:<1h 华东'.")
        var filter = ""
        @Flag(help: "Duties and whatever else is on a clock alone, without the tickets.")
        var duties = false
        @Flag(help: "Tickets alone.") var tickets = false
        @Option(help: "At most so many.") var limit: Int?
        @Flag(help: "Print JSON, one ticket a line.") var json = false
        @OptionGroup var acting: ActingOptions

        func validate() throws {
            if let limit, limit < 0 { throw ValidationError(.limitNegative) }
            if duties, tickets { throw ValidationError(.bothAlone) }
        }

        func run() throws {
            let session = try Session(acting, readOnly: true)
            if view == .mine || view == .myGates { _ = try session.person() }
            let query = QueueQuery(
                view, filter: try parsedFilter(), person: session.knownPerson, now: session.now,
                roster: session.roster)
            var table: [[String]] = []
            var left = limit ?? Int.max
            var start = PageStart.first
            while left > 0 {
                let (from, size) = (start, min(left, 500))
                let page = try told { () throws(StoreFailure) in
                    try read(query, from: from, limit: size, in: session.seen)
                }
                for row in page.rows {
                    if json {
                        Output.line(row.item.json(session).description)
                    } else {
                        table.append(row.item.cells(session))
                    }
                }
                left -= page.rows.count
                guard page.hasMore, let last = page.rows.last else { break }
                start = .after(last.key)
            }
            if !table.isEmpty { Output.write(Output.table(table)) }
        }

        private func read(
            _ query: QueueQuery, from start: PageStart, limit: Int, in store: any Store
        ) throws(StoreFailure) -> WorkPage {
            guard duties || tickets else {
                return try store.work(query, from: start, limit: limit)
            }
            if tickets {
                let page = try store.page(query, from: start, limit: limit)
                return WorkPage(
                    rows: page.rows.map { WorkPage.Row(key: $0.key, item: .ticket($0.ticket)) },
                    hasMore: page.hasMore)
            }
            let day = store.identity.zone.date(at: query.now)
            guard let dossiers = query.dossiers(on: day) else {
                return WorkPage(rows: [], hasMore: false)
            }
            return try store.dossierPage(dossiers, from: start, limit: limit)
        }

        private func parsedFilter() throws -> QueueFilter {
            do throws(FilterMistake) {
                return try QueueFilter(parsing: filter)
            } catch {
                throw ValidationError(
                    .noFilterWord(error.word, known: error.known.joined(separator: ", ")))
            }
        }
    }
}

extension WorkItem {
    fileprivate func json(_ session: Session) -> JSONValue {
        switch self {
        case .ticket(let row): row.json(session)
        case .dossier(let row): row.dutyJSON(session)
        }
    }

    fileprivate func cells(_ session: Session) -> [String] {
        switch self {
        case .ticket(let row): row.cells(session)
        case .dossier(let row): row.dutyCells(session)
        }
    }
}

extension TicketRow {
    /// The row for scripts.
    fileprivate func json(_ session: Session) -> JSONValue {
        func iso(_ instant: Instant?) -> JSONValue { .text(instant?.iso(in: session.zone)) }
        return .members([
            "number": .text(number), "stage": .text(stage.rawValue), "owner": .text(owner),
            "urgency": .text(urgency.rawValue), "waiting": .text(waiting?.rawValue),
            "customer": .text(registration.customer), "phone": .text(registration.phone),
            "subject": .text(registration.subject), "kind": .text(registration.kind.rawValue),
            "problem": .text(registration.problem), "department": .text(department),
            "plan": .text(planPhase), "closure": .text(closure), "claim": .bool(claim != nil),
            "due": iso(due), "due_kind": .text(dueKind?.rawValue),
            "remaining_seconds": due.map { .number(($0 - session.now).seconds) } ?? .null,
            "paused": .bool(isPaused),
            "no_date": missingDate?.json(session.words) ?? .null, "received": iso(received),
            "updated": iso(updated),
            "external_number": .text(registration.externalNumber), "version": .number(version),
            "marks": .texts(marks.map(\.rawValue)), "merged": .texts(merged),
        ])
    }

    /// The row for people.
    fileprivate func cells(_ session: Session) -> [String] {
        let words = session.words
        let countdown =
            due.map { words.countdown($0 - session.now) }
            ?? missingDate.map { words.short($0) }
            ?? (isPaused ? words(ServiceClock.State.paused) : "")
        return [
            number, words(urgency), countdown, words(stage),
            shortened(owner.map { session.roster[$0]?.name ?? $0 } ?? "-", to: 20),
            shortened(registration.customer, to: 30),
            shortened(registration.subject, to: 100) + note(words),
        ]
    }

    /// What is marked, and which tickets go on in this one.
    private func note(_ words: Words) -> String {
        let merged =
            merged.isEmpty
            ? [] : [words(Event.Kind.absorbed) + " " + merged.joined(separator: " ")]
        let parts = marks.map { words($0.region) } + merged
        return parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")"
    }

}

/// A text from outside as far as a column is wide, so that one long name widens no other line.
private func shortened(_ text: String, to columns: Int) -> String {
    DisplayText(text).truncated(to: columns).plain
}

// Duties and care activities: what else is on a clock.
extension DossierRow {
    fileprivate func dutyJSON(_ session: Session) -> JSONValue {
        .members([
            "number": .text(number), "dossier": .text(kind.rawValue), "state": .text(state),
            "owner": .text(owner), "customer": .text(customer), "subject": .text(title),
            "department": .text(department), "due": .text(due?.iso(in: session.zone)),
            "due_kind": .text(dueKind?.rawValue),
            "remaining_seconds": due.map { .number(($0 - session.now).seconds) } ?? .null,
            "version": .number(version),
        ])
    }

    fileprivate func dutyCells(_ session: Session) -> [String] {
        let words = session.words
        return [
            number, words(kind), due.map { words.countdown($0 - session.now) } ?? "",
            words.state(state, of: kind),
            shortened(owner.map { session.roster[$0]?.name ?? $0 } ?? "-", to: 20),
            shortened(customer ?? "", to: 30), shortened(title, to: 100),
        ]
    }
}

extension MissingDate {
    /// Why there is no date, for scripts.
    func json(_ words: Words) -> JSONValue {
        .members([
            "reason": .text(name), "year": code == 0 ? .null : .number(code),
            "text": .text(words.sentence(self)),
        ])
    }
}
