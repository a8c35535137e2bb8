import ServiceTime

/// The fold of the regions. Each function answers what does not fit.
extension Ticket {
    mutating func foldRegion(
        _ event: RegionEvent, by login: String, at instant: Instant
    ) -> String? {
        switch event {
        case .disputeRaised(let raised): return foldDispute(raised, by: login, at: instant)
        case .disputeAdvanced(let advanced):
            return inDispute { dispute in
                dispute.coordinator = advanced.coordinator ?? dispute.coordinator
                dispute.steps.append(
                    Dispute.Step(
                        step: advanced.to,
                        remark: Remark(text: advanced.note, by: login, at: instant)))
            }
        case .disputeSettled(let settled):
            return inDispute {
                $0.settlement = Remark(text: settled.terms, by: login, at: instant)
            }
        case .mattersSeparated(let reasoned):
            return inDispute {
                $0.separation = Remark(text: reasoned.reason, by: login, at: instant)
            }
        case .returnedToPlan: return foldReturnToPlan()
        }
    }

    /// A dispute takes a submitted plan off the table: its gates were named without it.
    private mutating func foldDispute(
        _ raised: DisputeRaised, by login: String, at instant: Instant
    ) -> String? {
        guard regions.openDispute == nil else { return "a dispute is open already" }
        regions.disputes.append(
            Dispute(
                raised: raised, raisedBy: login, raisedAt: instant,
                plan: executing?.plan.version.number, coordinator: raised.coordinator))
        return takeSubmittedPlanBack()
    }

    private mutating func inDispute(_ change: (inout Dispute) -> Void) -> String? {
        guard regions.openDispute != nil else { return "no dispute is open" }
        change(&regions.disputes[regions.disputes.count - 1])
        return nil
    }

    /// A version that is at its gates, past them or with the customer counts no more; one that was
    /// not submitted stays, for its gates are still to be named.
    mutating func takeSubmittedPlanBack() -> String? {
        guard var planning else { return nil }
        switch planning.phase {
        case .drafting, .rejected: return nil
        case .inApproval, .approved, .offered:
            shelvePlan()
            planning.phase = .drafting(nil)
            return move(to: .plan(planning))
        }
    }

    /// What was carried out stays in the record of the earlier plan.
    private mutating func foldReturnToPlan() -> String? {
        guard let executing else { return "nothing is being executed" }
        shelveAgreed(executing.plan)
        return move(
            to: .plan(Planning(finding: executing.finding, liability: executing.liability)))
    }
}
