import Casework
import ServiceTime
import Terminal
import Wording

// What moves beside the stage, the newest first.
extension DetailDocument {
    mutating func describe(_ regions: Regions) {
        for incident in regions.incidents.reversed() { describe(incident) }
        for dispute in regions.disputes.reversed() { describe(dispute) }
        for contest in regions.contests.reversed() { describe(contest) }
        for (index, recourse) in regions.recourses.enumerated().reversed() {
            describe(recourse, number: index + 1)
        }
        describe(regions.investigation)
    }

    private mutating func describe(_ investigation: Investigation) {
        guard !investigation.isEmpty else { return }
        heading(words(Region.team))
        field("members", words.list(investigation.members.map(name)))
        for (index, subtask) in investigation.subtasks.enumerated() {
            let assigned = subtask.assigned
            let mark = subtask.result == nil ? look.glyphs.ahead : look.glyphs.check
            let parts = [
                assigned.task, words(assigned.department), name(assigned.assignee),
                time(assigned.due),
            ]
            entry(
                label: "\(mark) \(index + 1) \(words(Region.subtask))",
                parts.joined(separator: " · "), subtask.result == nil ? .important : .met)
            if let result = subtask.result { remark("", result) }
        }
        for test in investigation.tests {
            let parts = [test.content.body, test.content.report, test.content.finding]
            remark(
                words(Command.Kind.recordExternalTest),
                parts.compactMap { $0 }.joined(separator: " · "), test.by, test.at)
        }
        if let trace = investigation.trace {
            let made = trace.content
            let parts = [made.unit, made.staff, made.madeOn, made.batch]
            remark(
                words.label("trace"), parts.compactMap { $0 }.joined(separator: " · "), trace.by,
                trace.at)
        }
        if let judged = investigation.conformity {
            let text = "\(words(judged.content.conforms)) · \(judged.content.standard)"
            remark(words.label("conforms"), text, judged.by, judged.at)
        }
    }

    private mutating func describe(_ recourse: Recourse, number: Int) {
        heading("\(words(Region.recourse)) \(number)")
        let isOpen = recourse.state == .recourseDemanded || recourse.state == .recourseAnswered
        state(recourse.state, isOpen ? .important : .normal)
        let demanded = recourse.demanded
        field("debtor", "\(words(demanded.against)) · \(demanded.debtor)")
        entry(label: words.label("amount"), words(demanded.amount), .money)
        field("rule", recourse.basis)
        remark("", "", recourse.demandedBy, recourse.demandedAt)
        for answer in recourse.answers {
            let said = answer.content
            let parts = [words(said.reply), said.amount.map { words($0) }, said.note]
            remark(
                words.label("reply"), parts.compactMap { $0 }.joined(separator: " · "), answer.by,
                answer.at)
        }
        for recovery in recourse.recoveries {
            let paid = recovery.content
            remark(
                words(Command.Kind.recordRecovery), "\(words(paid.amount)) · \(paid.voucher)",
                recovery.by, recovery.at)
        }
        if let writeOff = recourse.writeOff {
            remark(words(Command.Kind.writeOffRecourse), writeOff)
        }
    }

    private mutating func describe(_ incident: Incident) {
        heading(words(Region.incident))
        state(incident.state, incident.isOpen ? .important : .normal)
        field("leader", incident.group.first.map(name))
        field("members", words.list(incident.group.dropFirst().map(name)))
        field("reason", incident.declared.reason)
        remark("", "", incident.declaredBy, incident.declaredAt)
        for report in incident.reports {
            remark(words.label("report"), report.remark)
            entry(label: "", "→ " + name(report.to), .dim)
        }
        if let lift = incident.lift { remark(words(incident.state), lift) }
    }

    private mutating func describe(_ contest: Contest) {
        heading(words(Region.contest))
        state(contest.state, contest.ruling == nil ? .important : .normal)
        field("contested-by", contest.contested.contestedBy)
        field("reason", contest.contested.reason)
        remark("", "", contest.recordedBy, contest.recordedAt)
        switch contest.ruling {
        case .upheld(let remark): self.remark(words(Command.Kind.upholdLiability), remark)
        case .changed(let remark): self.remark(words(Command.Kind.changeLiability), remark)
        case .lapsed, nil: break
        }
    }

    private mutating func describe(_ dispute: Dispute) {
        heading(words(Region.dispute))
        let role: Terminal.Role = dispute.stopsWork ? .important : .normal
        state(dispute.state, role)
        field("coordinator", name(dispute.coordinator))
        field("about", dispute.raised.about)
        field("clause", dispute.raised.clause)
        field("reason", dispute.raised.reason)
        remark("", "", dispute.raisedBy, dispute.raisedAt)
        for step in dispute.steps { remark(words(step.step.state), step.remark) }
        if let separation = dispute.separation {
            remark(words(Command.Kind.separateMatters), separation)
        }
        if let settlement = dispute.settlement { remark(words.label("terms"), settlement) }
    }

    private mutating func state(_ state: RegionState, _ role: Terminal.Role) {
        entry(label: words.label("status"), words(state), role)
    }

    /// An entry under the label of a field.
    private mutating func field(_ field: String, _ value: String?) {
        entry(label: words.label(field), value)
    }

    private mutating func remark(_ label: String, _ remark: Remark) {
        self.remark(label, remark.text, remark.by, remark.at)
    }

    private mutating func remark(
        _ label: String, _ text: String, _ login: String, _ instant: Instant
    ) {
        let parts = [text, name(login), time(instant)]
        entry(label: label, parts.filter { !$0.isEmpty }.joined(separator: " · "))
    }
}
