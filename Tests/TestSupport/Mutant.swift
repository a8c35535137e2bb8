import Casework
import Foundation

/// The machine with one guard left out, when the environment names one in
/// `MAKEGOOD_WITHOUT_GUARD`: `Tests/Mutation/mutate` goes through all of them.
enum Mutant {
    private static let missing = ProcessInfo.processInfo
        .environment["MAKEGOOD_WITHOUT_GUARD"].map { name in
            guard let missing = Guard(rawValue: name) else {
                preconditionFailure("there is no guard \(name)")
            }
            return missing
        }

    /// Runs `body` on the mutant; on the machine itself when none is named.
    static func run<Result>(_ body: () throws -> Result) rethrows -> Result {
        guard let missing else { return try body() }
        #if DEBUG
            return try Guard.$suspended.withValue(missing, operation: body)
        #else
            preconditionFailure("a release cannot leave \(missing) out")
        #endif
    }
}
