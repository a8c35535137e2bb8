import Casework
import Exchange
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// What an import did, or in a dry run would do.
struct ImportTally: Hashable {
    var isDry: Bool
    /// Tickets that were opened.
    var tickets = 0
    /// Tickets that were there and got further steps.
    var continued = 0
    /// Tickets that were there with all their steps.
    var known = 0
    var entries = 0
    /// Rows that could not be read.
    var rowsLeftOut = 0
    /// Cases whose rows could not be taken.
    var casesLeftOut = 0
}

/// The second half of an import: writes histories and counts what became of them.
struct ImportSummary {
    private let rows: Int
    private let cases: Int
    private let notes: Int
    private var tally: ImportTally
    private var seconds = 0.0

    init(_ read: CaseReader.Result, isDry: Bool) {
        rows = read.rows
        cases = read.histories.count
        notes = read.notes.count
        tally = ImportTally(isDry: isDry, rowsLeftOut: read.mistakes.count)
    }

    /// Writes histories until all are written or the work is to stop; whole ones only.
    ///
    /// A dry run does all of it but the writing.
    mutating func write(
        _ histories: [ImportedHistory], into session: Session, _ interruption: Interruption
    ) throws {
        let progress = ProgressLine(.writing, unit: .events)
        defer { progress.end() }
        do {
            let writer = try BulkWriter(
                into: session.store, now: session.now, isTrial: tally.isDry)
            for (place, history) in histories.enumerated() {
                if interruption.isAsked { break }
                try add(history, to: writer, zone: session.zone)
                progress.show(place + 1, of: histories.count, count: writer.entries)
            }
            try writer.finish()
            tally.tickets = writer.tickets
            tally.continued = writer.continued
            tally.entries = writer.entries
            seconds = progress.seconds
        } catch let failure as StoreFailure {
            throw Failure(.failedWriting(Saying.storeFailed(failure).text))
        }
    }

    private mutating func add(
        _ history: ImportedHistory, to writer: BulkWriter, zone: Zone
    ) throws {
        guard let key = IdempotencyKey(history.key) else { return }
        var known = ""
        do {
            let addition = try writer.take(
                opened: history.received, key: key, facts: history.asked
            ) { number, recorded in
                known = number
                return try history.rest(behind: recorded)
            }
            if case .known = addition { tally.known += 1 }
        } catch let corrupt as CorruptRecord {
            leaveOut(.lineLeftOut(history.line, id: history.id, problem: corrupt.problem))
        } catch let misfit as ImportedHistory.Misfit {
            switch misfit {
            case .workedOn(let steps):
                leaveOut(
                    .workedOn(history.line, id: history.id, number: known, steps: steps))
            case .tooEarly(let line, let at, let last):
                leaveOut(
                    .tooEarly(
                        line, id: history.id, number: known, at: at.iso(in: zone),
                        last: last.iso(in: zone)))
            }
        }
    }

    private mutating func leaveOut(_ saying: Saying) {
        tally.casesLeftOut += 1
        FileHandle.standardError.write(Data((Output.clean(saying.text) + "\n").utf8))
    }

    var json: JSONValue {
        .members([
            "rows": .number(rows), "cases": .number(cases), "tickets": .number(tally.tickets),
            "continued": .number(tally.continued), "known": .number(tally.known),
            "entries": .number(tally.entries), "rows_left_out": .number(tally.rowsLeftOut),
            "cases_left_out": .number(tally.casesLeftOut), "notes": .number(notes),
            "dry_run": .bool(tally.isDry), "milliseconds": .number(Int(seconds * 1_000)),
        ])
    }

    var text: String { Saying.imported(tally).text }
}
