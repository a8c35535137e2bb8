import Casework
import Journal
import ServiceTime
import Terminal
import Testing

@testable import Desk

@Suite struct `A screen that changes its size` {
    private func crowded() throws -> DeskDriver {
        let store = try DeskFixture.store()
        let request = try #require(try store.row("202611-001")).registration
        for index in 0..<120 {
            let opening = Opening(
                registration: request, urgency: .general,
                received: DeskFixture.now - .minutes(index))
            try DeskFixture.send(
                .open(opening), "more-\(index)", DeskFixture.agent, DeskFixture.now, store)
        }
        return try DeskDriver(rows: 24, columns: 80, store: store)
    }

    private func rows(of desk: DeskDriver) -> Int {
        desk.lines.count { $0.contains("202611-") }
    }

    @Test func `fills the queue at once when it grows`() throws {
        var desk = try crowded()
        try desk.take(.resize(Size(rows: 100, columns: 160)))
        #expect(desk.state.queue.visible.count == desk.state.queue.height)
        #expect(desk.state.queue.height > 60)
    }

    @Test func `fills the board at once when it grows`() throws {
        var desk = try crowded()
        try desk.press(.function(11))
        try desk.take(.resize(Size(rows: 100, columns: 160)))
        #expect(desk.state.board.lines.count >= desk.state.board.height)
        #expect(rows(of: desk) > 80)
    }

    @Test func `breaks an explanation to the new width`() throws {
        var desk = try DeskDriver(rows: 40, columns: 44)
        try desk.press(.function(8))
        let narrow = desk.lines
        try desk.take(.resize(Size(rows: 40, columns: 120)))
        let wide = try DeskDriver.explaining(rows: 40, columns: 120).lines
        #expect(desk.lines == wide)
        try desk.take(.resize(Size(rows: 40, columns: 44)))
        #expect(desk.lines == narrow)
    }
}

extension DeskDriver {
    fileprivate static func explaining(rows: Int, columns: Int) throws -> DeskDriver {
        var desk = try DeskDriver(rows: rows, columns: columns)
        try desk.press(.function(8))
        return desk
    }
}
