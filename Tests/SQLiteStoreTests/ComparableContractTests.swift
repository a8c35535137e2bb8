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
        _ yuan: Int, in store: any Store, ground: Ground = .other, product: String = "pump",
        group: String? = nil
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
        if let group {
            let price = cny(yuan)
            try act(
                .computeAmount([.notRepairable(price: price, group: group, monthsUsed: 0)]),
                "engineer")
        }
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
        #expect(sought == ComparableAmount(ground: .other, product: "pump", amount: cny(130)))
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
    func `finds cases of one product with and without a computation, and of one group`(
        _ kind: StoreKind
    ) throws {
        let store = try made(kind)
        let plain = try settle(100, in: store)
        let computed = try settle(110, in: store, group: "motor")
        let other = try settle(120, in: store, product: "fan", group: "motor")
        _ = try settle(130, in: store, product: "fan")
        func like(_ number: String) throws -> Set<String> {
            let sought = try #require(try store.ticket(number)?.soughtAmount)
            let cases = try store.comparableCases(sought, besides: number)
            #expect(cases.count == cases.nearest.count)
            return Set(cases.nearest.map(\.number))
        }
        #expect(try like(plain) == [computed])
        #expect(try like(computed) == [plain, other])
    }

    @Test(arguments: StoreKind.allCases)
    func `gives the mean of the middle two as the median of an even number, rounded half up`(
        _ kind: StoreKind
    ) throws {
        let store = try made(kind)
        for yuan in [100, 120, 151, 180] { _ = try settle(yuan, in: store) }
        let number = try settle(130, in: store)
        let sought = try #require(try store.ticket(number)?.soughtAmount)
        let cases = try store.comparableCases(sought, besides: number)
        #expect(cases.spread?.median == Money(minorUnits: 13_550, currency: .cny))
        let odd = ComparableCases(
            sought,
            among: [100_01, 100_02].map { minor in
                (
                    "n",
                    ComparableAmount(
                        ground: .other, product: "pump",
                        amount: Money(minorUnits: minor, currency: .cny))
                )
            })
        #expect(odd.spread?.median == Money(minorUnits: 100_02, currency: .cny))
    }

    @Test func `is found again in a file from before groups stood beside products`() throws {
        let path: String
        do {
            let store = try #require(try made(.sqlite) as? SQLiteStore)
            _ = try settle(110, in: store, group: "motor")
            path = store.path
        }
        do {
            let connection = try Connection(path: path, isReadOnly: false, options: StoreOptions())
            try connection.execute(
                """
                DROP INDEX settled_by_amount;
                ALTER TABLE settled DROP COLUMN product_group;
                UPDATE settled SET product = 'motor';
                PRAGMA user_version = \(Schema.version - 1)
                """)
        }
        let store = try SQLiteStore(at: path)
        #expect(try store.verify().staleRow == nil)
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
