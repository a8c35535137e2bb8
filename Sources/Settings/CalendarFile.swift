public import ServiceTime
import Yams

/// A calendar file as read: the calendar when it can be used, and every mistake found.
public struct CalendarFile: Sendable {
    /// The calendar; nil when a mistake leaves its meaning open.
    public let calendar: WorkCalendar?
    /// Every mistake, by place.
    public let mistakes: [Mistake]

    /// Reads a calendar from a YAML or JSON file.
    public init(path: String, holidays: HolidayFolder = .standard()) {
        self.init(YAMLFile(path: path), holidays: holidays)
    }

    /// Reads a calendar from the bytes of a file; `name` stands for the file in mistakes.
    public init(bytes: [UInt8], named name: String, holidays: HolidayFolder = .standard()) {
        self.init(YAMLFile(bytes: bytes, named: name), holidays: holidays)
    }

    private init(_ file: YAMLFile, holidays: HolidayFolder) {
        guard let root = file.root else {
            calendar = nil
            mistakes = file.mistakes
            return
        }
        var reader = CalendarReader(file: file.name, holidays: holidays)
        let calendar = reader.calendar(from: root)
        mistakes = (file.mistakes + reader.mistakes).sorted()
        self.calendar = mistakes.allSatisfy(\.isDoubt) ? calendar : nil
    }
}

/// Turns the tree of a calendar file into a calendar, and goes on after a mistake to find the next.
struct CalendarReader {
    let file: String
    let holidays: HolidayFolder
    private(set) var mistakes: [Mistake] = []

    private static let keys = [
        "name", "zone", "hours", "holidays", "workdays", "round-the-clock", "public-holidays",
    ]

    init(file: String, holidays: HolidayFolder) {
        self.file = file
        self.holidays = holidays
    }

    /// Reads a calendar; it is of use only when no mistake was found that is no mere doubt.
    ///
    /// Within a policy the calendar is `named` by its key, and may leave out the desk's `zone`.
    mutating func calendar(
        from root: Node, named given: String? = nil, zone usual: Zone? = nil
    ) -> WorkCalendar? {
        let found = mistakes.count
        guard let fields = fields(of: root, what: "a calendar", known: Self.keys) else {
            return nil
        }
        let name = fields["name"].flatMap { text($0, what: "name") } ?? ""
        if let given, let node = fields["name"], name != given {
            complain("within a policy the calendar is named by its key, “\(given)”", at: node)
        }
        let zone = readZone(fields["zone"], root: root, usual: usual)
        let week = readWeek(fields, root: root)
        let closed = Set(fields["holidays"].map { dates($0, what: "holidays").map(\.0) } ?? [])
        let workdays = fields["workdays"].map { readWorkdays($0, week: week) } ?? [:]
        let publicHolidays = fields["public-holidays"].flatMap { readPublicHolidays($0) }
        for date in closed.intersection(workdays.keys).sorted() {
            complain(
                "\(date) is a holiday and a workday; the workday counts",
                at: fields["workdays"] ?? root, isDoubt: true)
        }
        guard let zone else { return nil }
        let calendar = WorkCalendar(
            name: given ?? name, zone: zone, week: week, holidays: closed, workdays: workdays,
            publicHolidays: publicHolidays)
        if mistakes.count == found, calendar.week.allSatisfy({ $0 == .closed }),
            workdays.values.allSatisfy({ $0 == .closed })
        {
            complain("the calendar never opens", at: fields["hours"] ?? root, isDoubt: true)
        }
        return calendar
    }

    /// Notes a mistake at a node.
    mutating func complain(_ message: String, at node: Node, isDoubt: Bool = false) {
        let place = node.place
        mistakes.append(
            Mistake(
                file: file, line: place.line, column: place.column, message: message,
                isDoubt: isDoubt))
    }

    /// Takes over mistakes that another file has.
    mutating func add(_ found: [Mistake]) {
        mistakes += found
    }

    /// The entries of a mapping by key, each key once; nil when the node is none.
    mutating func fields(of node: Node, what: String, known: [String]) -> [String: Node]? {
        guard let entries = entries(of: node, what: what) else { return nil }
        var fields: [String: Node] = [:]
        for (key, keyNode, value) in entries {
            if known.contains(key) {
                fields[key] = value
            } else {
                let question = NearestSpelling.question(key, among: known)
                complain("“\(key)” is no key of \(what)\(question)", at: keyNode)
            }
        }
        return fields
    }

    /// The entries of a mapping in order; a repeated key is a mistake and left out.
    mutating func entries(of node: Node, what: String) -> [(key: String, node: Node, value: Node)]?
    {
        guard case .mapping(let mapping) = node else {
            complain("\(what) is written as keys with values, not as \(kind(of: node))", at: node)
            return nil
        }
        var lines: [String: Int] = [:]
        var entries: [(key: String, node: Node, value: Node)] = []
        for (keyNode, value) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                complain("a key is a word, not \(kind(of: keyNode))", at: keyNode)
                continue
            }
            let key = RepeatedKey.name(scalar.string)
            if let line = lines[key] {
                complain("“\(key)” is given twice, first on line \(line)", at: keyNode)
            } else {
                lines[key] = keyNode.place.line
                entries.append((key, keyNode, value))
            }
        }
        return entries
    }

    /// The text of a scalar; anything else is a mistake.
    mutating func text(_ node: Node, what: String) -> String? {
        guard case .scalar(let scalar) = node else {
            complain("\(what) is a text, not \(kind(of: node))", at: node)
            return nil
        }
        return scalar.string
    }

    /// The members of a list; a single scalar stands for a list of one, nothing for an empty one.
    mutating func list(_ node: Node, what: String) -> [Node] {
        switch node {
        case .sequence(let sequence): return Array(sequence)
        case .scalar where node.isNothing: return []
        case .scalar: return [node]
        default:
            complain("\(what) is a list, not \(kind(of: node))", at: node)
            return []
        }
    }

    /// What a node is, in words.
    func kind(of node: Node) -> String {
        switch node {
        case .scalar(let scalar) where node.isNothing && scalar.string.isEmpty: "nothing"
        case .scalar(let scalar): "“\(scalar.string.prefix(40))”"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }
}

extension Node {
    /// Whether a value was left out: `holidays:` or `holidays: null`.
    var isNothing: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "~", "null"].contains(scalar.string)
    }
}
