public import Casework
public import ServiceTime

/// What deciding a request has to see of a record; each store gives it within its transaction.
public protocol Ledger {
    /// The entries written for a key; empty when it was never used.
    func entries(under key: IdempotencyKey) throws -> [Entry]
    /// The ticket as it is now.
    func ticket(_ number: String) throws -> Ticket?
    /// The facts of a ticket behind a version, oldest first.
    func facts(of number: String, after version: Int) throws -> [Fact]
    /// How many entries the staff stream has.
    func staffVersion() throws -> Int
    func roster() throws -> Roster
    /// How many entries the policy stream has.
    func policyVersion() throws -> Int
    func policies() throws -> PolicyBook
    /// The number the next ticket of a month gets; the same until a ticket is written under it.
    func nextNumber(in month: Month) throws -> String
    /// The dossier as it is now.
    func dossier(_ number: String) throws -> Dossier?
    /// The facts of a dossier behind a version, oldest first.
    func dossierFacts(of number: String, after version: Int) throws -> [DossierFact]
    /// The dossiers kept under a key, in the order they were begun.
    func dossiers(under key: DossierKey) throws -> [Dossier]
    /// The commitments in force that fit a search, in the order they were begun.
    func promised(_ search: PromiseSearch) throws -> [Dossier]
    /// The number the next dossier of a kind and month gets.
    func nextNumber(of kind: DossierKind, in month: Month) throws -> String
    /// The rows of the tickets received from `start` to before `end`, in any order.
    func ticketRows(receivedFrom start: Instant, to end: Instant) throws -> [TicketRow]
    /// The end of the record.
    var head: Head { get throws }
}

/// What a request comes to, before anything is written.
public enum Ruling {
    /// Nothing is to be written.
    case answer(Answer)
    /// These entries are to be written, and this is the ticket behind them.
    case write(Decision)
}

/// Entries that follow from a request, ready to be sealed.
public struct Decision {
    public let drafts: [Entry.Draft]
    public let stream: Stream
    /// The version of the stream in front of the first draft.
    public let version: Int
    public let facts: [Fact]
    /// The ticket with the facts folded in; nil for all else.
    public let ticket: Ticket?
    /// The dossier with its facts folded in; nil for all else.
    public let dossier: Dossier?
    public let dossierFacts: [DossierFact]
    /// The policy that governs the ticket or dossier.
    public let policy: Policy
    /// What changes of the staff; nil for tickets and policies.
    public let staff: StaffEntry.Change?
    /// The policy adopted; nil for tickets and staff.
    public let adopted: PolicyBook.Edition?
    /// What is written on customers' files under the same key, behind all other drafts.
    public let files: [File]

    /// An entry on a dossier that follows from one on a ticket.
    public struct File {
        public let draft: Entry.Draft
        /// The version of the stream in front of the draft.
        public let version: Int
        /// The dossier with the fact folded in.
        public let dossier: Dossier
        /// The policy that governs it.
        public let policy: Policy
    }

    /// What is written on other tickets under the same key, behind the drafts above.
    public let sides: [Side]

    /// Entries on one more ticket.
    public struct Side {
        public let drafts: [Entry.Draft]
        /// The version of the stream in front of the first draft; 0 opens the ticket.
        public let version: Int
        /// The ticket with the facts folded in.
        public let ticket: Ticket
        /// The policy that governs it.
        public let policy: Policy
    }

    init(
        drafts: [Entry.Draft], stream: Stream, version: Int, facts: [Fact] = [],
        ticket: Ticket? = nil, dossier: Dossier? = nil, dossierFacts: [DossierFact] = [],
        policy: Policy, staff: StaffEntry.Change? = nil, adopted: PolicyBook.Edition? = nil,
        sides: [Side] = [], files: [File] = []
    ) {
        self.drafts = drafts
        self.stream = stream
        self.version = version
        self.facts = facts
        self.ticket = ticket
        self.dossier = dossier
        self.dossierFacts = dossierFacts
        self.policy = policy
        self.staff = staff
        self.adopted = adopted
        self.sides = sides
        self.files = files
    }

    /// The answer, once the last entry got this place.
    public func receipt(sequence: Int) -> Receipt {
        Receipt(
            number: ticket?.number ?? dossier?.number, version: version + drafts.count,
            sequence: sequence, facts: facts, dossierFacts: dossierFacts, isRepeat: false)
    }
}

extension Decision {
    /// Every entry with its version in its own stream, in the order they are appended.
    public var entries: [(draft: Entry.Draft, version: Int)] {
        let streams =
            [(drafts, version)] + sides.map { ($0.drafts, $0.version) }
            + files.map { ([$0.draft], $0.version) }
        return streams.flatMap { drafts, version in
            drafts.enumerated().map { ($1, version + $0 + 1) }
        }
    }

    /// The tickets behind the entries, each with its policy.
    public var written: [(ticket: Ticket, policy: Policy)] {
        (ticket.map { [($0, policy)] } ?? []) + sides.map { ($0.ticket, $0.policy) }
    }
}

/// A month of the desk's calendar, in which ticket numbers count from 1.
public struct Month: Hashable, Sendable, Comparable {
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// The month an instant falls into on the wall clocks of a zone.
    public init(of instant: Instant, in zone: Zone) {
        let parts = zone.date(at: instant).parts
        year = parts.year
        month = parts.month
    }

    /// The number of the ticket with a serial: `202405-001`, `202405-1000`.
    public func number(serial: Int) -> String {
        Self.padded(year, to: 4) + Self.padded(month, to: 2) + "-" + Self.padded(serial, to: 3)
    }

    /// The number of the dossier of a kind with a serial: `K202405-001`.
    public func number(of kind: DossierKind, serial: Int) -> String {
        String(kind.letter) + number(serial: serial)
    }

    /// `202405`.
    public var code: String { Self.padded(year, to: 4) + Self.padded(month, to: 2) }

    /// `K202405`: what the serials of a kind of dossier are counted under.
    public func code(of kind: DossierKind) -> String { String(kind.letter) + code }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
