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
