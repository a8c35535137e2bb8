import Casework
import Foundation
import Journal
import SQLiteStore
import Wording

/// Why something was refused, for scripts and for people.
struct Reason: Hashable, Sendable {
    /// What stands against it, which decides the exit code.
    enum Bar: Sendable {
        /// A rule of the desk.
        case rule
        /// Something required is missing, or does not add up.
        case lacking
        /// What was given is not understood: no such field or code, or not to be read.
        case unread
    }

    let code: String
    let message: String
    var bar = Bar.rule

    var json: JSONValue { .members(["code": .text(code), "message": .text(message)]) }
}

extension Session {
    /// Asks the store under a fresh key, and again under the same one when the answer is unknown.
    ///
    /// - Throws: `Refusals` when the request is refused, `Failure` when the store fails.
    func submit(_ request: Request) throws -> Receipt {
        let submission = Submission(request, key: .random(), person: login, at: now)
        var answer = try told { () throws(StoreFailure) in try store.submit(submission) }
        if case .unknown = answer {
            answer = try told { () throws(StoreFailure) in try store.submit(submission) }
        }
        switch answer {
        case .accepted(let receipt): return receipt
        case .refused(let rejection): throw Refusals(reasons: reasons(of: rejection))
        case .unknown(let failure):
            throw Failure(.unknownOutcome(Saying.storeFailed(failure).text))
        }
    }

    /// Every reason of a rejection, in the session's language.
    func reasons(of rejection: Rejection) -> [Reason] {
        switch rejection {
        case .rules(let refused): refused.reasons.map(reason)
        case .conflict(let conflict):
            [Reason(code: rejection.code, message: sentence(conflict))]
        case .unknownTicket(let number):
            [Reason(code: rejection.code, message: Saying.noTicket(number).text)]
        case .unknownDossier(let number):
            [Reason(code: rejection.code, message: Saying.noDossier(number).text)]
        case .unknownPerson(let login):
            [Reason(code: rejection.code, message: Saying.unknownPerson(login).text)]
        case .keyReused(let key):
            [Reason(code: rejection.code, message: Saying.keyReused(key.text).text)]
        }
    }

    func reason(_ refusal: Refusal) -> Reason {
        var bar = Reason.Bar.rule
        if case .unknownCode = refusal { bar = .unread }
        return Reason(code: refusal.code, message: words(refusal), bar: bar)
    }

    private func sentence(_ conflict: Conflict) -> String {
        let changes = conflict.changes.map {
            "\(words.moment($0.at)) \(roster[$0.by]?.name ?? $0.by): \(words.describe($0.event))"
        }
        let others = conflict.dossierChanges.map {
            "\(words.moment($0.at)) \(roster[$0.by]?.name ?? $0.by): \(words.describe($0.event))"
        }
        return Saying.hasChanged(
            conflict.number, by: (changes + others).joined(separator: "; ")
        ).text
    }
}

/// A request that is not taken, with every reason.
struct Refusals: Error {
    let reasons: [Reason]

    /// 2 when something given is not understood, 3 when something is missing; a rule that forbids
    /// the command whatever is given goes before both and is 3.
    private var exit: Exit {
        let isMisread = reasons.contains { $0.bar == .unread }
        return isMisread && !reasons.contains { $0.bar == .rule } ? .usage : .refused
    }

    /// Ends the command: sentences on standard error, or JSON on standard output.
    func ended(json: Bool) -> Failure {
        if json {
            Output.line(
                JSONValue.members([
                    "refused": .bool(true), "reasons": .array(reasons.map(\.json)),
                ]).description)
        }
        return Failure(
            message: reasons.map { Output.line(of: $0.message) }.joined(separator: "\n"),
            exit: exit)
    }
}
