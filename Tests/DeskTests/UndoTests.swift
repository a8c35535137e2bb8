import Casework
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

/// What was just done can be taken back for ten seconds, by a command that is recorded.
@Suite struct `Taking back at the desk` {
    @Test func `gives a ticket that was taken back to the queue`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("a")
        #expect(desk.screen.contains("· U Take back"))
        try desk.type("U")
        #expect(try desk.store.ticket(number)?.owner == .queue)
        let last = try desk.store.facts(of: number).last
        #expect(last?.event.kind == .handedOver && last?.by == DeskFixture.agent)
    }

    @Test func `is over after ten seconds`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("a")
        try desk.pass(Span(seconds: 11))
        try desk.type("U")
        #expect(desk.screen.contains("Nothing to take back"))
        #expect(try desk.store.ticket(number)?.owner == .person(login: DeskFixture.agent))
    }

    @Test func `is offered once, and only for what can be taken back`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("aU")
        try desk.type("U")
        #expect(desk.screen.contains("Nothing to take back"))
        try desk.type("N")
        try desk.type("seen")
        try desk.press(.control("s"))
        #expect(try desk.store.facts(of: number).last?.event == .noted(Noted(note: "seen")))
        #expect(desk.state.undo == nil)
    }

    @Test func `ends a wait that was begun by mistake`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("a")
        try DeskFixture.send(
            .act(on: number, .respond(message: "We are on it"), expecting: nil), "said",
            DeskFixture.agent, DeskFixture.now, desk.store)
        try desk.rest()
        try desk.type("w")
        try desk.type("1")
        try desk.press(.tab)
        try desk.type("asked for a photo")
        try desk.press(.control("s"))
        #expect(try desk.store.ticket(number)?.waiting != nil, "\(desk.screen)")
        try desk.type("U")
        #expect(try desk.store.ticket(number)?.waiting == nil, "\(desk.screen)")
    }
}
