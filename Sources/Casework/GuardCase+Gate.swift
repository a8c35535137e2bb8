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
        person.mayDecideGates ? [] : [.administratorDecidesNoGate]
    }

    var notAuthor: [Refusal] {
        guard let version = approval?.version else { return [] }
        return apart(.author, saying: .authorDecidesNoGate(version: version.number))
    }

    var notInvestigator: [Refusal] {
        guard let gate else { return [] }
        return apart(.investigator, saying: .investigatorDecidesNoGate(gate.id))
    }

    var oneGateEach: [Refusal] {
        guard let own = approval?.gate(decidedBy: person.login, otherwise: gate?.id) else {
            return apart(.decided, saying: nil)
        }
        return [.oneGateEach(decided: own)]
    }

    /// Keeps apart those whom `bar` bars from the gate, and whoever acts in their place.
    private func apart(_ bar: Refusal.Bar, saying own: Refusal?) -> [Refusal] {
        guard let approval else { return [] }
        let logins = approval.barred(by: bar, from: gate?.id, of: ticket)
        if let own, logins.contains(person.login) { return [own] }
        return barred(asDelegateOf: logins, because: bar)
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
            !past.gates.isEmpty && past.gates.allSatisfy { $0.state == .approved }
        }
        return kind == .recordConsent && planOffered.isEmpty && !isNamed && mayHaveAnother
            ? [.textEmpty(field: "version")] : []
    }
}

extension Person {
    /// Administrators look after staff and policy, and decide no gate.
    public var mayDecideGates: Bool { !holds(.administrator) }
}

extension Gate {
    /// The decisions that keep those who took them from `gate`: any at another gate of the version,
    /// taken back or not, and at this one those that stand.
    fileprivate func decisions(keepingFrom gate: GateID?) -> [GateDecision] {
        decisions.filter { $0.lapse == nil || id != gate }
    }
}

extension Approval {
    /// Who decides nothing at `gate`, whatever roles they hold (domain.md §4, rule 2).
    ///
    /// The rule stands here alone: guards, fold and the rows of each person's gates all ask it.
    public func barred(from gate: GateID, of ticket: Ticket) -> Set<String> {
        Refusal.Bar.allCases.reduce(into: []) {
            $0.formUnion(barred(by: $1, from: gate, of: ticket))
        }
    }

    /// Those of them who are barred for one of the reasons.
    func barred(by bar: Refusal.Bar, from gate: GateID?, of ticket: Ticket) -> Set<String> {
        switch bar {
        case .author: version.authors
        case .investigator:
            gate?.isClosedToInvestigators == true ? ticket.investigators : []
        case .decided: Set(gates.flatMap { $0.decisions(keepingFrom: gate) }.flatMap(\.people))
        case .approver: []  // Bars from recording the payment, and from no gate.
        }
    }

    /// The gate whose decision keeps `login` from deciding another.
    func gate(decidedBy login: String, otherwise gate: GateID?) -> GateID? {
        gates.first { known in
            known.decisions(keepingFrom: gate).contains { $0.people.contains(login) }
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
