/// A time zone as a table: its id and every change of its offset from UTC.
///
/// Built once at the edge of the program from the system's zone data; all arithmetic afterwards is
/// on integers. Before the first change the first offset holds, after the last change the last.
public struct Zone: Hashable, Sendable {
    /// The IANA id, `Asia/Shanghai`; or `UTC`, `+08:00` for fixed ones.
    public let id: String
    /// Instants, ascending in seconds, from which the offset of the same index + 1 holds.
    public let changes: [Int]
    /// Offsets in seconds east of UTC; one more than there are changes.
    public let offsets: [Int]

    /// Coordinated universal time.
    public static let utc = Zone(fixed: 0, id: "UTC")

    /// Makes a zone from its first offset and its changes, in seconds east of UTC.
    ///
    /// Changes are sorted; those that change nothing are dropped.
    public init(
        id: String, firstOffset: Int, changes table: [(at: Instant, offset: Int)] = []
    ) {
        var changes: [Int] = []
        var offsets = [firstOffset]
        for change in table.sorted(by: { $0.at < $1.at }) where change.offset != offsets.last {
            changes.append(change.at.seconds)
            offsets.append(change.offset)
        }
        self.id = id
        self.changes = changes
        self.offsets = offsets
    }

    private init(fixed offset: Int, id: String) {
        self.init(id: id, firstOffset: offset)
    }

    /// A zone that never changes, `offset` seconds east of UTC, named `+08:00`.
    public static func fixed(_ offset: Int) -> Zone {
        offset == 0 ? .utc : Zone(fixed: offset, id: offsetText(offset))
    }

    /// Seconds east of UTC at an instant.
    public func offset(at instant: Instant) -> Int {
        offsets[segment(at: instant.seconds)]
    }

    /// The date and time of day a clock on the wall shows at an instant.
    public func wallClock(at instant: Instant) -> (date: CivilDate, time: LocalTime) {
        let local = instant.seconds.adding(offset(at: instant))
        return (
            CivilDate(dayNumber: local.flooredQuotient(86_400)),
            LocalTime(uncheckedSecondOfDay: local.flooredRemainder(86_400))
        )
    }

    /// The date at an instant.
    public func date(at instant: Instant) -> CivilDate {
        wallClock(at: instant).date
    }

    /// The first instant at which the wall clock shows this date and time.
    ///
    /// A time that a change of the clock skips gives the first instant after the gap; a time that
    /// occurs twice gives the earlier one.
    public func instant(of date: CivilDate, at time: LocalTime = .midnight) -> Instant {
        let local = date.dayNumber * 86_400 + time.secondOfDay
        // No offset is larger than a day and a half, even where a zone moved across the date line.
        var index = segment(at: local - 129_600)
        while index < changes.count, local >= changes[index] + offsets[index] {
            let opening = changes[index] + offsets[index + 1]
            if local < opening { return Instant(seconds: changes[index]) }
            index += 1
        }
        return Instant(seconds: local - offsets[index])
    }

    /// The index of the offset that holds at an instant given in seconds.
    func segment(at seconds: Int) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// An offset as `+08:00`, with seconds only where there are any (local mean times have them).
    static func offsetText(_ offset: Int) -> String {
        let size = Int(offset.magnitude)
        let text =
            "\(offset < 0 ? "-" : "+")\(padded(size / 3_600, 2)):\(padded(size / 60 % 60, 2))"
        return size % 60 == 0 ? text : text + ":" + padded(size % 60, 2)
    }
}

extension Zone: Codable {
    private enum CodingKeys: String, CodingKey {
        case id, changes, offsets
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        changes = try container.decode([Int].self, forKey: .changes)
        offsets = try container.decode([Int].self, forKey: .offsets)
        guard offsets.count == changes.count + 1, zip(changes, changes.dropFirst()).allSatisfy(<),
            offsets.allSatisfy({ $0.magnitude <= 129_600 })
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .offsets, in: container,
                debugDescription: "A zone has ascending changes and one offset more.")
        }
    }
}
