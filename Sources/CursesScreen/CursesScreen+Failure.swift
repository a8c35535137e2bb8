internal import CCurses

extension CursesScreen {
    /// Why the full screen cannot be used here, with what to do instead.
    public struct Failure: Error, Hashable, Sendable {
        /// A stable name for scripts.
        public enum Code: String, Sendable {
            case unknownTerminal = "unknown-terminal"
            case simpleTerminal = "simple-terminal"
            case alreadyOpen = "already-open"
            case noDescriptor = "no-descriptor"
            case noLocale = "no-locale"
        }

        /// What went wrong.
        public let code: Code
        /// The name in `TERM`, as it was given.
        public let terminal: String

        init?(_ opening: mg_opening, terminal: String) {
            switch opening {
            case MG_OPENED: return nil
            case MG_UNKNOWN_TERMINAL: code = .unknownTerminal
            case MG_NO_CURSOR_ADDRESSING: code = .simpleTerminal
            case MG_ALREADY_OPEN: code = .alreadyOpen
            case MG_NO_UTF8_LOCALE: code = .noLocale
            default: code = .noDescriptor
            }
            self.terminal = terminal
        }
    }
}

extension CursesScreen.Failure: CustomStringConvertible {
    /// A sentence that says what to do.
    public var description: String {
        switch code {
        case .unknownTerminal:
            "The terminal '\(terminal)' is not known here. Set TERM to a known one, such as "
                + "xterm-256color; makegood ticket list and so on need no screen."
        case .simpleTerminal:
            "The terminal '\(terminal)' cannot place its cursor. Set TERM to one that can, such "
                + "as xterm-256color; makegood ticket list and so on need no screen."
        case .alreadyOpen: "The screen is already in use by this program."
        case .noDescriptor:
            "The terminal cannot be opened: no file descriptors are left. Close some programs."
        case .noLocale:
            "No UTF-8 locale is installed, not even C.UTF-8. Install one; makegood ticket list "
                + "and so on need none."
        }
    }
}
