import Casework
import ServiceTime
import TestSupport
import Testing
import Wording

@Suite struct `The words of the timeline` {
    private let words = Words(
        .en, people: Roster([Person(login: "wang", name: "王芳", assignments: [])]))

    @Test func `name the person who took a ticket`() {
        #expect(words.describe(.taken(Taken(owner: "wang"))) == "Taken: 王芳")
        let handed = Event.handedOver(HandedOver(to: nil, reason: "ill"))
        #expect(words.describe(handed) == "Handed over: to the queue; ill")
    }

    @Test func `stay on one line whatever was typed`() {
        let note = Event.noted(Noted(note: "first\r\nsecond\n\n\tthird"))
        #expect(words.describe(note) == "Note: first second third")
        #expect(words.describe(.accepted(Noted(note: " "))) == "Accepted")
    }

    @Test func `tell who decided what at which gate`() throws {
        let digest = try #require(Digest(hex: String(repeating: "ab", count: 32)))
        let gate = GateID(.departmentHead, of: Department("quality"))
        let decided = Event.gateDecided(
            GateDecided(gate: gate, verdict: .returned, reason: "too dear", digest: digest))
        #expect(
            words.describe(decided)
                == "Gate decided: department head (Quality) returned; too dear")
        #expect(Words(.zhHans).describe(decided) == "审批：部门负责人（质量部） 退回；too dear")
    }

    @Test(arguments: Language.allCases)
    func `count measures and bookings from one`(_ language: Language) {
        let words = Words(language)
        let proof = Event.proofRecorded(
            ProofRecorded(
                measure: 0, kind: .voucher, number: "V-7",
                paid: Money(minorUnits: 12_300, currency: .cny), note: nil))
        let text = words.describe(proof)
        #expect(text.contains("1") && text.contains("V-7") && text.contains("¥123.00"))
        let settled = words.describe(.bookingSettled(BookingSettled(booking: 1, kept: false)))
        #expect(settled.contains("2"))
    }

    @Test func `give shares their words`() throws {
        let third = try #require(Share(1, over: 3))
        let rest = try #require(Share(2, over: 3))
        let liability = Liability(
            parties: [PartyShare(.company, rest), PartyShare(.thirdParty, third)],
            departments: [DepartmentShare(Department("logistics"), .whole)], rule: "§ 3")
        #expect(
            Words(.zhHans).describe(.liabilityDetermined(liability))
                == "责任判定：企业 2/3、第三方 1/3（物流部 100%）")
    }
}
