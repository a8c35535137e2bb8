import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

/// What holds for the lists of every store, and that all give the same.
@Suite struct QueueContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static let names = ["华东电机", "李女士", "绿洲酒店", "ACME Ｍotors", "王小明"]
    private static let subjects = ["主轴异响", "三相电源烧毁", "Spindle noise at 3000 rpm", "培训预约"]

    /// The same random walk on any store.
    private func fill(_ store: any Store, seed: UInt64, tickets: Int) throws {
        try store.hire()
        var random = SplitMix64(seed: seed)
        var numbers: [String] = []
        for step in 0..<tickets * 3 {
            let now = Desk.start + .minutes(step)
            if numbers.isEmpty || step % 3 == 0 {
                let registration = Desk.registration(
                    customer: Self.names.randomElement(using: &random) ?? "",
                    phone: "138\(Int.random(in: 10_000_000...99_999_999, using: &random))",
                    subject: Self.subjects.randomElement(using: &random) ?? "",
                    kind: TicketKind.allCases.randomElement(using: &random) ?? .repair,
                    order: "SO-\(Int.random(in: 1_000...9_999, using: &random))")
                let urgency = Urgency.allCases.randomElement(using: &random) ?? .general
                numbers.append(try store.open(registration, urgency: urgency, at: now))
            } else {
                let number = numbers.randomElement(using: &random) ?? ""
                let command: [Command] = [
                    .take, .respond(message: "Hello"), .wait(on: .customer, reason: "photo"),
                    .resume(note: "came"), .raiseUrgency(.urgent, reason: "line stands"),
                    .withdraw(reason: "solved"), .accept(note: ""),
                    .region(
                        .raiseDispute(
                            DisputeRaised(
                                coordinator: "li", clause: "4", about: "amount", reason: "x"))),
                    .merge(into: numbers.first ?? "", reason: "same"),
                ]
                let by = ["chen", "li"].randomElement(using: &random) ?? ""
                let chosen = command.randomElement(using: &random) ?? .take
                _ = try store.rejection(
                    .act(on: number, chosen, expecting: nil), by: by, at: now)
            }
        }
    }

    private static let filters = [
        "", "urgency:urgent", "stage:intake", "stage:intake,diagnosis kind:repair", "owner:me",
        "owner:nobody", "owner:li", "due:<2h", "due:<1d urgency:general", "华东", "电", "李女",
        "138", "so-1", "noise", "motors", "ＮＯＩＳＥ", "主轴 138", "waiting:customer", "claim:no",
        "is:disputed", "is:major,contested", "is:disputed 华东",
        "kind:complaint 酒店", "zzzz", "202609-00", "2609", "-0", "3000 rpm", "\"3000 rpm\"",
    ]

    @Test(arguments: StoreKind.allCases)
    func `a claim is found by its number, and another ticket is not`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try store.hire()
        let (claimed, other) = (try store.open(), try store.open())
        let terms = ClaimTerms(
            ground: .quality, demand: .refund, amount: Money(minorUnits: 100, currency: .cny))
        try store.accept(.act(on: claimed, .take, expecting: nil))
        try store.accept(.act(on: claimed, .respond(message: "Hello"), expecting: nil))
        try store.accept(.act(on: claimed, .fileClaim(terms), expecting: nil))
        func found(_ filter: String) throws -> [String] {
            let query = try store.query(.all, filter, person: Desk.chen, now: Desk.start)
            return try store.page(query, from: .first, limit: 9).rows.map(\.ticket.number)
        }
        #expect(try found("C\(claimed)") == [claimed])
        #expect(try found("c\(claimed.prefix(7))") == [claimed])
        #expect(try found("C\(other)") == [])
        #expect(try found("\"C\(claimed)\"") == [])
    }

    @Test(arguments: ["foo:bar", "urgncy:urgent", "Stge:", "foo：bar 华东"])
    func `a field that is none is named with those there are`(text: String) throws {
        #expect {
            try QueueFilter(parsing: text)
        } throws: { error in
            (error as? FilterMistake)?.known == QueueFilter.fields
        }
    }

    @Test(arguments: ["10:30", "https://example.org/a", "\"foo:bar\"", "型号:X", "a:b", "X1:2"])
    func `a colon in a time, an address or a serial is searched for`(text: String) throws {
        #expect(try QueueFilter(parsing: text).texts.count == 1)
    }

    @Test(arguments: [1, 2] as [UInt64])
    func `both stores list, count and place alike, page by page`(seed: UInt64) throws {
        let (left, right) = (
            try StoreKind.memory.make(in: scratch), try StoreKind.sqlite.make(in: scratch)
        )
        try fill(left, seed: seed, tickets: 120)
        try fill(right, seed: seed, tickets: 120)
        var listed = 0
        for view in QueueView.allCases {
            for filter in Self.filters {
                for hours in [1, 30] {
                    let query = try left.query(
                        view, filter, person: Desk.chen, now: Desk.start + .hours(hours))
                    let whole = try left.page(query, from: .first, limit: 1_000).rows
                    listed += whole.count
                    try compare(query, whole, right)
                }
            }
        }
        #expect(listed > 1_000)
    }

    private func compare(
        _ query: QueueQuery, _ whole: [QueuePage.Row], _ store: any Store
    ) throws {
        let about = Comment(rawValue: "\(query.view) \(query.filter)")
        #expect(try store.page(query, from: .first, limit: 1_000).rows == whole, about)
        #expect(try store.count(query).number == whole.count, about)
        var forward: [QueuePage.Row] = []
        var start = PageStart.first
        while true {
            let page = try store.page(query, from: start, limit: 7)
            forward += page.rows
            guard page.hasMore, let last = page.rows.last else { break }
            start = .after(last.key)
        }
        #expect(forward == whole, about)
        var backward: [QueuePage.Row] = []
        start = .last
        while true {
            let page = try store.page(query, from: start, limit: 7)
            backward = page.rows + backward
            guard page.hasMore, let first = page.rows.first else { break }
            start = .before(first.key)
        }
        #expect(backward == whole, about)
        for index in [0, whole.count / 2, whole.count - 1] where whole.indices.contains(index) {
            let row = whole[index]
            #expect(try store.key(of: row.ticket.number, in: query) == row.key, about)
            #expect(try store.position(of: row.key, in: query) == index, about)
            #expect(
                try store.page(query, from: .at(row.key), limit: 1).rows == [row], about)
        }
    }

    @Test func `both stores show the same clocks and figures`() throws {
        let (left, right) = (
            try StoreKind.memory.make(in: scratch), try StoreKind.sqlite.make(in: scratch)
        )
        try fill(left, seed: 3, tickets: 60)
        try fill(right, seed: 3, tickets: 60)
        for hours in [0, 2, 24, 240] {
            let now = Desk.start + .hours(hours)
            #expect(try left.figures(at: now) == right.figures(at: now))
        }
        #expect(try left.figures(at: Desk.start + .hours(24)).breached > 0)
        let clocks = try left.clocks(skipping: 0, limit: 1_000)
        #expect(try right.clocks(skipping: 0, limit: 1_000).map(\.due) == clocks.map(\.due))
        #expect(
            try right.clocks(skipping: 10, limit: 10).map(\.due)
                == clocks.dropFirst(10).prefix(10).map(\.due))
    }
}
