import ServiceTime

/// The fold of execution and what follows. Each function answers what does not fit.
extension Ticket {
    mutating func inExecution(_ change: (inout Executing) -> Void) -> String? {
        guard var executing else { return "nothing is being executed" }
        change(&executing)
        return move(to: .execution(executing))
    }

    mutating func foldBooking(_ settled: BookingSettled) -> String? {
        guard executing?.bookings.indices.contains(settled.booking) == true else {
            return "there is no such booking"
        }
        return inExecution { $0.bookings[settled.booking].kept = settled.kept }
    }

    mutating func foldProof(
        _ recorded: ProofRecorded, by login: String, at instant: Instant
    ) -> String? {
        guard let executing, executing.unproved.contains(recorded.measure) else {
            return "there is no such measure without a proof"
        }
        guard recorded.kind == executing.plan.measures[recorded.measure].kind.proof else {
            return "the proof is of another kind"
        }
        if recorded.kind == .voucher {
            if executing.plan.approval.deciders.contains(login) { return "an approver paid" }
            let rest = executing.unpaid
            guard let paid = recorded.paid, paid.currency == rest.currency, paid.minorUnits >= 0,
                paid.minorUnits <= rest.minorUnits
            else { return "what was paid is not what was agreed" }
        } else if recorded.paid != nil {
            return "only a voucher pays"
        }
        return inExecution {
            $0.proofs.append(
                Proof(
                    measure: recorded.measure, kind: recorded.kind, number: recorded.number,
                    paid: recorded.paid, note: recorded.note, by: login, at: instant))
        }
    }

    mutating func foldCompletion() -> String? {
        guard let executing, executing.unproved.isEmpty else { return "proofs are missing" }
        guard executing.unpaid.isZero else { return "less was paid than agreed" }
        return move(to: .confirmation(.executed(executing)))
    }

    mutating func foldConfirmation() -> String? {
        guard case .confirmation(let outcome) = state else { return "nothing is to be confirmed" }
        return move(to: .followUp(outcome))
    }

    /// Back to diagnosis; what was found stays on the table to be judged again.
    mutating func foldRejectedResult() -> String? {
        guard case .confirmation(let outcome) = state else { return "nothing is to be confirmed" }
        shelveAgreed(outcome.plan)
        countRefusal()
        return move(
            to: .diagnosis(
                Diagnosing(
                    finding: outcome.diagnosis?.finding, liability: outcome.diagnosis?.liability)))
    }

    mutating func foldSatisfaction(_ said: SatisfactionRecorded) -> String? {
        guard case .followUp(let outcome) = state else { return "there is no follow-up" }
        guard said.satisfaction == .dissatisfied else {
            return move(
                to: .archive(
                    Archiving(
                        outcome: outcome, satisfaction: said.satisfaction, feedback: said.feedback))
            )
        }
        shelveAgreed(outcome.plan)
        countRefusal()
        guard let diagnosis = outcome.diagnosis else { return move(to: .diagnosis(Diagnosing())) }
        return move(
            to: .plan(Planning(finding: diagnosis.finding, liability: diagnosis.liability)))
    }

    /// The plan on the table is kept, so that a version number is never given twice.
    mutating func foldWithdrawal(_ withdrawn: Reasoned) -> String? {
        guard isOpen else { return "it is closed" }
        shelvePlan()
        shelveAgreed(agreedPlan)
        return move(to: .closed(.withdrawn(reason: withdrawn.reason)))
    }

    mutating func shelveAgreed(_ agreed: AgreedPlan?) {
        guard let agreed else { return }
        pastPlans.append(
            PastPlan(
                version: agreed.version, gates: agreed.approval.gates, consent: agreed.consent,
                proofs: executing?.proofs ?? outcome?.proofs ?? []))
    }

    mutating func foldDocuments(_ filed: DocumentsFiled) -> String? {
        guard case .archive(var archiving) = state else { return "there is no file" }
        let names = Set(filed.documents.map(\.document))
        archiving.filed = archiving.filed.filter { !names.contains($0.document) } + filed.documents
        return move(to: .archive(archiving))
    }

    mutating func foldArchive() -> String? {
        // Which documents a file needs may grow with the program; what was archived stays so.
        guard case .archive(let archiving) = state else { return "there is no file" }
        return move(to: .closed(.archived(archiving)))
    }

    mutating func foldReopening() -> String? {
        guard case .closed = state else { return "it is not closed" }
        shelveAgreed(agreedPlan)
        reopened += 1
        return move(to: .intake)
    }

    mutating func foldImported(_ step: ImportedStep, at instant: Instant, by login: String)
        -> String?
    {
        guard registration.externalNumber != nil, planning == nil, agreedPlan == nil else {
            return "only an imported ticket takes steps from elsewhere"
        }
        if step.responded { firstResponse = firstResponse ?? instant }
        if let urgency = step.urgency { self.urgency = urgency }
        owner = step.owner.map { .person(login: $0) } ?? owner
        waiting = step.waiting.map {
            Waiting(on: $0, reason: step.label, since: instant, by: login)
        }
        switch step.stage {
        case .intake: return move(to: .intake)
        case .diagnosis: return diagnosing == nil ? move(to: .diagnosis(Diagnosing())) : nil
        case .confirmation: return move(to: .confirmation(.settledElsewhere(step.label)))
        case .followUp: return move(to: .followUp(.settledElsewhere(step.label)))
        case .closed: return move(to: .closed(.closedElsewhere(step.label)))
        }
    }
}
