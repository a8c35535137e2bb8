import Casework
import Desk
import Foundation
import Terminal
import Testing

@Suite struct `The built-in keymap` {
    @Test func `is the file at the top of the package`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "keymap.conf")
        #expect(try String(contentsOf: file, encoding: .utf8) == DefaultKeymap.text)
    }

    @Test func `has no mistake`() {
        #expect(DefaultKeymap.keymap.problems == [])
    }

    @Test func `gives every frequent action a key that an input method lets through`() {
        let frequent: [Action] = [
            .help, .quit, .newTicket, .search, .menu, .zoom, .nextPane, .command(.take), .explain,
            .switchPerson, .board, .releaseOrder, .up, .down, .first, .last, .palette,
            .command(.respond), .nextView, .previousView,
        ]
        for action in frequent {
            let keys = DefaultKeymap.keymap.keys(forActionNamed: action.name, in: "queue")
            let reachable = keys.contains { keys in keys.allSatisfy { $0.typed == nil } }
            #expect(reachable, "\(action.name)")
        }
    }

    @Test func `names every action once`() {
        let names = Action.all.map(\.name)
        #expect(Set(names).count == names.count)
        for action in Action.all { #expect(Action(name: action.name) == action) }
    }

    @Test(arguments: KeyContext.allCases)
    func `leaves a way out and to help everywhere`(context: KeyContext) {
        let keymap = DefaultKeymap.keymap
        #expect(!keymap.keys(forActionNamed: Action.cancel.name, in: context.rawValue).isEmpty)
        #expect(!keymap.keys(forActionNamed: Action.help.name, in: context.rawValue).isEmpty)
    }
}
