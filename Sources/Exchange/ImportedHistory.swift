public import Casework
public import Journal
public import ServiceTime

/// What one row says of a case.
struct ImportedRow: Hashable, Sendable {
    let at: Instant
    let line: Int
    let meaning: ImportMapping.StateMeaning
    let label: String
    let owner: String?
    let urgency: Urgency?
    /// Tells the row from others that say the same; nil where a row changes as its case goes on.
    let mark: UInt64?
}

/// A case whose rows are still being read.
struct CaseUnderWay {
    /// The registration as the earliest row gives it.
    var opening: Opening?
    var openingTime = Instant(seconds: 0)
    var openingLine = 0
    var steps: [ImportedRow] = []
}

/// A case of another system as facts of the desk, with their own times.
public struct ImportedHistory: Hashable, Sendable {
    /// The name of the case there.
    public let id: String
    /// The key under which it is written once, however often it is imported.
    public let key: String
    /// When it was received, and by whose month its number counts.
    public let received: Instant
    /// The line of its first row.
    public let line: Int
    /// Whether a step lies before the time it was said to be received.
    let isReceivedEarlier: Bool
    /// In the order of their times; of one time, in the order of the file.
    let steps: [ImportedRow]
    let opened: Opened
    let login: String

    init(
        id: String, source: String, opening: Opening, steps: [ImportedRow], line: Int, policy: Int,
        by login: String
    ) {
        self.id = id
        key = "import:\(source):\(id)"
        self.line = line
        self.login = login
        self.steps = steps.sorted { ($0.at, $0.line) < ($1.at, $1.line) }
        let first = self.steps.first?.at
        let said = opening.received ?? first ?? Instant(seconds: 0)
        received = min(said, first ?? said)
        isReceivedEarlier = received < said
        opened = Opened(
            registration: opening.registration, urgency: opening.urgency, received: received,
            policy: policy)
    }

    /// The opening and every step, each with the row that asks for it.
    public var asked: [AskedFact] {
        var course = ImportedCourse(urgency: opened.urgency)
        return [AskedFact(Fact(.opened(opened), by: login, at: received))]
            + steps.map { course.take($0, by: login) }
    }

    /// The opening and every step.
    public var facts: [Fact] { asked.map(\.fact) }
}

/// Where a case stands between two of its steps.
struct ImportedCourse {
    private(set) var stage = ImportedStage.intake
    private(set) var urgency: Urgency

    init(urgency: Urgency) {
        self.urgency = urgency
    }

    /// Goes over a step that is recorded.
    mutating func pass(_ step: ImportedStep) {
        stage = step.stage
        urgency = step.urgency ?? urgency
    }

    /// Takes a row as the next step.
    mutating func take(_ row: ImportedRow, by login: String) -> AskedFact {
        let step = ImportedStep(
            stage: row.meaning.stage ?? stage, waiting: row.meaning.waiting, owner: row.owner,
            urgency: row.urgency == urgency ? nil : row.urgency, responded: row.meaning.responds,
            label: row.label)
        pass(step)
        return AskedFact(
            Fact(.importedStep(step), by: login, at: row.at),
            request: row.mark.map { Request.digest(ofRow: $0) })
    }
}
