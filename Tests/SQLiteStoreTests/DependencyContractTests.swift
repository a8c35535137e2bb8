import Casework
import Journal
import ServiceTime
import Testing

@testable import SQLiteStore

/// What holds in every store of commitments that depend on one another.
@Suite struct `A commitment that depends on another` {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let sales = Person(
        login: "sun", name: "S", assignments: [Assignment(.sales, in: Department("sales"))])

    private func file(in store: any Store) throws -> String {
        let today = Desk.identity.zone.date(at: Desk.start)
        let content = CommitmentContent(
            title: "T", family: .responseTime, customer: "华东电机", from: today,
            until: today.advanced(byDays: 9), department: Department("quality"), promisor: "",
            clauses: [
                CommitmentClause(
                    .resolution, .atMost, 9, .hours, calendar: Policy.roundTheClock, from: .report)
            ])
        let number = try #require(
            try store.accept(.begin(.commitment(.draft(content))), by: "sun").number)
        try store.accept(.pursue(number, .commitment(.submit), expecting: nil), by: "sun")
        let said = Commitment.Command.Statements(withinCapability: true, conformsToNorms: true)
        try store.accept(.pursue(number, .commitment(.approve(said)), expecting: nil), by: "wang")
        return number
    }

    @Test(arguments: StoreKind.allCases)
    func `is told with the same commit what becomes of the other`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try store.hire()
        try store.hire([Self.sales])
        let (first, second) = (try file(in: store), try file(in: store))
        let relation = Commitment.Relation(to: first, relation: .dependsOn)
        try store.accept(
            .pursue(second, .commitment(.relate(relation)), expecting: nil), by: "sun")
        let version = try #require(try store.dossier(second)).version
        let risk = Commitment.Command.reportRisk(.partsShortage, text: "none")
        try store.accept(.pursue(first, .commitment(risk), expecting: nil), by: "sun")
        let told = try store.dossierFacts(of: second).dropFirst(version).map(\.event)
        #expect(told == [.commitment(.dependencyChanged(commitment: first, state: .atRisk))])
        let dependent = try #require(try store.dossier(second))
        let related = try store.dossiers(relatedTo: dependent)
        let today = Desk.identity.zone.date(at: Desk.start)
        #expect(dependent.endangered(by: related, on: today).map(\.number) == [first])
        // A remark on the other changes nothing.
        try store.accept(
            .pursue(first, .commitment(.note("Called")), expecting: nil), by: "sun")
        #expect(try store.dossier(second)?.version == version + 1)
    }
}
