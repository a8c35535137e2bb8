public import Casework
import ServiceTime

// A log may be sorted by time, so that the rows of a case lie anywhere: every case is kept until
// the end of the file, but only what its steps need (a few dozen bytes a row), not the rows.

/// Reads the rows of a file into cases, and reports every row that cannot be one's.
public struct CaseReader {
    /// What the rows were read into.
    public struct Result: Sendable {
        /// The cases by when they were received, those of one second in file order.
        public var histories: [ImportedHistory] = []
        /// The rows left out, with line and reason.
        public var mistakes: [ImportMistake] = []
        /// What was put right on the way, such as a text that was too long.
        public var notes: [ImportMistake] = []
        /// All rows but the header.
        public var rows = 0
    }

    let file: String
    let bound: BoundMapping
    let setting: FieldSetting
    /// Stands for the one who imports when a registration is judged.
    private let judge: Context
    private var rows: CSVReader
    private var cases: [String: CaseUnderWay] = [:]
    private var order: [String] = []
    private var words: [String: String] = [:]
    private(set) var result = Result()

    /// Reads the header and finds the mapping's columns in it.
    ///
    /// - Parameters:
    ///   - rows: The file, at its beginning.
    ///   - file: Its name, for mistakes.
    ///   - mapping: What its columns mean.
    ///   - mappingFile: The name of the mapping, for mistakes.
    ///   - setting: The policy, the desk's zone, and the present: no row may lie behind it.
    /// - Throws: `ExchangeFailure` or `ImportMistakes`.
    public init(
        _ rows: CSVReader, named file: String, mapping: ImportMapping, mappingFile: String,
        setting: FieldSetting
    ) throws {
        var rows = rows
        try rows.look()
        guard case .record(let header)? = try rows.next() else {
            throw ExchangeFailure(at: file, "has no header line")
        }
        let names = (0..<header.count).map { String(decoding: header[$0], as: UTF8.self) }
        bound = try BoundMapping(mapping, header: names, mappingFile: mappingFile)
        self.rows = rows
        self.file = file
        self.setting = setting
        let person = Person(
            login: "import", name: "import",
            assignments: [Assignment(.agent, in: Department("import"))])
        judge = Context(
            person: person, now: setting.now, policy: setting.policy, roster: Roster())
    }

    /// How much of the file was read: bytes, and of how many when that is known.
    public var progress: (read: Int, of: Int?) { (rows.bytesRead, rows.size) }

    /// Reads up to `count` rows; false when the file has ended.
    ///
    /// - Throws: `ExchangeFailure` when the file cannot be read on.
    public mutating func read(_ count: Int) throws(ExchangeFailure) -> Bool {
        for _ in 0..<count {
            guard let row = try rows.next() else { return false }
            result.rows += 1
            switch row {
            case .bad(let line, let problem): complain(problem, line: line)
            case .record(let record):
                do throws(RowProblem) {
                    try take(record)
                } catch {
                    complain(error.message, line: record.line)
                }
            }
        }
        return true
    }

    /// The cases read so far as histories, by when they were received.
    ///
    /// - Parameter login: Who imports them; the record names this person.
    /// - Returns: The histories with every mistake and note of the rows.
    public mutating func finish(by login: String) -> Result {
        for id in order {
            guard let found = cases[id], let opening = found.opening else { continue }
            let history = ImportedHistory(
                id: id, source: bound.mapping.source, opening: opening, steps: found.steps,
                line: found.openingLine, policy: setting.policy.version, by: login)
            if history.isReceivedEarlier {
                note(
                    "\(id) has a step before it was received; the step's time counts",
                    line: found.openingLine)
            }
            result.histories.append(history)
        }
        cases = [:]
        order = []
        result.histories.sort { ($0.received, $0.line) < ($1.received, $1.line) }
        return result
    }

    private mutating func complain(_ message: String, line: Int) {
        result.mistakes.append(ImportMistake(file: file, line: line, message: message))
    }

    private mutating func note(_ message: String, line: Int) {
        result.notes.append(ImportMistake(file: file, line: line, message: message))
    }

    private mutating func take(_ record: CSVRecord) throws(RowProblem) {
        guard record.count == bound.width else {
            throw RowProblem(
                message: "has \(record.count) fields, the header has \(bound.width)")
        }
        var notes = RowNotes()
        guard
            let id = try record.text(
                bound.caseColumn, nulls: bound.mapping.nulls, notes: &notes)
        else { throw RowProblem(message: "names no case in \(bound.mapping.caseColumn.column)") }
        guard id.utf8.count <= 120 else {
            throw RowProblem(message: "the case has a name over 120 bytes")
        }
        var found = cases[id] ?? CaseUnderWay()
        if bound.mapping.shape == .ticketList, found.opening != nil {
            throw RowProblem(message: "\(id) stands here again, first on line \(found.openingLine)")
        }
        let steps = try steps(of: record, notes: &notes)
        let earliest = steps.map(\.at).min()
        if found.opening == nil || earliest.map({ $0 < found.openingTime }) == true {
            found.opening = try opening(of: record, id: id, earliest: earliest, notes: &notes)
            found.openingLine = record.line
            found.openingTime = earliest ?? setting.now
        }
        found.steps += steps
        if cases.updateValue(found, forKey: id) == nil { order.append(id) }
        for cut in notes.cut { note(cut, line: record.line) }
    }

