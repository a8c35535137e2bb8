import ArgumentParser
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Settings
import Wording

/// A store that is to be made.
struct NewStore {
    let path: String
    var language: Language
    /// The id of a time zone.
    var zone: String
    var mode: StoreIdentity.Mode
    var sample: SampleSize
    /// Whether it lies where nobody said it should, so that its folder is made too.
    var isStandardPlace = false
    /// Nil is the moment the system's clock shows.
    var now: Instant?

    init(
        path: String, language: Language, zone: String, mode: StoreIdentity.Mode,
        sample: SampleSize
    ) {
        self.path = path
        self.language = language
        self.zone = zone
        self.mode = mode
        self.sample = sample
    }

    /// Makes the store with whoever makes it as its first person, and fills in the sample.
    ///
    /// - Throws: `Failure` with a sentence, when there is a store already among other things;
    ///   `ValidationError` when the zone is none.
    func make() throws -> SQLiteStore {
        guard let table = ZoneTable.zone(zone) else {
            throw ValidationError(.noZone(zone, nearest: ZoneTable.nearest(to: zone)))
        }
        if isStandardPlace {
            try? FileManager.default.createDirectory(
                atPath: StoreOption.standardFolder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        }
        let now = now ?? .present
        let login = Session.systemLogin
        let identity = StoreIdentity(
            id: IdempotencyKey.random().text, zone: table, language: language.rawValue, mode: mode,
            created: now)
        let store = try told { () throws(StoreFailure) in
            try SQLiteStore.create(at: path, identity: identity, by: login)
        }
        try enter(Self.founder(login), into: store, at: now)
        if sample == .small {
            try SampleFilling(store: store, now: now, login: login).fillSmall()
        }
        return store
    }

    private func enter(_ person: Person, into store: SQLiteStore, at now: Instant) throws {
        let submission = Submission(
            .setPerson(person), key: .random(), person: person.login, at: now)
        let answer = try told { () throws(StoreFailure) in try store.submit(submission) }
        guard case .accepted = answer else {
            throw Failure(.firstPersonFailed("\(answer)"))
        }
    }

    /// Whoever makes a store can run it alone: administrator, agent and supervisor.
    private static func founder(_ login: String) -> Person {
        let entry = getpwuid(getuid())
        let full = (entry?.pointee.pw_gecos).map { String(cString: $0) } ?? ""
        let name = full.prefix { $0 != "," }.trimmingCharacters(in: .whitespaces)
        let desk = Department("customer-service")
        return Person(
            login: login, name: name.isEmpty ? login : name,
            assignments: [
                Assignment(.administrator, in: Department("management")),
                Assignment(.agent, in: desk), Assignment(.supervisor, in: desk),
            ])
    }
}
