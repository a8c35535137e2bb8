public import ServiceTime

/// What a company lays down for care, improvement and recurring duties.
public struct CareTerms: Hashable, Sendable, Codable {
    /// What becomes of a care activity planned for a day off.
    public var daysOff = DaysOff.next
    /// How often a key customer is visited, in months.
    public var keyVisitMonths = 12
    /// Days between a corrective action being done and its effect being judged.
    public var effectDays = 30
    /// The day of the month on which a duty of the month before is due.
    public var dutyDay = 5
    /// The time of that day.
    public var dutyTime = LocalTime(hour: 17, minute: 0) ?? .endOfDay
    /// What becomes of a duty due on a day off.
    public var dutyDaysOff = DaysOff.previous

    /// Whether a ticket that shows a verified measure to have failed takes it up again by itself;
    /// otherwise the desk says so and somebody does.
    public var reopensOnReturn = false

    public init() {}

    /// The most months between two visits that a policy can name.
    public static let mostMonths = 120
    /// The most days before an effect is judged that a policy can name.
    public static let mostEffectDays = 730

    enum CodingKeys: String, CodingKey {
        case daysOff = "days-off"
        case keyVisitMonths = "key-visit-months"
        case effectDays = "effect-days"
        case dutyDay = "duty-day"
        case dutyTime = "duty-time"
        case dutyDaysOff = "duty-days-off"
        case reopensOnReturn = "reopen-on-return"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        daysOff = try container.decode(DaysOff.self, forKey: .daysOff)
        keyVisitMonths = try container.decode(Int.self, forKey: .keyVisitMonths)
        effectDays = try container.decode(Int.self, forKey: .effectDays)
        dutyDay = try container.decode(Int.self, forKey: .dutyDay)
        dutyDaysOff = try container.decode(DaysOff.self, forKey: .dutyDaysOff)
        reopensOnReturn =
            try container.decodeIfPresent(Bool.self, forKey: .reopensOnReturn) ?? false
        let time = try container.decode(String.self, forKey: .dutyTime)
        guard let dutyTime = LocalTime(time) else {
            throw DecodingError.dataCorruptedError(
                forKey: .dutyTime, in: container, debugDescription: "A time is written 17:00.")
        }
        self.dutyTime = dutyTime
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(daysOff, forKey: .daysOff)
        try container.encode(keyVisitMonths, forKey: .keyVisitMonths)
        try container.encode(effectDays, forKey: .effectDays)
        try container.encode(dutyDay, forKey: .dutyDay)
        try container.encode(dutyTime.description, forKey: .dutyTime)
        try container.encode(dutyDaysOff, forKey: .dutyDaysOff)
        // A policy that says nothing of it keeps the bytes it had before there was the choice.
        if reopensOnReturn { try container.encode(true, forKey: .reopensOnReturn) }
    }
}
