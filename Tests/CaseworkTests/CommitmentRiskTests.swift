import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A commitment at risk` {
    private var desk: DossierDesk
    private let number: String

    init() throws {
        var desk = DossierDesk()
        number = try desk.file()
        try desk.perform(
            .commitment(.reportRisk(.partsShortage, text: "no bearings")), on: number, as: "agent")
        self.desk = desk
    }

    private var adjusted: CommitmentContent {
        var content = desk.commitment(number)?.content ?? PromisePapers.content()
        content.clauses[0].number = 120
        return content
    }

    private func consent(_ version: Int? = nil, _ digest: Digest? = nil) -> DossierCommand {
        .commitment(
            .agreeAdjustment(
                .init(digest: digest, version: version, saidBy: "王工", means: "phone")))
    }

    private func approve() -> DossierCommand {
        .commitment(.approveAdjustment(.init(withinCapability: true, conformsToNorms: true)))
    }

    @Test func `still counts, and its department head has a clock`() {
        #expect(desk.commitment(number)?.state == .atRisk)
        #expect(desk.commitment(number)?.state.isInForce == true)
        let clock = desk.dossiers[number]?.clocks.last
        #expect(clock?.kind == .risk && clock?.start == desk.now)
        #expect(desk.dossiers[number]?.summary.department == Department("service"))
    }

    @Test mutating func `goes to the superior once its clock ran out, once`() throws {
        let escalate = DossierCommand.commitment(.escalateRisk)
        let lift = DossierCommand.commitment(.liftRisk(reason: "parts came"))
        #expect(desk.codes(escalate, on: number, as: "agent") == ["risk-not-overdue"])
        #expect(desk.codes(lift, on: number, as: "executive") == ["gate-role-missing"])
        desk.now = desk.now + .days(10)
        try desk.perform(escalate, on: number, as: "agent")
        #expect(desk.codes(escalate, on: number, as: "agent") == ["risk-escalated"])
        #expect(desk.codes(lift, on: number, as: "executive") == [])
        try desk.perform(lift, on: number, as: "service-head")
        let clock = try #require(desk.dossiers[number]?.clocks.last { $0.kind == .risk })
        let state = clock.serviceClock(under: desk.policy).verdict(at: desk.now).state
        #expect(state == .breached)
    }

    @Test mutating func `is adjusted only with approval and consent to that very version`() throws {
        #expect(desk.codes(consent(2), on: number, as: "sales").first == "no-adjustment")
        let before = desk.commitment(number)?.content
        try desk.perform(
            .commitment(.proposeAdjustment(adjusted, reason: "parts")), on: number, as: "sales")
        #expect(desk.commitment(number)?.content == before)
        let digest = try #require(desk.commitment(number)?.adjustment?.version.digest)
        #expect(desk.codes(consent(2), on: number, as: "sales") == ["adjustment-not-approved"])
        #expect(
            desk.codes(approve(), on: number, as: "sales") == [
                "role-missing", "gate-role-missing", "own-promise",
            ])
        try desk.perform(approve(), on: number, as: "service-head")
        #expect(desk.codes(consent(), on: number, as: "sales") == ["adjustment-not-named"])
        #expect(desk.codes(consent(1), on: number, as: "sales") == ["consent-to-other-version"])
        #expect(desk.commitment(number)?.content == before)
        try desk.perform(consent(nil, digest), on: number, as: "sales")
        let commitment = try #require(desk.commitment(number))
        #expect(commitment.state == .amended && commitment.version.digest == digest)
        #expect(commitment.content.clauses[0].number == 120)
        #expect(commitment.pastVersions.map(\.number) == [1])
        #expect(commitment.approval?.digest == digest && commitment.adjustment == nil)
    }

    @Test mutating func `loses its approval when the adjustment is written anew`() throws {
        try desk.perform(
            .commitment(.proposeAdjustment(adjusted, reason: "parts")), on: number, as: "sales")
        try desk.perform(approve(), on: number, as: "service-head")
        var other = adjusted
        other.clauses[0].number = 240
        try desk.perform(
            .commitment(.proposeAdjustment(other, reason: "more")), on: number, as: "engineer")
        #expect(desk.codes(consent(2), on: number, as: "sales").contains("adjustment-not-approved"))
        try desk.perform(
            .commitment(.dropAdjustment(reason: "customer declines")), on: number, as: "sales")
        try desk.perform(
            .commitment(.breach(clause: 0, reason: "late", ticket: nil)), on: number,
            as: "service-head")
        #expect(desk.commitment(number)?.state == .breached)
    }
}

@Suite struct `A contract` {
    private var desk = DossierDesk()

    @Test mutating func `is drafted, signed with both duties, extended and expires`() throws {
        var content = PromisePapers.contract
        content.customerDuties = nil
        content.companyRights = nil
        content.breach = BreachTerms(dailyRate: Rate(millionths: 500))
        #expect(desk.codes(.contract(.draft(content)), as: "sales") == ["breach-terms-unclear"])
        content.breach = nil
        let number = try desk.begin(.contract(.draft(content)), as: "sales")
        let today = CivilDate(dayNumber: 20_500)
        let sign = DossierCommand.contract(.sign(.init(by: "王工", on: today)))
        #expect(
            desk.codes(sign, on: number, as: "sales") == ["duties-missing", "contract-lacks"])
        try desk.perform(.contract(.amend(PromisePapers.contract)), on: number, as: "sales")
        #expect(desk.codes(sign, on: number, as: "sales") == ["contract-lacks"])
        try desk.attachPaper(to: number)
        let later = DossierCommand.contract(.sign(.init(by: "王工", on: PromisePapers.last)))
        #expect(desk.codes(later, on: number, as: "sales") == ["in-the-future"])
        try desk.perform(sign, on: number, as: "sales")
        #expect(desk.dossiers[number]?.state == "in-force")
        let back = DossierCommand.contract(.extend(until: PromisePapers.last, reason: "x"))
        #expect(desk.codes(back, on: number, as: "sales") == ["ends-before-it-begins"])
        let longer = PromisePapers.last.advanced(byDays: 30)
        try desk.perform(
            .contract(.extend(until: longer, reason: "renewed")), on: number, as: "sales")
        #expect(
            desk.codes(.contract(.expire(note: "")), on: number, as: "sales") == ["still-valid"])
        var bound = PromisePapers.content()
        bound.contract = number
        #expect(desk.codes(PromisePapers.draft(bound), as: "sales") == [])
        desk.now = desk.now + .days(500)
        try desk.perform(.contract(.expire(note: "")), on: number, as: "sales")
        guard case .contract(let contract)? = desk.dossiers[number]?.matter else { return }
        #expect(contract.formerEnds == [PromisePapers.last])
    }

    @Test func `reads breach terms exactly`() throws {
        let setting = FieldSetting(policy: desk.policy, now: desk.now, zone: .utc)
        let kind = try #require(DossierCommand.Kind(.contract, "draft"))
        let values: [String: FieldValue] = [
            "title": .text("T"), "contract-sort": .text("warranty"), "customer": .text("C"),
            "scope": .text("S"), "valid-from": .text("2026-01-01"),
            "valid-until": .text("2026-12-31"),
            "breach-rate": .text("0.05%"), "breach-value": .text("10000"),
            "breach-cap": .text("20"),
        ]
        let command = try DossierCommand(kind, values: values, in: setting)
        guard case .contract(.draft(let content)) = command else { return }
        #expect(content.breach?.dailyRate == Rate(millionths: 500))
        #expect(content.breach?.cap == .percent(20))
        #expect(throws: FieldProblems.self) {
            try DossierCommand(
                kind, values: values.merging(["breach-rate": .text("0.00001")]) { $1 }, in: setting)
        }
    }
}
