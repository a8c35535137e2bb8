extension English {
    var comparableCases: String { "Comparable cases" }

    var noComparableCases: String { "no case compares yet" }

    func spread(
        median: String, lower: String, upper: String, least: String, most: String
    ) -> String {
        "median \(median), middle half \(lower) to \(upper), \(least) to \(most) in all"
    }
}
