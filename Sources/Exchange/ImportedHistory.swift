public import Casework
public import ServiceTime

/// What one row says of a case.
struct ImportedRow: Hashable, Sendable {
    let at: Instant
    let line: Int
    let meaning: ImportMapping.StateMeaning
    let label: String
    let owner: String?
    let urgency: Urgency?
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
    /// In the order of their times; of one time, in the order of the file.
    public let facts: [Fact]
    /// The line of its first row.
    public let line: Int
    /// Whether a step lies before the time it was said to be received.
    let isReceivedEarlier: Bool

    init(
        id: String, source: String, opening: Opening, steps: [ImportedRow], line: Int, policy: Int,
        by login: String
    ) {
        self.id = id
        key = "import:\(source):\(id)"
        self.line = line
        let sorted = steps.sorted { ($0.at, $0.line) < ($1.at, $1.line) }
        let said = opening.received ?? sorted.first?.at ?? Instant(seconds: 0)
        let received = min(said, sorted.first?.at ?? said)
        isReceivedEarlier = received < said
        self.received = received
        let opened = Opened(
            registration: opening.registration, urgency: opening.urgency, received: received,
            policy: policy)
        var facts = [Fact(.opened(opened), by: login, at: received)]
        var stage = ImportedStage.intake
        var urgency = opening.urgency
        for step in sorted {
            stage = step.meaning.stage ?? stage
            let raised = step.urgency == urgency ? nil : step.urgency
            urgency = raised ?? urgency
            facts.append(
                Fact(
                    .importedStep(
                        ImportedStep(
                            stage: stage, waiting: step.meaning.waiting, owner: step.owner,
                            urgency: raised, responded: step.meaning.responds, label: step.label)),
                    by: login, at: step.at))
        }
        self.facts = facts
    }
}
