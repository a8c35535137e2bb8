import Casework
import Foundation
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

/// A desk at work in memory: keys go in, frames come out, time passes when a test says so.
struct DeskDriver {
    var session: DeskSession
    let store: MemoryStore
    private(set) var milliseconds = 1_000

    init(
        rows: Int = 40, columns: Int = 120, language: Language = .en, login: String? = nil,
        store: MemoryStore? = nil, seen: (any Store)? = nil,
        surroundings: any DeskSurroundings = NoSurroundings(),
        glyphs: Glyphs = .unicode, shows: DeskSession.Extent = .wholeDesk
    ) throws {
        let store = try store ?? DeskFixture.store()
        let roster = try store.roster()
        let person = try #require(roster[login ?? DeskFixture.agent])
        self.store = store
        session = try DeskSession(
            store: seen ?? store, surroundings: surroundings, person: person,
            look: Look(
                words: Words(language, people: roster, zone: DeskFixture.zone), glyphs: glyphs),
            size: Size(rows: rows, columns: columns), now: DeskFixture.now, shows: shows)
    }

    mutating func press(_ keys: KeyPress...) throws {
        for key in keys { try take(.key(key)) }
        try rest()
    }

    mutating func press(_ key: Key) throws { try press(KeyPress(key)) }

    mutating func type(_ text: String) throws {
        for character in text { try take(.key(.character(character))) }
        try rest()
    }

    mutating func take(_ event: InputEvent) throws {
        milliseconds += 1
        try session.handle(event, milliseconds: milliseconds)
    }

    /// Lets a second pass without a key, so that everything lazy is read.
    mutating func rest() throws {
        milliseconds += 1_000
        _ = try session.settle(milliseconds: milliseconds)
    }

    mutating func pass(_ span: Span) throws {
        _ = session.pass(to: session.state.now + span)
        try rest()
    }

    var lines: [String] { session.picture.frame.lines }
    var screen: String { lines.joined(separator: "\n") }
    var state: DeskState { session.state }
}
