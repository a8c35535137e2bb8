import Casework
import Dispatch
import Journal
import SQLiteStore
import ServiceTime
import Synchronization
import TestSupport
import Testing

/// What holds for tickets that have to do with one another, in every store.
@Suite struct RelationContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        try store.hire()
        return store
    }

    private func evidence(_ letter: Character) throws -> Evidence {
        let digest = try #require(Digest(hex: String(repeating: letter, count: 64)))
        return Evidence(name: "\(letter).jpg", digest: digest, shows: "the bearing")
    }

    /// The record holds, and a rebuild gives the same lists.
    private func check(_ store: any Store) throws {
        guard let store = store as? SQLiteStore else { return }
        let found = try store.verify()
        #expect(found.holds, "\(String(describing: found.firstBreak)) \(found.staleRow ?? "")")
        let before = try [QueueView.all, .archived].map { try store.numbers($0) }
        try store.rebuild()
        #expect(try [QueueView.all, .archived].map { try store.numbers($0) } == before)
        #expect(try store.verify().holds)
    }

    @Test(arguments: StoreKind.allCases)
    func `merge with three attachments and unmerge`(kind: StoreKind) throws {
        let store = try store(kind)
        let (old, new) = (try store.open(), try store.open())
        for letter in "abc" {
            try store.accept(.act(on: new, .addEvidence(try evidence(letter)), expecting: nil))
        }
        try store.accept(.act(on: old, .addEvidence(try evidence("d")), expecting: nil))
        let before = try (#require(try store.ticket(old)), #require(try store.ticket(new)))
        let clocks = try store.clocks(of: new)
        let later = Desk.start + .hours(2)
        let receipt = try store.accept(
            .act(on: new, .merge(into: old, reason: "Same machine"), expecting: 4), at: later)
        #expect(receipt.number == new && receipt.version == 5)
        let merged = try #require(try store.ticket(old))
        #expect(merged.allEvidence.map(\.name) == ["d.jpg", "a.jpg", "b.jpg", "c.jpg"])
        #expect(merged.absorbed.map(\.number) == [new])
        #expect(try store.row(new)?.closure == "merged")
        #expect(try store.clocks(of: new).isEmpty)
        #expect(try store.numbers(.all) == [old])
        #expect(try store.numbers(.archived) == [new])
        try check(store)
        try store.accept(
            .act(on: new, .unmerge(reason: "Two machines"), expecting: nil),
            at: later + .hours(1))
        let after = try (#require(try store.ticket(old)), #require(try store.ticket(new)))
        #expect(after.1.state == before.1.state && after.1.clocks == before.1.clocks)
        #expect(after.1.evidence == before.1.evidence)
        #expect(after.0.allEvidence == before.0.allEvidence && after.0.absorbed.isEmpty)
        #expect(try store.clocks(of: new) == clocks)
        #expect(try store.numbers(.all).sorted() == [old, new].sorted())
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `A merged number finds the survivor, until it is taken apart again`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let (left, right) = (try store.open(), try store.open())
        try store.accept(.act(on: left, .merge(into: right, reason: "Same"), expecting: nil))
        let query = try store.query(.all, left, person: Desk.chen, now: Desk.start)
        let found = try store.page(query, from: .first, limit: 9).rows.map(\.ticket)
        #expect(found.map(\.number) == [right] && found.first?.merged == [left])
        try check(store)
        try store.accept(.act(on: left, .unmerge(reason: "No"), expecting: nil))
        let after = try store.page(query, from: .first, limit: 9).rows.map(\.ticket)
        #expect(after.map(\.number) == [left] && after.first?.merged == [])
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `A claim goes with its ticket, back again, and is searched for as one`(
        kind: StoreKind
    ) throws {
        let store = try store(kind)
        let (left, right) = (try store.open(), try store.open())
        let terms = ClaimTerms(ground: .service, demand: .refund)
        try store.accept(.act(on: left, .fileClaim(terms), expecting: nil))
        try store.accept(.act(on: left, .merge(into: right, reason: "Same"), expecting: nil))
        #expect(try store.ticket(right)?.claim?.number == "C" + left)
        #expect(try store.row(right)?.claim == terms)
        try check(store)
        let item = try #require(try store.ticket(right)?.claim?.missing.first)
        let given = Material(item: item, status: .present(evidence: "letter"))
        try store.accept(.act(on: right, .recordMaterial(given), expecting: nil))
        try store.accept(.act(on: left, .unmerge(reason: "No"), expecting: nil))
        #expect(try store.ticket(right)?.claim == nil)
        #expect(try store.ticket(left)?.claim?.missing.contains(item) == false)
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `a merge asked again under its key answers the same`(kind: StoreKind) throws {
        let store = try store(kind)
        let (left, right) = (try store.open(), try store.open())
        let key = IdempotencyKey.random()
        let request = Request.act(on: left, .merge(into: right, reason: "x"), expecting: 1)
        let first = try store.accept(request, key: key)
        let size = try store.head().size
        let again = try store.accept(request, key: key)
        #expect(again.isRepeat && again.facts == first.facts && again.version == first.version)
        #expect(again.sequence == first.sequence)
        #expect(try store.head().size == size)
        #expect(try store.facts(of: right).map(\.event.kind) == [.opened, .absorbed])
    }

    @Test(arguments: StoreKind.allCases)
    func `two opposite merges at once leave one result and one refusal`(kind: StoreKind) throws {
        let store = try store(kind)
        for _ in 0..<20 {
            let (left, right) = (try store.open(), try store.open())
            let pairs = [(left, right), (right, left)]
            let refusals = Mutex<[Rejection?]>([])
            DispatchQueue.concurrentPerform(iterations: 2) { index in
                let (from, into) = pairs[index]
                let answer = Result {
                    try store.rejection(
                        .act(on: from, .merge(into: into, reason: "Same"), expecting: nil))
                }
                refusals.withLock { $0.append(try? answer.get()) }
            }
            let found = refusals.withLock { $0.compactMap(\.self) }
            guard found.count == 1, case .rules(let refused)? = found.first else {
                Issue.record("refused \(found)")
                continue
            }
            #expect(
                refused.reasons.contains {
                    $0.code == "ticket-merged" || $0.code == "not-from-stage"
                })
            let closed = try [left, right].filter { try store.ticket($0)?.merging != nil }
            #expect(closed.count == 1)
        }
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `a chain of merges comes apart in any order, exactly`(kind: StoreKind) throws {
        for order in [[0, 1], [1, 0]] {
            let store = try StoreKind.memory == kind ? store(kind) : chainStore(order)
            let numbers = try (0..<3).map { _ in try store.open() }
            for (letter, number) in zip("abc", numbers) {
                try store.accept(
                    .act(on: number, .addEvidence(try evidence(letter)), expecting: nil))
            }
            let before = try numbers.map { try store.ticket($0) }
            for index in 0..<2 {
                let merge = Command.merge(into: numbers[index + 1], reason: "Same")
                try store.accept(.act(on: numbers[index], merge, expecting: nil))
            }
            let last = try #require(try store.ticket(numbers[2]))
            #expect(last.absorbed.map(\.number) == [numbers[1], numbers[0]])
            #expect(last.allEvidence.map(\.name) == ["c.jpg", "b.jpg", "a.jpg"])
            try check(store)
            for index in order {
                try store.accept(
                    .act(on: numbers[index], .unmerge(reason: "No"), expecting: nil))
                try check(store)
            }
            for (old, number) in zip(before, numbers) {
                let ticket = try store.ticket(number)
                #expect(ticket?.state == old?.state && ticket?.clocks == old?.clocks)
                #expect(ticket?.allEvidence == old?.allEvidence && ticket?.absorbed == [])
            }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a ticket comes back out of one that was closed meanwhile`(kind: StoreKind) throws {
        let store = try store(kind)
        let (left, right) = (try store.open(), try store.open())
        try store.accept(.act(on: left, .merge(into: right, reason: "x"), expecting: nil))
        try store.accept(.act(on: right, .withdraw(reason: "Found it"), expecting: nil))
        #expect(try store.numbers(.all) == [])
        try store.accept(.act(on: left, .unmerge(reason: "Not found"), expecting: nil))
        #expect(try store.numbers(.all) == [left])
        #expect(try store.ticket(right)?.absorbed == [])
        try check(store)
    }

    private func chainStore(_ order: [Int]) throws -> any Store {
        let path = scratch.path + "/chain\(order[0]).sqlite"
        let store = try SQLiteStore.create(at: path, identity: Desk.identity, by: "root")
        try store.hire()
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `links show on both sides and are taken back on both`(kind: StoreKind) throws {
        let store = try store(kind)
        let (left, right) = (try store.open(), try store.open())
        try store.accept(.act(on: right, .withdraw(reason: "Found it"), expecting: nil))
        let link = Command.link(.follows, to: right, note: "same customer")
        try store.accept(.act(on: left, link, expecting: nil))
        #expect(try store.ticket(left)?.links.map(\.relation) == [.follows])
        #expect(try store.ticket(right)?.links.map(\.relation) == [.followedBy])
        #expect(try store.ticket(right)?.links.map(\.number) == [left])
        try check(store)
        try store.accept(.act(on: right, .unlink(from: left, reason: "No"), expecting: nil))
        #expect(try store.ticket(left)?.links == [] && store.ticket(right)?.links == [])
        try check(store)
    }

    @Test(arguments: StoreKind.allCases)
    func `a split gets the next number, and both cite each other`(kind: StoreKind) throws {
        let store = try store(kind)
        let whole = try store.open()
        let key = IdempotencyKey.random()
        let split = Command.split(
            Splitting(subject: "Noise", details: "Loud", reason: "Another fault"))
        let request = Request.act(on: whole, split, expecting: 1)
        let month = Desk.start + .days(20)
        try store.accept(request, at: month, key: key)
        #expect(try store.accept(request, at: month, key: key).isRepeat)
        #expect(try store.ticket(whole)?.links.map(\.number) == ["202610-001"])
        let part = try #require(try store.ticket("202610-001"))
        #expect(part.links.map(\.number) == [whole])
        #expect(part.registration.customer == "华东电机" && part.registration.subject == "Noise")
        #expect(try store.open(at: month) == "202610-002")
        #expect(try store.numbers(.all, "Noise") == ["202610-001"])
        try check(store)
        let past = try PastStore(store, at: Desk.start + .days(19))
        #expect(try past.ticket(whole)?.links == [])
        #expect(try past.ticket("202610-001") == nil)
    }
}
