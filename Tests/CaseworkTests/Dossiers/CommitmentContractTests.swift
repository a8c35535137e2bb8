import Casework
import ServiceTime
import TestSupport
import Testing

/// What a commitment rests on, and what is left of it once its days are over.
@Suite struct `A commitment from a contract` {
    private var desk = DossierDesk()

    private func bound(
        to contract: String, customer: String? = "华东电机",
        until: CivilDate = PromisePapers.last
    ) -> CommitmentContent {
        var content = PromisePapers.content(customer: customer, until: until)
        content.contract = contract
        return content
    }

    private mutating func drafted(_ content: CommitmentContent) throws -> String {
        try desk.begin(PromisePapers.draft(content), as: "sales")
    }

    @Test mutating func `is submitted and filed only while the contract is in force`() throws {
        let draft = try desk.begin(.contract(.draft(PromisePapers.contract)), as: "sales")
        let early = try drafted(bound(to: draft))
        let submit = DossierCommand.commitment(.submit)
        #expect(desk.codes(submit, on: early, as: "sales") == ["contract-not-in-force"])
        let contract = try desk.sign()
        let number = try drafted(bound(to: contract))
        try desk.perform(submit, on: number, as: "sales")
        try desk.perform(
            .contract(.terminate(reason: "sold")), on: contract, as: "service-head")
        #expect(
            desk.codes(PromisePapers.approval, on: number, as: "service-head") == [
                "contract-not-in-force"
            ])
    }

    @Test mutating func `keeps within the contract's days and parties`() throws {
        let contract = try desk.sign()
        let submit = DossierCommand.commitment(.submit)
        let long = try drafted(
            bound(to: contract, until: PromisePapers.last.advanced(byDays: 1)))
        #expect(desk.codes(submit, on: long, as: "sales") == ["outside-contract"])
        let other = try drafted(bound(to: contract, customer: "绿洲酒店"))
        #expect(desk.codes(submit, on: other, as: "sales") == ["contract-of-another"])
        let longer = PromisePapers.last.advanced(byDays: 30)
        try desk.perform(
            .contract(.extend(until: longer, reason: "renewed")), on: contract, as: "sales")
        #expect(desk.codes(submit, on: long, as: "sales") == [])
    }

    @Test mutating func `is neither endangered nor changed once its days are over`() throws {
        let number = try desk.file()
        let zone = desk.policy.calendars[Policy.office]?.zone ?? .utc
        desk.now = zone.instant(of: PromisePapers.last.advanced(byDays: 1)) - Span(seconds: 1)
        let risk = DossierCommand.commitment(.reportRisk(.capacity, text: "x"))
        #expect(desk.codes(risk, on: number, as: "agent") == [])
        desk.now = desk.now + Span(seconds: 1)
        #expect(desk.codes(risk, on: number, as: "agent") == ["validity-over"])
        #expect(desk.codes(.commitment(.expire(note: "")), on: number, as: "sales") == [])
    }

    @Test mutating func `lapses with its last day though nobody looks`() throws {
        let number = try desk.file()
        let dossier = try #require(desk.dossiers[number])
        #expect(dossier.state(on: PromisePapers.last) == "filed")
        #expect(dossier.state(on: PromisePapers.last.advanced(byDays: 1)) == "expired")
        let draft = try drafted(PromisePapers.content())
        #expect(
            desk.dossiers[draft]?.state(on: PromisePapers.last.advanced(byDays: 1)) == "draft")
        let contract = try desk.sign()
        #expect(
            desk.dossiers[contract]?.state(on: PromisePapers.last.advanced(byDays: 1))
                == "expired")
    }
}

@Suite struct `A risk that is lifted` {
    private var desk = DossierDesk()

    @Test mutating func `leaves the commitment where it stood, filed or amended`() throws {
        let number = try desk.file()
        let risk = DossierCommand.commitment(.reportRisk(.capacity, text: "x"))
        let lift = DossierCommand.commitment(.liftRisk(reason: "over"))
        try desk.perform(risk, on: number, as: "agent")
        try desk.perform(lift, on: number, as: "service-head")
        #expect(desk.commitment(number)?.state == .filed)
        try desk.perform(risk, on: number, as: "agent")
        var content = PromisePapers.content()
        content.clauses[0].number = 120
        try desk.perform(
            .commitment(.proposeAdjustment(content, reason: "parts")), on: number, as: "sales")
        try desk.perform(
            .commitment(.approveAdjustment(.init(withinCapability: true, conformsToNorms: true))),
            on: number, as: "service-head")
        try desk.perform(
            .commitment(.agreeAdjustment(.init(version: 2, saidBy: "王工", means: "phone"))),
            on: number, as: "sales")
        #expect(desk.commitment(number)?.state == .amended)
        try desk.perform(risk, on: number, as: "agent")
        try desk.perform(lift, on: number, as: "service-head")
        #expect(desk.commitment(number)?.state == .amended)
        let again = try Dossier(
            number: number, facts: desk.facts[number] ?? [],
            under: PolicyBook(PolicyBook.Edition(desk.policy, from: CivilDate(dayNumber: 0))))
        #expect(again == desk.dossiers[number])
    }

    @Test mutating func `in an entry from before that does not say where to is filed`() throws {
        let number = try desk.file()
        try desk.perform(
            .commitment(.reportRisk(.capacity, text: "x")), on: number, as: "agent")
        var dossier = try #require(desk.dossiers[number])
        try dossier.apply(
            DossierFact(
                .commitment(.riskLifted(reason: "x", to: nil)), by: "service-head", at: desk.now),
            under: desk.policy)
        #expect(dossier.state == "filed")
    }
}

@Suite struct `A contract's penalty` {
    private func amount(
        _ terms: BreachTerms, _ values: [String: String]
    ) throws -> Money {
        let policy = CasePapers.policy
        let setting = FieldSetting(
            policy: policy, now: CasePapers.morning, zone: .utc, breach: terms)
        let read = try ClaimCase(
            values: (["method": "breach"].merging(values) { $1 }).mapValues { .text($0) },
            in: setting)
        return try policy.compensation.compute(
            read.items, liability: nil, policy: policy.version
        ).amount
    }

    private func cny(_ yuan: Int) -> Money { Money(minorUnits: yuan * 100, currency: .cny) }

    @Test func `is taken from the contract behind the claim where none is given`() throws {
        let daily = BreachTerms(
            dailyRate: Rate(millionths: 500), value: cny(100_000), cap: .percent(2))
        #expect(try amount(daily, ["days": "10"]) == cny(500))
        #expect(try amount(daily, ["days": "400"]) == cny(2_000))
        #expect(try amount(daily, ["days": "10", "rate": "1%"]) == cny(2_000))
        #expect(try amount(daily, ["days": "10", "value": "50000"]) == cny(250))
        #expect(throws: FieldProblems.self) { try amount(daily, [:]) }
    }

    @Test func `of one amount is that amount, whatever the days`() throws {
        #expect(try amount(BreachTerms(amount: cny(3_000)), [:]) == cny(3_000))
    }
}
