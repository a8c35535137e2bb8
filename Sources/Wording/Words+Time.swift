public import ServiceTime

extension Words {
    /// A countdown as `00:11:52`, `-00:03:10` when overdue, `3d 04:12` from a day on, and `-325d`
    /// where the rest would need more than ten columns.
    public func countdown(_ remaining: Span) -> String {
        let sign = remaining.seconds < 0 ? "-" : ""
        let seconds = Int(remaining.seconds.magnitude)
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let clock = "\(twoDigits(rest / 3_600)):\(twoDigits(rest / 60 % 60))"
        guard days > 0 else { return "\(sign)\(clock):\(twoDigits(rest % 60))" }
        let (day, columns) = language == .en ? ("d", 1) : ("天", 2)
        let inDays = "\(sign)\(days)"
        let isNarrow = inDays.count + columns + 1 + clock.count <= Self.countdownColumns
        return isNarrow ? "\(inDays)\(day) \(clock)" : "\(inDays)\(day)"
    }

    /// Columns a countdown takes at most.
    private static let countdownColumns = 10

    /// An instant as `2026-11-22 14:30` on the desk's wall clock.
    public func moment(_ instant: Instant) -> String { vocabulary.scene.moment(instant) }

    /// When something is due: the end of a day is `2026-11-22 24:00`, not the day after.
    public func deadline(_ instant: Instant) -> String {
        vocabulary.scene.deadline(instant)
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// That the host's wall clock was set, how far and which way.
    public func clockSet(by step: Span, noticed: Instant) -> String {
        vocabulary.clockSet(
            by: countdown(Span(seconds: abs(step.seconds))), isForward: step.seconds > 0,
            noticed: vocabulary.scene.moment(noticed))
    }
}
