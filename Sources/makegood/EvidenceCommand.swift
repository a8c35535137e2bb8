import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import SQLiteStore
import Wording

/// `makegood evidence`: the files that tickets and dossiers rest on, kept beside the store.
struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Keep files beside the store, by what is in them, on tickets and dossiers.",
        subcommands: [
            Add.self, List.self, Get.self, Check.self, Due.self, Dispose.self,
        ])

    /// `makegood evidence list`: the files of a ticket or dossier.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the files of a ticket and of those merged into it, or of a dossier.",
            discussion: "Example: makegood evidence list 202611-014 --json")

        @Argument(help: "The number of the ticket or dossier.") var number: String
        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let all = try session.holder(number).all
            guard json else {
                return Output.write(
                    Output.table(
                        all.map { number, item in
                            [
                                item.digest.short, item.size.map { "\($0)" } ?? "-", item.name,
                                item.shows, item.origin ?? "", number,
                            ]
                        }))
            }
            let entries = all.map { number, item in
                JSONValue.members([
                    "digest": .text(item.digest.hex),
                    "size": item.size.map { .number($0) } ?? .null, "name": .text(item.name),
                    "shows": .text(item.shows), "origin": .text(item.origin),
                    EvidenceHolder.key(of: number): .text(number),
                ])
            }
            Output.line(JSONValue.array(entries).description)
        }
    }

    /// `makegood evidence get`: a file out again.
    struct Get: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a file of a ticket or dossier to a path; nothing there is replaced.",
            discussion: "Example: makegood evidence get 202611-014 3f9a01c2 --to photo.jpg")

        @Argument(help: "The number of the ticket or dossier.") var number: String
        @Argument(help: "The digest, or its first digits.") var digest: String
        @Option(help: ArgumentHelp("Where to write it.", valueName: "path")) var to: String
        @Flag(help: "Replace a file that is there.") var force = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let evidence = try session.evidence(digest, of: number)
            let size = try stored { () throws(EvidenceFailure) in
                try session.evidenceFolder.give(evidence.digest, to: to, replaces: force)
            }
            Output.line("\(evidence.digest.hex)  \(size)  \(Output.line(of: to))")
        }
    }

    /// `makegood evidence check`: whether every file is what it was.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read every file of evidence and name those missing or altered.",
            discussion:
                "Exit code 0 when all are whole, 1 otherwise. Example: makegood evidence check")

        @Flag(help: "Print JSON.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let cited = try session.citedEvidence()
            let progress = ProgressLine(.checking, unit: .files)
            let report = EvidenceReport(cited, in: session.evidenceFolder) {
                progress.show($0, of: $1)
            }
            progress.end()
            let strays = try stored { () throws(EvidenceFailure) in
                try session.evidenceFolder.strays(
                    beside: Set(cited.filter { !$0.isDisposed }.map(\.evidence.digest)))
            }
            if json {
                Output.line(
                    JSONValue.members([
                        "evidence": report.json, "uncited": .texts(strays),
                    ]).description)
            } else {
                Output.line(report.text)
                for stray in strays { Output.line(Saying.fileUncited(Output.line(of: stray)).text) }
            }
            guard report.holds else { throw ExitCode(Exit.failed.rawValue) }
        }
    }
}
