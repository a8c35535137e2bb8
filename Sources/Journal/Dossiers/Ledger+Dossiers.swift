import Casework
import ServiceTime

// Decisions on dossiers: the same keys, versions, policies and numbers as for tickets.
extension Ledger {
    func begin(
        _ command: DossierCommand, _ submission: Submission, zone: Zone
    ) throws -> Ruling {
        let policy = try policies().edition(on: zone.date(at: submission.at)).policy
        let context = try context(of: submission, under: policy)
        let events = try DossierKind.begin(
            with: command, in: context, beside: shelf(for: command))
        let number = try nextNumber(
            of: command.kind.dossier, in: Month(of: submission.at, in: zone))
        let facts = events.enumerated().map { index, event in
            DossierFact(
                event, policy: index == 0 ? policy.version : nil, by: submission.person,
                at: submission.at)
        }
        let dossier = try Dossier(number: number, facts: facts, under: policies())
        return try write(facts, on: dossier, from: 0, submission, under: policy)
    }

    func pursue(
        _ command: DossierCommand, on number: String, expecting: Int?, _ submission: Submission,
        zone: Zone
    ) throws -> Ruling {
        guard var dossier = try dossier(number) else { throw Rejection.unknownDossier(number) }
        let submission = submission.noEarlier(than: dossier.updated)
        let version = dossier.version
        let book = try policies()
        guard let governing = book[dossier.policy]?.policy else {
            throw UnknownPolicy(version: dossier.policy)
        }
        let policy =
            command.takesNewestPolicy
            ? book.edition(on: zone.date(at: submission.at)).policy : governing
        let context = try context(of: submission, under: policy)
        if let expecting, expecting != version {
            let changes = try dossierFacts(of: number, after: expecting)
            throw Rejection.conflict(
                Conflict(
                    number: number, expected: expecting, found: version, changes: [],
                    dossierChanges: changes))
        }
        let decided = try dossier.decide(
            command, in: context, beside: shelf(for: command, on: dossier))
        let isNew = policy.version != governing.version
        let facts = decided.enumerated().map { index, event in
            DossierFact(
                event, policy: isNew && index == 0 ? policy.version : nil,
                by: submission.person, at: submission.at)
        }
        let before = dossier
        for fact in facts { try dossier.apply(fact, under: policy) }
        let files =
            try visits(of: facts, on: before) + notices(of: dossier, since: before, facts)
        return try write(
            facts, on: dossier, from: version, submission, under: policy, filing: files)
    }

    /// What a command has to see of other dossiers.
    private func shelf(
        for command: DossierCommand, on dossier: Dossier? = nil
    ) throws -> DossierShelf {
        let byKey = try DossierShelf.gathered(
            dossier?.lookups(for: command) ?? command.lookups, for: command, lookup: dossiers)
        var tickets: [String: Ticket] = [:]
        for number in command.tickets { tickets[number] = try ticket(number) }
        guard let rule = command.population else { return DossierShelf(byKey, tickets: tickets) }
        // A day more on either side: the rule itself counts days in the desk's zone.
        let start = Zone.utc.instant(of: rule.from.advanced(byDays: -1))
        let end = Zone.utc.instant(of: rule.until.advanced(byDays: 2))
        return DossierShelf(
            byKey, tickets: tickets,
            candidates: try ticketRows(receivedFrom: start, to: end).map(SampleCandidate.init),
            seed: try head.hash.digest)
    }

    private func write(
        _ facts: [DossierFact], on dossier: Dossier, from version: Int,
        _ submission: Submission, under policy: Policy, filing files: [FileFact] = []
    ) throws -> Ruling {
        let request = try submission.request.digest
        let parts = facts.count + files.count
        let drafts = try facts.enumerated().map { index, fact in
            try DossierCodec.draft(
                fact, on: dossier.number,
                origin: Origin(
                    key: submission.key, request: request, part: index + 1, parts: parts))
        }
        return .write(
            Decision(
                drafts: drafts, stream: .dossier(dossier.number), version: version,
                dossier: dossier, dossierFacts: facts, policy: policy,
                files: try files.enumerated().map { index, file in
                    Decision.File(
                        draft: try DossierCodec.draft(
                            file.fact, on: file.dossier.number,
                            origin: Origin(
                                key: submission.key, request: request,
                                part: facts.count + index + 1, parts: parts)),
                        version: file.version, dossier: file.dossier, policy: file.policy)
                }))
    }
}
