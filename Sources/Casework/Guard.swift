/// A condition an arrow demands besides the stage and the role.
public enum Guard: String, CaseIterable, Hashable, Sendable {
    // Any stage.
    case textGiven
    case codesKnown
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
    case notInTheFuture
    case measureOpen
    case financePays
    case approverDoesNotPay
    case paidAsAgreed
    case proofsComplete
    case nothingPaid
    case content
    case documentsComplete
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
        switch self {
        case .textGiven: matter.textGiven
        case .codesKnown: matter.codesKnown
        case .quantitiesFit: matter.quantitiesFit
        case .unowned: matter.unowned
        case .ownerOrSupervisor: matter.ownerOrSupervisor
        case .recipientKnown: matter.recipientKnown
        case .urgencyRises: matter.urgencyRises
        case .urgencyFalls: matter.urgencyFalls
        case .notYetWaiting: matter.notYetWaiting
        case .waiting: matter.waiting
        case .registrationComplete: matter.registrationComplete
        case .firstResponseGiven: matter.firstResponseGiven
        case .claimFiled: matter.claimFiled
        case .noClaim: matter.noClaim
        case .claimComplete: matter.claimComplete
        case .materialMissing: matter.materialMissing
        case .materialKnown: matter.materialKnown
        case .noticeNotSent: matter.noticeNotSent
        case .answerable: matter.answerable
        case .lightComplaint: matter.lightComplaint
        case .findingRecorded: matter.findingRecorded
        case .visitShown: matter.visitShown
        case .liabilityDetermined: matter.liabilityDetermined
        case .liabilityExact: matter.liabilityExact
        case .optionsCounted: matter.optionsCounted
        case .costSharesExact: matter.costSharesExact
        case .measuresFit: matter.measuresFit
        case .declineFits: matter.declineFits
        case .planDrafted: matter.planDrafted
        case .optionExists: matter.optionExists
        case .optionChosen: matter.optionChosen
        case .liabilityForCost: matter.liabilityForCost
        case .measurable: matter.measurable
        case .gateThere: matter.gateThere
        case .gateOpen: matter.gateOpen
        case .levelReached: matter.levelReached
        case .holdsGateRole: matter.holdsGateRole
        case .notAdministrator: matter.notAdministrator
        case .notAuthor: matter.notAuthor
        case .notInvestigator: matter.notInvestigator
        case .oneGateEach: matter.oneGateEach
        case .digestCurrent: matter.digestCurrent
        case .ownDecision: matter.ownDecision
        case .gatesPassed: matter.gatesPassed
        case .planOffered: matter.planOffered
        case .consentNamesVersion: matter.consentNamesVersion
        case .bookingOpen: matter.bookingOpen
        case .notInTheFuture: matter.notInTheFuture
        case .measureOpen: matter.measureOpen
        case .financePays: matter.financePays
        case .approverDoesNotPay: matter.approverDoesNotPay
        case .paidAsAgreed: matter.paidAsAgreed
        case .proofsComplete: matter.proofsComplete
        case .nothingPaid: matter.nothingPaid
        case .content: matter.content
        case .documentsComplete: matter.documentsComplete
        }
    }
}
