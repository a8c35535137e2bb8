import CFaultPoints
import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// Opens tickets one after another and says on standard output which were acknowledged.
struct Writer {
    private let store: SQLiteStore
    private let count: Int
    private let name: String
    /// Whether to leave the others a chance between two requests.
    private let hasNeighbours: Bool

    static let clerk = Person(
        login: "chen", name: "陈静", assignments: [Assignment(.agent, in: Department("service"))])

    static func create(at path: String) throws {
        let identity = StoreIdentity(
            id: String(repeating: "0", count: 32), zone: .fixed(8 * 3_600), language: "en",
            mode: .open, created: now)
        let store = try SQLiteStore.create(at: path, identity: identity, by: "root")
        _ = try store.submit(
            Submission(.setPerson(clerk), key: .random(), person: "chen", at: now))
    }

    /// Arguments: how many, the writer's name, after how many pages to checkpoint, and perhaps
    /// faults: `stop` to stop in checkpoints, `power` to keep what a loss of power would leave, or
    /// one to plant in the store.
    init(at path: String, _ arguments: [String]) throws {
        let pages = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 5
        var options = StoreOptions(patience: 120_000, checkpointPages: pages)
        for word in arguments.dropFirst(3) {
            switch word {
            case "stop": fault_points_stop_in_checkpoints(1)
            case "power": fault_points_keep_durable()
            default: options.plant(word)
            }
        }
        store = try SQLiteStore(at: path, options: options)
        hasNeighbours = arguments.contains("stop") || arguments.contains("power")
        count = Int(arguments.first ?? "") ?? 1
        name = arguments.dropFirst().first ?? "writer"
    }

    func run() throws {
        for step in 0..<count {
            // Whoever asks again at once keeps the lock, and nothing happens side by side.
            if hasNeighbours { usleep(UInt32.random(in: 0...1_000)) }
            guard let key = IdempotencyKey("\(name)-\(step)") else { return }
            let registration = Registration(
                customer: "华东电机", phone: "13812347352", channel: .phone, kind: .complaint,
                problem: "hardware-fault", subject: "主轴异响 \(name) \(step)",
                details: step % 3 == 0 ? Self.longText : nil)
            let request = Request.open(Opening(registration: registration, urgency: .general))
            let answer = try store.submit(
                Submission(request, key: key, person: "chen", at: Self.now))
            switch answer {
            case .accepted(let receipt): say("\(key.text) \(receipt.number ?? "")")
            case .refused(let rejection): say("refused \(rejection.code)")
            case .unknown(let failure): say("unknown \(failure.code)")
            }
        }
    }

    /// Commits of different sizes meet more of what can go wrong between them.
    private static let longText = String(repeating: "轴承 bearing 0123 ", count: 100)

    /// In one write, so that a line is whole or not there when the process is killed.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private static var now: Instant { Instant(seconds: Int(Date().timeIntervalSince1970)) }
}

extension StoreOptions {
    /// Plants the fault of a name.
    fileprivate mutating func plant(_ name: String) {
        #if DEBUG
            plantedFault = PlantedFault(rawValue: name)
        #else
            preconditionFailure("a release cannot plant \(name)")
        #endif
    }
}
