import ServiceTime
import Testing

@Suite struct `An explanation` {
    private func explained(_ language: ExplanationLanguage) throws -> [String] {
        let office = try Office.china()
        let clock = ServiceClock(
            start: try Office.at("2026-02-13T17:30"),
            terms: [
                ClockTerm(
                    target: .elapsed(.hours(2)), calendar: office, basis: "first-response",
                    policyVersion: "4", calendarVersion: "7")
            ],
            pauses: [
                Pause(
                    from: try Office.at("2026-02-14T09:30"), to: try Office.at("2026-02-14T10:00"),
                    who: "lin", why: "materials")
            ],
            stop: try Office.at("2026-02-14T11:30"))
        return clock.explanation(at: try Office.at("2026-03-01T00:00")).text(in: language)
    }

    @Test func `names the start, each interval, pause and day met, the rules and the result`()
        throws
    {
        #expect(
            try explained(.en) == [
                "Start: 2026-02-13 17:30:00 +08:00",
                "Target: 2h of working time, by first-response (policy version 4)",
                "Calendar: office version 7, zone Asia/Shanghai",
                "Counted: 2026-02-13 17:30:00–18:00:00, 30m; total 30m",
                "Make-up working day: 2026-02-14 for 春节",
                "Counted: 2026-02-14 09:00:00–09:30:00, 30m; total 1h",
                "Paused: 2026-02-14 09:30:00–10:00:00 by lin: materials; 30m not counted",
                "Counted: 2026-02-14 10:00:00–11:00:00, 1h; total 2h",
                "Due: 2026-02-14 11:00:00 +08:00",
                "Verdict: breached, late by 30m",
            ])
    }

    @Test func `says the same in Chinese`() throws {
        #expect(try explained(.zhHans).first == "起算：2026-02-13 17:30:00 +08:00")
        #expect(try explained(.zhHans).last == "结论：超时，超时 30m")
        #expect(try explained(.zhHans)[4] == "调休上班：2026-02-14 春节")
        #expect(try explained(.zhHant)[1] == "時限：工作時間 2h，依據first-response（政策版本 4）")
        for language in ExplanationLanguage.allCases {
            #expect(try explained(language).count == 10)
        }
    }

    @Test func `tells of the deadline that passed before the terms changed`() throws {
        let start = try Office.at("2026-03-02T08:00Z")
        let clock = ServiceClock(
            start: start,
            terms: [ClockTerm(target: .elapsed(.hours(2)), calendar: .roundTheClock())],
            changes: [
                ClockChange(
                    at: start + .hours(3),
                    terms: [ClockTerm(target: .elapsed(.hours(24)), calendar: .roundTheClock())],
                    who: "wang", why: "lowered")
            ])
        let lines = clock.explanation(at: start + .hours(4)).lines
        #expect(
            lines.contains(.passedInForce(due: start + .hours(2), changedAt: start + .hours(3))))
        #expect(lines.last == .verdict(.breached, remaining: .hours(-2)))
    }

    @Test func `ends its running total at the target, and sums up what is too long to list`() throws
    {
        let start = try Office.at("2016-03-02T08:00")
        let term = ClockTerm(target: .elapsed(.hours(8_000)), calendar: try Office.china())
        let lines = try Explanation(start: start, term: term).lines
        let totals = lines.compactMap { line -> Span? in
            switch line {
            case .counted(_, _, _, let total), .summedUp(_, _, let total): total
            default: nil
            }
        }
        #expect(totals.count == Explanation.mostStretches + 1)
        #expect(totals == totals.sorted())
        #expect(totals.last == .hours(8_000))
    }

    @Test func `time under two pauses is counted out once`() throws {
        let start = try Office.at("2026-03-03T09:00")
        let term = ClockTerm(target: .elapsed(.hours(4)), calendar: WorkCalendar.roundTheClock())
        let pauses = [
            Pause(from: start + .minutes(65), to: start + .minutes(140)),
            Pause(from: start + .minutes(60), to: start + .minutes(70)),
            Pause(from: start + .minutes(100), to: start + .minutes(120)),
        ]
        let lines = try Explanation(start: start, term: term, pauses: pauses).lines
        let kept = lines.compactMap { line -> Span? in
            if case .paused(_, _, _, let span, _, _) = line { span } else { nil }
        }
        #expect(kept == [.minutes(10), .minutes(70), .zero])
        #expect(lines.last == .due(start + .hours(4) + .minutes(80)))
    }

    @Test func `says why there is no deadline`() throws {
        let start = try Office.at("2026-12-31T17:00")
        let term = ClockTerm(target: .workingDays(3), calendar: try Office.china())
        let lines = ServiceClock(start: start, terms: [term]).explanation(at: start).text(in: .en)
        #expect(lines.contains("No deadline: no public-holiday data for 2027 (china)"))
    }
}
