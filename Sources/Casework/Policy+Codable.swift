// A policy goes into the record whole, calendars with their zones and public holidays included, so
// that what it said once it says for ever. Sets are written in order, because the same policy must
// give the same bytes.

import ServiceTime

extension ClockKind: CodingKeyRepresentable {}

extension Urgency: CodingKeyRepresentable {}

extension Ground: CodingKeyRepresentable {}

extension ClockTerms: Codable {
    private enum CodingKeys: String, CodingKey {
        case targets, calendar
        case tierCalendars = "tier-calendars"
        case pausedBy = "paused-by"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            targets: try container.decode([Urgency: Target].self, forKey: .targets),
            calendar: try container.decode(String.self, forKey: .calendar),
            pausedBy: Set(try container.decode([WaitingOn].self, forKey: .pausedBy)))
        tierCalendars =
            try container.decodeIfPresent([Urgency: String].self, forKey: .tierCalendars) ?? [:]
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(targets, forKey: .targets)
        try container.encode(calendar, forKey: .calendar)
        // A policy without them keeps the bytes it had before there was the choice.
        if !tierCalendars.isEmpty {
            try container.encode(tierCalendars, forKey: .tierCalendars)
        }
        try container.encode(WaitingOn.allCases.filter(pausedBy.contains), forKey: .pausedBy)
    }
}

extension GateCondition: Codable {
    private enum CodingKeys: String, CodingKey {
        case ground, liability, department
        case amountAtLeast = "amount-at-least"
        case any
    }

    /// The conditions that say everything by their name.
    public static let plain: [(name: String, condition: GateCondition)] = [
        ("cost-or-decline", .costOrDecline), ("severe", .severe), ("money", .money),
        ("decline", .decline), ("dispute", .dispute),
        ("major", .major),
    ]

    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: CodingKeys.self) {
            if let ground = try container.decodeIfPresent(Ground.self, forKey: .ground) {
                self = .ground(ground)
            } else if let party = try container.decodeIfPresent(Party.self, forKey: .liability) {
                self = .liability(party)
            } else if let department = try container.decodeIfPresent(
                Department.self, forKey: .department)
            {
                self = .department(department)
            } else if let amount = try container.decodeIfPresent(
                Money.self, forKey: .amountAtLeast)
            {
                self = .amountAtLeast(amount)
            } else {
                self = .any(try container.decode([GateCondition].self, forKey: .any))
            }
            return
        }
        let container = try decoder.singleValueContainer()
        let name = try container.decode(String.self)
        guard let known = Self.plain.first(where: { $0.name == name }) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "no condition of a gate: \(name)")
        }
        self = known.condition
    }

    public func encode(to encoder: any Encoder) throws {
        if let plain = Self.plain.first(where: { $0.condition == self }) {
            var container = encoder.singleValueContainer()
            try container.encode(plain.name)
            return
        }
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .ground(let ground): try container.encode(ground, forKey: .ground)
        case .liability(let party): try container.encode(party, forKey: .liability)
        case .department(let department):
            try container.encode(department, forKey: .department)
        case .amountAtLeast(let amount): try container.encode(amount, forKey: .amountAtLeast)
        case .any(let conditions): try container.encode(conditions, forKey: .any)
        case .costOrDecline, .severe, .money, .decline, .dispute, .major:
            preconditionFailure("conditions without a value are written by their name")
        }
    }
}

extension Rate: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(millionths: try decoder.singleValueContainer().decode(Int.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(millionths)
    }
}

extension Policy {
    // What policies did not have from the beginning is read with the value it had before.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            version: try container.decode(Int.self, forKey: .version),
            currency: try container.decode(Currency.self, forKey: .currency),
            calendars: try container.decode([String: WorkCalendar].self, forKey: .calendars),
            clocks: try container.decode([ClockKind: ClockTerms].self, forKey: .clocks),
            gates: try container.decode([GateRule].self, forKey: .gates),
            checklists: try container.decode([Ground: [String]].self, forKey: .checklists),
            departments: try container.decode([Department].self, forKey: .departments),
            problems: try container.decode([String].self, forKey: .problems),
            causes: try container.decode([String].self, forKey: .causes),
            declineReasons: try container.decode([String].self, forKey: .declineReasons),
            groundDetails: try container.decode([Ground: [String]].self, forKey: .groundDetails),
            compensation: try container.decode(CompensationTerms.self, forKey: .compensation))
        wording =
            try container.decodeIfPresent(WordingTerms.self, forKey: .wording) ?? wording
        negotiation =
            try container.decodeIfPresent(NegotiationTerms.self, forKey: .negotiation)
            ?? negotiation
        majorIncident =
            try container.decodeIfPresent(MajorIncidentTerms.self, forKey: .majorIncident)
            ?? majorIncident
        escalation =
            try container.decodeIfPresent(EscalationTerms.self, forKey: .escalation) ?? escalation
        retention =
            try container.decodeIfPresent(RetentionTerms.self, forKey: .retention) ?? retention
        numbering =
            try container.decodeIfPresent(NumberingTerms.self, forKey: .numbering) ?? numbering
        warranty =
            try container.decodeIfPresent(WarrantyPolicy.self, forKey: .warranty) ?? warranty
        care = try container.decodeIfPresent(CareTerms.self, forKey: .care) ?? care
    }
}
