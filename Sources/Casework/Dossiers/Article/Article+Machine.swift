import ServiceTime

extension Article.State: DossierCode {}

extension Article.Rule: DossierCode {}

extension Article: DossierMachine {
    static let kind = DossierKind.article

    static let arrows: [DossierArrow<Article>] =
        [
            DossierArrow(nil, .write, .draft, .working, content),
            DossierArrow(.draft, .rewrite, .draft, .working, content),
            // What is changed is no longer what was reviewed.
            DossierArrow(.published, .rewrite, .draft, .working, content),
            DossierArrow(
                .draft, .publish, .published, reviewers, [.textGiven, .otherHandPublishes]),
            DossierArrow(.draft, .sendBack, .draft, reviewers, [.textGiven, .otherHandPublishes]),
        ]
        + [State.draft, .published].map {
            DossierArrow($0, .retire, .retired, reviewers, [.textGiven])
        }

    private static let content: [Rule] = [
        .textGiven, .caseCited, .casesClosed, .problemKnown, .measurable,
    ]
    /// Who may let others rely on it.
    private static let reviewers: Set<Role> = Set.leading.union([.quality, .legal])

    init?(beginningWith event: Event, _ stamp: DossierStamp) {
        guard case .written(let content) = event else { return nil }
        self.content = content
        authors = [stamp.by]
    }

    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .written: return "it is written once"
        case .rewritten(let content):
            self.content = content
            authors.insert(stamp.by)
            standing = .draft
            publishedBy = nil
        case .published:
            standing = .published
            publishedBy = stamp.by
            remark = nil
        case .sentBack(let reason): remark = reason
        case .retired(let reason):
            standing = .retired
            remark = reason
        }
        return nil
    }

    static func events(of command: Command, _ matter: DossierMatter<Article>) -> [Event] {
        switch command {
        case .write(let content): [.written(content: content)]
        case .rewrite(let content): [.rewritten(content: content)]
        case .publish(let note): [.published(note: note)]
        case .sendBack(let reason): [.sentBack(reason: reason)]
        case .retire(let reason): [.retired(reason: reason)]
        }
    }

    var summary: DossierSummary {
        var summary = DossierSummary(title: content.title, isOpen: standing != .retired)
        summary.product = content.product
        summary.keys = content.tickets.map { .restsOn($0) }
        summary.texts =
            [content.problem, content.cause, content.solution, content.text] + content.tickets
        return summary
    }

    static func refusals(_ rule: Rule, _ matter: DossierMatter<Article>) -> [Refusal] {
        let content = matter.command?.content
        switch rule {
        case .textGiven: return matter.textGiven
        case .caseCited:
            guard let content, content.sort == .lesson, content.tickets.isEmpty else { return [] }
            return [.care(.noCaseCited)]
        case .casesClosed:
            return (content?.tickets ?? []).flatMap { number -> [Refusal] in
                guard let ticket = matter.others.ticket(number) else {
                    return [.care(.noSuchTicket(number))]
                }
                return ticket.isOpen ? [.care(.caseOpen(number))] : []
            }
        case .problemKnown: return matter.known(problem: content?.problem)
        case .measurable:
            guard let content, content.sort == .wording, let text = content.text else { return [] }
            return matter.context.policy.refusals(of: text, field: "wording")
        case .otherHandPublishes:
            return matter.otherHand(than: matter.machine.map { Array($0.authors) } ?? [])
        }
    }

    static func command(in command: DossierCommand) -> Command? {
        guard case .article(let own) = command else { return nil }
        return own
    }

    static func event(in event: DossierEvent) -> Event? {
        guard case .article(let own) = event else { return nil }
        return own
    }

    static func wrapped(_ command: Command) -> DossierCommand { .article(command) }

    static func wrapped(_ event: Event) -> DossierEvent { .article(event) }

    var wrapped: Dossier.Matter { .article(self) }
}
