import ArgumentParser
import Casework
import EvidenceStore
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

extension TicketCommand {
    /// `makegood ticket commands`: what may be done now, and why the rest may not.
    struct Commands: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print every command with whether it is allowed now, and why not, as JSON.",
            discussion: "Example: makegood ticket commands 202611-014")

        @Argument(help: "The ticket's number.") var number: String
        @Flag(help: "Print JSON; it always does.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            let session = try Session(acting, readOnly: true)
            let (ticket, policy) = try session.ticket(number)
            let menu = Workflow.menu(for: ticket, in: try session.context(policy))
            let entries = menu.map { kind, refusals in
                JSONValue.members([
                    "command": .text(kind.rawValue), "allowed": .bool(refusals.isEmpty),
                    "reasons": .array(refusals.map { session.reason($0).json }),
                ])
            }
            Output.line(JSONValue.array(entries).description)
        }
    }

    /// `makegood ticket do`: gives a command.
    struct Do: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a command; print the ticket as it is then.",
            discussion: """
                `makegood ticket fields COMMAND` lists what a command takes. Records are written \
                --set options.1.title=…, or as JSON with --body.
                Example: makegood ticket do 202611-014 hand-over --set to=liwei --set reason=shift
                """)

        @Argument(help: "The ticket's number.") var number: String
        @Argument(help: "The command, such as respond.") var command: String
        @Option(
            name: .customLong("set"),
            help: ArgumentHelp("A field and its value; may be repeated.", valueName: "field=value"))
        var settings: [String] = []
        @Option(
            help: ArgumentHelp(
                "A JSON object with the fields; - is standard input.", valueName: "file"))
        var body: String?
        @Option(help: "Refuse when the ticket is no longer at this version.") var expecting: Int?
        @Flag(help: "Print refusals as JSON too.") var json = false
        @OptionGroup var acting: ActingOptions

        func run() throws {
            guard let kind = Command.Kind(rawValue: command) else {
                throw ValidationError(
                    .noCommand(
                        command,
                        known: Command.Kind.allCases.map(\.rawValue).joined(separator: ", ")))
            }
            let session = try Session(acting)
            let (ticket, policy) = try session.ticket(number)
            let context = try session.context(policy)
            let values = try CommandBody(file: body, settings: settings).values
            do {
                if kind == .addEvidence, let path = values.path {
                    try attach(path, values, to: ticket, in: context, session)
                    return Output.line(try session.document(number).description)
                }
                let command = try parsed(kind, values, on: ticket, in: context, session)
                _ = try session.submit(.act(on: number, command, expecting: expecting))
                Output.line(try session.document(number).description)
            } catch let refusals as Refusals {
                throw refusals.ended(json: json)
            }
        }

        /// Takes the file in that a value names, and puts it on the ticket.
        private func attach(
            _ path: String, _ values: [String: FieldValue], to ticket: Ticket,
            in context: Context, _ session: Session
        ) throws {
            let rules = Workflow.refusals(.addEvidence, on: ticket, in: context)
            guard rules.isEmpty else { throw Refusals(reasons: rules.map(session.reason)) }
            let file = try session.taking(path)
            let command = try parsed(
                .addEvidence, values.naming(file), on: ticket, in: context, session)
            guard case .addEvidence(let read) = command else { return }
            let evidence = file.evidence(named: read.name, shows: read.shows, origin: read.origin)
            _ = try session.submit(
                .act(on: ticket.number, .addEvidence(evidence), expecting: expecting))
        }

        /// The command; when values are missing, the rules that refuse it anyway are told as well.
        private func parsed(
            _ kind: Command.Kind, _ values: [String: FieldValue], on ticket: Ticket,
            in context: Context, _ session: Session
        ) throws -> Command {
            let setting = FieldSetting(
                policy: context.policy, now: session.now, zone: session.zone,
                ticket: ticket,
                contract: try told { () throws(StoreFailure) in
                    try session.store.contract(behind: ticket)
                })
            let values = values.coded(kind.fields, under: context.policy)
            do {
                return try session.reading { try Command(kind, values: values, in: setting) }
            } catch let missing as Refusals {
                let rules = Workflow.refusals(kind, on: ticket, in: context)
                throw Refusals(reasons: rules.map(session.reason) + missing.reasons)
            }
        }
    }
}
