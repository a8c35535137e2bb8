import Casework
import ServiceTime

/// A word of a typed filter that is not understood.
public struct FilterMistake: Error, Hashable, Sendable {
    /// The word as typed.
    public let word: String
    /// What stands before the colon, when that is a field.
    public let field: String?
    /// What would be understood: the fields, or the values of the field.
    public let known: [String]

    public init(word: String, field: String?, known: [String]) {
        self.word = word
        self.field = field
        self.known = known
    }
}

extension QueueFilter {
    /// The names a typed filter knows, such as in `stage:plan urgency:urgent owner:me due:<1h 华东`.
    public static let fields = [
        "stage", "urgency", "kind", "owner", "waiting", "department", "customer", "problem", "due",
        "claim", "is",
    ]

    /// Reads a typed filter; words without a known field are searched for.
    ///
    /// Values of one field may be joined with commas: `stage:plan,execution`. A text with spaces
    /// stands in double quotes.
    ///
    /// - Throws: `FilterMistake` at the first value a field does not know.
    public init(parsing text: String) throws(FilterMistake) {
        self.init()
        for word in Self.words(of: text) {
            guard !word.isQuoted,
                let colon = word.text.firstIndex(where: { $0 == ":" || $0 == "：" })
            else {
                add(text: word.text, isExact: word.isQuoted)
                continue
            }
            let field = FoldedText(String(word.text[..<colon])).text
            let value = String(word.text[word.text.index(after: colon)...])
            if Self.fields.contains(field) {
                try set(field, value, word: word.text)
            } else if Self.isName(field), !value.hasPrefix("//") {
                throw FilterMistake(word: word.text, field: nil, known: Self.fields)
            } else {
                add(text: word.text)
            }
        }
    }

    /// Whether a word before a colon can only be meant as a field, unlike that of `10:30`.
    private static func isName(_ field: String) -> Bool {
        field.utf8.count > 1
            && field.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    private mutating func add(text: String, isExact: Bool = false) {
        let folded = FoldedText(text)
        guard !folded.text.isEmpty else { return }
        guard !isExact, let number = TypedNumber(folded.text) else {
            return texts.append(folded)
        }
        // A claim has the number of its ticket behind a letter; no text repeats it.
        if number.isOfClaim { hasClaim = true }
        let spellings = number.spellings.map(FoldedText.init(alreadyFolded:))
        if spellings.count == 1 { texts += spellings } else { self.spellings.append(spellings) }
    }

    private mutating func set(
        _ field: String, _ value: String, word: String
    ) throws(FilterMistake) {
        switch field {
        case "stage": stages = try Self.codes(value, field, word)
        case "urgency": urgencies = try Self.codes(value, field, word)
        case "kind": kinds = try Self.codes(value, field, word)
        case "waiting": waiting = try Self.codes(value, field, word)
        case "is": marks = try Self.codes(value, field, word)
        case "owner": owner = Self.owner(value)
        case "department": department = value
        case "customer": customer = value
        case "problem": problem = value
        case "claim":
            guard value == "yes" || value == "no" else {
                throw FilterMistake(word: word, field: field, known: ["yes", "no"])
            }
            hasClaim = value == "yes"
        default:
            guard let span = Self.span(value) else {
                throw FilterMistake(word: word, field: field, known: ["<30m", "<1h", "<2d"])
            }
            dueWithin = span
        }
    }

    private static func owner(_ value: String) -> OwnerFilter {
        switch value {
        case "me": .me
        case "nobody", "none", "-": .nobody
        default: .login(value)
        }
    }

    private static func codes<Code: RawRepresentable<String> & CaseIterable & Hashable>(
        _ value: String, _ field: String, _ word: String
    ) throws(FilterMistake) -> Set<Code> {
        var codes: Set<Code> = []
        for part in value.split(separator: ",") {
            guard let code = Code(rawValue: FoldedText(String(part)).text) else {
                throw FilterMistake(
                    word: word, field: field, known: Code.allCases.map(\.rawValue))
            }
            codes.insert(code)
        }
        if codes.isEmpty {
            throw FilterMistake(word: word, field: field, known: Code.allCases.map(\.rawValue))
        }
        return codes
    }

    /// `<30m`, `<1h`, `<2d`; the sign may be missing.
    private static func span(_ value: String) -> Span? {
        let folded = FoldedText(value).text
        let bare = folded.hasPrefix("<") ? String(folded.dropFirst()) : folded
        guard let unit = bare.last, let count = Int(bare.dropLast()), (0...100_000).contains(count)
        else { return nil }
        switch unit {
        case "s": return Span(seconds: count)
        case "m": return .minutes(count)
        case "h": return .hours(count)
        case "d": return .days(count)
        default: return nil
        }
    }

    private static func words(of text: String) -> [(text: String, isQuoted: Bool)] {
        var words: [(text: String, isQuoted: Bool)] = []
        var (current, isQuoted, isInside) = ("", false, false)
        for character in text {
            if character == "\"" {
                isInside.toggle()
                isQuoted = isQuoted || current.isEmpty
            } else if character.isWhitespace, !isInside {
                if !current.isEmpty { words.append((current, isQuoted)) }
                (current, isQuoted) = ("", false)
            } else {
                current.append(character)
            }
        }
        if !current.isEmpty { words.append((current, isQuoted)) }
        return words
    }
}
