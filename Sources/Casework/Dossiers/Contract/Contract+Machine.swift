import ServiceTime

extension Contract.State: DossierCode {}

extension Contract.Rule: DossierCode {}

extension Contract: DossierMachine {
    static let kind = DossierKind.contract

    static let arrows: [DossierArrow<Contract>] =
        [
            DossierArrow(nil, .draft, .draft, writers, content),
            DossierArrow(
                .draft, .sign, .inForce, signers,
                [.textGiven, .dutiesGiven, .partsGiven, .signedInTime]),
            DossierArrow(.draft, .withdraw, .withdrawn, writers, [.textGiven]),
            DossierArrow(.inForce, .expire, .expired, writers, [.periodOver]),
            DossierArrow(
                .inForce, .terminate, .terminated, [.departmentHead, .executive, .legal],
                [.textGiven]),
        ]
        + DossierArrow.within([.draft], .amend, writers, content)
        + DossierArrow.within([.draft, .inForce], .addDocument, writers, [.textGiven, .fileNamed])
        + DossierArrow.within([.inForce], .extend, signers, [.textGiven, .extends])
        + DossierArrow.within(State.allCases, .note, writers, [.textGiven])

    private static let content: [Rule] = [
        .textGiven, .customerNamed, .periodInOrder, .breachTermsFit,
    ]
    private static let writers: Set<Role> = [.sales, .legal, .engineer, .departmentHead]
    private static let signers: Set<Role> = [.sales, .legal, .departmentHead]

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .drafted(let content, let customerName) = event else { return nil }
        state = .draft
        self.content = content
        self.customerName = customerName
    }

    /// The fields of what it is not signed without besides the duties (domain.md §1).
    private var gaps: [String] {
        let parts: [(isThere: Bool, field: String)] = [
            (content.companyRights != nil, "company-rights"),
            (content.customerRights != nil, "customer-rights"),
            (content.breach != nil, "breach-terms"), (!documents.isEmpty, "document"),
        ]
        return parts.filter { !$0.isThere }.map(\.field)
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .drafted: return "a contract is drafted once"
        case .rewritten(let content, let customerName):
            guard state == .draft else { return "it stands in \(state.rawValue)" }
            self.content = content
            self.customerName = customerName
        case .documentAdded(let document): documents.append(document)
        case .signed(let signature):
            signed = signature
            return move(from: .draft, to: .inForce)
        case .extended(let until, _):
            formerEnds.append(content.until)
            content.until = until
        case .expired: return move(from: .inForce, to: .expired)
        case .terminated: return move(from: .inForce, to: .terminated)
        case .withdrawn: return move(from: .draft, to: .withdrawn)
        case .noted: break
        }
        return nil
    }

    private mutating func move(from expected: State, to next: State) -> String? {
        guard state == expected else { return "it stands in \(state.rawValue)" }
        state = next
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Contract>) -> [Event] {
        switch command {
        case .draft(let content):
            [.drafted(content: content, customerName: matter.customerName(content.customer))]
        case .amend(let content):
            [.rewritten(content: content, customerName: matter.customerName(content.customer))]
        case .addDocument(let document): [.documentAdded(document: document)]
        case .sign(let signature): [.signed(signature: signature)]
        case .extend(let until, let reason): [.extended(until: until, reason: reason)]
        case .expire(let note): [.expired(note: note)]
        case .terminate(let reason): [.terminated(reason: reason)]
        case .withdraw(let reason): [.withdrawn(reason: reason)]
        case .note(let note): [.noted(note: note)]
        }
    }

    static func refusals(_ rule: Rule, _ matter: DossierMatter<Contract>) -> [Refusal] {
        switch rule {
        case .textGiven: matter.textGiven
        case .customerNamed: customerNamed(matter)
        case .periodInOrder: periodInOrder(matter)
        case .breachTermsFit:
            written(matter)?.breach.map { $0.fits ? [] : [.dossier(.breachTermsUnclear)] } ?? []
        case .dutiesGiven:
            matter.machine.map {
                $0.content.companyDuties == nil || $0.content.customerDuties == nil
                    ? [.dossier(.dutiesMissing)] : []
            } ?? []
        case .partsGiven:
            matter.machine.map { $0.gaps.isEmpty ? [] : [.dossier(.contractLacks($0.gaps))] } ?? []
        case .signedInTime: signedInTime(matter)
        case .extends: extends(matter)
        case .periodOver: periodOver(matter)
        case .fileNamed: documentKept(matter)
        }
    }

    /// A paper of a contract is one of the files that are kept on it.
    private static func documentKept(_ matter: DossierMatter<Contract>) -> [Refusal] {
        guard case .addDocument(let document)? = matter.command,
            !matter.files.contains(where: { $0.digest == document.digest })
        else { return [] }
        return [.dossier(.fileNotHere(document.digest.short))]
    }

    private static func written(_ matter: DossierMatter<Contract>) -> ContractContent? {
        switch matter.command {
        case .draft(let content)?, .amend(let content)?: content
        case .some, nil: nil
        }
    }

    private static func customerNamed(_ matter: DossierMatter<Contract>) -> [Refusal] {
        matter.numberRefusals(ofCustomer: written(matter)?.customer)
    }

    private static func periodInOrder(_ matter: DossierMatter<Contract>) -> [Refusal] {
        guard let content = written(matter), content.until < content.from else { return [] }
        return [.dossier(.endsBeforeItBegins(from: content.from, until: content.until))]
    }

    private static func signedInTime(_ matter: DossierMatter<Contract>) -> [Refusal] {
        guard case .sign(let signature)? = matter.command, matter.today < signature.on else {
            return []
        }
        return [.inTheFuture(matter.context.policy.zone.instant(of: signature.on))]
    }

    private static func extends(_ matter: DossierMatter<Contract>) -> [Refusal] {
        guard case .extend(let until, _)? = matter.command, let now = matter.machine?.content.until,
            until <= now
        else { return [] }
        return [.dossier(.endsBeforeItBegins(from: now, until: until))]
    }

    private static func periodOver(_ matter: DossierMatter<Contract>) -> [Refusal] {
        guard let until = matter.machine?.content.until, matter.today <= until else { return [] }
        return [.dossier(.stillValid(until: until))]
    }

    var summary: DossierSummary {
        var summary = DossierSummary(
            title: content.title, isOpen: state == .draft || state == .inForce)
        summary.customer = customerName ?? content.customer
        summary.from = content.from
        summary.until = content.until
        summary.keys = [.restsOn(content.customer)]
        summary.texts = [
            content.scope, content.companyDuties, content.customerDuties, content.customer,
        ]
        return summary
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .contract(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .contract(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .contract(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .contract(event) }

    var wrapped: Dossier.Matter { .contract(self) }
}
