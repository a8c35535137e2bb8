import Casework
import Foundation
import ServiceTime

/// One of every refusal, with payloads that can be looked for in the sentences.
enum RefusalSamples {
    static let all: [Refusal] =
        anywhere + plan + gates + delegation + execution + regions + relations

    private static let relations: [Refusal] = [
        .sameTicket("202611-004"), .unknownTicket("202611-004"), .ticketClosed("202611-004"),
        .ticketMerged("202611-004", into: "202611-007"), .notMerged,
        .mergedAway(into: "202611-007"), .alreadyLinked("202611-004"), .notLinked("202611-004"),
        .notLinked(nil), .splitTakesAll(quantity: 17, of: 13),
        .noSuchFile(9, count: 5), .sameFile("照片"), .fileDisposed(6), .stillOpen("202611-004"),
        .keptUntil(CivilDate(dayNumber: 20_498), ticket: "202611-004"),
        .claimComesTooLate("C202611-004", ticket: "202611-007"),
        .claimBeingSettled("C202611-004", ticket: "202611-007"),
    ]

    private static let anywhere: [Refusal] = [
        .notFromStage(.archive, allowed: [.plan, .execution]),
        .roleMissing(anyOf: [.agent, .supervisor]), .alreadyOwned(by: "wang"),
        .notOwner(owner: "wang"), .notOwner(owner: nil), .unknownPerson(login: "nemo"),
        .recipientDoesNotWork(login: "nemo"),
        .alreadyOwner(login: "wang"), .registrationIncomplete(fields: ["customer", "subject"]),
        .moreDefectiveThanDelivered(defective: 17, quantity: 13), .firstResponseMissing,
        .claimMissing, .claimExists, .claimIncomplete(missing: ["test-report"]),
        .unknownMaterial("photo", known: ["photos"]), .nothingMissing, .noticeAlreadySent,
        .urgencyNotRaised(current: .urgent), .urgencyNotRaised(current: .general),
        .urgencyNotLowered(current: .general), .urgencyNotLowered(current: .urgent),
        .alreadyWaiting(on: .parts), .notWaiting, .notAnInquiry(kind: .repair),
        .notALightComplaint(kind: .complaint, severity: .severe),
        .unknownCode(field: "problem", value: "nonsense", known: ["invoice"]),
        .findingMissing, .liabilityMissing,
        .liabilityNotExact(sums: "company 71%, quality 43%"), .visitEvidenceMissing,
        .departmentsMissing(company: Share(73, over: 100) ?? .whole), .departmentsUnasked,
        .inTheFuture(Instant(seconds: 1_771_031_400)),
        .beforeReceipt(
            Instant(seconds: 1_771_031_400), received: Instant(seconds: 1_771_117_800)),
        .textEmpty(field: "reason"),
        .policyDayOver(today: CivilDate(dayNumber: 20_500)),
        .policySupersedes(version: 2, from: CivilDate(dayNumber: 20_500)),
        .textTooLong(field: "reason", limit: 65_536),
    ]

    private static let plan: [Refusal] =
        [
            .optionCountWrong(7), .costSharesNotExact(option: 2), .measuresMissing(option: 2),
            .amountWithoutPayment(option: 2), .paymentWithoutAmount(option: 2),
            .costBelowAmount(option: 2), .declineNeedsClaim, .planPays(option: 2), .planMissing,
            .optionNotChosen, .noSuchOption(9, count: 3), .planInApproval(version: 4),
            .nothingToCompute, .currenciesDiffer, .amountTooLarge, .amountNegative(field: "fee"),
            .capBaseMissing, .overHardCap(asked: asked, limit: limit),
            .overSoftCap(asked: asked, limit: limit),
            .computationMissing,
            .amountOverComputed(option: 2, amount: asked, computed: limit, paid: nil),
            .amountOverComputed(option: 2, amount: asked, computed: limit, paid: asked),
            .costSharesDiffer(option: 2), .planNeedsNewVersion(version: 4),
            .notInApproval(phase: "draft"), .notInApproval(phase: "approved"),
            .notInApproval(phase: "offered"), .notInApproval(phase: "rejected"),
        ]
        + Vagueness.allCases.map {
            .notMeasurable(field: "explanation", words: "尽快", places: [8, 21], kind: $0)
        }

