import Casework
import Exchange
import Foundation
import Journal
import ServiceTime
import Testing

/// Rows of an event log and of a ticket list become histories with their own times.
@Suite struct CaseReaderTests {
    private static let header =
        "number,incident_state,caller_id,opened_at,sys_updated_by,sys_updated_at,contact_type,"
        + "location,category,subcategory,u_symptom,cmdb_ci,urgency,priority,assigned_to\n"

    private static func row(
        _ number: String, _ state: String, _ at: String, urgency: String = "2 - Medium"
    ) -> String {
        "\(number),\(state),Caller 1,1/2/2016 08:00,Updated by 2,\(at),Phone,Location 1,Category 5,"
            + "Sub 7,?,?,\(urgency),3 - Moderate,?\n"
    }

    private func read(
        _ text: String, map: String? = nil, now: String = "2020-01-01T00:00:00Z"
    ) throws -> CaseReader.Result {
        let yaml = try #require(map ?? BuiltInMapping.yaml(named: "incident-log"))
        let mapping = try ImportMapping(yaml: yaml, named: "map.yaml") {
            $0 == "UTC" ? .utc : nil
        }
        let policy = Policy.standard(zone: .utc)
        var reader = try CaseReader(
            CSVReader(MemoryBytes(Array(text.utf8)), named: "log.csv"), named: "log.csv",
            mapping: mapping, mappingFile: "map.yaml",
            setting: FieldSetting(
                policy: policy, now: try #require(Instant(iso: now)), zone: .utc))
        while try reader.read(2) {}
        return reader.finish(by: "root")
    }

    private func tickets(_ result: CaseReader.Result) throws -> [Ticket] {
        let policy = Policy.standard(zone: .utc)
        return try result.histories.enumerated().map {
            try Ticket(number: "201602-\($0 + 1)", facts: $1.facts, under: policy)
        }
    }

    @Test func `an event log becomes tickets that answer, wait and close when the log says`() throws
    {
        let result = try read(
            Self.header + Self.row("A", "New", "1/2/2016 08:10")
                + Self.row("A", "Active", "1/2/2016 09:00")
                + Self.row("A", "Awaiting User Info", "1/2/2016 10:00")
                + Self.row("A", "Resolved", "2/2/2016 10:00")
                + Self.row("B", "Active", "1/2/2016 08:30"))
        #expect(result.mistakes.isEmpty)
        let found = try tickets(result)
        #expect(found.map(\.stage) == [.confirmation, .diagnosis])
        #expect(found[0].registration.externalNumber == "A")
        #expect(found[0].firstResponse == Instant(iso: "2016-02-01T09:00:00Z"))
        #expect(found[0].received == Instant(iso: "2016-02-01T08:00:00Z"))
        let pauses = found[0].clocks.flatMap(\.pauses).map(\.start)
        #expect(pauses.contains(try #require(Instant(iso: "2016-02-01T10:00:00Z"))))
        #expect(
            result.histories.map(\.key) == [
                "import:uci-incident-log:A", "import:uci-incident-log:B",
            ])
    }

    @Test func `rows of a case are put in order, wherever they stand`() throws {
        let result = try read(
            Self.header + Self.row("A", "Closed", "3/2/2016 08:00")
                + Self.row("B", "New", "1/2/2016 08:00") + Self.row("A", "New", "1/2/2016 08:10"))
        let history = try #require(result.histories.first { $0.id == "A" })
        #expect(history.facts.map(\.at) == history.facts.map(\.at).sorted())
        #expect(try tickets(result).count(where: \.isOpen) == 1)
    }

    @Test(arguments: [
        (row("A", "-100", "1/2/2016 08:10"), "“-100” in incident_state means no stage"),
        (row("A", "New", "31/2/2016 08:10"), "is no time written d/M/yyyy HH:mm"),
        (row("A", "New", "?"), "has no time"),
        (row("?", "New", "1/2/2016 08:10"), "names no case"),
        ("A,New\n", "has 2 fields, the header has 15"),
        (row("A", "New", "1/2/2030 08:10"), "lies in the future"),
        (row("A", "New", "1/2/2016 08:10", urgency: "9"), "“9” in urgency has no value"),
    ])
    func `a bad row is named with its line and leaves the rest alone`(
        bad: String, reason: String
    ) throws {
        let result = try read(
            Self.header + bad + Self.row("B", "New", "1/2/2016 08:10"))
        #expect(result.histories.map(\.id) == ["B"])
        #expect(result.mistakes.map(\.line) == [2])
        #expect(result.mistakes.first?.message.contains(reason) == true)
    }

    private static let list = """
        source: shop
        shape: ticket-list
        case: 编号
        zone: UTC
        times: [yyyy-MM-dd HH:mm]
        fields:
          customer: 客户
          subject: 主题
          phone: 电话
          received: 受理
          urgency: { column: 等级, values: { 急: urgent, 普通: general } }
        states:
          column: 状态
          values: { 处理中: diagnosis, 已完成: closed }
        steps:
          - { at: 首次响应, label: answered, stage: intake, responds: true }
        """

    @Test func `a list of tickets gives one ticket a row`() throws {
        let result = try read(
            """
            编号,客户,主题,电话,受理,等级,状态,首次响应
            1,华东电机,异响,138,2019-01-02 08:00,急,处理中,2019-01-02 09:00
            2,绿洲酒店,培训,139,2019-01-02 10:00,普通,已完成,
            1,华东电机,再次,138,2019-01-03 08:00,急,处理中,
            """, map: Self.list)
        #expect(result.histories.map(\.id) == ["1", "2"])
        #expect(result.mistakes.map(\.line) == [4])
        let found = try tickets(result)
        #expect(found.map(\.stage) == [.diagnosis, .closed])
        #expect(found[0].urgency == .urgent)
        #expect(found[0].firstResponse == Instant(iso: "2019-01-02T09:00:00Z"))
    }

    @Test func `every mistake of a mapping is named with its line`() {
        let yaml = """
            case: id
            colour: red
            zone: Mars/Base
            times: [quarter]
            fields:
              customer: name
              urgency: { column: u, values: { high: very } }
            """
        do {
            _ = try ImportMapping(yaml: yaml, named: "m.yaml") { _ in nil }
            Issue.record("the mapping was taken")
        } catch {
            #expect(Set(error.mistakes.map(\.line)) == [1, 2, 3, 4, 7])
            let text = error.description
            for word in ["colour", "Mars/Base", "quarter", "very", "subject", "received"] {
                #expect(text.contains(word), "\(word)")
            }
        }
    }

    @Test func `a mapping without a case column hides no other mistake, and they come in order`() {
        let yaml = """
            cases: id
            zone: Mars/Base
            states: { values: { New: nowhere } }
            fields:
              kind: { values: { a: b } }
              customer: name
            """
        do {
            _ = try ImportMapping(yaml: yaml, named: "m.yaml") { _ in nil }
            Issue.record("the mapping was taken")
        } catch {
            let lines = error.mistakes.map(\.line)
            #expect(lines == lines.sorted())
            #expect(Set(lines) == [1, 2, 3, 5])
            for word in ["cases", "“case” must", "Mars", "nowhere", "needs “column”", "“b” is"] {
                #expect(error.description.contains(word), "\(word)")
            }
        }
    }

    /// What a file says of one case behind what another said.
    private func rest(
        of later: [String], behind first: [String], map: String? = nil, header: String = header
    ) throws -> [AskedFact] {
        let known = try #require(try read(header + first.joined(), map: map).histories.first)
        let more = try #require(try read(header + later.joined(), map: map).histories.first)
        let rest = try more.rest(behind: known.asked)
        #expect(try more.rest(behind: known.asked + rest).isEmpty)
        return rest
    }

    @Test func `rows of a known case follow it, however much of it comes again`() throws {
        let rows = [
            Self.row("A", "New", "1/2/2016 08:10"), Self.row("A", "Active", "1/2/2016 09:00"),
            Self.row("A", "Active", "1/2/2016 09:00", urgency: "1 - High"),
            Self.row("A", "Closed", "2/2/2016 10:00", urgency: "1 - High"),
        ]
        let whole = try #require(try read(Self.header + rows.joined()).histories.first).asked
        for cut in 1...3 {
            for from in 0...cut {
                let rest = try rest(of: Array(rows[from...]), behind: Array(rows[..<cut]))
                #expect(rest == Array(whole[(cut + 1)...]), "\(cut) \(from)")
            }
        }
    }

    @Test func `a row whose other columns were filled in later is the same row`() throws {
        let first = [
            Self.row("A", "New", "1/2/2016 08:10"), Self.row("A", "Active", "1/2/2016 09:00"),
        ]
        let filled = first.map { $0.replacingOccurrences(of: "Location 1", with: "Location 2") }
        let closed = Self.row("A", "Closed", "2/2/2016 10:00")
        #expect(try rest(of: filled, behind: first).isEmpty)
        #expect(try rest(of: filled + [closed], behind: first).count == 1)
    }

    @Test func `rows that say the same and go on where the record ends are more rows`() throws {
        let first = [
            Self.row("A", "New", "1/2/2016 08:10"), Self.row("A", "Active", "1/2/2016 09:00"),
        ]
        let again = first[1].replacingOccurrences(of: "Location 1", with: "Location 2")
        #expect(try rest(of: [again], behind: first).count == 1)
    }

    @Test func `a ticket whose row changed in the list goes on`() throws {
        let header = "编号,客户,主题,电话,受理,等级,状态,首次响应\n"
        let open = "1,华东电机,异响,138,2019-01-02 08:00,急,处理中,2019-01-02 09:00\n"
        let done = open.replacingOccurrences(of: "处理中", with: "已完成")
        let rest = try rest(of: [done], behind: [open], map: Self.list, header: header)
        #expect(rest.count == 1)
        guard case .importedStep(let step)? = rest.first?.fact.event else {
            Issue.record("no step")
            return
        }
        #expect(step.stage == .closed)
    }

    @Test func `a row before what is known, or of a case that is led here, does not fit`() throws {
        let first = [
            Self.row("A", "New", "1/2/2016 08:10"), Self.row("A", "Closed", "3/2/2016 09:00"),
        ]
        let early = Self.row("A", "Active", "2/2/2016 10:00")
        #expect(throws: ImportedHistory.Misfit.self) {
            try rest(of: first + [early], behind: first)
        }
        let known = try #require(try read(Self.header + first.joined()).histories.first)
        let late = first + [Self.row("A", "New", "4/2/2016 10:00")]
        let more = try #require(try read(Self.header + late.joined()).histories.first)
        let at = try #require(Instant(iso: "2016-02-03T10:00:00Z"))
        let note = AskedFact(Fact(.noted(Noted(note: "x")), by: "li", at: at))
        #expect(try more.rest(behind: known.asked + [note]).count == 1)
        let reopened = AskedFact(Fact(.reopened(Reasoned(reason: "x")), by: "li", at: at))
        #expect(throws: ImportedHistory.Misfit.workedOn(steps: 1)) {
            try more.rest(behind: known.asked + [reopened])
        }
    }

    @Test func `a column that the file does not have is named at its line of the mapping`() throws {
        #expect {
            try read("编号,客户\n1,x\n", map: Self.list)
        } throws: { error in
            (error as? ImportMistakes)?.mistakes.contains {
                $0.line == 9 && $0.message.contains("电话")
            } == true
        }
    }
}
