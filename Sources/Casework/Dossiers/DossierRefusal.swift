public import ServiceTime

/// Why a command on a dossier is not taken; a part of `Refusal` with codes of its own.
public enum DossierRefusal: Hashable, Sendable {
    case notFromState(DossierKind, state: String, allowed: [String])
    /// A command of another kind of dossier.
    case otherKind(DossierKind, expected: DossierKind)
    case noSuchDossier(String)
    /// A number that is none of a customer's file.
    case noSuchCustomer(String)
    // Customers.
    case sameCustomer(String)
    case sameContact(String)
    case noSuchLine(Int, count: Int)
    case sameOrder(String)
    case alreadyKey
    case notKey
    case mergesWithItself
    case mergesIntoMerged(String)
    // Commitments and contracts.
    case partyNotNamed
    case endsBeforeItBegins(from: CivilDate, until: CivilDate)
    case clausesMissing
    /// A part without which a clause cannot be measured.
    case clauseLacks(ClausePart, line: Int)
    /// A promise that comparator and unit cannot measure, with those that can.
    case clauseUnfit(
        CommitmentClause.Promise, CommitmentClause.Comparator, CommitmentClause.Unit,
        fitting: [ClauseMeasure], line: Int)
    case clauseNumber(
        Int, CommitmentClause.Unit, allowed: ClosedRange<Int>, line: Int)
    case unknownCalendar(String, known: [String])
    /// A statement the department head did not make, by its field.
    case notStated(String)
    /// Whoever wrote or made a promise does not approve it.
    case ownPromise(version: Int)
    case noRisk
    case riskNotOverdue(due: Instant)
    case riskEscalated
    case noAdjustment
    case adjustmentApproved
    case adjustmentNotApproved
    case adjustmentNotNamed(version: Int)
    case milestoneSettled(Int)
    case milestonesOpen([Int])
    /// Milestones and entries of the log that say it was broken.
    case notKept(milestones: [Int], entries: [Int])
    case relatesToItself
    case alreadyRelated(String)
    /// The numbers along which a relation would come back to where it begins.
    case relationCycle([String])
    /// A commitment made to others than the one that is to take its place.
    case replacesOtherParty(String)
    case relation(RelationRefusal)
    /// A milestone that is due after the last day of the commitment.
    case milestoneOutside(due: CivilDate, until: CivilDate)
    case stillValid(until: CivilDate)
    case breachTermsUnclear
    case dutiesMissing
    /// Parts a contract is not signed without, by their fields.
    case contractLacks([String])
    case contractNotInForce(String, state: String)
    case outsideContract(String, from: CivilDate, until: CivilDate)
    case contractOfAnother(String)
    /// Its last day is over.
    case validityOver(until: CivilDate)
    // The commitment a claim rests on.
    case noSuchCommitment(String)
    case commitmentNotFiled(String, state: String)
    case commitmentOfAnother(String)

    /// What a clause cannot be measured without.
    public enum ClausePart: String, CaseIterable, Hashable, Sendable {
        case calendar
        case trigger
    }
    // Files.
    /// The digits of a digest with which no file of the dossier begins, or several.
    case fileNotHere(String)
    // Care, improvement, audits, duties, suggestions and knowledge.
    case care(CareRefusal)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .notFromState: "dossier-state"
        case .otherKind: "dossier-kind"
        case .noSuchDossier: "no-such-dossier"
        case .noSuchCustomer: "no-such-customer"
        case .sameCustomer: "same-customer"
        case .sameContact: "same-contact"
        case .noSuchLine: "no-such-line"
        case .sameOrder: "same-order"
        case .alreadyKey: "already-key"
        case .notKey: "not-key"
        case .mergesWithItself: "merges-with-itself"
        case .mergesIntoMerged: "merges-into-merged"
        case .partyNotNamed: "party-not-named"
        case .endsBeforeItBegins: "ends-before-it-begins"
        case .clausesMissing: "clauses-missing"
        case .clauseLacks: "clause-lacks"
        case .clauseUnfit: "clause-unfit"
        case .clauseNumber: "clause-number"
        case .unknownCalendar: "unknown-calendar"
        case .notStated: "not-stated"
        case .ownPromise: "own-promise"
        case .noRisk: "no-risk"
        case .riskNotOverdue: "risk-not-overdue"
        case .riskEscalated: "risk-escalated"
        case .noAdjustment: "no-adjustment"
        case .adjustmentApproved: "adjustment-approved"
        case .adjustmentNotApproved: "adjustment-not-approved"
        case .adjustmentNotNamed: "adjustment-not-named"
        case .milestoneSettled: "milestone-settled"
        case .milestonesOpen: "milestones-open"
        case .notKept: "not-kept"
        case .relatesToItself: "relates-to-itself"
        case .alreadyRelated: "already-related"
        case .relationCycle: "relation-cycle"
        case .replacesOtherParty: "replaces-other-party"
        case .relation(let refusal): refusal.code
        case .milestoneOutside: "milestone-outside"
        case .stillValid: "still-valid"
        case .breachTermsUnclear: "breach-terms-unclear"
        case .dutiesMissing: "duties-missing"
        case .contractLacks: "contract-lacks"
        case .contractNotInForce: "contract-not-in-force"
        case .outsideContract: "outside-contract"
        case .contractOfAnother: "contract-of-another"
        case .validityOver: "validity-over"
        case .noSuchCommitment: "no-such-commitment"
        case .commitmentNotFiled: "commitment-not-filed"
        case .commitmentOfAnother: "commitment-of-another"
        case .fileNotHere: "file-not-here"
        case .care(let refusal): refusal.code
        }
    }
}

/// What a relation of a commitment holds back.
public enum RelationRefusal: Hashable, Sendable {
    /// One it depends on that is not fulfilled, and where that stands.
    case dependencyOpen(String, state: String)
    /// A filed one it conflicts with, for overlapping customers and goods on common days.
    case conflictInForce(String, from: CivilDate, until: CivilDate)
    case missing(String)
    /// It has taken the place of another already.
    case replacementStands(String)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .dependencyOpen: "dependency-open"
        case .conflictInForce: "conflict-in-force"
        case .missing: "relation-missing"
        case .replacementStands: "replacement-stands"
        }
    }
}
