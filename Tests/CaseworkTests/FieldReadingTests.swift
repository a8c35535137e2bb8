import Casework
import ServiceTime
import TestSupport
import Testing

/// How the values of a command are read.
@Suite struct `A field` {
    private let setting = FieldSetting(
        policy: CasePapers.policy, now: CasePapers.morning, zone: .utc)

    @Test(arguments: [("２", 2), ("１０", 10), ("7", 7)])
    func `of a number takes full-width digits`(_ typed: String, _ number: Int) throws {
        let settle = try Command(
            .settleBooking, values: ["booking": .text(typed), "kept": .text("是")], in: setting)
        #expect(settle == .settleBooking(number - 1, kept: true))
    }

    @Test(arguments: ["二", "-1", "0", "1.5", "１e3", "x"])
    func `of a number takes nothing else`(_ typed: String) {
        #expect(throws: FieldProblems.self) {
            try Command(
                .settleBooking, values: ["booking": .text(typed), "kept": .text("yes")],
                in: setting)
        }
    }

    @Test func `without a command to make of it is named and never refused in silence`() throws {
        let kinds = DossierKind.allCases.flatMap(\.commands)
        #expect(!kinds.isEmpty)
        for kind in kinds {
            for field in kind.fields {
                let values = [field.name: FieldValue.text("9")]
                do throws(FieldProblems) {
                    _ = try DossierCommand(kind, values: values, in: setting)
                } catch {
                    #expect(!error.problems.isEmpty, "\(kind) \(field.name)")
                }
            }
        }
    }

    @Test func `of a day that is promised lasts until the day is over`() throws {
        let book = try Command(
            .book, values: ["what": .text("Visit"), "promised": .text("2026/4/1")], in: setting)
        guard case .book(_, let promised) = book else { return }
        #expect(promised == Instant(iso: "2026-04-02T00:00:00Z"))
    }
}
