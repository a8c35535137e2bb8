import Casework
import Journal
import Terminal
import Wording

// What is known already, offered while a form is filled in.
extension DeskSession {
    /// How many articles, and how many closed cases, are looked through.
    private static let mostArticles = 500
    private static let mostCases = 40

    /// Lists wordings, lessons and closed cases over the form; what is chosen is put in where the
    /// cursor is.
    mutating func offerKnowledge() throws(StoreFailure) {
        guard case .form(let form)? = state.dialogs.last else { return }
        let registration = state.registration(of: form)
        let items = try articles() + cases(like: registration)
        var list = ChoiceList(state.look(.doKnowledge), items)
        let problem = registration.problem
        list.begin(
            with: [registration.goods.product, state.look.words.code(problem, of: .problems)]
                .compactMap(\.self).filter { !$0.isEmpty })
        state.dialogs.append(.picker(list))
    }

    /// Published wordings, those in the desk's language in front, and lessons.
    private func articles() throws(StoreFailure) -> [ChoiceList.Item] {
        var query = DossierQuery(kind: .article)
        query.state = Article.State.published.rawValue
        var known: [(rank: Int, item: ChoiceList.Item)] = []
        for row in try store.dossierRows(query, skipping: 0, limit: Self.mostArticles) {
            guard case .article(let article)? = try store.dossier(row.number)?.matter else {
                continue
            }
            let content = article.content
            let words = state.look.words
            let problem = content.problem.map { words.code($0, of: .problems) }
            let item = ChoiceList.Item(
                content.title, note: article.insertion,
                code: [row.number, content.product, problem, content.cause].compactMap(\.self)
                    .joined(separator: " "),
                choice: .insertion(article.insertion))
            known.append((rank(of: content), item))
        }
        return known.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map(\.element.item)
    }

    private func rank(of content: ArticleContent) -> Int {
        guard content.sort == .wording else { return 1 }
        let own: ArticleContent.Tongue =
            switch state.look.words.language {
            case .en: .english
            case .zhHans: .simplifiedChinese
            case .zhHant: .traditionalChinese
            }
        return content.language == nil || content.language == own ? 0 : 2
    }

    /// Closed tickets about the same product, or the same problem where no product is named, with
    /// what the customer was told.
    private func cases(like registration: Registration) throws(StoreFailure) -> [ChoiceList.Item] {
        var filter = QueueFilter()
        if let product = registration.goods.product, !product.isEmpty {
            filter.texts = [FoldedText(product)]
        } else if !registration.problem.isEmpty {
            filter.problem = registration.problem
        } else {
            return []
        }
        let query = QueueQuery(.archived, filter: filter, person: nil, now: state.now)
        var items: [ChoiceList.Item] = []
        for row in try store.page(query, from: .first, limit: Self.mostCases).rows {
            guard let ticket = try store.ticket(row.ticket.number), let told = ticket.toldCustomer
            else { continue }
            let goods = ticket.registration.goods
            let problem = state.look.words.code(ticket.registration.problem, of: .problems)
            items.append(
                ChoiceList.Item(
                    "\(ticket.number) \(ticket.registration.subject)", note: told,
                    code: [goods.product, goods.model, problem].compactMap(\.self)
                        .joined(separator: " "),
                    choice: .insertion(told)))
        }
        return items
    }

    /// Says over the form of a plan what like cases came to, for the amount typed so far.
    mutating func compareAmount(_ values: [String: FieldValue]) throws(StoreFailure) {
        guard case .form(var form)? = state.dialogs.last, let loaded = state.detail.loaded,
            let text = values.amountText,
            let amount = Money(text, default: loaded.policy.currency),
            let sought = loaded.ticket.sought(for: amount)
        else { return }
        let cases = try store.comparableCases(sought, besides: loaded.ticket.number)
        let cap = state.look.words(loaded.ticket.hardCap(under: loaded.policy.compensation))
        form.found = DisplayText(
            ([cap].compactMap(\.self) + state.look.words.lines(of: cases)).joined(separator: " · "))
        state.dialogs[state.dialogs.count - 1] = .form(form)
    }
}

extension DeskState {
    /// What is known of the matter a form is about.
    fileprivate func registration(of form: FormState) -> Registration {
        if case .command = form.purpose, let ticket = detail.loaded?.ticket {
            return ticket.registration
        }
        let values = form.values
        return Registration(
            customer: "", channel: .phone, kind: .inquiry, problem: values.text("problem") ?? "",
            subject: "", goods: Goods(product: values.text("product")))
    }
}

extension Ticket {
    /// What the customer was told when the matter was settled.
    fileprivate var toldCustomer: String? {
        if let explanation = agreedPlan?.version.content.choice?.explanation { return explanation }
        guard case .answered(let answer)? = outcome else { return nil }
        return answer
    }
}

extension [String: FieldValue] {
    fileprivate func text(_ name: String) -> String? {
        if case .text(let text)? = self[name], !text.isEmpty { text } else { nil }
    }

    /// The amount of a plan, of its first option where there are several.
    fileprivate var amountText: String? {
        if let text = text("amount") { return text }
        guard case .list(let options)? = self["options"], case .record(let first)? = options.first
        else { return nil }
        return first.text("amount")
    }
}
