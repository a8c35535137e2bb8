import ServiceTime
import Settings
import TestSupport
import Testing

@Suite struct `Dates, instants and spans in text` {
    @Test(arguments: [
        ("2026-02-13T17:30:00+08:00", 1_770_975_000), ("2026-02-13T09:30:00Z", 1_770_975_000),
        ("2026-02-13 17:30+0800", 1_770_975_000), ("2026-02-13T17:30:00.999+08", 1_770_975_000),
        ("2026-02-12T24:00:00Z", 1_770_940_800), ("1970-01-01T00:00:00+00:00", 0),
        ("1969-12-31T23:59:59z", -1), ("1900-01-01T08:05:43+08:05:43", -2_208_988_800),
        ("0001-01-01T00:00:00Z", -62_135_596_800), ("9999-12-31T23:59:59Z", 253_402_300_799),
    ])
    func `an instant is read from every usual form`(text: String, seconds: Int) {
        #expect(Instant(iso: text)?.seconds == seconds)
    }

    @Test(arguments: [
        "", "x", "2026", "2026-02-30T00:00Z", "2026-13-01T00:00Z", "2026-02-13T25:00Z",
        "2026-02-13T24:01Z", "2026-02-13T12:60Z", "2026-02-13T12:00:60Z", "2026-02-13T12Z",
        "2026-02-13T12:00:00", "2026-02-13", "2026-02-13T12:00:00+8", "2026-02-13T12:00:00+08:",
        "2026-02-13T12:00:00+24:00", "2026-02-13T12:00:00Zx", "2026-02-13T12:00:00.Z",
        "02026-02-13T12:00:00Z", "0000-01-01T00:00Z", "0001-01-01T00:00+08:00",
        "9999-12-31T23:59:59-08:00", "２０２６-02-13T12:00Z", "2026-02-13T12:00:00+08:00:00:00",
        " 2026-02-13T12:00Z", "2026-2-13T12:00Z", "-2026-02-13T12:00Z", "\u{0}",
        "2026-02-13T\u{301}",
    ])
    func `a malformed instant is refused`(text: String) {
        let read = Instant(iso: text)
        #expect(read == nil)
    }

    @Test(arguments: ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"])
    func `an instant is written so that it is read again, in every zone`(id: String) throws {
        let zone = try #require(ZoneTable.zone(id))
        var random = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            let instant = Instant(
                seconds: Int.random(in: -60_000_000_000...250_000_000_000, using: &random))
            let text = instant.iso(in: zone)
            #expect(Instant(iso: text) == instant, "\(text)")
        }
    }

    @Test
    func `a wall clock that occurs twice is its first time, one that is skipped the gap's end`()
        throws
    {
        let zone = try #require(ZoneTable.zone("America/New_York"))
        let twice = Instant(iso: "2019-11-03T01:30:00", zone: zone)
        #expect(twice?.iso(in: zone) == "2019-11-03T01:30:00-04:00")
        let skipped = Instant(iso: "2023-03-12T02:30:00", zone: zone)
        #expect(skipped?.iso(in: zone) == "2023-03-12T03:00:00-04:00")
        let apia = try #require(ZoneTable.zone("Pacific/Apia"))
        let missing = Instant(iso: "2011-12-30", zone: apia)
        #expect(missing?.iso(in: apia) == "2011-12-31T00:00:00+14:00")
    }

