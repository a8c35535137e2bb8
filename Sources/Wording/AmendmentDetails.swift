import Casework

// What was corrected in a registration, field by field.
extension Vocabulary {
    /// Characters of a value that are shown; the whole of it stands in the ticket.
    private var amendedValueLimit: Int { 40 }

    /// `Contact Y → Z, Batch B7 → –`; the subject in records that do not say what changed.
    func amendment(_ amended: Amended) -> String {
        guard let changes = amended.changes, !changes.isEmpty else {
            return amended.registration.subject
        }
        return list(
            changes.map { change in
                let (from, to) = (shown(change.from, change), shown(change.to, change))
                return "\(field(change.field)) \(from) → \(to)"
            })
    }

    private func shown(_ value: String?, _ change: FieldChange) -> String {
        guard let value else { return "–" }
        let text = OneLine.of(named(value, of: change.field) ?? value)
        let shown = text.prefix(amendedValueLimit)
        return shown.count < text.count ? shown + "…" : text
    }

    private func named(_ value: String, of field: String) -> String? {
        switch field {
        case "channel": Channel(rawValue: value).map { name($0) }
        case "kind": TicketKind(rawValue: value).map { name($0) }
        case "problem": code(value, of: .problems)
        case "class": ComplaintClass(rawValue: value).map { name($0) }
        case "severity": Severity(rawValue: value).map { name($0) }
        default: nil
        }
    }
}
