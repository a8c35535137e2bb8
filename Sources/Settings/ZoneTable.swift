import Foundation
public import ServiceTime
import Synchronization

/// The time zones of the system, each read once into a table of offsets.
public enum ZoneTable {
    private static let read = Mutex<[String: Zone]>([:])
    /// The years whose changes are read; before and after, the nearest offset holds.
    private static let first = Date(timeIntervalSince1970: -2_208_988_800)
    private static let last = Date(timeIntervalSince1970: 4_102_444_800)

    /// The zone of an IANA id, `Asia/Shanghai` or `UTC`; nil when the system knows none.
    ///
    /// Changes of the years 1900 to 2099 are in the table.
    public static func zone(_ id: String) -> Zone? {
        if id == "UTC" { return .utc }
        return read.withLock { zones in
            if let zone = zones[id] { return zone }
            guard isName(id), let system = TimeZone(identifier: id) else { return nil }
            let zone = table(of: system, id: id)
            zones[id] = zone
            return zone
        }
    }

    /// The id of a zone with nearly this spelling.
    public static func nearest(to id: String) -> String? {
        NearestSpelling.of(id, among: TimeZone.knownTimeZoneIdentifiers)
    }

    /// Abbreviations such as CST name several zones, and `GMT+8` none, so they are not taken.
    private static func isName(_ id: String) -> Bool {
        id.contains("/") || shortNames.contains(id)
    }

    /// The names without a slash in the IANA database.
    private static let shortNames: Set = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GMT",
        "Greenwich", "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan",
        "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "Navajo", "PRC", "PST8PDT", "Poland",
        "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "Universal", "W-SU", "WET", "Zulu",
    ]

    private static func table(of system: TimeZone, id: String) -> Zone {
        var changes: [(at: Instant, offset: Int)] = []
        var date = first
        while let next = system.nextDaylightSavingTimeTransition(after: date), next < last,
            next > date
        {
            let seconds = Int(next.timeIntervalSince1970.rounded())
            let offset = system.secondsFromGMT(for: next)
            changes.append((Instant(seconds: seconds), offset))
            date = next
        }
        return Zone(id: id, firstOffset: system.secondsFromGMT(for: first), changes: changes)
    }
}
