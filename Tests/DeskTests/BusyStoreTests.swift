import Casework
import Journal
import ServiceTime
import Terminal
import Testing

@testable import Desk

@Suite struct `A store that another process keeps busy` {
    private func open() throws -> (desk: DeskDriver, store: SpoiltStore) {
        let memory = try DeskFixture.store()
        let spoilt = SpoiltStore(memory)
        return (try DeskDriver(store: memory, seen: spoilt), spoilt)
    }

    private func notes(_ desk: DeskDriver) throws -> [Event] {
        let number = try #require(desk.state.selectedNumber)
        return try desk.store.facts(of: number).map(\.event).filter { $0.kind == .noted }
    }

    @Test func `gets the form again until it is taken, with everything that was typed`() throws {
        var (desk, store) = try open()
        try desk.type("N")
        try desk.type("half a thought")
        store.spoilWriting(.locked)
        try desk.press(.control("s"))
        #expect(desk.lines.last?.contains("trying again") == true)
        #expect(desk.screen.contains("half a thought"))
        try desk.rest()
        #expect(desk.lines.last?.contains("trying again") == true)
        #expect(try notes(desk).isEmpty)
        store.spoilWriting(nil)
        try desk.rest()
        #expect(desk.state.dialogs.isEmpty)
        #expect(try notes(desk).count == 1)
        try desk.rest()
        #expect(try notes(desk).count == 1)
    }

    @Test func `is waited for a tenth of a second once, and never again`() throws {
        var (desk, store) = try open()
        store.spoilWriting(.locked)
        try desk.type("N")
        try desk.type("x")
        try desk.press(.control("s"))
        try desk.rest()
        #expect(store.patience.first == 100)
        #expect(store.patience.count > 1)
        #expect(store.patience.dropFirst().allSatisfy { $0 == 0 })
    }

    @Test func `does not get a form that was changed while it was busy`() throws {
        var (desk, store) = try open()
        try desk.type("N")
        try desk.type("a thought")
        store.spoilWriting(.locked)
        try desk.press(.control("s"))
        store.spoilWriting(nil)
        for character in " more" { try desk.take(.key(.character(character))) }
        try desk.rest()
        #expect(desk.screen.contains("a thought more"))
        #expect(desk.lines.last?.contains("Not sent") == true)
        #expect(try notes(desk).isEmpty)
        try desk.press(.control("s"))
        #expect(try notes(desk).count == 1)
    }

    @Test func `does not hold up other keys, and gets what no form asked for`() throws {
        var (desk, store) = try open()
        let number = try #require(desk.state.selectedNumber)
        store.spoilWriting(.locked)
        try desk.type("a")
        try desk.press(.down)
        #expect(desk.state.selectedNumber != number)
        #expect(try desk.store.ticket(number)?.owner == .queue)
        store.spoilWriting(nil)
        try desk.rest()
        #expect(try desk.store.ticket(number)?.owner.login == DeskFixture.agent)
    }

    @Test func `is named after ten seconds`() throws {
        var (desk, store) = try open()
        store.spoilWriting(.locked)
        try desk.type("a")
        try desk.rest()
        #expect(desk.lines.last?.contains("No luck.") == false)
        try desk.pass(Span(seconds: 10))
        #expect(desk.lines.last?.contains("No luck.") == true)
    }

    @Test func `gets the escalations later, and a store that may not be written never`() throws {
        for (code, tries) in [(StoreFailure.Code.locked, 2), (.readOnly, 1), (.notPermitted, 1)] {
            var (desk, store) = try open()
            store.spoilWriting(code)
            try desk.pass(Span(seconds: 10))
            for _ in 1...2 { try desk.pass(.hours(3)) }
            #expect(store.patience == Array(repeating: 0, count: tries), "\(code)")
        }
    }
}
