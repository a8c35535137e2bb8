import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood dossier`: customers and all else that is no ticket, for scripts.
struct DossierCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Begin, list, show and work on dossiers: customers, contracts, commitments …",
        subcommands: [
            Begin.self, List.self, Show.self, Menu.self, Do.self, Fields.self, Arrows.self,
        ])

    /// `makegood dossier begin`: begins one.
    struct Begin: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Begin a dossier and print it as JSON.",
            discussion: """
                `makegood dossier fields KIND` lists what it takes.
                Example: makegood dossier begin customer --set name=华东电机 --set sort=company
                """)

        @Argument(help: "The kind, such as customer.", transform: code) var kind: DossierKind
        @OptionGroup var given: GivenValues
        @Flag(help: "Print refusals as JSON too.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            _ = try session.person()
            let policy = try told { () throws(StoreFailure) in
                try session.store.policy(at: session.now)
            }
            do {
                let setting = FieldSetting(policy: policy, now: session.now, zone: session.zone)
                let values = try given.values
                let command = try session.reading {
                    try DossierCommand(kind.beginning, values: values, in: setting)
                }
                let receipt = try session.submit(.begin(command))
                guard let number = receipt.number else { return }
                Output.line(try session.dossierDocument(number).json.description)
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
        }
    }

    /// `makegood dossier do`: gives a command.
    struct Do: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a command; print the dossier as it is then.",
            discussion: """
                `makegood dossier fields KIND COMMAND` lists what a command takes.
                Example: makegood dossier do U202611-001 mark-key --set reason=framework
                """)

        @Argument(help: "The dossier's number.") var number: String
        @Argument(help: "The command, such as amend.") var command: String
        @OptionGroup var given: GivenValues
        @Option(help: "Refuse when the dossier is no longer at this version.") var expecting: Int?
        @Flag(help: "Print refusals as JSON too.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting)
            let (dossier, policy) = try session.dossier(number)
            guard let kind = DossierCommand.Kind(dossier.kind, command) else {
                throw ValidationError(
                    .noCommand(
                        command,
                        known: dossier.kind.commands.map(\.code).joined(separator: ", ")))
            }
            let context = try session.context(policy)
            let values = try given.values
            do {
                let request = try request(kind, values, on: dossier, in: context, session)
                _ = try session.submit(request)
                Output.line(try session.dossierDocument(number).json.description)
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
        }

        /// What is asked for; a file that a value names by its path is taken in first.
        private func request(
            _ kind: DossierCommand.Kind, _ values: [String: FieldValue], on dossier: Dossier,
            in context: Context, _ session: Session
        ) throws -> Request {
            guard kind == kind.dossier.addingEvidence, let path = values.path else {
                let command = try parsed(kind, values, on: dossier, in: context, session)
                return .pursue(number, command, expecting: expecting)
            }
            let rules = dossier.refusals(kind, in: context, beside: DossierShelf())
            guard rules.isEmpty else { throw Refusals(reasons: rules.map(session.reason)) }
            let file = try session.taking(path)
            let command = try parsed(
                kind, values.naming(file), on: dossier, in: context, session)
            guard case .filing(_, .addEvidence(let read)) = command else {
                return .pursue(number, command, expecting: expecting)
            }
            return EvidenceHolder.dossier(dossier, context.policy).adding(
                file.evidence(named: read.name, shows: read.shows, origin: read.origin),
                expecting: expecting)
        }

        /// The command; when values are missing, the rules that refuse it anyway are told as well.
        private func parsed(
            _ kind: DossierCommand.Kind, _ values: [String: FieldValue], on dossier: Dossier,
            in context: Context, _ session: Session
        ) throws -> DossierCommand {
            let setting = FieldSetting(
                policy: context.policy, now: session.now, zone: session.zone, dossier: dossier)
            let rules = {
                dossier.refusals(kind, in: context, beside: DossierShelf()).map(session.reason)
            }
            do {
                return try session.reading {
                    try DossierCommand(kind, values: values, in: setting)
                }
            } catch let missing as Refusals {
                throw Refusals(reasons: rules() + missing.reasons)
            }
        }
    }
}

/// The values of a command's fields as a script gives them.
struct GivenValues: ParsableArguments {
    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("A field and its value; may be repeated.", valueName: "field=value"))
    var settings: [String] = []
    @Option(
        help: ArgumentHelp("A JSON object with the fields; - is standard input.", valueName: "file")
    )
    var body: String?

    var values: [String: FieldValue] {
        get throws { try CommandBody(file: body, settings: settings).values }
    }
}

extension Session {
    /// The dossier of a number with the policy that governs it.
    ///
    /// - Throws: `Failure` when there is none.
    func dossier(_ number: String) throws -> (dossier: Dossier, policy: Policy) {
        let found = try told { () throws(StoreFailure) in try seen.dossier(number) }
        guard let dossier = found else {
            throw Failure(.noDossierIn(number, store: store.path))
        }
        let policy = try told { () throws(StoreFailure) in
            try store.policy(version: dossier.policy)
        }
        return (dossier, policy)
    }

    func dossierDocument(_ number: String) throws -> DossierDocument {
        let (dossier, policy) = try dossier(number)
        let facts = try told { () throws(StoreFailure) in try seen.dossierFacts(of: number) }
        let related = try told { () throws(StoreFailure) in
            try seen.dossiers(relatedTo: dossier)
        }
        return DossierDocument(
            dossier: dossier, policy: policy, facts: facts, related: related, now: now, zone: zone,
            words: words)
    }
}
