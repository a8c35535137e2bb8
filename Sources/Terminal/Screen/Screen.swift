/// A terminal screen as the desk sees it: frames go out, events come in; one thread uses it.
///
/// A screen may have one owner only; write `some Screen & ~Copyable` where one is taken.
public protocol Screen: ~Copyable {
    /// The size now, in rows and columns.
    var size: Size { get }

    /// Shows a frame, writing only what differs from the one before.
    ///
    /// - Parameters:
    ///   - frame: the picture, of the size the screen has.
    ///   - cursor: where the hardware cursor goes; nil hides it.
    mutating func present(_ frame: Frame, cursor: Point?)

    /// Waits for events and returns all that are there, oldest first.
    ///
    /// - Parameters:
    ///   - milliseconds: how long to wait for the first one; 0 does not wait, nil waits for good.
    ///   - waking: further file descriptors whose readiness ends the wait with `.wake`.
    /// - Returns: the events; none when the time passed.
    mutating func readEvents(milliseconds: Int?, waking: [Int32]) -> [InputEvent]

    /// Forgets what the terminal shows, so that the next frame is drawn whole (Ctrl-l).
    mutating func redraw()

    /// Gives the terminal back for as long as `work` runs (an editor, a shell), then takes it
    /// again.
    mutating func suspended(_ work: () -> Void)

    /// Rings the bell.
    mutating func bell()

    /// Sets the title of the terminal's window.
    mutating func setTitle(_ title: DisplayText)

    /// Copies a text to the clipboard of the person's own machine (OSC 52).
    ///
    /// - Parameter text: at most 74,994 bytes of UTF-8 are sent, what terminals take at most.
    mutating func copy(_ text: String)

    /// Shows a desktop notice where the terminal can (OSC 9 and 777).
    mutating func notify(title: DisplayText, body: DisplayText)

    /// Turns reports of the mouse on or off; off, the terminal selects text by itself.
    mutating func setMouse(_ isOn: Bool)
}

extension Screen where Self: ~Copyable {
    /// Waits for events of the terminal alone; see `readEvents(milliseconds:waking:)`.
    public mutating func readEvents(milliseconds: Int?) -> [InputEvent] {
        readEvents(milliseconds: milliseconds, waking: [])
    }
}
