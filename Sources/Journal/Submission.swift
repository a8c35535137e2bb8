public import Casework
public import ServiceTime

/// Something asked of a store: by whom, when, and under which key.
public struct Submission: Hashable, Sendable {
    public var request: Request
    /// Names this request: asking again under the same key answers the same and does nothing.
    public var key: IdempotencyKey
    /// The login of the person who asks.
    public var person: String
    /// When; the present, or the time a simulation gives.
    public var at: Instant
    /// How long to wait for the commit of another process, in milliseconds; nil for as long as the
    /// store was opened with.
    public var patience: Int?

    public init(_ request: Request, key: IdempotencyKey, person: String, at instant: Instant) {
        self.request = request
        self.key = key
        self.person = person
        at = instant
    }

    /// The same, asked for no earlier than what it follows: a clock that was put back must not
    /// bring an answer in front of its question.
    func noEarlier(than previous: Instant) -> Submission {
        var later = self
        later.at = max(at, previous)
        return later
    }
}

/// What a store can be asked to write down.
public enum Request: Hashable, Sendable {
    /// Opens a ticket; the store gives it the next number of the month.
    case open(Opening)
    /// A command on a ticket.
    ///
    /// `expecting` is the version of the ticket the person saw; when it has moved on, the answer is
    /// a conflict that says what changed. Nil lets the rules alone decide.
    case act(on: String, Command, expecting: Int?)
    /// Enters somebody into the staff, or lays down anew all that they may do.
    case setPerson(Person)
    /// Enters somebody into the staff, or gives them further roles beside those they have when it
    /// is decided.
    case addRoles(Person)
    /// Lets somebody decide gates in another's place for a time; the store gives it the next
    /// number.
    case giveDelegation(DelegationTerms)
    /// Takes a delegation back before its time.
    case withdrawDelegation(Int, reason: String)
    /// Lays down a policy for the tickets that are opened from a day on; the store gives it the
    /// next version. The reason is for one that takes the place of others not in force yet.
    case adoptPolicy(Policy, from: CivilDate, reason: String? = nil)
    /// Begins a dossier; the store gives it the next number of its kind and month.
    case begin(DossierCommand)
    /// A command on a dossier; `expecting` as for tickets.
    case pursue(String, DossierCommand, expecting: Int?)
}

/// What became of a request.
///
/// A store that could not even begin throws a `StoreFailure` instead: then nothing was done.
public enum Answer: Hashable, Sendable {
    case accepted(Receipt)
    case refused(Rejection)
    /// The store broke while committing: it may or may not have been taken. Ask again under the
    /// same key.
    case unknown(StoreFailure)
}

/// What was written down for a request.
public struct Receipt: Hashable, Sendable {
    /// The number of the ticket or dossier; nil for staff.
    public let number: String?
    /// The version of the stream behind the last fact.
    public let version: Int
    /// The place of the last fact in the record.
    public let sequence: Int
    public let facts: [Fact]
    /// The same for a dossier.
    public let dossierFacts: [DossierFact]
    /// Whether the key had been answered before, and nothing was written now.
    public let isRepeat: Bool

    public init(
        number: String?, version: Int, sequence: Int, facts: [Fact],
        dossierFacts: [DossierFact] = [], isRepeat: Bool
    ) {
        self.number = number
        self.version = version
        self.sequence = sequence
        self.facts = facts
        self.dossierFacts = dossierFacts
        self.isRepeat = isRepeat
    }
}

/// Why a request was not taken; nothing was written.
public enum Rejection: Error, Hashable, Sendable {
    /// The rules of the desk.
    case rules(Refused)
    /// Somebody was faster.
    case conflict(Conflict)
    case unknownTicket(String)
    case unknownDossier(String)
    /// The person who asks is not on the staff.
    case unknownPerson(String)
    /// The key was used for another request.
    case keyReused(IdempotencyKey)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .rules: "rules"
        case .conflict: "conflict"
        case .unknownTicket: "unknown-ticket"
        case .unknownDossier: "unknown-dossier"
        case .unknownPerson: "unknown-person"
        case .keyReused: "key-reused"
        }
    }
}

/// What happened to a ticket or dossier since the person looked at it.
public struct Conflict: Hashable, Sendable {
    public let number: String
    /// The version the person saw.
    public let expected: Int
    /// The version there is.
    public let found: Int
    /// What happened in between, oldest first: who, what, when.
    public let changes: [Fact]
    /// The same for a dossier.
    public let dossierChanges: [DossierFact]

    public init(
        number: String, expected: Int, found: Int, changes: [Fact],
        dossierChanges: [DossierFact] = []
    ) {
        self.number = number
        self.expected = expected
        self.found = found
        self.changes = changes
        self.dossierChanges = dossierChanges
    }
}
