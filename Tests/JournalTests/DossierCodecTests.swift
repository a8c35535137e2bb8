import ServiceTime
import TestSupport
import Testing

@testable import Casework
@testable import Journal

@Suite struct `An escalation of a dossier's clock` {
    @Test func `is written down so that it reads the same`() throws {
        let told = Escalation(
            clock: .milestone, subject: "2", start: CasePapers.morning, percent: 80,
            to: GateID(.departmentHead, of: Department("service")))
        let fact = DossierFact(.escalated(.commitment, told), by: "agent", at: CasePapers.morning)
        let draft = try DossierCodec.draft(fact, on: "K202603-001", origin: nil)
        #expect(draft.kind == "commitment/escalated")
        #expect(try DossierCodec.fact(draft) == fact)
    }
}

@Suite struct `Terms of escalation` {
    @Test func `are written as before while their warnings are the usual ones`() throws {
        var terms = EscalationTerms.standard
        let plain = String(decoding: try CanonicalJSON.encode(terms), as: UTF8.self)
        #expect(!plain.contains("warnings"))
        terms.warnings = [60, 100]
        let bytes = try CanonicalJSON.encode(terms)
        #expect(try EscalationTerms(from: CanonicalJSON.decoder(for: bytes)) == terms)
        let old = try CanonicalJSON.decoder(for: Array(plain.utf8))
        #expect(try EscalationTerms(from: old) == .standard)
    }
}

@Suite struct `A file of a dossier in the record` {
    @Test func `is written down so that it reads the same`() throws {
        let digest = try #require(Digest(hex: String(repeating: "3f", count: 32)))
        let evidence = Evidence(
            name: "照片 1.jpg", digest: digest, shows: "主轴", origin: "customer", size: 5)
        let gone = EvidenceDisposed(
            digest: digest, name: "照片 1.jpg", reason: "term over", rule: "retention.dossiers (1)",
            keptUntil: CivilDate(dayNumber: 20_500))
        for (event, kind, label) in [
            (.evidenceAdded(evidence: evidence), "contract/evidence-added", "evidenceAdded"),
            (.evidenceDisposed(disposed: gone), "contract/evidence-disposed", "evidenceDisposed"),
        ] as [(DossierFilingEvent, String, String)] {
            let fact = DossierFact(.filing(.contract, event), by: "wu", at: CasePapers.morning)
            let draft = try DossierCodec.draft(fact, on: "A202603-001", origin: nil)
            #expect(draft.kind == kind)
            #expect(String(decoding: draft.body, as: UTF8.self).contains("\"\(label)\""))
            #expect(try DossierCodec.fact(draft) == fact)
            #expect(try DossierCodec.event(of: .contract, in: draft.body) == fact.event)
        }
    }

    @Test func `leaves what was written before there were proofs as it is`() throws {
        let digest = try #require(Digest(hex: String(repeating: "3f", count: 32)))
        let hex = digest.hex
        for (event, body) in [
            (
                .audit(
                    .found(ticket: "202603-001", gravity: .major, what: "late", evidence: nil)),
                #"{"found":{"gravity":"major","ticket":"202603-001","what":"late"}}"#
            ),
            (
                .commitment(
                    .fulfilmentRecorded(
                        fulfilment: Fulfilment(clause: 0, kept: true, note: "seen"))),
                #"{"fulfilmentRecorded":{"fulfilment":{"clause":0,"kept":true,"note":"seen"}}}"#
            ),
            (
                .commitment(
                    .adjustmentAgreed(
                        digest: digest, saidBy: "王工", means: "phone", note: nil, evidence: nil)),
                #"{"adjustmentAgreed":{"digest":"\#(hex)","means":"phone","saidBy":"王工"}}"#
            ),
        ] as [(DossierEvent, String)] {
            #expect(String(decoding: try CanonicalJSON.encode(event), as: UTF8.self) == body)
            let decoder = try CanonicalJSON.decoder(for: Array(body.utf8))
            #expect(try DossierEvent(of: event.kind.dossier, from: decoder) == event)
        }
    }

    @Test func `keeps the bytes of a policy that names no term for dossiers`() throws {
        var terms = RetentionTerms.standard
        let plain = try CanonicalJSON.encode(terms)
        #expect(String(decoding: plain, as: UTF8.self) == #"{"claims":10,"tickets":5}"#)
        #expect(try RetentionTerms(from: CanonicalJSON.decoder(for: plain)) == .standard)
        terms.dossiers = 3
        let bytes = try CanonicalJSON.encode(terms)
        #expect(try RetentionTerms(from: CanonicalJSON.decoder(for: bytes)) == terms)
    }
}
