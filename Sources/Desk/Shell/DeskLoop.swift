public import Journal
public import ServiceTime
public import Terminal

/// Drives a desk with a screen and two clocks until its person leaves.
///
/// All input that is there is taken before one picture is drawn, and input goes before the time.
public struct DeskLoop {
    /// The time of day; a simulation may shift it.
    let now: () -> Instant
    /// Milliseconds of a clock that never stands still and never goes back.
    let milliseconds: () -> Int
    /// Stops the process as Ctrl-z does; the screen gives the terminal back and takes it again.
    let stop: () -> Void

    /// A loop on two clocks.
    public init(
        now: @escaping () -> Instant, milliseconds: @escaping () -> Int,
        stop: @escaping () -> Void
    ) {
        self.now = now
        self.milliseconds = milliseconds
        self.stop = stop
    }

    /// Runs the desk until its person leaves or the system ends it.
    ///
    /// - Throws: `StoreFailure` when the store cannot be read any more; forms are kept as drafts.
    public func run<S: Screen & ~Copyable>(
        _ session: inout DeskSession, on screen: inout S
    ) throws(StoreFailure) {
        do {
            try loop(&session, on: &screen)
        } catch {
            session.keepOpenForm()
            throw error
        }
    }

    private func loop<S: Screen & ~Copyable>(
        _ session: inout DeskSession, on screen: inout S
    ) throws(StoreFailure) {
        var isChanged = true
        while !session.hasEnded {
            if isChanged {
                let picture = session.picture
                screen.present(picture.frame, cursor: picture.cursor)
            }
            let events = screen.readEvents(milliseconds: wait(for: session))
            let time = milliseconds()
            isChanged = !events.isEmpty
            for event in events { try session.handle(event, milliseconds: time) }
            if session.pass(to: now()) { isChanged = true }
            if try session.settle(milliseconds: time) { isChanged = true }
            carryOut(session.takeOrders(), on: &screen)
        }
    }

    private func wait(for session: DeskSession) -> Int {
        session.untilNextLook(milliseconds: milliseconds())
    }

    private func carryOut<S: Screen & ~Copyable>(_ orders: [TerminalOrder], on screen: inout S) {
        for order in orders {
            switch order {
            case .redraw: screen.redraw()
            case .suspend: stop()
            case .copy(let text): screen.copy(text)
            case .setMouse(let isOn): screen.setMouse(isOn)
            case .notify(let title, let body):
                screen.bell()
                screen.notify(title: title, body: body)
            }
        }
    }
}
