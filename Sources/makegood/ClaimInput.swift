import ArgumentParser
import Casework
import Foundation
import Settings
import Wording

/// The figures of a case: those of a file, and over them those of `--set`.
struct ClaimInput {
    private let file: CaseFile?
    private let values: [String: FieldValue]

    /// - Throws: `Failure` when the file cannot be read, `ValidationError` when a setting has no
    ///   `=`.
    init(file path: String?, settings: [String]) throws {
        file = path.map { path in
            path == "-"
                ? CaseFile(
                    bytes: Array(FileHandle.standardInput.readDataToEndOfFile()),
                    named: "standard input")
                : CaseFile(path: path)
        }
        if let file, file.values == nil || !file.mistakes.isEmpty {
            let mistakes = file.mistakes.map { Output.line(of: $0.description) }
            throw Failure(message: mistakes.joined(separator: "\n"))
        }
        let typed = try CommandBody(file: nil, settings: settings).values
        values = (file?.values ?? [:]).merging(typed) { $1 }
    }

    /// The case.
    ///
    /// - Throws: `Refusals` when figures are missing, do not add up or cannot be read; each names
    ///   the field, and the place in the file.
    func read(_ setting: FieldSetting, _ words: Words) throws -> ClaimCase {
        do {
            return try ClaimCase(
                values: values.coded(Field.claimCase, under: setting.policy), in: setting)
        } catch {
            let sentences = error.problems.map { problem in
                file.map { $0.mistake(problem, saying: words(problem.kind)).description }
                    ?? problem.told(words)
            }
            throw Refusals(
                reasons: zip(error.problems, sentences).map {
                    Reason(code: $0.kind.code, message: $1, bar: $0.kind.bar)
                })
        }
    }
}
