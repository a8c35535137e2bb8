public import Casework
public import ServiceTime

/// What people write into commands: registrations, findings, shares and plans that are in order.
public enum CasePapers {
    /// Monday, 2 March 2026, 09:00 in Shanghai.
    public static let morning = Instant(seconds: 1_772_413_200)
    /// When plans promise to be done.
    public static let completion = morning + .days(400)
    public static let policy = Policy.standard(zone: .fixed(8 * 3_600))
    public static let quality = Department("quality")
    public static let service = Department("service")

    public static func registration(
        _ kind: TicketKind = .complaint, severity: Severity = .ordinary
    ) -> Registration {
        Registration(
            customer: "Nanhai Bearings", phone: "13800138000", channel: .phone, kind: kind,
            problem: "hardware-fault", severity: severity, subject: "Bearing seized",
            details: "Seized after two weeks of use")
    }

    public static func finding(_ mode: DiagnosisMode = .phone) -> Finding {
        Finding(facts: "Wrong grease", cause: "workmanship", mode: mode)
    }

    /// The company answers alone, through `departments` in equal parts.
    public static func liability(_ departments: [Department] = [quality]) -> Liability {
        Liability(
            parties: [PartyShare(.company, .whole)],
            departments: departments.map {
                DepartmentShare($0, Share(1, over: departments.count) ?? .whole)
            }, rule: "warranty, clause 4")
    }

    public static func claim(_ ground: Ground = .service) -> ClaimTerms {
        ClaimTerms(ground: ground, demand: .refund)
    }

    /// An option that pays `yuan`, or only does what `measures` say when it pays nothing.
    public static func option(
        yuan: Int = 0, _ measures: [MeasureKind] = [.apology], title: String = "Make good"
    ) -> PlanOption {
        let amount = Money(minorUnits: yuan * 100, currency: .cny)
        return PlanOption(
            title: title, measures: measures.map { Measure($0) }, amount: amount, cost: amount,
            executing: service, completion: completion, explanation: "We pay by 1 May")
    }

    /// A plan with one option, chosen, that pays `yuan` and replaces the part.
    public static func payment(yuan: Int = 1_000) -> PlanContent {
        PlanContent(options: [option(yuan: yuan, [.refund, .replacement])], chosen: 0)
    }

    /// A plan that costs nothing and needs no gate.
    public static let apology = PlanContent(options: [option()], chosen: 0)

    /// A plan that declines the claim.
    public static let decline = PlanContent(
        kind: .decline(reason: "out-of-warranty"), options: [option(title: "Declined")], chosen: 0)

    public static func evidence(_ letter: Character = "a") -> Evidence? {
        Digest(hex: String(repeating: letter, count: 64)).map {
            Evidence(name: "photo.jpg", digest: $0, shows: "the bearing")
        }
    }

    public static func answer(digest: Digest? = nil, version: Int? = nil) -> CustomerAnswer {
        CustomerAnswer(digest: digest, version: version, saidBy: "Mr Li", means: "phone")
    }
}
