import Foundation
import ServiceTime
import TestSupport

/// Working time counted minute by minute, as slowly and plainly as the rule is said.
///
/// It shares nothing with the arithmetic under test: the wall clock of each minute comes from
/// Foundation, the hours from dictionaries.
struct ReferenceCalendar {
    let zone: TimeZone
    var hours: [Int: [Range<Int>]] = [:]
    var closed: Set<Int> = []
    var changed: [Int: [Range<Int>]] = [:]
    var pauses: [Range<Int>] = []

    /// Whether the minute that begins at this instant counts.
    func counts(_ minute: Int) -> Bool {
        isOpen(minute) && !pauses.contains { $0.contains(minute) }
    }

    /// Whether the wall clock of a minute is inside the hours of its date.
    func isOpen(_ minute: Int) -> Bool {
        let date = Date(timeIntervalSince1970: Double(minute * 60))
        let local = minute + zone.secondsFromGMT(for: date) / 60
        let day = Int((Double(local) / 1_440).rounded(.down))
        let minuteOfDay = local - day * 1_440
        let weekday = ((day + 3) % 7 + 7) % 7
        let intervals = changed[day] ?? (closed.contains(day) ? [] : hours[weekday] ?? [])
        return intervals.contains { $0.contains(minuteOfDay) }
    }

    /// The working minutes of a range of minutes.
    func workingMinutes(_ range: Range<Int>) -> Int {
        range.count { counts($0) }
    }

    /// The minute at which so many working minutes have passed; nil when the search is given up.
    func due(from start: Int, minutes: Int, within limit: Int) -> Int? {
        if minutes == 0 { return start }
        var left = minutes
        for minute in start..<(start + limit) where counts(minute) {
            left -= 1
            if left == 0 { return minute + 1 }
        }
        return nil
    }
}

/// A random calendar in both forms, with a moment near which the clock of its zone changes.
struct RandomCalendar {
    let reference: ReferenceCalendar
    let calendar: WorkCalendar
    /// Minutes since 1970.
    let start: Int
    let pauses: [Pause]

    /// Zones with a moment worth looking at: half-hour changes, gaps at midnight, a skipped day, a
    /// day that is taken up again after the next had begun.
    static let places: [(zone: String, around: String)] = [
        ("Asia/Shanghai", "2026-02-13T00:00:00Z"), ("America/New_York", "2023-03-12T07:00:00Z"),
        ("America/New_York", "2019-11-03T06:00:00Z"), ("Europe/Berlin", "2022-03-27T01:00:00Z"),
        ("Australia/Lord_Howe", "2024-04-06T15:00:00Z"),
        ("Australia/Lord_Howe", "2024-10-05T15:30:00Z"),
        ("America/Sao_Paulo", "2018-11-04T03:00:00Z"),
        ("America/Sao_Paulo", "2018-02-18T02:00:00Z"), ("Pacific/Apia", "2011-12-30T10:00:00Z"),
        ("Asia/Tehran", "2021-03-21T20:30:00Z"), ("Asia/Kolkata", "2024-01-01T00:00:00Z"),
        ("Europe/Moscow", "2014-10-25T22:00:00Z"), ("Asia/Pyongyang", "2018-05-04T15:00:00Z"),
        ("America/St_Johns", "2010-11-07T02:31:00Z"),
        ("Pacific/Kwajalein", "1969-09-30T12:00:00Z"),
    ]

    init?(seed: UInt64, zone: (String) -> Zone?) {
        var random = SplitMix64(seed: seed)
        let place = Self.places[Int(seed) % Self.places.count]
        guard let foundationZone = TimeZone(identifier: place.zone), let zone = zone(place.zone),
            let around = Instant(iso: place.around)
        else { return nil }
        let middle = around.seconds / 60
        let today = middle / 1_440
        var reference = ReferenceCalendar(zone: foundationZone)
        for weekday in 0..<7 where Int.random(in: 0..<4, using: &random) > 0 {
            reference.hours[weekday] = Self.intervals(&random)
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            reference.closed.insert(today + Int.random(in: -4...8, using: &random))
        }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let day = today + Int.random(in: -4...8, using: &random)
            reference.changed[day] = Self.intervals(&random)
        }
        start = middle + Int.random(in: -4_000...1_000, using: &random)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let from = start + Int.random(in: -2_000...6_000, using: &random)
            reference.pauses.append(from..<(from + Int.random(in: 0...3_000, using: &random)))
        }
        self.reference = reference
        pauses = reference.pauses.map {
            Pause(
                from: Instant(seconds: $0.lowerBound * 60), to: Instant(seconds: $0.upperBound * 60)
            )
        }
        calendar = WorkCalendar(
            zone: zone,
            week: Dictionary(
                uniqueKeysWithValues: reference.hours.map {
                    (Weekday.allCases[$0.key], Self.hours($0.value))
                }),
            holidays: Set(reference.closed.map(CivilDate.init(dayNumber:))),
            workdays: Dictionary(
                uniqueKeysWithValues: reference.changed.map {
                    (CivilDate(dayNumber: $0.key), Self.hours($0.value))
                }))
    }

    /// Up to three intervals, some of which touch, begin at 00:00 or end at 24:00.
    private static func intervals(_ random: inout SplitMix64) -> [Range<Int>] {
        let edges = [0, 90, 120, 150, 180, 1_380, 1_410, 1_440]
        let cuts = (0..<Int.random(in: 2...6, using: &random)).map { _ in
            Bool.random(using: &random)
                ? edges[Int.random(in: 0..<edges.count, using: &random)]
                : Int.random(in: 0...1_440, using: &random)
        }
        let ends = Set(cuts).sorted()
        return stride(from: 0, to: ends.count - 1, by: Bool.random(using: &random) ? 1 : 2)
            .map { ends[$0]..<ends[$0 + 1] }
    }

    private static func hours(_ ranges: [Range<Int>]) -> DayHours {
        DayHours(
            ranges.compactMap { range in
                guard let opens = LocalTime(secondOfDay: range.lowerBound * 60),
                    let closes = LocalTime(secondOfDay: range.upperBound * 60)
                else { return nil }
                return OpenInterval(opens: opens, closes: closes)
            })
    }
}
