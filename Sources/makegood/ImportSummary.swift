import Casework
import Exchange
import Foundation
import Journal
import SQLiteStore

/// What an import did.
struct ImportSummary {
    private let rows: Int
    private let cases: Int
    private var mistakes: Int
    private let notes: Int
    private let found: Int
    private var tickets = 0
    private var entries = 0
    private var known = 0
    private var seconds = 0.0
    private var isDry = true

    init(_ read: CaseReader.Result) {
        rows = read.rows
        cases = read.histories.count
        mistakes = read.mistakes.count
        notes = read.notes.count
        found = read.histories.reduce(0) { $0 + $1.facts.count }
    }

    /// Writes histories until all are written or the work is to stop; whole ones only.
    mutating func write(
        _ histories: [ImportedHistory], into session: Session, _ interruption: Interruption
    ) throws {
        isDry = false
        let progress = ProgressLine(.writing, unit: .events)
        defer { progress.end() }
        do {
            let writer = try BulkWriter(into: session.store, now: session.now)
            for (place, history) in histories.enumerated() {
                if interruption.isAsked { break }
                try add(history, to: writer)
                progress.show(place + 1, of: histories.count, count: writer.entries)
            }
            try writer.finish()
            tickets = writer.tickets
            entries = writer.entries
            seconds = progress.seconds
        } catch let failure as StoreFailure {
            throw Failure(.failedWriting(Saying.storeFailed(failure).text))
        }
    }

    private mutating func add(_ history: ImportedHistory, to writer: BulkWriter) throws {
        do {
            let key = IdempotencyKey(history.key)
            if try writer.add(opened: history.received, key: key, facts: { _ in history.facts })
                == nil
            {
                known += 1
            }
        } catch let corrupt as CorruptRecord {
            mistakes += 1
            let line =
                Saying.lineLeftOut(history.line, id: history.id, problem: corrupt.problem).text
                + "\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
    }

    var json: JSONValue {
        .members([
            "rows": .number(rows), "cases": .number(cases), "tickets": .number(tickets),
            "entries": .number(entries), "known": .number(known),
            "rows_left_out": .number(mistakes), "notes": .number(notes), "dry_run": .bool(isDry),
            "milliseconds": .number(Int(seconds * 1_000)),
        ])
    }

    var text: String {
        isDry
            ? Saying.foundToWrite(cases: cases, rows: rows, entries: found, leftOut: mistakes).text
            : Saying.written(
                tickets: tickets, entries: entries, known: known, leftOut: mistakes
            ).text
    }
}
