import Casework
import ServiceTime
import TestSupport
import Testing

extension CaseDesk {
    static let demand = Command.region(.demandRecourse(RegionPapers.demand))

    static func reply(_ reply: RecourseReply, yuan: Int? = nil) -> Command {
        .region(
            .recordRecourseAnswer(
                RecourseAnswered(
                    recourse: 0, reply: reply, amount: yuan.map { RegionPapers.yuan($0) })))
    }

    static func recovery(yuan: Int) -> Command {
        .region(
            .recordRecovery(
                RecourseRecovered(
                    recourse: 0, amount: RegionPapers.yuan(yuan),
                    voucher: "V-\(yuan)")))
    }

    static let writeOff = Command.region(
        .writeOffRecourse(RecourseWrittenOff(recourse: 0, reason: "Insolvent")))

    /// A claim whose supplier bears half, with a recourse demanded.
    static func recourse() throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .diagnosis)
        try desk.diagnose(RegionPapers.shared)
        try desk.perform(demand, as: "sales")
        return desk
    }

    var recourse: RegionState? { ticket.regions.recourses.first?.state }
}

extension RefusalCase {
    static let recourses: [RefusalCase] = [
        RefusalCase("third-party-not-liable", .planWanted, as: "sales", CaseDesk.demand),
        RefusalCase("recourse-amount-wrong", as: "finance", CaseDesk.recovery(yuan: 1_001)) {
            var desk = try CaseDesk.recourse()
            try desk.perform(CaseDesk.reply(.accepted), as: "sales")
            return desk
        },
        RefusalCase("voucher-recorded", as: "finance", CaseDesk.recovery(yuan: 1)) {
            var desk = try CaseDesk.recourse()
            try desk.perform(CaseDesk.reply(.accepted), as: "sales")
            try desk.perform(CaseDesk.recovery(yuan: 1), as: "finance")
            return desk
        },
    ]
}

/// Recourse has a life of its own, from the finding of the ticket.
@Suite struct `A recourse` {
    @Test func `is demanded, answered and recovered, in parts too`() throws {
        var desk = try CaseDesk.recourse()
        #expect(desk.recourse == .recourseDemanded)
        #expect(desk.ticket.regions.recourses.first?.basis == RegionPapers.shared.rule)
        #expect(desk.codes(CaseDesk.recovery(yuan: 1), as: "finance").contains("not-from-region"))
        try desk.perform(CaseDesk.reply(.refused), as: "sales")
        #expect(desk.codes(CaseDesk.recovery(yuan: 1), as: "finance") == ["recourse-amount-wrong"])
        try desk.perform(CaseDesk.reply(.partly, yuan: 600), as: "sales")
        try desk.perform(CaseDesk.recovery(yuan: 400), as: "finance")
        #expect(desk.recourse == .recourseAnswered)
        #expect(
            desk.codes(CaseDesk.recovery(yuan: 201), as: "finance") == ["recourse-amount-wrong"])
        for wrong in [CaseDesk.reply(.partly, yuan: 399), CaseDesk.reply(.refused)] {
            #expect(desk.codes(wrong, as: "sales") == ["recourse-amount-wrong"])
        }
        try desk.perform(CaseDesk.reply(.accepted), as: "sales")
        try desk.perform(CaseDesk.recovery(yuan: 600), as: "finance")
        #expect(desk.recourse == .recourseRecovered)
        #expect(desk.codes(CaseDesk.writeOff, as: "finance") == ["not-from-region"])
    }

    @Test(arguments: [0, 1_000, 1_001]) func `is accepted in part for a part`(yuan: Int) throws {
        let desk = try CaseDesk.recourse()
        #expect(
            desk.codes(CaseDesk.reply(.partly, yuan: yuan), as: "sales")
                == ["recourse-amount-wrong"])
    }

    @Test func `is written off by finance or the head of a department, with a reason`() throws {
        var desk = try CaseDesk.recourse()
        #expect(desk.codes(CaseDesk.writeOff, as: "sales") == ["role-missing"])
        try desk.perform(CaseDesk.writeOff, as: "quality-head")
        #expect(desk.recourse == .recourseWrittenOff)
        #expect(desk.codes(CaseDesk.reply(.accepted), as: "sales").contains("not-from-region"))
        try desk.perform(CaseDesk.demand, as: "logistics")
        #expect(desk.ticket.regions.recourses.count == 2)
    }

    @Test func `outlives the ticket`() throws {
        var desk = try CaseDesk.recourse()
        var content = CasePapers.payment()
        content.options[0].bearers = RegionPapers.shared.parties
        try desk.submit(content)
        try desk.approveAll()
        try desk.perform(.sendPlan(means: "mail"), as: "agent")
        try desk.perform(.recordConsent(CasePapers.answer()), as: "agent")
        try desk.execute()
        try desk.perform(.confirmResult(note: ""), as: "agent")
        try desk.perform(.recordSatisfaction(.satisfied, feedback: nil), as: "agent")
        try desk.archive()
        #expect(desk.ticket.stage == .closed)
        try desk.perform(CaseDesk.reply(.accepted), as: "sales")
        try desk.perform(CaseDesk.recovery(yuan: 1_000), as: "finance")
        try desk.perform(CaseDesk.demand, as: "sales")
        #expect(desk.ticket.stage == .closed && desk.recourse == .recourseRecovered)
    }

    @Test func `is in the currency it was demanded in`() throws {
        var desk = try CaseDesk.recourse()
        try desk.perform(CaseDesk.reply(.accepted), as: "sales")
        let dollars = Command.region(
            .recordRecovery(
                RecourseRecovered(
                    recourse: 0, amount: Money(minorUnits: 1, currency: .usd), voucher: "V")))
        #expect(desk.codes(dollars, as: "finance") == ["recourse-amount-wrong"])
        #expect(throws: CorruptRecord.self) {
            try desk.fold(
                .region(
                    .recourseRecovered(
                        RecourseRecovered(
                            recourse: 0, amount: Money(minorUnits: .max, currency: .cny),
                            voucher: "V"))), by: "finance")
        }
    }
}
