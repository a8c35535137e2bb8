import Casework
import Journal
import Testing

@testable import SQLiteStore

/// How long a request waits while another writes.
@Suite struct PatienceTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test(.timeLimit(.minutes(1)), arguments: [0, 100])
    func `A request waits no longer than it says, and nothing is written`(patience: Int) throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        // Whoever does not say how long waits an hour here.
        let other = try SQLiteStore(
            at: scratch.store, options: StoreOptions(patience: 3_600_000))
        var submission = Submission(
            .open(Opening(registration: Desk.registration(), urgency: .general)), key: .random(),
            person: "chen", at: Desk.start)
        submission.patience = patience
        let size = try store.head().size
        try store.perform { try $0.hold() }
        let failure = #expect(throws: StoreFailure.self) { try other.submit(submission) }
        #expect(failure?.code == .locked)
        try store.perform { $0.release() }
        #expect(try other.head().size == size)
        guard case .accepted = try other.submit(submission) else {
            Issue.record("the lock was given up")
            return
        }
    }
}
