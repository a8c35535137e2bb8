import Foundation
import Synchronization

/// How far long work is, with its rate and the time left.
///
/// A bar that moves on a terminal, a plain line now and then otherwise; on standard error, so that
/// results can be piped.
final class ProgressLine: Sendable {
    private struct State {
        var shown = ContinuousClock.now
        var isDrawn = false
    }

    private let title: String
    private let unit: String
    private let start = ContinuousClock.now
    private let isWatched = Output.isWatched
    private let state = Mutex(State())

    /// `unit` names what is counted in the rate, such as `events`.
    init(_ title: String, unit: String) {
        self.title = title
        self.unit = unit
    }

    /// Work that is named in the language of this run.
    convenience init(_ title: Saying, unit: Saying) {
        self.init(title.text, unit: unit.text)
    }

    /// Shows how much is done, unless that was shown a moment ago.
    ///
    /// - Parameters:
    ///   - done: How much of `total`.
    ///   - total: Nil when nobody knows.
    ///   - count: What the rate counts; `done` when nil.
    func show(_ done: Int, of total: Int?, count: Int? = nil) {
        state.withLock { state in
            let now = ContinuousClock.now
            guard now - state.shown > (isWatched ? .milliseconds(200) : .seconds(5)) else { return }
            state.shown = now
            state.isDrawn = true
            let text = line(done, of: total, count: count ?? done, at: now)
            write(isWatched ? "\r\u{1B}[K" + text : text + "\n")
        }
    }

    /// Takes the bar away.
    func end() {
        state.withLock { state in
            if state.isDrawn, isWatched { write("\r\u{1B}[K") }
            state.isDrawn = false
        }
    }

    /// Seconds since the beginning; at least a millisecond.
    var seconds: Double { Self.seconds(ContinuousClock.now - start) }

    private func line(_ done: Int, of total: Int?, count: Int, at now: ContinuousClock.Instant)
        -> String
    {
        let passed = Self.seconds(now - start)
        let rate = Int(Double(count) / passed)
        guard let total, total > 0 else { return "\(title) \(count) \(unit), \(rate)/s" }
        let part = min(1, Double(done) / Double(total))
        let full = Int(part * 24)
        let bar = String(repeating: "#", count: full) + String(repeating: "-", count: 24 - full)
        let left = part > 0 ? Int(passed / part - passed) : 0
        return "\(title) [\(bar)] \(Int(part * 100)) % \(rate) \(unit)/s, \(Self.left(left))"
    }

    private static func seconds(_ duration: Duration) -> Double {
        let parts = duration.components
        return max(0.001, Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    }

    private static func left(_ seconds: Int) -> String {
        let (minutes, rest) = seconds.quotientAndRemainder(dividingBy: 60)
        let time: Saying = minutes > 0 ? .minutes(minutes, rest) : .seconds(rest)
        return Saying.left(time.text).text
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
