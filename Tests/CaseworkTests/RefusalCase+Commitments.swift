import Casework
import ServiceTime
import TestSupport

/// Where a claim is refused for the commitment it names.
extension RefusalCase {
    static let commitments: [RefusalCase] = [
        RefusalCase("no-such-commitment", .intake, claim("K202603-009")),
        RefusalCase("commitment-not-filed", claim("K202603-001")) { try desk(filed: false) },
        RefusalCase("commitment-of-another", claim("K202603-001")) {
            try desk(customer: "绿洲酒店")
        },
    ]

    /// A claim of the contract that rests on a commitment.
    static func claim(_ commitment: String) -> Command {
        var terms = CasePapers.claim(.contract)
        terms.commitment = commitment
        return .fileClaim(terms)
    }

    /// A ticket at intake with a commitment to `customer` on file, to its own unless given.
    static func desk(filed: Bool = true, customer: String? = nil) throws -> CaseDesk {
        var desk = CaseDesk()
        var files = DossierDesk()
        let content = PromisePapers.content(
            customer: customer ?? desk.ticket.registration.customer)
        let number =
            try filed ? files.file(content) : files.begin(PromisePapers.draft(content), as: "sales")
        desk.neighbours.dossiers[number] = files.dossiers[number]
        return desk
    }
}
