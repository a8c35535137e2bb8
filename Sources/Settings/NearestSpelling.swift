/// Finds the word somebody probably meant.
package enum NearestSpelling {
    /// The candidate with the fewest edits, when they are few enough for a slip of the hand.
    package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(word.lowercased().unicodeScalars.prefix(64))
        let most = max(1, word.count / 3)
        let ranked = candidates.map { ($0, edits(word, Array($0.lowercased().unicodeScalars))) }
        return ranked.filter { $0.1 <= most }.min { $0.1 < $1.1 }?.0
    }

    /// The question to put behind a complaint: `; did you mean “zone”?`, or nothing.
    package static func question(_ word: String, among candidates: some Sequence<String>) -> String
    {
        of(word, among: candidates).map { "; did you mean “\($0)”?" } ?? ""
    }

    /// Insertions, deletions, replacements and swaps of neighbours that turn one into the other.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, one) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var best = min(
                    last[column + 1] + 1, current[column] + 1, last[column] + (one == other ? 0 : 1)
                )
                if row > 0, column > 0, one == right[column - 1], left[row - 1] == other {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            before = last
            last = current
        }
        return last[right.count]
    }
}
