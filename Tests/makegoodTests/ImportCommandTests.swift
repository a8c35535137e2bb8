import Foundation
import TestSupport
import Testing

/// Import, export and generation by the real binary.
@Suite struct ImportCommandTests {
    private static func log(cases: Int) -> String {
        var text =
            "number,incident_state,caller_id,opened_at,sys_updated_by,sys_updated_at,contact_type,"
            + "location,category,subcategory,u_symptom,cmdb_ci,urgency,priority,assigned_to\n"
        for place in 1...cases {
            for (minute, state) in ["New", "Active", "Resolved"].enumerated() {
                text +=
                    "INC\(place),\(state),=cmd(),1/2/2016 08:00,Up 2,1/2/2016 09:0\(minute),Phone,"
                    + "Location 1,Category 5,Sub 7,?,?,1 - High,2 - High,?\n"
            }
        }
        return text
    }

    @Test func `an import run twice doubles nothing, and the record holds`() throws {
        let desk = try CommandLineDesk()
        let file = try desk.file("log.csv", Self.log(cases: 40) + "INC9,-100,a\n")
        let first = try desk.run("import", file, "--map", "incident-log", "--json")
        #expect(first.exit == 0, "\(first.complaint)")
        #expect(first.complaint.contains("log.csv:122: has 3 fields, the header has 15"))
        #expect(first.lines.first?["tickets"] as? Int == 40)
        let second = try desk.run("import", file, "--map", "incident-log", "--json")
        #expect(second.lines.first?["tickets"] as? Int == 0)
        #expect(second.lines.first?["known"] as? Int == 40)
        let verified = try desk.run("audit", "verify", "--json")
        #expect(verified.exit == 0)
        #expect(verified.lines.first?["tickets"] as? Int == 40)
        let listed = try desk.run("ticket", "list", "--json", "--limit", "7")
        #expect(listed.lines.count == 7)
        #expect(try desk.run("export", "--format", "csv").output.contains("'=cmd()"))
        #expect(try desk.run("export", "--format", "jsonl").lines.count == 40)
    }

    @Test func `a dry run writes nothing and a pipe is read`() throws {
        let desk = try CommandLineDesk()
        let file = try desk.file("log.csv", Self.log(cases: 5))
        let dry = try desk.run("import", file, "--map", "incident-log", "--dry-run", "--json")
        #expect(dry.lines.first?["cases"] as? Int == 5)
        #expect(try desk.run("ticket", "list", "--json").lines.isEmpty)
        let piped = try desk.run(
            "import", "-", "--map", "incident-log", "--json", input: URL(fileURLWithPath: file))
        #expect(piped.lines.first?["tickets"] as? Int == 5, "\(piped.complaint)")
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
    func `an interrupted import leaves whole cases and goes on where it stopped`(
        signal: Int32
    ) throws {
        let desk = try CommandLineDesk()
        let file = try desk.file("log.csv", Self.log(cases: 9_000))
        let importing = try desk.start(["import", file, "--map", "incident-log"])
        // Stops it once the first cases are in the file, however fast the machine is.
        var written = 0
        while written == 0, !importing.hasEnded {
            written = try desk.run("ticket", "list", "--json", "--limit", "1").lines.count
        }
        kill(importing.id, signal)
        importing.wait()
        #expect(try desk.run("audit", "verify").exit == 0)
        let half = try desk.run("ticket", "list", "--json").lines
        #expect(half.allSatisfy { $0["version"] as? Int == 4 })
        let rest = try desk.run("import", file, "--map", "incident-log", "--json").lines.first
        #expect(rest?["known"] as? Int == half.count)
        #expect(try desk.run("ticket", "list", "--json").lines.count == 9_000)
    }

    @Test func `history stands as it was at the present that is given`() throws {
        let desk = try CommandLineDesk()
        let file = try desk.file("log.csv", Self.log(cases: 3))
        #expect(try desk.run("import", file, "--map", "incident-log").exit == 0)
        func stage(_ now: String) throws -> [String?] {
            try desk.run("ticket", "list", "--json", "--now", now).lines.map {
                $0["stage"] as? String
            }
        }
        #expect(try stage("2016-02-01T07:00:00Z") == [])
        #expect(try stage("2016-02-01T09:01:30Z") == ["diagnosis", "diagnosis", "diagnosis"])
        #expect(
            try stage("2016-02-02T00:00:00Z") == ["confirmation", "confirmation", "confirmation"])
    }

    @Test func `the same seed fills two stores alike`() throws {
        let exports = try (0..<2).map { _ in
            let desk = try CommandLineDesk()
            let made = try desk.run(
                "generate", "--tickets", "120", "--seed", "9", "--now", "2026-02-13T10:00:00Z",
                "--json")
            #expect(made.lines.first?["tickets"] as? Int == 120, "\(made.complaint)")
            #expect(try desk.run("audit", "verify").exit == 0)
            return try desk.run("export", "--format", "jsonl", "--now", "2026-02-13T10:00:00Z")
                .output
        }
        #expect(exports[0] == exports[1])
        #expect(exports[0].split(separator: "\n").count == 120)
    }
}
