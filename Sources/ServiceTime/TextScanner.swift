/// A forward reader over the bytes of a short text: the parsers of this module never index strings.
struct TextScanner {
    private let bytes: [UInt8]
    private(set) var offset = 0

    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { offset == bytes.count }

    /// The next character, when it is ASCII.
    var next: Character? {
        guard offset < bytes.count, bytes[offset] < 0x80 else { return nil }
        return Character(Unicode.Scalar(bytes[offset]))
    }

    /// Consumes the character when it comes next.
    mutating func take(_ character: Character) -> Bool {
        guard next == character else { return false }
        offset += 1
        return true
    }

    /// Consumes the first of the characters that comes next, and says which.
    mutating func take(anyOf characters: [Character]) -> Character? {
        guard let next, characters.contains(next) else { return nil }
        offset += 1
        return next
    }

    /// Reads exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        digits(count...count)
    }

    /// Reads as many digits as there are; nil when their count is outside `range`.
    ///
    /// Up to 18 digits, so that the value cannot overflow.
    mutating func digits(_ range: ClosedRange<Int>) -> Int? {
        var value = 0
        var count = 0
        let limit = min(range.upperBound, 18)
        while count < limit, offset < bytes.count, 0x30...0x39 ~= bytes[offset] {
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
            count += 1
        }
        return count >= range.lowerBound ? value : nil
    }
}

/// A number with leading zeros up to a width.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value.magnitude)
    let zeros = String(repeating: "0", count: max(0, width - digits.utf8.count))
    return (value < 0 ? "-" : "") + zeros + digits
}

extension Int {
    /// The quotient rounded toward minus infinity; the divisor is positive.
    @inline(__always)
    func flooredQuotient(_ divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder that is never negative; the divisor is positive.
    @inline(__always)
    func flooredRemainder(_ divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}

/// The text without the blanks at its ends.
func trimmed(_ text: some StringProtocol) -> String {
    func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }
    let start = text.drop(while: isBlank)
    return String(start.prefix(start.count - start.reversed().prefix(while: isBlank).count))
}
