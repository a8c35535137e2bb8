public import ServiceTime

/// Why a command is not taken; closed, each with a stable `code` and what would satisfy the rule.
///
/// Words for people are apart from it, one file a language.
public enum Refusal: Error, Hashable, Sendable {
    case notFromStage(Stage, allowed: [Stage])
    case roleMissing(anyOf: Set<Role>)
    /// What only dossiers know.
    case dossier(DossierRefusal)
    case alreadyOwned(by: String)
    case notOwner(owner: String?)
    case unknownPerson(login: String)
    case recipientDoesNotWork(login: String)
    case alreadyOwner(login: String)
    case registrationIncomplete(fields: [String])
    case firstResponseMissing
    case claimMissing
    case claimExists
    case claimIncomplete(missing: [String])
    case unknownMaterial(String, known: [String])
    case nothingMissing
    case noticeAlreadySent
    case urgencyNotRaised(current: Urgency)
    case urgencyNotLowered(current: Urgency)
    case alreadyWaiting(on: WaitingOn)
    case notWaiting
    case notAnInquiry(kind: TicketKind)
    case notALightComplaint(kind: TicketKind, severity: Severity)
    case unknownCode(field: String, value: String, known: [String])
    case findingMissing
    case liabilityMissing
    case liabilityNotExact(sums: String)
    case departmentsMissing(company: Share)
    case departmentsUnasked
    case visitEvidenceMissing
    case optionCountWrong(Int)
    case costSharesNotExact(option: Int)
    case measuresMissing(option: Int)
    case amountWithoutPayment(option: Int)
    case paymentWithoutAmount(option: Int)
    case costBelowAmount(option: Int)
    case declineNeedsClaim
    case planPays(option: Int)
    /// Words of a promise that cannot be measured; `places` count characters from 1.
    case notMeasurable(field: String, words: String, places: [Int], kind: Vagueness)
    case nothingToCompute
    case currenciesDiffer
    case amountTooLarge
    case amountNegative(field: String)
    case overHardCap(asked: Money, limit: Money)
    case capBaseMissing
    case overSoftCap(asked: Money, limit: Money)
    case computationMissing
    /// `paid` is what earlier rounds paid, when they did.
    case amountOverComputed(option: Int, amount: Money, computed: Money, paid: Money?)
    case costSharesDiffer(option: Int)
    case planMissing
    case optionNotChosen
    case noSuchOption(Int, count: Int)
    case planInApproval(version: Int)
    case planNeedsNewVersion(version: Int)
    case notInApproval(phase: String)
    case noSuchGate(String, open: [String])
    case gateNotOpen(GateID, state: GateState)
    case levelNotReached(level: Int, waitingFor: [GateID])
    case gateRoleMissing(GateID)
    case administratorDecidesNoGate
    case authorDecidesNoGate(version: Int)
    case investigatorDecidesNoGate(GateID)
    case oneGateEach(decided: GateID)
    case digestMismatch(given: String, current: String)
    case noOwnDecision
    case gatesNotPassed([GateID])
    case alreadySent
    case planNotOffered(phase: String)
    case consentToOtherVersion(given: String, offered: Int)
    case noSuchMeasure(Int, count: Int)
    case measureNotNamed(open: [Int])
    case measureProved(Int)
    case approverDoesNotPay
    case financePays
    case paymentDiffers(paid: Money, agreed: Money)
    case proofsMissing(measures: [Int])
    case noSuchBooking(Int, count: Int)
    case bookingSettled(Int)
    case inTheFuture(Instant)
    case beforeReceipt(Instant, received: Instant)
    case notContent(Satisfaction)
    case documentsMissing([DocumentKind])
    case alreadyPaid
    case moreDefectiveThanDelivered(defective: Int, quantity: Int)
    /// A day that is over keeps the policy it had.
    case policyDayOver(today: CivilDate)
    /// It would take the place of a version that is not in force yet, and no reason is given.
    case policySupersedes(version: Int, from: CivilDate)
    // Clocks that ran out.
    case nothingToEscalate(ClockKind?)
    // Delegation.
    case roleNotDelegated(Role)
    case delegationToSelf
    case delegatorLacksRole(GateID, login: String)
    case noChainOfDelegation(by: String)
    case notHolderOrSuperior(of: String, superior: Role)
    case delegationEndsTooEarly(Instant)
    case noSuchDelegation(Int, count: Int)
    case delegationOver(Int)
    // Who works at the desk.
    case lastAdministrator(login: String)
    /// With blanks or control characters, which no system gives a login.
    case loginUnfit(String)
    case barredAsDelegate(of: String, because: Bar)
    case textEmpty(field: String)
    case textTooLong(field: String, limit: Int)
    // The regions beside the stage.
    case notFromRegion(RegionState, allowed: [RegionState])
    case noSuchStep(RegionState, allowed: [RegionState])
    case notCoordinator(coordinator: String)
    case alreadySeparated
    case disputeStopsWork(RegionState)
    case disputeOpen(RegionState)
    case roundsExhausted(round: Int, limit: Int)
    case planStands(version: Int)
    case liabilityContested(by: String)
    case partyDoesNotRule
    case majorIncidentDue([MajorCause])
    case planNotDedicated(version: Int)
    case notInTaskGroup(group: [String])
    case notASuperior(login: String)
    case thresholdStillMet([MajorCause])
    case incidentOpen
    case noSuchSubject(Region, Int, count: Int)
    case teamMissing
    case notInTeam(login: String, team: [String])
    case inThePast(Instant)
    case notYourSubtask(assignee: String)
    case subtasksOpen([Int])
    case qualityJudges
    case thirdPartyNotLiable
    case recourseAmountWrong(Money?, limit: Money?)
    case voucherRecorded(String)
    // Merging, linking, splitting.
    case sameTicket(String)
    case unknownTicket(String)
    case ticketClosed(String)
    case ticketMerged(String, into: String)
    case notMerged
    case noSuchFile(Int, count: Int)
    /// A file that is on the ticket or dossier, or was, by its name.
    case sameFile(String)
    case fileDisposed(Int)
    case keptUntil(CivilDate, ticket: String)
    case stillOpen(String)
    case claimComesTooLate(String, ticket: String)
    case claimBeingSettled(String, ticket: String)
    case mergedAway(into: String)
    case alreadyLinked(String)
    case notLinked(String?)
    case splitTakesAll(quantity: Int, of: Int)

    /// What bars the person in whose place a delegate acts.
    public enum Bar: String, CaseIterable, Hashable, Sendable {
        /// They wrote or chose the plan.
        case author
        case investigator
        /// They decided another gate of the version, or this one.
        case decided
        /// They approved the plan that is to be paid.
        case approver
    }
}

extension Refusal {
    /// Whether it only says that a file is kept already, so that nothing is left to do.
    public var isSameFile: Bool {
        if case .sameFile = self { return true }
        return false
    }
}

/// All the reasons at once, in the order the guards are listed.
public struct Refused: Error, Hashable, Sendable {
    public let reasons: [Refusal]

    public init(reasons: [Refusal]) {
        self.reasons = reasons
    }
}
