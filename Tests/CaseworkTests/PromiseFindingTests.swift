import Casework
import ServiceTime
import TestSupport
import Testing

/// Which promises intake finds, and which of them drives a clock.
@Suite struct `What was promised` {
    private static let policy = CasePapers.policy

    private static func filed(_ contents: [CommitmentContent]) throws -> DossierDesk {
        var desk = DossierDesk()
        for content in contents { _ = try desk.file(content) }
        return desk
    }

    private static func found(
        _ desk: DossierDesk, _ registration: Registration, at received: Instant
    ) -> PromisesFound {
        PromisesFound(
            for: registration, received: received, under: policy,
            lookup: { key in
                desk.dossiers.values.filter {
                    $0.summary.keys.contains(key) || DossierKey.number($0.number) == key
                }
            },
            promised: { search in
                desk.dossiers.values.filter {
                    $0.summary.places(of: $0.kind, in: $0.state).contains(where: search.matches)
                }
            })
    }

    private static func registration(
        _ customer: String = "华东电机", phone: String? = nil, product: String? = nil,
        order: String? = nil, delivered: String? = nil
    ) -> Registration {
        Registration(
            customer: customer, phone: phone, channel: .phone, kind: .complaint,
            problem: "hardware-fault", subject: "x",
            goods: Goods(product: product, order: order, delivered: delivered))
    }

    @Test func `takes product and delivery from the customer's file by the order`() throws {
        let goods = Goods(order: "so-1")
        func line(_ order: String, _ product: String, _ day: String?) -> CustomerOrder {
            CustomerOrder(
                order: order, product: product, delivered: day.flatMap { CivilDate($0) })
        }
        func completed(_ lines: [CustomerOrder], _ goods: Goods) throws -> Goods {
            var desk = DossierDesk()
            let number = try desk.begin(
                .customer(
                    .enter(CustomerContent(name: "华东电机", sort: .company), contact: nil)),
                as: "agent")
            for line in lines {
                try desk.perform(.customer(.recordOrder(line)), on: number, as: "agent")
            }
            return goods.completed(from: [try #require(desk.dossiers[number])])
        }
        let one = try completed([line("SO-1", "主轴", "2026-02-20"), line("SO-2", "x", nil)], goods)
        #expect(one.product == "主轴" && one.delivered == "2026-02-20")
        let two = [line("SO-1", "主轴", "2026-02-20"), line("SO-1", "电源", "2026-02-20")]
        let both = try completed(two, goods)
        #expect(both.product == nil && both.delivered == "2026-02-20", "what all lines agree on")
        let said = try completed(two, Goods(product: "电源", order: "SO-1", delivered: "2026-03-01"))
        #expect(said.product == "电源" && said.delivered == "2026-03-01", "what was said stays")
        #expect(try completed(two, Goods(product: "电源")).delivered == nil, "nothing names a line")
    }

    @Test func `depends on product, order and day`() throws {
        let desk = try Self.filed([
            PromisePapers.content(product: "主轴"), PromisePapers.content(order: "SO-1"),
            PromisePapers.content(
                from: PromisePapers.first, until: PromisePapers.first.advanced(byDays: 1)),
        ])
        let now = desk.now
        let none = Self.found(desk, Self.registration(), at: now)
        #expect(none.commitments.isEmpty && none.promises.isEmpty)
        let spindle = Self.found(desk, Self.registration(product: "主 轴"), at: now)
        #expect(spindle.commitments.map(\.number) == ["K202603-001"])
        let order = Self.found(desk, Self.registration(order: "so-1"), at: now)
        #expect(order.commitments.map(\.number) == ["K202603-002"])
        let zone = Self.policy.calendars[Policy.office]?.zone ?? .utc
        let inside = zone.instant(of: PromisePapers.first.advanced(byDays: 2)) - Span(seconds: 1)
        let early = Self.found(desk, Self.registration(), at: inside)
        #expect(early.commitments.map(\.number) == ["K202603-003"])
        let after = Self.found(desk, Self.registration(), at: inside + Span(seconds: 1))
        #expect(after.commitments.isEmpty)
    }

    @Test func `follows merged files, numbers called from and groups`() throws {
        var desk = DossierDesk()
        let kept = try desk.begin(
            .customer(
                .enter(
                    CustomerContent(name: "华东电机", sort: .company),
                    contact: CustomerContact(name: "王工", phone: "13800000001"))), as: "sales")
        let double = try desk.begin(
            .customer(.enter(CustomerContent(name: "东机", sort: .company), contact: nil)),
            as: "sales")
        try desk.perform(.customer(.merge(into: kept, reason: "same")), on: double, as: "sales")
        let own = try desk.file(PromisePapers.content(customer: kept))
        let group = try desk.file(PromisePapers.content(customer: nil, group: .keyCustomers))
        for registration in [
            Self.registration(), Self.registration("东机"),
            Self.registration("somebody", phone: "138-0000-0001"), Self.registration(kept),
        ] {
            let found = Self.found(desk, registration, at: desk.now)
            #expect(found.commitments.map(\.number) == [own], "\(registration.customer)")
        }
        try desk.perform(.customer(.markKey(reason: "frame")), on: kept, as: "sales")
        let found = Self.found(desk, Self.registration("东机"), at: desk.now)
        #expect(found.commitments.map(\.number) == [own, group])
        #expect(Self.found(desk, Self.registration("x"), at: desk.now).commitments.isEmpty)
    }

    @Test func `counts from the delivery where the clause says so`() throws {
        let clause = CommitmentClause(.repair, .atMost, 2, .weeks, from: .delivery)
        let desk = try Self.filed([PromisePapers.content(clauses: [clause])])
        let known = Self.found(desk, Self.registration(delivered: "2026-02-25"), at: desk.now)
        let zone = Self.policy.calendars[Policy.roundTheClock]?.zone ?? .utc
        let due = zone.instant(
            of: CivilDate(year: 2026, month: 3, day: 12) ?? PromisePapers.first)
        #expect(known.promises.map(\.target) == [.until(due)])
        #expect(Self.found(desk, Self.registration(), at: desk.now).promises.isEmpty)
    }

    @Test func `drives the clock by what is due first, not by the number`() throws {
        func clause(_ count: Int, _ unit: CommitmentClause.Unit) -> CommitmentClause {
            CommitmentClause(
                .firstResponse, .atMost, count, unit, calendar: Policy.roundTheClock, from: .report)
        }
        let desk = try Self.filed([
            PromisePapers.content(clauses: [clause(1, .hours)]),
            PromisePapers.content(clauses: [clause(90, .minutes), clause(60, .minutes)]),
        ])
        let found = Self.found(desk, Self.registration(), at: desk.now)
        var facts = try Self.opened(found, at: desk.now)
        var ticket = try Ticket(number: "202603-001", facts: facts, under: Self.policy)
        let clock = try #require(ticket.clocks.first { $0.kind == .firstResponse })
        let judged = clock.serviceClock(under: Self.policy)
        #expect(judged.verdict(at: desk.now).due == desk.now + .hours(1))
        // Of two that come to the same instant, the first commitment is cited.
        let basis = judged.explanation(at: desk.now).lines.compactMap { line -> String? in
            guard case .term(_, let basis, _, _, isStrictest: true) = line else { return nil }
            return basis
        }
        #expect(basis == ["K202603-001 v1 §1"])
        // A raised urgency keeps the promise beside the tier.
        let raised = Fact(
            .urgencyChanged(UrgencyChanged(urgency: .urgent, reason: nil)), by: "agent",
            at: desk.now + .minutes(5))
        facts.append(raised)
        try ticket.apply(raised, under: Self.policy)
        let after = try #require(ticket.clocks.first { $0.kind == .firstResponse })
        #expect(
            after.serviceClock(under: Self.policy).verdict(at: desk.now).due
                == desk.now + .hours(1))
    }

    private static func opened(_ found: PromisesFound, at now: Instant) throws -> [Fact] {
        let context = Context(
            person: CaseStaff.person("agent"), now: now, policy: policy, roster: CaseStaff.roster)
        let opening = Opening(registration: registration(), urgency: .general)
        return [
            Fact(try opening.decide(in: context, promised: found.promises), by: "agent", at: now)
        ]
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `finds and applies the strictest as brute force does`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let products = ["主轴", "电源", nil]
        let contents = (0..<12).map { _ in Self.randomContent(&random, products) }
        let desk = try Self.filed(contents)
        for _ in 0..<40 {
            let received = desk.now + .hours(Int.random(in: 0...4_000, using: &random))
            let product = products.randomElement(using: &random) ?? nil
            let registration = Self.registration(product: product)
            let found = Self.found(desk, registration, at: received)
            let day = (Self.policy.calendars[Policy.office]?.zone ?? .utc).date(at: received)
            let expected = contents.indices.filter { index in
                let content = contents[index]
                return content.from <= day && day <= content.until
                    && (content.product == nil || content.product == product)
            }
            #expect(
                found.commitments.map(\.number).sorted()
                    == expected.map { Self.number($0) }.sorted(), "seed \(seed)")
            let dues = expected.flatMap { contents[$0].clauses }.map { clause in
                Self.due(of: clause, from: received)
            }
            let tier = received + .hours(24)
            let opened = try Self.opened(found, at: received)
            let ticket = try Ticket(number: "202603-001", facts: opened, under: Self.policy)
            let clock = try #require(ticket.clocks.first { $0.kind == .firstResponse })
            let due = clock.serviceClock(under: Self.policy).verdict(at: received).due
            #expect(due == (dues.compactMap(\.self) + [tier]).min(), "seed \(seed)")
        }
    }

