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
    let scratch: Scratch

    init() throws {
        // Commits are quick in memory, so that there are many to interrupt.
        let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil
        scratch = try Scratch(in: memory)
    }

    private static func setting(_ name: String, default usual: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
    }

    /// What a run came to.
    private struct Run {
        var acknowledged: [String: String] = [:]
        var lost: [String] = []
        var doubled: [String] = []
        var holds = false
    }

    /// Runs four writers at a time while stopping, continuing and killing them at random.
    private func run(
        stops: Int, kills: Int, seed: UInt64
    ) throws -> Run {
        try #require(Tool.run(Tool.driver, ["create", scratch.store]).status == 0)
        var random = SplitMix64(seed: seed)
        var generation = 0
        func begin() throws -> Int32 {
            generation += 1
            let log = scratch.path + "/log-\(generation)"
            let shell = "exec \"$0\" write \"$1\" 1000000 w\(generation) 5 > \"$2\" 2>&1"
            let arguments = ["-c", shell, Tool.driver, scratch.store, log]
            return try Tool.start("/bin/sh", arguments).0.processIdentifier
        }
        var writers = try (0..<4).map { _ in try begin() }
        var stopped = Set<Int32>()
        let killEvery = max(1, stops / max(1, kills))
        for step in 1...stops {
            let index = Int.random(in: 0..<4, using: &random)
            let writer = writers[index]
            if stopped.remove(writer) != nil {
                kill(writer, SIGCONT)
            } else {
                kill(writer, SIGSTOP)
                stopped.insert(writer)
            }
            if kills > 0, step % killEvery == 0 {
                kill(writer, SIGKILL)
                stopped.remove(writer)
                writers[index] = try begin()
            }
            // Somebody must run, or nothing would happen between two stops.
            if stopped.count == 4, let one = stopped.first {
                kill(one, SIGCONT)
                stopped.remove(one)
            }
            usleep(UInt32.random(in: 50...1_500, using: &random))
        }
        for writer in writers { kill(writer, SIGKILL) }
        return try judge(generations: generation)
    }

    private func judge(generations: Int) throws -> Run {
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
        run.lost = run.acknowledged.filter { present[$0.key] != $0.value }.map(\.key)
        let numbers = Set(present.values)
        run.doubled = numbers.count == present.count ? [] : ["\(present.count - numbers.count)"]
        run.holds = try store.verify().holds
        return run
    }

    @Test func `nothing acknowledged is lost, the chain is whole, and no lock is stuck`() throws {
        let stops = Self.setting("MAKEGOOD_STOPS", default: 400)
        let kills = Self.setting("MAKEGOOD_KILLS", default: 8)
        let run = try run(stops: stops, kills: kills, seed: 1)
        #expect(run.lost.isEmpty)
        #expect(run.doubled.isEmpty)
        #expect(run.holds)
        #expect(run.acknowledged.count > 20)
        print("\(stops) stops, \(kills) kills: \(run.acknowledged.count) acknowledged, none lost")
        let after = try Tool.run(Tool.driver, ["write", scratch.store, "1", "after"])
        #expect(after.lines.first?.hasPrefix("after-0 ") == true)
    }
}
