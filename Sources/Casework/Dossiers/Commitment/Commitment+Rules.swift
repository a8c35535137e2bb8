import ServiceTime

/// What holds back a command on a commitment.
extension Commitment {
    static func refusals(_ rule: Rule, _ matter: DossierMatter<Commitment>) -> [Refusal] {
        switch rule {
        case .textGiven: matter.textGiven
        case .codesKnown: codesKnown(matter)
        case .partyNamed: partyNamed(matter)
        case .validityInOrder: validityInOrder(matter)
        case .contractKnown: contractKnown(matter)
        case .clauseExists: clauseExists(matter)
        case .clausesGiven: clausesGiven(matter)
        case .measurable: measurable(matter)
        case .wordsMeasurable: wordsMeasurable(matter)
        case .headOfDepartment: headOfDepartment(matter)
        case .fourEyes: fourEyes(matter)
        case .notAdministrator:
            matter.person.mayDecideGates ? [] : [.administratorDecidesNoGate]
        case .statementsMade: statementsMade(matter)
        case .digestNamed: digestNamed(matter)
        case .ownDepartment: headOfDepartment(matter)
        case .milestoneOpen: milestoneOpen(matter)
        case .milestonesSettled: milestonesSettled(matter)
        case .neverBroken: neverBroken(matter)
        case .riskOverdue: riskOverdue(matter)
        case .adjusted:
            matter.machine?.adjustment == nil ? [.dossier(.noAdjustment)] : []
        case .adjustmentApproved:
            matter.machine?.adjustment?.approval == nil
                ? [.dossier(.adjustmentNotApproved)] : []
        case .adjustmentNotApproved:
            matter.machine?.adjustment?.approval == nil ? [] : [.dossier(.adjustmentApproved)]
        case .consentNamesAdjustment: consentNamesAdjustment(matter)
        case .relatesToAnother: relatesToAnother(matter)
        case .relationFits: relationFits(matter)
        case .replacementApproved: replacementApproved(matter)
        case .validityOver: validityOver(matter)
        case .notLapsed: notLapsed(matter)
        case .contractHolds: contractHolds(matter)
        case .fileNamed: matter.fileNamed
        case .milestonesInTime: milestonesInTime(matter)
        case .relationThere: relationThere(matter)
        case .replacementNotInForce: replacementNotInForce(matter)
        case .relationEndApproved: relationEndApproved(matter)
        case .dependenciesKept: dependenciesKept(matter)
        case .noConflict: noConflict(matter)
        }
    }

    private static func content(_ matter: DossierMatter<Commitment>) -> CommitmentContent? {
        matter.command?.content(from: matter.machine?.content)
    }

    private static func codesKnown(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let content = content(matter) else { return [] }
        let known = matter.context.policy.departments
        var reasons: [Refusal] = []
        if !known.contains(content.department) {
            reasons.append(
                .unknownCode(
                    field: "department", value: content.department.code, known: known.map(\.code)))
        }
        // Four eyes look at who promised: nobody may stand there whom the desk does not know.
        if !content.promisor.isEmpty, matter.context.roster[content.promisor] == nil {
            reasons.append(.unknownPerson(login: content.promisor))
        }
        return reasons
    }

    /// A customer or a group, and not both; a number must be that of a customer.
    private static func partyNamed(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let content = content(matter) ?? matter.machine?.content else { return [] }
        guard (content.customer == nil) != (content.group == nil) else {
            return [.dossier(.partyNotNamed)]
        }
        // What was written before this rule is not judged again where it is only passed on.
        return self.content(matter).map { matter.numberRefusals(ofCustomer: $0.customer) } ?? []
    }

    private static func validityInOrder(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let content = content(matter), content.until < content.from else { return [] }
        return [.dossier(.endsBeforeItBegins(from: content.from, until: content.until))]
    }

    private static func contractKnown(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let number = content(matter)?.contract else { return [] }
        guard matter.others[number]?.kind == .contract else {
            return [.dossier(.noSuchDossier(number))]
        }
        return []
    }

    private static func clauseExists(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let count = matter.machine?.content.clauses.count ?? 0
        let wanted: Int? =
            switch matter.command {
            case .dropClause(let line)?: line
            case .recordFulfilment(let fulfilment)?: fulfilment.clause
            case .breach(let clause, _, _)?: clause
            case .some: nil
            case nil: matter.machine?.state == .draft && count == 0 ? 0 : nil
            }
        guard let wanted, !(0..<count).contains(wanted) else { return [] }
        return [.dossier(.noSuchLine(wanted + 1, count: count))]
    }

    private static func clausesGiven(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let clauses = content(matter)?.clauses ?? matter.machine?.content.clauses ?? []
        return clauses.isEmpty ? [.dossier(.clausesMissing)] : []
    }

    private static func measurable(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let content = content(matter) ?? matter.machine?.content
        return (content?.clauses ?? []).enumerated().flatMap { line, clause in
            clause.gaps(line: line + 1, under: matter.context.policy)
        }
        .map { .dossier($0) }
    }

