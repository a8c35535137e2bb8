import Casework
import Foundation
import Journal
import SQLiteStore
import TestSupport
import Testing

/// Two processes on one file that want the same at the same instant.
@Suite(.serialized) struct TwoAtOnceTests {
    let scratch: Scratch
    private static let rounds = 30

    init() throws {
        scratch = try Scratch()
    }

    /// What one process was answered, line by line.
    private struct Answer {
        let isAccepted: Bool
        let number: String
        let codes: [String]

        init?(_ line: Substring) {
            let words = line.split(separator: " ").map(String.init)
            guard words.count >= 2, ["accepted", "refused"].contains(words[0]) else { return nil }
            (isAccepted, number, codes) = (
                words[0] == "accepted", words[1], Array(words.dropFirst(2))
            )
        }
    }

    /// Lets both loose at once on a store with `tickets`, and gathers what each was answered.
    private func race(
        _ deed: String, tickets: Int, customers: Int = 0
    ) throws -> (SQLiteStore, [[Answer]]) {
        let store = try SQLiteStore.create(at: scratch.store, identity: Desk.identity, by: "root")
        try store.hire()
        for _ in 0..<tickets { try store.open() }
        for place in 0..<customers {
            let content = CustomerContent(name: "客户 \(place)", sort: .company)
            try store.accept(.begin(.customer(.enter(content, contact: nil))))
        }
        let logins = ["chen", "li"]
        let gates = logins.map { _ in Pipe.unshared() }
        let started = try zip(logins, gates).map { login, gate in
            try RunningProgram(
                Program.driver, ["race", scratch.store, deed, login, "\(Self.rounds)"],
                streams: ProgramStreams(
                    input: .descriptor(gate.fileHandleForReading.fileDescriptor),
                    output: .file("\(scratch.path)/\(login)")))
        }
        for gate in gates { try gate.fileHandleForWriting.close() }
        for process in started { #expect(process.wait() == 0) }
        let answers = try logins.map { login in
            try String(contentsOfFile: "\(scratch.path)/\(login)", encoding: .utf8)
                .split(separator: "\n").compactMap { Answer($0) }
        }
        #expect(answers.map(\.count) == [Self.rounds, Self.rounds])
        #expect(try store.verify().holds)
        return (store, answers)
    }

    @Test func `two agents take one ticket within a millisecond, and one has it`() throws {
        let (store, answers) = try race("take", tickets: Self.rounds)
        for (chen, li) in zip(answers[0], answers[1]) {
            #expect(chen.number == li.number && chen.isAccepted != li.isAccepted)
            let loser = chen.isAccepted ? li : chen
            #expect(loser.codes == ["already-owned"])
            let owner = try store.ticket(chen.number)?.owner.login
            #expect(owner == (chen.isAccepted ? "chen" : "li"))
            #expect(try store.facts(of: chen.number).map(\.event.kind) == [.opened, .taken])
        }
    }

    @Test func `two who put one file on a dossier leave it there once`() throws {
        let (store, answers) = try race("file", tickets: 0, customers: Self.rounds)
        for (chen, li) in zip(answers[0], answers[1]) {
            #expect(chen.number == li.number && chen.isAccepted != li.isAccepted)
            let loser = chen.isAccepted ? li : chen
            #expect(loser.codes == ["same-file"])
            let files = try store.dossier(chen.number)?.files
            #expect(files?.map(\.by) == [chen.isAccepted ? "chen" : "li"])
        }
        #expect(try store.evidence().count == Self.rounds)
    }

    @Test func `two opposite merges by two processes leave one result and one refusal`() throws {
        let (store, answers) = try race("merge", tickets: 2 * Self.rounds)
        for (left, right) in zip(answers[0], answers[1]) {
            #expect(left.isAccepted != right.isAccepted)
            let (winner, loser) = left.isAccepted ? (left, right) : (right, left)
            #expect(loser.codes.contains("ticket-merged"))
            #expect(try store.ticket(winner.number)?.merging?.into == loser.number)
            let survivor = try #require(try store.ticket(loser.number))
            #expect(survivor.isOpen && survivor.absorbed.map(\.number) == [winner.number])
        }
    }

    @Test func `two intakes at once get two numbers without a gap`() throws {
        let (store, answers) = try race("open", tickets: 0)
        let numbers = answers.flatMap { $0 }.map(\.number)
        let serials = numbers.compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
        #expect(serials.sorted() == Array(1...(2 * Self.rounds)))
        #expect(try store.count(store.query(.all)).number == 2 * Self.rounds)
    }
}
