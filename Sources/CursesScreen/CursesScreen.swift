internal import CCurses
public import Terminal

/// The terminal the program runs in, taken when made and given back on every way out.
///
/// There is one owner and one end: the value cannot be copied, and the terminal is restored when it
/// goes, and also on `exit`, on a deadly signal and while the process is stopped. One thread uses
/// it.
public struct CursesScreen: ~Copyable, Screen {
    /// The size now, in rows and columns.
    public private(set) var size: Size
    private let input: Int32
    private let palette: Palette
    private let notices: NoticeForm
    private var decoder = InputDecoder()
    private var shown: Frame?
    private var shownCursor: Point?
    private var ended = false
    /// Milliseconds waited since the last byte, while the decoder holds something undecided.
    private var quiet = 0
    /// Events that came up while the terminal was lent out.
    private var delayed: [InputEvent] = []

    /// Takes the terminal.
    ///
    /// - Parameters:
    ///   - terminal: the name in `TERM`.
    ///   - input: the descriptor keys come from.
    ///   - output: the descriptor pictures go to; no terminal is needed for tests.
    ///   - usesColor: false with `NO_COLOR`.
    /// - Throws: `Failure` when curses cannot work here; the terminal is left as it was.
    public init(
        terminal: String, input: Int32 = 0, output: Int32 = 1, usesColor: Bool = true
    ) throws(Failure) {
        let opening = mg_open(terminal, input, output) { value in
            guard value != 0, let scalar = Unicode.Scalar(value) else { return 0 }
            return Int32(TextWidth.current.columns(of: scalar))
        }
        if let failure = Failure(opening, terminal: terminal) { throw failure }
        self.input = input
        palette = Palette(colors: usesColor ? Int(mg_colors()) : 0)
        notices = NoticeForm(terminal: terminal)
        size = Size(rows: Int(mg_rows()), columns: Int(mg_columns()))
    }

    deinit {
        mg_close()
    }

