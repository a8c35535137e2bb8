public import ServiceTime

/// What lists, searches and other dossiers need to know of one, whatever its kind.
public struct DossierSummary: Hashable, Sendable {
    /// One line that names it.
    public var title: String
    /// The customer's name, when it is about one.
    public var customer: String?
    public var product: String?
    /// The department that answers for it.
    public var department: Department?
    /// The login of whoever answers for it.
    public var owner: String?
    /// The first and last day it counts, where it has such.
    public var from: CivilDate?
    public var until: CivilDate?
    /// Whether somebody still has something to do with it.
    public var isOpen: Bool
    /// Under what it can be looked up; its number always counts and is not among them.
    public var keys: [DossierKey]
    /// What a search looks into besides title, customer and product.
    public var texts: [String?]

    init(title: String, isOpen: Bool = true, keys: [DossierKey] = [], texts: [String?] = []) {
        self.title = title
        self.isOpen = isOpen
        self.keys = keys
        self.texts = texts
    }
}

/// An exact word under which dossiers are looked up, whatever case, width and Chinese variants it
/// is typed in.
public struct DossierKey: Hashable, Sendable, Comparable {
    /// What the word is, and the word: `name:华东电机`.
    public let text: String

    private init(_ what: String, _ word: String) {
        text = what + ":" + Self.folded(word)
    }

    /// A key as it was kept.
    public init(kept text: String) { self.text = text }

    /// The same as it is kept now, of one that was kept when less was folded.
    public var refolded: DossierKey {
        guard let colon = text.firstIndex(of: ":") else { return self }
        let word = String(text[text.index(after: colon)...])
        let what = String(text[..<colon])
        return what == "phone" ? .phone(word) : DossierKey(what, word)
    }

    /// The dossier's number that the key stands for; nil for other keys.
    public var number: String? {
        text.hasPrefix("number:") ? text.dropFirst(7).uppercased() : nil
    }

    public static func number(_ number: String) -> DossierKey { DossierKey("number", number) }
    public static func name(_ name: String) -> DossierKey { DossierKey("name", name) }
    public static func phone(_ phone: String) -> DossierKey {
        DossierKey("phone", PhoneNumber(phone).line)
    }
    public static func order(_ order: String) -> DossierKey { DossierKey("order", order) }
    public static func serial(_ serial: String) -> DossierKey { DossierKey("serial", serial) }
    /// Promises made to a customer, by the customer's number or name.
    public static func promisedTo(_ customer: String) -> DossierKey {
        DossierKey("promised-to", customer)
    }
    /// Promises made to a group of customers.
    public static func promisedToGroup(_ group: String) -> DossierKey {
        DossierKey("promised-to-group", group)
    }
    /// Dossiers of which somebody was told that a clock ran out: a role, in one department when a
    /// head is meant.
    public static func escalatedTo(_ superior: GateID) -> DossierKey {
        DossierKey("escalated-to", superior.description)
    }
    /// Dossiers that rest on another, by its number.
    public static func restsOn(_ number: String) -> DossierKey { DossierKey("rests-on", number) }

    /// Measures against a problem, of a product or of any; nil where neither is named.
    static func returning(problem: String?, product: String?) -> DossierKey? {
        guard problem != nil || product != nil else { return nil }
        return DossierKey("returning", (problem ?? "") + "|" + (product ?? ""))
    }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// Case, full-width forms, white space, and simplified or traditional characters do not matter.
    static func folded(_ word: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x3000: continue
            case 0x4E00...0x9FFF: view.append(ChineseVariants.simplified(scalar))
            case 0xFF01...0xFF5E:
                guard let plain = Unicode.Scalar(scalar.value - 0xFEE0) else { continue }
                view.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
            default:
                if scalar.properties.isWhitespace { continue }
                view.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(view)
    }
}

/// Dossiers that a decision needs besides the one it is about, by the keys that were asked for.
public struct DossierShelf: Sendable {
    private let byKey: [DossierKey: [Dossier]]
    private let tickets: [String: Ticket]
    /// Tickets to draw a sample from.
    public let candidates: [SampleCandidate]
    /// The end of the record now, by which a sample is drawn; nil when none is.
    public let seed: Digest?

    /// A shelf with what was found under each key, and the tickets that were asked for.
    public init(
        _ byKey: [DossierKey: [Dossier]] = [:], tickets: [String: Ticket] = [:],
        candidates: [SampleCandidate] = [], seed: Digest? = nil
    ) {
        self.byKey = byKey
        self.tickets = tickets
        self.candidates = candidates
        self.seed = seed
    }

    /// The ticket of a number that the command cites; nil when there is none.
    public func ticket(_ number: String) -> Ticket? { tickets[number] }

    /// What is kept under a key.
    public func dossiers(under key: DossierKey) -> [Dossier] { byKey[key] ?? [] }

    /// The dossier of a number.
    public subscript(number: String) -> Dossier? { byKey[.number(number)]?.first }
}
