import Casework
import Testing

private func cny(_ yuan: Int, _ fen: Int = 0) -> Money {
    Money(minorUnits: yuan * 100 + fen, currency: .cny)
}

@Suite struct `The compensation rules` {
    private let terms = CompensationTerms.standard

    @Test func `take straight-line depreciation off the price of a used product`() throws {
        // 15,600 over 120 months: 24 months take a fifth.
        let computed = try terms.compute(
            .notRepairable(price: cny(15_600), group: "motor", monthsUsed: 24))
        #expect(computed.amount == cny(12_480))
        #expect(
            computed.lines.contains(
                .depreciation(monthsUsed: 24, of: 120, taken: cny(3_120))))
    }

    @Test(arguments: [0, 1, 35, 36, 37, 1_000_000])
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
        #expect(try terms.compute(.shortfall(fee: fee, asked: cny(100))).amount == cny(100))
        #expect(throws: CompensationProblem.overHardCap(asked: cny(100, 1), limit: cny(100))) {
            try terms.compute(.shortfall(fee: fee, asked: cny(100, 1)))
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
    }

    @Test func `stop the penalty at the contract's own cap and add the loss`() throws {
        let rate = Rate(millionths: 500)  // 0.05 % a day
        let short = try terms.compute(
            .breach(value: cny(100_000), dailyRate: rate, days: 30, cap: .percent(5), loss: cny(8)))
        #expect(short.amount == cny(1_508))
        let long = try terms.compute(
            .breach(value: cny(100_000), dailyRate: rate, days: 365, cap: .percent(5), loss: cny(8))
        )
        #expect(long.amount == cny(5_008))
    }

    @Test func `keep indirect loss beside the amount unless the policy pays it`() throws {
        let basis = CompensationBasis.loss(direct: cny(10), indirect: cny(90))
        #expect(try terms.compute(basis).amount == cny(10))
        #expect(try terms.compute(basis).unpaidIndirectLoss == cny(90))
        var paying = terms
        paying.paysIndirectLoss = true
        #expect(try paying.compute(basis).amount == cny(100))
    }

    @Test func `refuse what does not go together`() {
        let dollars = Money(minorUnits: 1, currency: .usd)
        #expect(throws: CompensationProblem.currenciesDiffer) {
            try terms.compute(.loss(direct: cny(1), indirect: dollars))
        }
        #expect(throws: CompensationProblem.negative(field: "fee")) {
            try terms.compute(.shortfall(fee: cny(-1), asked: cny(0)))
        }
        let all = Money(minorUnits: .max, currency: .cny)
        #expect(throws: CompensationProblem.tooLarge) {
            try CompensationTerms(
                attitudeCap: .whole, shortfallCap: .whole, usefulMonths: [:], usualMonths: 1,
                residual: .whole, paysIndirectLoss: true
            ).compute(.loss(direct: all, indirect: all))
        }
    }

    @Test func `end every derivation with the amount`() throws {
        let bases: [CompensationBasis] = [
            .repairable(costs: cny(3)), .notRepairable(price: cny(5), group: "?", monthsUsed: 1),
            .loss(direct: cny(1), indirect: cny(2)),
            .attitude(fee: cny(10), asked: cny(1), reason: nil),
            .shortfall(fee: cny(10), asked: cny(1)),
            .breach(
                value: cny(9), dailyRate: .percent(1), days: 3, cap: .percent(10), loss: cny(0)),
            .negotiated(cny(7)), .customerPays(cny(6)),
        ]
        for basis in bases {
            let computed = try terms.compute(basis)
            #expect(computed.lines.last == .result(computed.amount))
            guard case .rule = computed.lines.first else {
                Issue.record("\(basis) does not open with its rule")
                continue
            }
        }
    }
}
