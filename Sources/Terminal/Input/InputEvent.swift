/// What reaches the desk from the terminal and the system, in order.
public enum InputEvent: Hashable, Sendable {
    case key(KeyPress)
    /// Pasted text, whole; line ends are LF. It is never read as keys.
    case paste(String)
    case mouse(MouseEvent)
    /// The terminal window got or lost the focus.
    case focus(Bool)
    /// The screen has a new size; the next frame is drawn whole.
    case resize(Size)
    /// The system asks the program to end: save drafts, then leave.
    case end(EndReason)
    /// The program was stopped and goes on; the next frame is drawn whole.
    case resumed
    /// Something outside the terminal has news (see `Screen.readEvents`).
    case wake
}

/// Why the system asks the program to end.
public enum EndReason: Hashable, Sendable {
    /// SIGHUP, or the terminal is gone.
    case hangUp
    /// SIGTERM.
    case terminate
    /// SIGINT sent by another process; Ctrl-c arrives as a key.
    case interrupt
}

/// One thing done with the mouse.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Kind: Hashable, Sendable {
        case press(Button)
        case release(Button)
        case drag(Button)
        case wheelUp
        case wheelDown
    }

    /// Which button.
    public enum Button: Hashable, Sendable {
        case left
        case middle
        case right
    }

    /// What was done.
    public let kind: Kind
    /// The cell it was done on.
    public let place: Point
    /// What was held down with it.
    public let modifiers: KeyPress.Modifiers

    /// Something done with the mouse on a cell.
    public init(_ kind: Kind, at place: Point, _ modifiers: KeyPress.Modifiers = []) {
        self.kind = kind
        self.place = place
        self.modifiers = modifiers
    }
}
