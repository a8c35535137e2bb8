@testable import Casework

/// What the machine can tell apart of a ticket: two tickets with one outline have the same future.
///
/// It holds everything a guard looks at. People count by login where a rule names them (deciders),
/// and only those who could decide count among authors and investigators, for nobody else can be
/// barred. How the fault was looked at counts only until the diagnosis is left, papers only once
/// the file is open. Times, texts, numbers of versions and rounds are left out: no guard asks for
/// them.
/// Regions that move on their own are told apart only in the searches that are about them.
struct Outline: Hashable {
    let stage: Stage
    let ending: String
    let phase: String
    let content: Content?
    let gates: [Decided]
    let barredAuthors: Set<String>
    let barredInvestigators: Set<String>
    let finding: DiagnosisMode?
    let liability: Int
    let claim: [String]?
    let responded: Bool
    let kind: TicketKind
    let severity: Severity
    let proofs: Set<Int>
    let paid: Int
    let hasPaidBefore: Bool
    let documents: Int
    let desk: Desk

    struct Content: Hashable {
        let isDecline: Bool
        let options: Int
        let chosen: Int?
        let amount: Int
    }

    struct Decided: Hashable {
        let by: [String]
        let verdict: Verdict?
        let isCovered: Bool
    }

    /// The regions beside the stage.
    struct Desk: Hashable {
        var owner: Owner?
        var waiting: WaitingOn?
        var urgency: Urgency?
        var bookings: [Bool?] = []
        var noticeSent: Bool?
    }

    /// Which regions beside the stage are told apart.
    enum Region: String, CaseIterable, Sendable {
        case owner
        case waiting
        case urgency
        case bookings
        case notice
        case deciders
    }

    /// What a search tells apart.
    struct Lens {
        let regions: Set<Region>
        /// Who could decide a gate but for the rules of the case.
        let deciders: Set<String>
        /// Who could decide a gate that is closed to investigators.
        let payers: Set<String>

        init(_ regions: Set<Region>, people: [Person], delegates: Set<String> = []) {
            self.regions = regions
            deciders = Lens.holders([.departmentHead, .finance, .legal, .executive], of: people)
                .union(delegates)
            payers = Lens.holders([.finance, .executive], of: people).union(delegates)
        }

        private static func holders(_ roles: [Role], of people: [Person]) -> Set<String> {
            Set(
                people.filter { person in
                    !person.holds(.administrator) && roles.contains { person.holds($0) }
                }.map(\.login))
        }
    }

    init(_ ticket: Ticket, through lens: Lens) {
        let version = ticket.planning?.phase.version ?? ticket.agreedPlan?.version
        let approval = ticket.planning?.phase.approval ?? ticket.agreedPlan?.approval
        stage = ticket.stage
        ending = Outline.ending(ticket)
        phase = ticket.planning?.phase.code ?? ""
        content = version.map {
            Content(
                isDecline: $0.content.kind.isDecline, options: $0.content.options.count,
                chosen: $0.content.chosen, amount: $0.content.choice?.amount.minorUnits ?? 0)
        }
        gates = (approval?.gates ?? []).map { gate in
            Decided(
                by: lens.regions.contains(.deciders)
                    ? gate.standing.flatMap(\.people).sorted() : [],
                verdict: gate.standing.last?.verdict, isCovered: gate.state == .approved)
        }
        barredAuthors = ticket.planAuthors.intersection(lens.deciders)
        barredInvestigators = ticket.investigators.intersection(lens.payers)
        finding = ticket.diagnosing?.finding?.mode
        liability = ticket.liability?.departments.count ?? -1
        claim = ticket.claim?.missing
        responded = ticket.firstResponse != nil
        kind = ticket.registration.kind
        severity = ticket.registration.severity
        proofs = Set(ticket.executing?.proofs.map(\.measure) ?? [])
        paid = ticket.executing?.paid(in: .cny) ?? 0
        hasPaidBefore = ticket.pastPlans.contains { past in
            past.proofs.contains { $0.kind == .voucher }
        }
        documents = ticket.stage == .archive ? ticket.missingDocuments.count : 0
        desk = Desk(ticket, regions: lens.regions)
    }

    /// How the ticket came to where it stands, as far as what follows depends on it.
    private static func ending(_ ticket: Ticket) -> String {
        if case .closed(let closure) = ticket.state { return closure.code }
        return switch ticket.outcome {
        case nil: ""
        case .executed(let done): done.hasPaid ? "paid" : "executed"
        case .declined: "declined"
        case .answered, .fedBack, .settledElsewhere: "undiagnosed"
        }
    }
}

extension Outline.Desk {
    init(_ ticket: Ticket, regions: Set<Outline.Region>) {
        if regions.contains(.owner) { owner = ticket.owner }
        if regions.contains(.waiting) { waiting = ticket.waiting?.on }
        if regions.contains(.urgency) { urgency = ticket.urgency }
        if regions.contains(.bookings) { bookings = ticket.executing?.bookings.map(\.kept) ?? [] }
        if regions.contains(.notice) { noticeSent = ticket.claim?.noticeSent }
    }
}
