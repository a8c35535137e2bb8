import Glibc
public import Journal
import ServiceTime

// The step of a clock is looked for within the transaction that commits, under the lock of all
// desks: whoever comes first writes it, and the next finds the new reading.

/// The clocks of this host.
enum HostClock {
    /// What they say now; nil where the kernel does not tell.
    static func read() -> ClockReading? {
        guard let wall = milliseconds(CLOCK_REALTIME), let uptime = milliseconds(CLOCK_BOOTTIME),
            let boot
        else { return nil }
        return ClockReading(wall: wall, uptime: uptime, boot: boot)
    }

    private static func milliseconds(_ clock: clockid_t) -> Int? {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return nil }
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }

    /// The kernel's name for this start of the host.
    private static let boot: String? = {
        let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 36)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        return count == bytes.count ? String(decoding: bytes, as: UTF8.self) : nil
    }()
}

extension Connection {
    /// Keeps a reading of the clocks, and writes down a step of the wall clock since the last one.
    func note(_ reading: ClockReading?, by login: String, at instant: Instant) throws {
        guard let reading else { return }
        let last = try first("SELECT wall, uptime, boot FROM host_clock") { row in
            ClockReading(wall: row.integer(0), uptime: row.integer(1), boot: row.text(2))
        }
        try run(
            "INSERT OR REPLACE INTO host_clock (id, wall, uptime, boot) VALUES (1, ?, ?, ?)",
            .integer(reading.wall), .integer(reading.uptime), .text(reading.boot))
        guard let step = last.flatMap({ reading.step(since: $0) }) else { return }
        var head = try head()
        let draft = try ClockEntry.draft(step, reading, by: login, at: instant)
        let version = try version(of: .desk) + 1
        try append(head.seal(draft, version: version, now: instant))
    }

    /// Every step of the wall clock, oldest first.
    func clockJumps() throws -> [ClockJump] {
        try entries(of: .desk, kind: ClockEntry.kind).compactMap { try ClockEntry.jump($0.content) }
    }

    /// The last step that the board still shows.
    func clockJump(shownAt now: Instant) throws -> ClockJump? {
        try clockJumps().last {
            $0.noticed <= now && now < $0.noticed + ClockJump.shownFor
        }
    }
}

extension SQLiteStore {
    /// Every step of the host's wall clock that was noticed, oldest first.
    ///
    /// - Throws: `StoreFailure` when the record cannot be read.
    public func clockJumps() throws(StoreFailure) -> [ClockJump] {
        try perform { try $0.clockJumps() }
    }
}
