/// A screen that keeps its frames, for tests: events are queued beforehand, and nothing ever waits.
public struct MemoryScreen: Screen {
    /// The size; changed by `resize(to:)`.
    public private(set) var size: Size
    /// The frame shown last.
    public private(set) var frame: Frame
    /// Where the cursor is; nil when it is hidden.
    public private(set) var cursor: Point?
    /// Cells written by the last frame, as a measure of what went over the line.
    public private(set) var cellsWritten = 0
    /// How many frames were shown.
    public private(set) var framesShown = 0
    /// How often the bell rang.
    public private(set) var bells = 0
    /// The window's title.
    public private(set) var title = DisplayText.empty
    /// What was copied to the clipboard, oldest first.
    public private(set) var copied: [String] = []
    /// The notices shown, oldest first.
    public private(set) var notices: [DisplayText] = []
    /// Whether the mouse is reported.
    public private(set) var mouseIsOn = false
    private var waiting: [InputEvent] = []
    private var drawsWhole = true

    /// A screen of this size, blank.
    public init(size: Size) {
        self.size = size
        frame = Frame(size: size)
    }

    /// Queues events for the next read.
    public mutating func queue(_ events: [InputEvent]) {
        waiting += events
    }

    /// Changes the size, as a terminal window does, and queues the event that tells it.
    public mutating func resize(to size: Size) {
        self.size = size
        frame = Frame(size: size)
        drawsWhole = true
        waiting.append(.resize(size))
    }

    /// Shows a frame, writing only what differs from the one before.
    public mutating func present(_ frame: Frame, cursor: Point?) {
        let runs = frame.changes(from: drawsWhole ? nil : self.frame)
        cellsWritten = runs.reduce(0) { $0 + $1.cells.count }
        self.frame = frame
        self.cursor = cursor
        framesShown += 1
        drawsWhole = false
    }

    /// Waits for events and returns all that are there; see
    /// `Screen.readEvents(milliseconds:waking:)`.
    public mutating func readEvents(milliseconds: Int?, waking: [Int32]) -> [InputEvent] {
        defer { waiting = [] }
        return waiting
    }

    /// Forgets what is shown, so that the next frame is drawn whole.
    public mutating func redraw() {
        drawsWhole = true
    }

    /// Gives the terminal back for as long as `work` runs.
    public mutating func suspended(_ work: () -> Void) {
        work()
        drawsWhole = true
    }

    /// Rings the bell.
    public mutating func bell() {
        bells += 1
    }

    /// Sets the window's title.
    public mutating func setTitle(_ title: DisplayText) {
        self.title = title
    }

    /// Copies a text to the clipboard.
    public mutating func copy(_ text: String) {
        copied.append(text)
    }

    /// Shows a desktop notice.
    public mutating func notify(title: DisplayText, body: DisplayText) {
        notices.append(title + " " + body)
    }

    /// Turns reports of the mouse on or off.
    public mutating func setMouse(_ isOn: Bool) {
        mouseIsOn = isOn
    }
}
