/// One arrow of the diagram.
public struct Transition: Hashable, Sendable {
    public let from: Stage
    public let on: Command.Kind
    public let to: Stage
    /// Which of several arrows of one command it is.
    public let branch: Branch
    /// Holding one of them is enough.
    public let roles: Set<Role>
    public let guards: [Guard]

    /// What tells apart the arrows that one command has from one stage.
    public enum Branch: String, CaseIterable, Hashable, Sendable {
        case always
        /// The plan on the table makes good.
        case remedy
        /// The plan on the table declines the claim.
        case decline
        /// There was a diagnosis, so the next plan starts from its finding.
        case diagnosed
        /// There was none.
        case undiagnosed
        // Where the ticket stood when it was merged.
        case mergedAtIntake = "merged-at-intake"
        case mergedAtDiagnosis = "merged-at-diagnosis"
        case mergedAtPlan = "merged-at-plan"

        func holds(for ticket: Ticket) -> Bool {
            switch self {
            case .always: true
            case .remedy: !declines(ticket)
            case .decline: declines(ticket)
            case .diagnosed: ticket.outcome?.diagnosis != nil
            case .undiagnosed: ticket.outcome?.diagnosis == nil
            case .mergedAtIntake: [nil, .intake].contains(ticket.merging?.stage)
            case .mergedAtDiagnosis: ticket.merging?.stage == .diagnosis
            case .mergedAtPlan: ticket.merging?.stage == .plan
            }
        }

        private func declines(_ ticket: Ticket) -> Bool {
            ticket.planning?.phase.version?.content.kind.isDecline ?? false
        }
    }
}

extension Transition: CustomStringConvertible {
    public var description: String {
        let label = branch == .always ? "" : " (\(branch.rawValue))"
        return "\(from.rawValue) --\(on.rawValue)\(label)--> \(to.rawValue)"
    }
}

extension Ticket {
    /// The plan being worked on, in the plan stage.
    public var planning: Planning? {
        guard case .plan(let planning) = state else { return nil }
        return planning
    }

    /// The execution under way, in the execution stage.
    public var executing: Executing? {
        guard case .execution(let executing) = state else { return nil }
        return executing
    }

    /// The diagnosis under way, in the diagnosis stage.
    public var diagnosing: Diagnosing? {
        guard case .diagnosis(let diagnosing) = state else { return nil }
        return diagnosing
    }

    /// What has been settled, from confirmation on.
    public var outcome: Outcome? {
        switch state {
        case .confirmation(let outcome), .followUp(let outcome): outcome
        case .intake, .diagnosis, .plan, .execution, .archive, .closed: archiving?.outcome
        }
    }

    /// Its file, in the archive.
    public var archiving: Archiving? {
        switch state {
        case .archive(let archiving), .closed(.archived(let archiving)): archiving
        case .intake, .diagnosis, .plan, .execution, .confirmation, .followUp, .closed: nil
        }
    }

    /// The agreed plan, from execution on.
    public var agreedPlan: AgreedPlan? { executing?.plan ?? outcome?.plan }

    /// The finding in force, once there is one.
    public var finding: Finding? {
        diagnosing?.finding ?? planning?.finding ?? executing?.finding
            ?? outcome?.diagnosis?.finding
    }

    /// The liability in force, once there is one.
    public var liability: Liability? {
        diagnosing?.liability ?? planning?.liability ?? executing?.liability
            ?? outcome?.diagnosis?.liability
    }
}
