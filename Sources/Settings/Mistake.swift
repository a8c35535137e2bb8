/// Something wrong in a file that people write, with its place.
public struct Mistake: Hashable, Sendable {
    /// The file as it was named to us.
    public let file: String
    /// The line, counted from 1.
    public let line: Int
    /// The column, counted from 1 in Unicode scalars.
    public let column: Int
    /// What is wrong and what would be right, one sentence without its full stop.
    public let message: String
    /// True when the file can still be used; its meaning is defined but hardly intended.
    public let isDoubt: Bool

    /// Makes a mistake at a place of a file.
    public init(file: String, line: Int, column: Int, message: String, isDoubt: Bool = false) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.isDoubt = isDoubt
    }
}

extension Mistake: CustomStringConvertible {
    /// The mistake as compilers write theirs, `office.yaml:4:9: …`.
    public var description: String { "\(file):\(line):\(column): \(message)" }
}

extension Mistake: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.file, left.line, left.column, left.message)
            < (right.file, right.line, right.column, right.message)
    }
}
