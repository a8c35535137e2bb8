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

    /// The rows of a log in the order of their times; several of a case say the same at once.
    private static func rows(seed: UInt64) -> [String] {
        var random = SplitMix64(seed: seed)
        var rows: [(minute: Int, text: String)] = []
        for place in 1...30 {
            var minute = Int.random(in: 0..<600, using: &random)
            for change in 0..<Int.random(in: 1...9, using: &random) {
                let states = ["New", "Active", "Active", "Awaiting User Info", "Resolved"]
                let state = change == 0 ? "New" : states.randomElement(using: &random) ?? "New"
                let hour = 8 + minute / 60
                let at = "1/2/2016 \(hour < 10 ? "0" : "")\(hour):\(minute % 60 + 100)"
                    .replacingOccurrences(of: ":1", with: ":")
                rows.append(
                    (
                        minute,
                        "INC\(place),\(state),c,,Up 2,\(at),Phone,L,C \(place),S,?,?,"
                            + "1 - High,\(change),?\n"
                    ))
                minute += [0, 0, 1, 7, 30].randomElement(using: &random) ?? 0
            }
        }
        let sorted = rows.enumerated().sorted {
            ($0.element.minute, $0.offset) < ($1.element.minute, $1.offset)
        }
        return sorted.map(\.element.text)
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a log that comes in parts ends like one that comes whole`(seed: UInt64) throws {
        let head = Self.log(cases: 1).prefix { $0 != "\n" } + "\n"
        let rows = Self.rows(seed: seed)
        let now = ["--map", "incident-log", "--json", "--now", "2026-02-13T10:00:00Z"]
        func exported(_ desk: CommandLineDesk) throws -> String {
            let verified = try desk.run("audit", "verify", "--json")
            #expect(verified.exit == 0 && !verified.output.contains("stale_row\":\""))
            return try desk.run("export", "--format", "jsonl", "--now", "2026-02-13T10:00:00Z")
                .output
        }
        let whole = try CommandLineDesk()
        let log = try whole.file("log.csv", head + rows.joined())
        #expect(try whole.run(["import", log] + now).exit == 0)
        let wanted = try exported(whole)

        let desk = try CommandLineDesk()
        var random = SplitMix64(seed: seed + 100)
        let cuts = (0..<3).map { _ in Int.random(in: 1..<rows.count, using: &random) }.sorted()
        var entries = 0
        for (from, to) in zip([0] + cuts, cuts + [rows.count]) {
            let part = try desk.file("part.csv", head + rows[from..<to].joined())
            let dry = try desk.run(["import", part, "--dry-run"] + now).lines.first ?? [:]
            let run = try desk.run(["import", part] + now)
            let did = run.lines.first ?? [:]
            #expect(run.complaint == "")
            for (name, value) in did where name != "milliseconds" && name != "dry_run" {
                #expect(dry[name] as? Int == value as? Int, "\(name)")
            }
            entries += did["entries"] as? Int ?? 0
            // Part of what was there, and what was there already.
            let again = try desk.file("again.csv", head + rows[(from / 2)..<to].joined())
            let repeated = try desk.run(["import", again] + now)
            #expect(repeated.complaint == "")
            #expect(repeated.lines.first?["entries"] as? Int == 0)
        }
        #expect(entries == rows.count + 30)
        #expect(try exported(desk) == wanted)
    }

    @Test func `rows that do not fit behind what is there are named, and the rest goes in`() throws
    {
        let desk = try CommandLineDesk()
        let lines = Self.log(cases: 3).split(separator: "\n").map { $0 + "\n" }
        func file(_ numbers: Int...) throws -> String {
            try desk.file("part.csv", lines[0] + numbers.map { lines[$0] }.joined())
        }
        // Case 1 lacks its middle row, cases 2 and 3 their last.
        let first = try desk.run(
            "import", try file(1, 3, 4, 5, 7, 8), "--map", "incident-log", "--json")
        #expect(first.lines.first?["tickets"] as? Int == 3)
        let number = try desk.run("ticket", "list", "--json", "--filter", "INC3").lines.first
        let taken = try #require(number?["number"] as? String)
        #expect(
            try desk.run("ticket", "do", taken, "return-to-intake", "--set", "reason=x").exit == 0)
        let second = try desk.run(
            "import", try file(1, 2, 3, 4, 5, 6, 7, 8, 9), "--map", "incident-log", "--json")
        #expect(second.exit == 0)
        #expect(second.lines.first?["continued"] as? Int == 1)
        #expect(second.lines.first?["entries"] as? Int == 1)
        #expect(second.lines.first?["cases_left_out"] as? Int == 2)
        #expect(second.complaint.contains("line 3: INC1: this row of 2016-02-01T17:01"))
        #expect(second.complaint.contains("line 8: INC3: \(taken) has been worked on here"))
        #expect(try desk.run("audit", "verify").exit == 0)
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
