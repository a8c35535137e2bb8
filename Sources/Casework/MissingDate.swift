public import ServiceTime

/// Why a clock that runs has no date on which it runs out.
///
/// Such a clock is neither paused nor ever overdue, which is why it is counted and shown apart.
/// Source: domain.md §6, a year without data says so on screen instead of guessing.
public enum MissingDate: Hashable, Sendable {
    /// Its calendar knows no public holidays for this year.
    case noHolidays(year: Int)
    /// Its calendar does not open again.
    case neverOpens

    /// What a verdict's problem comes to; nil when there is none.
    public init?(_ problem: CalendarError?) {
        switch problem {
        case .noPublicHolidays(_, let year)?: self = .noHolidays(year: year)
        case .neverOpens?, .outOfRange?, .stillPaused?, .negativeTarget?: self = .neverOpens
        case nil: return nil
        }
    }

    /// As one number: the year, or 0 where no year is to blame.
    public init(code: Int) {
        self = code == 0 ? .neverOpens : .noHolidays(year: code)
    }

    /// The year, or 0 where no year is to blame.
    public var code: Int {
        switch self {
        case .noHolidays(let year): year
        case .neverOpens: 0
        }
    }

    /// A stable name for scripts.
    public var name: String {
        switch self {
        case .noHolidays: "no-holidays"
        case .neverOpens: "never-opens"
        }
    }
}

extension ServiceClock.Verdict {
    /// Why a clock that runs has no date; nil when it has one, is paused or has ended.
    public var missingDate: MissingDate? {
        state == .running && due == nil ? MissingDate(problem) : nil
    }
}
