import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A declined claim` {
    private let setting = FieldSetting(
        policy: CasePapers.policy, now: CasePapers.morning, zone: .utc, ticket: nil)

    private func plan(_ values: [String: FieldValue]) throws -> PlanContent? {
        let command = try Command(.proposePlan, values: values, in: setting)
        guard case .proposePlan(let content) = command else { return nil }
        return content
    }

    private func missing(_ values: [String: FieldValue]) -> [String] {
        do {
            _ = try plan(values)
            return []
        } catch let problems as FieldProblems {
            return problems.problems.filter { $0.kind == .missing }.map(\.field)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `says nobody who carries it out by when, because nothing is`() throws {
        let told: [String: FieldValue] = [
            "decline": .text("no-proof"), "explanation": .text("No proof of purchase was shown."),
        ]
        let content = try #require(try plan(told))
        let option = try #require(content.choice)
        #expect(content.kind == .decline(reason: "no-proof"))
        #expect(option.measures.isEmpty && option.amount.isZero)
        #expect(option.executing == CasePapers.policy.departments.first)
        #expect(option.completion > CasePapers.morning)
        #expect(missing(["decline": .text("no-proof")]) == ["explanation"])
        let listed: [String: FieldValue] = [
            "decline": .text("no-proof"),
            "options": .list([.record(["explanation": .text("No proof was shown.")])]),
        ]
        #expect(try plan(listed)?.options.count == 1)
    }

    @Test func `says it where something is done all the same, and any other plan always`() {
        let words: [String: FieldValue] = ["explanation": .text("A voucher of CNY 50.00")]
        let both = ["executing", "completion"]
        #expect(missing(words) == both)
        let apology = words.merging(
            ["decline": .text("no-proof"), "measures": .list([.text("apology")])]) { $1 }
        #expect(missing(apology) == both)
        #expect(missing(["options": .list([.record(words)])]) == both.map { "options.1." + $0 })
    }
}