    private mutating func steps(
        of record: CSVRecord, notes: inout RowNotes
    ) throws(RowProblem) -> [ImportedRow] {
        var steps: [ImportedRow] = []
        let owner = interned(try value(FieldRule.owner, in: record, notes: &notes))
        let urgency = try value(FieldRule.urgency, in: record, notes: &notes)
            .flatMap { Urgency(rawValue: $0) }
        // The row of a ticket list changes as its ticket goes on; an event stays what it was.
        let mark = bound.mapping.shape == .eventLog ? record.mark : nil
        for (index, rule) in bound.mapping.steps.enumerated() {
            guard let at = try time(bound.stepColumns[index], in: record, notes: &notes) else {
                continue
            }
            steps.append(
                ImportedRow(
                    at: at, line: record.line, meaning: rule.meaning, label: rule.label,
                    owner: owner, urgency: urgency, mark: mark.map { $0 &+ UInt64(index + 1) }))
        }
        if let states = bound.mapping.states, let column = bound.stateColumn {
            let word = try record.text(column, nulls: bound.mapping.nulls, notes: &notes) ?? ""
            guard let meaning = states.values[word] else {
                guard !word.isEmpty else {
                    throw RowProblem(message: "\(states.place.column) is empty, so has no stage")
                }
                throw RowProblem(
                    message: "“\(word)” in \(states.place.column) means no stage in the mapping")
            }
            steps.append(
                ImportedRow(
                    at: try stateTime(in: record, behind: steps, notes: &notes),
                    line: record.line, meaning: meaning,
                    label: try label(word, in: record, notes: &notes), owner: owner,
                    urgency: urgency, mark: mark))
        }
        return steps
    }

    /// When the row was written; in a ticket list without such a column, when its last step was.
    private func stateTime(
        in record: CSVRecord, behind steps: [ImportedRow], notes: inout RowNotes
    ) throws(RowProblem) -> Instant {
        if let column = bound.timeColumn {
            if let at = try time(column, in: record, notes: &notes) { return at }
            if bound.mapping.shape == .eventLog { throw RowProblem(message: "has no time") }
        }
        if let last = steps.map(\.at).max() { return last }
        guard let received = try time(FieldRule.received, in: record, notes: &notes) else {
            throw RowProblem(message: "does not say when it was received")
        }
        return received
    }

    /// The other system's word for the step, with the one who took it.
    private mutating func label(
        _ word: String, in record: CSVRecord, notes: inout RowNotes
    ) throws(RowProblem) -> String {
        guard let column = bound.personColumn,
            let person = try record.text(column, nulls: bound.mapping.nulls, notes: &notes)
        else { return interned(word) ?? word }
        return "\(word) · \(person)"
    }

    private func value(
        _ name: String, in record: CSVRecord, notes: inout RowNotes
    ) throws(RowProblem) -> String? {
        try bound.rules[name]?.value(in: record, nulls: bound.mapping.nulls, notes: &notes)
    }

    private func time(
        _ name: String, in record: CSVRecord, notes: inout RowNotes
    ) throws(RowProblem) -> Instant? {
        guard let text = try value(name, in: record, notes: &notes) else { return nil }
        return try time(Array(text.utf8)[...], place: name)
    }

    private func time(
        _ column: Int, in record: CSVRecord, notes: inout RowNotes
    ) throws(RowProblem) -> Instant? {
        guard let text = try record.text(column, nulls: bound.mapping.nulls, notes: &notes) else {
            return nil
        }
        return try time(Array(text.utf8)[...], place: "field \(column + 1)")
    }

    private func time(_ text: ArraySlice<UInt8>, place: String) throws(RowProblem) -> Instant {
        for pattern in bound.mapping.times {
            guard let instant = pattern.instant(text, in: bound.mapping.zone) else { continue }
            guard instant <= setting.now else {
                throw RowProblem(
                    message: "“\(String(decoding: text, as: UTF8.self))” lies in the future")
            }
            return instant
        }
        let known = bound.mapping.times.map(\.text).joined(separator: " or ")
        throw RowProblem(
            message: "“\(String(decoding: text.prefix(60), as: UTF8.self))” in \(place) is no time "
                + "written \(known)")
    }

    private mutating func interned(_ word: String?) -> String? {
        guard let word else { return nil }
        if let known = words[word] { return known }
        words[word] = word
        return word
    }

    private func opening(
        of record: CSVRecord, id: String, earliest: Instant?, notes: inout RowNotes
    ) throws(RowProblem) -> Opening {
        var values: [String: FieldValue] = [:]
        for field in Opening.fields where field.name != FieldRule.received {
            let text = try value(field.name, in: record, notes: &notes)
            if let text = text ?? FieldRule.defaults[field.name] {
                values[field.name] = .text(text)
            }
        }
        let received = try time(FieldRule.received, in: record, notes: &notes) ?? earliest
        guard let received else { throw RowProblem(message: "does not say when it was received") }
        do {
            var opening = try Opening(values: values, in: setting)
            opening.received = received
            opening.registration.externalNumber = id
            _ = try opening.decide(in: judge)
            return opening
        } catch let problems as FieldProblems {
            throw RowProblem(message: problems.problems.map(\.sentence).joined(separator: "; "))
        } catch let refused as Refused {
            throw RowProblem(message: refused.reasons.map(\.sentence).joined(separator: "; "))
        } catch {
            throw RowProblem(message: "\(error)")
        }
    }
}
