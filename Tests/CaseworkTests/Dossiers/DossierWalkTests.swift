import Casework
import ServiceTime
import TestSupport
import Testing

/// Seeded walks over dossiers: any command, by anybody, at any time.
@Suite struct `A walk over dossiers` {
    static let kinds: [DossierKind] = [
        .correctiveAction, .careActivity, .duty, .audit, .suggestion, .article,
    ]

    @Test(arguments: kinds)
    func `arrives where the table says, by every arrow, and folds again`(
        _ kind: DossierKind
    ) throws {
        var taken: Set<String> = []
        for seed in UInt64(1)...120 { try walk(kind, seed, &taken) }
        // Under one policy there is nothing to reckon anew, and no walk is as long as files are
        // kept; the tests of duties and of files do that.
        let all = Set(
            kind.arrows.filter { $0.on != "dispose-evidence" }
                .map { "\($0.from ?? "") \($0.on)" }
        ).subtracting(["active reckon"])
        #expect(taken == all, "never taken: \(all.subtracting(taken).sorted())")
    }

    private func walk(_ kind: DossierKind, _ seed: UInt64, _ taken: inout Set<String>) throws {
        var random = SplitMix64(seed: seed)
        var (desk, customer) = try CareSamples.desk()
        guard
            let beginning = CareSamples.beginning(kind, customer, at: desk.now, &random),
            let starter = CaseStaff.people.map(\.login).first(where: {
                desk.codes(beginning, as: $0).isEmpty
            })
        else {
            Issue.record("nobody can begin a \(kind)")
            return
        }
        let number = try desk.begin(beginning, as: starter)
        #expect(kind != .article || desk.dossiers[number]?.clocks.isEmpty == true)
        taken.insert(" \(kind.beginning.code)")
        for _ in 0..<160 {
            let hours = [1, 30, 24 * 12, 24 * 40].randomElement(using: &random) ?? 1
            desk.now = desk.now + .hours(hours)
            desk.tickets[CareSamples.ticket] = CaseDesk(at: desk.now).ticket
            guard let command = CareSamples.command(kind, at: desk.now, &random),
                let login = login(&random, among: kind),
                let before = desk.dossiers[number]
            else { return }
            let code = command.kind.code
            let arrow = kind.arrows.first { $0.from == before.state && $0.on == code }
            let reasons = desk.codes(command, on: number, as: login)
            if arrow == nil { #expect(reasons == ["dossier-state"], "seed \(seed): \(code)") }
            guard reasons.isEmpty else { continue }
            try desk.perform(command, on: number, as: login)
            taken.insert("\(before.state) \(code)")
            #expect(desk.dossiers[number]?.state == arrow?.to, "seed \(seed): \(code)")
        }
        let again = try Dossier(
            number: number, facts: desk.facts[number] ?? [],
            under: PolicyBook(PolicyBook.Edition(desk.policy, from: CivilDate(dayNumber: 0))))
        #expect(again == desk.dossiers[number], "seed \(seed)")
    }

    /// Anybody, but often somebody whom the kind is for: few people audit.
    private func login(_ random: inout SplitMix64, among kind: DossierKind) -> String? {
        let isAudited = kind == .audit && Bool.random(using: &random)
        return isAudited ? "auditor" : CaseStaff.people.map(\.login).randomElement(using: &random)
    }
}
