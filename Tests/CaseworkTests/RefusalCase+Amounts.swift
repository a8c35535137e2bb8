import Casework
import ServiceTime
import TestSupport

/// Situations in which an amount, or what a plan says of it, is refused.
extension RefusalCase {
    static let amounts: [RefusalCase] = [
        compute("nothing-to-compute", []),
        compute("currencies-differ", [.negotiated(yuan(1)), .negotiated(dollar)]),
        compute("amount-too-large", [.negotiated(everything), .negotiated(everything)]),
        compute("amount-negative", [.negotiated(yuan(-1))]),
        compute("over-hard-cap", [.shortfall(fee: yuan(100), asked: yuan(51))]),
        compute("over-soft-cap", [.attitude(fee: yuan(100), asked: yuan(31), reason: nil)]),
        RefusalCase(
            "amount-over-computed", as: "engineer", .proposePlan(CasePapers.payment(yuan: 8))
        ) {
            var desk = try CaseDesk.claim(at: .planWanted)
            try desk.perform(.computeAmount([.negotiated(yuan(7))]), as: "engineer")
            return desk
        },
        RefusalCase(
            "computation-missing", as: "engineer", .proposePlan(CasePapers.payment())
        ) { try wantingComputation() },
        RefusalCase("cap-base-missing", as: "engineer", .computeAmount([.negotiated(yuan(1))])) {
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
            return desk
        },
        proposal(
            "cost-shares-differ",
            with { $0.bearers = [PartyShare(.thirdParty, .whole)] }),
        proposal("not-measurable", with { $0.explanation = "We pay as soon as possible" }),
    ]

    private static func compute(_ code: String, _ items: [CompensationBasis]) -> RefusalCase {
        RefusalCase(code, .planWanted, as: "engineer", .computeAmount(items))
    }

    private static func yuan(_ yuan: Int) -> Money {
        Money(minorUnits: yuan * 100, currency: .cny)
    }

    private static let dollar = Money(minorUnits: 100, currency: .usd)
    private static let everything = Money(minorUnits: .max, currency: .cny)

    private static func wantingComputation() throws -> CaseDesk {
        var policy = CasePapers.policy
        policy.compensation.requiresComputation = true
        var desk = CaseDesk(under: policy)
        try desk.file(.other)
        try desk.accept()
        try desk.diagnose()
        return desk
    }
}
