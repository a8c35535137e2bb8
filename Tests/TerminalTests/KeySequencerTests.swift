import Terminal
import Testing

@Suite struct `The key sequencer` {
    private let keymap = SampleVocabulary.keymap("")

    private func outcomes(_ keys: [KeyPress], in context: String) -> [KeySequencer.Outcome] {
        var sequencer = KeySequencer()
        return keys.map { sequencer.press($0, in: context, of: keymap) }
    }

    @Test func `puts a sequence together`() {
        let found = outcomes([.character("g"), .character("g"), .character("j")], in: "queue")
        guard case .pending(let next) = found[0] else {
            Issue.record("expected a pending sequence")
            return
        }
        #expect(next.count == 1)
        #expect(found[1] == .action(KeymapAction("cursor.first")))
        #expect(found[2] == .action(KeymapAction("cursor.down")))
    }

    @Test func `gives up a sequence on Esc and on a key that does not follow`() {
        #expect(
            outcomes([.character("g"), KeyPress(.escape)], in: "queue").last == .abandoned)
        #expect(
            outcomes([.character("g"), .character("x")], in: "queue").last
                == .unbound([.character("g"), .character("x")]))
        #expect(
            outcomes([.character("g"), KeyPress(.function(1))], in: "queue").last
                == .action(KeymapAction("help.show")))
    }

    @Test func `counts full-width letters and Chinese punctuation as their ASCII twins`() {
        #expect(
            outcomes([.character("ｊ")], in: "queue") == [.action(KeymapAction("cursor.down"))])
        #expect(
            outcomes([.character("＃")], in: "queue") == [.action(KeymapAction("ticket.tag"))])
        #expect(
            outcomes([.character("　")], in: "queue") == [.action(KeymapAction("select.toggle"))])
    }

    @Test func `tells that the input method is on`() {
        #expect(outcomes([.character("查")], in: "queue") == [.inputMethodIsOn("查")])
    }

    @Test func `never folds typed text`() {
        let found = outcomes(
            [.character("ｊ"), .character("查"), .character("。")], in: "queue.search")
        #expect(found == [.typed("ｊ"), .typed("查"), .typed("。")])
    }
}
