import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// Seeded walks over commitments: any command, by anybody, at any time.
@Suite struct `A walk over commitments` {
    @Test func `keeps the rules on its way, takes every arrow, and folds again`() throws {
        var taken: Set<String> = []
        for seed in UInt64(1)...500 { try walk(seed, &taken) }
        // No walk is as long as files are kept; the tests of files do that.
        let all = Set(
            DossierKind.commitment.arrows.filter { $0.on != "dispose-evidence" }
                .map { "\($0.from ?? "") \($0.on)" })
        #expect(taken == all, "never taken: \(all.subtracting(taken).sorted())")
    }

    private func walk(_ seed: UInt64, _ taken: inout Set<String>) throws {
        var random = SplitMix64(seed: seed)
        var desk = DossierDesk()
        let contract = try desk.sign()
        let other = try desk.file()
        let days = [45, 280].randomElement(using: &random) ?? 45
        let until = PromisePapers.first.advanced(byDays: 60 + days)
        var content = PromisePapers.content(until: until)
        content.contract = Bool.random(using: &random) ? contract : nil
        let number = try desk.begin(PromisePapers.draft(content), as: "sales")
        taken.insert(" draft")
        let people = CaseStaff.people.map(\.login)
        for _ in 0..<110 {
            let hours = [1, 5, 30, 24 * 9].randomElement(using: &random) ?? 1
            desk.now = desk.now + .hours(hours)
            guard let before = desk.dossiers[number],
                let anybody = people.randomElement(using: &random)
            else { return }
            let command = self.command(before, other, content, &random)
            let arrow = DossierKind.commitment.arrows.first {
                $0.from == before.state && $0.on == command.kind.code
            }
            // Mostly somebody who may, if there is one: what they may not is refused often enough.
            let able = Int.random(in: 0..<4, using: &random) > 0
            let login =
                able
                ? people.first { desk.codes(command, on: number, as: $0).isEmpty } ?? anybody
                : anybody
            let reasons = desk.codes(command, on: number, as: login)
            if arrow == nil { #expect(reasons == ["dossier-state"], "seed \(seed)") }
            guard reasons.isEmpty, let arrow else { continue }
            try desk.perform(command, on: number, as: login)
            taken.insert("\(before.state) \(command.kind.code)")
            guard let after = desk.dossiers[number] else { return }
            #expect(
                after.state == arrow.to || after.state == arrow.alternative,
                "seed \(seed): \(command.kind.code)")
            check(before, after, command, by: login, "seed \(seed): \(command.kind.code)")
        }
        let again = try Dossier(
            number: number, facts: desk.facts[number] ?? [],
            under: PolicyBook(PolicyBook.Edition(desk.policy, from: CivilDate(dayNumber: 0))))
        #expect(again == desk.dossiers[number], "seed \(seed)")
    }

    /// The invariants that no step may break.
    private func check(
        _ before: Dossier, _ after: Dossier, _ command: DossierCommand, by login: String,
        _ comment: Comment
    ) {
        guard case .commitment(let old) = before.matter, case .commitment(let new) = after.matter
        else { return }
        if new.state.isInForce {
            // Filed with both statements, on the version that counts.
            #expect(new.approval?.digest == new.version.digest, comment)
            #expect(
                new.approval?.withinCapability == true && new.approval?.conformsToNorms == true,
                comment)
        }
        if old.approval != new.approval, command.kind.code == "approve" {
            #expect(!old.authors.contains(login) && old.content.promisor != login, comment)
        }
        if let adjusted = new.adjustment, adjusted.approval != nil,
            old.adjustment?.approval == nil
        {
            #expect(!adjusted.authors.contains(login), comment)
        }
        if old.state.isInForce, old.version != new.version {
            // Another version counts only with approval and consent to that very one.
            #expect(command.kind.code == "agree-adjustment", comment)
            #expect(old.adjustment?.approval?.digest == new.version.digest, comment)
            #expect(new.pastVersions.contains(old.version), comment)
        }
        let ended: Set<Commitment.State> = [.fulfilled, .breached, .expired, .withdrawn]
        if ended.contains(old.state) { #expect(new.state == old.state, comment) }
        #expect(Set(old.pastVersions).isSubset(of: new.pastVersions), comment)
        #expect(
            Array(new.fulfilments.prefix(old.fulfilments.count)) == old.fulfilments, comment)
    }

    private func command(
        _ dossier: Dossier, _ other: String, _ content: CommitmentContent,
        _ random: inout SplitMix64
    ) -> DossierCommand {
        var changed = content
        changed.clauses[0].number = Int.random(in: 1...500, using: &random)
        let yes = Int.random(in: 0..<5, using: &random) > 0
        let statements = Commitment.Command.Statements(
            withinCapability: true, conformsToNorms: yes)
        let line = Int.random(in: 0...2, using: &random)
        let version = Int.random(in: 1...4, using: &random)
        let consent = Commitment.Command.Consent(version: version, saidBy: "王工", means: "phone")
        let day = PromisePapers.first.advanced(byDays: Int.random(in: 60...200, using: &random))
        let milestone = CommitmentMilestone(what: "steel", due: day)
        let relation = Commitment.Relation(
            to: other,
            relation: CommitmentRelation.allCases.randomElement(using: &random) ?? .dependsOn)
        let life: [Commitment.Command] = [
            .submit, .submit, .approve(statements), .approve(statements),
            .giveBack(reason: "unclear"), .amend(changed),
            .addClause(PromisePapers.halfAnHour), .dropClause(line), .relate(relation),
            .reportRisk(.capacity, text: "none"), .reportRisk(.capacity, text: "none"),
            .escalateRisk, .liftRisk(reason: "over"),
            .proposeAdjustment(changed, reason: "parts"), .approveAdjustment(statements),
            .approveAdjustment(statements), .agreeAdjustment(consent), .agreeAdjustment(consent),
            .dropAdjustment(reason: "no"), .setMilestone(milestone),
            .settleMilestone(line, kept: yes, note: nil),
            .recordFulfilment(Fulfilment(clause: nil, kept: yes, note: "seen")), .note("x"),
            .expire(note: "over"),
        ]
        if case .commitment(let commitment) = dossier.matter,
            let known = commitment.relations.randomElement(using: &random),
            Int.random(in: 0..<8, using: &random) == 0
        {
            return .commitment(.unrelate(known, reason: "not so"))
        }
        let ends: [Commitment.Command] = [
            .withdraw(reason: "no longer"), .fulfil(note: "done"),
            .breach(clause: nil, reason: "late", ticket: nil),
        ]
        if Int.random(in: 0..<12, using: &random) == 0 {
            let clock = DossierKind.commitment.clocks.randomElement(using: &random) ?? .risk
            return .escalate(.commitment, clock, subject: nil)
        }
        if Int.random(in: 0..<12, using: &random) == 0 {
            return CareSamples.file(.commitment, &random)
        }
        // Who comes so far mostly agrees, or too few walks would see what is amended.
        if case .commitment(let commitment) = dossier.matter, commitment.state == .atRisk,
            Bool.random(using: &random)
        {
            guard let adjustment = commitment.adjustment else {
                return .commitment(.proposeAdjustment(changed, reason: "parts"))
            }
            let offered = adjustment.version.number
            return adjustment.approval == nil
                ? .commitment(.approveAdjustment(statements))
                : .commitment(
                    .agreeAdjustment(.init(version: offered, saidBy: "王工", means: "phone")))
        }
        let isEnd = Int.random(in: 0..<25, using: &random) == 0
        return .commitment((isEnd ? ends : life).randomElement(using: &random) ?? .note("x"))
    }
}
