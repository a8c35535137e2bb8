import ServiceTime

/// How a commitment changes, and what commands make happen.
extension Commitment {
    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .drafted: return "a commitment is drafted once"
        case .rewritten(let content, let customerName):
            guard state == .draft else { return stands }
            rewrite(content, customerName, stamp)
        case .submitted(let digest):
            guard state == .draft, digest == version.digest else { return stands }
            submitter = stamp.by
            state = .inReview
        case .approved(let approval):
            guard state == .inReview, approval.digest == version.digest else { return stands }
            self.approval = approval
            filed = stamp.at
            state = .filed
        case .returned:
            guard state == .inReview else { return stands }
            state = .draft
        case .withdrawn: return move(from: [.draft, .inReview], to: .withdrawn)
        case .milestoneSet(let milestone): milestones.append(milestone)
        case .milestoneSettled(let line, let kept, _):
            guard milestones.indices.contains(line) else { return "there is no milestone \(line)" }
            milestones[line].kept = kept
        case .fulfilmentRecorded(let fulfilment): fulfilments.append(fulfilment)
        case .riskReported, .riskEscalated, .riskLifted: return foldRisk(event, stamp)
        case .adjustmentProposed, .adjustmentApproved, .adjustmentDropped, .adjustmentAgreed:
            return foldAdjustment(event, stamp)
        case .related(let relation):
            relations.append(relation)
            related.append(stamp.at)
        case .unrelated(let relation, _): return foldUnrelated(relation)
        case .dependencyChanged: break
        case .fulfilled: return move(from: Self.inForceStates, to: .fulfilled)
        case .breached: return move(from: Self.inForceStates, to: .breached)
        case .expired: return move(from: Self.inForceStates, to: .expired)
        case .noted: break
        }
        return nil
    }

    private static let inForceStates: [State] = State.allCases.filter(\.isInForce)

    private var stands: String { "it stands in \(state.rawValue) with \(version.digest.short)" }

    private mutating func move(from states: [State], to next: State) -> String? {
        guard states.contains(state) else { return stands }
        state = next
        return nil
    }

    private mutating func rewrite(
        _ content: CommitmentContent, _ customerName: String?, _ stamp: DossierStamp
    ) {
        pastVersions.append(version)
        version = CommitmentVersion(content, number: version.number + 1, of: stamp.number)
        self.customerName = customerName
        authors.insert(stamp.by)
    }

    private mutating func foldRisk(_ event: Event, _ stamp: DossierStamp) -> String? {
        switch event {
        case .riskReported(let kind, let text):
            guard state == .filed || state == .amended else { return stands }
            risk = Risk(
                kind: kind, text: text, reported: stamp.at, by: stamp.by, before: state)
            state = .atRisk
        case .riskEscalated:
            guard risk != nil else { return "there is no risk" }
            risk?.escalated = stamp.at
        case .riskLifted(_, let former):
            let next = former ?? .filed
            guard state == .atRisk, next == .filed || next == .amended else { return stands }
            endRisk(in: next)
        default: return "it is no event of a risk"
        }
        return nil
    }

    /// Notes that the one above was told; the first time counts.
    mutating func escalateRisk(at instant: Instant) {
        if risk?.escalated == nil { risk?.escalated = instant }
    }

    private mutating func endRisk(in next: State) {
        risk = nil
        adjustment = nil
        state = next
    }

    private mutating func foldAdjustment(_ event: Event, _ stamp: DossierStamp) -> String? {
        guard state == .atRisk else { return stands }
        switch event {
        case .adjustmentProposed(let content, let digest, let reason):
            let next = nextVersion(content, of: stamp.number)
            guard next.digest == digest else { return "the digest is not that of the version" }
            let authors = (adjustment?.authors ?? []).union([stamp.by])
            if let adjustment { pastVersions.append(adjustment.version) }
            adjustment = Adjustment(version: next, reason: reason, authors: authors)
        case .adjustmentApproved(let approval):
            guard approval.digest == adjustment?.version.digest else { return stands }
            adjustment?.approval = approval
        case .adjustmentDropped:
            if let adjustment { pastVersions.append(adjustment.version) }
            adjustment = nil
        case .adjustmentAgreed(let digest, _, _, _, _):
            guard let adjustment, let approved = adjustment.approval,
                adjustment.version.digest == digest
            else { return "the version agreed to is not the one that was approved" }
            pastVersions.append(version)
            version = adjustment.version
            authors = adjustment.authors
            approval = approved
            endRisk(in: .amended)
        default: return "it is no event of an adjustment"
        }
        return nil
    }

    /// The version that an adjustment would make.
    func nextVersion(_ content: CommitmentContent, of number: String) -> CommitmentVersion {
        let newest =
            (pastVersions + [version] + (adjustment.map { [$0.version] } ?? []))
            .map(\.number).max() ?? 0
        return CommitmentVersion(content, number: newest + 1, of: number)
    }

    static func events(of command: Command, _ matter: DossierMatter<Commitment>) -> [Event] {
        if let content = command.content(from: matter.machine?.content) {
            return [written(content, by: command, matter)]
        }
        guard let commitment = matter.machine else { return [] }
        let digest = commitment.version.digest
        switch command {
        case .draft, .amend, .addClause, .dropClause, .proposeAdjustment: return []
        case .submit: return [.submitted(digest: digest)]
        case .approve(let said): return [.approved(approval: said.approval(of: digest))]
        case .giveBack(let reason): return [.returned(digest: digest, reason: reason)]
        case .withdraw(let reason): return [.withdrawn(reason: reason)]
        case .setMilestone(let milestone): return [.milestoneSet(milestone: milestone)]
        case .settleMilestone(let line, let kept, let note):
            return [.milestoneSettled(milestone: line, kept: kept, note: note)]
        case .recordFulfilment(let fulfilment):
            return [.fulfilmentRecorded(fulfilment: fulfilment)]
        case .reportRisk(let risk, let text): return [.riskReported(risk: risk, text: text)]
        case .escalateRisk: return [.riskEscalated(to: .executive)]
        case .liftRisk(let reason):
            let former = commitment.risk?.before
            return [.riskLifted(reason: reason, to: former == .filed ? nil : former)]
        case .approveAdjustment, .dropAdjustment, .agreeAdjustment:
            return commitment.adjustment.map { adjusted(command, $0.version.digest) } ?? []
        case .relate(let relation): return [.related(relation: relation)]
        case .unrelate(let relation, let reason):
            return [.unrelated(relation: relation, reason: reason)]
        case .fulfil(let note): return [.fulfilled(note: note)]
        case .breach(let clause, let reason, let ticket):
            return [.breached(clause: clause, reason: reason, ticket: ticket)]
        case .expire(let note): return [.expired(note: note)]
        case .note(let note): return [.noted(note: note)]
        }
    }

    /// The event of a command that writes a version; the promisor is whoever writes it unless
    /// another is named.
    private static func written(
        _ content: CommitmentContent, by command: Command, _ matter: DossierMatter<Commitment>
    ) -> Event {
        var content = content
        if content.promisor.isEmpty { content.promisor = matter.person.login }
        let customerName = matter.customerName(content.customer) ?? matter.machine?.customerName
        switch command {
        case .draft: return .drafted(content: content, customerName: customerName)
        case .proposeAdjustment(_, let reason):
            guard let commitment = matter.machine, let number = matter.number else {
                preconditionFailure("a commitment that is adjusted has a number")
            }
            let digest = commitment.nextVersion(content, of: number).digest
            return .adjustmentProposed(content: content, digest: digest, reason: reason)
        default: return .rewritten(content: content, customerName: customerName)
        }
    }

    private static func adjusted(_ command: Command, _ digest: Digest) -> [Event] {
        switch command {
        case .approveAdjustment(let said):
            return [.adjustmentApproved(approval: said.approval(of: digest))]
        case .dropAdjustment(let reason):
            return [.adjustmentDropped(digest: digest, reason: reason)]
        case .agreeAdjustment(let consent):
            return [
                .adjustmentAgreed(
                    digest: digest, saidBy: consent.saidBy, means: consent.means,
                    note: consent.note, evidence: consent.evidence)
            ]
        default: return []
        }
    }
}

extension Commitment.Command.Statements {
    fileprivate func approval(of digest: Digest) -> Commitment.Approval {
        Commitment.Approval(
            digest: digest, withinCapability: withinCapability,
            conformsToNorms: conformsToNorms, note: note)
    }
}
