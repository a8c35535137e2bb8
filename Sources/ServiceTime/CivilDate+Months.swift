extension CivilDate {
    /// The same day so many months on, or the last of that month where it has no such day.
    ///
    /// 31 January and one month is 28 or 29 February; the sum stops at the years 1 and 9999. A
    /// series keeps its day when every date of it is counted from the first one.
    public func advanced(byMonths months: Int) -> CivilDate {
        let (year, month, day) = parts
        let range = Self.supportedYears
        let first = range.lowerBound * 12
        let last = range.upperBound * 12 + 11
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        let index = overflow ? (months > 0 ? last : first) : min(max(sum, first), last)
        let (there, then) = (index / 12, index % 12 + 1)
        let length = Self.length(ofMonth: then, year: there)
        return CivilDate(year: there, month: then, day: min(day, length)) ?? self
    }

    /// The first day of the month.
    public var monthStart: CivilDate { advanced(byDays: 1 - parts.day) }
}
