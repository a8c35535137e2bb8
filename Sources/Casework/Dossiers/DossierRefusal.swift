/// Why a command on a dossier is not taken; a part of `Refusal` with codes of its own.
public enum DossierRefusal: Hashable, Sendable {
    case notFromState(DossierKind, state: String, allowed: [String])
    /// A command of another kind of dossier.
    case otherKind(DossierKind, expected: DossierKind)
    case noSuchDossier(String)
    // Customers.
    case sameCustomer(String)
    case sameContact(String)
    case noSuchLine(Int, count: Int)
    case sameOrder(String)
    case alreadyKey
    case notKey
    case mergesWithItself
    case mergesIntoMerged(String)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .notFromState: "dossier-state"
        case .otherKind: "dossier-kind"
        case .noSuchDossier: "no-such-dossier"
        case .sameCustomer: "same-customer"
        case .sameContact: "same-contact"
        case .noSuchLine: "no-such-line"
        case .sameOrder: "same-order"
        case .alreadyKey: "already-key"
        case .notKey: "not-key"
        case .mergesWithItself: "merges-with-itself"
        case .mergesIntoMerged: "merges-into-merged"
        }
    }
}
