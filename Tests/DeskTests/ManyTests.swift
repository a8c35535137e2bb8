import Casework
import Journal
import SampleData
import ServiceTime
import Terminal
import Testing

@testable import Desk

@Suite struct `Several tickets at once` {
    /// Two that are selected, the second of which somebody else has.
    private func selected() throws -> (driver: DeskDriver, free: String, taken: String) {
        var driver = try DeskDriver()
        let other = try #require(
            SampleStaff.people.first { $0.holds(.agent) && $0.login != DeskFixture.agent })
        let (free, taken) = (
            driver.state.queue.lines[0].ticket.number, driver.state.queue.lines[1].ticket.number
        )
        try DeskFixture.send(
            .act(on: taken, .take, expecting: nil), "theirs", other.login, DeskFixture.now,
            driver.store)
        try driver.rest()
        try driver.type("  ")
        return (driver, free, taken)
    }

    @Test func `are selected by ticket, which others coming in do not change`() throws {
        var (driver, free, taken) = try selected()
        #expect(driver.state.queue.chosen == [free, taken])
        #expect(driver.state.queue.selected == 2, "the cursor goes on to the next")
        #expect(driver.screen.contains("2 selected"))
        #expect(driver.lines.count { $0.contains("\(free)✓") } == 1)
        let registration = driver.state.queue.lines[0].ticket.registration
        let opening = Opening(
            registration: registration, urgency: .urgent, received: DeskFixture.now - .days(3))
        try DeskFixture.send(
            .open(opening), "late", DeskFixture.agent, DeskFixture.now, driver.store)
        try driver.press(.function(12))
        #expect(driver.state.queue.chosen == [free, taken])
        #expect(driver.lines.count { $0.contains("\(free)✓") } == 1)
        try driver.type("1")
        #expect(driver.state.queue.chosen == [free, taken], "another view keeps them")
        try driver.press(.escape)
        #expect(driver.state.queue.chosen.isEmpty)
    }

    @Test func `are taken each by itself, and each refusal is told`() throws {
        var (driver, free, taken) = try selected()
        try driver.type("a")
        #expect(try driver.store.row(free)?.owner == DeskFixture.agent)
        #expect(try driver.store.row(taken)?.owner != DeskFixture.agent)
        #expect(driver.screen.contains("1 done · 1 refused"), "\(driver.screen)")
        #expect(driver.screen.contains("· \(free) ✓"))
        #expect(driver.screen.contains("· \(taken) ✗"))
        #expect(driver.state.queue.chosen == [taken], "what was refused stays selected")
    }

    @Test func `get one form for a command with fields`() throws {
        var (driver, free, taken) = try selected()
        try driver.type("N")
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("there is no form")
            return
        }
        #expect(form.found.plain.contains(free) && form.found.plain.contains(taken))
        try driver.type("Called both")
        try driver.press(.function(10))
        for number in [free, taken] {
            let facts = try driver.store.facts(of: number)
            #expect(facts.last?.event == .noted(Noted(note: "Called both")), "\(number)")
        }
        #expect(driver.screen.contains("2 done · 0 refused"))
        #expect(driver.state.queue.chosen.isEmpty)
    }

    @Test func `are offered in the menu what goes for several, and nothing else is sent`() throws {
        var (driver, free, _) = try selected()
        try driver.press(.enter)
        guard case .menu(let list)? = driver.state.dialogs.last else {
            Issue.record("there is no menu")
            return
        }
        #expect(list.items.count == Command.Kind.forMany.count)
        try driver.press(.escape)
        let before = try driver.store.head()
        try driver.type("A")
        #expect(driver.state.dialogs.isEmpty)
        #expect(driver.screen.contains("ticket by ticket"))
        #expect(try driver.store.head() == before)
        #expect(driver.state.queue.chosen.contains(free))
    }

    @Test func `are all of the list at one key, and none at another`() throws {
        var driver = try DeskDriver()
        try driver.type("/urgency:urgent")
        try driver.press(.enter)
        try driver.type("*")
        #expect(driver.state.queue.chosen.count == 2)
        try driver.type("-")
        #expect(driver.state.queue.chosen.isEmpty)
        try driver.type("*")
        try driver.type("@")
        try driver.press(.enter)
        #expect(driver.state.queue.chosen.isEmpty, "who acts now has selected nothing")
    }

    @Test func `have only commands whose fields say the same of each`() {
        for kind in Command.Kind.forMany {
            for field in kind.fields {
                let isOwn =
                    switch field.kind {
                    case .digest, .records, .shares, .gate, .money: true
                    case .text, .longText, .number, .instant, .choice, .choices, .code, .yesNo,
                        .person, .people:
                        false
                    }
                #expect(!isOwn, "\(kind.rawValue) \(field.name)")
            }
        }
    }
}
