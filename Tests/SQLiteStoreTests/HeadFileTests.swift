import Foundation
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// A record that lost its end or was exchanged does not pass for the one seen before.
@Suite struct HeadFileTests {
    let scratch: Scratch
    let heads: HeadFile

    init() throws {
        scratch = try Scratch()
        heads = HeadFile(in: scratch.path)
    }

    private func copy() -> String { scratch.path + "/older.sqlite" }

    /// A store, and a copy of it from before its last tickets.
    private func grown() throws -> SQLiteStore {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        try store.perform { try $0.execute("VACUUM INTO '\(copy())'") }
        for _ in 1...3 { try store.open() }
        return store
    }

    @Test func `a record that grows is the same one`() throws {
        let store = try grown()
        try heads.check(store)
        try store.open()
        try heads.check(store)
        #expect(heads.remembered(store.identity.id)?.size == 10)
    }

    @Test func `an older copy is refused as shortened`() throws {
        try heads.check(grown())
        let older = try SQLiteStore(at: copy())
        let failure = #expect(throws: StoreFailure.self) { try heads.check(older) }
        #expect(failure?.code == .shortened)
    }

    @Test func `an older copy that went its own way is refused as forked`() throws {
        try heads.check(grown())
        let older = try SQLiteStore(at: copy())
        for _ in 1...5 { try older.open(Desk.registration(subject: "something else")) }
        let failure = #expect(throws: StoreFailure.self) { try heads.check(older) }
        #expect(failure?.code == .forked)
        #expect(heads.remembered(older.identity.id)?.size == 9)
    }

    @Test func `a state directory that is missing is made, for this account alone`() throws {
        let store = try grown()
        let directory = scratch.path + "/state/makegood/heads"
        try HeadFile(in: directory).check(store)
        #expect(HeadFile(in: directory).remembered(store.identity.id)?.size == 9)
        let attributes = try FileManager.default.attributesOfItem(atPath: directory)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
    }

    @Test func `a state directory that cannot be made keeps nobody from working`() throws {
        let store = try grown()
        try HeadFile(in: store.path + "/heads").check(store)
    }
}
