import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// An open store with the person who acts on it and the present.
struct Session {
    let store: SQLiteStore
    /// What is looked at: the store, or the store as it was at a `--now` its history goes beyond.
    let seen: any Store
    /// Who acts; perhaps nobody the store knows.
    let login: String
    let now: Instant
    let language: Language
    let roster: Roster
    /// Remembers the end of the record when the session ends.
    private let watch: HeadWatch?

    /// Opens the store that the options name.
    ///
    /// - Parameters:
    ///   - options: What was given.
    ///   - readOnly: Whether the file is only read.
    ///   - looksBack: Whether imported history after `--now` is left out of what is seen.
    /// - Throws: `Failure` with a sentence; of a kind with the exit code for refusals when `--as`
    ///   or
    ///   `--now` is given and the store does not take it.
    init(
        _ options: ActingOptions, readOnly: Bool = false, looksBack: Bool? = nil
    ) throws {
        let store = try told { () throws(StoreFailure) in
            try SQLiteStore(at: options.store.path, readOnly: readOnly)
        }
        if store.identity.mode != .open {
            if options.login != nil {
                throw Failure(.asNeedsOpenStore, exit: .refused)
            }
            if options.now != nil {
                throw Failure(.nowNeedsOpenStore, exit: .refused)
            }
        }
        // An open store promises nothing about its past.
        watch = store.identity.mode == .login ? try HeadWatch(over: store) : nil
        self.store = store
        login = options.login ?? Session.systemLogin
        let now = try options.now.map {
            try Instant.option($0, named: "--now", in: store.identity.zone)
        }
        self.now = now ?? .present
        language = options.spoken
        roster = try told { () throws(StoreFailure) in try store.roster() }
        seen = try told { () throws(StoreFailure) in
            guard let now, looksBack ?? readOnly, try Self.goesOn(store, after: now) else {
                return store
            }
            return try PastStore(store, at: now)
        }
    }

    /// Whether history that was imported into a store goes on after a moment.
    private static func goesOn(
        _ store: SQLiteStore, after moment: Instant
    ) throws(StoreFailure) -> Bool {
        for view in [QueueView.archived, .all] {
            let query = QueueQuery(view, person: nil, now: moment)
            let rows = try store.page(query, from: .first, limit: 50).rows
            if rows.contains(where: {
                $0.ticket.registration.externalNumber != nil && moment < $0.ticket.updated
            }) {
                return true
            }
        }
        return false
    }

    var zone: Zone { store.identity.zone }

    var words: Words { Words(language, people: roster, zone: zone) }

    /// The person who acts, when the store knows them.
    var knownPerson: Person? { roster[login] }

    /// The person who acts.
    ///
    /// - Throws: `Failure` that says how to enter them, when the store does not know them.
    func person() throws -> Person {
        guard let person = roster[login] else {
            throw Failure(.notOnStaff(login), exit: .refused)
        }
        return person
    }

    /// The ticket of a number with the policy that governs it.
    ///
    /// - Throws: `Failure` when there is none.
    func ticket(_ number: String) throws -> (ticket: Ticket, policy: Policy) {
        let found = try told { () throws(StoreFailure) in try seen.ticket(number) }
        guard let ticket = found else {
            throw Failure(.noTicketIn(number, store: store.path))
        }
        let policy = try told { () throws(StoreFailure) in
            try store.policy(version: ticket.policy)
        }
        return (ticket, policy)
    }

    /// What deciding on a ticket depends on besides the ticket.
    func context(_ policy: Policy) throws -> Context {
        Context(person: try person(), now: now, policy: policy, roster: roster)
    }

    /// The login of whoever runs the program, as the system knows it.
    static var systemLogin: String {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
            return "uid-\(getuid())"
        }
        return String(cString: name)
    }
}

/// Checks a record against what this account saw of it, and remembers its end when it goes away.
private final class HeadWatch {
    private let store: SQLiteStore
    private let heads = HeadFile(in: FileSurroundings.heads)

    init(over store: SQLiteStore) throws {
        self.store = store
        try told { [heads] () throws(StoreFailure) in try heads.check(store) }
    }

    deinit {
        // What cannot be read any more was told to the person when it was needed.
        try? heads.check(store)
    }
}

/// Runs something on a store; its failure becomes the sentence people read.
func told<Value>(_ body: () throws(StoreFailure) -> Value) throws -> Value {
    do {
        return try body()
    } catch {
        throw Failure(.storeFailed(error))
    }
}
