import Casework
import ServiceTime
import TestSupport
import Testing

/// Files go after their term and not before, and the record says so.
@Suite struct DisposalTests {
    private func closed() throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .archive)
        try desk.perform(.addEvidence(try #require(CasePapers.evidence())), as: "agent")
        try desk.archive()
        return desk
    }

    private let dispose = Command.disposeEvidence(0, reason: "Term over")

    @Test func `The first day on which a file may go is the policy's, to the day`() throws {
        var desk = try closed()
        let until = try #require(desk.ticket.keptUntil(under: desk.policy))
        let day = CasePapers.policy.day(of: desk.now)
        #expect(until == day.advanced(byMonths: 120))
        let days = until.dayNumber - day.dayNumber
        desk.now = desk.now + .days(days - 1)
        #expect(desk.codes(dispose, as: "archivist") == ["kept-until"])
        desk.now = desk.now + .days(1)
        #expect(desk.codes(dispose, as: "agent") == ["role-missing"])
        #expect(desk.codes(dispose, as: "archivist") == [])
    }

    @Test func `What is disposed of stays in the record with its hash and its rule`() throws {
        var desk = try closed()
        desk.now = desk.now + .days(366 * 10)
        try desk.perform(dispose, as: "archivist")
        let gone = try #require(desk.ticket.disposals.first)
        #expect(gone.by == "archivist" && gone.disposed.digest == desk.ticket.evidence[0].digest)
        #expect(gone.disposed.rule == "retention.claims (\(desk.policy.version))")
        #expect(gone.disposed.reason == "Term over" && desk.ticket.evidence.count == 1)
        #expect(desk.codes(dispose, as: "archivist") == ["file-disposed"])
        #expect(
            try Ticket(number: desk.ticket.number, facts: desk.facts, under: desk.policy)
                == desk.ticket)
    }

    @Test func `A file goes only when the term of all who rest on it is over`() throws {
        var desk = try closed()
        desk.now = desk.now + .days(366 * 10)
        let alone = desk
        #expect(alone.codes(dispose, as: "archivist") == [])
        #expect(try alone.beside("202603-002").codes(dispose, as: "archivist") == ["still-open"])
        let other = try desk.beside("202603-002", .closed)
        #expect(other.codes(dispose, as: "archivist") == ["kept-until"])
    }

    @Test func `A reopened ticket is kept anew from its next end`() throws {
        var desk = try closed()
        desk.now = desk.now + .days(366 * 10)
        try desk.perform(.reopen(reason: "Loud again"), as: "supervisor")
        #expect(desk.ticket.keptUntil(under: desk.policy) == nil)
        #expect(desk.codes(dispose, as: "archivist").contains("not-from-stage"))
    }
}
