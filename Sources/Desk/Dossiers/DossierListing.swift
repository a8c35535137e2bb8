import Casework
import Journal
import Wording

/// Which dossiers a list shows.
///
/// The store narrows such a list down as one types, and gives it a stretch at a time, so that it
/// may be of any length.
enum DossierListing: Hashable, Sendable {
    case all
    case kind(DossierKind)
    /// Of which the person was told because a clock ran out.
    case escalated

    /// How many rows are read at a time.
    static let stretch = 200

    /// How near the end of what was read the cursor comes before more is read.
    static let margin = 40

    /// What the store is asked for.
    func query(for person: Person, typed: String) -> DossierQuery {
        var query: DossierQuery
        switch self {
        case .all: query = DossierQuery()
        case .kind(let kind): query = DossierQuery(kind: kind)
        case .escalated: query = .escalated(to: person)
        }
        query.texts = typed.split(separator: " ").map { FoldedText(String($0)) }
        return query
    }
}

extension Look {
    /// What stands over a list of dossiers.
    func title(_ listing: DossierListing) -> String {
        switch listing {
        case .all: self(.dossiersAll)
        case .kind(let kind): words.heading(kind)
        case .escalated: self(.dossiersEscalated)
        }
    }
}
