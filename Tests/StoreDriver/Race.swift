import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// One of two processes that want the same at the same instant.
///
/// It says on standard output `accepted NUMBER` or `refused NUMBER CODE`, one line a request.
struct Race {
    /// What both want.
    private enum Deed: String {
        /// The next number, for a ticket of one's own.
        case open
        /// To own a ticket nobody owns.
        case take
        /// To merge a pair, each in the other direction.
        case merge
        /// To put the same file on a dossier.
        case file
    }

    private let store: SQLiteStore
    private let deed: Deed
    private let login: String
    /// How often; for merges, how many pairs.
    private let rounds: Int
    private static let now = Instant(seconds: 1_790_000_000)

    /// Arguments: `open`, `take`, `merge` or `file`, the login, and how often.
    init(at path: String, _ arguments: [String]) throws {
        store = try SQLiteStore(at: path, options: StoreOptions(patience: 120_000))
        deed = arguments.first.flatMap { Deed(rawValue: $0) } ?? .take
        login = arguments.dropFirst().first ?? "chen"
        rounds = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
    }

    /// Waits for the end of standard input, so that both begin together.
    func run() throws {
        _ = try FileHandle.standardInput.readToEnd()
        for round in 0..<rounds {
            let request = request(in: round)
            let answer = try store.submit(
                Submission(request.0, key: .random(), person: login, at: Self.now))
            switch answer {
            case .accepted(let receipt): say("accepted \(receipt.number ?? request.1)")
            case .refused(.rules(let refused)):
                say("refused \(request.1) \(refused.reasons.map(\.code).joined(separator: " "))")
            case .refused(let rejection): say("refused \(request.1) \(rejection.code)")
            case .unknown(let failure): say("unknown \(failure.code)")
            }
        }
    }

    private func request(in round: Int) -> (Request, String) {
        switch deed {
        case .open:
            let registration = Registration(
                customer: "华东电机", phone: "13812347352", channel: .phone, kind: .complaint,
                problem: "hardware-fault", subject: "主轴异响 \(login) \(round)")
            return (.open(Opening(registration: registration, urgency: .general)), "-")
        case .take:
            let number = number(round + 1)
            return (.act(on: number, .take, expecting: nil), number)
        case .merge:
            let pair = (number(2 * round + 1), number(2 * round + 2))
            let (from, into) = login == "chen" ? pair : (pair.1, pair.0)
            return (.act(on: from, .merge(into: into, reason: "Same"), expecting: nil), from)
        case .file:
            let number = "\(DossierKind.customer.letter)" + number(round + 1)
            let digits = String(format: "%064x", round)
            let adding = Digest(hex: digits).map { digest in
                DossierCommand.filing(
                    .customer,
                    .addEvidence(Evidence(name: "1.jpg", digest: digest, shows: login, size: 7)))
            }
            return (.pursue(number, adding ?? .customer(.note("-")), expecting: nil), number)
        }
    }

    private func number(_ serial: Int) -> String {
        Month(of: Self.now, in: store.identity.zone).number(serial: serial)
    }

    /// In one write, so that a line is whole.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
