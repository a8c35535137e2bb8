// Escape sequences: both forms of the arrow keys (`ESC [ A` and `ESC O A`), whatever terminfo says,
// since terminals behind tmux and ssh send either; modifiers as xterm writes them (`ESC [ 1 ; 5
// A`), rxvt's and the Linux console's own forms, `CSI u`, SGR mouse reports, focus, bracketed
// paste.

extension InputDecoder {
    static func escapeStep(_ bytes: ArraySlice<UInt8>) -> Step {
        guard let second = bytes.dropFirst().first else { return .needsMore }
        switch second {
        case 0x1B: return .used(1, .key(KeyPress(.escape)))
        case UInt8(ascii: "["): return controlSequence(bytes)
        case UInt8(ascii: "O"): return singleShift(bytes)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
            return terminalReport(bytes)
        default:
            switch characterStep(bytes.dropFirst(), alt: true) {
            case .used(let count, let event): return .used(count + 1, event)
            default: return .needsMore
            }
        }
    }

    /// `ESC O` with a final letter; some terminals put modifiers in between.
    private static func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
        let rest = bytes.dropFirst(2)
        let parameters = rest.prefix { (0x30...0x3B).contains($0) }.prefix(8)
        guard let final = rest.dropFirst(parameters.count).first else { return .needsMore }
        let used = 2 + parameters.count + 1
        guard final >= 0x20, final < 0x7F else { return .used(used - 1, nil) }
        let numbers = SequenceParameters(parameters)
        let held = modifiers(numbers.last)
        if let key = letterKeys[final] { return .used(used, .key(KeyPress(key, held))) }
        switch final {
        case UInt8(ascii: "M"): return .used(used, .key(KeyPress(.enter, held)))
        case UInt8(ascii: "I"): return .used(used, .key(KeyPress(.tab, held)))
        case UInt8(ascii: "j")...UInt8(ascii: "y"):
            let character = Character(Unicode.Scalar(final - 0x40))
            return .used(used, .key(KeyPress(.character(character), held)))
        default: return .used(used, nil)
        }
    }

    /// Answers of the terminal (OSC, DCS, APC, PM): read to their end and left out.
    private static func terminalReport(_ bytes: ArraySlice<UInt8>) -> Step {
        for at in bytes.indices.dropFirst(2) {
            if bytes[at] == 0x07 { return .used(at - bytes.startIndex + 1, nil) }
            if bytes[at] == 0x1B {
                guard at + 1 < bytes.endIndex else { break }
                let isEnd = bytes[at + 1] == UInt8(ascii: "\\")
                return .used(at - bytes.startIndex + (isEnd ? 2 : 0), nil)
            }
        }
        return bytes.count > maximumSequence ? .used(bytes.count, nil) : .needsMore
    }

    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
        let body = bytes.dropFirst(2)
        if body.first == UInt8(ascii: "[") {
            guard let letter = body.dropFirst().first else { return .needsMore }
            guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else {
                return .used(4, nil)
            }
            return .used(4, .key(KeyPress(.function(Int(letter) - 0x40))))
        }
        if body.first == UInt8(ascii: "M") {
            return body.count < 4 ? .needsMore : .used(6, nil)
        }
        for at in body.indices {
            let byte = body[at]
            let used = at - bytes.startIndex + 1
            let endsRxvtShift =
                byte == UInt8(ascii: "$") && at > body.startIndex && body.first != 0x3F
            if (0x40...0x7E).contains(byte) || endsRxvtShift {
                return meaning(of: body[..<at], final: byte, used)
            }
            guard (0x20...0x3F).contains(byte) else { return .used(used - 1, nil) }
        }
        return bytes.count > maximumSequence ? .used(bytes.count, nil) : .needsMore
    }

    private static func meaning(
        of parameters: ArraySlice<UInt8>, final: UInt8, _ used: Int
    ) -> Step {
        if parameters.first == UInt8(ascii: "<") {
            return .used(used, MouseReport.event(parameters.dropFirst(), final))
        }
        guard parameters.first.map({ $0 < 0x3C }) ?? true else { return .used(used, nil) }
        let numbers = SequenceParameters(parameters)
        switch final {
        case UInt8(ascii: "~"):
            if numbers.first == 200 { return .pasteBegins(used) }
            return .used(used, numberedKey(numbers).map { .key($0) })
        case UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
            return .used(used, rxvtKey(numbers.first, final).map { .key($0) })
        case UInt8(ascii: "u"):
            let key = codedKey(numbers.first, modifiers(numbers.second))
            return .used(used, key.map { .key($0) })
        case UInt8(ascii: "Z"): return .used(used, .key(KeyPress(.tab, .shift)))
        case UInt8(ascii: "I"): return .used(used, .focus(true))
        case UInt8(ascii: "O"): return .used(used, .focus(false))
        case UInt8(ascii: "a")...UInt8(ascii: "d") where numbers.isEmpty:
            return .used(used, letterKeys[final - 0x20].map { .key(KeyPress($0, .shift)) })
        default:
            // A cursor report ends in R as F3 does, but its first number is a row.
            guard numbers.first <= 1, let key = letterKeys[final] else {
                return .used(used, nil)
            }
            return .used(used, .key(KeyPress(key, modifiers(numbers.second))))
        }
    }

    /// xterm's number for modifiers: 1 and the sum of 1 Shift, 2 Alt, 4 Ctrl, 8 Meta.
    private static func modifiers(_ number: Int) -> KeyPress.Modifiers {
        guard number > 1 else { return [] }
        var held = KeyPress.Modifiers(rawValue: UInt8(truncatingIfNeeded: number - 1) & 7)
        if (number - 1) & 8 != 0 { held.insert(.alt) }
        return held
    }

    private static let letterKeys: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
        UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
        UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
        UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
    ]

    private static let numberedKeys: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9),
        21: .function(10), 23: .function(11), 24: .function(12), 25: .function(13),
        26: .function(14), 28: .function(15), 29: .function(16), 31: .function(17),
        32: .function(18), 33: .function(19), 34: .function(20),
    ]

    private static func numberedKey(_ numbers: SequenceParameters) -> KeyPress? {
        if numbers.first == 27 { return codedKey(numbers.third, modifiers(numbers.second)) }
        return numberedKeys[numbers.first].map { KeyPress($0, modifiers(numbers.second)) }
    }

    private static func rxvtKey(_ number: Int, _ final: UInt8) -> KeyPress? {
        let held: KeyPress.Modifiers =
            final == UInt8(ascii: "^")
            ? .control : final == UInt8(ascii: "$") ? .shift : [.control, .shift]
        return numberedKeys[number].map { KeyPress($0, held) }
    }

    /// A key named by its code point, as `CSI u` and xterm's modifyOtherKeys send it.
    private static func codedKey(_ code: Int, _ held: KeyPress.Modifiers) -> KeyPress? {
        switch code {
        case 9: return KeyPress(.tab, held)
        case 13: return KeyPress(.enter, held)
        case 27: return KeyPress(.escape, held)
        case 8, 127: return KeyPress(.backspace, held)
        default:
            guard code >= 32, let scalar = Unicode.Scalar(UInt32(clamping: code)) else {
                return nil
            }
            var character = Character(scalar)
            if held.contains(.shift), let capital = String(character).uppercased().first {
                character = capital
            }
            return KeyPress(.character(character), held.subtracting(.shift))
        }
    }
}

