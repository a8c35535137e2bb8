import ArgumentParser
import Casework
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood staff delegate`: lets somebody decide gates in another's place for a time.
struct StaffDelegate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delegate",
        abstract: "Let somebody decide gates in your place, or in that of somebody below you.",
        discussion: """
            It counts from now, or from --since, until --until; a delegate is barred wherever the \
            person is in whose place they decide, and cannot hand it on.

            Example: makegood staff delegate zhao --role finance --until +7d --reason 出差
            """)

    @Argument(help: "The login of the person who is to decide.")
    var to: String
    @Option(help: "The role whose gates are meant, such as finance.")
    var role: String
    @Option(help: "Only gates of this department.")
    var department: String?
    @Option(help: "In whose place, by login; yourself unless given.")
    var from: String?
    @Option(help: "From when on; now unless given.")
    var since: String?
    @Option(help: "Until when: 2026-03-01 18:00, or +7d.")
    var until: String
    @Option(help: "Why.")
    var reason: String
    @Flag(help: "Print JSON.")
    var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting)
        let given = [
            "to": to, "role": role, "department": department, "from": from, "since": since,
            "until": until, "reason": reason,
        ]
        do {
            let setting = FieldSetting(
                policy: try told { () throws(StoreFailure) in
                    try session.store.policy(at: session.now)
                }, now: session.now, zone: session.zone)
            let terms = try session.reading {
                try DelegationTerms(
                    values: given.compactMapValues { $0.map(FieldValue.text) }, by: session.login,
                    in: setting)
            }
            _ = try session.submit(.giveDelegation(terms))
            let list = try DelegationList(session)
            guard let made = list.all.last(where: { $0.terms == terms }) else { return }
            Output.line(list.line(made, json: json))
        } catch let refusals as Refusals {
            throw refusals.ended(json: json)
        }
    }
}

/// `makegood staff withdraw-delegation`: takes one back before its time.
struct StaffWithdrawDelegation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw-delegation", abstract: "Take a delegation back before its time.",
        discussion: "Example: makegood staff withdraw-delegation 3 --reason 已回公司")

    @Argument(help: "The delegation's number; `makegood staff delegations` lists them.")
    var number: Int
    @Option(help: "Why.")
    var reason: String
    @Flag(help: "Print JSON.")
    var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting)
        do {
            _ = try session.submit(.withdrawDelegation(number, reason: reason))
        } catch let refusals as Refusals {
            throw refusals.ended(json: json)
        }
        let list = try DelegationList(session)
        guard let ended = list.all.first(where: { $0.number == number }) else { return }
        Output.line(list.line(ended, json: json))
    }
}

/// `makegood staff delegations`: who decides in whose place.
struct StaffDelegations: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delegations", abstract: "List who decides gates in whose place.",
        discussion: "Example: makegood staff delegations --all --json")

    @Flag(help: "Also those that are over.")
    var all = false
    @Flag(help: "Print JSON, one delegation a line.")
    var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting, readOnly: true)
        let list = try DelegationList(session)
        let listed = list.all.filter { all || !$0.isOver(at: session.now) }
        if json {
            for delegation in listed { Output.line(list.line(delegation, json: true)) }
            return
        }
        Output.write(Output.table(listed.map(list.cells)))
    }
}

/// The delegations of a store as they stand now, for people and for scripts.
private struct DelegationList {
    private let roster: Roster
    private let words: Words
    private let zone: Zone
    private let now: Instant

    init(_ session: Session) throws {
        roster = try told { () throws(StoreFailure) in try session.store.roster() }
        words = session.words
        zone = session.zone
        now = session.now
    }

    var all: [Delegation] { roster.delegations }

    /// A delegation in one line.
    func line(_ delegation: Delegation, json: Bool) -> String {
        json
            ? document(delegation).description
            : cells(delegation).map(Output.line(of:)).joined(separator: "  ")
    }

    /// A delegation in columns for people.
    func cells(_ delegation: Delegation) -> [String] {
        let terms = delegation.terms
        let name = { (login: String) in roster[login]?.name ?? login }
        return [
            "\(delegation.number)", "\(name(terms.from)) → \(name(terms.to))", words(terms.gate),
            "\(iso(terms.since)) – \(iso(terms.until))", state(delegation).saying.text,
            delegation.withdrawal?.reason ?? terms.reason,
        ]
    }

    private func iso(_ instant: Instant) -> String { instant.iso(in: zone) }

    /// Where it stands now.
    private func state(_ delegation: Delegation) -> DelegationState {
        if delegation.withdrawal != nil { return .withdrawn }
        if delegation.isOver(at: now) { return .over }
        if !delegation.runs(at: now) { return .ahead }
        let counts = roster.delegations(to: delegation.terms.to, at: now)
        return counts.contains { $0.number == delegation.number } ? .running : .lapsed
    }

    private func document(_ delegation: Delegation) -> JSONValue {
        let terms = delegation.terms
        let withdrawal = delegation.withdrawal.map { ended in
            JSONValue.members([
                "by": .text(ended.by), "at": .text(iso(ended.at)), "reason": .text(ended.reason),
            ])
        }
        return .members([
            "number": .number(delegation.number), "from": .text(terms.from),
            "to": .text(terms.to), "role": .text(terms.role.rawValue),
            "department": .text(terms.department?.code), "since": .text(iso(terms.since)),
            "until": .text(iso(terms.until)), "reason": .text(terms.reason),
            "given_by": .text(delegation.givenBy), "given_at": .text(iso(delegation.givenAt)),
            "state": .text(state(delegation).rawValue), "withdrawal": withdrawal ?? .null,
        ])
    }
}

/// Where a delegation stands, as scripts compare it.
private enum DelegationState: String {
    case running
    case ahead
    /// The role was lost meanwhile.
    case lapsed
    case over
    case withdrawn

    var saying: Saying {
        switch self {
        case .running: .running
        case .ahead: .ahead
        case .lapsed: .lapsed
        case .over: .over
        case .withdrawn: .withdrawn
        }
    }
}
