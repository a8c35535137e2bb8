import Foundation

/// The offsets of a zone as Foundation gives them, moment by moment.
struct SystemZone {
    private let zone: TimeZone

    init?(_ id: String) {
        guard let zone = TimeZone(identifier: id) else { return nil }
        self.zone = zone
    }

    func offset(at second: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
}
