@testable import Casework

/// What the machine can tell apart of a ticket: two tickets with one outline have the same future.
///
/// It holds everything a guard looks at. People count by login where a rule names them (deciders),
/// and only those who could decide count among authors and investigators, for nobody else can be
/// barred. How the fault was looked at counts only until the diagnosis is left, papers only once
/// the file is open. A return and a refusal are one no. Of disputes the newest that is open counts,
/// and whether there are others; of rounds, whether there is one left. Times, texts and numbers of
/// versions are left out: no guard asks for them.
///
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
    let merged: [Outline]

    struct Content: Hashable {
        let isDecline: Bool
        let options: Int
        let chosen: Int?
        let amount: Int
    }

    struct Decided: Hashable {
        let gate: GateID
        /// Who decided, each with those in whose place it was.
        let by: [[String]]
        let count: Int
        /// Whose decision was taken back or lapsed.
        let lapsed: Set<String>
        let isRejected: Bool
        let isCovered: Bool
    }

    /// The regions beside the stage.
    struct Desk: Hashable {
        var owner: Owner?
        var waiting: WaitingOn?
        var urgency: Urgency?
        var bookings: [Bool?] = []
        var noticeSent: Bool?
        var dispute: Dispute?
        var incident: Incident?
        var contest: Contest?
        var hasRoundLeft: Bool?
        var isRoundOver: Bool?
        var isAnswerAwaited: Bool?
        var isLinked: Bool?
    }

    struct Dispute: Hashable {
        let newest: RegionState?
        let isSeparated: Bool
        let hasOthers: Bool
        /// Whether the matter itself is or was disputed: a gate asks for it.
        let isOfMatter: Bool
        /// Whether the plan that is carried out was overtaken by a settlement.
        let overtakes: Bool
    }

    struct Incident: Hashable {
        let isOpen: Bool
        let isDedicated: Bool
    }

    struct Contest: Hashable {
        let isOpen: Bool
        /// Who is a party, of those who could rule.
        let parties: [String?]
    }

    /// Which regions beside the stage are told apart.
    enum Region: String, CaseIterable, Sendable {
        case owner
        case waiting
        case urgency
        case bookings
        case notice
        case deciders
        /// Who took a decision back: they decide no other gate of the version.
        case recalls
        case dispute
        case incident
        case contest
        case rounds
        /// What a merged ticket comes back to, and links.
        case relations
    }

    /// What a search tells apart.
    struct Lens {
        let regions: Set<Region>
        /// Who could decide a gate but for the rules of the case.
        let deciders: Set<String>
        /// Who could decide a gate that is closed to investigators.
        let payers: Set<String>
        /// Who could rule on contested shares.
        let rulers: Set<String>
        let policy: Policy

        init(_ scope: SearchScope) {
            let people = scope.people
            let delegates = Set(scope.delegations.map(\.terms.to))
            regions = scope.regions
            policy = scope.policy
            rulers = Lens.holders([.departmentHead, .executive], of: people)
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
        // Once the work is done nobody decides, recalls or pays on the plan any more.
        gates = (ticket.isAgreedOrPlanned ? approval?.gates ?? [] : []).map { gate in
            Decided(gate, through: lens)
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
        desk = Desk(ticket, through: lens)
        merged = lens.regions.contains(.relations) ? Outline.merged(ticket, through: lens) : []
    }

    /// What the ticket comes back to when its merge is undone.
    private static func merged(_ ticket: Ticket, through lens: Lens) -> [Outline] {
        guard case .closed(.merged(let merging)) = ticket.state else { return [] }
        let undoing = Unmerged(from: merging.into, reason: "")
        var back = ticket
        do {
            try back.apply(
                Fact(.unmerged(undoing), by: "", at: ticket.updated), under: lens.policy)
        } catch {
            return []
        }
        return [Outline(back, through: lens)]
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

extension Ticket {
    /// Whether its plan is still to be decided or carried out.
    fileprivate var isAgreedOrPlanned: Bool { planning != nil || executing != nil }
}

extension Outline.Decided {
    init(_ gate: Gate, through lens: Outline.Lens) {
        self.gate = gate.id
        count = gate.standing.count
        by =
            lens.regions.contains(.deciders)
            ? gate.standing.map { [$0.by] + $0.people.subtracting([$0.by]).sorted() } : []
        lapsed =
            lens.regions.contains(.recalls)
            ? Set(gate.decisions.filter { $0.lapse != nil }.flatMap(\.people)) : []
        isRejected = gate.state == .returned || gate.state == .refused
        isCovered = gate.state == .approved
    }
}

extension Outline.Desk {
    init(_ ticket: Ticket, through lens: Outline.Lens) {
        let regions = lens.regions
        if regions.contains(.owner) { owner = ticket.owner }
        if regions.contains(.waiting) { waiting = ticket.waiting?.on }
        if regions.contains(.urgency) { urgency = ticket.urgency }
        if regions.contains(.bookings) { bookings = ticket.executing?.bookings.map(\.kept) ?? [] }
        if regions.contains(.notice) { noticeSent = ticket.claim?.noticeSent }
        if regions.contains(.dispute) { dispute = Outline.Dispute(ticket) }
        if regions.contains(.incident) { incident = Outline.Incident(ticket) }
        if regions.contains(.contest) { contest = Outline.Contest(ticket, rulers: lens.rulers) }
        if regions.contains(.rounds) {
            let limit = lens.policy.negotiation.rounds + ticket.regions.settledDisputes
            hasRoundLeft = ticket.round < limit
            isRoundOver = ticket.round > limit
            isAnswerAwaited = ticket.hasUnansweredOffer
        }
        if regions.contains(.relations) { isLinked = !ticket.links.isEmpty }
    }
}

extension Outline.Dispute {
    init(_ ticket: Ticket) {
        let open = ticket.regions.disputes.filter(\.isOpen)
        let plan = ticket.executing?.plan.version.number
        newest = open.last?.state
        isSeparated = open.last?.separation != nil
        hasOthers = open.count > 1
        isOfMatter = ticket.regions.isDisputed
        overtakes = ticket.regions.disputes.contains {
            plan != nil && $0.plan == plan && !$0.isOpen && $0.separation == nil
        }
    }
}

extension Outline.Incident {
    init(_ ticket: Ticket) {
        let incident = ticket.regions.openIncident
        let version = ticket.planning?.phase.version ?? ticket.agreedPlan?.version
        isOpen = incident != nil
        isDedicated =
            ticket.isAgreedOrPlanned
            && version.map { incident?.plans.contains($0.number) ?? false } ?? false
    }
}

extension Outline.Contest {
    init(_ ticket: Ticket, rulers: Set<String>) {
        isOpen = ticket.regions.openContest != nil
        parties = [ticket.regions.openContest?.recordedBy, ticket.regions.liabilityAuthor].map {
            $0.flatMap { rulers.contains($0) ? $0 : nil }
        }
    }
}