    private static let gates: [Refusal] = [
        .noSuchGate("legal", open: ["finance"]), .noSuchGate("", open: ["finance"]),
        .gateNotOpen(head, state: .approved),
        .levelNotReached(level: 3, waitingFor: [head, GateID(.finance)]),
        .gateRoleMissing(head), .administratorDecidesNoGate, .authorDecidesNoGate(version: 4),
        .investigatorDecidesNoGate(GateID(.finance)), .oneGateEach(decided: head),
        .digestMismatch(given: "3f9a01c2", current: "77aa00bb"), .noOwnDecision,
        .gatesNotPassed([head]), .alreadySent, .planNotOffered(phase: "in-approval"),
        .consentToOtherVersion(given: "v1", offered: 4),
    ]

    private static let delegation: [Refusal] =
        [
            .nothingToEscalate(nil), .nothingToEscalate(.gate), .roleNotDelegated(.agent),
            .delegationToSelf, .delegatorLacksRole(head, login: "wang"),
            .noChainOfDelegation(by: "wang"),
            .notHolderOrSuperior(of: "wang", superior: .executive),
            .delegationEndsTooEarly(Instant(seconds: 1_771_031_400)),
            .noSuchDelegation(9, count: 5), .noSuchDelegation(1, count: 0), .delegationOver(6),
            .lastAdministrator(login: "wang"), .loginUnfit("li qiang"),
        ] + Refusal.Bar.allCases.map { .barredAsDelegate(of: "wang", because: $0) }

    private static let execution: [Refusal] = [
        .noSuchMeasure(9, count: 5), .measureNotNamed(open: [2, 5]), .measureNotNamed(open: []),
        .measureProved(6), .approverDoesNotPay, .financePays,
        .paymentDiffers(
            paid: Money(minorUnits: 12_300, currency: .cny),
            agreed: Money(minorUnits: 45_600, currency: .cny)),
        .proofsMissing(measures: [2, 5]), .noSuchBooking(9, count: 5),
        .noSuchBooking(1, count: 0), .bookingSettled(6), .notContent(.dissatisfied),
        .documentsMissing([.serviceRecord, .closingLetter]), .alreadyPaid,
    ]

    private static let regions: [Refusal] = [
        .notFromRegion(.undisputed, allowed: [.disputeRaised, .negotiation]),
        .noSuchStep(.lawsuit, allowed: [.mediation]), .notCoordinator(coordinator: "wang"),
        .alreadySeparated, .disputeStopsWork(.negotiation), .disputeOpen(.lawsuit),
        .roundsExhausted(round: 4, limit: 3), .planStands(version: 7),
        .liabilityContested(by: "质检"), .partyDoesNotRule,
        .majorIncidentDue([
            .amount(
                Money(minorUnits: 45_600, currency: .cny),
                threshold: Money(minorUnits: 12_300, currency: .cny)),
            .pieces(17, threshold: 13), .customers(29, threshold: 23),
        ]), .planNotDedicated(version: 7), .notInTaskGroup(group: ["wang"]),
        .notASuperior(login: "wang"), .thresholdStillMet([.pieces(17, threshold: 13)]),
        .incidentOpen, .noSuchSubject(.recourse, 9, count: 5),
        .noSuchSubject(.subtask, 1, count: 0), .teamMissing,
        .notInTeam(login: "nemo", team: ["wang"]), .inThePast(Instant(seconds: 1_771_031_400)),
        .notYourSubtask(assignee: "wang"), .subtasksOpen([2, 5]), .qualityJudges,
        .thirdPartyNotLiable,
        .recourseAmountWrong(
            Money(minorUnits: 45_600, currency: .cny),
            limit: Money(minorUnits: 12_300, currency: .cny)),
        .recourseAmountWrong(Money(minorUnits: 45_600, currency: .cny), limit: .zero(.cny)),
        .recourseAmountWrong(nil, limit: nil), .voucherRecorded("V-7"),
    ]

    private static let asked = Money(minorUnits: 45_600, currency: .cny)
    private static let limit = Money(minorUnits: 12_300, currency: .cny)
    private static let head = GateID(.departmentHead, of: Department("quality"))

