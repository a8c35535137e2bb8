// What stands on the page of a dossier beside the labels of fields.
extension English {
    func name(_ term: PageTerm) -> String {
        switch term {
        case .next: "Next"
        case .recurrence: "Recurs"
        case .period: "Period"
        case .received: "Received"
        case .finding: "Finding"
        case .task: "Task"
        case .rectified: "Rectified"
        case .verified: "Verified"
        case .earlierVersion: "Earlier version"
        case .adjustment: "Adjustment"
        case .approved: "Approved"
        case .formerEnd: "Former end"
        }
    }

    func recurrence(months: Int) -> String {
        months == 12 ? "every year" : months == 1 ? "every month" : "every \(months) months"
    }

    func deadline(day: Int) -> String { "by day \(day)" }
}
