/// A condition an arrow demands besides the stage and the role.
public enum Guard: String, CaseIterable, Hashable, Sendable {
    // Any stage.
    case textGiven
    case codesKnown
    case fileIsNew
    case quantitiesFit
    case unowned
    case ownerOrSupervisor
    case recipientKnown
    case urgencyRises
    case urgencyFalls
    case notYetWaiting
    case waiting
    // Intake.
    case registrationComplete
    case firstResponseGiven
    case claimFiled
    case noClaim
    case commitmentStands
    case claimComplete
    case materialMissing
    case materialKnown
    case noticeNotSent
    case answerable
    case lightComplaint
    // Diagnosis.
    case findingRecorded
    case visitShown
    case liabilityDetermined
    case liabilityExact
    // Plan.
    case optionsCounted
    case costSharesExact
    case measuresFit
    case declineFits
    case planDrafted
    case optionExists
    case optionChosen
    case liabilityForCost
    case measurable
    // Compensation.
    case amountComputes
    case planNotAtGates
    case amountAsComputed
    case costSharesFollow
    // Gates.
    case gateThere
    case gateOpen
    case levelReached
    case holdsGateRole
    case notAdministrator
    case notAuthor
    case notInvestigator
    case oneGateEach
    case digestCurrent
    case ownDecision
    case gatesPassed
    case planOffered
    case consentNamesVersion
    // Execution and after.
    case bookingOpen
    case hasHappened
    case measureOpen
    case financePays
    case approverDoesNotPay
    case paidAsAgreed
    case proofsComplete
    case nothingPaid
    case content
    case documentsComplete
    // The regions beside the stage.
    case regionStands
    case peopleKnown
    case coordinatorOrManager
    case notYetSeparated
    case noDisputeOver
    case undisputed
    case disputeEnded
    case roundsLeft
    case planOvertaken
    case liabilityThere
    case uncontested
    case rulesFreely
    case majorDeclared
    case planDedicated
    case inTaskGroup
    case reportsUpward
    case incidentOver
    case incidentEnded
    case subjectThere
    case assigneeInTeam
    case listGiven
    case dueAhead
    case ownSubtask
    case subtasksDone
    case qualityJudges
    case thirdPartyLiable
    case recourseFits
    // Clocks that ran out.
    case clockRanOut
    // Merging, linking, splitting.
    case survivorOpen
    case claimCarried
    case claimReturnable
    case merged
    case notMergedAway
    case linkable
    case linked
    case splitFits
    case evidenceThere
    case fileNamed
    case retentionOver
    case planNotOut
}

/// What a guard looks at.
struct GuardCase {
    let kind: Command.Kind
    /// Nil when a menu asks: then only what does not depend on the payload is judged.
    let command: Command?
    let ticket: Ticket
    let context: Context

    var person: Person { context.person }
    var policy: Policy { context.policy }
}

extension Guard {
    /// Why the guard does not let the command pass; empty when it does.
    func refusals(_ matter: GuardCase) -> [Refusal] {
        #if DEBUG
            if Self.suspended == self { return [] }
        #endif
        return judge(matter)
    }

    #if DEBUG
        /// The guard that is left out while the tests show that they would notice; a release has
        /// no such switch.
        @TaskLocal package static var suspended: Guard?
    #endif

