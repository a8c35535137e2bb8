import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings

/// `makegood policy`: what the company has laid down, as a dated document.
struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy",
        abstract: "Check, show, compare and adopt the policy: targets, gates, calendars, codes.",
        discussion: """
            A policy is a YAML file. What it leaves out is as in the standard policy. Once adopted \
            it is part of the record; every ticket keeps the version it was opened under.
            """,
        subcommands: [Check.self, Show.self, Diff.self, Adopt.self, Withdraw.self, Try.self])

    /// `makegood policy check`: what is wrong with a policy file.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Name every mistake of a policy file with its place.",
            discussion: "Example: makegood policy check policy.yaml")

        @Argument(help: "The policy file, YAML or JSON.")
        var file: String
        @Flag(help: "Print JSON: the mistakes and warnings with their places.")
        var json = false
        @OptionGroup var store: StoreOption

        func run() throws {
            // A file can be checked before there is a store; then any zone will do.
            let desk =
                store.given == nil
                ? try? SQLiteStore(at: store.path, readOnly: true)
                : try told { () throws(StoreFailure) in
                    try SQLiteStore(at: store.path, readOnly: true)
                }
            let zone =
                desk?.identity.zone ?? ZoneTable.zone(TimeZone.current.identifier) ?? .utc
            let mistakes = PolicyFile(path: file, over: .standard(zone: zone)).mistakes
            if json {
                Output.line(Mistake.json(mistakes).description)
            } else if !mistakes.isEmpty {
                Output.line(mistakes.map(\.told).joined(separator: "\n"))
            }
            guard mistakes.allSatisfy(\.isDoubt) else {
                throw ExitCode(Exit.failed.rawValue)
            }
            if !json { Output.line(Saying.noMistakes(file).text) }
        }
    }

    /// `makegood policy show`: the policy of a day as a file.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the policy in force as a file that can be edited and adopted.",
            discussion: """
                Example: makegood policy show > policy.yaml
                Example: makegood policy show --at 2026-12-01
                """)

        @Option(help: "The day it is about: 2026-12-01. (default: today)")
        var at: String?
        @Flag(help: "Print every version with its date of effect instead.")
        var versions = false
        @Flag(help: "Print JSON: the version, its date and the file as text.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let book = try session.policies()
            if versions { return list(book) }
            let day = try session.day(at, option: "--at")
            let edition = book.edition(on: day)
            let isBefore = day < edition.from
            if isBefore, !json {
                let told = Saying.beforeFirst(
                    version: edition.policy.version, day: edition.from.description)
                FileHandle.standardError.write(Data((told.text + "\n").utf8))
            }
            let heading = "Makegood policy 处理政策 · version \(edition.policy.version)"
            let text = PolicyText.yaml(
                edition.policy, heading: ["\(heading) · from \(edition.from)"])
            guard json else { return Output.write(text) }
            Output.line(
                edition.json(["yaml": .text(text), "before_first": .bool(isBefore)]).description)
        }

        private func list(_ book: PolicyBook) {
            for edition in book.editions {
                let isSuperseded = book.isSuperseded(edition)
                let words: [String?] = [
                    Saying.editionInList(
                        version: edition.policy.version, day: edition.from.description
                    ).text,
                    isSuperseded ? Saying.superseded.text : nil,
                    edition.reason.map(Output.line(of:)),
                ]
                Output.line(
                    json
                        ? edition.json([
                            "superseded": .bool(isSuperseded), "reason": .text(edition.reason),
                        ]).description : words.compactMap(\.self).joined(separator: "  "))
            }
        }
    }

    /// `makegood policy diff`: what a policy lays down otherwise.
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what a file lays down otherwise than the policy in force, by key.",
            discussion: """
                Lines with - are in force, lines with + are in the file. Without a file the policy \
                in force is compared with the standard one.
                Example: makegood policy diff policy.yaml
                """)

        @Argument(help: "The policy file.")
        var file: String?
        @Option(help: "The day whose policy is compared: 2026-12-01. (default: today)")
        var at: String?
        @Flag(help: "Print JSON, one line of the comparison a line.")
        var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let day = try session.day(at, option: "--at")
            let inForce = try session.policies().edition(on: day).policy
            let comparison =
                try file.map {
                    PolicyComparison(from: inForce, to: try session.policy(in: $0, json: json))
                }
                ?? PolicyComparison(from: session.standardPolicy, to: inForce)
            for line in comparison.lines {
                let sign = line.isNew ? "+" : "-"
                Output.line(
                    json
                        ? line.json.description
                        : Output.line(of: "\(sign) \(line.path): \(line.value)"))
            }
            if comparison.lines.isEmpty, !json { Output.line(Saying.noDifferences.text) }
        }
    }
}

extension PolicyBook.Edition {
    /// The edition for scripts, with `more` members.
    func json(_ more: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(
            [
                JSONValue.Member("version", .number(policy.version)),
                JSONValue.Member("from", .text(from.description)),
            ] + more.map { JSONValue.Member($0.key, $0.value) })
    }
}

extension PolicyComparison.Line {
    /// The line for scripts.
    fileprivate var json: JSONValue {
        .members(["key": .text(path), "value": .text(value), "side": .text(isNew ? "new" : "old")])
    }
}
