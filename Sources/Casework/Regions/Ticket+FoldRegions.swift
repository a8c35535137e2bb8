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
        case .liabilityContested(let contested):
            return foldContest(contested, by: login, at: instant)
        case .liabilityUpheld(let reasoned):
            return rule(.upheld(Remark(text: reasoned.reason, by: login, at: instant)))
        case .liabilityChanged(let changed): return foldChange(changed, by: login, at: instant)
        case .incidentDeclared(let declared):
            return foldIncident(declared, by: login, at: instant)
        case .progressReported(let reported):
            return inIncident { incident in
                incident.group = reported.members ?? incident.group
                incident.reports.append(
                    Incident.Report(
                        to: reported.to,
                        remark: Remark(text: reported.report, by: login, at: instant)))
            }
        case .incidentLifted(let reasoned):
            return inIncident { $0.lift = Remark(text: reasoned.reason, by: login, at: instant) }
        case .teamFormed, .subtaskAssigned, .subtaskDone, .externalTestRecorded, .traceRecorded,
            .conformityJudged:
            return foldInvestigation(event, by: login, at: instant)
        case .recourseDemanded, .recourseAnswered, .recourseRecovered, .recourseWrittenOff:
            return foldRecourse(event, by: login, at: instant)
        }
    }

    /// A dispute takes a submitted plan off the table: its gates were named without it.
    private mutating func foldDispute(
        _ raised: DisputeRaised, by login: String, at instant: Instant
    ) -> String? {
        guard regions.openDispute?.stopsWork != true else { return "a dispute is open already" }
        regions.disputes.append(
            Dispute(
                raised: raised, raisedBy: login, raisedAt: instant,
                plan: executing?.plan.version.number, coordinator: raised.coordinator))
        return takeSubmittedPlanBack()
    }

    private mutating func inDispute(_ change: (inout Dispute) -> Void) -> String? {
        guard let open = regions.disputes.lastIndex(where: \.isOpen) else {
            return "no dispute is open"
        }
        change(&regions.disputes[open])
        return nil
    }

    /// A version that was submitted counts no more, returned ones included, for a return can be
    /// taken back; one that was not submitted stays, for its gates are still to be named.
    mutating func takeSubmittedPlanBack() -> String? {
        guard var planning else { return nil }
        switch planning.phase {
        case .drafting: return nil
        case .inApproval, .approved, .offered, .rejected:
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

/// The fold of contests.
extension Ticket {
    private mutating func foldContest(
        _ contested: LiabilityContested, by login: String, at instant: Instant
    ) -> String? {
        guard regions.openContest == nil else { return "it is contested already" }
        guard liability != nil else { return "there is no liability to contest" }
        regions.contests.append(
            Contest(contested: contested, recordedBy: login, recordedAt: instant))
        return nil
    }

    private mutating func rule(_ ruling: Contest.Ruling) -> String? {
        guard regions.openContest != nil else { return "nothing is contested" }
        regions.contests[regions.contests.count - 1].ruling = ruling
        return nil
    }

    /// Other shares are a finding like any other: whoever lays them down investigated, and a plan
    /// that rests on the old ones counts no more, agreed or not.
    private mutating func foldChange(
        _ changed: LiabilityChanged, by login: String, at instant: Instant
    ) -> String? {
        if let problem = rule(
            .changed(Remark(text: changed.reason, by: login, at: instant)))
        {
            return problem
        }
        guard let executing else { return foldLiability(changed.liability, by: login) }
        guard changed.liability.isExact else { return "the shares do not add up" }
        ownInvestigators.insert(login)
        regions.liabilityAuthor = login
        shelveAgreed(executing.plan)
        return move(
            to: .plan(Planning(finding: executing.finding, liability: changed.liability)))
    }
}

/// The fold of major incidents.
extension Ticket {
    /// A submitted plan goes off the table: its gates were named without the incident.
    private mutating func foldIncident(
        _ declared: IncidentDeclared, by login: String, at instant: Instant
    ) -> String? {
        guard regions.openIncident == nil else { return "it is a major incident already" }
        regions.incidents.append(
            Incident(
                declared: declared, declaredBy: login, declaredAt: instant,
                group: declared.group))
        return takeSubmittedPlanBack()
    }

    private mutating func inIncident(_ change: (inout Incident) -> Void) -> String? {
        guard regions.openIncident != nil else { return "it is no major incident" }
        change(&regions.incidents[regions.incidents.count - 1])
        return nil
    }
}