/// The numbers of a control sequence; a missing one counts as 0, a sub-parameter is left out.
struct SequenceParameters {
    private var numbers: [Int] = []

    init(_ bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty else { return }
        for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            var number = 0
            for byte in part.prefix(while: { (0x30...0x39).contains($0) }) {
                number = min(number * 10 + Int(byte - 0x30), 0x10_FFFF)
            }
            numbers.append(number)
        }
    }

    var isEmpty: Bool { numbers.isEmpty }
    var first: Int { numbers.first ?? 0 }
    var second: Int { numbers.count > 1 ? numbers[1] : 0 }
    var third: Int { numbers.count > 2 ? numbers[2] : 0 }
    var last: Int { numbers.last ?? 0 }
}

/// Mouse reports in the SGR form, `ESC [ < button ; column ; row M`, m for a release.
enum MouseReport {
    static func event(_ parameters: ArraySlice<UInt8>, _ final: UInt8) -> InputEvent? {
        let numbers = SequenceParameters(parameters)
        guard final == UInt8(ascii: "M") || final == UInt8(ascii: "m"),
            numbers.second > 0, numbers.third > 0,
            let kind = kind(numbers.first, isRelease: final == UInt8(ascii: "m"))
        else { return nil }
        var held: KeyPress.Modifiers = []
        if numbers.first & 4 != 0 { held.insert(.shift) }
        if numbers.first & 8 != 0 { held.insert(.alt) }
        if numbers.first & 16 != 0 { held.insert(.control) }
        let place = Point(row: numbers.third - 1, column: numbers.second - 1)
        return .mouse(MouseEvent(kind, at: place, held))
    }

    private static func kind(_ code: Int, isRelease: Bool) -> MouseEvent.Kind? {
        if code & 64 != 0 {
            return code & 3 == 0 ? .wheelUp : code & 3 == 1 ? .wheelDown : nil
        }
        let buttons: [MouseEvent.Button] = [.left, .middle, .right]
        guard code & 3 < buttons.count, code < 64 else { return nil }
        let button = buttons[code & 3]
        if isRelease { return .release(button) }
        return code & 32 != 0 ? .drag(button) : .press(button)
    }
}
