import Casework
import ServiceTime
import TestSupport

/// A delegation that somebody asks for in vain, and the code of the rule.
struct DelegationCase: Sendable, CustomStringConvertible {
    let code: String
    let codes: [String]

    var description: String { code }

    private init(
        _ code: String, _ role: Role = .finance, from: String = "finance", to: String = "legal",
        in department: Department? = nil, by giver: String? = nil, until: Span = .days(7),
        reason: String = "On leave", after change: (inout CaseDesk) throws -> Void = { _ in }
    ) {
        var desk = CaseDesk()
        var codes: [String] = []
        do {
            try change(&desk)
            let terms = DelegationTerms(
                from: from, to: to, role: role, department: department, since: desk.now,
                until: desk.now + until, reason: reason)
            _ = try desk.roster.delegation(
                terms, by: CaseStaff.person(giver ?? from), at: desk.now, under: desk.policy)
        } catch let refused as Refused {
            codes = refused.reasons.map(\.code)
        } catch {
            codes = ["\(error)"]
        }
        self.code = code
        self.codes = codes
    }

    /// The same for a withdrawal of the delegation `change` gave.
    private init(
        _ code: String, withdrawing number: Int, by login: String,
        after change: (inout CaseDesk) throws -> Void = { _ in }
    ) {
        var desk = CaseDesk()
        var codes: [String] = []
        do {
            try change(&desk)
            _ = try desk.roster.withdrawal(
                of: number, reason: "x", by: CaseStaff.person(login), at: desk.now,
                under: desk.policy)
        } catch let refused as Refused {
            codes = refused.reasons.map(\.code)
        } catch {
            codes = ["\(error)"]
        }
        self.code = code
        self.codes = codes
    }

    static let all: [DelegationCase] = [
        DelegationCase("role-not-delegated", .agent, from: "agent"),
        DelegationCase("delegation-to-self", to: "finance"),
        DelegationCase("delegator-lacks-role", .legal),
        DelegationCase("delegator-lacks-role", in: CasePapers.quality),
        DelegationCase("no-chain-of-delegation", from: "legal", to: "sales") {
            try $0.delegate(.finance, from: "finance", to: "legal")
        },
        DelegationCase("not-holder-or-superior", by: "finance-two"),
        DelegationCase("not-holder-or-superior", by: "quality-head"),
        DelegationCase(
            "not-holder-or-superior", .quality, from: "quality", to: "sales", by: "service-head"),
        DelegationCase(
            "not-holder-or-superior", .executive, from: "executive", by: "executive-two"),
        DelegationCase("administrator-decides-no-gate", to: "administrator"),
        DelegationCase("administrator-decides-no-gate", from: "administrator"),
        DelegationCase("administrator-decides-no-gate", by: "administrator"),
        DelegationCase("recipient-does-not-work", to: "auditor"),
        DelegationCase("unknown-person", to: "nobody"),
        DelegationCase("delegation-ends-too-early", until: .hours(0)),
        DelegationCase("text-empty", reason: " "),
        DelegationCase("text-too-long", reason: String(repeating: "长", count: 22_000)),
        DelegationCase("no-such-delegation", withdrawing: 1, by: "finance"),
        DelegationCase("not-holder-or-superior", withdrawing: 1, by: "agent") {
            try $0.delegate(.finance, from: "finance", to: "legal")
        },
        DelegationCase("delegation-over", withdrawing: 1, by: "finance") {
            try $0.delegate(.finance, from: "finance", to: "legal")
            try $0.withdrawDelegation(by: "legal")
        },
        DelegationCase("delegation-over", withdrawing: 1, by: "finance") {
            try $0.delegate(.finance, from: "finance", to: "legal")
            $0.now = $0.now + .days(7)
        },
    ]
}
