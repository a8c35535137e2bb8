import Casework
import Journal
import ServiceTime
import Synchronization
import TestSupport
import Testing

@testable import SQLiteStore

/// Clocks of a host that a test sets.
private final class HostClocks: Sendable {
    private let reading = Mutex(ClockReading(wall: 1_790_000_000_000, uptime: 5_000, boot: "one"))

    var options: StoreOptions {
        var options = StoreOptions()
        options.readClocks = { [self] in reading.withLock { $0 } }
        return options
    }

    /// Lets time pass, and sets the wall clock besides; both in milliseconds.
    func pass(_ time: Int, setting step: Int = 0) {
        reading.withLock {
            $0 = ClockReading(
                wall: $0.wall + time + step, uptime: $0.uptime + time, boot: $0.boot)
        }
    }

    /// Starts the host anew with another wall clock.
    func restart(setting step: Int) {
        reading.withLock { $0 = ClockReading(wall: $0.wall + step, uptime: 0, boot: $0.boot + "+") }
    }
}

@Suite struct `The wall clock of the host` {
    private let scratch: Scratch
    private let clocks = HostClocks()

    init() throws {
        scratch = try Scratch()
    }

    private func store() throws -> SQLiteStore {
        let store = try SQLiteStore.create(
            at: scratch.store, identity: Desk.identity, by: "root", options: clocks.options)
        try store.hire()
        return store
    }

    private func steps(_ store: SQLiteStore) throws -> [Int] {
        try store.clockJumps().map(\.step.seconds)
    }

    @Test func `is written down once when it is set, however many desks are open`() throws {
        let store = try store()
        let other = try SQLiteStore(at: scratch.store, options: clocks.options)
        clocks.pass(60_000)
        try store.open()
        #expect(try steps(store).isEmpty)
        clocks.pass(60_000, setting: 3_600_000)
        let before = try store.head().size
        try store.open()
        try other.open()
        #expect(try steps(other) == [3_600])
        #expect(try store.head().size == before + 3)
        clocks.pass(60_000, setting: -7_200_000)
        try other.open()
        try store.open()
        #expect(try steps(store) == [3_600, -7_200])
        #expect(try store.verify { _ in }.isWhole)
    }

    @Test func `is shown on the board for a day`() throws {
        let store = try store()
        clocks.pass(0, setting: 90_000)
        try store.open(at: Desk.start)
        let end = Desk.start + ClockJump.shownFor
        for (now, isShown) in [
            (Desk.start - Span(seconds: 1), false), (Desk.start, true),
            (end - Span(seconds: 1), true), (end, false),
        ] {
            let jump = try store.figures(at: now).clockJump
            #expect(
                jump == (isShown ? ClockJump(noticed: Desk.start, step: Span(seconds: 90)) : nil))
        }
    }

    @Test func `may be a leap second off, and go with the other clock`() throws {
        let store = try store()
        for step in [999, -1_000, 1_999] {
            clocks.pass(86_400_000, setting: step)
            try store.open()
        }
        #expect(try steps(store).isEmpty)
        clocks.pass(1_000, setting: -2_000)
        try store.open()
        #expect(try steps(store) == [-2])
    }

    @Test func `is noticed by the next commit, not by what is refused`() throws {
        let store = try store()
        clocks.pass(1_000, setting: 10_000)
        let before = try store.head().size
        let refused = try store.rejection(.act(on: "202601-999", .take, expecting: nil))
        #expect(refused != nil)
        #expect(try store.head().size == before)
        try store.open()
        #expect(try steps(store) == [10])
    }

    @Test func `may come on across a restart of the host, and not go back`() throws {
        let store = try store()
        clocks.restart(setting: 86_400_000)
        try store.open()
        #expect(try steps(store).isEmpty)
        clocks.restart(setting: -60_000)
        try store.open()
        #expect(try steps(store) == [-60])
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `is off by what it was set, whatever time passed`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<1_000 {
            let first = ClockReading(
                wall: .random(in: 0...2_000_000_000_000, using: &random),
                uptime: .random(in: 0...10_000_000_000, using: &random), boot: "one")
            let passed = Int.random(in: 0...1_000_000_000, using: &random)
            let set = Int.random(in: -10_000_000...10_000_000, using: &random)
            let next = ClockReading(
                wall: first.wall + passed + set, uptime: first.uptime + passed, boot: "one")
            let step = next.step(since: first)
            #expect((step == nil) == (abs(set) < 2_000), "seed \(seed): \(set)")
            if let step { #expect(abs(step.seconds * 1_000 - set) <= 500, "seed \(seed)") }
        }
    }

    @Test func `is read anew by a file from before it was kept`() throws {
        let store = try store()
        store.close()
        do {
            let connection = try Connection(
                path: scratch.store, isReadOnly: false, options: clocks.options)
            try connection.execute(
                """
                DROP INDEX settled_by_amount;
                ALTER TABLE settled DROP COLUMN product_group;
                DROP TABLE host_clock;
                PRAGMA user_version = \(Schema.version - 2);
                """)
        }
        let opened = try SQLiteStore(at: scratch.store, options: clocks.options)
        clocks.pass(0, setting: 60_000)
        try opened.open()
        #expect(try steps(opened).isEmpty)
        clocks.pass(0, setting: 60_000)
        try opened.open()
        #expect(try steps(opened) == [60])
    }
}
