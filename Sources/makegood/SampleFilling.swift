import Casework
import Foundation
import Journal
import SQLiteStore
import SampleData
import ServiceTime

/// Fills a store with the sample company.
struct SampleFilling {
    let store: SQLiteStore
    let now: Instant
    /// Who enters the staff.
    let login: String

    /// What a first look needs: forty open tickets and sixty closed ones.
    func fillSmall() throws {
        try enterStaff()
        try beginDossiers()
        try fill(seed: 2_026, tickets: 100, open: 40, until: now) { _, _ in true }
    }

    /// Enters the people of the sample company who are not there yet.
    func enterStaff() throws {
        let known = try told { () throws(StoreFailure) in try store.roster() }
        for person in SampleStaff.people where known[person.login] == nil {
            let submission = Submission(.setPerson(person), key: .random(), person: login, at: now)
            let answer = try told { () throws(StoreFailure) in try store.submit(submission) }
            if case .refused(let rejection) = answer {
                throw Failure(
                    .sampleStaffFailed("\(rejection.code)"), exit: .refused)
            }
        }
    }

    /// Enters customers and files what was promised to them.
    private func beginDossiers() throws {
        func submit(_ request: Request, _ login: String) throws -> String? {
            let submission = Submission(request, key: .random(), person: login, at: now)
            let answer = try told { () throws(StoreFailure) in try store.submit(submission) }
            guard case .accepted(let receipt) = answer else { return nil }
            return receipt.number
        }
        for beginning in SampleDossiers.beginnings(on: store.identity.zone.date(at: now)) {
            guard let number = try submit(.begin(beginning.command), beginning.login) else {
                continue
            }
            for (command, login) in beginning.then {
                _ = try submit(.pursue(number, command, expecting: nil), login)
            }
        }
    }

    /// Writes tickets until all are written or `goOn` says no.
    ///
    /// Nothing in the sample happens after `reference`; `goOn` is told after every ticket how many
    /// tickets and entries are written.
    ///
    /// - Throws: `Failure` when the store fails.
    func fill(
        seed: UInt64, tickets: Int, open: Int?, until reference: Instant,
        goOn: (_ tickets: Int, _ entries: Int) -> Bool
    ) throws {
        let policy = try told { () throws(StoreFailure) in try store.policy(at: now) }
        let order = SampleGenerator.Order(
            seed: seed, tickets: tickets, open: open, now: reference, zone: store.identity.zone,
            policy: policy)
        do {
            let writer = try BulkWriter(into: store, now: now)
            for ticket in SampleGenerator(order) {
                try writer.add(opened: ticket.received) { ticket.history(numbered: $0).facts }
                guard goOn(writer.tickets, writer.entries) else { break }
            }
            try writer.finish()
        } catch let failure as StoreFailure {
            throw Failure(message: failure.description)
        }
    }
}
