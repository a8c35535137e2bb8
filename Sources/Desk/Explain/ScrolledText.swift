import Terminal

/// A text to read, longer than the screen perhaps: help, explanations.
struct ScrolledText: Sendable {
    struct Line: Sendable {
        let text: DisplayText
        let role: Terminal.Role
        /// Keys that stand before the text, in a column of their own.
        let keys: DisplayText?

        init(_ text: String, _ role: Terminal.Role = .normal, keys: String? = nil) {
            self.text = DisplayText(text)
            self.role = role
            self.keys = keys.map { DisplayText($0) }
        }
    }

    let title: DisplayText
    let lines: [Line]
    /// First line in view.
    var top = 0
    /// What can be done about what is shown, for who has read it.
    var menu: ChoiceList?

    init(_ title: String, _ lines: [Line]) {
        self.title = DisplayText(title)
        self.lines = lines
    }

    mutating func scroll(by rows: Int) {
        top = min(max(0, top + rows), max(0, lines.count - 1))
    }
}

/// A question before something that cannot be taken back.
struct Confirmation: Sendable {
    let question: DisplayText
    let command: PendingCommand
}
