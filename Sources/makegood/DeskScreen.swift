import Casework
import CursesScreen
import Desk
import Foundation
import Journal
import ServiceTime
import Terminal
import Wording

/// Opens the desk on a terminal and runs it until its person leaves.
struct DeskScreen {
    let store: any Store
    let person: Person
    let language: Language
    var surroundings: any DeskSurroundings
    var isASCII = false
    var theme: Theme = .dark
    var shows = DeskSession.Extent.wholeDesk
    /// How far the desk's time is from the system's, for a simulation.
    var shift = Span.zero

    /// Runs the desk on the terminal of the process.
    ///
    /// - Throws: `Failure` with a sentence, when there is no terminal or the store fails.
    func run() throws {
        try Self.checkTerminal()
        // A terminal that goes away hangs up once more while the desk is tidying up behind itself.
        signal(SIGHUP, SIG_IGN)
        setlocale(LC_ALL, "")
        let environment = ProcessInfo.processInfo.environment
        let usesColor = (environment["NO_COLOR"] ?? "").isEmpty
        let roster = try told { () throws(StoreFailure) in try store.roster() }
        let look = Look(
            words: Words(language, people: roster, zone: store.identity.zone),
            theme: usesColor ? theme : theme.withoutColor, glyphs: Glyphs(ascii: isASCII))
        var screen: CursesScreen
        do throws(CursesScreen.Failure) {
            screen = try CursesScreen(
                terminal: environment["TERM"] ?? "", usesColor: usesColor)
        } catch {
            throw Failure(message: "\(error)")
        }
        let shift = shift
        let loop = DeskLoop(
            now: { .present + shift }, milliseconds: Self.milliseconds,
            stop: { kill(getpid(), SIGTSTP) })
        let size = screen.size
        try told { () throws(StoreFailure) in
            var session = try DeskSession(
                store: store, surroundings: surroundings, person: person, look: look, size: size,
                now: .present + shift, shows: shows)
            try loop.run(&session, on: &screen)
        }
    }

    /// Asks for a terminal before anything is made or opened.
    static func checkTerminal() throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure(.needsTerminal)
        }
    }

    private static func milliseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
