import Foundation
import TestSupport
import Testing

/// Files on dossiers, as scripts put them there, name them and take them out again.
@Suite struct DossierEvidenceTests {
    private let desk: CommandLineDesk
    private static let hello =
        "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    private static let contract = "A202602-001"

    init() throws {
        desk = try CommandLineDesk()
        for (login, role) in [("sun", "sales"), ("wu", "archivist")] {
            let added = try desk.run(
                "staff", "add", login, "--name", login, "--department", "sales", "--roles", role)
            try #require(added.exit == 0, "\(added.complaint)")
        }
        let drafted = try run(
            "dossier", "begin", "contract", "--set", "title=Frame", "--set",
            "contract-sort=warranty", "--set", "customer=华东电机", "--set", "scope=spindles",
            "--set", "valid-from=2026-01-01", "--set", "valid-until=2026-12-31", "--set",
            "company-duties=repair", "--set", "customer-duties=report", "--set",
            "company-rights=inspect", "--set", "customer-rights=choose", "--set",
            "breach-amount=1000")
        try #require(drafted.exit == 0, "\(drafted.complaint)")
    }

    private func run(
        _ arguments: String..., as login: String = "sun", at now: String = "2026-02-13"
    ) throws -> CommandLineRun {
        try desk.run(arguments + ["--as", login, "--now", now + "T10:00:00+08:00"])
    }

    private func items(_ run: CommandLineRun) -> [[String: Any]] {
        (try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) as? [[String: Any]] ?? []
    }

    private func add() throws {
        let added = try run(
            "evidence", "add", Self.contract, try desk.file("frame.pdf", "hello"), "--shows",
            "signed by both", "--origin", "by courier")
        try #require(added.exit == 0, "\(added.complaint)")
    }

    private var kept: String { desk.store + ".evidence/2c/" + Self.hello.dropFirst(2) }

    @Test func `a file is added, listed, shown, given out and checked`() throws {
        try add()
        let item = try #require(
            items(try desk.run("evidence", "list", Self.contract, "--json")).first)
        #expect(item["digest"] as? String == Self.hello && item["size"] as? Int == 5)
        #expect(item["dossier"] as? String == Self.contract && item["ticket"] == nil)
        let shown = try desk.run("dossier", "show", Self.contract, "--json").lines.first
        let evidence = (shown?["evidence"] as? [[String: Any]])?.first
        #expect(evidence?["name"] as? String == "frame.pdf")
        #expect(evidence?["by"] as? String == "sun" && evidence?["disposed"] as? Bool == false)
        #expect(try desk.run("dossier", "show", Self.contract).output.contains("signed by both"))
        let target = desk.folder.path + "/out.pdf"
        #expect(try desk.run("evidence", "get", Self.contract, "2CF2", "--to", target).exit == 0)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "hello")
        for wrong in ["2c", "beef", "../../2cf2"] {
            let got = try desk.run("evidence", "get", Self.contract, wrong, "--to", target + "2")
            #expect(got.exit == 1)
        }
        let again = try run("evidence", "add", Self.contract, desk.folder.path + "/frame.pdf")
        #expect(again.exit == 0 && again.output.contains("already"), "\(again.output)")
        #expect(try desk.run("evidence", "check").exit == 0)
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `a folder goes in at once, and crafted names stay names`() throws {
        let visit = desk.folder.appendingPathComponent("visit")
        try FileManager.default.createDirectory(at: visit, withIntermediateDirectories: false)
        let names = ["1.jpg", "2\\..\\..\\2.jpg", "3\n.jpg", "-rf", "照片 4.jpg"]
        for name in names + [".hidden"] {
            try Data(name.utf8).write(to: visit.appendingPathComponent(name))
        }
        let added = try run(
            "evidence", "add", Self.contract, "--folder", visit.path, "--json")
        #expect(added.exit == 0, "\(added.complaint)")
        let listed = items(try desk.run("evidence", "list", Self.contract, "--json"))
        #expect(Set(listed.compactMap { $0["name"] as? String }) == Set(names))
        let plain = try desk.run("evidence", "list", Self.contract).output
        #expect(plain.split(separator: "\n").count == names.count)
        for outside in ["/dev/zero", visit.path, desk.folder.path + "/none"] {
            #expect(try run("evidence", "add", Self.contract, outside).exit == 1, "\(outside)")
        }
        symlink("/etc/passwd", desk.folder.path + "/link")
        let link = try run("evidence", "add", Self.contract, desk.folder.path + "/link")
        #expect(link.exit == 1)
        for number in ["A202602-002", "A../../x", "../A202602-001"] {
            #expect(try run("evidence", "add", number, visit.path + "/1.jpg").exit == 1)
        }
        let left = try FileManager.default.subpathsOfDirectory(atPath: desk.store + ".evidence")
        #expect(left.filter { $0.contains("/") }.count == names.count)
    }

