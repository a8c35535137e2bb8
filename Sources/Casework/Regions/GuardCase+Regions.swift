/// Guards of the regions, and what the regions ask of the stages.
extension GuardCase {
    var region: RegionCommand? {
        guard case .region(let command)? = command else { return nil }
        return command
    }

    /// The region's own table allows the step from where the region stands.
    var regionStands: [Refusal] {
        let arrows = Workflow.regionTransitions(on: kind)
        guard let first = arrows.first else { return [] }
        let standing = ticket.regions.states(of: first.region, subject: region?.subject)
        let open = arrows.filter { standing.contains($0.from) }
        guard !open.isEmpty else {
            let allowed = RegionState.allCases.filter { state in
                arrows.contains { $0.from == state }
            }
            return [.notFromRegion(standing.last ?? first.from, allowed: allowed)]
        }
        guard let target = region?.target, !open.contains(where: { $0.to == target }) else {
            return []
        }
        return [.noSuchStep(target, allowed: open.map(\.to))]
    }

    /// Everybody named is on the staff and works on tickets.
    var peopleKnown: [Refusal] {
        (region?.people ?? []).flatMap { login -> [Refusal] in
            guard let person = context.roster[login] else { return [.unknownPerson(login: login)] }
            return Workflow.workers.isDisjoint(with: person.roles)
                ? [.recipientDoesNotWork(login: login)] : []
        }
    }

    /// Only the coordinator leads the talks, or somebody who stands above them.
    var coordinatorOrManager: [Refusal] {
        guard let dispute = ticket.regions.openDispute, dispute.coordinator != person.login,
            person.roles.isDisjoint(with: Workflow.managers)
        else { return [] }
        return [.notCoordinator(coordinator: dispute.coordinator)]
    }

    var notYetSeparated: [Refusal] {
        ticket.regions.openDispute?.separation == nil ? [] : [.alreadySeparated]
    }

    /// One dispute over the matter at a time; those about something else may go on beside it.
    var noDisputeOver: [Refusal] {
        guard let dispute = ticket.regions.openDispute, dispute.stopsWork else { return [] }
        return [.disputeOpen(dispute.state)]
    }

    /// Work, payment and the customer's consent wait while the matter is disputed.
    var undisputed: [Refusal] {
        guard let dispute = ticket.regions.openDispute, dispute.stopsWork else { return [] }
        return [.disputeStopsWork(dispute.state)]
    }

    /// A ticket does not end over an open dispute, also one about something else.
    var disputeEnded: [Refusal] {
        ticket.regions.openDispute.map { [.disputeOpen($0.state)] } ?? []
    }

    /// The agreed plan was overtaken: a dispute over it was settled, or the ticket has become a
    /// major incident since.
    var planOvertaken: [Refusal] {
        guard let plan = ticket.executing?.plan.version.number else { return [] }
        let isSettled = ticket.regions.disputes.contains {
            $0.plan == plan && !$0.isOpen && $0.separation == nil
        }
        let isMajor = ticket.regions.openIncident.map { !$0.plans.contains(plan) } ?? false
        return isSettled || isMajor ? [] : [.planStands(version: plan)]
    }
}

/// Guards of contests and major incidents.
extension GuardCase {
    var liabilityThere: [Refusal] { ticket.liability == nil ? [.liabilityMissing] : [] }

    /// Nothing rests on shares that somebody contests.
    var uncontested: [Refusal] {
        ticket.regions.openContest.map { [.liabilityContested(by: $0.contested.contestedBy)] } ?? []
    }

    /// Whoever contests shares or laid them down does not rule on them.
    var rulesFreely: [Refusal] {
        let isParty =
            ticket.regions.openContest?.recordedBy == person.login
            || ticket.regions.liabilityAuthor == person.login
        return isParty ? [.partyDoesNotRule] : []
    }

    /// What is at or over a threshold goes on only as a major incident.
    var majorDeclared: [Refusal] {
        guard ticket.regions.openIncident == nil else { return [] }
        let causes = ticket.majorCauses(under: policy.majorIncident)
        return causes.isEmpty ? [] : [.majorIncidentDue(causes)]
    }

    /// A major incident is made good by a plan of its task group.
    var planDedicated: [Refusal] {
        guard let incident = ticket.regions.openIncident,
            let version = ticket.planning?.phase.version ?? ticket.executing?.plan.version,
            !incident.plans.contains(version.number)
        else { return [] }
        return [.planNotDedicated(version: version.number)]
    }

    var inTaskGroup: [Refusal] {
        guard let incident = ticket.regions.openIncident, !incident.group.contains(person.login),
            person.roles.isDisjoint(with: Workflow.managers)
        else { return [] }
        return [.notInTaskGroup(group: incident.group)]
    }

    /// A report goes to somebody above who is not the one who reports.
    var reportsUpward: [Refusal] {
        guard case .reportProgress(let reported)? = region, let to = context.roster[reported.to]
        else { return [] }
        let isAbove = !to.roles.isDisjoint(with: Workflow.managers) && to.login != person.login
        return isAbove ? [] : [.notASuperior(login: to.login)]
    }

    /// While work is to come, what is at or over a threshold stays a major incident.
    var incidentOver: [Refusal] {
        switch ticket.stage {
        case .confirmation, .followUp, .archive, .closed: return []
        case .intake, .diagnosis, .plan, .execution: break
        }
        let causes = ticket.majorCauses(under: policy.majorIncident)
        return causes.isEmpty ? [] : [.thresholdStillMet(causes)]
    }

    var incidentEnded: [Refusal] { ticket.regions.openIncident == nil ? [] : [.incidentOpen] }
}

extension Command {
    /// The shares it lays down.
    var liability: Liability? {
        if case .determineLiability(let liability) = self { return liability }
        if case .region(.changeLiability(let changed)) = self { return changed.liability }
        return nil
    }
}

extension Workflow {
    /// Those who rule where others disagree.
    static let managers: Set<Role> = [.departmentHead, .executive, .supervisor]
}
