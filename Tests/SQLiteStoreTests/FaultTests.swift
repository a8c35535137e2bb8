import Casework
import Foundation
import Glibc
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// When the disk fails, the answer given is true.
@Suite(.serialized) struct FaultTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// The keys whose tickets are in the store when it is opened anew.
    private func present() throws -> Set<String> {
        let store = try SQLiteStore(at: scratch.store)
        #expect(try store.verify().holds)
        #expect(try store.verify().staleRow == nil)
        let entries = try store.entries(from: 1, limit: 1_000_000)
        return Set(
            entries.filter { $0.content.kind == "opened" }
                .compactMap { $0.content.origin?.key.text })
    }

    private func acknowledged(_ lines: [String]) -> Set<String> {
        Set(
            lines.filter { $0.hasPrefix("writer-") }
                .compactMap { $0.split(separator: " ").first.map(String.init) })
    }

    /// A disk of 2 MiB that is mounted for the writer alone, and carried away when it ends.
    private static let smallDisk = """
        mount -t tmpfs -o size=2m none "$2" && "$0" create "$2/desk.sqlite" >&2 \
          && { "$0" write "$2/desk.sqlite" 400 writer; cp "$2"/desk.sqlite* "$3"; }
        """

    @Test func `a disk that is full refuses, and what was acknowledged is on it`() throws {
        guard let unshare = Program.path(of: "unshare"), getuid() == 0 else {
            print("skipped: only the superuser can mount a small disk")
            return
        }
        let disk = scratch.path + "/disk"
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
        let run = try Program.run(
            unshare,
            ["-m", "sh", "-c", Self.smallDisk, Program.driver, "", disk, scratch.path])
        guard run.status != 32 else {
            print("skipped: no disk may be mounted here")
            return
        }
        let before = acknowledged(run.lines)
        #expect(!before.isEmpty)
        #expect(before.count < 400)
        let kept = try present()
        #expect(before.isSubset(of: kept))
        let later = try Program.run(Program.driver, ["write", scratch.store, "400", "writer"])
        #expect(acknowledged(later.lines).count == 400)
        #expect(try present().count == 400)
    }

    @Test func `a file that may not grow refuses, and takes more later`() throws {
        try #require(Program.run(Program.driver, ["create", scratch.store]).status == 0)
        let shell = try #require(Program.path(of: "sh"))
        // SIGXFSZ must be ignored for the error.
        let small = try Program.run(
            shell,
            [
                "-c", "trap '' XFSZ; ulimit -f 600; exec \"$0\" write \"$1\" 400 writer",
                Program.driver, scratch.store,
            ])
        let before = acknowledged(small.lines)
        #expect(!before.isEmpty)
        #expect(before.count < 400)
        let kept = try present()
        #expect(before.isSubset(of: kept))
        #expect(kept.count <= before.count + 1)
        let later = try Program.run(Program.driver, ["write", scratch.store, "400", "writer"])
        #expect(acknowledged(later.lines).count == 400)
        #expect(try present().count == 400)
    }

    @Test(arguments: ["fdatasync", "fsync", "pwrite64"])
    func `a disk that fails gives an answer that is true`(call: String) throws {
        guard let strace = Program.path(of: "strace") else {
            print("skipped: strace is not installed")
            return
        }
        try #require(Program.run(Program.driver, ["create", scratch.store]).status == 0)
        let run = try Program.run(
            strace,
            [
                "-f", "-qq", "-o", "/dev/null", "-e", "trace=\(call)",
                "-e", "inject=\(call):error=EIO:when=12+7", Program.driver, "write", scratch.store,
                "20", "writer",
            ])
        let before = acknowledged(run.lines)
        let kept = try present()
        #expect(before.isSubset(of: kept))
        // Whatever was not acknowledged is settled by asking again under the same key.
        let later = try Program.run(Program.driver, ["write", scratch.store, "20", "writer"])
        #expect(acknowledged(later.lines).count == 20)
        #expect(try present().count == 20)
        let numbers = Set(later.lines.compactMap { $0.split(separator: " ").last })
        #expect(numbers.count == 20)
    }

    @Test func `every acknowledged commit has waited for the disk`() throws {
        guard let strace = Program.path(of: "strace") else {
            print("skipped: strace is not installed")
            return
        }
        let durable = try syncs(planted: nil, strace)
        let planted = try syncs(planted: .notDurable, strace)
        #expect(durable >= 20)
        #expect(planted < 20)
    }

    /// How often twenty commits waited for the disk.
    private func syncs(planted: StoreOptions.PlantedFault?, _ strace: String) throws -> Int {
        let path = scratch.path + "/\(planted?.rawValue ?? "sound").sqlite"
        try #require(Program.run(Program.driver, ["create", path]).status == 0)
        let log = path + ".log"
        let run = try Program.run(
            strace,
            ["-f", "-qq", "-o", log, "-e", "trace=fdatasync,fsync", Program.driver, "write", path]
                + ["20", "writer", "1000"] + (planted.map { [$0.rawValue] } ?? []))
        #expect(acknowledged(run.lines).count == 20)
        let text = try String(contentsOfFile: log, encoding: .utf8)
        return text.split(separator: "\n").filter { $0.contains("sync(") }.count
    }

    @Test func `the file is written under the lock alone, and a planted fault is seen`() throws {
        guard let strace = Program.path(of: "strace") else {
            print("skipped: strace is not installed")
            return
        }
        let sound = try writes(planted: nil, strace)
        #expect(sound.locked > 0)
        #expect(sound.unlocked == 0)
        #expect(try writes(planted: .checkpointsOutsideLock, strace).unlocked > 0)
    }

    /// How often the file or its WAL was written with and without the lock of commits.
    private func writes(
        planted: StoreOptions.PlantedFault?, _ strace: String
    ) throws -> (locked: Int, unlocked: Int) {
        let path = scratch.path + "/\(planted?.rawValue ?? "locked").sqlite"
        // The planted checkpoints come at random, one for eight commits.
        let commits = planted == nil ? 20 : 200
        try #require(Program.run(Program.driver, ["create", path]).status == 0)
        let run = try Program.run(
            strace,
            ["-f", "-qq", "-y", "-o", path + ".log", "-e", "trace=flock,pwrite64", Program.driver]
                + ["write", path, "\(commits)", "writer", planted == nil ? "5" : "100000"]
                + (planted.map { [$0.rawValue] } ?? []))
        #expect(acknowledged(run.lines).count == commits)
        var (isHeld, locked, unlocked) = (false, 0, 0)
        let log = try String(contentsOfFile: path + ".log", encoding: .utf8)
        for line in log.split(separator: "\n") {
            if line.contains("LOCK_UN") {
                isHeld = false
            } else if line.contains("LOCK_EX"), line.hasSuffix("= 0") {
                isHeld = true
            } else if line.contains(".sqlite>") || line.contains(".sqlite-wal>") {
                if isHeld { locked += 1 } else { unlocked += 1 }
            }
        }
        return (locked, unlocked)
    }
}
