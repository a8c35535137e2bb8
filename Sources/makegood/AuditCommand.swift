import ArgumentParser
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// `makegood audit`: checks the record, and makes anew what is derived from it.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check the record and rebuild what is derived from it.",
        subcommands: [Verify.self, Rebuild.self, Redraw.self])

    /// `makegood audit verify`: walks the chain and folds every stream anew.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Walk the whole record and name the first entry that does not fit.",
            discussion:
                "Exit code 0 when all fits, 1 otherwise. Example: makegood audit verify --json")

        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let progress = ProgressLine(.verifying, unit: .entries)
            let found = try told { () throws(StoreFailure) in
                try session.store.verify { progress.show($0.done, of: $0.total) }
            }
            progress.end()
            let rate = Int(Double(found.entries) / progress.seconds)
            let files = ProgressLine(.readingEvidence, unit: .files)
            let evidence = EvidenceReport(
                try session.citedEvidence(), in: session.evidenceFolder
            ) { files.show($0, of: $1) }
            files.end()
            let steps = try session.clockSteps()
            Output.line(
                json
                    ? found.json(rate: rate, evidence, steps.map(\.jump), in: session.zone)
                        .description
                    : ([found.text(rate: rate), evidence.text] + steps.map(\.text))
                        .joined(separator: "\n"))
            guard found.isWhole, evidence.holds else { throw ExitCode(Exit.failed.rawValue) }
        }
    }

    /// `makegood audit rebuild`: makes the derived tables anew.
    struct Rebuild: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make queue, search, counts and clocks anew from the record.",
            discussion: "Example: makegood audit rebuild")

        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let progress = ProgressLine(.rebuilding, unit: .tickets)
            let tickets = try told { () throws(StoreFailure) in
                try session.store.rebuild { progress.show($0.done, of: $0.total) }
            }
            progress.end()
            Output.line(
                json
                    ? JSONValue.members(["tickets": .number(tickets)]).description
                    : Saying.rebuilt(tickets).text)
        }
    }
}

extension Verification {
    fileprivate func json(
        rate: Int, _ evidence: EvidenceReport, _ steps: [ClockJump], in zone: Zone
    ) -> JSONValue {
        let broken = firstBreak.map { fault in
            JSONValue.members([
                "sequence": .number(fault.sequence), "stream": .text(fault.stream),
                "kind": .text(fault.kind), "problem": .text(fault.fault.saying.english),
            ])
        }
        return .members([
            "ok": .bool(isWhole && evidence.holds), "evidence": evidence.json,
            "entries": .number(entries), "tickets": .number(tickets),
            "head": .text(head.hash.description), "first_break": broken ?? .null,
            "stale_row": .text(staleRow), "row_ahead": .text(rowAhead),
            "entries_per_second": .number(rate),
            "clock_steps": .array(
                steps.map {
                    .members([
                        "noticed": .text($0.noticed.iso(in: zone)),
                        "seconds": .number($0.step.seconds),
                    ])
                }),
        ])
    }

    fileprivate func text(rate: Int) -> String {
        var lines: [String] = []
        if let fault = firstBreak {
            lines.append(
                Saying.entryUnfit(
                    fault.sequence, stream: Output.line(of: fault.stream),
                    kind: Output.line(of: fault.kind),
                    problem: Output.line(of: fault.fault.saying.text)
                ).text)
        } else {
            let saying: Saying =
                isWhole
                ? .recordFits(entries: entries, tickets: tickets, rate: rate)
                : .chainHolds(entries: entries, tickets: tickets, rate: rate)
            lines.append(saying.text)
            lines.append(Saying.recordEnd(size: head.size, hash: "\(head.hash)").text)
        }
        if let rowAhead {
            lines.append(Saying.recordCut(rowAhead).text)
        } else if let staleRow {
            lines.append(Saying.rowsDiffer(staleRow).text)
        }
        return lines.joined(separator: "\n")
    }
}

extension ChainFault {
    /// What is wrong, for whoever looks into it.
    fileprivate var saying: Saying {
        switch self {
        case .sequence(let expected, let found):
            .entryMisplaced(expected: expected, found: found)
        case .previousHash(let expected, let found):
            .entryUnchained(expected: "\(expected)", found: "\(found)")
        case .hash(let expected, let found):
            .entryAltered(expected: "\(expected)", found: "\(found)")
        case .time(let previous, let found):
            .entryTooEarly(previous: previous.seconds, found: found.seconds)
        case .version(let expected, let found):
            .entryOutOfTurn(expected: expected, found: found)
        case .body(let problem): .entryUnreadable(problem)
        }
    }
}
