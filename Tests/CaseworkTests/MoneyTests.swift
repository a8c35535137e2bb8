import Casework
import Foundation
import TestSupport
import Testing

/// Money is exact: what is typed is read whole or not at all, and what is split adds up.
@Suite struct MoneyTests {
    @Test(arguments: [
        ("12480", 1_248_000), ("12,480.00", 1_248_000), ("¥12480.5", 1_248_050),
        ("CNY 12480", 1_248_000), ("cny0.01", 1), ("￥１２．３４", 1_234), (" 7 ", 700),
        ("0", 0), ("9999999999999", 999_999_999_999_900), ("00000000000.10", 10),
    ])
    func `An amount as people type it`(text: String, minor: Int) {
        #expect(Money(text, default: .cny) == Money(minorUnits: minor, currency: .cny))
    }

    @Test(arguments: [
        "", " ", "-1", "+1", "1.", ".5", "1.234", "1,23", "1,2345", ",123", "1,,234", "1.2.3",
        "1e3", "0x10", "ten", "¥", "CNY", "¥¥1", "CNY CNY 1", "١٢", "99999999999999999999",
        "10000000000000000", "1 000", "1\u{0}", "NaN", "∞", "1\u{301}", "CN",
    ])
    func `What is no amount is refused, never guessed`(text: String) {
        #expect(Money(text, default: .cny) == nil)
    }

    @Test(arguments: [
        ("$5", Currency.hkd, "USD 5.00"), ("HK$5", .cny, "HKD 5.00"), ("¥5", .jpy, "JPY 5"),
        ("¥5", .cny, "CNY 5.00"), ("JPY 5", .cny, "JPY 5"), ("NT$5", .cny, "TWD 5.00"),
    ])
    func `The sign or code decides the currency`(text: String, usual: Currency, read: String) {
        #expect(Money(text, default: usual)?.description == read)
    }

    @Test func `A yen has no decimals`() {
        #expect(Money("5.0", default: .jpy) == nil)
        #expect(Money("1,248", default: .jpy)?.minorUnits == 1_248)
    }

    @Test(arguments: Currency.allCases, [UInt64(1), 2, 3])
    func `An amount that is written is read again`(currency: Currency, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<200 {
            let amount = Money(
                minorUnits: Int.random(in: 0...999_999_999_999, using: &random), currency: currency)
            for text in [amount.description, amount.grouped, amount.plain, amount.signed] {
                #expect(Money(text, default: currency) == amount, "\(text)")
            }
        }
    }

    @Test(arguments: [
        (Int.max, "92,233,720,368,547,758.07"), (.min, "-92,233,720,368,547,758.08"), (-5, "-0.05"),
        (99_999, "999.99"), (100_000, "1,000.00"),
    ])
    func `Any amount can be written`(minor: Int, text: String) {
        #expect(Money(minorUnits: minor, currency: .cny).grouped == text)
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `Parts add up to the cent and none is a cent off`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<300 {
            let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in
                Int.random(in: 0...1_000, using: &random)
            }
            let sum = weights.reduce(0, +)
            guard sum > 0 else { continue }
            let shares = try weights.map { try #require(Share($0, over: sum)) }
            let amount = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
            let parts = Money(minorUnits: amount, currency: .cny).split(by: shares)
            #expect(parts.map(\.minorUnits).reduce(0, +) == amount)
            for (part, weight) in zip(parts, weights) {
                let exact = Double(amount) * Double(weight) / Double(sum)
                #expect(abs(Double(part.minorUnits) - exact) < 1.001)
            }
        }
    }

    @Test func `The cent that is left goes to the first of the largest remainders`() throws {
        let third = try #require(Share(1, over: 3))
        let split = { Money(minorUnits: $0, currency: .cny).split(by: [third, third, third]) }
        #expect(split(100).map(\.minorUnits) == [34, 33, 33])
        #expect(split(-100).map(\.minorUnits) == [-34, -33, -33])
        #expect(split(101).map(\.minorUnits) == [34, 34, 33])
        #expect(split(.max).map(\.minorUnits).reduce(0, +) == .max)
    }

    @Test func `yen have a sign of their own, and share that of yuan where yen are usual`() {
        let yen = Money(minorUnits: 80_556, currency: .jpy)
        #expect(yen.signed == "JP¥80,556")
        #expect(Money("JP¥80,556", default: .cny) == yen)
        #expect(Money("¥80556", default: .jpy) == yen)
        #expect(Money("¥80556", default: .cny)?.currency == .cny)
        #expect(Money("¥80556", default: .usd)?.currency == .cny)
    }
}
