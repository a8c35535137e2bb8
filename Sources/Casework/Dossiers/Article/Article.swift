/// What was learnt from closed cases, or words that customers hear from everyone alike.
///
/// Source: domain.md §8, lessons. An article cites the closed tickets it was made from; a canned
/// wording is a promise as soon as it is used, so it must be measurable. Either is published only
/// by another person than wrote it, and what is changed is reviewed again.
public struct Article: Hashable, Sendable {
    public internal(set) var content: ArticleContent
    public internal(set) var standing = State.draft
    /// Everybody who wrote the version on the table.
    public internal(set) var authors: Set<String>
    public internal(set) var publishedBy: String?
    /// Why it was sent back or retired.
    public internal(set) var remark: String?

    public enum State: String, CaseIterable, Hashable, Sendable {
        case draft
        case published
        case retired
    }

    public enum Rule: String, CaseIterable, Hashable, Sendable {
        case textGiven
        case caseCited
        case casesClosed
        case problemKnown
        case measurable
        case otherHandPublishes
    }

    public var state: State { standing }

    /// What is put into a form where somebody picks it.
    public var insertion: String {
        switch content.sort {
        case .lesson: content.solution ?? content.text ?? content.title
        case .wording: content.text ?? content.title
        }
    }
}

/// What an article says.
public struct ArticleContent: Hashable, Sendable, Codable {
    public var sort: Sort
    public var title: String
    /// The numbers of the closed tickets it was made from.
    public var tickets: [String]
    public var problem: String?
    public var product: String?
    public var cause: String?
    public var solution: String?
    /// The language of a wording.
    public var language: Tongue?
    /// The words of a wording.
    public var text: String?

    public enum Sort: String, CaseIterable, Hashable, Sendable, Codable {
        case lesson
        case wording
    }

    /// The languages a wording can be in.
    public enum Tongue: String, CaseIterable, Hashable, Sendable, Codable {
        case simplifiedChinese = "zh-hans"
        case traditionalChinese = "zh-hant"
        case english = "en"
    }

    public init(
        sort: Sort, title: String, tickets: [String] = [], problem: String? = nil,
        product: String? = nil, cause: String? = nil, solution: String? = nil,
        language: Tongue? = nil, text: String? = nil
    ) {
        self.sort = sort
        self.title = title
        self.tickets = tickets
        self.problem = problem
        self.product = product
        self.cause = cause
        self.solution = solution
        self.language = language
        self.text = text
    }
}
