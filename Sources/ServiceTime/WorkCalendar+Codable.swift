/// A calendar is stored whole, zone table and public holidays included, so that what it said once
/// it says for ever, whatever zone data or holiday files a machine has later.
extension WorkCalendar: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, zone, hours, holidays, workdays
        case publicHolidays = "public-holidays"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let hours = try container.decode([String: DayHours].self, forKey: .hours)
        let workdays = try container.decode([String: DayHours].self, forKey: .workdays)
        var week: [Weekday: DayHours] = [:]
        for (name, day) in hours {
            guard let weekday = Weekday(rawValue: name) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .hours, in: container, debugDescription: "No weekday: \(name)")
            }
            week[weekday] = day
        }
        var changed: [CivilDate: DayHours] = [:]
        for (text, day) in workdays {
            guard let date = CivilDate(text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: .workdays, in: container, debugDescription: "No date: \(text)")
            }
            changed[date] = day
        }
        self.init(
            name: try container.decode(String.self, forKey: .name),
            zone: try container.decode(Zone.self, forKey: .zone), week: week,
            holidays: Set(try container.decode([CivilDate].self, forKey: .holidays)),
            workdays: changed,
            publicHolidays: try container.decodeIfPresent(
                PublicHolidays.self, forKey: .publicHolidays))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        let hours = zip(Weekday.allCases, week).filter { $0.1 != .closed }
            .map { ($0.0.rawValue, $0.1) }
        try container.encode(name, forKey: .name)
        try container.encode(zone, forKey: .zone)
        try container.encode(Dictionary(uniqueKeysWithValues: hours), forKey: .hours)
        try container.encode(holidays.sorted(), forKey: .holidays)
        let changed = workdays.map { ($0.key.description, $0.value) }
        try container.encode(Dictionary(uniqueKeysWithValues: changed), forKey: .workdays)
        try container.encodeIfPresent(publicHolidays, forKey: .publicHolidays)
    }
}
