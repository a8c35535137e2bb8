public import ServiceTime

extension Words {
    /// A countdown as `00:11:52`, `-00:03:10` when overdue, and `3d 04:12` from a day on.
    ///
    /// The same in every language, so that columns of countdowns line up.
    public func countdown(_ remaining: Span) -> String {
        let sign = remaining.seconds < 0 ? "-" : ""
        let seconds = Int(remaining.seconds.magnitude)
        let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let clock = "\(twoDigits(rest / 3_600)):\(twoDigits(rest / 60 % 60))"
        return days > 0
            ? "\(sign)\(days)d \(clock)" : "\(sign)\(clock):\(twoDigits(rest % 60))"
    }

    /// An instant as `2026-11-22 14:30` on the desk's wall clock.
    public func moment(_ instant: Instant) -> String { vocabulary.scene.moment(instant) }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