    /// What judges it.
    private var judge: (GuardCase) -> [Refusal] {
        switch self {
        case .textGiven: { $0.textGiven }
        case .codesKnown: { $0.codesKnown }
        case .fileIsNew: { $0.fileIsNew }
        case .quantitiesFit: { $0.quantitiesFit }
        case .unowned: { $0.unowned }
        case .ownerOrSupervisor: { $0.ownerOrSupervisor }
        case .recipientKnown: { $0.recipientKnown }
        case .urgencyRises: { $0.urgencyRises }
        case .urgencyFalls: { $0.urgencyFalls }
        case .notYetWaiting: { $0.notYetWaiting }
        case .waiting: { $0.waiting }
        case .registrationComplete: { $0.registrationComplete }
        case .firstResponseGiven: { $0.firstResponseGiven }
        case .claimFiled: { $0.claimFiled }
        case .noClaim: { $0.noClaim }
        case .commitmentStands: { $0.commitmentStands }
        case .claimComplete: { $0.claimComplete }
        case .materialMissing: { $0.materialMissing }
        case .materialKnown: { $0.materialKnown }
        case .noticeNotSent: { $0.noticeNotSent }
        case .answerable: { $0.answerable }
        case .lightComplaint: { $0.lightComplaint }
        case .findingRecorded: { $0.findingRecorded }
        case .visitShown: { $0.visitShown }
        case .liabilityDetermined: { $0.liabilityDetermined }
        case .liabilityExact: { $0.liabilityExact }
        case .optionsCounted: { $0.optionsCounted }
        case .costSharesExact: { $0.costSharesExact }
        case .measuresFit: { $0.measuresFit }
        case .declineFits: { $0.declineFits }
        case .planDrafted: { $0.planDrafted }
        case .optionExists: { $0.optionExists }
        case .optionChosen: { $0.optionChosen }
        case .liabilityForCost: { $0.liabilityForCost }
        case .gateThere: { $0.gateThere }
        case .gateOpen: { $0.gateOpen }
        case .levelReached: { $0.levelReached }
        case .holdsGateRole: { $0.holdsGateRole }
        case .notAdministrator: { $0.notAdministrator }
        case .notAuthor: { $0.notAuthor }
        case .notInvestigator: { $0.notInvestigator }
        case .oneGateEach: { $0.oneGateEach }
        case .digestCurrent: { $0.digestCurrent }
        case .ownDecision: { $0.ownDecision }
        case .gatesPassed: { $0.gatesPassed }
        case .planOffered: { $0.planOffered }
        case .consentNamesVersion: { $0.consentNamesVersion }
        case .bookingOpen: { $0.bookingOpen }
        case .hasHappened: { $0.hasHappened }
        case .measureOpen: { $0.measureOpen }
        case .financePays: { $0.financePays }
        case .approverDoesNotPay: { $0.approverDoesNotPay }
        case .paidAsAgreed: { $0.paidAsAgreed }
        case .proofsComplete: { $0.proofsComplete }
        case .nothingPaid: { $0.nothingPaid }
        case .content: { $0.content }
        case .documentsComplete: { $0.documentsComplete }
        case .regionStands: { $0.regionStands }
        case .peopleKnown: { $0.peopleKnown }
        case .coordinatorOrManager: { $0.coordinatorOrManager }
        case .notYetSeparated: { $0.notYetSeparated }
        case .noDisputeOver: { $0.noDisputeOver }
        case .undisputed: { $0.undisputed }
        case .disputeEnded: { $0.disputeEnded }
        case .roundsLeft: { $0.roundsLeft }
        case .planOvertaken: { $0.planOvertaken }
        case .liabilityThere: { $0.liabilityThere }
        case .uncontested: { $0.uncontested }
        case .rulesFreely: { $0.rulesFreely }
        case .majorDeclared: { $0.majorDeclared }
        case .planDedicated: { $0.planDedicated }
        case .inTaskGroup: { $0.inTaskGroup }
        case .reportsUpward: { $0.reportsUpward }
        case .incidentOver: { $0.incidentOver }
        case .incidentEnded: { $0.incidentEnded }
        case .subjectThere: { $0.subjectThere }
        case .assigneeInTeam: { $0.assigneeInTeam }
        case .listGiven: { $0.listGiven }
        case .dueAhead: { $0.dueAhead }
        case .ownSubtask: { $0.ownSubtask }
        case .subtasksDone: { $0.subtasksDone }
        case .qualityJudges: { $0.qualityJudges }
        case .thirdPartyLiable: { $0.thirdPartyLiable }
        case .recourseFits: { $0.recourseFits }
        case .measurable: { $0.measurable }
        // Clocks that ran out.
        case .clockRanOut: { $0.clockRanOut }
        // Merging, linking, splitting.
        case .survivorOpen: { $0.survivorOpen }
        case .claimCarried: { $0.claimCarried }
        case .claimReturnable: { $0.claimReturnable }
        case .merged: { $0.merged }
        case .notMergedAway: { $0.notMergedAway }
        case .linkable: { $0.linkable }
        case .linked: { $0.linked }
        case .splitFits: { $0.splitFits }
        case .evidenceThere: { $0.evidenceThere }
        case .fileNamed: { $0.fileNamed }
        case .retentionOver: { $0.retentionOver }
        case .planNotOut: { $0.planNotOut }
        case .amountComputes: { $0.amountComputes }
        case .planNotAtGates: { $0.planNotAtGates }
        case .amountAsComputed: { $0.amountAsComputed }
        case .costSharesFollow: { $0.costSharesFollow }
        }
    }
}
