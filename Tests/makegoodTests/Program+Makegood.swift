import TestSupport

extension Program {
    /// The binary that is built beside the tests.
    static let makegood = built("makegood")

    /// Runs makegood, which has to say that it did what was asked.
    @discardableResult
    static func makegood(_ arguments: String...) throws -> String {
        let run = try run(makegood, arguments)
        guard run.status == 0 else { throw Failed(words: arguments, run: run) }
        return run.output
    }

    /// A program ended with something else than 0.
    struct Failed: Error, CustomStringConvertible {
        let words: [String]
        let run: Program

        var description: String {
            "\(words.joined(separator: " ")) ended with \(run.status):\n"
                + run.complaint + run.output
        }
    }
}