    /// What a sentence must hold whatever its language: numbers, amounts, names, typed values.
    static func particulars(of refusal: Refusal) -> [String] {
        switch refusal {
        case .alreadyOwned, .notOwner(.some), .alreadyOwner, .delegatorLacksRole,
            .noChainOfDelegation, .notHolderOrSuperior, .barredAsDelegate:
            ["王芳"]
        case .delegationEndsTooEarly: ["2026-02-14 09:10"]
        case .noSuchDelegation(_, let count): count == 0 ? [] : ["9", "5"]
        case .delegationOver: ["6"]
        case .lastAdministrator: ["王芳"]
        case .loginUnfit: ["li qiang"]
        case .unknownPerson, .recipientDoesNotWork: ["nemo"]
        case .moreDefectiveThanDelivered: ["17", "13"]
        case .unknownMaterial: ["photo", "photos"]
        case .unknownCode: ["nonsense", "invoice"]
        case .liabilityNotExact: ["71%", "43%"]
        case .departmentsMissing: ["73%"]
        case .inTheFuture: ["2026-02-14 09:10"]
        case .beforeReceipt: ["2026-02-14 09:10", "2026-02-15 09:10"]
        case .textTooLong: ["65536"]
        case .optionCountWrong: ["7", "1", "3"]
        case .costSharesNotExact, .measuresMissing, .amountWithoutPayment, .paymentWithoutAmount,
            .costBelowAmount, .planPays, .costSharesDiffer:
            ["2"]
        case .noSuchOption: ["9", "3"]
        case .planInApproval, .planNeedsNewVersion, .authorDecidesNoGate: ["4"]
        case .levelNotReached: ["3"]
        case .digestMismatch: ["3f9a01c2", "77aa00bb"]
        case .consentToOtherVersion: ["v1", "4"]
        case .noSuchMeasure: ["9", "5"]
        case .noSuchBooking(_, let count): count == 0 ? [] : ["9", "5"]
        case .measureNotNamed(let open): open.map { "\($0)" }
        case .measureProved, .bookingSettled: ["6"]
        case .notMeasurable: ["尽快", "8", "21"]
        case .overHardCap, .overSoftCap, .amountOverComputed, .paymentDiffers:
            ["¥123.00", "¥456.00"]
        case .proofsMissing: ["2", "5"]
        case .notCoordinator: ["王芳"]
        case .roundsExhausted: ["4", "3"]
        case .planStands, .planNotDedicated: ["7"]
        case .liabilityContested: ["质检"]
        case .majorIncidentDue: ["¥456.00", "¥123.00", "17", "13", "29", "23"]
        case .thresholdStillMet: ["17", "13"]
        case .notInTaskGroup, .notASuperior, .notYourSubtask: ["王芳"]
        case .noSuchSubject(_, _, let count): count == 0 ? [] : ["9", "5"]
        case .notInTeam: ["王芳", "nemo"]
        case .inThePast: ["2026-02-14 09:10"]
        case .subtasksOpen: ["2", "5"]
        case .recourseAmountWrong(let amount, let limit):
            amount == nil ? [] : limit?.isZero == true ? ["¥456.00"] : ["¥456.00", "¥123.00"]
        case .voucherRecorded: ["V-7"]
        case .sameTicket, .unknownTicket, .ticketClosed, .alreadyLinked, .notLinked(.some):
            ["202611-004"]
        case .ticketMerged: ["202611-004", "202611-007"]
        case .noSuchFile: ["9", "5"]
        case .fileDisposed: ["6"]
        case .sameFile: ["照片"]
        case .keptUntil: ["202611-004", CivilDate(dayNumber: 20_498).description]
        case .stillOpen: ["202611-004"]
        case .claimComesTooLate, .claimBeingSettled: ["C202611-004", "202611-007"]
        case .mergedAway: ["202611-007"]
        case .splitTakesAll: ["17", "13"]
        default: []
        }
    }

    /// What of a language's own words a sentence must hold.
    static func terms(of refusal: Refusal) -> [Casework.Role] {
        switch refusal {
        case .roleMissing: [.agent, .supervisor]
        case .roleNotDelegated: [.agent]
        case .notHolderOrSuperior: [.executive]
        case .delegatorLacksRole: [.departmentHead]
        case .noSuchGate, .investigatorDecidesNoGate: [.finance]
        case .levelNotReached: [.departmentHead, .finance]
        case .gateNotOpen, .gateRoleMissing, .oneGateEach, .gatesNotPassed: [.departmentHead]
        default: []
        }
    }

    /// The stable codes, read from the file that lists them, so that a new one is missed here.
    static func codes() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Sources/Casework/Refusal+Code.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        return Set(text.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) })
    }
}
