/// Guards of the gates and the consent; the rules of domain.md §4 that hold whoever asks.
extension GuardCase {
    private var approval: Approval? {
        guard case .inApproval(let approval)? = ticket.planning?.phase else { return nil }
        return approval
    }

    private var named: (gate: GateID?, digest: Digest?) {
        switch command {
        case .approve(let gate, let digest, _)?: (gate, digest)
        case .returnPlan(let gate, let digest, _)?: (gate, digest)
        case .refusePlan(let gate, let digest, _)?: (gate, digest)
        case .some, nil: (nil, nil)
        }
    }

    /// The gate the command is about: the one named, else the one the person is there for.
    var gate: Gate? {
        guard let approval else { return nil }
        if let named = named.gate { return approval.gate(named) }
        return approval.gate { context.mayStandFor($0.id, of: ticket) }
    }

    /// Those in whose place the person may act now: whatever bars one of them bars the person too.
    private var principals: Set<String> {
        context.roster.principals(of: person.login, at: context.now)
    }

    /// Why the person is barred when it is not for what they did themselves: by the first of their
    /// principals who is among `barred`.
    func barred(asDelegateOf barred: Set<String>, because bar: Refusal.Bar) -> [Refusal] {
        guard let principal = principals.intersection(barred).min() else { return [] }
        return [.barredAsDelegate(of: principal, because: bar)]
    }

    var gateThere: [Refusal] {
        guard let approval else {
            return [.notInApproval(phase: ticket.planning?.phase.code ?? ticket.stage.rawValue)]
        }
        guard gate == nil else { return [] }
        return [
            .noSuchGate(
                named.gate?.description ?? "", open: approval.gates.map { $0.id.description })
        ]
    }

    var gateOpen: [Refusal] {
        guard let gate, gate.state != .open else { return [] }
        return [.gateNotOpen(gate.id, state: gate.state)]
    }

    var levelReached: [Refusal] {
        guard let gate, let approval, let current = approval.currentLevel,
            gate.requirement.level > current
        else { return [] }
        let before = approval.gates.filter {
            $0.state != .approved && $0.requirement.level < gate.requirement.level
        }
        return [.levelNotReached(level: gate.requirement.level, waitingFor: before.map(\.id))]
    }

    var holdsGateRole: [Refusal] {
        guard let gate else { return [] }
        return context.mayStandFor(gate.id, of: ticket) ? [] : [.gateRoleMissing(gate.id)]
    }

    var notAdministrator: [Refusal] {
        person.holds(.administrator) ? [.administratorDecidesNoGate] : []
    }

    var notAuthor: [Refusal] {
        guard let version = approval?.version else { return [] }
        guard version.authors.contains(person.login) else {
            return barred(asDelegateOf: version.authors, because: .author)
        }
        return [.authorDecidesNoGate(version: version.number)]
    }

    var notInvestigator: [Refusal] {
        guard let gate, gate.id.isClosedToInvestigators else { return [] }
        guard ticket.investigators.contains(person.login) else {
            return barred(asDelegateOf: ticket.investigators, because: .investigator)
        }
        return [.investigatorDecidesNoGate(gate.id)]
    }

    var oneGateEach: [Refusal] {
        guard let approval else { return [] }
        if let own = approval.gate(decidedByAny: [person.login], otherwise: gate?.id) {
            return [.oneGateEach(decided: own)]
        }
        let others = principals.filter {
            approval.gate(decidedByAny: [$0], otherwise: gate?.id) != nil
        }
        return barred(asDelegateOf: others, because: .decided)
    }

    var digestCurrent: [Refusal] {
        guard let given = named.digest, let current = approval?.version.digest, given != current
        else {
            return []
        }
        return [.digestMismatch(given: given.short, current: current.short)]
    }

    var ownDecision: [Refusal] {
        guard let phase = ticket.planning?.phase, let approval = phase.approval else {
            return [.noOwnDecision]
        }
        if phase.isRejectedByCustomer {
            return [.planNeedsNewVersion(version: approval.version.number)]
        }
        var wanted: GateID?
        if case .recallDecision(let gate, _)? = command { wanted = gate }
        return approval.ownDecision(of: person.login, at: wanted) == nil ? [.noOwnDecision] : []
    }

    var gatesPassed: [Refusal] {
        switch ticket.planning?.phase {
        case .approved?: []
        case .inApproval(let approval)?:
            [.gatesNotPassed(approval.gates.filter { $0.state != .approved }.map(\.id))]
        case .offered?: [.alreadySent]
        case .rejected(let approval)?: [.planNeedsNewVersion(version: approval.version.number)]
        case .drafting?, nil: [.notInApproval(phase: ticket.planning?.phase.code ?? "none")]
        }
    }

    var planOffered: [Refusal] {
        guard let phase = ticket.planning?.phase else { return [.planNotOffered(phase: "none")] }
        guard case .offered = phase else { return [.planNotOffered(phase: phase.code)] }
        return []
    }

    var consentNamesVersion: [Refusal] {
        let answer: CustomerAnswer
        switch command {
        case .recordConsent(let given)?, .recordRejection(let given)?: answer = given
        case .some, nil: return []
        }
        guard let version = ticket.planning?.phase.version else { return [] }
        if let digest = answer.digest, digest != version.digest {
            return [.consentToOtherVersion(given: digest.short, offered: version.number)]
        }
        if let number = answer.version, number != version.number {
            return [.consentToOtherVersion(given: "v\(number)", offered: version.number)]
        }
        // Of several versions that passed their gates the customer may have any in hand: a yes must
        // say to which.
        let isNamed = answer.digest != nil || answer.version != nil
        let mayHaveAnother = ticket.pastPlans.contains { past in
            past.gates.allSatisfy { $0.state == .approved }
        }
        return kind == .recordConsent && planOffered.isEmpty && !isNamed && mayHaveAnother
            ? [.textEmpty(field: "version")] : []
    }
}

extension Approval {
    /// The gate that keeps one of `logins` from deciding `gate`: any other they ever decided of
    /// this version, taken back or not, or this one while their decision stands.
    func gate(decidedByAny logins: Set<String>, otherwise gate: GateID?) -> GateID? {
        gates.first { known in
            known.decisions.contains {
                !$0.people.isDisjoint(with: logins) && ($0.lapse == nil || known.id != gate)
            }
        }?.id
    }

    /// The gate somebody is there for: an open one of theirs at the current level, else any of
    /// theirs, else the first that is open.
    func gate(where isOwn: (Gate) -> Bool) -> Gate? {
        let own = gates.filter(isOwn)
        return own.first { $0.state == .open && $0.requirement.level == currentLevel }
            ?? own.first { $0.state == .open } ?? own.first ?? gates.first { $0.state == .open }
    }

    /// The gate at which `login` has a decision that counts.
    func ownDecision(of login: String, at wanted: GateID?) -> Gate? {
        gates.first { gate in
            (wanted == nil || wanted == gate.id) && gate.standing.contains { $0.by == login }
        }
    }
}
