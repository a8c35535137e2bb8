internal import Terminal

/// Which of the two sequences for desktop notices a terminal understands.
enum NoticeForm {
    /// OSC 9: iTerm2, kitty, WezTerm, Windows Terminal; others leave it out.
    case plain
    /// OSC 777: rxvt-unicode, foot, VTE.
    case titled

    init(terminal: String) {
        let titled = ["rxvt", "foot", "vte", "gnome"]
        self = titled.contains { terminal.hasPrefix($0) } ? .titled : .plain
    }

    func sequence(title: DisplayText, body: DisplayText) -> String {
        let title = title.truncated(to: 80).plain
        let body = body.truncated(to: 200).plain
        switch self {
        case .plain: return "\u{1B}]9;\(title): \(body)\u{7}"
        case .titled:
            let name = String(title.map { $0 == ";" ? "," : $0 })
            return "\u{1B}]777;notify;\(name);\(body)\u{7}"
        }
    }
}

/// The encoding OSC 52 wants its text in (RFC 4648 §4).
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encoded(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var value = group.reduce(0) { $0 << 8 | Int($1) }
            value <<= 8 * (3 - group.count)
            for place in 0..<4 {
                let letter = alphabet[value >> (18 - 6 * place) & 63]
                text.append(place <= group.count ? letter : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
