/// The days a public authority moved: days off, and working days that make up for them.
public struct PublicHolidays: Hashable, Sendable {
    /// Who declares the days, as calendar files name them: `china`.
    public let provider: String
    /// The days that differ from the week, ascending by date, each date once.
    public let days: [Day]
    /// The years for which the authority's notice is known, ascending.
    ///
    /// A year is known when it has a day before December: the notice of a year may move days at the
    /// end of the year before, and such days alone do not make that year known.
    public let years: [Int]

    /// One day that differs from the week.
    public struct Day: Hashable, Sendable {
        /// The date it is about.
        public let date: CivilDate
        /// The holiday's name in the authority's words: 春节.
        public let name: String
        /// True for a day off, false for a make-up working day.
        public let isOff: Bool

        /// Makes the entry of one date.
        public init(date: CivilDate, name: String, isOff: Bool) {
            self.date = date
            self.name = name
            self.isOff = isOff
        }
    }

    /// Makes a set of days; of several entries for one date the last one counts.
    public init(provider: String, days: [Day]) {
        var byDate: [CivilDate: Day] = [:]
        for day in days { byDate[day.date] = day }
        self.provider = provider
        self.days = byDate.values.sorted { $0.date < $1.date }
        let known = self.days.map(\.date.parts).filter { $0.month < 12 }.map(\.year)
        years = Set(known).sorted()
    }

    /// The same days with those of an additional file, whose entries win where both name a date.
    public func adding(_ more: [Day]) -> PublicHolidays {
        PublicHolidays(provider: provider, days: days + more)
    }
}

extension PublicHolidays {
    /// The notices of the State Council of China for 2007 to 2026, with their make-up days.
    ///
    /// Facts collected by NateScarlet/holiday-cn (MIT).
    public static let china = PublicHolidays(
        provider: "china",
        days: PublicHolidayFile(PackageResources.china_public_holidays_csv).days)
}

/// A file of public holidays with the columns `date,name,is_off_day`.
public struct PublicHolidayFile: Sendable {
    /// The rows that could be read.
    public private(set) var days: [PublicHolidays.Day] = []
    /// What is wrong with the others, by line counted from 1.
    public private(set) var problems: [(line: Int, message: String)] = []

    /// Reads the bytes of a file: UTF-8 with or without byte order mark, any line ends.
    public init(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            problems.append((1, "the file is not UTF-8"))
            return
        }
        let unmarked =
            text.unicodeScalars.first == "\u{FEFF}"
            ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
        let lines = unmarked.split(omittingEmptySubsequences: false) { $0 == "\n" }
        for (index, line) in lines.enumerated() {
            read(String(line.last == "\r" ? line.dropLast() : line), number: index + 1)
        }
        if days.isEmpty, problems.isEmpty { problems.append((1, "the file names no day")) }
    }

    private mutating func read(_ line: String, number: Int) {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
        if fields == [""] || (number == 1 && fields == ["date", "name", "is_off_day"]) { return }
        guard fields.count == 3 else {
            problems.append((number, "a row has the columns date,name,is_off_day"))
            return
        }
        guard let date = CivilDate(fields[0]) else {
            problems.append((number, "“\(fields[0])” is no date; write 2026-02-28"))
            return
        }
        switch fields[2] {
        case "true": days.append(PublicHolidays.Day(date: date, name: fields[1], isOff: true))
        case "false": days.append(PublicHolidays.Day(date: date, name: fields[1], isOff: false))
        default: problems.append((number, "is_off_day is true or false, not “\(fields[2])”"))
        }
    }
}

extension PublicHolidays: Codable {
    private enum CodingKeys: String, CodingKey {
        case provider, days
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let days = try container.decode([Day].self, forKey: .days)
        self.init(provider: try container.decode(String.self, forKey: .provider), days: days)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(provider, forKey: .provider)
        try container.encode(days, forKey: .days)
    }
}

extension PublicHolidays.Day: Codable {
    private enum CodingKeys: String, CodingKey {
        case date, name
        case isOff = "off"
    }
}
