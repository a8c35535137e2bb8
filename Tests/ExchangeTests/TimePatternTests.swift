import Exchange
import ServiceTime
import Testing

/// Times as other systems write them.
@Suite struct TimePatternTests {
    @Test(arguments: [
        ("d/M/yyyy HH:mm", "29/2/2016 01:16", "2016-02-29T01:16:00Z"),
        ("dd.MM.yy H:mm:ss", "01.12.24 9:05:07", "2024-12-01T09:05:07Z"),
        ("M/d/yyyy h:mm a", "2/13/2026 12:30 AM", "2026-02-13T00:30:00Z"),
        ("M/d/yyyy h:mm a", "2/13/2026 12:30 PM", "2026-02-13T12:30:00Z"),
        ("yyyy年M月d日", "2026年2月3日", "2026-02-03T00:00:00Z"),
        ("iso", "2026-02-13T17:30:00+08:00", "2026-02-13T09:30:00Z"),
        ("unix", "1500000000", "2017-07-14T02:40:00Z"),
    ])
    func `a time is read by its pattern`(pattern: String, text: String, expected: String) throws {
        let pattern = try #require(TimePattern(pattern))
        #expect(pattern.instant(Array(text.utf8)[...], in: .utc) == Instant(iso: expected))
    }

    @Test(arguments: ["30/2/2016 01:16", "1/1/2016", "1/1/2016 25:00", "x", "1/1/16 01:16", ""])
    func `what is not written so is no time`(text: String) throws {
        let pattern = try #require(TimePattern("d/M/yyyy HH:mm"))
        #expect(pattern.instant(Array(text.utf8)[...], in: .utc) == nil)
    }

    @Test(arguments: ["HH:mm", "q/M/yyyy", "yyyyy-MM-dd", ""])
    func `a pattern without a date or with another letter is none`(text: String) {
        #expect(TimePattern(text) == nil)
    }
}
