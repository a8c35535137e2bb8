public import ServiceTime

/// The work of the ticket goes on in another one.
public struct MergedAway: Hashable, Sendable, Codable {
    public let into: String
    public let reason: String

    public init(into: String, reason: String) {
        self.into = into
        self.reason = reason
    }
}

/// The ticket came back out of the one it had been merged into.
public struct Unmerged: Hashable, Sendable, Codable {
    public let from: String
    public let reason: String
    /// Its claim, where that was worked on while the ticket was merged.
    public let claim: ReturnedClaim?

    public init(from: String, reason: String, claim: ReturnedClaim? = nil) {
        self.from = from
        self.reason = reason
        self.claim = claim
    }
}

/// Another ticket was merged into this one, together with those merged into that one before.
public struct Absorbed: Hashable, Sendable, Codable {
    /// The ticket that was merged first, then those it brought along.
    public let tickets: [AbsorbedTicket]
    public let reason: String

    public init(tickets: [AbsorbedTicket], reason: String) {
        self.tickets = tickets
        self.reason = reason
    }
}

/// Tickets that had been merged into this one went their own way again.
public struct Released: Hashable, Sendable, Codable {
    public let numbers: [String]
    public let reason: String

    public init(numbers: [String], reason: String) {
        self.numbers = numbers
        self.reason = reason
    }
}

/// The ticket has to do with another one; written on both.
public struct Linked: Hashable, Sendable, Codable {
    public let number: String
    public let relation: Relation
    public let note: String?

    public init(number: String, relation: Relation, note: String?) {
        self.number = number
        self.relation = relation
        self.note = note
    }
}

/// The links to another ticket were taken back; written on both.
public struct Unlinked: Hashable, Sendable, Codable {
    public let number: String
    public let reason: String

    public init(number: String, reason: String) {
        self.number = number
        self.reason = reason
    }
}

/// A part of the ticket became a ticket of its own.
public struct SplitOff: Hashable, Sendable, Codable {
    public let number: String
    public let subject: String
    public let reason: String
    /// The pieces that stay, when pieces were counted.
    public let quantity: Int?
    public let defective: Int?

    public init(number: String, subject: String, reason: String, quantity: Int?, defective: Int?) {
        self.number = number
        self.subject = subject
        self.reason = reason
        self.quantity = quantity
        self.defective = defective
    }
}

/// Out of which ticket a new one was split, and what it brings along.
public struct SplitOrigin: Hashable, Sendable, Codable {
    public let number: String
    public let reason: String
    /// When the customer was first answered; the answer was given for both.
    public let firstResponse: Instant?
    public let evidence: [Evidence]
    /// Who took part in the diagnosis of the whole, in order; nil when nobody did, and in records
    /// written before it was kept.
    public let investigators: [String]?

    public init(
        number: String, reason: String, firstResponse: Instant?, evidence: [Evidence],
        investigators: Set<String> = []
    ) {
        self.investigators = investigators.isEmpty ? nil : investigators.sorted()
        self.number = number
        self.reason = reason
        self.firstResponse = firstResponse
        self.evidence = evidence
    }
}
