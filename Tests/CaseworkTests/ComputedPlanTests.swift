import Casework
import ServiceTime
import TestSupport
import Testing

private func cny(_ yuan: Int) -> Money { Money(minorUnits: yuan * 100, currency: .cny) }

@Suite struct `A plan on a computed amount` {
    private static func computed(
        _ items: [CompensationBasis], under policy: Policy = CasePapers.policy
    ) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .planWanted)
        try desk.perform(.computeAmount(items), as: "engineer")
        return desk
    }

    @Test func `keeps the amount and its derivation on the version`() throws {
        var desk = try Self.computed([
            .notRepairable(price: cny(15_600), group: "motor", monthsUsed: 24)
        ])
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 12_480)), as: "engineer")
        let kept = try #require(desk.ticket.planning?.phase.version?.content.computation)
        #expect(kept.amount == cny(12_480))
        #expect(kept == desk.ticket.computation)
        #expect(desk.ticket.amounts?.computed == cny(12_480))
        #expect(
            try Ticket(number: desk.ticket.number, facts: desk.facts, under: desk.policy)
                == desk.ticket)
    }

    @Test func `has another digest than the same plan without one`() throws {
        var without = try CaseDesk.claim(at: .planWanted)
        try without.perform(.proposePlan(CasePapers.payment(yuan: 10)), as: "engineer")
        var with = try Self.computed([.negotiated(cny(10))])
        try with.perform(.proposePlan(CasePapers.payment(yuan: 10)), as: "engineer")
        var other = try Self.computed([.negotiated(cny(11))])
        try other.perform(.proposePlan(CasePapers.payment(yuan: 10)), as: "engineer")
        let digests = [without, with, other].map { $0.ticket.planning?.phase.version?.digest }
        #expect(Set(digests).count == 3)
    }

    @Test func `is never over the hard cap, whatever the reason`() throws {
        let desk = try Self.computed([.shortfall(fee: cny(200), asked: cny(80))])
        var plan = CasePapers.payment(yuan: 101)
        plan.deviation = "Regular customer"
        #expect(
            desk.refusals(.proposePlan(plan), as: "engineer")
                == [.overHardCap(asked: cny(101), limit: cny(100))])
        var fits = CasePapers.payment(yuan: 100)
        fits.deviation = "Regular customer"
        #expect(desk.refusals(.proposePlan(fits), as: "engineer").isEmpty)
    }

    @Test(arguments: [nil, "late", "below-standard", "attitude"] as [String?])
    func `is not over the hard cap of the price where nobody computed`(
        _ detail: String?
    ) throws {
        var registration = CasePapers.registration()
        registration.goods.price = cny(200)
        var desk = CaseDesk(registration)
        try desk.perform(.respond(message: "x"), as: "agent")
        let terms = ClaimTerms(ground: .service, detail: detail, demand: .compensation)
        try desk.perform(.fileClaim(terms), as: "agent")
        for item in desk.ticket.claim?.missing ?? [] {
            let given = Material(item: item, status: .present(evidence: "letter"))
            try desk.perform(.recordMaterial(given), as: "agent")
        }
        try desk.accept()
        try desk.diagnose()
        func codes(_ yuan: Int) -> [String] {
            desk.codes(.proposePlan(CasePapers.payment(yuan: yuan)), as: "engineer")
        }
        let isCapped = detail == "late" || detail == "below-standard"
        #expect(codes(100) == [])
        #expect(codes(101) == (isCapped ? ["over-hard-cap"] : []))
        let dear = Command.computeAmount([.negotiated(cny(500))])
        #expect(desk.codes(dear, as: "engineer") == (isCapped ? ["over-hard-cap"] : []))
        let halves = Command.computeAmount([
            .negotiated(cny(60)), .shortfall(fee: cny(200), asked: cny(41)),
        ])
        #expect(desk.codes(halves, as: "engineer") == (isCapped ? ["over-hard-cap"] : []))
        var abroad = CasePapers.payment()
        abroad.options[0].amount = Money(minorUnits: 1, currency: .usd)
        abroad.options[0].cost = abroad.options[0].amount
        #expect(
            desk.codes(.proposePlan(abroad), as: "engineer")
                == (isCapped ? ["currencies-differ"] : []))
        try desk.perform(.computeAmount([.negotiated(cny(10))]), as: "engineer")
        var reasoned = CasePapers.payment(yuan: 101)
        reasoned.deviation = "Regular customer"
        #expect(
            desk.codes(.proposePlan(reasoned), as: "engineer")
                == (isCapped ? ["over-hard-cap"] : []))
    }

    @Test func `needs the base of a hard cap where there is one`() throws {
        var desk = CaseDesk()
        try desk.perform(.respond(message: "x"), as: "agent")
        let terms = ClaimTerms(ground: .service, detail: "late", demand: .compensation)
        try desk.perform(.fileClaim(terms), as: "agent")
        for item in desk.ticket.claim?.missing ?? [] {
            let given = Material(item: item, status: .present(evidence: "letter"))
            try desk.perform(.recordMaterial(given), as: "agent")
        }
        try desk.accept()
        try desk.diagnose()
        let base = "cap-base-missing"
        #expect(desk.codes(.proposePlan(CasePapers.payment(yuan: 1)), as: "engineer") == [base])
        #expect(desk.codes(.proposePlan(CasePapers.apology), as: "engineer") == [])
        #expect(desk.codes(.computeAmount([.negotiated(cny(1))]), as: "engineer") == [base])
        let named = Command.computeAmount([.shortfall(fee: cny(10), asked: cny(5))])
        #expect(desk.codes(named, as: "engineer") == [])
    }

    @Test func `says where a hard cap has nothing to be taken of`() throws {
        var desk = CaseDesk()
        let terms = ClaimTerms(ground: .service, detail: "late", demand: .compensation)
        try desk.perform(.fileClaim(terms), as: "agent")
        #expect(desk.ticket.hardCap(under: desk.policy.compensation) == .unknownBase)
    }

    @Test func `is over the computed amount only with a reason`() throws {
        let desk = try Self.computed([.negotiated(cny(100))])
        let over = CasePapers.payment(yuan: 101)
        #expect(
            desk.refusals(.proposePlan(over), as: "engineer")
                == [.amountOverComputed(option: 1, amount: cny(101), computed: cny(100), paid: nil)]
        )
        #expect(desk.refusals(.proposePlan(CasePapers.payment(yuan: 99)), as: "engineer").isEmpty)
    }

    @Test(arguments: [false, true])
    func `goes to the executive over a soft cap or over what was computed, policy or not`(
        _ isOverComputed: Bool
    ) throws {
        var policy = CasePapers.policy
        policy.gates = policy.gates.filter { $0.role != .executive }
        var desk = CaseDesk(under: policy)
        try desk.perform(.respond(message: "x"), as: "agent")
        try desk.accept()
        try desk.diagnose()
        let item: CompensationBasis =
            isOverComputed
            ? .negotiated(cny(30))
            : .attitude(fee: cny(100), asked: cny(31), reason: "Twice in a week")
        var plan = CasePapers.payment(yuan: 31)
        plan.deviation = isOverComputed ? "Regular customer" : nil
        try desk.perform(.computeAmount([item]), as: "engineer")
        try desk.perform(.proposePlan(plan), as: "engineer")
        try desk.perform(.submitPlan, as: "engineer")
        let gates = desk.ticket.planning?.phase.approval?.gates.map(\.id)
        #expect(gates?.contains(GateID(.executive)) == true)
    }

    @Test func `splits its cost as the liability says, or says why not`() throws {
        var desk = try CaseDesk.claim(at: .planWanted)
        let half = Share(1, over: 2) ?? .none
        try desk.perform(
            .determineLiability(
                Liability(
                    parties: [PartyShare(.company, half), PartyShare(.thirdParty, half)],
                    departments: [DepartmentShare(CasePapers.quality, .whole)], rule: "x")),
            as: "engineer")
        var plan = CasePapers.payment(yuan: 10)
        #expect(desk.codes(.proposePlan(plan), as: "engineer") == ["cost-shares-differ"])
        plan.deviation = "Goodwill"
        #expect(desk.codes(.proposePlan(plan), as: "engineer").isEmpty)
        plan.deviation = nil
        plan.options[0].bearers = [PartyShare(.thirdParty, half), PartyShare(.company, half)]
        #expect(desk.codes(.proposePlan(plan), as: "engineer").isEmpty)
    }

    @Test func `needs one where the policy wants it`() throws {
        var policy = CasePapers.policy
        policy.compensation.requiresComputation = true
        var desk = CaseDesk(under: policy)
        try desk.file(.other)
        try desk.accept()
        try desk.diagnose()
        #expect(
            desk.codes(.proposePlan(CasePapers.payment(yuan: 1)), as: "engineer")
                .contains("computation-missing"))
        try desk.perform(.computeAmount([.negotiated(cny(1))]), as: "engineer")
        #expect(
            !desk.codes(.proposePlan(CasePapers.payment(yuan: 1)), as: "engineer")
                .contains("computation-missing"))
    }

    @Test func `goes off the table when the amount or the liability is found anew`() throws {
        var desk = try Self.computed([.negotiated(cny(10))])
        try desk.perform(.proposePlan(CasePapers.payment(yuan: 10)), as: "engineer")
        try desk.perform(.computeAmount([.negotiated(cny(9))]), as: "agent")
        #expect(desk.ticket.planning?.phase == .drafting(nil))
        #expect(desk.ticket.planAuthors == ["engineer", "agent"])
        try desk.perform(.determineLiability(CasePapers.liability()), as: "engineer")
        #expect(desk.ticket.computation == nil)
    }

    @Test func `is not computed anew under its approvers' eyes`() throws {
        let desk = try CaseDesk.claim(at: .inApproval)
        #expect(
            desk.codes(.computeAmount([.negotiated(cny(1))]), as: "engineer")
                == ["plan-in-approval"])
    }

    @Test func `shows what was computed, approved and paid`() throws {
        var desk = try Self.computed([.negotiated(cny(1_200))])
        try desk.submit(CasePapers.payment(yuan: 1_000))
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "e-mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        #expect(desk.ticket.amounts?.approved == cny(1_000))
        #expect(desk.ticket.amounts?.paid == nil)
        try desk.perform(
            .recordProof(measure: 0, number: "V", paid: nil, note: nil), as: "finance-two")
        #expect(desk.ticket.amounts?.paid == cny(1_000))
        #expect(desk.ticket.amounts?.difference == cny(-200))
    }
}
