extension Suggestion {
    /// What somebody asks for on a suggestion.
    public enum Command: Hashable, Sendable, Encodable {
        case submit(SuggestionContent, to: Department)
        case route(to: Department, reason: String)
        case answer(Outcome, text: String)
        case takeBack(reason: String)
        case tell(means: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case submit
            case route
            case answer
            case takeBack = "take-back"
            case tell
        }
    }
}

extension Suggestion.Command.Kind: DossierCode {}

extension Suggestion.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .submit: .submit
        case .route: .route
        case .answer: .answer
        case .takeBack: .takeBack
        case .tell: .tell
        }
    }

    var texts: [TypedText] {
        switch self {
        case .submit(let content, _):
            [
                TypedText("subject", content.subject), TypedText("text", content.text),
                TypedText("suggested-by", content.from),
            ]
        case .route(_, let reason), .takeBack(let reason): [TypedText("reason", reason)]
        case .answer(_, let text): [TypedText("answer", text)]
        case .tell(let means): [TypedText("means", means)]
        }
    }

    var lookups: [DossierKey] {
        guard case .submit(let content, _) = self, let customer = content.customer else {
            return []
        }
        return [.number(customer)]
    }

    var tickets: [String] {
        guard case .submit(let content, _) = self, let ticket = content.ticket else { return [] }
        return [ticket]
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .submit:
            [
                Field("subject", .text, required: true),
                Field("text", .longText, required: true),
                Field("suggested-by", .text, required: true), Field("customer", .text),
                Field("ticket", .text), Field("department", .code(.departments), required: true),
            ]
        case .route:
            [
                Field("department", .code(.departments), required: true),
                Field("reason", .longText, required: true),
            ]
        case .answer:
            [
                Field("outcome", Field.choice(Suggestion.Outcome.self), required: true),
                Field("answer", .longText, required: true).promised(),
            ]
        case .takeBack: [Field("reason", .longText, required: true)]
        case .tell: [Field("means", .text, required: true)]
        }
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Suggestion.Command? {
        switch kind {
        case .submit:
            return .submit(
                SuggestionContent(
                    subject: reader.words("subject"), text: reader.words("text"),
                    customer: reader.text("customer")?.uppercased(),
                    ticket: reader.text("ticket"), from: reader.words("suggested-by")),
                to: Department(reader.words("department")))
        case .route:
            return .route(
                to: Department(reader.words("department")), reason: reader.words("reason"))
        case .answer:
            let text = reader.words("answer")
            return reader.choice("outcome", Suggestion.Outcome.self)
                .map { .answer($0, text: text) }
        case .takeBack: return .takeBack(reason: reader.words("reason"))
        case .tell: return .tell(means: reader.words("means"))
        }
    }
}
