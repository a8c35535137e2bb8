import Casework
import TestSupport
import Testing

private func cny(_ yuan: Int, _ fen: Int = 0) -> Money {
    Money(minorUnits: yuan * 100 + fen, currency: .cny)
}

extension CompensationTerms {
    fileprivate func compute(_ item: CompensationBasis) throws(CompensationProblem) -> Computation {
        try compute([item])
    }
}

@Suite struct `The compensation rules` {
    private let terms = CompensationTerms.standard

    @Test func `take straight-line depreciation off the price of a used product`() throws {
        // 15,600 over 120 months: 24 months take a fifth.
        let computed = try terms.compute(
            .notRepairable(price: cny(15_600), group: "motor", monthsUsed: 24))
        #expect(computed.amount == cny(12_480))
        let line = try #require(computed.lines.first { $0.step == .depreciation })
        #expect(line.basis == "compensation.useful-months.motor")
        #expect(line.inputs.contains(DerivationInput("taken", "CNY 3120.00")))
        #expect(line.rounding == .halfUp)
    }

    @Test func `round depreciation half up to the minor unit, of any currency`() throws {
        // 1,000.00 over 36 months: 7 months take 194.444…; 9 take exactly 250.
        let seven = CompensationBasis.notRepairable(
            price: cny(1_000), group: "electronics", monthsUsed: 7)
        #expect(try terms.compute(seven).amount == cny(805, 56))
        // 0.01 over 36 months: 18 months take half a fen, which counts as one.
        let half = CompensationBasis.notRepairable(
            price: cny(0, 1), group: "electronics", monthsUsed: 18)
        #expect(try terms.compute(half).amount == cny(0))
        // A yen has no smaller unit: 1,001 over 36 months, 7 months take 194.6…
        let yen = CompensationBasis.notRepairable(
            price: Money(minorUnits: 1_001, currency: .jpy), group: "electronics", monthsUsed: 7)
        #expect(try terms.compute(yen).amount == Money(minorUnits: 806, currency: .jpy))
    }

    @Test(arguments: [(0, 100_00), (6, 80_00), (7, 50_00), (12, 50_00), (13, 10_00), (99, 10_00)])
    func `lose value by steps of age where the policy has a table`(months: Int, fen: Int) throws {
        var terms = terms
        terms.residual = .percent(10)
        terms.keptByAge = [
            "battery": [
                AgeStep(months: 6, kept: .percent(80)), AgeStep(months: 12, kept: .percent(50)),
            ]
        ]
        let basis = CompensationBasis.notRepairable(
            price: cny(100), group: "battery", monthsUsed: months)
        #expect(try terms.compute(basis).amount.minorUnits == fen)
    }

    @Test(arguments: [0, 1, 35, 36, 37, 1_000_000, .max])
    func `never pay more than the price nor less than the residual`(months: Int) throws {
        var terms = terms
        terms.residual = .percent(5)
        let price = cny(999, 99)
        let amount = try terms.compute(
            .notRepairable(price: price, group: "electronics", monthsUsed: months)
        ).amount
        #expect(amount.minorUnits <= price.minorUnits)
        #expect(amount.minorUnits >= 5_000)
        #expect((months == 0) == (amount == price))
    }

