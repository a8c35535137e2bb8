import Casework
import Journal
import Terminal
import Testing
import Wording

@testable import Desk

@Suite struct `Correcting the registration at the desk` {
    private let number = "202611-001"

    /// A desk with the cursor on the ticket, the form of the correction open.
    private func opened(_ store: MemoryStore) throws -> DeskDriver {
        var desk = try DeskDriver(store: store)
        try desk.type("/\(number)")
        try desk.press(.enter)
        _ = desk.session.state.open(.amend, draft: nil)
        return desk
    }

    private func amend(_ field: String, to text: String, in desk: inout DeskDriver) throws {
        try desk.go(to: field)
        try desk.press(KeyPress(.character("u"), .control))
        try desk.type(text)
    }

    private func registration(_ desk: DeskDriver) throws -> Registration {
        try #require(try desk.store.ticket(number)).registration
    }

    @Test func `clears a field that was emptied, and says what changed`() throws {
        let store = try DeskFixture.store()
        var desk = try opened(store)
        try amend("contact", to: "Y", in: &desk)
        try desk.press(.control("s"))
        #expect(try registration(desk).contact == "Y")
        desk = try opened(store)
        try amend("contact", to: "", in: &desk)
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.isEmpty)
        #expect(try registration(desk).contact == nil)
        let last = try #require(try store.facts(of: number).last)
        #expect(desk.state.look.words.describe(last.event).hasSuffix("Contact Y → –"))
    }

    @Test func `does not clear what a ticket cannot be without`() throws {
        var desk = try opened(try DeskFixture.store())
        let before = try registration(desk)
        try amend("subject", to: "", in: &desk)
        try desk.press(.control("s"))
        #expect(!desk.state.dialogs.isEmpty)
        #expect(try registration(desk) == before)
    }

    @Test func `sends only what this person changed`() throws {
        let store = try DeskFixture.store()
        var mine = try opened(store)
        var other = try opened(store)
        try amend("subject", to: "theirs", in: &other)
        try other.press(.control("s"))
        try amend("contact", to: "mine", in: &mine)
        try mine.press(.control("s"))
        #expect(!mine.state.dialogs.isEmpty, "somebody was here meanwhile: it is said once")
        try mine.press(.control("s"))
        #expect(mine.state.dialogs.isEmpty)
        let now = try registration(mine)
        #expect(now.contact == "mine")
        #expect(now.subject == "theirs")
    }
}