    /// Shows a frame, writing only what differs from the one before.
    public mutating func present(_ frame: Frame, cursor: Point?) {
        let runs = frame.changes(from: shown)
        guard !runs.isEmpty || cursor != shownCursor || shown == nil else { return }
        var doubtful: [(place: Point, cell: Cell)] = []
        for run in runs { put(run, &doubtful) }
        // One or two rows reach the terminal in one piece anyway: the cursor moved.
        if Set(runs.map(\.start.row)).count > 2 || !doubtful.isEmpty { mg_begin() }
        for (place, cell) in doubtful {
            var made = palette.cell(cell)
            mg_put_exact(Int32(place.row), Int32(place.column), &made)
        }
        shown = frame
        shownCursor = cursor
        mg_show(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
    }

    /// Hands curses the cells of a run; what terminals place differently is left blank until the
    /// rest stands, so that it can shift nothing.
    private func put(_ run: Frame.Run, _ doubtful: inout [(place: Point, cell: Cell)]) {
        var cells: [mg_cell] = []
        cells.reserveCapacity(run.cells.count)
        var column = run.start.column
        for cell in run.cells where cell.columns > 0 {
            if cell.isSurelyPlaced {
                cells.append(palette.cell(cell))
            } else {
                doubtful.append((Point(row: run.start.row, column: column), cell))
                let blank = palette.blank(cell.style)
                cells += repeatElement(blank, count: cell.columns)
            }
            column += cell.columns
        }
        mg_put(Int32(run.start.row), Int32(run.start.column), cells, Int32(cells.count))
    }

    /// Waits for events and returns all that are there; see
    /// `Screen.readEvents(milliseconds:waking:)`.
    public mutating func readEvents(milliseconds: Int?, waking: [Int32]) -> [InputEvent] {
        var events = delayed
        delayed = []
        var wait = events.isEmpty ? milliseconds : 0
        while !ended {
            let limit = shorter(wait, decoder.pause.map { max(0, $0 - quiet) })
            let ready = Readiness.wait(
                for: [input, mg_signal_descriptor()] + waking, milliseconds: limit)
            if ready.isEmpty {
                events += settle(after: limit ?? 0)
                break
            }
            if ready.contains(mg_signal_descriptor()) { takeSignals(&events) }
            if ready.contains(input) { takeInput(&events) }
            if waking.contains(where: ready.contains) {
                events.append(.wake)
                break
            }
            // All that is there is taken before anything is drawn.
            wait = events.isEmpty ? wait : 0
        }
        return events
    }

    /// Lets the decoder decide once nothing came for as long as it asks, over however many waits.
    private mutating func settle(after milliseconds: Int) -> [InputEvent] {
        guard let pause = decoder.pause else { return [] }
        quiet += milliseconds
        return quiet >= pause ? decoder.flush() : []
    }

    private func shorter(_ wait: Int?, _ pause: Int?) -> Int? {
        guard let wait, let pause else { return wait ?? pause }
        return min(wait, pause)
    }

    private mutating func takeInput(_ events: inout [InputEvent]) {
        quiet = 0
        switch Readiness.read(input) {
        case .bytes(let bytes): events += decoder.feed(bytes)
        case .later: break
        case .ended:
            ended = true
            events.append(.end(.hangUp))
        }
    }

    private mutating func takeSignals(_ events: inout [InputEvent]) {
        let signals = mg_take_signals()
        func noted(_ bit: Int) -> Bool { signals & UInt32(bit) != 0 }
        if noted(MG_STOP) {
            mg_suspend()
            mg_stop_process()
            mg_resume()
            _ = mg_take_signals()
            resumed(&events)
        } else if noted(MG_CONTINUED) {
            mg_resume()
            resumed(&events)
        } else if noted(MG_RESIZED) {
            measure(&events)
        }
        ending(signals, &events)
    }

    private func ending(_ signals: UInt32, _ events: inout [InputEvent]) {
        let reasons: [(Int, EndReason)] = [
            (MG_HANG_UP, .hangUp), (MG_TERMINATE, .terminate), (MG_INTERRUPT, .interrupt),
        ]
        for (bit, reason) in reasons where signals & UInt32(bit) != 0 {
            events.append(.end(reason))
        }
    }

    private mutating func resumed(_ events: inout [InputEvent]) {
        shown = nil
        events.append(.resumed)
        measure(&events)
    }

    /// Asks the terminal for its size, outside the signal handler, and tells curses.
    private mutating func measure(_ events: inout [InputEvent]) {
        var rows: Int32 = 0
        var columns: Int32 = 0
        guard mg_window_size(&rows, &columns) != 0 else { return }
        let now = Size(rows: Int(rows), columns: Int(columns))
        guard now != size else { return }
        resize(to: now)
        events.append(.resize(now))
    }

    /// Gives the screen a size, as a change of the terminal's window does.
    public mutating func resize(to now: Size) {
        mg_resize(Int32(now.rows), Int32(now.columns))
        size = Size(rows: Int(mg_rows()), columns: Int(mg_columns()))
        shown = nil
    }

    /// Forgets what is shown, so that the next frame is drawn whole.
    public mutating func redraw() {
        shown = nil
        mg_forget()
    }

    /// Gives the terminal back for as long as `work` runs.
    public mutating func suspended(_ work: () -> Void) {
        mg_suspend()
        work()
        mg_resume()
        // Ctrl-c meant the program that had the terminal; what ends the session is for us as well.
        let signals = mg_take_signals() & UInt32(MG_HANG_UP | MG_TERMINATE)
        var events: [InputEvent] = []
        resumed(&events)
        ending(signals, &events)
        delayed += events
    }

    /// Rings the bell.
    public mutating func bell() {
        send("\u{7}")
    }

    /// Sets the window's title.
    public mutating func setTitle(_ title: DisplayText) {
        mg_keep_title()
        send("\u{1B}]2;\(title.truncated(to: 200).plain)\u{7}")
    }

    /// Copies a text to the clipboard.
    public mutating func copy(_ text: String) {
        send("\u{1B}]52;c;\(Base64.encoded(Array(text.utf8.prefix(74_994))))\u{7}")
    }

    /// Shows a desktop notice.
    public mutating func notify(title: DisplayText, body: DisplayText) {
        send(notices.sequence(title: title, body: body))
    }

    /// Turns reports of the mouse on or off.
    public mutating func setMouse(_ isOn: Bool) {
        mg_mouse(isOn ? 1 : 0)
    }

    private func send(_ sequence: String) {
        var sequence = sequence
        sequence.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                mg_send(characters.baseAddress, Int32(characters.count))
            }
        }
    }
}
