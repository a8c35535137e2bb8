/// Reads the lines of a keymap into entries; a bad line is reported and skipped, the rest counts.
struct KeymapReader {
    static let maximumBytes = 64 * 1_024
    static let maximumLines = 2_000
    static let maximumChords = 4

    private let file: String
    private let source: KeymapLayer.Source
    private let vocabulary: KeymapVocabulary
    private(set) var entries: [KeymapLayer.Entry] = []
    private(set) var problems: [KeymapProblem] = []

    private enum Section {
        case start
        case unknown
        case context(KeymapVocabulary.Context)
    }

    private struct Place: Hashable {
        let context: String
        let keys: [KeyPress]
    }

    private var section = Section.start
    private var lines: [Place: Int] = [:]
    private var line = 0

    init(file: String, source: KeymapLayer.Source, vocabulary: KeymapVocabulary) {
        self.file = file
        self.source = source
        self.vocabulary = vocabulary
    }

    mutating func read(_ bytes: some Collection<UInt8>) {
        guard bytes.count <= Self.maximumBytes else {
            line = 1
            report(1, "the file has \(bytes.count) bytes; at most 65,536 are read")
            return
        }
        var rest = Array(bytes)[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        for bytes in rest.split(separator: 0x0A, omittingEmptySubsequences: false) {
            line += 1
            guard line <= Self.maximumLines else {
                if bytes.isEmpty { continue }
                report(1, "the file has more than 2,000 lines; the rest is not read")
                return
            }
            readLine(bytes.last == 0x0D ? bytes.dropLast() : bytes)
        }
    }

    private mutating func report(_ column: Int, _ message: String) {
        problems.append(KeymapProblem(file: file, line: line, column: column, message: message))
    }

    private mutating func readLine(_ bytes: ArraySlice<UInt8>) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let valid = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            report(valid.count + 1, "the line is not UTF-8")
            return
        }
        let line = KeymapLine(text[...])
        if let column = line.openQuote {
            report(column, "the quote is not closed")
            return
        }
        guard let first = line.tokens.first else { return }
        if case .header(let isClosed) = first.kind {
            readHeader(first, isClosed, line.tokens.dropFirst())
        } else {
            readBinding(line.tokens)
        }
    }

    private mutating func readHeader(
        _ header: KeymapLine.Token, _ isClosed: Bool, _ rest: ArraySlice<KeymapLine.Token>
    ) {
        section = .unknown
        guard isClosed else { return report(header.column, "']' is missing after the context") }
        if let more = rest.first {
            return report(more.column, "'\(shown(more.text))' after a context")
        }
        let parts = header.text.split(separator: ":", omittingEmptySubsequences: false)
            .map { $0.trimming(while: \.isWhitespace) }
        let name = parts.first ?? ""
        guard let context = vocabulary.context(name) else {
            let hint = NearestSpelling.hint(name, among: vocabulary.contexts.map(\.name))
            return report(header.column + 1, "unknown context '\(shown(name))'\(hint)")
        }
        section = .context(context)
        guard let mark = parts.dropFirst().first else { return }
        if parts.count > 2 || mark != "text" {
            report(header.column + 1, "only ': text' can follow a context's name")
        } else if !context.takesText {
            report(header.column + 1, "[\(name)] is not a text context")
        }
    }

    private mutating func readBinding(_ tokens: [KeymapLine.Token]) {
        guard let equals = tokens.firstIndex(where: { $0.kind == .equals }) else {
            return report(tokens[0].column, "'=' is missing")
        }
        if case .start = section {
            return readVersion(tokens[..<equals], tokens[(equals + 1)...])
        }
        let left = tokens[..<equals]
        let alternatives = left.split(omittingEmptySubsequences: false) { $0.kind == .bar }
        let sequences = alternatives.map { readKeys($0, before: tokens[equals]) }
        let effect = readEffect(tokens[(equals + 1)...], after: tokens[equals])
        guard case .context(let context) = section, let effect else { return }
        for case (let keys, let column)? in sequences {
            add(keys, effect, column: column, in: context)
        }
    }

    private mutating func readVersion(
        _ left: ArraySlice<KeymapLine.Token>, _ right: ArraySlice<KeymapLine.Token>
    ) {
        let column = left.first?.column ?? 1
        guard left.count == 1, left.first?.text == "version" else {
            return report(column, "a context such as [global] must come before the first binding")
        }
        guard right.count == 1, let value = right.first, value.text == "1" else {
            let found = right.map(\.text).joined(separator: " ")
            return report(
                right.first?.column ?? column, "version '\(shown(found))' is not known; write 1")
        }
    }

    /// The chords of one sequence and its column; nil after a mistake.
    private mutating func readKeys(
        _ tokens: ArraySlice<KeymapLine.Token>, before end: KeymapLine.Token
    ) -> (keys: [KeyPress], column: Int)? {
        guard let first = tokens.first else {
            report(end.column, "a key is missing")
            return nil
        }
        var keys: [KeyPress] = []
        var isGood = true
        for token in tokens {
            if let key = readChord(token) { keys.append(key) } else { isGood = false }
        }
        if tokens.count > Self.maximumChords {
            report(first.column, "a sequence has at most \(Self.maximumChords) chords")
            return nil
        }
        return isGood ? (keys, first.column) : nil
    }

    private mutating func readChord(_ token: KeymapLine.Token) -> KeyPress? {
        if token.kind == .quoted, token.text.count != 1 {
            report(token.column, "quotes hold exactly one character")
            return nil
        }
        do throws(KeyNotation.Mistake) {
            return token.kind == .quoted
                ? try KeyNotation.quoted(token.text) : try KeyNotation.chord(token.text)
        } catch {
            switch error {
            case .unknown(let nearest):
                let hint = nearest.map { ", did you mean '\($0)'?" } ?? ""
                report(token.column, "unknown key '\(shown(token.text))'\(hint)")
            case .undeliverable(let reason):
                report(token.column, "'\(shown(token.text))' cannot be bound: \(reason)")
            }
            return nil
        }
    }

    private mutating func readEffect(
        _ tokens: ArraySlice<KeymapLine.Token>, after equals: KeymapLine.Token
    ) -> KeymapLayer.Effect? {
        guard let name = tokens.first else {
            report(equals.column + 1, "an action is missing")
            return nil
        }
        if tokens.count == 1, name.kind == .word {
            if name.text == "none" { return KeymapLayer.Effect.none }
            if name.text == "inherit" { return .inherit }
        }
        guard name.kind == .word, let action = vocabulary.action(name.text) else {
            let known = vocabulary.actions.map(\.name) + ["none", "inherit"]
            let hint = NearestSpelling.hint(name.text, among: known)
            report(name.column, "unknown action '\(shown(name.text))'\(hint)")
            return nil
        }
        return readArguments(tokens.dropFirst(), of: action, at: name.column)
    }

    private mutating func readArguments(
        _ tokens: ArraySlice<KeymapLine.Token>, of action: KeymapVocabulary.Action, at column: Int
    ) -> KeymapLayer.Effect? {
        guard tokens.count == action.arguments.count else {
            let wanted = action.arguments.count
            report(
                tokens.dropFirst(wanted).first?.column ?? column,
                "'\(action.name)' takes \(wanted) argument\(wanted == 1 ? "" : "s"), "
                    + "not \(tokens.count)")
            return nil
        }
        var values: [KeymapAction.Value] = []
        for (token, argument) in zip(tokens, action.arguments) {
            guard let value = readArgument(token, argument) else { return nil }
            values.append(value)
        }
        return .act(KeymapAction(action.name, values))
    }

    private mutating func readArgument(
        _ token: KeymapLine.Token, _ argument: KeymapVocabulary.Argument
    ) -> KeymapAction.Value? {
        switch argument {
        case .text: return .text(token.text)
        case .number(let range):
            if let number = Int(token.text), range.contains(number) { return .number(number) }
            report(
                token.column,
                "'\(shown(token.text))' is not a number from \(range.lowerBound) to "
                    + "\(range.upperBound)")
        case .word(let words):
            if words.contains(token.text) { return .word(token.text) }
            report(
                token.column,
                "'\(shown(token.text))' is none of \(words.joined(separator: ", "))"
                    + NearestSpelling.hint(token.text, among: words))
        }
        return nil
    }

    private mutating func add(
        _ keys: [KeyPress], _ effect: KeymapLayer.Effect, column: Int,
        in context: KeymapVocabulary.Context
    ) {
        let isAsBuiltIn =
            keys.count == 1
            && vocabulary.protectedActions[keys[0]].map { effect == .act(KeymapAction($0)) } == true
        if source == .user, !isAsBuiltIn,
            let key = keys.first(where: { vocabulary.protectedActions[$0] != nil })
        {
            return report(column, "'\(key)' cannot be taken away")
        }
        if context.takesText, let key = keys.first(where: { $0.typed != nil }) {
            return report(
                column,
                "'\(key)' types text in [\(context.name)]; only named, Ctrl, Alt and F keys can "
                    + "be bound there")
        }
        let place = Place(context: context.name, keys: keys)
        if let earlier = lines[place] {
            return report(
                column,
                "'\(keys.notation)' is already bound on line \(earlier) in [\(context.name)]")
        }
        lines[place] = line
        let origin = KeymapOrigin(
            source: source, file: file, line: line, column: column, context: context.name)
        entries.append(.init(context: context.name, keys: keys, effect: effect, origin: origin))
    }

    private func shown(_ text: String) -> String {
        DisplayText(text, limit: 40).plain
    }
}

extension StringProtocol {
    fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, isTrimmed(first) { text = text.dropFirst() }
        while let last = text.last, isTrimmed(last) { text = text.dropLast() }
        return String(text)
    }
}
