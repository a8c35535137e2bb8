public import ServiceTime

extension Policy {
    /// The defaults of domain.md, for a desk in `zone`.
    ///
    /// The tiers run round the clock; what counts in working days follows the office calendar,
    /// which knows the Chinese public holidays with their make-up days when `publicHolidays` is
    /// given.
    public static func standard(zone: Zone, publicHolidays: PublicHolidays? = nil) -> Policy {
        Policy(
            version: 1, currency: .cny,
            calendars: [
                roundTheClock: .roundTheClock(name: roundTheClock, zone: zone),
                office: officeCalendar(zone: zone, publicHolidays: publicHolidays),
            ],
            clocks: standardClocks, gates: standardGates,
            checklists: standardChecklists,
            departments: standardDepartments.map { Department($0) },
            problems: [
                "hardware-fault", "software-fault", "usage-question", "service-complaint",
                "delivery", "transport-damage", "wrong-goods", "invoice", "contract", "other",
            ],
            causes: [
                "design", "material", "workmanship", "batch-defect", "installation", "packaging",
                "transport-accident", "wrong-goods", "production-delay", "transport-delay",
                "process-error", "attitude", "misuse", "force-majeure", "none", "other",
            ],
            declineReasons: [
                "customer-liable", "out-of-warranty", "no-fault-found", "no-proof", "force-majeure",
                "out-of-scope", "other",
            ],
            groundDetails: standardGroundDetails, compensation: .standard)
    }

    /// The name of the calendar of office hours.
    public static let office = "office"

    private static func officeCalendar(zone: Zone, publicHolidays: PublicHolidays?) -> WorkCalendar
    {
        let day = (try? DayHours(parsing: ["09:00-12:00", "13:00-18:00"])) ?? .wholeDay
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkCalendar(
            name: office, zone: zone,
            week: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, day) }),
            publicHolidays: publicHolidays)
    }

    static let standardClocks: [ClockKind: ClockTerms] = [
        .firstResponse: tiers(.hours(24), .hours(4), .hours(2)),
        .acceptanceNotice: ClockTerms(target: .workingDays(1), calendar: office),
        .materials: ClockTerms(target: .calendarDays(7), calendar: roundTheClock),
        .diagnosis: tiers(.hours(72), .hours(48), .hours(24), pausedBy: [.customer]),
        .plan: tiers(.hours(120), .hours(72), .hours(48), pausedBy: [.customer]),
        .gate: ClockTerms(
            targets: [
                .general: .workingDays(1), .important: .elapsed(.hours(8)),
                .urgent: .elapsed(.hours(4)),
            ],
            calendar: office),
        .consent: ClockTerms(target: .calendarDays(3), calendar: roundTheClock),
        .execution: ClockTerms(target: .calendarDays(7), calendar: roundTheClock),
        .refund: ClockTerms(target: .calendarDays(7), calendar: roundTheClock),
        .serviceRecord: ClockTerms(target: .calendarDays(5), calendar: roundTheClock),
        .resolution: tiers(.days(15), .days(10), .days(7), pausedBy: [.customer]),
        .followUp: ClockTerms(target: .workingDays(3), calendar: office),
        .archive: ClockTerms(target: .workingDays(5), calendar: office),
        .risk: ClockTerms(target: .workingDays(2), calendar: office),
        .milestone: ClockTerms(target: .calendarDays(30), calendar: roundTheClock),
        .incidentReport: ClockTerms(target: .elapsed(.hours(24)), calendar: roundTheClock),
        // Care and improvement; where a date is set, it counts and not this target.
        .keyCustomerVisit: ClockTerms(target: .calendarDays(365), calendar: office),
        .careActivity: ClockTerms(target: .calendarDays(7), calendar: office),
        .correctiveAction: ClockTerms(target: .workingDays(10), calendar: office),
        .duty: ClockTerms(target: .workingDays(5), calendar: office),
        .auditRectification: ClockTerms(target: .workingDays(20), calendar: office),
        .suggestion: ClockTerms(target: .workingDays(5), calendar: office),
    ]

    private static func tiers(
        _ general: Span, _ important: Span, _ urgent: Span, pausedBy: Set<WaitingOn> = []
    ) -> ClockTerms {
        ClockTerms(
            targets: [
                .general: .elapsed(general), .important: .elapsed(important),
                .urgent: .elapsed(urgent),
            ],
            calendar: roundTheClock, pausedBy: pausedBy)
    }

    private static let standardGates: [GateRule] = [
        GateRule(.departmentHead, heads: .responsible, level: 1, when: .costOrDecline),
        GateRule(.departmentHead, heads: .concerned, level: 1, when: .severe),
        GateRule(.finance, level: 2, when: .money),
        GateRule(
            .legal, level: 2,
            when: .any([
                .ground(.contract), .decline, .dispute, .major,
                .amountAtLeast(Money(minorUnits: 5_000_000, currency: .cny)),
            ])),
        GateRule(.executive, level: 3, when: .any([.money, .major])),
    ]

    private static let standardChecklists: [Ground: [String]] = [
        .quality: [
            "nature", "severity", "impact", "proof-of-purchase", "fault-photo", "test-report",
            "supplier-contacted", "loss-assessed",
        ],
        .transport: [
            "inspection-on-receipt", "extent-of-damage", "photos", "carrier-contacted",
            "goods-kept", "documents-kept",
        ],
        .lateDelivery: [
            "agreed-date", "actual-date", "cause", "impact", "supplier-contacted", "loss-assessed",
        ],
        .service: ["service-record", "promised-standard", "statement"],
        .contract: ["contract", "clause", "breach-facts"],
        .other: [],
    ]

    private static let standardDepartments = [
        "customer-service", "quality", "production", "logistics", "purchasing", "sales", "service",
        "finance", "legal", "management",
    ]

    private static let standardGroundDetails: [Ground: [String]] = [
        .quality: [
            "defect", "below-specification", "wrong-material", "workmanship", "reliability",
        ],
        .transport: ["packaging", "accident", "wrong-goods"],
        .lateDelivery: ["production", "transport", "changed-date"],
        .service: ["attitude", "late", "below-standard", "process-error"],
        .contract: ["not-performed", "ambiguous-clause", "breach", "price-change"],
        .other: [],
    ]
}
