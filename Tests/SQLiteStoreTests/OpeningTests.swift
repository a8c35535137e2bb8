import Foundation
import Glibc
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// What must not be opened is refused, with a sentence each.
@Suite struct OpeningTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func make() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        store.close()
    }

    private func refusal(readOnly: Bool = false) -> StoreFailure.Code? {
        refusal(of: scratch.store, readOnly: readOnly)
    }

    private func refusal(of path: String, readOnly: Bool = false) -> StoreFailure.Code? {
        do {
            _ = try SQLiteStore(at: path, readOnly: readOnly)
            return nil
        } catch {
            #expect(error.message.hasSuffix("."))
            #expect(error.message.contains(path) || error.place != path)
            return error.code
        }
    }

    private func patch(_ bytes: [UInt8], at offset: Int) throws {
        let file = try #require(FileHandle(forUpdatingAtPath: scratch.store))
        try file.seek(toOffset: UInt64(offset))
        file.write(Data(bytes))
        try file.close()
    }

    @Test func `a store that was made can be opened`() throws {
        try make()
        #expect(refusal() == nil)
    }

    @Test func `a missing file is named`() {
        #expect(refusal() == .notFound)
    }

    @Test func `a missing directory is named`() {
        #expect(refusal(of: scratch.path + "/no/desk.sqlite") == .directoryMissing)
    }

    @Test func `a file that is no database is refused`() throws {
        try Data(
            "just text, and long enough to be read: \(String(repeating: "x", count: 200))".utf8
        )
        .write(to: URL(fileURLWithPath: scratch.store))
        #expect(refusal() == .notAStore)
    }

    @Test func `an empty file is not taken for a new store`() throws {
        try Data().write(to: URL(fileURLWithPath: scratch.store))
        #expect(refusal() == .notAStore)
    }

    @Test func `a directory in place of the file is refused`() throws {
        #expect(refusal(of: scratch.path) == .notAStore)
    }

    @Test func `a database of another program is refused`() throws {
        try make()
        try patch([0, 0, 0, 1], at: 68)
        #expect(refusal() == .otherApplication)
    }

    @Test func `a newer schema is refused`() throws {
        try make()
        try patch([0, 0, 0x7F, 1], at: 60)
        #expect(refusal() == .newerSchema)
    }

    @Test func `a symbolic link is refused`() throws {
        try make()
        let link = scratch.path + "/link.sqlite"
        try FileManager.default.createSymbolicLink(
            atPath: link, withDestinationPath: scratch.store)
        #expect(refusal(of: link) == .symbolicLink)
    }

    @Test func `a read-only file is refused for work and opened to look at`() throws {
        try make()
        chmod(scratch.store, 0o440)
        #expect(refusal() == .readOnly)
        let store = try SQLiteStore(at: scratch.store, readOnly: true)
        #expect(try store.head().size == 2)
        #expect(throws: StoreFailure.self) { try store.hire() }
    }

    @Test func `a file of another owner is refused`() throws {
        try make()
        guard geteuid() == 0 else {
            print("skipped: changing an owner needs root")
            return
        }
        chown(scratch.store, 12_345, 12_345)
        #expect(refusal() == .foreignOwner)
    }

    @Test func `a place that is taken is not made anew`() throws {
        try make()
        #expect(throws: StoreFailure.self) {
            try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        }
        #expect(refusal() == nil)
    }

    @Test func `files are 0640 whatever the umask`() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        for suffix in ["", "-wal", "-shm", "-lock"] {
            var status = stat()
            #expect(stat(scratch.store + suffix, &status) == 0)
            #expect(status.st_mode & 0o777 == 0o640, "\(suffix)")
        }
    }

    @Test func `SQLite is set up as the record needs it`() throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        let wanted = [
            "synchronous": 2, "wal_autocheckpoint": 0, "trusted_schema": 0, "cell_size_check": 1,
            "mmap_size": 0, "foreign_keys": 1, "application_id": 0x4D6B_4764,
            "user_version": Schema.version,
        ]
        for (name, value) in wanted {
            #expect(try store.perform { try $0.integer("PRAGMA \(name)") } == value, "\(name)")
        }
    }

    @Test(arguments: [
        "UPDATE entries SET person = 'x' WHERE sequence = 1", "DELETE FROM entries",
        """
        INSERT OR REPLACE INTO entries SELECT sequence, stream, version, happened, recorded, 'x',
          kind, schema, key, request, part, parts, body, previous, hash FROM entries LIMIT 1
        """,
        """
        INSERT OR REPLACE INTO entries SELECT 2, stream, version, happened, recorded, 'x',
          kind, schema, key, request, part, parts, body, previous, hash FROM entries LIMIT 1
        """,
    ])
    func `entries are never changed, even by SQL`(sql: String) throws {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        for pragma in ["ON", "OFF"] {
            #expect(throws: StoreFailure.self) {
                try store.perform {
                    try $0.execute("PRAGMA recursive_triggers = \(pragma)")
                    try $0.execute(sql)
                }
            }
        }
        #expect(try store.head().size == 2)
        #expect(try store.verify().holds)
    }

    @Test func `network file systems are known by the kernel's list`() {
        let table = MountTable(
            """
            21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
            30 21 0:40 / /home/team rw shared:2 - nfs4 server:/team rw
            31 30 0:41 / /home/team/local rw - xfs /dev/sdb rw
            32 21 0:42 / /mnt/my\\040share rw - fuse.sshfs host:/ rw
            """)
        #expect(table.fileSystem(ofResolved: "/home/team/desk") == "nfs4")
        #expect(table.fileSystem(ofResolved: "/home/teams") == "ext4")
        #expect(table.fileSystem(ofResolved: "/home/team/local/x") == "xfs")
        #expect(table.fileSystem(ofResolved: "/mnt/my share/x") == "fuse.sshfs")
        #expect(MountTable.isNetwork("nfs4"))
        #expect(MountTable.isNetwork("fuse.sshfs"))
        #expect(!MountTable.isNetwork("ext4"))
    }

    @Test func `a lock that is not given up is named with its holder`() throws {
        try make()
        let store = try SQLiteStore(at: scratch.store, options: StoreOptions(patience: 50))
        let other = try CommitLock(beside: scratch.store, patience: 50)
        try other.acquire()
        let failure = #expect(throws: StoreFailure.self) { try store.hire() }
        #expect(failure?.code == .locked)
        #expect(failure?.message.contains("process \(getpid())") == true)
        other.release()
        try store.hire()
    }
}
