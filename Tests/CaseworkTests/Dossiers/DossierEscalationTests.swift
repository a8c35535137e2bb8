import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// The clocks of dossiers are told upwards exactly as those of tickets are (domain.md §6).
@Suite struct `A dossier's clock that runs out` {
    private func risky() throws -> (desk: DossierDesk, number: String) {
        var desk = DossierDesk()
        let number = try desk.file()
        try desk.perform(
            .commitment(.reportRisk(.partsShortage, text: "no bearings")), on: number, as: "agent")
        return (desk, number)
    }

    private func due(_ desk: DossierDesk, _ number: String, _ kind: ClockKind) throws -> Instant {
        let clock = try #require(
            desk.dossiers[number]?.clocks.last { $0.kind == kind && $0.isRunning })
        return try #require(clock.serviceClock(under: desk.policy).verdict(at: desk.now).due)
    }

    private func escalate(_ clock: ClockKind) -> DossierCommand {
        .escalate(.commitment, clock, subject: nil)
    }

    @Test func `is told with its last second and once`() throws {
        var (desk, number) = try risky()
        let end = try due(desk, number, .risk)
        desk.now = end - Span(seconds: 1)
        #expect(desk.codes(escalate(.risk), on: number, as: "agent") == ["nothing-to-escalate"])
        desk.now = end
        #expect(desk.codes(escalate(.risk), on: number, as: "auditor") == ["role-missing"])
        try desk.perform(escalate(.risk), on: number, as: "agent")
        let told = try #require(desk.dossiers[number]?.escalations.last)
        #expect(told.to == GateID(.executive) && told.percent == 100)
        desk.now = end + .days(300)
        #expect(desk.codes(escalate(.risk), on: number, as: "agent") == ["nothing-to-escalate"])
        #expect(
            desk.codes(.commitment(.escalateRisk), on: number, as: "agent") == ["risk-escalated"])
        #expect(desk.dossiers[number]?.escalationKeys == [.escalatedTo(GateID(.executive))])
    }

    @Test func `that somebody took to the superior is not told again`() throws {
        var (desk, number) = try risky()
        desk.now = try due(desk, number, .risk) + Span(seconds: 1)
        try desk.perform(.commitment(.escalateRisk), on: number, as: "agent")
        #expect(desk.codes(escalate(.risk), on: number, as: "agent") == ["nothing-to-escalate"])
        #expect(desk.dossiers[number]?.escalations.map(\.clock) == [.risk])
    }

    @Test func `lets the superior decide in the place of the head, and nobody before`() throws {
        var (desk, number) = try risky()
        let lift = DossierCommand.commitment(.liftRisk(reason: "parts came"))
        #expect(desk.codes(lift, on: number, as: "executive") == ["gate-role-missing"])
        desk.now = try due(desk, number, .risk)
        #expect(desk.codes(lift, on: number, as: "executive") == ["gate-role-missing"])
        try desk.perform(escalate(.risk), on: number, as: "agent")
        #expect(
            desk.codes(lift, on: number, as: "legal") == ["role-missing", "gate-role-missing"])
        try desk.perform(lift, on: number, as: "executive")
        #expect(desk.dossiers[number]?.escalationKeys.isEmpty == true)
    }

    @Test func `of a review comes up like a gate's, with the same bars`() throws {
        var desk = DossierDesk()
        let number = try desk.begin(PromisePapers.draft(), as: "sales")
        try desk.perform(.commitment(.submit), on: number, as: "sales")
        #expect(
            desk.codes(PromisePapers.approval, on: number, as: "executive") == [
                "role-missing", "gate-role-missing",
            ])
        desk.now = try due(desk, number, .gate)
        try desk.perform(escalate(.gate), on: number, as: "agent")
        #expect(desk.commitment(number)?.state == .inReview)
        #expect(
            desk.codes(PromisePapers.approval, on: number, as: "both-quality-executive").isEmpty)
        #expect(
            desk.codes(PromisePapers.approval, on: number, as: "administrator") == [
                "administrator-decides-no-gate"
            ])
        try desk.perform(PromisePapers.approval, on: number, as: "executive")
        #expect(desk.commitment(number)?.state == .filed)
    }

    @Test func `that begins anew is told anew`() throws {
        var (desk, number) = try risky()
        desk.now = try due(desk, number, .risk)
        try desk.perform(escalate(.risk), on: number, as: "agent")
        try desk.perform(.commitment(.liftRisk(reason: "x")), on: number, as: "service-head")
        desk.now = desk.now + .days(1)
        try desk.perform(
            .commitment(.reportRisk(.capacity, text: "again")), on: number, as: "agent")
        desk.now = try due(desk, number, .risk)
        try desk.perform(escalate(.risk), on: number, as: "agent")
        #expect(desk.dossiers[number]?.escalations.count == 2)
    }

    @Test func `is told at every part of its time that the policy names`() throws {
        var policy = CasePapers.policy
        policy.escalation.percents = [50, 80, 100]
        var desk = DossierDesk(under: policy)
        let number = try desk.file()
        try desk.perform(
            .commitment(.reportRisk(.partsShortage, text: "x")), on: number, as: "agent")
        let dossier = try #require(desk.dossiers[number])
        let clock = try #require(dossier.clocks.last)
        let parts = clock.serviceClock(under: policy).warnings(at: desk.now)
        for part in parts {
            desk.now = part.at
            try desk.perform(escalate(.risk), on: number, as: "agent")
        }
        #expect(desk.dossiers[number]?.escalations.map(\.percent) == [50, 80, 100])
    }

    @Test(arguments: DossierKind.allCases)
    func `is one of those its kind names`(_ kind: DossierKind) throws {
        var seen: Set<ClockKind> = []
        for seed in UInt64(1)...40 {
            var random = SplitMix64(seed: seed)
            var (desk, customer) = try CareSamples.desk()
            guard let begin = CareSamples.beginning(kind, customer, at: desk.now, &random),
                let starter = CaseStaff.people.map(\.login).first(where: {
                    desk.codes(begin, as: $0).isEmpty
                })
            else { return }
            let number = try desk.begin(begin, as: starter)
            for _ in 0..<40 {
                desk.now = desk.now + .hours(30)
                if let command = CareSamples.command(kind, at: desk.now, &random),
                    let login = CaseStaff.people.map(\.login).first(where: {
                        desk.codes(command, on: number, as: $0).isEmpty
                    })
                {
                    try desk.perform(command, on: number, as: login)
                }
                seen.formUnion(desk.dossiers[number]?.clocks.map(\.kind) ?? [])
            }
        }
        #expect(seen == Set(kind.clocks))
    }

    @Test func `does not fold when no such clock runs, nor on another kind`() throws {
        let (desk, number) = try risky()
        var dossier = try #require(desk.dossiers[number])
        let before = dossier
        let forged = Escalation(
            clock: .risk, subject: "", start: desk.now + .hours(1), percent: 100,
            to: GateID(.executive))
        let running = try #require(dossier.clocks.last)
        let real = Escalation(
            clock: running.kind, subject: running.subject, start: running.start, percent: 100,
            to: GateID(.executive))
        for event in [
            DossierEvent.escalated(.commitment, forged), .escalated(.audit, real),
        ] {
            #expect(throws: CorruptDossier.self) {
                try dossier.apply(
                    DossierFact(event, by: "agent", at: desk.now), under: desk.policy)
            }
        }
        #expect(dossier == before)
    }
}

@Suite struct `What is at risk` {
    @Test func `is what passed the last warning in front of the end`() {
        var terms = EscalationTerms.standard
        #expect(terms.warnings == [50, 80, 100] && terms.riskPercent == 80)
        terms.warnings = [60, 90, 100]
        #expect(terms.riskPercent == 90)
        terms.warnings = [100, 150]
        #expect(terms.riskPercent == 100)
    }
}
