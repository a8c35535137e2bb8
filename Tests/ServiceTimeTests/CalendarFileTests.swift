import Foundation
import ServiceTime
import Settings
import Testing

@Suite struct `A calendar file` {
    private func read(_ text: String) -> CalendarFile {
        read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) -> CalendarFile {
        CalendarFile(bytes: bytes, named: "c", holidays: HolidayFolder(path: "/nonexistent"))
    }

    @Test func `with everything in it is read`() throws {
        let file = read(
            """
            name: office
            zone: Asia/Shanghai
            hours: { mon-fri: ["09:00-12:00", "13:00-18:00"], sat: ["10:00-16:00"] }
            holidays: [2026-12-24]
            workdays: { 2026-12-26: ["10:00-12:00"] }
            public-holidays: china
            """)
        #expect(file.mistakes.isEmpty)
        let calendar = try #require(file.calendar)
        #expect(calendar.name == "office")
        #expect(try calendar.hours(on: Office.day("2026-12-24")) == .closed)
        #expect(
            try calendar.hours(on: Office.day("2026-12-26"))
                == (try DayHours(parsing: ["10:00-12:00"])))
        #expect(try calendar.kind(of: Office.day("2026-02-14")) == .makeUpDay("春节"))
        #expect(try calendar.week[5] == DayHours(parsing: ["10:00-16:00"]))
        #expect(calendar.week[6] == .closed)
    }

    @Test(arguments: [
        ("sat-mon", [0, 5, 6]), ("mon,wed", [0, 2]), ("Monday", [0]), ("mon-tue, fri", [0, 1, 4]),
        ("sun", [6]), ("mon-sun", [0, 1, 2, 3, 4, 5, 6]),
    ])
    func `names weekdays one by one, as a range or as a list`(key: String, days: [Int]) throws {
        let file = read("zone: UTC\nhours: {\"\(key)\": [\"00:00-24:00\"]}")
        let calendar = try #require(file.calendar, "\(file.mistakes)")
        #expect(calendar.week.indices.filter { calendar.week[$0] == .wholeDay } == days)
    }

    @Test func `takes Monday's hours for a bare list of workdays`() throws {
        let file = read("zone: UTC\nhours: {mon: [\"09:00-10:00\"]}\nworkdays: [2026-12-26]")
        let calendar = try #require(file.calendar)
        #expect(try calendar.hours(on: Office.day("2026-12-26")) == calendar.week[0])
    }

    @Test(arguments: [
        "zone: UTC\nround-the-clock: true",
        "{\"zone\": \"UTC\",\n\t\"round-the-clock\": true}",
        "\u{FEFF}zone: UTC\r\nround-the-clock: true\r\n",
        "zone: UTC\nhours: {mon-sun: &a [\"00:00-12:00\", \"12:00-24:00\"]}\nholidays:\n",
    ])
    func `that is open round the clock`(text: String) throws {
        let file = read(text)
        let calendar = try #require(file.calendar, "\(file.mistakes)")
        #expect(calendar.week.allSatisfy { $0 == .wholeDay })
    }

    @Test(arguments: [
        ("", ["1:1"]), ("# nothing", ["1:1"]), ("[1]", ["1:1"]), ("zone: [", ["2:1"]),
        ("zone: UTC\n---\nzone: UTC", ["2:1"]),
        ("zone: UTC", ["1:1"]),
        ("hours: {mon: [\"09:00-10:00\"]}", ["1:1"]),
        ("zone: UTC\nhour: {}\nround-the-clock: true", ["2:1"]),
        ("zone: UCT+8\nround-the-clock: true", ["1:7"]),
        ("zone: UTC\nround-the-clock: yes", ["2:18"]),
        ("zone: UTC\nround-the-clock: true\nhours: {mon: [\"09:00-10:00\"]}", ["3:8"]),
        ("zone: UTC\nhours: {mon: [\"09:00-10:00\", \"09:30-11:00\"]}", ["2:30"]),
        (
            "zone: UTC\nhours: {mon: [\"18:00-09:00\", \"25:00-26:00\", \"9\"]}",
            ["2:15", "2:30", "2:45"]
        ),
        ("zone: UTC\nhours: {mon: [\"00:00-24:01\"], tue: [\"09:00-09:00\"]}", ["2:15", "2:37"]),
        ("zone: UTC\nhours: {mon-fri: [\"09:00-10:00\"], wed: [\"09:00-10:00\"]}", ["2:35"]),
        ("zone: UTC\nhours: {mom: [\"09:00-10:00\"], mon: }", ["2:9", "2:36"]),
        ("zone: UTC\nround-the-clock: true\nholidays: [2026-02-30, 26-1-1]", ["3:12", "3:24"]),
        ("zone: UTC\nround-the-clock: true\nholidays: {a: b}", ["3:11"]),
        ("zone: UTC\nzone: UTC\nround-the-clock: true", ["2:1"]),
        (
            "zone: UTC\nround-the-clock: true\nname: a\nname: b\nzone: UTC\nname: c",
            ["4:1", "5:1", "6:1"]
        ),
        ("zone: UTC\nhours: {tue: [\"09:00-10:00\"]}\nworkdays: [2026-12-26]", ["3:12"]),
        ("zone: UTC\nround-the-clock: true\npublic-holidays: japan", ["3:18"]),
        ("zone: UTC\nhours: {}", ["2:8"]),
        ("zone: UTC\nround-the-clock: true\n? [a]\n: b", ["3:3"]),
        ("zone: UTC\nround-the-clock: true\nname: {a: b}", ["3:7"]),
        ("a: &a x\n? *a\n: b", ["1:1"]),
        (String(repeating: "[", count: 5_000), ["1:1"]),
        (String(repeating: "# long\n", count: 200_000), ["1:1"]),
    ])
    func `names every mistake with its place`(text: String, places: [String]) {
        #expect(read(text).mistakes.map { "\($0.line):\($0.column)" } == places)
    }

    @Test func `that is no UTF-8 says in which line`() {
        #expect(read(Array("zone: UTC\nname: ".utf8) + [0xFF]).mistakes.map(\.line) == [2])
    }

    @Test func `that is not there says so`() {
        let file = CalendarFile(path: "/nonexistent/office.yaml")
        #expect(
            file.mistakes.map(\.description)
                == ["/nonexistent/office.yaml:1:1: cannot be read: there is no such file"])
    }

    @Test func `suggests the word that was probably meant`() {
        let text = "zon: UTC\nzone: Asia/Shangai\nround-the-clock: true\npublic-holidays: chna"
        let words = read(text).mistakes.map(\.message)
        #expect(words.count == 3)
        for (message, word) in zip(words, ["“zone”", "“Asia/Shanghai”", "“china”"]) {
            #expect(message.contains("did you mean \(word)"))
        }
    }

    @Test func `full of nested aliases is refused at once`() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1..<60 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(read(text + "? *a59\n: 1").calendar == nil)
        #expect(read(text + "holidays: *a59\nworkdays: *a59").calendar == nil)
    }

    @Test func `of doubtful meaning can be used, but the doubt is named`() throws {
        let text = """
            zone: UTC
            round-the-clock: true
            holidays: [2026-12-24, 2026-12-24]
            workdays: {2026-12-24: ["10:00-11:00"]}
            """
        let file = read(text)
        #expect(file.mistakes.count == 2)
        #expect(file.mistakes.allSatisfy { $0.isDoubt })
        let calendar = try #require(file.calendar)
        let day = try Office.day("2026-12-24")
        #expect(calendar.hours(on: day).intervals.count == 1)
    }
}
