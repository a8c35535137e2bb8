import Foundation
import TestSupport
import Testing

/// Files on tickets, as scripts put them there and take them out again.
@Suite struct EvidenceCommandTests {
    private let desk: CommandLineDesk
    private static let number = "202602-001"
    private static let hello =
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"

    init() throws {
        desk = try CommandLineDesk()
        let added = try desk.run(
            "staff", "add", "chen", "--name", "陈静", "--department", "customer-service", "--roles",
            "agent")
        try #require(added.exit == 0, "\(added.complaint)")
        for _ in 1...2 {
            let opened = try run(
                "ticket", "open", "--customer", "华东电机", "--channel", "phone", "--kind", "complaint",
                "--problem", "hardware-fault", "--urgency", "urgent", "--subject", "主轴异响")
            try #require(opened.exit == 0, "\(opened.complaint)")
        }
    }

    private func run(_ arguments: String...) throws -> CommandLineRun {
        try desk.run(arguments + ["--as", "chen", "--now", "2026-02-13T10:00:00+08:00"])
    }

    private func items(_ run: CommandLineRun) -> [[String: Any]] {
        (try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) as? [[String: Any]] ?? []
    }

    private func listed(_ number: String = Self.number) throws -> [String] {
        items(try desk.run("evidence", "list", number, "--json"))
            .compactMap { $0["name"] as? String }
    }

    private var kept: String {
        desk.store + ".evidence/2c/" + Self.hello.dropFirst(2)
    }

    private func add() throws {
        let added = try run(
            "evidence", "add", Self.number, try desk.file("photo.jpg", "hello"), "--shows", "主轴",
            "--origin", "customer, by e-mail")
        try #require(added.exit == 0, "\(added.complaint)")
    }

