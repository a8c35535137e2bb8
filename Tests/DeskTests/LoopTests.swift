import Casework
import Journal
import ServiceTime
import Terminal
import Testing

@testable import Desk

/// The loop that drives a desk, on a screen in memory.
@Suite struct `The loop of the desk` {
    /// Runs a desk through these events; the clock that never stands still goes by 300 ms a look.
    private func run(
        _ events: [InputEvent], on spoilt: SpoiltStore, _ surroundings: any DeskSurroundings,
        _ spoil: () -> Void = {}
    ) throws -> MemoryScreen {
        let size = Size(rows: 24, columns: 80)
        var screen = MemoryScreen(size: size)
        var desk = try DeskDriver(
            rows: size.rows, columns: size.columns, store: DeskFixture.store(), seen: spoilt,
            surroundings: surroundings)
        spoil()
        screen.queue(events)
        var time = 0
        let loop = DeskLoop(
            now: { DeskFixture.now },
            milliseconds: {
                time += 300
                return time
            }, stop: {})
        try loop.run(&desk.session, on: &screen)
        return screen
    }

    private let typed = "Nhalf a thought".map { InputEvent.key(.character($0)) }

    @Test func `ends with its input, keeps what was typed and draws no picture for nothing`() throws
    {
        let kept = KeptDrafts()
        let spoilt = SpoiltStore(try DeskFixture.store())
        let screen = try run(typed + [.end(.hangUp)], on: spoilt, kept)
        #expect(kept.draftNames(of: DeskFixture.agent).count == 1)
        // All input that is there is taken before one picture is drawn.
        #expect(screen.framesShown == 1)
        #expect(screen.frame.lines.contains { $0.contains("202611-007") })
    }

    @Test func `keeps what was typed when the store can be read no more`() throws {
        let kept = KeptDrafts()
        let store = try DeskFixture.store()
        for index in 0..<60 {
            let opening = Opening(
                registration: try #require(try store.row("202611-001")).registration,
                urgency: .general, received: DeskFixture.now - .minutes(index))
            try DeskFixture.send(
                .open(opening), "more-\(index)", DeskFixture.agent, DeskFixture.now, store)
        }
        let spoilt = SpoiltStore(store)
        let failure = #expect(throws: StoreFailure.self) {
            try run(typed + [.resize(Size(rows: 100, columns: 160))], on: spoilt, kept) {
                spoilt.spoilListing(.inputOutput)
            }
        }
        #expect(failure?.code == .inputOutput)
        let name = try #require(kept.draftNames(of: DeskFixture.agent).first)
        #expect(
            kept.draft(name, of: DeskFixture.agent)?.values.values.contains("half a thought")
                == true)
    }
}
