import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// One of many processes that want the same tickets at the same time.
///
/// It opens tickets of its own, takes shared ones and writes notes on them, each on the version it
/// has seen, and says on standard output what was answered.
struct Rival {
    private let store: SQLiteStore
    private let name: String
    private let commands: Int
    /// How many tickets, the first of the store, all rivals share.
    private let shared: Int
    /// Every rival's acts are of one moment, so that all numbers are of one month.
    private static let now = Instant(seconds: 1_790_000_000)

    /// Arguments: how many commands, the rival's name, and how many tickets are shared.
    init(at path: String, _ arguments: [String]) throws {
        store = try SQLiteStore(at: path, options: StoreOptions(patience: 120_000))
        commands = Int(arguments.first ?? "") ?? 1
        name = arguments.dropFirst().first ?? "rival"
        shared = arguments.dropFirst(2).first.flatMap { Int($0) } ?? 1
    }

    /// Waits for the end of standard input, so that all begin together, and goes through the
    /// shared tickets over and over.
    func run() throws {
        let month = Month(of: Self.now, in: store.identity.zone)
        _ = try ask(
            .setPerson(
                Person(
                    login: name, name: name,
                    assignments: [Assignment(.agent, in: Department("service"))])), step: -1)
        // All have seen the first ticket before any begins: whatever the machine, they meet there.
        let first = try store.row(month.number(serial: 1))
        Self.say("ready")
        _ = try FileHandle.standardInput.readToEnd()
        for step in stride(from: 0, to: commands, by: 4) {
            let number = month.number(serial: step / 4 % shared + 1)
            // Seen before the own ticket is opened: the others have all that time to be faster.
            let seen = step == 0 ? first : try store.row(number)
            try open(step: step)
            try take(number, seen, step: step + 1)
            try note(number, seen: step == 0 ? first?.version : nil, step: step + 2)
            try note(number, step: step + 3)
        }
    }

    private func open(step: Int) throws {
        let registration = Registration(
            customer: "华东电机", phone: "13812347352", channel: .phone, kind: .complaint,
            problem: "hardware-fault", subject: "主轴异响 \(name) \(step)")
        let request = Request.open(Opening(registration: registration, urgency: .general))
        if case .accepted(let receipt) = try ask(request, step: step) {
            Self.say("opened \(name)-\(step) \(receipt.number ?? "")")
        }
    }

    private func take(_ number: String, _ seen: TicketRow?, step: Int) throws {
        let request = Request.act(on: number, .take, expecting: seen?.version)
        switch try ask(request, step: step) {
        case .accepted: Self.say("took \(name)-\(step) \(number)")
        case .refused(.conflict(let conflict)):
            let winner = conflict.changes.first { $0.event.kind == .taken }?.by ?? "nobody"
            Self.say("lost \(name)-\(step) \(number) \(winner)")
        case .refused(let rejection): Self.say("refused \(name)-\(step) \(rejection.code)")
        case .unknown: break
        }
    }

    /// Tries until the note stands behind the very version that was seen; `earlier` is one seen
    /// before, which the first try takes.
    private func note(_ number: String, seen earlier: Int? = nil, step: Int) throws {
        var tries = 0
        while true {
            tries += 1
            guard let seen = try tries == 1 && earlier != nil ? earlier : store.row(number)?.version
            else { return }
            let request = Request.act(on: number, .note("\(name)-\(step)"), expecting: seen)
            let answer = try ask(request, step: step)
            if case .accepted(let receipt) = answer {
                return Self.say(
                    "noted \(name)-\(step) \(number) \(seen) \(receipt.version) \(tries)")
            }
            guard case .refused(.conflict) = answer else { return }
        }
    }

    private func ask(_ request: Request, step: Int) throws -> Answer {
        guard let key = IdempotencyKey("\(name)-\(step)") else {
            return .refused(.unknownTicket(""))
        }
        let answer = try store.submit(
            Submission(request, key: key, person: name, at: Self.now))
        if case .unknown(let failure) = answer { Self.say("unknown \(failure.code)") }
        return answer
    }

    /// In one write, so that a line is whole.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}

extension Rival {
    /// Holds the lock of commits half way through a bulk write, until standard input ends.
    static func hold(_ path: String) throws {
        let store = try SQLiteStore(at: path)
        let writer = try BulkWriter(into: store, now: now)
        let registration = Registration(
            customer: "华东电机", phone: "13812347352", channel: .phone, kind: .complaint,
            problem: "hardware-fault", subject: "held")
        let opened = Event.opened(
            Opened(registration: registration, urgency: .general, received: now, policy: 1))
        try writer.add(opened: now) { _ in [Fact(opened, by: "chen", at: now)] }
        say("held")
        _ = try FileHandle.standardInput.readToEnd()
        try writer.finish()
        say("let go")
    }
}
