public import Casework
import ServiceTime
import Yams

/// A policy file as read: the policy when it can be used, and every mistake found.
///
/// What the file does not give is as in the policy it is read over, so that a company writes down
/// only what it does otherwise. A table that is given key by key (clocks, calendars, checklists) is
/// filled up; a list that is given replaces the list.
public struct PolicyFile: Sendable {
    /// The policy; nil when there is a mistake that is no mere doubt.
    public let policy: Policy?
    /// Every mistake, by place.
    public let mistakes: [Mistake]

    /// Reads a policy from a YAML or JSON file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - base: Gives what the file does not; its round-the-clock calendar has the desk's zone.
    ///   - holidays: Where public holidays come from.
    public init(path: String, over base: Policy, holidays: HolidayFolder = .standard()) {
        self.init(YAMLFile(path: path), over: base, holidays: holidays)
    }

    /// Reads a policy from the bytes of a file; `name` stands for the file in mistakes.
    public init(
        bytes: [UInt8], named name: String, over base: Policy,
        holidays: HolidayFolder = .standard()
    ) {
        self.init(YAMLFile(bytes: bytes, named: name), over: base, holidays: holidays)
    }

    private init(_ file: YAMLFile, over base: Policy, holidays: HolidayFolder) {
        guard let root = file.root else {
            policy = nil
            mistakes = file.mistakes
            return
        }
        var reader = PolicyReader(
            fields: CalendarReader(file: file.name, holidays: holidays), base: base)
        let read = reader.policy(from: root)
        mistakes = Set(file.mistakes + reader.fields.mistakes).sorted()
        policy = mistakes.allSatisfy(\.isDoubt) ? read : nil
    }
}

/// Turns the tree of a policy file into a policy, and goes on after a mistake to find the next.
struct PolicyReader {
    /// Reads mappings, lists and calendars, and keeps the mistakes.
    var fields: CalendarReader
    let base: Policy
    /// How many conditions were read; aliases could make them more than the file is long.
    var conditions = 0
    /// The departments of the policy that is being read, by which gates are checked.
    var departments: [String] = []

    static let keys = [
        "currency", "calendars", "clocks", "gates", "checklists", "departments", "problems",
        "causes", "decline-reasons", "ground-details", "compensation", "wording",
        "negotiation", "major-incident", "retention", "numbering", "escalation", "warranty",
        "care",
    ]

    /// Reads a policy; it is of use only when no mistake was found.
    mutating func policy(from root: Node) -> Policy {
        var policy = base
        refreshHolidays(of: &policy.calendars)
        guard let given = fields.fields(of: root, what: "a policy", known: Self.keys) else {
            return base
        }
        if let node = given["currency"], let currency: Currency = code(node, what: "currency") {
            policy.currency = currency
        }
        if let node = given["calendars"] { readCalendars(node, into: &policy.calendars) }
        if let node = given["clocks"] { readClocks(node, into: &policy) }
        if let node = given["checklists"] {
            readTables(node, what: "checklists", into: &policy.checklists)
        }
        if let node = given["departments"] {
            policy.departments = codes(node, what: "departments").map { Department($0) }
        }
        departments = policy.departments.map(\.code)
        if let node = given["gates"] { policy.gates = gates(node, currency: policy.currency) }
        for (key, list) in Self.codeLists {
            if let node = given[key] { policy[keyPath: list] = codes(node, what: key) }
        }
        if let node = given["ground-details"] {
            readTables(node, what: "ground-details", into: &policy.groundDetails)
        }
        if let node = given["compensation"] { readCompensation(node, into: &policy.compensation) }
        if let node = given["wording"] { readWording(node, into: &policy.wording) }
        if let node = given["major-incident"] {
            readMajorIncident(node, into: &policy.majorIncident, currency: policy.currency)
        }
        if let node = given["care"] { readCare(node, into: &policy.care) }
        if let node = given["negotiation"] { readNegotiation(node, into: &policy.negotiation) }
        if let node = given["retention"] { readRetention(node, into: &policy.retention) }
        if let node = given["numbering"] { readNumbering(node, into: &policy.numbering) }
        if let node = given["escalation"] { readEscalation(node, into: &policy.escalation) }
        if let node = given["warranty"] { readWarranty(node, into: &policy.warranty) }
        return policy
    }

    /// The lists of codes that may not be empty, by their keys.
    private static var codeLists: [(String, WritableKeyPath<Policy, [String]>)] {
        [
            ("problems", \.problems), ("causes", \.causes), ("decline-reasons", \.declineReasons),
        ]
    }

    mutating func complain(_ message: String, at node: Node, isDoubt: Bool = false) {
        fields.complain(message, at: node, isDoubt: isDoubt)
    }

    /// Complains where a list is wanted and something else stands; a single word would otherwise
    /// replace a whole list without a sound.
    mutating func isNoList(_ node: Node, what: String) -> Bool {
        switch node {
        case .sequence: return false
        case .scalar where node.isNothing: return false
        case .scalar(let scalar):
            complain(
                "\(what) is a list, not \(fields.kind(of: node)); write "
                    + "[\(scalar.string.prefix(40))]", at: node)
            return true
        case .mapping, .alias:
            complain("\(what) is a list, not \(fields.kind(of: node))", at: node)
            return true
        }
    }

    /// One of a closed list of codes.
    mutating func code<Code: RawRepresentable & CaseIterable>(
        _ node: Node, what: String
    ) -> Code? where Code.RawValue == String {
        guard let text = fields.text(node, what: what) else { return nil }
        return code(text, at: node, what: what)
    }

    mutating func code<Code: RawRepresentable & CaseIterable>(
        _ text: String, at node: Node, what: String
    ) -> Code? where Code.RawValue == String {
        if let code = Code(rawValue: text) { return code }
        let known = Code.allCases.map(\.rawValue)
        let question = NearestSpelling.question(text, among: known)
        let choice = "there are \(known.joined(separator: ", "))"
        complain("“\(text.prefix(40))” is no \(what)\(question); \(choice)", at: node)
        return nil
    }

    /// A list of codes of the company's own, each once; not empty unless `mayBeEmpty`.
    mutating func codes(_ node: Node, what: String, mayBeEmpty: Bool = false) -> [String] {
        var codes: [String] = []
        if isNoList(node, what: what) { return [] }
        let members = fields.list(node, what: what)
        for member in members {
            guard let code = fields.text(member, what: "a code") else { continue }
            if !Self.isCode(code) {
                complain(
                    "“\(code.prefix(40))” is no code; write 1 to 64 letters, digits and hyphens",
                    at: member)
            } else if codes.contains(code) {
                complain("“\(code)” is listed twice", at: member)
            } else if let same = codes.first(where: { $0.lowercased() == code.lowercased() }) {
                complain("“\(code)” is “\(same)” but for capitals; keep one of them", at: member)
            } else {
                codes.append(code)
            }
        }
        if members.isEmpty, !mayBeEmpty {
            complain("\(what) is empty; name at least one", at: node)
        }
        return codes
    }

    /// Whether a text can be a code: no blanks, and nothing that separates codes elsewhere.
    static func isCode(_ text: String) -> Bool {
        1...64 ~= text.count && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }

    /// Lists of codes by ground.
    private mutating func readTables(
        _ node: Node, what: String, into tables: inout [Ground: [String]]
    ) {
        for (key, keyNode, value) in fields.entries(of: node, what: what) ?? [] {
            let list = codes(value, what: "\(what) of \(key)", mayBeEmpty: true)
            if let ground: Ground = code(key, at: keyNode, what: "ground") { tables[ground] = list }
        }
    }
}
