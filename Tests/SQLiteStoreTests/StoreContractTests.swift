import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

/// What holds for every store.
@Suite struct StoreContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire()
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `the genesis entry fixes the identity`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        #expect(store.identity == Desk.identity)
        let genesis = try #require(try store.entries(from: 1, limit: 1).first)
        #expect(genesis.content.kind == "genesis")
        #expect(genesis.previousHash == .zero)
        #expect(try store.head().size == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `numbers count by month and leave no gap behind a refusal`(kind: StoreKind) throws {
        let store = try store(kind)
        #expect(try store.open() == "202609-001")
        let empty = Opening(registration: Desk.registration(subject: ""), urgency: .general)
        #expect(try store.rejection(.open(empty)) != nil)
        #expect(try store.open() == "202609-002")
        #expect(try store.open(at: Desk.start + .days(20)) == "202610-001")
        #expect(try store.open() == "202609-003")
    }

    @Test(arguments: StoreKind.allCases)
    func `the month changes at local midnight, not at that of Greenwich`(kind: StoreKind) throws {
        let store = try store(kind)
        let lastEvening = Instant(seconds: 1_790_783_999)
        #expect(try store.open(at: lastEvening) == "202609-001")
        #expect(try store.open(at: lastEvening + Span(seconds: 1)) == "202610-001")
    }

    @Test(arguments: StoreKind.allCases)
    func `serial 1000 in a month follows 999`(kind: StoreKind) throws {
        let store = try store(kind)
        for _ in 1...999 { try store.open() }
        #expect(try store.open() == "202609-1000")
        #expect(try store.count(store.query(.all)).number == 1_000)
    }

    @Test(arguments: StoreKind.allCases)
    func `asking again under a key answers the same and writes nothing`(kind: StoreKind) throws {
        let store = try store(kind)
        let key = IdempotencyKey.random()
        let request = Request.open(Opening(registration: Desk.registration(), urgency: .urgent))
        let first = try store.accept(request, key: key)
        let size = try store.head().size
        let again = try store.accept(request, at: Desk.start + .hours(1), key: key)
        #expect(again.isRepeat)
        #expect(again.number == first.number)
        #expect(again.sequence == first.sequence)
        #expect(again.facts == first.facts)
        #expect(try store.head().size == size)
    }

    @Test(arguments: StoreKind.allCases)
    func `a key used for something else is refused`(kind: StoreKind) throws {
        let store = try store(kind)
        let key = IdempotencyKey.random()
        let number = try store.open()
        try store.accept(.act(on: number, .take, expecting: nil), key: key)
        let other = Request.act(on: number, .note("x"), expecting: nil)
        #expect(try store.rejection(other, key: key) == .keyReused(key))
        let same = Request.act(on: number, .take, expecting: nil)
        #expect(try store.rejection(same, by: "li", key: key) == .keyReused(key))
    }

    @Test(arguments: StoreKind.allCases)
    func `of two who take one ticket one wins and the other hears who`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try store.open()
        try store.accept(.act(on: number, .take, expecting: 1), by: "chen")
        let loser = try store.rejection(.act(on: number, .take, expecting: 1), by: "li")
        guard case .conflict(let conflict) = loser else {
            Issue.record("answered \(String(describing: loser))")
            return
        }
        #expect(conflict.expected == 1)
        #expect(conflict.found == 2)
        #expect(conflict.changes.map(\.by) == ["chen"])
        #expect(conflict.changes.map(\.event.kind) == [.taken])
    }

    @Test(arguments: StoreKind.allCases)
    func `what the rules refuse comes with every reason and writes nothing`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let number = try store.open()
        let size = try store.head().size
        let token = try store.changeToken()
        let answer = try store.rejection(.act(on: number, .submitPlan, expecting: nil))
        guard case .rules(let refused) = answer else {
            Issue.record("answered \(String(describing: answer))")
            return
        }
        #expect(!refused.reasons.isEmpty)
        #expect(try store.head().size == size)
        #expect(try store.changeToken() == token)
    }

    @Test(arguments: StoreKind.allCases)
    func `a clock that was put back brings nothing in front of what it follows`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let number = try store.open(at: Desk.start + .hours(3))
        let later = try store.open(at: Desk.start + .hours(5))
        try store.accept(.act(on: number, .take, expecting: nil), at: Desk.start)
        let link = Command.link(.related, to: later, note: nil)
        try store.accept(.act(on: number, link, expecting: nil), at: Desk.start)
        #expect(
            try store.facts(of: number).map(\.at)
                == [3, 3, 5].map { Desk.start + .hours($0) })
        // Another ticket is not held up by a clock that ran ahead.
        #expect(try store.ticket(store.open())?.received == Desk.start)
    }

    @Test(arguments: StoreKind.allCases)
    func `strangers and missing tickets are refused by name`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try store.open()
        let take = Request.act(on: number, .take, expecting: nil)
        #expect(try store.rejection(take, by: "nobody") == .unknownPerson("nobody"))
        let lost = Request.act(on: "202609-999", .take, expecting: nil)
        #expect(try store.rejection(lost) == .unknownTicket("202609-999"))
    }

    @Test(arguments: StoreKind.allCases)
    func `a ticket is the fold of its facts, and its row follows`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try store.open(urgency: .urgent)
        try store.accept(.act(on: number, .take, expecting: 1))
        try store.accept(
            .act(on: number, .respond(message: "On our way"), expecting: 2),
            at: Desk.start + .minutes(10))
        let ticket = try #require(try store.ticket(number))
        let facts = try store.facts(of: number)
        #expect(facts.map(\.event.kind) == [.opened, .taken, .responded])
        #expect(ticket.version == 3)
        let row = try #require(try store.row(number))
        #expect(row.version == 3)
        #expect(row.owner == "chen")
        #expect(row.updated == Desk.start + .minutes(10))
        #expect(row.registration == Desk.registration())
        #expect(try store.clocks(of: number).map(\.kind) == [.resolution])
        let day = try store.responses(from: Desk.start, to: Desk.start + .days(1))
        #expect(day == ResponseFigures(met: 1))
        // Nobody answers the second ticket: it counts against the day on which it fell due.
        try store.open(urgency: .urgent)
        let later = try store.responses(from: Desk.start, to: Desk.start + .days(1))
        #expect(later == ResponseFigures(met: 1, breached: 1))
    }

    @Test(arguments: StoreKind.allCases)
    func `the change token moves with every change and only then`(kind: StoreKind) throws {
        let store = try store(kind)
        let before = try store.changeToken()
        #expect(try store.changeToken() == before)
        let number = try store.open()
        let opened = try store.changeToken()
        #expect(opened != before)
        try store.accept(.act(on: number, .note("x"), expecting: nil))
        #expect(try store.changeToken() != opened)
    }

    @Test(arguments: StoreKind.allCases)
    func `the record is chained and knows who and when`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try store.open()
        try store.accept(.act(on: number, .take, expecting: nil), at: Desk.start + .hours(1))
        let entries = try store.entries(from: 1, limit: 1_000)
        var head = Head.empty
        for entry in entries { try head.advance(over: entry) }
        #expect(try head == store.head())
        let last = try #require(entries.last)
        #expect(last.content.stream == .ticket(number))
        #expect(last.content.person == "chen")
        #expect(last.content.happened == Desk.start + .hours(1))
    }
}
