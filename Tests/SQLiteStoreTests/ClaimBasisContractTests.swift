import Casework
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// What holds in every store of the commitment a claim rests on.
@Suite struct `A claim nobody names a commitment for` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let sales = Person(
        login: "sun", name: "S", assignments: [Assignment(.sales, in: Department("sales"))])

    private func file(hours: Int, in store: any Store) throws -> String {
        let today = Desk.identity.zone.date(at: Desk.start)
        let content = CommitmentContent(
            title: "T", family: .responseTime, customer: "华东电机", from: today,
            until: today.advanced(byDays: 9), department: Department("quality"), promisor: "",
            clauses: [
                CommitmentClause(
                    .resolution, .atMost, hours, .hours, calendar: Policy.roundTheClock,
                    from: .report)
            ])
        let drafted = try store.accept(.begin(.commitment(.draft(content))), by: "sun")
        let number = try #require(drafted.number)
        try store.accept(.pursue(number, .commitment(.submit), expecting: nil), by: "sun")
        let said = Commitment.Command.Statements(withinCapability: true, conformsToNorms: true)
        try store.accept(.pursue(number, .commitment(.approve(said)), expecting: nil), by: "wang")
        return number
    }

    @Test(arguments: StoreKind.allCases)
    func `rests on the strictest that applies, which can be changed`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try store.hire()
        try store.hire([Self.sales])
        let loose = try file(hours: 72, in: store)
        let strict = try file(hours: 24, in: store)
        let number = try store.open()
        let terms = ClaimTerms(ground: .contract, demand: .compensation)
        try store.accept(.act(on: number, .fileClaim(terms), expecting: nil))
        let claim = try #require(try store.ticket(number)?.claim)
        #expect(claim.terms.commitment == strict && claim.terms.clause == "§1")
        #expect(claim.basis?.others == [loose] && claim.basis?.clock == .resolution)
        let cited = CommitmentCited(commitment: loose, clause: nil, reason: "Agreed by phone")
        try store.accept(.act(on: number, .citeCommitment(cited), expecting: nil))
        let changed = try #require(try store.ticket(number)?.claim)
        #expect(changed.terms.commitment == loose && changed.basis == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `rests on none where none applies`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try store.hire()
        let number = try store.open()
        let terms = ClaimTerms(ground: .quality, demand: .repair)
        try store.accept(.act(on: number, .fileClaim(terms), expecting: nil))
        let claim = try #require(try store.ticket(number)?.claim)
        #expect(claim.terms.commitment == nil && claim.basis == nil)
    }
}
