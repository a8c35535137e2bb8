import Casework
import ServiceTime

extension English {
    func name(_ event: Event.Kind) -> String {
        switch event {
        case .opened: "Opened"
        case .amended: "Registration amended"
        case .taken: "Taken"
        case .handedOver: "Handed over"
        case .responded: "Customer answered"
        case .noted: "Note"
        case .evidenceAdded: "Evidence added"
        case .urgencyChanged: "Urgency changed"
        case .claimFiled: "Claim filed"
        case .materialsRequested: "Materials requested"
        case .materialRecorded: "Material recorded"
        case .acceptanceNoticeSent: "Acceptance notice sent"
        case .waitStarted: "Waiting"
        case .waitEnded: "Resumed"
        case .accepted: "Accepted"
        case .returnedToIntake: "Back to intake"
        case .answeredAtFirstContact: "Answered at first contact"
        case .fedBack: "Fed back"
        case .findingRecorded: "Finding recorded"
        case .liabilityDetermined: "Liability determined"
        case .diagnosisConcluded: "Diagnosis concluded"
        case .amountComputed: "Amount computed"
        case .planProposed: "Plan proposed"
        case .planSubmitted: "Plan submitted"
        case .gateDecided: "Gate decided"
        case .decisionRecalled: "Decision recalled"
        case .planSent: "Plan sent to the customer"
        case .consentRecorded: "Customer's answer"
        case .booked: "Booked"
        case .bookingSettled: "Booking settled"
        case .siteLeft: "Back from the site"
        case .proofRecorded: "Proof recorded"
        case .executionFinished: "Work finished"
        case .resultConfirmed: "Result confirmed"
        case .resultRejected: "Result not accepted"
        case .satisfactionRecorded: "Satisfaction"
        case .documentsFiled: "Documents filed"
        case .archived: "Archived"
        case .withdrawn: "Withdrawn"
        case .reopened: "Reopened"
        case .importedStep: "Imported"
        // The regions beside the stage.
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .teamFormed, .subtaskAssigned, .subtaskDone,
            .externalTestRecorded, .traceRecorded, .conformityJudged, .recourseDemanded,
            .recourseAnswered, .recourseRecovered, .recourseWrittenOff:
            event.regional.map { name($0) } ?? event.rawValue
        // Clocks that ran out.
        case .escalated: "Escalated"
        // Merging, linking, splitting.
        case .merged: "Merged"
        case .unmerged: "Unmerged"
        case .absorbed: "Merged in"
        case .released: "Let go"
        case .linked: "Linked"
        case .unlinked: "Link removed"
        case .splitOff: "Split off"
        case .commitmentCited: "Commitment cited"
        case .evidenceDisposed: "Evidence disposed of"
        }
    }

    func details(_ event: Event) -> String {
        switch event {
        case .opened(let opened): opening(opened)
        case .amended(let amended):
            list([amendment(amended)] + (amended.found.map(sought) ?? []))
        case .taken(let taken): scene.person(taken.owner)
        case .handedOver(let handed): "to \(owner(handed.to)); \(handed.reason)"
        case .responded(let responded): responded.message
        case .noted(let noted), .waitEnded(let noted), .accepted(let noted),
            .answeredAtFirstContact(let noted), .diagnosisConcluded(let noted),
            .executionFinished(let noted), .resultConfirmed(let noted), .archived(let noted):
            noted.note
        case .evidenceAdded(let evidence): "\(evidence.name); \(evidence.shows)"
        case .urgencyChanged(let changed): remark(name(changed.urgency), changed.reason)
        case .claimFiled(let filed): remark(claim(filed.terms), filed.basis.map(resting))
        case .commitmentCited(let cited): citation(cited)
        case .materialsRequested(let asked): remark(materials(asked.items), asked.note)
        case .materialRecorded(let material): recorded(material)
        case .acceptanceNoticeSent(let sent): sent.means
        case .waitStarted(let wait): "for \(name(wait.on)); \(wait.reason)"
        case .returnedToIntake(let reasoned), .resultRejected(let reasoned),
            .withdrawn(let reasoned), .reopened(let reasoned):
            reasoned.reason
        case .fedBack(let fed): "\(department(fed.department)); \(fed.feedback)"
        case .findingRecorded(let finding): found(finding)
        case .liabilityDetermined(let liability): liable(liability)
        case .amountComputed(let computed):
            "\(computed.amount.signed) · \(list(computed.items.map { name($0.rule) }))"
        case .planProposed(let proposed): plan(proposed.content)
        case .planSubmitted(let submitted): list(submitted.gates.map(\.id))
        case .gateDecided(let decided): decision(decided)
        case .decisionRecalled(let recalled): "\(name(recalled.gate)); \(recalled.reason)"
        case .planSent(let sent): sent.means
        case .consentRecorded(let answer): consent(answer)
        case .booked(let booked): "\(booked.what), \(scene.moment(booked.promised))"
        case .bookingSettled(let done): "no. \(done.booking + 1) \(done.kept ? "kept" : "missed")"
        case .siteLeft(let left): scene.moment(left.returned)
        case .proofRecorded(let proof): proved(proof)
        case .satisfactionRecorded(let said): remark(name(said.satisfaction), said.feedback)
        case .documentsFiled(let filed): list(filed.documents.map { name($0.document) })
        case .importedStep(let step): step.label
        case .region(let event): details(event)
        // Clocks that ran out.
        case .escalated(let up): told(up)
        // Merging, linking, splitting.
        case .merged(let merged): "into \(merged.into); \(merged.reason)"
        case .unmerged(let unmerged): "from \(unmerged.from); \(unmerged.reason)"
        case .absorbed(let absorbed):
            "\(list(absorbed.tickets.map(\.number))); \(absorbed.reason)"
        case .released(let released): "\(list(released.numbers)); \(released.reason)"
        case .linked(let linked):
            remark("\(name(linked.relation)) \(linked.number)", linked.note)
        case .unlinked(let unlinked): "\(unlinked.number); \(unlinked.reason)"
        case .splitOff(let split): "\(split.number), \(split.subject); \(split.reason)"
        case .evidenceDisposed(let gone):
            "\(gone.name) \(gone.digest.short); \(gone.reason); \(gone.rule), \(gone.keptUntil)"
        }
    }
}

