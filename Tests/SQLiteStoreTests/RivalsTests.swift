import Casework
import Foundation
import Glibc
import Journal
import SQLiteStore
import TestSupport
import Testing

/// Many processes on one store: none overwrites another, and each hears the truth.
@Suite(.serialized) struct RivalsTests {
    let scratch: Scratch

    init() throws {
        let memory = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : nil
        scratch = try Scratch(in: memory)
    }

    private static let rivals = 16
    private static let commands = 100
    private static let shared = 20

    /// What one process said of one command: `opened KEY NUMBER`, `noted KEY NUMBER SEEN …`.
    private struct Said {
        let what: String
        let key: String
        let number: String
        let rest: [String]

        init?(_ line: String) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 3 else { return nil }
            (what, key, number) = (words[0], words[1], words[2])
            rest = Array(words.dropFirst(3))
        }
    }

    private static func isReady(_ log: String) -> Bool {
        (try? String(contentsOfFile: log, encoding: .utf8))?.contains("ready") ?? false
    }

    /// Lets all rivals loose at once and gathers what they said.
    private func compete() throws -> [Said] {
        try #require(Program.run(Program.driver, ["create", scratch.store]).status == 0)
        let ground = try SQLiteStore(at: scratch.store)
        for _ in 0..<Self.shared { try ground.open() }
        let logs = (0..<Self.rivals).map { scratch.path + "/log-\($0)" }
        let gates = logs.map { _ in Pipe.unshared() }
        let started = try logs.indices.map { index in
            let arguments = ["rival", scratch.store, "\(Self.commands)", "r\(index)"]
            let gate = gates[index].fileHandleForReading.fileDescriptor
            return try RunningProgram(
                Program.driver, arguments + ["\(Self.shared)"],
                streams: ProgramStreams(input: .descriptor(gate), output: .file(logs[index])))
        }
        // One that starts late would meet nobody: all have seen the first ticket before any begins.
        let deadline = Date().addingTimeInterval(60)
        while Date() < deadline, logs.contains(where: { !Self.isReady($0) }) {}
        for gate in gates { try gate.fileHandleForWriting.close() }
        for rival in started { #expect(rival.wait() == 0) }
        return try logs.flatMap { log in
            try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
                .compactMap { Said(String($0)) }
        }
    }

    @Test func `sixteen processes lose no update, take nothing twice and leave no gap`() throws {
        let said = try compete()
        let store = try SQLiteStore(at: scratch.store)
        #expect(try store.verify().holds)
        #expect(try store.verify().staleRow == nil)
        let entries = try store.entries(from: 1, limit: 1_000_000)
        let byKey = Dictionary(grouping: entries) { $0.content.origin?.key.text ?? "" }

        // Every command was answered, and what was acknowledged is there once.
        let accepted = said.filter { ["opened", "took", "noted"].contains($0.what) }
        #expect(said.count == Self.rivals * Self.commands)
        for one in accepted {
            let found = byKey[one.key] ?? []
            #expect(found.map(\.content.stream) == [.ticket(one.number)], "\(one)")
        }
        // Nothing is there that was not acknowledged.
        let names = Set((0..<Self.rivals).map { "r\($0)" })
        let written = entries.count { names.contains($0.content.person) }
        #expect(written == accepted.count + names.count)
        expectNumbersWithoutGaps(entries, opened: said.count { $0.what == "opened" })
        expectOneTakerEach(said, entries)
        expectNoLostUpdate(said, byKey)
    }

    private func expectNumbersWithoutGaps(_ entries: [Entry], opened: Int) {
        let serials = entries.filter { $0.content.kind == "opened" }.compactMap { entry in
            entry.content.stream.description.split(separator: "-").last.flatMap { Int($0) }
        }
        #expect(opened == Self.rivals * Self.commands / 4)
        #expect(serials.sorted() == Array(1...(opened + Self.shared)))
    }

    private func expectOneTakerEach(_ said: [Said], _ entries: [Entry]) {
        let takers = Dictionary(
            grouping: entries.filter { $0.content.kind == "taken" }, by: \.content.stream)
        #expect(takers.count == Self.shared)
        #expect(takers.values.allSatisfy { $0.count == 1 })
        for won in said where won.what == "took" {
            let taker = takers[.ticket(won.number)]?.first?.content
            #expect(taker?.origin?.key.text == won.key, "\(won)")
        }
        // Who lost was told who won, unless it was a note that came in between.
        let lost = said.filter { $0.what == "lost" && $0.rest != ["nobody"] }
        for one in lost {
            let taker = takers[.ticket(one.number)]?.first?.content.person
            #expect(one.rest == taker.map { [$0] }, "\(one)")
        }
        #expect(!lost.isEmpty, "nobody met anybody: the processes did not compete")
    }

    /// A note stands directly behind the version its writer had seen.
    private func expectNoLostUpdate(_ said: [Said], _ byKey: [String: [Entry]]) {
        let notes = said.filter { $0.what == "noted" }
        #expect(notes.count == Self.rivals * Self.commands / 2)
        for note in notes {
            let version = byKey[note.key]?.first?.version
            #expect(version.map { [String($0 - 1), String($0)] } == Array(note.rest.prefix(2)))
        }
        let tries = notes.compactMap { $0.rest.last.flatMap { Int($0) } }
        let repeated = tries.reduce(0, +) - notes.count
        print("\(said.count) commands of \(Self.rivals) processes, \(repeated) notes tried again")
        #expect(repeated > 0, "nobody met anybody: the processes did not compete")
    }

    @Test func `a holder that is stopped is named, and all goes on once it does`() throws {
        try #require(Program.run(Program.driver, ["create", scratch.store]).status == 0)
        let store = try SQLiteStore(at: scratch.store, options: StoreOptions(patience: 200))
        let (gate, output) = (Pipe.unshared(), Pipe.unshared())
        let holder = try RunningProgram(
            Program.driver, ["hold", scratch.store],
            streams: ProgramStreams(
                input: .descriptor(gate.fileHandleForReading.fileDescriptor),
                output: .descriptor(output.fileHandleForWriting.fileDescriptor)))
        let first = output.fileHandleForReading.availableData
        #expect(String(decoding: first, as: UTF8.self) == "held\n")
        kill(holder.id, SIGSTOP)
        let size = try store.head().size
        for _ in 1...2 {
            let failure = #expect(throws: StoreFailure.self) { try store.open() }
            #expect(failure?.code == .locked)
            #expect(failure?.message.contains("process \(holder.id)") == true)
        }
        // Looking is not held up, and nothing was written.
        #expect(try store.head().size == size)
        #expect(try store.count(store.query(.all)).number == 0)
        kill(holder.id, SIGCONT)
        try gate.fileHandleForWriting.close()
        #expect(holder.wait() == 0)
        let number = try store.open()
        #expect(number.hasSuffix("-002"))
        #expect(try store.verify().holds)
    }
}
