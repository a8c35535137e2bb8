import ArgumentParser
import Casework
import Desk
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Wording

/// `makegood` alone: the desk on the store of this person.
struct DeskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "Open the desk; what makegood alone does.",
        discussion: """
            The first start asks four questions and makes the store.
            Example: makegood --store ~/desk.sqlite
            """)

    @OptionGroup var acting: ActingOptions
    @OptionGroup var view: DeskViewOptions

    func run() throws {
        try DeskScreen.checkTerminal()
        try makeOnFirstStart()
        let session = try Session(acting, looksBack: true)
        let store = session.store
        var screen = view.screen(
            on: session.seen, as: try session.person(), language: session.language,
            surroundings: FileSurroundings(store: session.store.path) {
                _ = try? store.sweepDisposed()
            })
        screen.shift = acting.shift(from: session.now)
        try screen.run()
    }

    private func makeOnFirstStart() throws {
        guard acting.store.isStandard,
            !FileManager.default.fileExists(atPath: acting.store.path)
        else { return }
        var wanted = NewStore(
            path: acting.store.path, language: acting.spoken,
            zone: TimeZone.current.identifier, mode: .login, sample: .none)
        wanted.isStandardPlace = true
        FirstQuestions.ask(&wanted)
        try wanted.make().close()
    }
}

/// `makegood board`: the SLA board alone.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Show the SLA board alone, full screen; nothing can be changed.",
        discussion: "Example: makegood board --wall")

    @OptionGroup var acting: ActingOptions
    @OptionGroup var view: DeskViewOptions
    @Flag(help: "For a screen on the wall: no cursor, always the clocks that run out first.")
    var wall = false

    func run() throws {
        try DeskScreen.checkTerminal()
        let session = try Session(acting, readOnly: true)
        let nobody = Person(login: session.login, name: session.login, assignments: [])
        var screen = view.screen(
            on: session.seen, as: session.knownPerson ?? nobody, language: session.language,
            surroundings: NoSurroundings())
        screen.shift = acting.shift(from: session.now)
        screen.shows = wall ? .wall : .boardOnly
        try screen.run()
    }
}

extension ActingOptions {
    /// How far the time that was given is from the system's; none when none was given.
    fileprivate func shift(from now: Instant) -> Span {
        self.now == nil ? .zero : now - .present
    }
}
