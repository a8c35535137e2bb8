import Casework
import Testing

@Suite struct StateSearchTests {
    @Test(arguments: SearchScope.all)
    func `No path breaks an invariant`(scope: SearchScope) throws {
        var search = StateSearch(scope)
        let time = try ContinuousClock().measure { try search.run() }
        print(
            "search \(scope): \(search.states) states, \(search.transitions) transitions,",
            "\(search.decisions) decisions, \(search.gateVerdicts) gate verdicts,",
            "\(search.payments) payments, \(search.places.count) places of regions, \(time)")
        #expect(search.violations.isEmpty)
        #expect(search.payments > 0)
        #expect(search.places.isSuperset(of: scope.places))
    }

    /// Each of these, forgotten in the table, would open a way round the gates.
    @Test(arguments: [
        Guard.notAuthor, .notInvestigator, .notAdministrator, .oneGateEach, .levelReached,
        .holdsGateRole, .digestCurrent, .gateOpen, .gatesPassed, .planOffered,
        .consentNamesVersion, .financePays, .approverDoesNotPay, .paidAsAgreed, .measureOpen,
        .proofsComplete, .claimComplete, .ownerOrSupervisor, .planDrafted,
        .optionChosen, .findingRecorded, .documentsComplete, .unowned, .undisputed, .disputeEnded,
        .roundsLeft, .planDedicated, .incidentEnded, .majorDeclared, .uncontested, .rulesFreely,
    ])
    func `The search finds a machine without a guard`(missing: Guard) throws {
        let scope: SearchScope =
            switch missing {
            case .unowned: .owners
            case .undisputed, .disputeEnded: .talks
            case .roundsLeft: .rounds
            case .planDedicated, .incidentEnded, .majorDeclared: .threshold
            case .uncontested, .rulesFreely: .contests
            case .optionChosen: .severe
            default: .gates
            }
        var search = StateSearch(scope, machine: .without(missing))
        try search.run(limit: 1)
        #expect(!search.violations.isEmpty, "nothing notices that \(missing) is gone")
    }

    /// Each of these, forgotten by its guard, would open a way round by delegation or on the side.
    @Test(arguments: ["barred-as-delegate", "gate-role-missing", "dispute-stops-work"])
    func `The search finds a machine that forgets a refusal`(code: String) throws {
        let scope: SearchScope = code == "dispute-stops-work" ? .regions : .delegated
        var search = StateSearch(scope, machine: .forgetting(code))
        try search.run(limit: 1)
        #expect(!search.violations.isEmpty, "nothing notices that \(code) is gone")
    }
}