    @Test func `an altered file is named by the check and by verify`() throws {
        try add()
        try "hellO".write(toFile: kept, atomically: false, encoding: .utf8)
        for command in [["evidence", "check"], ["audit", "verify"]] {
            let json = try desk.run(command + ["--json"])
            let report = json.lines.first?["evidence"] as? [String: Any]
            let wrong = (report?["wrong"] as? [[String: Any]])?.first
            #expect(json.exit == 1 && wrong?["state"] as? String == "altered")
            #expect(wrong?["dossier"] as? String == Self.contract)
            #expect(try desk.run(command).output.contains(Self.contract))
        }
    }

    @Test func `a file goes after the term of the dossier, unless a ticket keeps it`() throws {
        try add()
        _ = try desk.run(
            "staff", "add", "chen", "--name", "陈静", "--department", "customer-service", "--roles",
            "agent")
        let opened = try run(
            "ticket", "open", "--customer", "华东电机", "--channel", "phone", "--kind", "complaint",
            "--problem", "hardware-fault", "--urgency", "urgent", "--subject", "主轴异响", as: "chen")
        try #require(opened.exit == 0, "\(opened.complaint)")
        let onTicket = try run(
            "ticket", "do", "202602-001", "add-evidence", "--set",
            "file=\(desk.folder.path)/frame.pdf", "--set", "shows=x", as: "chen")
        #expect(onTicket.exit == 0, "\(onTicket.complaint)")
        func dispose(_ number: String, _ day: String) throws -> CommandLineRun {
            try run(
                "evidence", "dispose", number, "2cf2", "--reason", "term over", as: "wu", at: day)
        }
        #expect(try dispose(Self.contract, "2040-01-01").exit == 3, "it is a draft still")
        let ended = try run("dossier", "do", Self.contract, "withdraw", "--set", "reason=x")
        #expect(ended.exit == 0, "\(ended.complaint)")
        let early = try dispose(Self.contract, "2036-02-12")
        #expect(early.exit == 3 && early.complaint.contains("2036-02-13"), "\(early.complaint)")
        let due = try desk.run(["evidence", "due", "--now", "2036-02-13T10:00:00+08:00"])
        #expect(due.output.contains(Self.contract) && due.output.split(separator: "\n").count == 1)
        #expect(try dispose(Self.contract, "2036-02-13").exit == 0)
        #expect(FileManager.default.fileExists(atPath: kept), "the ticket still cites it")
        #expect(try desk.run("audit", "verify").exit == 0)
        let closed = try run(
            "ticket", "do", "202602-001", "withdraw", "--set", "reason=x", as: "chen")
        #expect(closed.exit == 0, "\(closed.complaint)")
        #expect(try dispose("202602-001", "2041-02-13").exit == 0)
        #expect(!FileManager.default.fileExists(atPath: kept))
        #expect(try desk.run("audit", "verify").exit == 0)
        #expect(try desk.run("evidence", "due", "--now", "2050-01-01T00:00:00Z").output.isEmpty)
    }

    @Test func `a contract is signed once its paper is one of its files`() throws {
        let named = [
            "dossier", "do", Self.contract, "add-document", "--set", "document=frame", "--set",
            "digest=\(Self.hello)",
        ]
        let now = ["--as", "sun", "--now", "2026-02-13T10:00:00+08:00"]
        let refused = try desk.run(named + now + ["--json"])
        #expect(refused.exit == 3 && refused.output.contains("file-not-here"))
        let sign = ["sign", "--set", "signed-by=王工", "--set", "signed=2026-02-12"]
        #expect(try desk.run(["dossier", "do", Self.contract] + sign + now).exit == 3)
        try add()
        let short = try run(
            "dossier", "do", Self.contract, "add-document", "--set", "document=frame", "--set",
            "digest=2cf2")
        #expect(short.exit == 0, "\(short.complaint)")
        let signed = try desk.run(["dossier", "do", Self.contract] + sign + now)
        #expect(signed.exit == 0, "\(signed.complaint)")
        #expect(try desk.run("audit", "verify").exit == 0)
    }

    @Test func `dossier do takes a file as well`() throws {
        let path = try desk.file("frame.pdf", "hello")
        let added = try run(
            "dossier", "do", Self.contract, "add-evidence", "--set", "file=\(path)", "--set",
            "shows=signed by both")
        #expect(added.exit == 0, "\(added.complaint)")
        #expect(FileManager.default.fileExists(atPath: kept))
        let missing = try run("dossier", "do", Self.contract, "add-evidence", "--set", "shows=x")
        #expect(missing.exit == 3 && missing.complaint.contains("name"))
        let barred = try run("evidence", "add", Self.contract, path, as: "wu")
        #expect(barred.exit == 3, "an archivist has no command on a contract")
    }
}
