import Casework
public import Journal
public import ServiceTime

// A log comes again, longer or only with what is new. Which rows are recorded already is seen by
// their marks. A system that fills in columns of old rows later changes their marks; so what says
// the same at the same time is the same step too, unless the rows plainly go on where the record
// ends: of two rows cut apart there, one would be lost.

extension ImportedHistory {
    /// Why the rows of a case cannot follow what is recorded of it.
    public enum Misfit: Error, Hashable, Sendable {
        /// Somebody worked on it here; `steps` rows are new.
        case workedOn(steps: Int)
        /// The row on `line` lies before the last recorded step.
        case tooEarly(line: Int, at: Instant, last: Instant)
    }

    /// The steps that are not recorded yet, as they follow what is.
    ///
    /// - Parameter recorded: The ticket's facts, the opening first.
    /// - Returns: What is to be written, in order; empty when all is there.
    /// - Throws: `Misfit` when there are new steps and they do not fit behind what is recorded.
    public func rest(behind recorded: [AskedFact]) throws(Misfit) -> [AskedFact] {
        var known = RecordedSteps(recorded)
        var rows = steps.filter { !known.removeMarked($0) }
        if !known.isContinued(by: rows) {
            rows = rows.filter { !known.removeEqual($0) }
        }
        guard !rows.isEmpty else { return [] }
        if recorded.contains(where: { $0.fact.event.kind.isWork }) {
            throw .workedOn(steps: rows.count)
        }
        if let last = known.last, let early = rows.first(where: { $0.at < last }) {
            throw .tooEarly(line: early.line, at: early.at, last: last)
        }
        var course = known.course
        return rows.map { course.take($0, by: login) }
    }
}

/// The imported steps of a ticket; those that a row was found for are taken out.
private struct RecordedSteps {
    private struct Step {
        let at: Instant
        let content: ImportedStep
        let urgency: Urgency
        var isFound = false
    }

    private struct Saying: Hashable {
        let at: Instant
        let label: String
        let owner: String?
        let waiting: WaitingOn?
    }

    private var steps: [Step] = []
    private var marked: [EntryHash: [Int]] = [:]
    private var said: [Saying: [Int]] = [:]
    private var hasFound = false
    private(set) var course: ImportedCourse
    /// When the last step was taken.
    private(set) var last: Instant?

    init(_ recorded: [AskedFact]) {
        var course = ImportedCourse(urgency: .general)
        if case .opened(let opened)? = recorded.first?.fact.event {
            course = ImportedCourse(urgency: opened.urgency)
        }
        for asked in recorded {
            guard case .importedStep(let content) = asked.fact.event else { continue }
            course.pass(content)
            let step = Step(at: asked.fact.at, content: content, urgency: course.urgency)
            if let request = asked.request { marked[request, default: []].append(steps.count) }
            let saying = Saying(
                at: step.at, label: content.label, owner: content.owner, waiting: content.waiting)
            said[saying, default: []].append(steps.count)
            steps.append(step)
            last = max(last ?? step.at, step.at)
        }
        self.course = course
    }

    /// Whether the rows begin where the steps end, and are not the same told anew.
    func isContinued(by rows: [ImportedRow]) -> Bool {
        guard !hasFound, let last, let first = rows.first, first.mark != nil, first.at >= last,
            let earliest = steps.first
        else { return false }
        return !says(first, earliest)
    }

    /// Takes out the step this very row was recorded as; false when there is none.
    mutating func removeMarked(_ row: ImportedRow) -> Bool {
        guard let mark = row.mark else { return false }
        let request = Request.digest(ofRow: mark)
        guard let index = marked[request]?.popLast() else { return false }
        steps[index].isFound = true
        hasFound = true
        return true
    }

    /// Takes out a step that says the same as a row; false when there is none.
    mutating func removeEqual(_ row: ImportedRow) -> Bool {
        let saying = Saying(
            at: row.at, label: row.label, owner: row.owner, waiting: row.meaning.waiting)
        while let index = said[saying]?.last, steps[index].isFound { said[saying]?.removeLast() }
        guard
            let place = said[saying]?.lastIndex(where: {
                !steps[$0].isFound && says(row, steps[$0])
            }),
            let index = said[saying]?.remove(at: place)
        else { return false }
        steps[index].isFound = true
        return true
    }

    private func says(_ row: ImportedRow, _ step: Step) -> Bool {
        row.at == step.at && row.label == step.content.label && row.owner == step.content.owner
            && row.meaning.waiting == step.content.waiting
            && row.meaning.responds == step.content.responded
            && row.meaning.stage ?? step.content.stage == step.content.stage
            && row.urgency ?? step.urgency == step.urgency
    }
}

extension Event.Kind {
    /// What leaves the case with the other system; after anything else it is led here.
    private static let onlooking: Set<Event.Kind> = [
        .opened, .importedStep, .noted, .evidenceAdded, .linked, .unlinked, .escalated,
    ]

    /// Whether a person here took the case on.
    fileprivate var isWork: Bool { !Self.onlooking.contains(self) }
}
