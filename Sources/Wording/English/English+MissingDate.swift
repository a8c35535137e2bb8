import Casework

extension English {
    func short(_ missing: MissingDate) -> String { "no date" }

    func reason(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays(let year):
            "No date: the calendar has no public holidays for \(year)."
        case .neverOpens: "No date: the calendar does not open again."
        }
    }

    func remedy(_ missing: MissingDate) -> String {
        switch missing {
        case .noHolidays:
            "Put their file into the holidays folder and adopt the policy again."
        case .neverOpens: "Adopt a policy whose calendar has hours."
        }
    }

    func provisional(_ year: Int) -> String {
        "(the days off of \(year) are not known yet; the date may move)"
    }
}
