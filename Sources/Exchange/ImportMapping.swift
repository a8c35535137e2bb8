public import Casework
public import ServiceTime

/// How the rows of somebody else's file become tickets.
public struct ImportMapping: Sendable {
    /// Names the source; part of the key under which a case is imported once.
    public var source: String
    public var shape: Shape
    /// The column that names the case.
    public var caseColumn: Place
    /// When the row was written; needed in an event log.
    public var timeColumn: Place?
    /// Who wrote it, as named there.
    public var personColumn: Place?
    /// The wall clock that times without an offset are read on.
    public var zone: Zone
    /// The ways times are written, tried in order.
    public var times: [TimePattern]
    /// The words that stand for nothing; an empty field always does.
    public var nulls: Set<String>
    /// An ASCII character.
    public var separator: UInt8
    /// Nil when the mapping does not say.
    public var encoding: TextEncoding?
    /// By the names of `Opening.fields`, and `owner`.
    public var fields: [String: FieldRule]
    public var states: StateRule?
    /// Steps whose times stand in columns of their own, as in a list of tickets.
    public var steps: [StepRule]

    public enum Shape: String, CaseIterable, Hashable, Sendable {
        /// One row a ticket.
        case ticketList = "ticket-list"
        /// One row an event, grouped by the case column.
        case eventLog = "event-log"
    }

    /// A column and where the mapping file names it.
    public struct Place: Hashable, Sendable {
        public let column: String
        public let line: Int
    }

    /// What the states of the other system mean.
    public struct StateRule: Hashable, Sendable {
        public let place: Place
        public let values: [String: StateMeaning]
    }

    /// What a state of the other system means here.
    public struct StateMeaning: Hashable, Sendable {
        /// Nil leaves the ticket in the stage it has.
        public let stage: ImportedStage?
        public let waiting: WaitingOn?
        /// Whether reaching it shows that a person had answered.
        public let responds: Bool
    }

    /// A step at a time of its own.
    public struct StepRule: Hashable, Sendable {
        public let place: Place
        public let label: String
        public let meaning: StateMeaning
    }
}

/// Something wrong in a mapping file or in a row, with its place.
public struct ImportMistake: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    /// Counted from 1.
    public let line: Int
    /// What is wrong, without a full stop.
    public let message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { "\(file):\(line): \(message)" }
}

/// Every mistake of a mapping file at once.
public struct ImportMistakes: Error, Hashable, Sendable, CustomStringConvertible {
    /// In the order of their lines.
    public let mistakes: [ImportMistake]

    init(mistakes: [ImportMistake]) {
        self.mistakes = mistakes.sorted { ($0.line, $0.message) < ($1.line, $1.message) }
    }

    public var description: String { mistakes.map(\.description).joined(separator: "\n") }
}
