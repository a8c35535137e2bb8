public import ServiceTime

// Order in the record is the sequence, and its times never go back. But a wall clock that is set
// anew moves what every desk shows as left, so a step of it is an entry of its own: the clock since
// the start of the host, which nobody sets and which counts sleep, says how far the wall clock
// should have come. The owner of the data compares the two at every commit and keeps the last
// reading beside the record, so that a step is written once however many desks are open.

/// What the clocks of a host say at one moment.
public struct ClockReading: Hashable, Sendable {
    /// By the wall clock, in milliseconds since 1970.
    public let wall: Int
    /// Since the host started, sleep included, in milliseconds.
    public let uptime: Int
    /// Names this start of the host.
    public let boot: String

    public init(wall: Int, uptime: Int, boot: String) {
        self.wall = wall
        self.uptime = uptime
        self.boot = boot
    }

    /// Less than this is no step.
    ///
    /// A leap second is one second, and the two clocks are not read at the same instant. Slewing
    /// changes both clocks alike and never counts.
    public static let leastStep = Span(seconds: 2)

    /// How far the wall clock was set since an earlier reading, forward where positive; nil when it
    /// was not.
    ///
    /// Across a restart of the host only a clock that went back is known to have been set.
    public func step(since earlier: ClockReading) -> Span? {
        let (went, failed) = wall.subtractingReportingOverflow(earlier.wall)
        if failed { return nil }
        let off = boot == earlier.boot ? went - (uptime - earlier.uptime) : min(0, went)
        guard abs(off) >= Self.leastStep.seconds * 1_000 else { return nil }
        let seconds = (abs(off) + 500) / 1_000
        return Span(seconds: off < 0 ? -seconds : seconds)
    }
}

/// A step of the host's wall clock.
public struct ClockJump: Hashable, Sendable {
    /// When it was noticed: with the first commit after it.
    public let noticed: Instant
    /// Forward where positive.
    public let step: Span

    public init(noticed: Instant, step: Span) {
        self.noticed = noticed
        self.step = step
    }

    /// How long the board says so.
    public static let shownFor = Span.hours(24)
}

/// The entry that says that the wall clock was set.
public enum ClockEntry {
    public static let kind = "clock-jumped"

    /// The body: by how many seconds, and what the wall clock showed then.
    private struct Body: Codable {
        let seconds: Int
        let wall: Instant
    }

    /// - Parameters:
    ///   - step: How far it was set.
    ///   - reading: What it showed when that was noticed.
    ///   - login: Whose commit was the first after it.
    ///   - instant: When that was.
    /// - Returns: The entry, for the stream of the desk.
    /// - Throws: What encoding the body throws.
    public static func draft(
        _ step: Span, _ reading: ClockReading, by login: String, at instant: Instant
    ) throws -> Entry.Draft {
        let wall = Instant(seconds: reading.wall / 1_000)
        return Entry.Draft(
            stream: .desk, happened: instant, person: login, kind: kind,
            schema: EventCodec.schema, origin: nil,
            body: try CanonicalJSON.encode(Body(seconds: step.seconds, wall: wall)))
    }

    /// What an entry of the desk's stream says of the clock; nil when it is another.
    ///
    /// - Throws: `EventCodec.Unreadable` when the body does not fit.
    public static func jump(
        _ content: Entry.Draft
    ) throws(EventCodec.Unreadable) -> ClockJump? {
        guard content.stream == .desk, content.kind == kind else { return nil }
        do {
            let body = try CanonicalJSON.decode(Body.self, from: content.body)
            return ClockJump(noticed: content.happened, step: Span(seconds: body.seconds))
        } catch {
            throw EventCodec.Unreadable(kind: content.kind, problem: "\(error)")
        }
    }
}
