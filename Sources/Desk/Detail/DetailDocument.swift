import Casework
import ServiceTime
import Terminal
import Wording

/// Everything on one ticket as lines, broken to a width; made once when the ticket is read.
struct DetailDocument: Sendable {
    enum Line: Sendable {
        case heading(DisplayText)
        case stages(Stage)
        /// A label in a column of its own, and a value.
        case entry(label: DisplayText, value: DisplayText, Terminal.Role)
        case text(DisplayText, Terminal.Role)
        /// The running clock of this place; its countdown is drawn with the time.
        case clock(Int)
        case blank
    }

    /// Columns of the labels; more where there is room, so that none is cut.
    var labelWidth: Int {
        guard width >= 72 else { return Self.narrowLabels }
        return look.language == .en ? 24 : 16
    }

    static let narrowLabels = 14

    private(set) var lines: [Line] = []
    let width: Int
    let look: Look
    let zone: Zone
    let roster: Roster
    /// The kind of the dossier that is described, which may have words of its own for its fields.
    var kind: DossierKind?
    /// The files of what is described, which a proof may name.
    var files: [Evidence] = []
    /// Past cases like this one, while the ticket is described.
    var comparables: ComparableCases?

    init(width: Int, look: Look, zone: Zone, roster: Roster) {
        self.width = width
        self.look = look
        self.zone = zone
        self.roster = roster
    }

    var words: Words { look.words }

    mutating func heading(_ phrase: Phrase) {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(look.text(phrase)))
    }

    mutating func heading(_ text: String) {
        if !lines.isEmpty { lines.append(.blank) }
        lines.append(.heading(DisplayText(text.prefix(1).uppercased() + text.dropFirst())))
    }

    mutating func line(_ line: Line) { lines.append(line) }

    /// Adds an entry, its value broken over as many lines as it needs; nothing when it is empty.
    mutating func entry(
        label: String, _ value: String?, _ role: Terminal.Role = .normal
    ) {
        guard let value, !value.isEmpty else { return }
        let room = max(8, width - labelWidth - 1)
        var label = DisplayText(label)
        for line in DisplayText.lines(value).flatMap({ $0.wrapped(to: room) }) {
            lines.append(.entry(label: label, value: line, role))
            label = .empty
        }
    }

    mutating func entry(_ phrase: Phrase, _ value: String?, _ role: Terminal.Role = .normal) {
        entry(label: look(phrase), value, role)
    }

    mutating func paragraph(_ text: String, _ role: Terminal.Role = .normal) {
        for line in DisplayText.lines(text).flatMap({ $0.wrapped(to: max(8, width)) }) {
            lines.append(.text(line, role))
        }
    }

    func name(_ login: String) -> String { roster[login]?.name ?? login }

    func time(_ instant: Instant) -> String { TimeText.minute(instant, in: zone) }
}
