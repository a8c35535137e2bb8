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
            "\(search.payments) payments, \(time)")
        #expect(search.violations.isEmpty)
        #expect(search.payments > 0)
    }
}
