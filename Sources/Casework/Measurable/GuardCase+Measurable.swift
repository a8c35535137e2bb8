/// The guard of what a plan tells the customer; notes and what is kept inside are not judged.
extension GuardCase {
    var measurable: [Refusal] {
        guard case .proposePlan(let content)? = command else { return [] }
        return content.promises.flatMap { policy.refusals(of: $0.text, field: $0.field) }
    }
}

extension PlanContent {
    /// What the customer is told, by the field it stands in.
    fileprivate var promises: [(field: String, text: String)] {
        options.enumerated().flatMap { index, option -> [(field: String, text: String)] in
            let path = options.count == 1 ? "" : "options.\(index + 1)."
            let measures = option.measures.compactMap(\.details)
            return [(path + "title", option.title), (path + "explanation", option.explanation)]
                + measures.map { (path + "measures", $0) }
        }
    }
}

extension Policy {
    /// Why `text` may not stand in `field`: each vague wording once, with all its places.
    public func refusals(of text: String, field: String) -> [Refusal] {
        var order: [String] = []
        var found: [String: [VagueWording]] = [:]
        for vague in unmeasurable(in: text) {
            if found[vague.words] == nil { order.append(vague.words) }
            found[vague.words, default: []].append(vague)
        }
        return order.compactMap { words in
            found[words].flatMap { wordings in
                wordings.first.map { first in
                    .notMeasurable(
                        field: field, words: words,
                        places: wordings.map { $0.place.lowerBound + 1 }, kind: first.kind)
                }
            }
        }
    }
}
