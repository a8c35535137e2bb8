import ServiceTime

/// Guards of investigations and recourse.
extension GuardCase {
    /// What is named by a number is there.
    var subjectThere: [Refusal] {
        guard let subject = region?.subject,
            let region = Workflow.regionTransitions(on: kind).first?.region
        else { return [] }
        let count = ticket.regions.count(of: region)
        return (0..<count).contains(subject)
            ? [] : [.noSuchSubject(region, subject &+ 1, count: count)]
    }

    /// A sub-task is for a member of the team, who then is known to have investigated.
    var assigneeInTeam: [Refusal] {
        let members = ticket.regions.investigation.members
        if members.isEmpty { return [.teamMissing] }
        guard case .assignSubtask(let assigned)? = region, !members.contains(assigned.assignee)
        else { return [] }
        return [.notInTeam(login: assigned.assignee, team: members)]
    }

    /// A list of people or papers names at least one.
    var listGiven: [Refusal] {
        if case .formTeam(let formed)? = region, formed.members.isEmpty {
            return [.textEmpty(field: "members")]
        }
        if case .fileDocuments(let documents, _)? = command, documents.isEmpty {
            return [.textEmpty(field: "documents")]
        }
        return []
    }

    /// What is promised or asked for lies ahead.
    var dueAhead: [Refusal] {
        var times: [Instant] = []
        if case .assignSubtask(let assigned)? = region { times = [assigned.due] }
        if case .book(_, let promised)? = command { times = [promised] }
        if case .proposePlan(let plan)? = command { times = plan.options.map(\.completion) }
        return times.filter { $0 <= context.now }.map { .inThePast($0) }
    }

    /// The assignee answers for a sub-task; somebody above may when they cannot.
    var ownSubtask: [Refusal] {
        let subtasks = ticket.regions.investigation.subtasks
        guard let index = region?.subject, subtasks.indices.contains(index),
            subtasks[index].assigned.assignee != person.login,
            person.roles.isDisjoint(with: Workflow.managers)
        else { return [] }
        return [.notYourSubtask(assignee: subtasks[index].assigned.assignee)]
    }

    var subtasksDone: [Refusal] {
        let open = ticket.regions.investigation.openSubtasks
        return open.isEmpty ? [] : [.subtasksOpen(open)]
    }

    /// Conformity with the standard is the quality department's to judge.
    var qualityJudges: [Refusal] {
        guard case .recordFinding(let finding)? = command, finding.conforms != nil,
            !person.holds(.quality)
        else { return [] }
        return [.qualityJudges]
    }

    var thirdPartyLiable: [Refusal] {
        let isLiable = ticket.liability?.parties.contains {
            $0.party == .thirdParty && $0.share != .none
        }
        return isLiable == true ? [] : [.thirdPartyNotLiable]
    }

    /// A demand is an amount; nothing is accepted or recovered beyond it, and no voucher counts
    /// twice, whoever it came from.
    var recourseFits: [Refusal] {
        switch region {
        case .demandRecourse(let demanded)?:
            return demanded.amount.minorUnits > 0
                ? [] : [.recourseAmountWrong(demanded.amount, limit: nil)]
        case .recordRecourseAnswer(let answered)?:
            return recourse(answered.recourse).map { refusals(of: answered, to: $0) } ?? []
        case .recordRecovery(let recovered)?:
            guard let recourse = recourse(recovered.recourse) else { return [] }
            let vouchers = ticket.regions.recourses.flatMap(\.recoveries)
                .map { $0.content.voucher.trimmed() }
            if vouchers.contains(recovered.voucher.trimmed()) {
                return [.voucherRecorded(recovered.voucher)]
            }
            return fits(recovered.amount, in: 1...max(1, recourse.outstanding.minorUnits), recourse)
                && !recourse.outstanding.isZero
                ? []
                : [.recourseAmountWrong(recovered.amount, limit: recourse.outstanding)]
        case .some, nil: return []
        }
    }

    private func recourse(_ index: Int) -> Recourse? {
        let known = ticket.regions.recourses
        return known.indices.contains(index) ? known[index] : nil
    }

    private func fits(_ amount: Money, in range: ClosedRange<Int>, _ recourse: Recourse) -> Bool {
        amount.currency == recourse.demanded.amount.currency && range.contains(amount.minorUnits)
    }

    /// An answer names an amount only for a part, and takes back nothing that has come in.
    private func refusals(of answered: RecourseAnswered, to recourse: Recourse) -> [Refusal] {
        let demanded = recourse.demanded.amount
        let isRight =
            switch answered.reply {
            case .accepted: answered.amount == nil || answered.amount == demanded
            case .partly:
                answered.amount.map {
                    demanded.minorUnits > 1 && fits($0, in: 1...(demanded.minorUnits - 1), recourse)
                        && $0.minorUnits >= recourse.recovered.minorUnits
                } ?? false
            case .refused: answered.amount == nil && recourse.recovered.isZero
            }
        guard !isRight else { return [] }
        return [.recourseAmountWrong(answered.amount, limit: demanded)]
    }
}
