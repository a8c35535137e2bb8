import Casework
import Foundation
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

/// Whole screens held to recordings; `RECORD_FRAMES=1` records them anew and fails.
@Suite struct `Pictures of the desk` {
    private func check(_ desk: DeskDriver, _ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Frames/\(name).txt")
        let text = desk.screen + "\n"
        if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded; run again without RECORD_FRAMES")
            return
        }
        let wanted = try String(contentsOf: file, encoding: .utf8)
        #expect(
            wanted.split(separator: "\n", omittingEmptySubsequences: false)
                == text.split(separator: "\n", omittingEmptySubsequences: false), "\(name)")
    }

    private static let sizes = [(24, 80), (40, 120)]
    private static let languages = [Language.en, .zhHans]

    @Test(arguments: sizes, languages)
    func `the three panes`(size: (Int, Int), language: Language) throws {
        let desk = try DeskDriver(rows: size.0, columns: size.1, language: language)
        try check(desk, "panes-\(size.1)x\(size.0)-\(language.rawValue)")
    }

    @Test(arguments: sizes, languages)
    func `the action menu`(size: (Int, Int), language: Language) throws {
        var desk = try DeskDriver(rows: size.0, columns: size.1, language: language)
        try desk.press(.function(4))
        try check(desk, "menu-\(size.1)x\(size.0)-\(language.rawValue)")
    }

    @Test(arguments: sizes, languages)
    func `the form of a new ticket with mistakes`(size: (Int, Int), language: Language) throws {
        var desk = try DeskDriver(rows: size.0, columns: size.1, language: language)
        try desk.press(.function(2))
        try desk.press(.control("s"))
        try check(desk, "form-\(size.1)x\(size.0)-\(language.rawValue)")
    }

    @Test(arguments: sizes, languages)
    func `the board`(size: (Int, Int), language: Language) throws {
        var desk = try DeskDriver(rows: size.0, columns: size.1, language: language)
        try desk.press(.function(11))
        try check(desk, "board-\(size.1)x\(size.0)-\(language.rawValue)")
    }

    @Test func `the board on a wall has no cursor and takes no command`() throws {
        var desk = try DeskDriver(shows: .wall)
        #expect(desk.session.picture.cursor == nil)
        let before = desk.lines
        try desk.press(.down)
        try desk.type("an")
        #expect(desk.lines == before)
        #expect(try desk.store.ticket("202611-007")?.owner == .queue)
    }

    @Test(arguments: sizes, languages)
    func `the help`(size: (Int, Int), language: Language) throws {
        var desk = try DeskDriver(rows: size.0, columns: size.1, language: language)
        try desk.press(.function(1))
        try check(desk, "help-\(size.1)x\(size.0)-\(language.rawValue)")
    }

    @Test func `a screen with room for one pane`() throws {
        try check(try DeskDriver(rows: 10, columns: 36), "tiny-36x10-en")
    }
}