    private static func number(_ index: Int) -> String {
        "K202603-00\(index + 1)"
    }

    private static func randomContent(
        _ random: inout SplitMix64, _ products: [String?]
    ) -> CommitmentContent {
        let start = PromisePapers.first.advanced(byDays: Int.random(in: 0...200, using: &random))
        let units: [CommitmentClause.Unit] = [.minutes, .hours, .days, .workingDays]
        let unit = units.randomElement(using: &random) ?? .hours
        let clause = CommitmentClause(
            .firstResponse, .atMost, Int.random(in: 1...40, using: &random), unit,
            calendar: Bool.random(using: &random) ? Policy.roundTheClock : Policy.office,
            from: .report)
        return PromisePapers.content(
            product: products.randomElement(using: &random) ?? nil, from: start,
            until: start.advanced(byDays: Int.random(in: 0...200, using: &random)),
            clauses: [clause])
    }

    /// When a clause is due, by the calendar alone.
    private static func due(of clause: CommitmentClause, from received: Instant) -> Instant? {
        let calendar = policy.calendars[clause.calendar ?? ""] ?? .roundTheClock()
        let target: Target =
            switch clause.unit {
            case .minutes: .elapsed(.minutes(clause.number))
            case .hours: .elapsed(.hours(clause.number))
            case .days: .calendarDays(clause.number)
            default: .workingDays(clause.number)
            }
        return try? calendar.due(from: received, target: target)
    }
}
