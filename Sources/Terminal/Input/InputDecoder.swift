/// Turns the bytes a terminal sends into events, whatever pieces they arrive in.
///
/// Bytes that do not make a whole event yet are kept; what they will become never depends on where
/// the pieces were cut, except that Esc is told from the start of a sequence by a pause: the caller
/// waits `pause` milliseconds for more and then calls `flush()`. Half a UTF-8 character waits for
/// good, since the next byte settles it. A paste is one event and never keys.
public struct InputDecoder: Sendable {
    /// Most bytes of a paste that are kept; the rest of it is left out.
    public static let maximumPaste = 1 << 20
    /// Longest escape sequence understood, in bytes; a longer one is left out.
    static let maximumSequence = 4_096

    /// How a step at the front of the waiting bytes ended.
    enum Step {
        /// That many bytes were an event, or nothing of interest.
        case used(Int, InputEvent?)
        /// A bracketed paste begins behind that many bytes.
        case pasteBegins(Int)
        case needsMore
    }

    private var waiting: [UInt8] = []
    private var paste: PastedText?

    /// Nothing begun yet.
    public init() {}

    /// Milliseconds to wait for more bytes before `flush()` is due; nil when nothing is undecided.
    public var pause: Int? {
        if paste != nil { return 5_000 }
        guard waiting.first == 0x1B else { return nil }
        return waiting.count == 1 ? 25 : 250
    }

    /// Takes the bytes that were read and returns the events they complete, in order.
    public mutating func feed(_ bytes: some Collection<UInt8>) -> [InputEvent] {
        waiting += bytes
        return drain()
    }

    /// Decides what was undecided, after a pause: Esc alone is the key, and a paste that lost its
    /// end ends here.
    public mutating func flush() -> [InputEvent] {
        if let paste {
            self.paste = nil
            let rest = waiting
            waiting = []
            return [paste.event(rest)]
        }
        guard waiting.first == 0x1B else { return [] }
        let held = waiting
        waiting = []
        switch held.count {
        case 1: return [.key(KeyPress(.escape))]
        case 2:
            return [
                .key(KeyPress(.character(Character(Unicode.Scalar(held[1]))), .alt))
            ]
        default: return []
        }
    }

    private mutating func drain() -> [InputEvent] {
        var events: [InputEvent] = []
        var at = 0
        while at < waiting.count {
            if paste != nil {
                at = takePaste(from: at, &events)
                if paste != nil { break }
                continue
            }
            let step = Self.step(waiting[at...])
            if case .used(let count, let event) = step {
                if let event { events.append(event) }
                at += count
            } else if case .pasteBegins(let count) = step {
                paste = PastedText()
                at += count
            } else {
                break
            }
        }
        waiting.removeFirst(min(at, waiting.count))
        return events
    }

    /// Moves bytes into the paste and returns where the rest begins; the paste is over or needs
    /// more.
    private mutating func takePaste(from start: Int, _ events: inout [InputEvent]) -> Int {
        guard var taken = paste else { return start }
        // Let go of the stored value, or what was taken so far would be copied for every piece.
        paste = nil
        let (used, isWhole) = taken.take(waiting[start...])
        if isWhole { events.append(taken.event([])) } else { paste = taken }
        return start + used
    }

    private static func step(_ bytes: ArraySlice<UInt8>) -> Step {
        guard let first = bytes.first else { return .needsMore }
        if first == 0x1B { return escapeStep(bytes) }
        return characterStep(bytes, alt: false)
    }

    /// A key that is no escape sequence, or what follows the Esc of Alt.
    static func characterStep(_ bytes: ArraySlice<UInt8>, alt: Bool) -> Step {
        guard let first = bytes.first else { return .needsMore }
        let held: KeyPress.Modifiers = alt ? .alt : []
        if first < 0x20 || first == 0x7F {
            return .used(1, .key(controlKey(first, held)))
        }
        switch UTF8Character(bytes) {
        case .whole(let scalar, let count):
            let isControl = (0x80..<0xA0).contains(scalar.value)
            let character = isControl ? "\u{FFFD}" : Character(scalar)
            return .used(count, .key(KeyPress(.character(character), held)))
        case .partial: return .needsMore
        case .invalid(let count):
            return .used(count, .key(KeyPress(.character("\u{FFFD}"), held)))
        }
    }

    private static func controlKey(_ byte: UInt8, _ held: KeyPress.Modifiers) -> KeyPress {
        switch byte {
        case 0x00: KeyPress(.character(" "), held.union(.control))
        case 0x09: KeyPress(.tab, held)
        case 0x0A, 0x0D: KeyPress(.enter, held)
        case 0x08, 0x7F: KeyPress(.backspace, held)
        case 0x1B: KeyPress(.escape, held)
        case 0x01...0x1A:
            KeyPress(.character(Character(Unicode.Scalar(byte + 0x60))), held.union(.control))
        default:
            KeyPress(.character(Character(Unicode.Scalar(byte + 0x40))), held.union(.control))
        }
    }
}

/// The text between the marks of a bracketed paste, as far as it has come.
private struct PastedText {
    private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    private var bytes: [UInt8] = []

    /// Takes what is surely text; says how much was used, the end mark included, and whether it
    /// came.
    mutating func take(_ more: ArraySlice<UInt8>) -> (used: Int, isWhole: Bool) {
        var at = more.startIndex
        while at < more.endIndex {
            let escape = more[at...].firstIndex(of: 0x1B) ?? more.endIndex
            keep(more[at..<escape])
            at = escape
            guard at < more.endIndex else { break }
            let rest = more[at...]
            if rest.starts(with: Self.end) {
                return (at - more.startIndex + Self.end.count, true)
            }
            if rest.count < Self.end.count, Self.end.starts(with: rest) { break }
            keep(more[at...at])
            at += 1
        }
        return (at - more.startIndex, false)
    }

    private mutating func keep(_ some: ArraySlice<UInt8>) {
        bytes += some.prefix(InputDecoder.maximumPaste - bytes.count)
    }

    func event(_ rest: [UInt8]) -> InputEvent {
        let text = String(decoding: bytes + rest, as: UTF8.self)
        // A terminal sends CR for the line ends of a paste; CRLF is one Character in Swift.
        return .paste(String(text.map { $0 == "\r" || $0 == "\r\n" ? "\n" : $0 }))
    }
}
