import Casework
import ServiceTime
import TestSupport
import Testing

/// What a clause of a commitment can promise, and what it does for a ticket.
@Suite struct `A clause is measurable` {
    typealias Clause = CommitmentClause

    private static func reasons(_ clause: Clause) -> [Refusal] {
        var clause = clause
        clause.calendar = clause.calendar ?? Policy.roundTheClock
        clause.trigger = clause.trigger ?? .report
        let content = PromisePapers.content(clauses: [clause])
        return DossierDesk().reasons(PromisePapers.draft(content), as: "sales")
    }

    @Test(arguments: [
        Clause(.firstResponse, .atLeast, 2, .hours), Clause(.firstResponse, .exactly, 2, .hours),
        Clause(.firstResponse, .atMost, 150, .percent), Clause(.firstResponse, .atMost, 3, .pieces),
        Clause(.resolution, .atLeast, 1, .days), Clause(.onSite, .atMost, 2, .percent),
        Clause(.warranty, .atMost, 12, .months), Clause(.warranty, .atLeast, 12, .pieces),
        Clause(.returning, .atMost, 7, .percent), Clause(.quality, .atMost, 2, .days),
    ])
    func `not when comparator and unit say nothing of the promise`(_ clause: Clause) throws {
        let reasons = Self.reasons(clause)
        #expect(
            reasons == [
                .dossier(
                    .clauseUnfit(
                        clause.promise, clause.comparator, clause.unit,
                        fitting: clause.promise.measures, line: 1))
            ])
    }

    @Test(arguments: [
        Clause(.resolution, .atMost, 0, .hours), Clause(.resolution, .atMost, -1, .hours),
        Clause(.firstResponse, .atMost, 0, .minutes), Clause(.quality, .atLeast, 101, .percent),
        Clause(.delivery, .atMost, 101, .years), Clause(.delivery, .atMost, 36_526, .days),
        Clause(.onSite, .atLeast, 0, .times), Clause(.resolution, .atMost, .max, .weeks),
    ])
    func `not when the number is none of its unit`(_ clause: Clause) {
        let reasons = Self.reasons(clause)
        guard
            case .dossier(.clauseNumber(clause.number, clause.unit, let allowed, 1))? =
                reasons.first, reasons.count == 1
        else {
            Issue.record("\(reasons)")
            return
        }
        #expect(!allowed.contains(clause.number))
    }

    @Test(arguments: [
        Clause(.firstResponse, .atMost, 2, .hours), Clause(.resolution, .atMost, 3, .workingDays),
        Clause(.warranty, .atLeast, 12, .months, from: .delivery),
        Clause(.warranty, .exactly, 2, .years, from: .purchase),
        Clause(.returning, .atMost, 7, .days, from: .delivery),
        Clause(.exchange, .atLeast, 15, .days, from: .acceptance),
        Clause(.quality, .atMost, 0, .pieces), Clause(.quality, .atLeast, 99, .percent),
        Clause(.training, .atLeast, 2, .times), Clause(.delivery, .atMost, 7, .days, from: .order),
        Clause(.spareParts, .atLeast, 10, .years, from: .delivery),
        Clause(.repair, .atMost, 2, .times), Clause(.delivery, .atLeast, 95, .percent),
    ])
    func `when all four fit`(_ clause: Clause) {
        #expect(Self.reasons(clause) == [])
    }

    @Test(arguments: Clause.Promise.allCases)
    func `in at least one way for every promise`(_ promise: Clause.Promise) {
        #expect(promise.measures.allSatisfy { !$0.units.isEmpty })
        #expect(Set(promise.measures.map(\.comparator)).count == promise.measures.count)
        #expect(!promise.measures.isEmpty)
    }

    @Test func `and says which clock it drives, if any`() {
        func effect(
            _ promise: Clause.Promise, _ comparator: Clause.Comparator, from: Clause.Trigger
        ) -> Clause.Effect {
            Clause(promise, comparator, 7, .days, from: from).effect
        }
        #expect(effect(.firstResponse, .atMost, from: .report) == .drives(.firstResponse))
        #expect(effect(.resolution, .atMost, from: .report) == .drives(.resolution))
        #expect(effect(.returning, .atMost, from: .request) == .drives(.resolution))
        #expect(effect(.returning, .atMost, from: .delivery) == .customersRight)
        #expect(effect(.exchange, .atMost, from: .acceptance) == .customersRight)
        #expect(effect(.returning, .atLeast, from: .report) == .customersRight)
        #expect(effect(.warranty, .exactly, from: .delivery) == .customersRight)
        #expect(effect(.onSite, .atMost, from: .report) == .logged)
        #expect(Clause(.repair, .atMost, 2, .times).effect == .logged)
    }
}

/// What a commitment may name, and how one ends that was not kept.
@Suite struct `A promise that was broken` {
    @Test func `never becomes fulfilled`() throws {
        var desk = DossierDesk()
        let logged = try desk.file()
        let missed = try desk.file()
        let kept = try desk.file()
        func record(_ kept: Bool) -> DossierCommand {
            .commitment(.recordFulfilment(Fulfilment(clause: 0, kept: kept, note: "seen")))
        }
        try desk.perform(record(true), on: logged, as: "agent")
        try desk.perform(record(false), on: logged, as: "agent")
        let milestone = CommitmentMilestone(what: "spare", due: PromisePapers.last)
        try desk.perform(.commitment(.setMilestone(milestone)), on: missed, as: "agent")
        try desk.perform(
            .commitment(.settleMilestone(0, kept: false, note: nil)), on: missed, as: "agent")
        try desk.perform(record(true), on: kept, as: "agent")
        let fulfil = DossierCommand.commitment(.fulfil(note: ""))
        #expect(
            desk.reasons(fulfil, on: logged, as: "sales")
                == [.dossier(.notKept(milestones: [], entries: [2]))])
        #expect(
            desk.reasons(fulfil, on: missed, as: "sales")
                == [.dossier(.notKept(milestones: [1], entries: []))])
        try desk.perform(fulfil, on: kept, as: "sales")
        try desk.perform(
            .commitment(.breach(clause: 0, reason: "late", ticket: nil)), on: logged,
            as: "service-head")
        #expect(desk.commitment(logged)?.state == .breached)
    }

    @Test(arguments: ["K202603-001", "k202603-001", "202603-001", "C202603-001", "U202603-404"])
    func `is not made to a number that is no customer's`(_ number: String) throws {
        var desk = DossierDesk()
        _ = try desk.file()
        #expect(
            desk.codes(
                PromisePapers.draft(PromisePapers.content(customer: number)), as: "sales")
                == ["no-such-customer"])
    }

    @Test(arguments: ["Kingston-1", "K-2026", "华东电机", "U", "12345-678", "A2026111-001"])
    func `may be made to a name that looks like a number`(_ name: String) {
        #expect(
            DossierDesk().codes(
                PromisePapers.draft(PromisePapers.content(customer: name)), as: "sales") == [])
    }
}
