import Casework
import Journal
import ServiceTime
import Terminal
import TestSupport
import Testing

@testable import Desk

@Suite struct `The queue` {
    @Test func `stands in the order of what is due first`() throws {
        let desk = try DeskDriver()
        let due = desk.state.queue.lines.compactMap(\.ticket.due)
        #expect(due.count == 9)
        #expect(due == due.sorted())
    }

    @Test func `keeps the cursor on its ticket while others come in`() throws {
        var desk = try DeskDriver()
        try desk.press(.down)
        try desk.press(.down)
        let chosen = desk.state.selectedNumber
        let request = desk.state.queue.lines[0].ticket.registration
        let opening = Opening(
            registration: request, urgency: .urgent, received: DeskFixture.now - .days(3))
        try DeskFixture.send(
            .open(opening), "late", DeskFixture.agent, DeskFixture.now, desk.store)
        try desk.rest()
        #expect(desk.state.selectedNumber == chosen)
        #expect(desk.state.queue.selected == 2, "while somebody acts, no row moves")
        try desk.press(.function(12))
        #expect(desk.state.selectedNumber == chosen)
        #expect(desk.state.queue.lines.count == 10)
        #expect(desk.state.queue.selected == 3, "the new ticket is due first")
    }

    @Test func `says how many tickets wait outside the held order`() throws {
        var desk = try DeskDriver()
        try desk.press(.home)
        let request = desk.state.queue.lines[0].ticket.registration
        let opening = Opening(registration: request, urgency: .general, received: DeskFixture.now)
        try DeskFixture.send(
            .open(opening), "late", DeskFixture.agent, DeskFixture.now, desk.store)
        try desk.rest()
        #expect(desk.state.queue.newcomers == 1)
        #expect(desk.screen.contains("order held · 1 new"))
        try desk.pass(.seconds(6))
        try desk.pass(.seconds(6))
        #expect(desk.state.queue.newcomers == nil)
    }

    @Test func `narrows as one types and is whole again after Esc`() throws {
        var desk = try DeskDriver()
        try desk.type("/华东")
        #expect(desk.state.queue.lines.map(\.ticket.registration.customer) == ["华东电机"])
        try desk.press(.escape)
        #expect(desk.state.queue.lines.count == 9)
    }

    @Test func `replaces what was looked for before, unless one moves in it first`() throws {
        var desk = try DeskDriver()
        try desk.type("/202611-001")
        try desk.press(.enter)
        try desk.type("/5678")
        #expect(desk.state.queue.filterText == "5678")
        try desk.press(.enter)
        try desk.type("/")
        try desk.press(.left)
        try desk.type("x")
        #expect(desk.state.queue.filterText == "567x8")
    }

    @Test func `finds the last four digits of a phone number`() throws {
        var desk = try DeskDriver()
        try desk.type("/5678")
        #expect(desk.state.queue.lines.map(\.ticket.registration.customer) == ["华东电机"])
    }

    @Test func `takes fields and says which are known`() throws {
        var desk = try DeskDriver()
        try desk.type("/urgency:urgent")
        #expect(desk.state.queue.lines.count == 2)
        try desk.press(.escape)
        try desk.type("/urgency:soon")
        #expect(desk.screen.contains("urgency:soon? general"))
        #expect(desk.state.queue.lines.count == 9)
    }

    @Test func `changes its view by a digit`() throws {
        var desk = try DeskDriver()
        try desk.type("1")
        #expect(desk.state.queue.view == .mine)
        #expect(desk.state.queue.lines.isEmpty)
        try desk.type("6")
        #expect(desk.state.queue.lines.count == 9)
    }

    @Test func `reads more rows as the cursor nears the end of what was read`() throws {
        let store = try DeskFixture.store()
        let request = try #require(try store.row("202611-001")).registration
        for index in 0..<200 {
            let opening = Opening(
                registration: request, urgency: .general,
                received: DeskFixture.now - .minutes(index))
            try DeskFixture.send(
                .open(opening), "more-\(index)", DeskFixture.agent, DeskFixture.now, store)
        }
        var desk = try DeskDriver(rows: 24, columns: 80, store: store)
        #expect(desk.state.queue.lines.count < 100)
        var seen: Set<String> = []
        for _ in 0..<209 {
            if let number = desk.state.selectedNumber { seen.insert(number) }
            try desk.take(.key(KeyPress(.down)))
        }
        #expect(seen.count == 209)
        #expect(desk.state.queue.lines.count < 150)
        try desk.press(.home)
        try desk.press(.end)
        let last = desk.state.selectedNumber
        for _ in 0..<300 { try desk.take(.key(KeyPress(.up))) }
        #expect(desk.state.queue.selected == 0)
        #expect(!desk.state.queue.hasBefore)
        #expect(seen.contains(try #require(last)))
    }
}

extension Span {
    static func seconds(_ count: Int) -> Span { Span(seconds: count) }
}
