import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// Past cases beside an amount, on every store.
@Suite struct ComparableContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func cny(_ yuan: Int) -> Money { Money(minorUnits: yuan * 100, currency: .cny) }

    /// A claim agreed at `yuan`, on the product.
    private func settle(
        _ yuan: Int, in store: any Store, ground: Ground = .other, product: String = "pump"
    ) throws -> String {
        var registration = CasePapers.registration()
        registration.goods.product = product
        let number = try #require(
            try store.accept(
                .open(Opening(registration: registration, urgency: .general)), by: "agent"
            ).number)
        func act(_ command: Command, _ login: String) throws {
            try store.accept(.act(on: number, command, expecting: nil), by: login)
        }
        try act(.respond(message: "x"), "agent")
        try act(.fileClaim(CasePapers.claim(ground)), "agent")
        for item in try store.ticket(number)?.claim?.missing ?? [] {
            try act(.recordMaterial(Material(item: item, status: .present(evidence: "x"))), "agent")
        }
        try act(.accept(note: ""), "agent")
        try act(.recordFinding(CasePapers.finding()), "engineer")
        try act(.determineLiability(CasePapers.liability()), "engineer")
        try act(.concludeDiagnosis(note: ""), "engineer")
        try act(.proposePlan(CasePapers.payment(yuan: yuan)), "engineer")
        try act(.submitPlan, "engineer")
        for login in ["quality-head", "finance", "executive"] {
            try act(.approve(nil, digest: nil, note: nil), login)
        }
        try act(.sendPlan(means: "mail"), "agent")
        try act(.recordConsent(CasePapers.answer()), "agent")
        return number
    }

    private func made(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        for person in CaseStaff.people where person.login != "administrator" {
            try store.accept(.setPerson(person), by: person.login)
        }
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `gives median and quartiles of like cases, and the nearest by number`(
        _ kind: StoreKind
    ) throws {
        let store = try made(kind)
        var numbers: [Int: String] = [:]
        for yuan in [100, 120, 150, 180, 199, 49, 401] {
            numbers[yuan] = try settle(yuan, in: store)
        }
        _ = try settle(110, in: store, ground: .service)
        _ = try settle(110, in: store, product: "valve")
        let own = try settle(130, in: store)
        let ticket = try #require(try store.ticket(own))
        let sought = try #require(ticket.soughtAmount)
        #expect(sought == ComparableAmount(ground: .other, group: "pump", amount: cny(130)))
        let cases = try store.comparableCases(sought, besides: own)
        #expect(cases.count == 5)
        let spread = try #require(cases.spread)
        #expect(spread.median == cny(150))
        #expect(spread.lowerQuartile == cny(120) && spread.upperQuartile == cny(180))
        #expect(spread.least == cny(100) && spread.most == cny(199))
        let nearest = [120, 150, 100, 180, 199].compactMap { numbers[$0] }
        #expect(cases.nearest.map(\.number) == nearest)
    }

    @Test(arguments: StoreKind.allCases)
    func `says when there is none`(_ kind: StoreKind) throws {
        let store = try made(kind)
        let number = try settle(100, in: store)
        let sought = try #require(try store.ticket(number)?.soughtAmount)
        let cases = try store.comparableCases(sought, besides: number)
        #expect(cases.count == 0 && cases.spread == nil && cases.nearest.isEmpty)
        #expect(try store.ticket(number)?.settledAmount == sought)
    }

    @Test func `is found again after a rebuild`() throws {
        let store = try made(.sqlite)
        _ = try settle(100, in: store)
        let number = try settle(120, in: store)
        let sought = try #require(try store.ticket(number)?.soughtAmount)
        let before = try store.comparableCases(sought, besides: number)
        #expect(before.count == 1)
        let lasting = try #require(store as? SQLiteStore)
        try lasting.rebuild()
        #expect(try store.comparableCases(sought, besides: number) == before)
        #expect(try lasting.verify().staleRow == nil)
    }
}
