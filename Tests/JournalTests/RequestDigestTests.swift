import Casework
import ServiceTime
import TestSupport
import Testing

@testable import Journal

/// One key stands for one request, whichever build asks.
@Suite struct RequestDigestTests {
    private static let proof = Request.act(
        on: "202611-014",
        .recordProof(
            measure: 1, number: "V-7", paid: Money(minorUnits: 12_480, currency: .cny), note: nil),
        expecting: 9)

    // A store keeps these, so one that changed would make every repeated request a new one. The
    // figures are from `sha256sum` over the form:
    // ["act","202611-014","record-proof",[1,"V-7",{"currency":"CNY…
    @Test func `the digest of a request is the same in every build`() throws {
        #expect(
            try hex(Self.proof.digest)
                == "39c130c1045be163d997597a3387aa943bbcde6bbcc4dc98186626de9ff11a6a")
        #expect(
            try hex(Request.setPerson(CaseStaff.person("quality-head")).digest)
                == "a534d7c4d7ba8001ec96d783d0bd067d7555cf03c8dbcebae662a57bb8e3130f")
    }

    private func hex(_ hash: EntryHash) -> String {
        hash.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static let note = "as told"
    private static let digest = CasePapers.evidence("a")?.digest

    /// At least one of every kind, and of those with something to leave out two.
    private static let commands: [Command] =
        [
            .amend(CasePapers.registration()), .take, .handOver(to: nil, reason: note),
            .handOver(to: "li", reason: note), .respond(message: note), .note(note),
            .raiseUrgency(.urgent, reason: nil),
            .raiseUrgency(.urgent, reason: note), .lowerUrgency(.general, reason: note),
            .fileClaim(CasePapers.claim()), .fileClaim(CasePapers.claim(.quality)),
            .requestMaterials(note: nil), .requestMaterials(note: note),
            .recordMaterial(Material(item: "invoice", status: .present(evidence: note))),
            .sendAcceptanceNotice(means: note), .wait(on: .parts, reason: note),
            .wait(on: .customer, reason: note), .resume(note: note), .accept(note: note),
            .answerAtFirstContact(answer: note), .feedBack(CasePapers.quality, feedback: note),
            .returnToIntake(reason: note), .recordFinding(CasePapers.finding()),
            .determineLiability(CasePapers.liability()), .concludeDiagnosis(note: note),
            .computeAmount([]), .computeAmount([.negotiated(.zero(.cny))]),
            .proposePlan(CasePapers.apology), .proposePlan(CasePapers.decline), .chooseOption(0),
            .chooseOption(1), .submitPlan, .approve(nil, digest: nil, note: nil),
            .approve(GateID(.finance), digest: nil, note: nil),
            .approve(nil, digest: digest, note: nil), .approve(nil, digest: nil, note: note),
            .returnPlan(nil, digest: nil, reason: note),
            .refusePlan(nil, digest: nil, reason: note),
            .recallDecision(nil, reason: note), .recallDecision(GateID(.finance), reason: note),
            .sendPlan(means: note), .recordConsent(CasePapers.answer()),
            .recordRejection(CasePapers.answer()), .book(what: note, promised: CasePapers.morning),
            .escalate(.gate, subject: nil), .escalate(.gate, subject: "finance"),
            .escalate(.plan, subject: nil), .settleBooking(1, kept: true),
            .settleBooking(1, kept: false), .disposeEvidence(0, reason: "x"),
            .disposeEvidence(1, reason: "x"), .disposeEvidence(0, reason: "y"),
            .recordReturn(CasePapers.morning),
            .citeCommitment(CommitmentCited(commitment: nil, clause: nil, reason: note)),
            .citeCommitment(CommitmentCited(commitment: note, clause: nil, reason: note)),
            .recordProof(measure: nil, number: note, paid: nil, note: nil),
            .recordProof(measure: 0, number: note, paid: nil, note: nil),
            .finishExecution(note: note), .confirmResult(note: note), .rejectResult(reason: note),
            .recordSatisfaction(.satisfied, feedback: nil), .recordDissatisfaction(feedback: note),
            .fileDocuments([.serviceRecord], location: nil), .archive(note: note),
            .withdraw(reason: note), .reopen(reason: note),
        ] + [CasePapers.evidence()].compactMap { $0.map { .addEvidence($0) } }
        + RegionPapers.commands.map { .region($0) } + relations

    private static let relations: [Command] = [
        .merge(into: "202611-016", reason: note), .unmerge(reason: note),
        .link(.related, to: "202611-016", note: nil), .link(.follows, to: "202611-016", note: nil),
        .link(.related, to: "202611-016", note: note), .unlink(from: "202611-016", reason: note),
        .split(Splitting(subject: note, details: note, reason: note)),
        .split(Splitting(subject: note, details: note, reason: note, goods: Goods(quantity: 2))),
    ]

    @Test func `two requests that differ anywhere have two digests`() throws {
        var requests: [Request] = []
        for command in Self.commands {
            for number in ["202611-014", "202611-015"] {
                for expecting in [nil, 3] {
                    requests.append(.act(on: number, command, expecting: expecting))
                }
            }
        }
        #expect(Set(Self.commands.map(\.kind)) == Set(Command.Kind.allCases))
        let digests = try requests.map { try $0.digest }
        #expect(Set(digests).count == requests.count)
        #expect(try requests.map { try $0.digest } == digests)
    }
}