    @Test func `refuse anything over the hard cap and let the cap itself through`() throws {
        let fee = cny(200)
        let atCap = try terms.compute(.shortfall(fee: fee, asked: cny(100)))
        #expect(atCap.amount == cny(100))
        #expect(atCap.ceiling == cny(100))
        #expect(throws: CompensationProblem.overHardCap(asked: cny(100, 1), limit: cny(100))) {
            try terms.compute(.shortfall(fee: fee, asked: cny(100, 1)))
        }
    }

    @Test func `hold items of one rule to one cap together, of the highest fee`() throws {
        let one = CompensationBasis.shortfall(fee: cny(200), asked: cny(60))
        let two = CompensationBasis.shortfall(fee: cny(100), asked: cny(40))
        let both = try terms.compute([one, two])
        #expect(both.amount == cny(100) && both.ceiling == cny(100))
        #expect(both.caps.map(\.asked) == [cny(60), cny(100)])
        let over = CompensationBasis.shortfall(fee: cny(100), asked: cny(40, 1))
        for items in [[one, over], [over, one]] {
            #expect(throws: CompensationProblem.overHardCap(asked: cny(100, 1), limit: cny(100))) {
                try terms.compute(items)
            }
        }
        let soft = CompensationBasis.attitude(fee: cny(100), asked: cny(20), reason: nil)
        #expect(throws: CompensationProblem.reasonMissing(asked: cny(40), limit: cny(30))) {
            try terms.compute([soft, soft])
        }
        let told = CompensationBasis.attitude(fee: cny(100), asked: cny(20), reason: "Twice")
        #expect(try terms.compute([soft, told]).needsExecutive)
    }

    @Test func `round a cap down, so that nothing is over it by a fraction`() throws {
        // Half of 0.01 is half a fen: nothing may be paid.
        #expect(throws: CompensationProblem.overHardCap(asked: cny(0, 1), limit: cny(0))) {
            try terms.compute(.shortfall(fee: cny(0, 1), asked: cny(0, 1)))
        }
        // 30 % of 3.33 is 0.999.
        #expect(throws: CompensationProblem.reasonMissing(asked: cny(1), limit: cny(0, 99))) {
            try terms.compute(.attitude(fee: cny(3, 33), asked: cny(1), reason: nil))
        }
    }

    @Test func `ask for a reason and the executive over the soft cap`() throws {
        let fee = cny(100)
        #expect(try !terms.compute(.attitude(fee: fee, asked: cny(30), reason: nil)).needsExecutive)
        #expect(throws: CompensationProblem.reasonMissing(asked: cny(31), limit: cny(30))) {
            try terms.compute(.attitude(fee: fee, asked: cny(31), reason: "  "))
        }
        let over = try terms.compute(.attitude(fee: fee, asked: cny(31), reason: "第二次发生"))
        #expect(over.needsExecutive)
        #expect(over.amount == cny(31))
        #expect(over.caps.map(\.wasReached) == [true])
    }

    @Test(arguments: [
        ("0.05%", 500), ("0.05％", 500), ("０．０５％", 500), ("0.5‰", 500), ("5‱", 500),
        ("万分之五", 500), ("萬分之五", 500), ("千分之零点五", 500), ("百分之十二", 120_000),
        ("百分之二十", 200_000), ("5 %", 50_000), ("百分之0.05", 500), ("0.0001‰", nil),
        ("0.001‰", 1), ("100%", 1_000_000),
        ("0.0005", nil), ("5", nil), ("%", nil), ("-5%", nil), ("1.%", nil), ("万分之", nil),
        ("5%%", nil), ("0.00001%", nil), ("99999999999999999%", nil),
    ])
    func `read a rate by its sign`(text: String, millionths: Int?) {
        #expect(Rate(typed: text)?.millionths == millionths)
    }

    @Test func `stop the penalty at the contract's own cap and add the loss`() throws {
        let rate = Rate(millionths: 500)  // 0.05 % a day
        let loss = CompensationBasis.loss(direct: cny(8), indirect: cny(0))
        func breach(_ days: Int?) -> CompensationBasis {
            .breach(value: cny(100_000), rate: rate, days: days, cap: .percent(5))
        }
        #expect(try terms.compute([breach(30), loss]).amount == cny(1_508))
        #expect(try terms.compute([breach(100), loss]).amount == cny(5_008))
        let long = try terms.compute([breach(365), loss])
        #expect(long.amount == cny(5_008))
        #expect(long.caps.map(\.wasReached) == [true])
        #expect(long.caps.map(\.asked) == [cny(18_250)])
        #expect(try terms.compute([breach(nil)]).amount == cny(50))
    }

    @Test func `keep indirect loss beside the amount unless the policy pays it`() throws {
        let basis = CompensationBasis.loss(direct: cny(10), indirect: cny(90))
        #expect(try terms.compute(basis).amount == cny(10))
        #expect(try terms.compute(basis).unpaidIndirectLoss == cny(90))
        var paying = terms
        paying.paysIndirectLoss = true
        #expect(try paying.compute(basis).amount == cny(100))
    }

    @Test func `pay nothing where the customer or a third party is liable, and say what they owe`()
        throws
    {
        let own = try terms.compute(.customerPays(cny(260)))
        #expect(own.amount.isZero && own.charge == cny(260))
        let carrier = try terms.compute(.thirdPartyPays(cny(900)))
        #expect(carrier.amount.isZero && carrier.recourse == cny(900))
    }

    @Test func `refuse what does not go together`() {
        let dollars = Money(minorUnits: 1, currency: .usd)
        #expect(throws: CompensationProblem.currenciesDiffer) {
            try terms.compute(.loss(direct: cny(1), indirect: dollars))
        }
        #expect(throws: CompensationProblem.currenciesDiffer) {
            try terms.compute([.negotiated(cny(1)), .negotiated(dollars)])
        }
        #expect(throws: CompensationProblem.negative(field: "fee")) {
            try terms.compute(.shortfall(fee: cny(-1), asked: cny(0)))
        }
        #expect(throws: CompensationProblem.empty) { try terms.compute([]) }
    }

    @Test func `answer with an error where a figure does not fit, and never trap`() {
        let all = Money(minorUnits: .max, currency: .cny)
        var paying = terms
        paying.paysIndirectLoss = true
        let whole = Rate.whole
        let cases: [[CompensationBasis]] = [
            [.loss(direct: all, indirect: all)], [.negotiated(all), .negotiated(all)],
            [.breach(value: all, rate: whole, days: 2, cap: whole)],
            [.breach(value: cny(1), rate: whole, days: .max, cap: whole)],
            [.customerPays(all), .customerPays(all)],
            [.thirdPartyPays(all), .thirdPartyPays(all)],
        ]
        for items in cases {
            #expect(throws: CompensationProblem.tooLarge) { try paying.compute(items) }
        }
        #expect(throws: CompensationProblem.negative(field: "costs")) {
            try terms.compute(.repairable(costs: Money(minorUnits: .min, currency: .cny)))
        }
    }

    @Test func `end every derivation with the amount and number none twice`() throws {
        let bases: [CompensationBasis] = [
            .repairable(costs: cny(3)), .notRepairable(price: cny(5), group: "?", monthsUsed: 1),
            .loss(direct: cny(1), indirect: cny(2)),
            .attitude(fee: cny(10), asked: cny(1), reason: nil),
            .shortfall(fee: cny(10), asked: cny(1)),
            .breach(value: cny(9), rate: .percent(1), days: 3, cap: .percent(10)),
            .negotiated(cny(7)), .customerPays(cny(6)), .thirdPartyPays(cny(5)),
        ]
        #expect(Set(bases.map(\.rule)) == Set(CompensationRule.allCases))
        for basis in bases {
            let computed = try terms.compute(basis)
            #expect(computed.lines.last?.step == .result)
            #expect(computed.lines.last?.result == computed.amount)
        }
        let all = try terms.compute(bases)
        #expect(all.gross == cny(3 + 4 + 1 + 1 + 1 + 7, 92 + 27))
        #expect(all.lines.contains { $0.step == .sum && $0.result == all.gross })
    }

    @Test(arguments: 0..<100)
    func `split any amount by any shares to the cent, and pay the customer's own share to nobody`(
        _ seed: Int
    ) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let cuts = (0..<2).map { _ in Int.random(in: 0...997, using: &random) }.sorted()
        let parts = [cuts[0], cuts[1] - cuts[0], 997 - cuts[1]].map {
            Share($0, over: 997) ?? .none
        }
        let thirds = [Share](repeating: Share(1, over: 3) ?? .none, count: 3)
        let liability = Liability(
            parties: zip(Party.allCases, parts).map { PartyShare($0, $1) },
            departments: zip(["quality", "production", "service"], thirds).map {
                DepartmentShare(Department($0), $1)
            }, rule: "x")
        let gross = Money(minorUnits: Int.random(in: 0...9_999_999, using: &random), currency: .jpy)
        let computed = try terms.compute([.negotiated(gross)], liability: liability)
        #expect(computed.parties.map(\.amount.minorUnits).reduce(0, +) == gross.minorUnits)
        let company = computed.parties.first { $0.party == .company }?.amount.minorUnits
        #expect(computed.departments.map(\.amount.minorUnits).reduce(0, +) == company)
        let own = computed.parties.first { $0.party == .customer }?.amount.minorUnits ?? 0
        #expect(computed.amount.minorUnits == gross.minorUnits - own)
        for (part, share) in zip(computed.parties, parts) {
            // No part is off its exact share by a whole minor unit.
            let exact = gross.minorUnits * share.numerator
            #expect(abs(part.amount.minorUnits * share.denominator - exact) < share.denominator)
        }
    }

    @Test func `bear thirty-three thirty-three three times over as a whole`() throws {
        let shares = try Shares.read([
            ("company", "33.33"), ("customer", "33.33"), ("third-party", "33.33"),
        ])
        let parties = shares.compactMap { name, share in
            Party(rawValue: name).map { PartyShare($0, share) }
        }
        let computed = try terms.compute(
            [.negotiated(cny(100))],
            liability: Liability(parties: parties, departments: [], rule: "x"))
        #expect(computed.parties.map(\.amount) == [cny(33, 34), cny(33, 33), cny(33, 33)])
        #expect(computed.amount == cny(66, 67))
    }
}
