extension Article {
    /// What happened to an article or wording; names and labels are the record's.
    public enum Event: Hashable, Sendable, Codable {
        case written(content: ArticleContent)
        case rewritten(content: ArticleContent)
        case published(note: String?)
        case sentBack(reason: String)
        case retired(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case written
            case rewritten
            case published
            case sentBack = "sent-back"
            case retired
        }
    }
}

extension Article.Event.Kind: DossierCode {}

extension Article.Event: MachineEvent {
    var kind: Kind {
        switch self {
        case .written: .written
        case .rewritten: .rewritten
        case .published: .published
        case .sentBack: .sentBack
        case .retired: .retired
        }
    }
}
