extension Article {
    /// What somebody asks for on an article or wording.
    public enum Command: Hashable, Sendable, Encodable {
        case write(ArticleContent)
        case rewrite(ArticleContent)
        case publish(note: String?)
        case sendBack(reason: String)
        case retire(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case write
            case rewrite
            case publish
            case sendBack = "send-back"
            case retire
        }
    }
}

extension Article.Command.Kind: DossierCode {}

extension Article.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .write: .write
        case .rewrite: .rewrite
        case .publish: .publish
        case .sendBack: .sendBack
        case .retire: .retire
        }
    }

    /// What the command says; nil where it says nothing new.
    var content: ArticleContent? {
        switch self {
        case .write(let content), .rewrite(let content): content
        case .publish, .sendBack, .retire: nil
        }
    }

    var texts: [TypedText] {
        switch self {
        case .write(let content), .rewrite(let content): texts(of: content)
        case .publish(let note): [TypedText("note", note, required: false)]
        case .sendBack(let reason), .retire(let reason): [TypedText("reason", reason)]
        }
    }

    private func texts(of content: ArticleContent) -> [TypedText] {
        let isWording = content.sort == .wording
        return [
            TypedText("title", content.title),
            TypedText("causes", content.cause, required: !isWording),
            TypedText("solution", content.solution, required: !isWording),
            TypedText("wording", content.text, required: isWording),
        ]
    }

    var tickets: [String] { content?.tickets ?? [] }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .write:
            [Field("sort-of-article", Field.choice(ArticleContent.Sort.self), required: true)]
                + content(required: true)
        case .rewrite: content(required: false)
        case .publish: [Field("note", .longText)]
        case .sendBack, .retire: [Field("reason", .longText, required: true)]
        }
    }

    private static func content(required: Bool) -> [Field] {
        [
            Field("title", .text, required: required), Field("tickets", .text),
            Field("problem", .code(.problems)), Field("product", .text),
            Field("causes", .longText), Field("solution", .longText),
            Field("language", Field.choice(ArticleContent.Tongue.self)),
            Field("wording", .longText).promised(),
        ]
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Article.Command? {
        switch kind {
        case .write:
            let sort = reader.choice("sort-of-article", ArticleContent.Sort.self)
            return sort.map { .write(reader.article($0)) }
        case .rewrite:
            guard case .article(let article)? = reader.setting.dossier?.matter else { return nil }
            return .rewrite(reader.article(article.content.sort, over: article.content))
        case .publish: return .publish(note: reader.text("note"))
        case .sendBack: return .sendBack(reason: reader.words("reason"))
        case .retire: return .retire(reason: reader.words("reason"))
        }
    }
}

extension FieldReader {
    fileprivate mutating func article(
        _ sort: ArticleContent.Sort, over old: ArticleContent? = nil
    ) -> ArticleContent {
        if old != nil { keepFilled("title") }
        let tickets = list("tickets")
        let content = ArticleContent(
            sort: sort, title: text("title") ?? old?.title ?? "",
            tickets: tickets.isEmpty ? kept("tickets", old?.tickets) ?? [] : tickets,
            problem: text("problem") ?? kept("problem", old?.problem),
            product: text("product") ?? kept("product", old?.product),
            cause: text("causes") ?? kept("causes", old?.cause),
            solution: text("solution") ?? kept("solution", old?.solution),
            language: choice("language", ArticleContent.Tongue.self)
                ?? kept("language", old?.language),
            text: text("wording") ?? kept("wording", old?.text))
        return changed(content, from: old)
    }
}
