import ServiceTime

extension CorrectiveAction.State: DossierCode {}

extension CorrectiveAction.Rule: DossierCode {}

extension CorrectiveAction: DossierMachine {
    static let kind = DossierKind.correctiveAction

    static let arrows: [DossierArrow<CorrectiveAction>] =
        [
            DossierArrow(
                nil, .propose, .proposed, proposers,
                [.textGiven, .sourceExists, .contentKnown, .dateLeavesTime]),
            DossierArrow(.proposed, .revise, .proposed, proposers, content),
            DossierArrow(.reopened, .revise, .proposed, proposers, content),
            DossierArrow(
                .proposed, .agree, .agreed, .leading,
                [.textGiven, .otherHandAgrees, .leadsDepartment, .dateLeavesTime]),
            DossierArrow(
                .agreed, .reportDone, .done, .working,
                [.textGiven, .responsibleDoes, .doneNotAhead, .fileNamed]),
            DossierArrow(
                .done, .verify, .verified, judges,
                [.textGiven, .otherHandVerifies, .waitIsOver]),
            DossierArrow(
                .done, .findIneffective, .reopened, judges, [.textGiven, .otherHandVerifies]),
            DossierArrow(
                .verified, .reopen, .reopened, proposers, [.textGiven, .sameProblemLater]),
        ]
        + [State.proposed, .agreed, .reopened].map {
            DossierArrow($0, .reject, .rejected, .leading, [.textGiven, .leadsDepartment])
        }

    private static let content: [Rule] = [.textGiven, .contentKnown, .dateLeavesTime]
    /// Who may say that something must change.
    private static let proposers = Set<Role>.working
    /// Who may say whether it works.
    private static let judges: Set<Role> = Set.leading.union([.quality])

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .proposed(let source, let content) = event else { return nil }
        self.source = source
        self.content = content
        proposedBy = stamp.by
        end = stamp.policy.end(of: content.until)
    }

    var state: State { standing }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        guard let next = Self.next(event, from: standing) else {
            return "it cannot be \(event.kind.rawValue) while \(standing.rawValue)"
        }
        standing = next
        switch event {
        case .proposed: break
        case .revised(let content):
            self.content = content
            proposedBy = stamp.by
            end = stamp.policy.end(of: content.until)
        case .agreed:
            agreedBy = stamp.by
            agreedOn = stamp.policy.zone.date(at: stamp.at)
        case .rejected(let reason): rejectedFor = reason
        case .done(let what, let day, let evidence):
            done = Done(by: stamp.by, on: day, what: what, evidence: evidence)
        case .verified(let effect):
            let today = stamp.policy.zone.date(at: stamp.at)
            verified = Done(by: stamp.by, on: today, what: effect, evidence: nil)
        case .foundIneffective(let reason):
            returns.append(Return(ticket: nil, reason: reason, at: stamp.at))
        case .reopened(let ticket, let reason):
            returns.append(Return(ticket: ticket, reason: reason, at: stamp.at))
        }
        return nil
    }

    /// Where an event leads, by the same table that commands go by.
    private static func next(_ event: Event, from state: State) -> State? {
        let command: Command.Kind =
            switch event.kind {
            case .proposed: .propose
            case .revised: .revise
            case .agreed: .agree
            case .rejected: .reject
            case .done: .reportDone
            case .verified: .verify
            case .foundIneffective: .findIneffective
            case .reopened: .reopen
            }
        return arrows.first { $0.from == state && $0.on == command }?.to
    }

    static func events(
        of command: Command, _ matter: DossierMatter<CorrectiveAction>
    ) -> [Event] {
        switch command {
        case .propose(let source, let content):
            [.proposed(source: source, content: matter.filled(content, from: source))]
        case .revise(let content): [.revised(content: content)]
        case .agree(let note): [.agreed(note: note)]
        case .reject(let reason): [.rejected(reason: reason)]
        case .reportDone(let what, let day, let evidence):
            [.done(what: what, on: day ?? matter.today, evidence: evidence)]
        case .verify(let effect): [.verified(effect: effect)]
        case .findIneffective(let reason): [.foundIneffective(reason: reason)]
        case .reopen(let ticket, let reason): [.reopened(ticket: ticket, reason: reason)]
        }
    }

    static let clockKinds: [ClockKind] = [.correctiveAction]
    static let clockedStates: [State] = [.proposed, .agreed, .done, .reopened]

    /// Until the date while it is agreed or done; otherwise the time the policy leaves to decide.
    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        switch standing {
        case .agreed, .done:
            [DossierDueClock(kind: .correctiveAction, target: .until(end))]
        case .proposed, .reopened:
            [DossierDueClock(kind: .correctiveAction, subject: Self.deciding)]
        case .verified, .rejected: []
        }
    }

    /// The subject of the clock on what is to become of it.
    static let deciding = "decision"

    static func answers(_ event: Event, _ clock: Clock) -> Bool {
        switch event {
        case .verified, .agreed: true
        case .rejected: clock.subject == deciding
        case .proposed, .revised, .done, .foundIneffective, .reopened: false
        }
    }

    var summary: DossierSummary {
        let isOver = standing == .verified || standing == .rejected
        var summary = DossierSummary(title: content.action, isOpen: !isOver)
        summary.product = content.product
        summary.department = content.department
        summary.owner = content.responsible
        summary.until = content.until
        summary.keys = [.restsOn(source)] + returns.compactMap { $0.ticket.map { .restsOn($0) } }
        if let key { summary.keys.append(key) }
        summary.texts = [source, content.cause, content.problem, done?.what, verified?.what]
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .correctiveAction(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .correctiveAction(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .correctiveAction(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .correctiveAction(event) }

    var wrapped: Dossier.Matter { .correctiveAction(self) }
}

extension DossierMatter<CorrectiveAction> {
    /// Problem and product are those of the ticket where nothing else is said.
    fileprivate func filled(_ content: ActionContent, from source: String) -> ActionContent {
        guard let registration = others.ticket(source)?.registration else { return content }
        var content = content
        content.problem = content.problem ?? registration.problem
        content.product = content.product ?? registration.goods.product
        return content
    }
}
