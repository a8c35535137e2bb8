import Foundation
import Glibc
import Journal
import TestSupport
import Testing

@testable import SQLiteStore

/// Writers that are stopped, continued and killed at any moment lose nothing they acknowledged.
///
/// `MAKEGOOD_STOPS` and `MAKEGOOD_KILLS` set how often; the defaults keep the tests short.
@Suite(.serialized) struct StoppedWritersTests {
    /// Commits are quick in memory, so that there are many to interrupt.
    private let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil

    private static func setting(_ name: String, default usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    /// What the writers are put through; the same for the store as it is and with a planted fault.
    private struct Ordeal {
        var stops: Int
        var kills = 0
        var seed: UInt64 = 1
        /// Whether the power fails at the end: what was not flushed to the disk is gone.
        var losesPower = false
        var planted: StoreOptions.PlantedFault?

        /// How a writer is started: after how many pages it checkpoints, and its faults.
        ///
        /// With few checkpoints much time passes between two flushes of a store that does not wait.
        var words: [String] {
            [losesPower ? "2000" : "200", "stop"] + (losesPower ? ["power"] : [])
                + (planted.map { [$0.rawValue] } ?? [])
        }
    }

    /// What a run came to.
    private struct Run {
        var acknowledged: [String: String] = [:]
        var lost: [String] = []
        var doubled: [String] = []
        /// What writers ended with that were not killed.
        var fallen: [Int32] = []
        /// Whether the store opens and is whole.
        var holds = false

        var isSound: Bool { lost.isEmpty && doubled.isEmpty && holds }
    }

    /// Runs four writers at a time while stopping, continuing and killing them at random.
    ///
    /// Signals from outside seldom meet the instant that matters, so the writers also stop
    /// themselves in the midst of checkpoints.
    private func run(_ ordeal: Ordeal) throws -> Run {
        let scratch = try Scratch(in: memory)
        try #require(Program.run(Program.driver, ["create", scratch.store]).status == 0)
        try FileManager.default.copyItem(
            atPath: scratch.store, toPath: scratch.store + ".durable")
        var random = SplitMix64(seed: ordeal.seed)
        var (generation, ends) = (0, [Int32]())
        func begin() throws -> RunningProgram {
            generation += 1
            let arguments = ["write", scratch.store, "1000000", "w\(generation)"] + ordeal.words
            let log = ProgramStreams.End.file(scratch.path + "/log-\(generation)")
            return try RunningProgram(
                Program.driver, arguments, streams: ProgramStreams(output: log))
        }
        var writers = try (0..<4).map { _ in try begin() }
        var stopped = Set<Int32>()
        let killEvery = max(1, ordeal.stops / max(1, ordeal.kills))
        for step in 1...ordeal.stops {
            let index = Int.random(in: 0..<4, using: &random)
            let writer = writers[index].id
            if stopped.remove(writer) != nil {
                kill(writer, SIGCONT)
            } else {
                kill(writer, SIGSTOP)
                stopped.insert(writer)
            }
            if ordeal.kills > 0, step % killEvery == 0 {
                kill(writer, SIGKILL)
                ends.append(writers[index].wait())
                stopped.remove(writer)
                writers[index] = try begin()
            }
            // Somebody must run, or nothing would happen between two stops.
            if stopped.count == 4, let one = stopped.first { stopped.remove(one) }
            // Whoever stopped itself stays so long enough for the others to commit.
            if step.isMultiple(of: 4) {
                for writer in writers where !stopped.contains(writer.id) {
                    kill(writer.id, SIGCONT)
                }
            }
            usleep(UInt32.random(in: 50...1_500, using: &random))
        }
        for writer in writers { kill(writer.id, SIGKILL) }
        ends += writers.map { $0.wait() }
        if ordeal.losesPower { try losePower(in: scratch) }
        var run = judge(scratch, generations: generation)
        run.fallen = ends.filter { $0 != -SIGKILL }
        return run
    }

    /// Puts in place of each file what was flushed of it.
    private func losePower(in scratch: Scratch) throws {
        let files = FileManager.default
        for name in [scratch.store, scratch.store + "-wal", scratch.store + "-shm"] {
            if files.fileExists(atPath: name) { try files.removeItem(atPath: name) }
            if files.fileExists(atPath: name + ".durable") {
                try files.copyItem(atPath: name + ".durable", toPath: name)
                chmod(name, 0o640)
            }
        }
    }

    private func judge(_ scratch: Scratch, generations: Int) -> Run {
        var run = Run()
        for generation in 1...generations {
            let log =
                (try? String(contentsOfFile: scratch.path + "/log-\(generation)", encoding: .utf8))
                ?? ""
            for line in log.split(separator: "\n") where line.hasPrefix("w") {
                let words = line.split(separator: " ").map(String.init)
                if words.count == 2 { run.acknowledged[words[0]] = words[1] }
            }
        }
        let present = (try? present(in: scratch)) ?? [:]
        run.lost = run.acknowledged.filter { present[$0.key] != $0.value }.map(\.key)
        let numbers = Set(present.values)
        run.doubled = numbers.count == present.count ? [] : ["\(present.count - numbers.count)"]
        run.holds = (try? SQLiteStore(at: scratch.store).verify().holds) ?? false
        // A lock that is stuck answers nothing.
        let after = try? Program.run(Program.driver, ["write", scratch.store, "1", "after"])
        run.holds = run.holds && after?.lines.first?.hasPrefix("after-0 ") == true
        return run
    }

    /// The tickets in the store, by the key they were asked for under.
    private func present(in scratch: Scratch) throws -> [String: String] {
        let store = try SQLiteStore(at: scratch.store)
        var present: [String: String] = [:]
        var start = 1
        while case let entries = try store.entries(from: start, limit: 10_000), !entries.isEmpty {
            start += entries.count
            for entry in entries {
                guard case .ticket(let number) = entry.content.stream,
                    let key = entry.content.origin?.key.text
                else { continue }
                present[key] = number
            }
        }
        return present
    }

    @Test(arguments: [false, true])
    func `nothing acknowledged is lost, the chain is whole, and no lock is stuck`(
        losesPower: Bool
    ) throws {
        let ordeal = Ordeal(
            stops: Self.setting("MAKEGOOD_STOPS", default: 1_500),
            kills: Self.setting("MAKEGOOD_KILLS", default: 8), losesPower: losesPower)
        let run = try run(ordeal)
        #expect(run.lost.isEmpty)
        #expect(run.doubled.isEmpty)
        #expect(run.holds)
        #expect(run.fallen.isEmpty)
        #expect(run.acknowledged.count > 20)
        print(
            "\(ordeal.stops) stops, \(ordeal.kills) kills\(losesPower ? ", then no power" : ""): "
                + "\(run.acknowledged.count) acknowledged, \(run.lost.count) lost")
    }

    @Test func `the same stops break a store that is checkpointed outside the lock`() throws {
        try expectBroken(Ordeal(stops: 1_000, planted: .checkpointsOutsideLock))
    }

    @Test func `the same loss of power takes commits that did not wait for the disk`() throws {
        try expectBroken(Ordeal(stops: 500, losesPower: true, planted: .notDurable))
    }

    /// Repeats an ordeal with other seeds until the planted fault shows.
    private func expectBroken(_ ordeal: Ordeal) throws {
        var (ordeal, stops) = (ordeal, 0)
        for seed in UInt64(1)...40 {
            ordeal.seed = seed
            stops += ordeal.stops
            let run = try run(ordeal)
            guard run.isSound else {
                let fault = ordeal.planted?.rawValue ?? ""
                let count = "\(run.lost.count) lost of \(run.acknowledged.count)"
                return print("\(fault): \(count) after \(stops) stops; fallen: \(run.fallen)")
            }
        }
        Issue.record("the planted fault was not seen in \(stops) stops")
    }
}
