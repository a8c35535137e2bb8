import Casework
import Journal
import SampleData
import ServiceTime
import Terminal
import Testing

@testable import Desk

@Suite struct `Delegating at the desk` {
    private static let finance = SampleStaff.people.first { $0.holds(.finance) }?.login

    /// Fills the field of a name in the open form.
    private func fill(_ name: String, _ value: String, in desk: inout DeskDriver) throws {
        guard case .form(var form)? = desk.session.state.dialogs.last,
            let place = form.fields.firstIndex(where: { $0.name == name })
        else {
            Issue.record("no field \(name)")
            return
        }
        form.fields[place].set(value)
        desk.session.state.dialogs[desk.session.state.dialogs.count - 1] = .form(form)
    }

    private func choose(_ action: String, in desk: inout DeskDriver) throws {
        try desk.press(.control("p"))
        try desk.type(action)
        try desk.press(.enter)
    }

    @Test func `a form hands the gates on, a list takes them back`() throws {
        var desk = try DeskDriver(login: Self.finance)
        try choose("gates.delegate", in: &desk)
        #expect(desk.screen.contains("Delegate gates"))
        try fill("to", DeskFixture.agent, in: &desk)
        try fill("until", "+2d", in: &desk)
        try fill("reason", "On leave", in: &desk)
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.isEmpty)
        let given = try #require(try desk.store.roster().delegations.first)
        #expect(given.terms.from == Self.finance && given.terms.role == .finance)
        #expect(given.terms.until == DeskFixture.now + .days(2))
        #expect(desk.state.roster.delegations == [given])

        try choose("withdraw-delegation", in: &desk)
        #expect(desk.screen.contains("On leave"))
        try desk.press(.enter)
        try fill("reason", "Back", in: &desk)
        try desk.press(.control("s"))
        #expect(try desk.store.roster().delegations.first?.withdrawal?.reason == "Back")
        try choose("withdraw-delegation", in: &desk)
        #expect(desk.lines.last?.contains("Nobody decides") == true)
    }

    @Test func `what a rule forbids stays in the form with the reason`() throws {
        var desk = try DeskDriver()
        try choose("gates.delegate", in: &desk)
        try fill("to", Self.finance ?? "", in: &desk)
        try fill("role", "finance", in: &desk)
        try fill("until", "+2d", in: &desk)
        try fill("reason", "On leave", in: &desk)
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.count == 1)
        #expect(desk.screen.contains("does not hold"))
    }
}