    @Test func `every day of 400 years is counted once, in order`() throws {
        var date = try Office.day("1800-01-01")
        let last = try Office.day("2200-01-01")
        var expected = (year: 1_800, month: 1, day: 1)
        while date < last {
            #expect(date.parts == expected)
            #expect(CivilDate(date.description) == date)
            date = date.advanced(byDays: 1)
            expected.day += 1
            if expected.day > CivilDate.length(ofMonth: expected.month, year: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
        #expect(date.dayNumber == 84_006)
        #expect(try Office.day("2026-02-14").weekday == .saturday)
    }

    @Test(arguments: [
        ("90s", 90), ("30m", 1_800), ("2h", 7_200), ("1h30m", 5_400), ("1d", 86_400), ("0s", 0),
        ("1d2h3m4s", 93_784), ("100m", 6_000),
    ])
    func `a span is read`(text: String, seconds: Int) throws {
        #expect(try Span(parsing: text).seconds == seconds)
        #expect(try Span(parsing: Span(seconds: seconds).text).seconds == seconds)
    }

    @Test(arguments: [
        ("", SpanProblem.Kind.empty), ("5", .noUnit), ("5x", .unknownUnit("x")), ("h", .notANumber),
        ("-5m", .notANumber), ("30m1h", .unitsOutOfOrder), ("1h1h", .unitsOutOfOrder),
        ("99999999999999999999999s", .tooLong), ("999999999999999999d", .tooLong),
        ("1.5h", .unknownUnit(".")), ("2 h", .unknownUnit(" ")), ("２h", .notANumber),
    ])
    func `a malformed span says why`(text: String, kind: SpanProblem.Kind) {
        do throws(SpanProblem) {
            _ = try Span(parsing: text)
            Issue.record("“\(text)” was read")
        } catch {
            #expect(error.kind == kind)
            #expect(!error.description.isEmpty)
        }
    }

    @Test(arguments: ["2h", "26h", "7d", "1wd", "1m30s", "2026-03-01T12:00:00+00:00"])
    func `a target is written as it is read`(text: String) throws {
        let target = try Target(parsing: text)
        #expect(target.text == text)
        #expect(try roundTrip([target]) == [target])
    }

    @Test(arguments: [
        "", "0d", "0wd", "1d2h", "wd", "d", "-1d", "999999999999999999999d", "40000wd",
    ])
    func `a malformed target is refused`(text: String) {
        #expect(throws: SpanProblem.self) { try Target(parsing: text) }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `no text whatever makes a reader trap`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let letters = Array("0123456789-:TZ+. /dhmsw,é\u{0}时")
        for _ in 0..<500 {
            let length = Int.random(in: 0...30, using: &random)
            let text = String(
                (0..<length).map { _ in letters.randomElement(using: &random) ?? "0" })
            _ = Instant(iso: text, zone: .utc)
            _ = try? Target(parsing: text)
            _ = try? OpenInterval(parsing: text)
            _ = CivilDate(text)
            _ = LocalTime(text)
        }
    }

    @Test(arguments: ["Nowhere/Here", "", "CST", "GMT+8", "../etc/passwd", "Asia/Shanghai "])
    func `a zone the system does not know is refused`(id: String) {
        #expect(ZoneTable.zone(id) == nil)
    }

    @Test(arguments: [("PRC", 28_800), ("Etc/GMT-6", 21_600), ("UTC", 0), ("Etc/UTC", 0)])
    func `a zone is known by every name of the IANA database`(id: String, offset: Int) throws {
        #expect(
            try #require(ZoneTable.zone(id)).offset(at: Instant(seconds: 1_700_000_000)) == offset)
    }

    @Test(arguments: ["Europe/Moscow", "America/Caracas", "Asia/Pyongyang", "Africa/Casablanca"])
    func `a zone's table agrees with the system at every hour of 30 years`(id: String) throws {
        try expectAgreement(id, every: 3_600 * 7)
    }

    private func expectAgreement(_ id: String, every step: Int) throws {
        let zone = try #require(ZoneTable.zone(id))
        let system = try #require(SystemZone(id))
        for second in stride(from: 631_152_000, to: 1_900_000_000, by: step) {
            let instant = Instant(seconds: second)
            guard zone.offset(at: instant) != system.offset(at: second) else { continue }
            Issue.record("\(id) differs at \(instant.iso(in: .utc))")
            return
        }
    }
}
