import Terminal
import TestSupport
import Testing

@Suite struct `A keymap of noise` {
    private func noise(_ random: inout SplitMix64) -> String {
        let words = [
            "g", "g g", "g j", "g g x", "j", "a", "a a", "Ctrl-x", "Ctrl-x g", "F2", "Down", "none",
            "inherit", "cursor.down", "ticket.take", "view.show", "mine", "[queue]", "[global]",
            "[queue.search : text]", "[detail]", "=", "=", "=", "|", "\"", "#", "\n", "\n", "\n",
            "查", "\u{202E}", "-", "Ctrl--", "Alt-", "pane.size", "5", "\r\n", "\t",
        ]
        return (0..<200).map { _ in words.randomElement(using: &random) ?? "" }
            .joined(separator: " ")
    }

    private func lines(_ random: inout SplitMix64) -> String {
        let keys = ["g", "g g", "g j", "g g x", "j", "a a", "F2", "F2 x", "x y z w", "Ctrl-x g"]
        let effects = ["cursor.down", "ticket.take", "none", "inherit"]
        let contexts = ["[queue]", "[global]", "[queue.search : text]", "[detail]"]
        return (0..<40).map { _ in
            Int.random(in: 0...4, using: &random) == 0
                ? contexts.randomElement(using: &random) ?? ""
                : (keys.randomElement(using: &random) ?? "") + " = "
                    + (effects.randomElement(using: &random) ?? "")
        }.joined(separator: "\n")
    }

    @Test(arguments: 1...60)
    func `never leaves one sequence the prefix of another`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for text in [noise(&random), "[queue]\n" + lines(&random)] {
            let keymap = SampleVocabulary.keymap(text)
            for context in SampleVocabulary.vocabulary.contexts {
                let sequences = keymap.bindings(in: context.name).map(\.keys)
                for one in sequences {
                    for other in sequences where one != other {
                        #expect(!other.starts(with: one), "\(text)")
                    }
                    if context.takesText { #expect(one.first?.typed == nil) }
                }
                #expect(
                    keymap.match([KeyPress(.function(1))], in: context.name) != .nothing)
            }
        }
    }

    @Test func `is read whole within its limits`() {
        let lines = (0..<1_990).map { number in
            let letters = Array("abcdefghijkl")
            return "F2 \(letters[number % 12]) \(letters[number / 12 % 12]) "
                + "\(letters[number / 144 % 12]) = ticket.take"
        }
        let layer = KeymapLayer(
            text: "[queue]\n" + lines.prefix(1_700).joined(separator: "\n"),
            vocabulary: SampleVocabulary.vocabulary)
        let keymap = Keymap([layer], vocabulary: SampleVocabulary.vocabulary)
        #expect(keymap.problems.count == 0)
        #expect(keymap.bindings(in: "queue").count == 1_700)
    }
}
