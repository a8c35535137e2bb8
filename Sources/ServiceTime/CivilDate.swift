/// A day of the proleptic Gregorian calendar, counted in days since 1970-01-01.
///
/// The count makes arithmetic integer addition; year, month and day are derived by Howard Hinnant's
/// `days_from_civil` algorithm, which is exact for every year.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01; negative before.
    public var dayNumber: Int

    /// The years that texts and calendars may name: 1 to 9999.
    public static let supportedYears = 1...9999

    /// Makes the date that many days after 1970-01-01.
    public init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// Makes a date from its parts, or nil when there is no such day (30 February, month 13).
    ///
    /// Years outside `supportedYears` give nil.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.supportedYears.contains(year), 1...12 ~= month,
            1...Self.length(ofMonth: month, year: year) ~= day
        else { return nil }
        self.init(uncheckedYear: year, month: month, day: day)
    }

    /// The number of days of a month, 28 to 31.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// Year, month (1–12) and day (1–31).
    public var parts: (year: Int, month: Int, day: Int) {
        // The year starts in March here, so that the leap day is its last one.
        let shifted = dayNumber + 719_468
        let era = shifted.flooredQuotient(146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    /// The year of the date.
    public var year: Int { parts.year }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday.allCases[(dayNumber + 3).flooredRemainder(7)]
    }

    /// The same day moved by whole days.
    public func advanced(byDays days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    private init(uncheckedYear year: Int, month: Int, day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear.flooredQuotient(400)
        let yearOfEra = shiftedYear - era * 400
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = era * 146_097 + dayOfEra - 719_468
    }
}

extension CivilDate: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

extension CivilDate: LosslessStringConvertible {
    /// Reads `2026-02-28`; nil when the text has another shape or names no day.
    public init?(_ description: String) {
        var scanner = TextScanner(description)
        guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2),
            scanner.take("-"), let day = scanner.digits(2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as `2026-02-28`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

extension CivilDate: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = CivilDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "A date is written 2026-02-28.")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
