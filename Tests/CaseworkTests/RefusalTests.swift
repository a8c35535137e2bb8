import Casework
import Foundation
import ServiceTime
import TestSupport
import Testing

/// Every refusal occurs, each from the situation that it is about.
@Suite struct RefusalTests {
    @Test(arguments: RefusalCase.all)
    func `The rule refuses and says so`(example: RefusalCase) throws {
        let desk = try example.start()
        let codes = desk.codes(example.command(desk), as: example.login)
        #expect(codes.contains(example.code), "\(codes)")
    }

    @Test func `Every refusal of the closed list has been seen`() throws {
        var seen: Set<String> = []
        for example in RefusalCase.all {
            let desk = try example.start()
            seen.formUnion(desk.codes(example.command(desk), as: example.login))
        }
        let received = Opening(
            registration: CasePapers.registration(), urgency: .general,
            received: CasePapers.morning + .hours(1))
        #expect(throws: Refused(reasons: [.inTheFuture(CasePapers.morning + .hours(1))])) {
            try received.decide(in: CaseDesk().context("agent"))
        }
        let policy = CasePapers.policy
        let today = CivilDate(dayNumber: 20_500)
        var book = PolicyBook(PolicyBook.Edition(policy, from: today))
        book.add(PolicyBook.Edition(policy, from: today.advanced(byDays: 9)))
        for days in [-1, 1] {
            let refused = #expect(throws: Refused.self) {
                try book.adoption(
                    of: policy, from: today.advanced(byDays: days),
                    by: CaseStaff.person("administrator"), on: today)
            }
            seen.formUnion(refused?.reasons.map(\.code) ?? [])
        }
        let head = CaseStaff.person("administrator")
        let roster = Roster([head])
        for person in [
            Person(login: head.login, name: head.name, assignments: []),
            Person(login: "li qiang", name: "李强", assignments: []),
        ] {
            let refused = #expect(throws: Refused.self) {
                try roster.permitEntry(of: person, by: head.login, isGuarded: true)
            }
            seen.formUnion(refused?.reasons.map(\.code) ?? [])
        }
        seen.formUnion(DelegationCase.all.flatMap { $0.codes })
        let listed = try Refusal.listedCodes()
        #expect(listed.count > 60)
        #expect(listed.subtracting(seen).isEmpty)
    }
}

extension Refusal {
    /// The codes as the source lists them, so that a new one without a case here is noticed.
    fileprivate static func listedCodes() throws -> Set<String> {
        let source = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Casework/Refusal+Code.swift")
        let text = try String(contentsOf: source, encoding: .utf8)
        return Set(text.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.output.1) })
    }
}
