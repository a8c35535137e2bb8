public import ServiceTime

/// A promise made to customers, in measurable clauses, that counts once its department head has
/// approved it.
///
/// Source: domain.md §3. Every change makes a version with a digest. While it is drafted the
/// version is made anew each time; once filed, an adjustment is a version of its own beside the one
/// that counts, and takes its place only with the department head's approval and the customer's
/// consent to that digest.
public struct Commitment: Hashable, Sendable {
    public internal(set) var state: State
    /// The version that counts, or is to be approved.
    public internal(set) var version: CommitmentVersion
    /// Versions that no longer count, oldest first.
    public internal(set) var pastVersions: [CommitmentVersion] = []
    /// Everybody who wrote a version; none of them approves it.
    public internal(set) var authors: Set<String>
    /// Who put the version up for review; they do not approve it either.
    var submitter: String?
    /// Who approved the version that counts, and what they stated.
    public internal(set) var approval: Approval?
    /// An adjustment that does not count yet.
    public internal(set) var adjustment: Adjustment?
    /// What endangers it now.
    public internal(set) var risk: Risk?
    public internal(set) var milestones: [CommitmentMilestone] = []
    public internal(set) var fulfilments: [Fulfilment] = []
    public internal(set) var relations: [Relation] = []
    /// When each of the relations was recorded, in the same order.
    var related: [Instant] = []
    /// When it was first approved and filed; nil before.
    var filed: Instant?
    /// The customer's name as it stood in the files when the version was written.
    public internal(set) var customerName: String?

    public var content: CommitmentContent { version.content }

    public enum State: String, CaseIterable, Hashable, Sendable, Codable {
        case draft
        case inReview = "in-review"
        case filed
        case atRisk = "at-risk"
        case amended
        case fulfilled
        case breached
        case expired
        case withdrawn

        /// Whether it counts for customers on the days it holds.
        public var isInForce: Bool {
            switch self {
            case .filed, .atRisk, .amended: true
            case .draft, .inReview, .fulfilled, .breached, .expired, .withdrawn: false
            }
        }
    }

    /// The department head's word on a version, with the two statements it takes.
    public struct Approval: Hashable, Sendable, Codable {
        public let digest: Digest
        public let withinCapability: Bool
        public let conformsToNorms: Bool
        public let note: String?

        public init(
            digest: Digest, withinCapability: Bool, conformsToNorms: Bool, note: String?
        ) {
            self.digest = digest
            self.withinCapability = withinCapability
            self.conformsToNorms = conformsToNorms
            self.note = note
        }
    }

    /// A version that takes the place of the one that counts once it is approved and consented to.
    public struct Adjustment: Hashable, Sendable {
        public let version: CommitmentVersion
        public let reason: String
        public let authors: Set<String>
        public internal(set) var approval: Approval?
    }

    /// A danger that was reported.
    public struct Risk: Hashable, Sendable {
        public let kind: CommitmentRisk
        public let text: String
        public let reported: Instant
        public let by: String
        /// Where the commitment stood before, and stands again once the risk is lifted.
        public let before: State
        /// When it went to the superior because nobody answered in time.
        public internal(set) var escalated: Instant?
    }

    /// How it stands to another commitment.
    public struct Relation: Hashable, Sendable, Codable {
        public let to: String
        public let relation: CommitmentRelation

        public init(to: String, relation: CommitmentRelation) {
            self.to = to
            self.relation = relation
        }
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case codesKnown
        case partyNamed
        case validityInOrder
        case contractKnown
        case clauseExists
        case clausesGiven
        case measurable
        case wordsMeasurable
        case headOfDepartment
        case fourEyes
        case notAdministrator
        case statementsMade
        case digestNamed
        case ownDepartment
        case milestoneOpen
        case milestonesSettled
        case neverBroken
        case riskOverdue
        case adjusted
        case adjustmentApproved
        case adjustmentNotApproved
        case consentNamesAdjustment
        case relatesToAnother
        case relationFits
        case replacementApproved
        case validityOver
        case notLapsed
        case contractHolds
        case fileNamed
        case milestonesInTime
        case relationThere
        case replacementNotInForce
        case relationEndApproved
        case dependenciesKept
        case noConflict
    }
}
