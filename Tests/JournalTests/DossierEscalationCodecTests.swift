import Casework
import ServiceTime
import TestSupport
import Testing

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
