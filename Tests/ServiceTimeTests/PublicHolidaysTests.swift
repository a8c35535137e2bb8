import Foundation
import ServiceTime
import Settings
import Testing

@Suite struct `The public calendar of China` {
    @Test func `covers 2007 to 2026 and no other year`() {
        #expect(PublicHolidays.china.years == Array(2007...2026))
        #expect(PublicHolidays.china.days.count == 678)
    }

    @Test(arguments: [
        ("2026-02-14", false), ("2026-10-10", false), ("2026-10-01", true),
        ("2006-12-30", false), ("2018-12-29", false), ("2018-12-31", true), ("2020-01-31", true),
    ])
    func `knows its days, also those at the end of the year before`(
        date: String, isOff: Bool
    ) throws {
        #expect(PublicHolidays.china.day(on: try Office.day(date))?.isOff == isOff)
    }

    @Test func `knows every day its notices speak of, whatever the year`() throws {
        let office = try Office.china()
        for day in PublicHolidays.china.days {
            let noon = Zone.fixed(28_800).instant(of: day.date) + .hours(10)
            #expect(try office.isOpen(at: noon) == !day.isOff, "\(day.date)")
        }
        #expect(
            try office.workingTime(
                from: Office.at("2006-12-30T09:00"), to: Office.at("2007-01-01T00:00"))
                == .hours(16))
    }

    @Test(
        .enabled(if: SharedData.contents(of: "china-public-holidays.csv") != nil, "no shared data"))
    func `agrees with the facts it was taken from`() throws {
        let data = try #require(SharedData.contents(of: "china-public-holidays.csv"))
        let facts = PublicHolidayFile(Array(data))
        #expect(facts.problems.isEmpty)
        #expect(PublicHolidays(provider: "china", days: facts.days) == .china)
    }

    @Test func `says which year it does not know instead of guessing`() throws {
        let office = try Office.china()
        let unknown = CalendarError.noPublicHolidays(provider: "china", year: 2027)
        #expect(throws: unknown) {
            try office.due(from: Office.at("2026-12-31T17:00"), working: .hours(2))
        }
        #expect(throws: CalendarError.noPublicHolidays(provider: "china", year: 2031)) {
            try office.isOpen(at: Office.at("2031-06-01T10:00"))
        }
        #expect(throws: CalendarError.noPublicHolidays(provider: "china", year: 2006)) {
            try office.workingTime(
                from: Office.at("2006-12-29T10:00"), to: Office.at("2007-03-01T10:00"))
        }
        #expect(throws: unknown) {
            try office.nextWorkingDay(onOrAfter: Office.day("2027-01-02"))
        }
        #expect("\(unknown)" == "no public-holiday data for 2027 (china)")
    }

    @Test func `answers up to the last second it knows`() throws {
        let office = try Office.china()
        let start = try Office.at("2026-12-31T17:00")
        let end = try Office.at("2026-12-31T24:00")
        #expect(try office.due(from: start, working: .hours(1)) == start + .hours(1))
        #expect(try office.workingTime(from: start, to: end) == .hours(1))
        let always = WorkCalendar(
            zone: office.zone, week: [.thursday: .wholeDay], publicHolidays: .china)
        #expect(try always.due(from: start, working: .hours(7)) == end)
    }

    @Test func `is extended by a file in the folder of the settings`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "holidays-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = "\u{FEFF}date,name,is_off_day\r\n2027-01-04,元旦,true\r\n2027-01-02,元旦,false\r\n"
        try rows.write(to: folder.appending(path: "2027.csv"), atomically: true, encoding: .utf8)
        let text = """
            {"zone": "Asia/Shanghai", "hours": {"mon-fri": ["09:00-18:00"]},
             "public-holidays": "china"}
            """
        let holidays = HolidayFolder(path: folder.path)
        let file = CalendarFile(bytes: Array(text.utf8), named: "c", holidays: holidays)
        let calendar = try #require(file.calendar)
        #expect(
            try calendar.due(from: Office.at("2027-01-01T17:30"), working: .hours(10))
                == (try Office.at("2027-01-05T09:30")))

        try "date,name,is_off_day\n2027-02-30,x,true\n2027-02-03,x,yes\n1,2\n"
            .write(to: folder.appending(path: "bad.csv"), atomically: true, encoding: .utf8)
        let broken = CalendarFile(bytes: Array(text.utf8), named: "c", holidays: holidays)
        #expect(broken.calendar == nil)
        #expect(broken.mistakes.map(\.line) == [2, 3, 4])
        #expect(broken.mistakes.allSatisfy { $0.file.hasSuffix("/bad.csv") })
    }

    @Test(arguments: [
        (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/makegood/holidays"),
        (["HOME": "/h"], "/h/.config/makegood/holidays"),
        (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/makegood/holidays"),
    ])
    func `looks for files where the desktop standard says`(
        environment: [String: String], path: String
    ) {
        #expect(HolidayFolder.standard(environment: environment).path == path)
    }
}
