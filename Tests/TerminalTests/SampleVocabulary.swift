import Terminal

/// The contexts and actions these tests speak about.
enum SampleVocabulary {
    static let vocabulary = KeymapVocabulary(
        contexts: [
            .init("global"), .init("queue", parent: "global"),
            .init("queue.search", parent: "queue", takesText: true),
            .init("detail", parent: "global"),
        ],
        actions: [
            .init("help.show"), .init("app.quit"), .init("app.back"), .init("palette.open"),
            .init("cursor.down"), .init("cursor.first"), .init("select.toggle"),
            .init("ticket.take"), .init("ticket.tag"), .init("search.commit"),
            .init("view.show", [.word(["mine", "all"])]), .init("pane.size", [.number(1...9)]),
            .init("note.add", [.text]),
        ], help: "help.show", back: "app.back")

    static let builtIn = """
        version = 1

        [global]
        F1      = help.show
        Esc     = app.back
        Ctrl-p  = palette.open      # 命令面板 Command palette
        q       = app.quit

        [queue]
        j | Down = cursor.down
        g g      = cursor.first     # a sequence: chords separated by spaces
        Space    = select.toggle
        a        = ticket.take
        "#"      = ticket.tag

        [queue.search : text]
        Enter    = search.commit
        """

    static func keymap(_ user: String) -> Keymap {
        Keymap(
            [
                KeymapLayer(
                    text: builtIn, file: "built-in", source: .builtIn, vocabulary: vocabulary),
                KeymapLayer(text: user, vocabulary: vocabulary),
            ], vocabulary: vocabulary)
    }

    static func problems(_ user: String) -> [String] {
        keymap(user).problems.map(\.description)
    }
}
