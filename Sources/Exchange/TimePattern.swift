public import ServiceTime

/// A way of writing times, such as `d/M/yyyy HH:mm`; read without any formatter.
///
/// `yyyy yy M MM d dd H HH h hh m mm s ss a` stand for the parts (`d` and its like take one or two
/// digits, `yy` lies between 1970 and 2069, `a` is AM or PM); everything else stands for itself.
/// `iso` is ISO 8601 and `unix` the seconds since 1970.
public struct TimePattern: Hashable, Sendable {
    private enum Piece: Hashable {
        case part(Part, digits: ClosedRange<Int>)
        case noon
        case literal(UInt8)
    }

    private enum Part: Hashable {
        case year
        case shortYear
        case month
        case day
        case hour
        case minute
        case second
    }

    private enum Form: Hashable {
        case iso
        case unix
        case pieces([Piece])
    }

    /// As it was written.
    public let text: String
    private let form: Form

    /// Nil when the text names no year, month and day, or holds a letter that stands for nothing.
    public init?(_ text: String) {
        self.text = text
        switch text {
        case "iso": form = .iso
        case "unix": form = .unix
        default:
            guard let pieces = Self.pieces(of: Array(text.utf8)) else { return nil }
            form = .pieces(pieces)
        }
    }

    private static func pieces(of letters: [UInt8]) -> [Piece]? {
        var pieces: [Piece] = []
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            var count = 1
            while index + count < letters.count, letters[index + count] == letter { count += 1 }
            let isLetter = (65...90).contains(letter & 0xDF)
            // The T of ISO 8601 is the one letter that stands for itself.
            if isLetter, letter != UInt8(ascii: "T") {
                guard let piece = part(letter, count) else { return nil }
                pieces.append(piece)
            } else {
                pieces += Array(repeating: .literal(letter), count: count)
            }
            index += count
        }
        let named = pieces.compactMap { piece -> Part? in
            guard case .part(let part, _) = piece else { return nil }
            return part
        }
        let hasDate = named.contains(.month) && named.contains(.day)
        return hasDate && (named.contains(.year) || named.contains(.shortYear)) ? pieces : nil
    }

    private static func part(_ letter: UInt8, _ count: Int) -> Piece? {
        let digits = count == 1 ? 1...2 : 2...2
        switch (Character(Unicode.Scalar(letter)), count) {
        case ("y", 4): return .part(.year, digits: 4...4)
        case ("y", 2): return .part(.shortYear, digits: 2...2)
        case ("M", 1...2): return .part(.month, digits: digits)
        case ("d", 1...2): return .part(.day, digits: digits)
        case ("H", 1...2), ("h", 1...2): return .part(.hour, digits: digits)
        case ("m", 1...2): return .part(.minute, digits: digits)
        case ("s", 1...2): return .part(.second, digits: digits)
        case ("a", 1): return .noon
        default: return nil
        }
    }

    /// The instant a text names on the wall clock of `zone`; nil when it is not written so.
    public func instant(_ text: ArraySlice<UInt8>, in zone: Zone) -> Instant? {
        switch form {
        case .iso: return Instant(iso: String(decoding: text, as: UTF8.self), zone: zone)
        case .unix:
            guard let seconds = Int(String(decoding: text, as: UTF8.self)) else { return nil }
            let instant = Instant(seconds: seconds)
            return Instant.supported.contains(instant) ? instant : nil
        case .pieces(let pieces): return Self.instant(text, by: pieces, in: zone)
        }
    }

    private static func instant(
        _ text: ArraySlice<UInt8>, by pieces: [Piece], in zone: Zone
    ) -> Instant? {
        var (year, month, day, hour, minute, second) = (0, 0, 0, 0, 0, 0)
        var isAfternoon: Bool?
        var rest = text
        for piece in pieces {
            switch piece {
            case .literal(let letter):
                guard rest.popFirst() == letter else { return nil }
            case .noon:
                guard let letter = rest.popFirst(), rest.popFirst().map({ $0 & 0xDF }) == 77 else {
                    return nil
                }
                isAfternoon = letter & 0xDF == UInt8(ascii: "P")
            case .part(let part, let digits):
                guard let number = take(digits, from: &rest) else { return nil }
                switch part {
                case .year: year = number
                case .shortYear: year = number < 70 ? 2_000 + number : 1_900 + number
                case .month: month = number
                case .day: day = number
                case .hour: hour = number
                case .minute: minute = number
                case .second: second = number
                }
            }
        }
        if let isAfternoon {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        }
        guard rest.isEmpty, let date = CivilDate(year: year, month: month, day: day),
            let time = LocalTime(hour: hour, minute: minute, second: second)
        else { return nil }
        return zone.instant(of: date, at: time)
    }

    private static func take(_ digits: ClosedRange<Int>, from rest: inout ArraySlice<UInt8>) -> Int?
    {
        var number = 0
        var count = 0
        while count < digits.upperBound, let digit = rest.first, (48...57).contains(digit) {
            number = number * 10 + Int(digit - 48)
            rest.removeFirst()
            count += 1
        }
        return digits.contains(count) ? number : nil
    }
}