    /// What is told to customers may not be worded so that nobody can measure it.
    private static func wordsMeasurable(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        if case .setMilestone(let milestone)? = matter.command {
            return matter.context.policy.refusals(of: milestone.what, field: "milestone")
        }
        guard let content = content(matter) else { return [] }
        let texts =
            [("title", content.title)]
            + content.clauses.compactMap { clause in clause.text.map { ("text", $0) } }
        return texts.flatMap { field, text in
            matter.context.policy.refusals(of: text, field: field)
        }
    }

    static func headOfDepartment(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let commitment = matter.machine else { return [] }
        let department = commitment.content.department
        if matter.person.holds(.departmentHead, in: department) { return [] }
        // What nobody answered in time goes to the superior, who may then act on it.
        if matter.isSuperior { return [] }
        return [.gateRoleMissing(GateID(.departmentHead, of: department))]
    }

    private static func fourEyes(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let commitment = matter.machine else { return [] }
        let version = commitment.adjustment?.version ?? commitment.version
        let authors =
            commitment.adjustment?.authors
            ?? commitment.authors.union([commitment.submitter].compactMap(\.self))
        let promisor = version.content.promisor
        return authors.contains(matter.person.login) || promisor == matter.person.login
            ? [.dossier(.ownPromise(version: version.number))] : []
    }

    private static func statementsMade(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let said: Command.Statements
        switch matter.command {
        case .approve(let statements)?, .approveAdjustment(let statements)?: said = statements
        case .some, nil: return []
        }
        var reasons: [Refusal] = []
        if !said.withinCapability {
            reasons.append(.dossier(.notStated("within-capability")))
        }
        if !said.conformsToNorms { reasons.append(.dossier(.notStated("conforms-to-norms"))) }
        return reasons
    }

    private static func digestNamed(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let commitment = matter.machine else { return [] }
        let current = (commitment.adjustment?.version ?? commitment.version).digest
        let given: Digest?
        switch matter.command {
        case .approve(let said)?, .approveAdjustment(let said)?: given = said.digest
        case .some, nil: given = nil
        }
        guard let given, given != current else { return [] }
        return [.digestMismatch(given: given.short, current: current.short)]
    }

    private static func milestoneOpen(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let milestones = matter.machine?.milestones ?? []
        guard case .settleMilestone(let line, _, _)? = matter.command else {
            return milestones.contains { $0.kept == nil }
                ? [] : [.dossier(.noSuchLine(1, count: 0))]
        }
        guard milestones.indices.contains(line) else {
            return [.dossier(.noSuchLine(line + 1, count: milestones.count))]
        }
        return milestones[line].kept == nil ? [] : [.dossier(.milestoneSettled(line + 1))]
    }

    private static func milestonesSettled(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        let open = (matter.machine?.milestones ?? []).enumerated()
            .filter { $0.element.kept == nil }.map { $0.offset + 1 }
        return open.isEmpty ? [] : [.dossier(.milestonesOpen(open))]
    }

    /// What was not kept once stays so: the promise can only end as breached.
    private static func neverBroken(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let commitment = matter.machine else { return [] }
        let milestones = commitment.milestones.enumerated()
            .filter { $0.element.kept == false }.map { $0.offset + 1 }
        let entries = commitment.fulfilments.enumerated()
            .filter { !$0.element.kept }.map { $0.offset + 1 }
        return milestones.isEmpty && entries.isEmpty
            ? [] : [.dossier(.notKept(milestones: milestones, entries: entries))]
    }

    private static func riskOverdue(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let risk = matter.machine?.risk else { return [.dossier(.noRisk)] }
        if risk.escalated != nil { return [.dossier(.riskEscalated)] }
        let clock = matter.clocks.last { $0.kind == .risk && $0.isRunning }
        let verdict = clock?.serviceClock(under: matter.context.policy).verdict(at: matter.now)
        guard let due = verdict?.due, verdict?.state != .breached else { return [] }
        return [.dossier(.riskNotOverdue(due: due))]
    }

    private static func consentNamesAdjustment(
        _ matter: DossierMatter<Commitment>
    ) -> [Refusal] {
        guard case .agreeAdjustment(let consent)? = matter.command,
            let offered = matter.machine?.adjustment?.version
        else { return [] }
        if let digest = consent.digest, digest != offered.digest {
            return [.consentToOtherVersion(given: digest.short, offered: offered.number)]
        }
        if let version = consent.version, version != offered.number {
            return [.consentToOtherVersion(given: "v\(version)", offered: offered.number)]
        }
        // The answer must say which version the customer has in hand.
        return consent.digest == nil && consent.version == nil
            ? [.dossier(.adjustmentNotNamed(version: offered.number))] : []
    }

    private static func relatesToAnother(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard case .relate(let relation)? = matter.command else { return [] }
        if relation.to == matter.number { return [.dossier(.relatesToItself)] }
        guard matter.others[relation.to]?.kind == .commitment else {
            return [.dossier(.noSuchDossier(relation.to))]
        }
        return matter.machine?.relations.contains(relation) == true
            ? [.dossier(.alreadyRelated(relation.to))] : []
    }

    private static func validityOver(_ matter: DossierMatter<Commitment>) -> [Refusal] {
        guard let until = matter.machine?.content.until, matter.today <= until else { return [] }
        return [.dossier(.stillValid(until: until))]
    }
}