    @Test func `a file is added, listed, given out and checked`() throws {
        try add()
        let item = try #require(
            items(try desk.run("evidence", "list", Self.number, "--json")).first)
        #expect(item["digest"] as? String == Self.hello && item["size"] as? Int == 5)
        #expect(item["origin"] as? String == "customer, by e-mail")
        let target = desk.folder.path + "/out.jpg"
        #expect(try desk.run("evidence", "get", Self.number, "2CF2", "--to", target).exit == 0)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "hello")
        #expect(try desk.run("evidence", "get", Self.number, "2cf2", "--to", target).exit == 1)
        #expect(
            try desk.run("evidence", "get", Self.number, "2cf2", "--to", target, "--force").exit
                == 0)
        for wrong in ["2c", "beef", "../../2cf2"] {
            #expect(
                try desk.run("evidence", "get", Self.number, wrong, "--to", target + "2").exit == 1)
        }
        #expect(try desk.run("evidence", "check").exit == 0)
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `a folder goes in at once, its links do not, and nothing twice`() throws {
        let visit = desk.folder.appendingPathComponent("visit")
        try FileManager.default.createDirectory(at: visit, withIntermediateDirectories: false)
        for name in ["1.jpg", "照片 2.jpg", "3\n.jpg", ".hidden"] {
            try Data(name.utf8).write(to: visit.appendingPathComponent(name))
        }
        let plain = try run("evidence", "add", Self.number, "--folder", visit.path, "--json")
        #expect(plain.exit == 0, "\(plain.complaint)")
        #expect(items(plain).compactMap { $0["added"] as? Bool } == [true, true, true])
        #expect(try listed() == ["1.jpg", "3\n.jpg", "照片 2.jpg"])
        symlink("/etc/passwd", visit.path + "/4.jpg")
        let again = try run("evidence", "add", Self.number, "--folder", visit.path, "--json")
        #expect(again.exit == 1 && again.complaint.contains("4.jpg"))
        #expect(items(again).compactMap { $0["added"] as? Bool } == [false, false, false])
        #expect(try listed().count == 3)
    }

    @Test func `an altered file and a missing one are named by the check and by verify`() throws {
        try add()
        for (state, damage) in [
            ("altered", { try "hellO".write(toFile: kept, atomically: false, encoding: .utf8) }),
            ("missing", { try FileManager.default.removeItem(atPath: kept) }),
        ] as [(String, () throws -> Void)] {
            try damage()
            for command in [["evidence", "check"], ["audit", "verify"]] {
                let found = try desk.run(command)
                #expect(found.exit == 1, "\(command)")
                #expect(found.output.contains(Self.hello) && found.output.contains(state))
                let json = try desk.run(command + ["--json"])
                let report = json.lines.first?["evidence"] as? [String: Any]
                let wrong = (report?["wrong"] as? [[String: Any]])?.first
                #expect(wrong?["state"] as? String == state)
                #expect(wrong?["ticket"] as? String == Self.number)
            }
        }
    }

    @Test func `a full disk leaves nothing half written`() throws {
        let big = desk.folder.path + "/big"
        try Data(repeating: 7, count: 3 << 20).write(to: URL(fileURLWithPath: big))
        let ended = try Program.run(
            "bash",
            [
                "-c",
                "ulimit -f 1024; exec \"$0\" evidence add \(Self.number) \"$1\" --as chen"
                    + " --store \"$2\"",
                Program.makegood, big, desk.store,
            ])
        #expect(ended.status == 1 && ended.complaint.contains("room"), "\(ended.complaint)")
        let left = try FileManager.default.subpathsOfDirectory(atPath: desk.store + ".evidence")
        #expect(left.isEmpty)
        #expect(try listed() == [])
        #expect(try run("evidence", "add", Self.number, big).exit == 0)
    }

    @Test func `a file goes after its term by a recorded command, and the record holds`() throws {
        try add()
        let staff = try desk.run(
            "staff", "add", "wu", "--name", "吴档", "--department", "customer-service", "--roles",
            "archivist")
        #expect(staff.exit == 0, "\(staff.complaint)")
        #expect(try run("ticket", "do", Self.number, "withdraw", "--set", "reason=x").exit == 0)
        func dispose(_ now: String) throws -> CommandLineRun {
            try desk.run([
                "evidence", "dispose", Self.number, "2cf2", "--reason", "term over", "--as", "wu",
                "--now", now,
            ])
        }
        let early = try dispose("2031-02-12T10:00:00+08:00")
        #expect(early.exit == 3 && early.complaint.contains("2031-02-13"), "\(early.complaint)")
        #expect(FileManager.default.fileExists(atPath: kept))
        let due = try desk.run(["evidence", "due", "--now", "2031-02-13T10:00:00+08:00"])
        #expect(due.output.contains(Self.number))
        let done = try dispose("2031-02-13T10:00:00+08:00")
        #expect(done.exit == 0, "\(done.complaint)")
        #expect(!FileManager.default.fileExists(atPath: kept))
        #expect(try desk.run("audit", "verify").exit == 0)
        #expect(try desk.run("evidence", "check").exit == 0)
        #expect(try dispose("2031-02-14T10:00:00+08:00").exit == 0, "asked again, it is done")
        let target = desk.folder.path + "/out.jpg"
        #expect(try desk.run("evidence", "get", Self.number, "2cf2", "--to", target).exit == 1)
    }

    @Test func `a file that another ticket cites stays until both have disposed of it`() throws {
        try add()
        let same = try desk.file("same.jpg", "hello")
        #expect(try run("evidence", "add", "202602-002", same).exit == 0)
        _ = try desk.run(
            "staff", "add", "wu", "--name", "吴档", "--department", "customer-service", "--roles",
            "archivist")
        for number in [Self.number, "202602-002"] {
            #expect(try run("ticket", "do", number, "withdraw", "--set", "reason=x").exit == 0)
        }
        for (number, isLast) in [(Self.number, false), ("202602-002", true)] {
            let done = try desk.run([
                "evidence", "dispose", number, "2cf2", "--reason", "x", "--as", "wu", "--now",
                "2032-01-01T10:00:00+08:00",
            ])
            #expect(done.exit == 0, "\(done.complaint)")
            #expect(FileManager.default.fileExists(atPath: kept) != isLast)
            #expect(try desk.run("audit", "verify").exit == 0)
        }
    }

    @Test func `ticket do takes a file as well, and merging shows it on the other`() throws {
        let path = try desk.file("photo.jpg", "hello")
        let added = try run(
            "ticket", "do", Self.number, "add-evidence", "--set", "file=\(path)", "--set",
            "shows=主轴")
        #expect(added.exit == 0, "\(added.complaint)")
        let merged = try run(
            "ticket", "do", Self.number, "merge", "--set", "into=202602-002", "--set", "reason=same"
        )
        #expect(merged.lines.first?["merged_into"] as? String == "202602-002")
        #expect(try listed("202602-002") == ["photo.jpg"])
        let target = desk.folder.path + "/out.jpg"
        #expect(try desk.run("evidence", "get", "202602-002", "2cf2", "--to", target).exit == 0)
        #expect(try desk.run("audit", "verify").exit == 0)
    }
}
