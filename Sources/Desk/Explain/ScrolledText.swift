import Terminal

/// A text to read, longer than the screen perhaps: help, explanations.
struct ScrolledText: Sendable {
    struct Line: Sendable {
        let text: DisplayText
        let role: Terminal.Role
        /// Keys that stand before the text, in a column of their own.
        let keys: DisplayText?
        /// Whether it is an item that is broken to the width there is.
        let isItem: Bool

        init(
            _ text: String, _ role: Terminal.Role = .normal, keys: String? = nil,
            isItem: Bool = false
        ) {
            self.text = DisplayText(text)
            self.role = role
            self.keys = keys.map { DisplayText($0) }
            self.isItem = isItem
        }

        /// The lines of an item in so many columns.
        func broken(to columns: Int) -> [Line] {
            guard isItem else { return [self] }
            return text.wrapped(to: columns).enumerated().map {
                Line(($0.offset == 0 ? "· " : "  ") + $0.element.plain, role)
            }
        }
    }

    let title: DisplayText
    /// What there is to read, before it is broken into lines.
    private let items: [Line]
    private(set) var lines: [Line]
    /// The dossier it tells of, by its number; such a page is made anew for another width.
    let dossier: String?
    /// The columns it was broken to; 0 before it was.
    private(set) var columns = 0
    /// First line in view.
    var top = 0
    /// What can be done about what is shown, for who has read it.
    var menu: ChoiceList?

    init(_ title: String, _ items: [Line], dossier: String? = nil) {
        self.title = DisplayText(title)
        self.items = items
        self.dossier = dossier
        lines = items
    }

    /// Breaks the items to so many columns.
    mutating func layOut(columns: Int) {
        guard columns != self.columns else { return }
        self.columns = columns
        lines = items.flatMap { $0.broken(to: columns) }
        top = min(top, max(0, lines.count - 1))
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
