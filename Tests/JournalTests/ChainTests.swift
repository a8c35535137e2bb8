import ServiceTime
import TestSupport
import Testing

@testable import Journal

private func record(of count: Int, seed: UInt64 = 1) -> [Entry] {
    var generator = SplitMix64(seed: seed)
    var head = Head.empty
    return (1...count).map { version in
        let content = Entry.Draft(
            stream: .ticket("202611-001"), happened: Instant(seconds: version),
            person: "chen", kind: "note-added", schema: 1,
            origin: IdempotencyKey("key-\(version)").map {
                Origin(key: $0, request: .zero, part: 1, parts: 1)
            },
            body: Array("{\"amount\":\(Int.random(in: 0...99_999, using: &generator))}".utf8))
        return head.seal(content, version: version, now: Instant(seconds: version * 10))
    }
}

private func firstBreak(in entries: [Entry]) -> ChainBreak? {
    var head = Head.empty
    do {
        for entry in entries { try head.advance(over: entry) }
        return nil
    } catch {
        return error
    }
}

private func altered(_ entry: Entry, _ change: (inout Entry.Draft) -> Void) -> Entry {
    var content = entry.content
    change(&content)
    return Entry(
        sequence: entry.sequence, version: entry.version, recorded: entry.recorded,
        content: content, previousHash: entry.previousHash, hash: entry.hash)
}

struct ChainTests {
    @Test func `an untouched record holds`() {
        #expect(firstBreak(in: record(of: 50)) == nil)
    }

    @Test(
        arguments: [
            { (draft: inout Entry.Draft) in draft.body[10] ^= 1 },
            { (draft: inout Entry.Draft) in draft.person = "wang" },
            { (draft: inout Entry.Draft) in draft.happened.seconds += 1 },
            { (draft: inout Entry.Draft) in draft.kind = "gate-approved" },
            { (draft: inout Entry.Draft) in draft.schema = 2 },
            { (draft: inout Entry.Draft) in draft.stream = .ticket("202611-002") },
            { (draft: inout Entry.Draft) in draft.origin = nil },
        ] as [@Sendable (inout Entry.Draft) -> Void])
    func `every altered field is found at its place`(
        change: @Sendable (inout Entry.Draft) -> Void
    ) throws {
        var entries = record(of: 20)
        entries[11] = altered(entries[11], change)
        let found = try #require(firstBreak(in: entries))
        #expect(found.sequence == 12)
    }

    @Test func `an entry altered and hashed anew is found at the next one`() throws {
        var entries = record(of: 20)
        let old = entries[11]
        var content = old.content
        content.body = Array("{\"amount\":1}".utf8)
        entries[11] = Entry(
            sealing: content, sequence: 12, version: 12, recorded: old.recorded,
            after: old.previousHash)
        let found = try #require(firstBreak(in: entries))
        #expect(found.sequence == 13)
        guard case .previousHash = found.fault else {
            Issue.record("named as \(found.fault)")
            return
        }
    }

    @Test func `a removed entry is found`() throws {
        var entries = record(of: 20)
        entries.remove(at: 11)
        #expect(try #require(firstBreak(in: entries)).fault == .sequence(expected: 12, found: 13))
    }

    @Test func `two entries exchanged are found`() throws {
        var entries = record(of: 20)
        entries.swapAt(11, 12)
        #expect(try #require(firstBreak(in: entries)).sequence == 13)
    }

    @Test func `recorded time never goes back though the wall clock does`() {
        var head = Head.empty
        let content = record(of: 1)[0].content
        let first = head.seal(content, version: 1, now: Instant(seconds: 500))
        let second = head.seal(content, version: 2, now: Instant(seconds: 100))
        #expect(first.recorded == Instant(seconds: 500))
        #expect(second.recorded == Instant(seconds: 500))
    }

    @Test func `fields cannot borrow from their neighbours`() {
        var left = record(of: 1)[0].content
        var right = left
        (left.person, left.kind) = ("ab", "c")
        (right.person, right.kind) = ("a", "bc")
        let zero = Instant(seconds: 0)
        let hashes = [left, right].map {
            Entry(sealing: $0, sequence: 1, version: 1, recorded: zero, after: .zero).hash
        }
        #expect(hashes[0] != hashes[1])
    }

    @Test func `the hash is the one another program computes`() {
        // printf 'makegood/entry/1' + 32 zero bytes + length 3 in eight bytes + 'abc' | sha256sum
        #expect(
            EntryHash.of(Array("abc".utf8), after: .zero).description
                == "ec1feaa53dd71bb8c721a1ee0701d2a8e41c1b3497e0db01f525e49a2978af38")
    }
}

struct HeadMemoryTests {
    private let entries = record(of: 10)

    private func doubt(_ memory: HeadMemory, _ entries: [Entry]) -> HeadMemory.Doubt? {
        memory.doubt(identity: "s1", size: entries.count) { entries[$0 - 1].hash }
    }

    @Test func `a longer record is the continuation`() {
        let memory = HeadMemory(store: "s1", size: 5, hash: entries[4].hash)
        #expect(doubt(memory, entries) == nil)
    }

    @Test func `a shorter record is refused`() {
        let memory = HeadMemory(store: "s1", size: 10, hash: entries[9].hash)
        #expect(doubt(memory, Array(entries.prefix(9))) == .shorter(remembered: 10, found: 9))
    }

    @Test func `a forked record is refused`() {
        let memory = HeadMemory(store: "s1", size: 7, hash: record(of: 10, seed: 2)[6].hash)
        #expect(doubt(memory, entries) == .forked(at: 7))
    }

    @Test func `another store is refused`() {
        let memory = HeadMemory(store: "s2", size: 1, hash: entries[0].hash)
        #expect(doubt(memory, entries) == .otherStore(remembered: "s2", found: "s1"))
    }

    @Test func `the memory is one line and comes back from it`() {
        let memory = HeadMemory(store: "s1", size: 7, hash: entries[6].hash)
        #expect(HeadMemory(memory.description) == memory)
        #expect(HeadMemory("s1 seven abc") == nil)
    }
}
