public import Terminal

/// A place where keys have a meaning of their own; the names stand between brackets in a keymap.
public enum KeyContext: String, CaseIterable, Sendable {
    case global
    case queue
    case search = "queue.search"
    case detail
    case sla
    case board
    case help
    case explain
    case confirm
    case menu
    case picker
    case palette
    case form
    case longText = "form.long"

    /// The context that says what this one does not.
    var parent: KeyContext? {
        switch self {
        case .global: nil
        case .search: .queue
        case .longText: .form
        case .queue, .detail, .sla, .board, .help, .explain, .confirm, .menu, .picker, .palette,
            .form:
            .global
        }
    }

    /// Whether printing keys type text here.
    var takesText: Bool {
        switch self {
        case .search, .menu, .picker, .palette, .form, .longText: true
        case .global, .queue, .detail, .sla, .board, .help, .explain, .confirm: false
        }
    }
}

extension KeymapVocabulary {
    /// What a keymap of the desk may speak about.
    public static let desk = KeymapVocabulary(
        contexts: KeyContext.allCases.map {
            Context($0.rawValue, parent: $0.parent?.rawValue, takesText: $0.takesText)
        },
        actions: Desk.Action.all.map { KeymapVocabulary.Action($0.name) },
        help: "help.show", back: "dialog.cancel")
}
