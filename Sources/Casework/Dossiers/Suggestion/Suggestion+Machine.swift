import ServiceTime

extension Suggestion.State: DossierCode {}

extension Suggestion.Rule: DossierCode {}

extension Suggestion: DossierMachine {
    static let kind = DossierKind.suggestion

    static let arrows: [DossierArrow<Suggestion>] = [
        DossierArrow(
            nil, .submit, .routed, .working, [.textGiven, .departmentKnown, .sourceOnFile]),
        DossierArrow(
            .routed, .route, .routed, .working,
            [.textGiven, .departmentKnown, .departmentOther]),
        DossierArrow(
            .routed, .answer, .answered, .working, [.textGiven, .ofDepartment, .measurable]),
        DossierArrow(.answered, .takeBack, .routed, .working, [.textGiven, .ofDepartment]),
        DossierArrow(.answered, .tell, .closed, .working, [.textGiven]),
    ]

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .submitted(let content, let department) = event else { return nil }
        self.content = content
        self.department = department
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .submitted: return "it is submitted once"
        case .routed(let department, _):
            route.append(self.department)
            self.department = department
        case .answered(let outcome, let text):
            answer = Answer(outcome: outcome, text: text, by: stamp.by, at: stamp.at)
            standing = .answered
        case .takenBack:
            answer = nil
            standing = .routed
        case .told(let means):
            told = means
            standing = .closed
        }
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Suggestion>) -> [Event] {
        switch command {
        case .submit(let content, let department):
            [.submitted(content: content, department: department)]
        case .route(let department, let reason): [.routed(department: department, reason: reason)]
        case .answer(let outcome, let text): [.answered(outcome: outcome, text: text)]
        case .takeBack(let reason): [.takenBack(reason: reason)]
        case .tell(let means): [.told(means: means)]
        }
    }

    static let clockKinds: [ClockKind] = [.suggestion]
    static let clockedStates: [State] = [.routed, .answered]

    /// Routing it on does not start the clock anew: whoever suggested it waits all the same.
    func dueClocks(under policy: Policy) -> [DossierDueClock] {
        switch standing {
        case .routed: [DossierDueClock(kind: .suggestion, subject: "answer")]
        case .answered: [DossierDueClock(kind: .suggestion, subject: "tell")]
        case .closed: []
        }
    }

    static func answers(_ event: Event, _ clock: Clock) -> Bool {
        switch event {
        case .answered, .told: true
        case .submitted, .routed, .takenBack: false
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: content.subject, isOpen: standing != .closed)
        summary.customer = content.from
        summary.department = department
        summary.keys = [content.customer, content.ticket].compactMap { $0.map { .restsOn($0) } }
        summary.texts = [content.text, content.customer, content.ticket, answer?.text]
        return summary
    }

    static func refusals(_ rule: Rule, _ matter: DossierMatter<Suggestion>) -> [Refusal] {
        switch rule {
        case .textGiven: return matter.textGiven
        case .sourceOnFile: return sourceOnFile(matter)
        case .departmentKnown: return matter.known(department: matter.department)
        case .departmentOther:
            guard let department = matter.department, department == matter.machine?.department
            else { return [] }
            return [.care(.departmentSame(department))]
        case .ofDepartment:
            guard let department = matter.machine?.department,
                !matter.person.departments.contains(department)
            else { return [] }
            return [.care(.notInDepartment(department))]
        case .measurable:
            guard case .answer(_, let text)? = matter.command else { return [] }
            return matter.context.policy.refusals(of: text, field: "answer")
        }
    }

    private static func sourceOnFile(_ matter: DossierMatter<Suggestion>) -> [Refusal] {
        guard case .submit(let content, _)? = matter.command else { return [] }
        var reasons: [Refusal] = []
        if let number = content.customer {
            if case .customer? = matter.others[number]?.matter {
            } else {
                reasons.append(.dossier(.noSuchDossier(number)))
            }
        }
        if let number = content.ticket, matter.others.ticket(number) == nil {
            reasons.append(.care(.noSuchTicket(number)))
        }
        return reasons
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .suggestion(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .suggestion(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .suggestion(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .suggestion(event) }

    var wrapped: Dossier.Matter { .suggestion(self) }
}

extension DossierMatter<Suggestion> {
    /// Where the command routes it.
    fileprivate var department: Department? {
        switch command {
        case .submit(_, let department)?, .route(let department, _)?: department
        case .answer?, .takeBack?, .tell?, nil: nil
        }
    }
}
