/// A mistake in a keymap, with the place it was made at.
public struct KeymapProblem: Hashable, Sendable, Error {
    /// Name of the file as it was given.
    public let file: String
    /// Line, counted from 1.
    public let line: Int
    /// Column in characters, counted from 1.
    public let column: Int
    /// What is wrong, in a sentence without a full stop.
    public let message: String
}

extension KeymapProblem: CustomStringConvertible {
    /// File, line, column and message, as compilers write them.
    ///
    /// Example: `keymap.conf:14:9: 'g' is a prefix of 'g g' (line 12) in [queue]`
    public var description: String { "\(file):\(line):\(column): \(message)" }
}

/// Finds the spelling a mistyped word was meant to be.
enum NearestSpelling {
    /// The candidate with the fewest letters to change, or nil when none is near.
    static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased())
        var best: (distance: Int, word: String)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            let allowed = max(1, max(letters.count, wanted.count) / 3)
            guard abs(letters.count - wanted.count) <= allowed else { continue }
            let distance = distance(wanted, letters)
            if distance <= allowed, distance < best?.distance ?? .max {
                best = (distance, candidate)
            }
        }
        return best?.word
    }

    /// What to add to a message: `, did you mean 'x'?`, or nothing.
    static func hint(_ word: String, among candidates: some Sequence<String>) -> String {
        of(word, among: candidates).map { ", did you mean '\($0)'?" } ?? ""
    }

    /// Letters to insert, delete, replace or swap with their neighbour.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before: [Int] = []
        var above = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(
                    above[column + 1] + 1, current[column] + 1,
                    above[column] + (letter == other ? 0 : 1))
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            before = above
            above = current
        }
        return above[right.count]
    }
}