// The events that need more than a few words.
extension English {
    func remark(_ text: String, _ note: String?) -> String {
        guard let note, !note.isEmpty else { return text }
        return "\(text); \(note)"
    }

    private func owner(_ login: String?) -> String { login.map(scene.person) ?? "the queue" }

    private func opening(_ opened: Opened) -> String {
        let registration = opened.registration
        let kind = "\(name(registration.kind)), \(name(opened.urgency))"
        return "\(kind), by \(name(registration.channel)); \(registration.subject)"
    }

    private func claim(_ terms: ClaimTerms) -> String {
        let demand = [name(terms.demand), terms.amount?.signed].compactMap(\.self)
        return "\(name(terms.ground)); \(demand.joined(separator: " "))"
    }

    private func recorded(_ material: Material) -> String {
        let item = "\(code(material.item, of: .materials)) \(name(material.status))"
        return switch material.status {
        case .missing: item
        case .present(let note): remark(item, NamedFile.shown(note))
        case .waived(let note): remark(item, note)
        }
    }

    private func found(_ finding: Finding) -> String {
        "\(code(finding.cause, of: .causes)), by \(name(finding.mode)); \(finding.facts)"
    }

    func liable(_ liability: Liability) -> String {
        let parties = liability.parties.map { "\(name($0.party)) \($0.share)" }
        let parts = liability.departments.map { "\(department($0.department)) \($0.share)" }
        return parts.isEmpty ? list(parties) : "\(list(parties)) (\(list(parts)))"
    }

    private func plan(_ content: PlanContent) -> String {
        let count = content.options.count
        let options = "\(name(content.kind)), \(count) option\(count == 1 ? "" : "s")"
        guard let choice = content.choice else { return options }
        return "\(options), chosen: \(choice.title), \(choice.amount.signed)"
    }

    private func decision(_ decided: GateDecided) -> String {
        let right = decided.authority.map { ", " + name($0) } ?? ""
        return remark("\(name(decided.gate)) \(name(decided.verdict))\(right)", decided.reason)
    }

    private func told(_ up: Escalation) -> String {
        "\(clockName(up)) at \(up.percent) %, to \(name(up.to))"
    }

    private func clockName(_ up: Escalation) -> String {
        up.subject.isEmpty ? name(up.clock) : "\(name(up.clock)) (\(gate(up.subject)))"
    }

    private func consent(_ answer: ConsentRecorded) -> String {
        let verdict = answer.accepted ? "accepted" : "not accepted"
        return remark("\(verdict), \(answer.saidBy), by \(answer.means)", answer.note)
    }

    private func proved(_ proof: ProofRecorded) -> String {
        let paid = proof.paid.map { ", \($0.signed)" } ?? ""
        let text = "measure \(proof.measure + 1), \(name(proof.kind)) \(proof.number)\(paid)"
        return remark(text, proof.note)
    }
}
