extension WorkCalendar {
    /// The calendar with the public holidays of the years that only `other` knows.
    ///
    /// A year this calendar knows stays as it is, so that no date moves that could be reckoned
    /// before. Nil when there is nothing to add.
    public func adding(yearsKnownTo other: WorkCalendar) -> WorkCalendar? {
        guard let own = publicHolidays, let theirs = other.publicHolidays,
            own.provider == theirs.provider
        else { return nil }
        let years = Set(theirs.years).subtracting(own.years)
        guard !years.isEmpty else { return nil }
        return following(own.adding(theirs.days.filter { years.contains($0.date.year) }))
    }

    /// The same calendar with other public holidays.
    public func following(_ holidays: PublicHolidays) -> WorkCalendar {
        WorkCalendar(
            name: name, zone: zone,
            week: Dictionary(uniqueKeysWithValues: zip(Weekday.allCases, week)),
            holidays: self.holidays, workdays: workdays, publicHolidays: holidays)
    }
}
