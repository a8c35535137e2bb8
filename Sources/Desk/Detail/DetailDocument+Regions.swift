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
