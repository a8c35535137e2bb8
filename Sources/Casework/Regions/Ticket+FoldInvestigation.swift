import ServiceTime

/// The fold of investigations and of recourse. Each function answers what does not fit.
extension Ticket {
    /// Everybody who takes part has investigated, whatever becomes of it.
    mutating func foldInvestigation(
        _ event: RegionEvent, by login: String, at instant: Instant
    ) -> String? {
        switch event {
        case .teamFormed(let formed):
            let known = regions.investigation.members
            regions.investigation.members += formed.members.filter { !known.contains($0) }
            ownInvestigators.formUnion(formed.members)
            return nil
        case .subtaskAssigned(let assigned):
            regions.investigation.subtasks.append(
                Subtask(assigned: assigned, assignedBy: login))
            ownInvestigators.insert(assigned.assignee)
            return nil
        case .subtaskDone(let done):
            guard regions.investigation.subtasks.indices.contains(done.subtask) else {
                return "there is no such sub-task"
            }
            regions.investigation.subtasks[done.subtask].result = Remark(
                text: done.result, by: login, at: instant)
        case .externalTestRecorded(let tested):
            regions.investigation.tests.append(Recorded(content: tested, by: login, at: instant))
        case .traceRecorded(let trace):
            regions.investigation.trace = Recorded(content: trace, by: login, at: instant)
        case .conformityJudged(let judged):
            regions.investigation.conformity = Recorded(content: judged, by: login, at: instant)
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .recourseDemanded, .recourseAnswered,
            .recourseRecovered, .recourseWrittenOff:
            return "it is no event of an investigation"
        }
        ownInvestigators.insert(login)
        return nil
    }

    mutating func foldRecourse(
        _ event: RegionEvent, by login: String, at instant: Instant
    ) -> String? {
        switch event {
        case .recourseDemanded(let demanded):
            guard let liability, demanded.amount.minorUnits > 0 else {
                return "there is no liability, or nothing is demanded"
            }
            regions.recourses.append(
                Recourse(
                    demanded: demanded, demandedBy: login, demandedAt: instant,
                    basis: liability.rule))
            return nil
        case .recourseAnswered(let answered):
            return inRecourse(answered.recourse) { recourse in
                recourse.answers.append(Recorded(content: answered, by: login, at: instant))
                let most = recourse.demanded.amount
                let amount = answered.amount ?? most
                return amount.currency == most.currency
                    && (0...most.minorUnits).contains(amount.minorUnits)
                    && recourse.outstanding.minorUnits >= 0
            }
        case .recourseRecovered(let recovered):
            return inRecourse(recovered.recourse) { recourse in
                // Asked before it is added, so that no sum of a damaged record can overflow.
                let fits =
                    recovered.amount.currency == recourse.demanded.amount.currency
                    && (0...recourse.outstanding.minorUnits).contains(recovered.amount.minorUnits)
                recourse.recoveries.append(Recorded(content: recovered, by: login, at: instant))
                return fits
            }
        case .recourseWrittenOff(let written):
            return inRecourse(written.recourse) {
                $0.writeOff = Remark(text: written.reason, by: login, at: instant)
                return true
            }
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .teamFormed, .subtaskAssigned, .subtaskDone,
            .externalTestRecorded, .traceRecorded, .conformityJudged:
            return "it is no event of a recourse"
        }
    }

    /// What comes in is never more than was accepted, what is accepted never more than demanded.
    ///
    /// `change` answers whether the amounts fit.
    private mutating func inRecourse(
        _ index: Int, _ change: (inout Recourse) -> Bool
    ) -> String? {
        guard regions.recourses.indices.contains(index), regions.recourses[index].writeOff == nil
        else { return "there is no such recourse" }
        var recourse = regions.recourses[index]
        guard change(&recourse) else { return "the amounts of the recourse do not fit" }
        regions.recourses[index] = recourse
        return nil
    }
}
