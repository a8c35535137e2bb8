/// The line of entries one thing writes; versions count within a stream, sequences across all.
public enum Stream: Hashable, Sendable {
    /// The store itself: its genesis and what happens to it.
    case desk
    /// Who works here and with which roles.
    case staff
    /// Policies and calendars, dated and versioned.
    case policy
    /// One ticket, by its number.
    case ticket(String)
    /// One dossier, by its number.
    case dossier(String)
}

extension Stream: CustomStringConvertible {
    /// The form kept in the record: `desk`, `staff`, `policy`, `ticket/202611-014`.
    public var description: String {
        switch self {
        case .desk: "desk"
        case .staff: "staff"
        case .policy: "policy"
        case .ticket(let number): "ticket/" + number
        case .dossier(let number): "dossier/" + number
        }
    }
}

extension Stream: LosslessStringConvertible {
    /// Nil when `text` is not a form that `description` gives.
    public init?(_ text: String) {
        switch text {
        case "desk": self = .desk
        case "staff": self = .staff
        case "policy": self = .policy
        default:
            if text.hasPrefix("ticket/"), text.utf8.count > 7 {
                self = .ticket(String(text.dropFirst(7)))
            } else if text.hasPrefix("dossier/"), text.utf8.count > 8 {
                self = .dossier(String(text.dropFirst(8)))
            } else {
                return nil
            }
        }
    }
}
