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
}

extension Stream: CustomStringConvertible {
    /// The form kept in the record: `desk`, `staff`, `policy`, `ticket/202611-014`.
    public var description: String {
        switch self {
        case .desk: "desk"
        case .staff: "staff"
        case .policy: "policy"
        case .ticket(let number): "ticket/" + number
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
            guard text.hasPrefix("ticket/"), text.utf8.count > 7 else { return nil }
            self = .ticket(String(text.dropFirst(7)))
        }
    }
}
