import Casework
import ServiceTime

extension TraditionalChinese {
    func name(_ event: Event.Kind) -> String {
        switch event {
        case .opened: "登記工單"
        case .amended: "修改登記"
        case .taken: "領取"
        case .handedOver: "轉交"
        case .responded: "答覆客戶"
        case .noted: "備註"
        case .evidenceAdded: "新增證據"
        case .urgencyChanged: "變更緊急程度"
        case .claimFiled: "登記索賠"
        case .materialsRequested: "要求補充材料"
        case .materialRecorded: "登記材料"
        case .acceptanceNoticeSent: "發出受理通知"
        case .waitStarted: "開始等待"
        case .waitEnded: "恢復處理"
        case .accepted: "受理"
        case .returnedToIntake: "退回受理"
        case .answeredAtFirstContact: "當場答覆"
        case .fedBack: "回饋部門"
        case .findingRecorded: "診斷結論"
        case .liabilityDetermined: "責任判定"
        case .diagnosisConcluded: "結束診斷"
        case .amountComputed: "金額已核算"
        case .planProposed: "擬定方案"
        case .planSubmitted: "提交審批"
        case .gateDecided: "審批"
        case .decisionRecalled: "撤回審批"
        case .planSent: "方案發給客戶"
        case .consentRecorded: "客戶確認"
        case .booked: "預約"
        case .bookingSettled: "預約結果"
        case .siteLeft: "現場返回"
        case .proofRecorded: "登記憑證"
        case .executionFinished: "執行完畢"
        case .resultConfirmed: "結果確認"
        case .resultRejected: "結果未認可"
        case .satisfactionRecorded: "滿意度"
        case .documentsFiled: "文件入檔"
        case .archived: "歸檔"
        case .withdrawn: "客戶撤回"
        case .reopened: "重新開啟"
        case .importedStep: "匯入記錄"
        // The regions beside the stage.
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .teamFormed, .subtaskAssigned, .subtaskDone,
            .externalTestRecorded, .traceRecorded, .conformityJudged, .recourseDemanded,
            .recourseAnswered, .recourseRecovered, .recourseWrittenOff:
            event.regional.map { name($0) } ?? event.rawValue
        // Clocks that ran out.
        case .escalated: "升級"
        // Merging, linking, splitting.
        case .merged: "併入他單"
        case .unmerged: "取消合併"
        case .absorbed: "併入本單"
        case .released: "移出本單"
        case .linked: "關聯工單"
        case .unlinked: "取消關聯"
        case .splitOff: "拆分"
        case .commitmentCited: "已引用承諾"
        case .evidenceDisposed: "證據已銷毀"
        }
    }

    func details(_ event: Event) -> String {
        switch event {
        case .opened(let opened): opening(opened)
        case .amended(let amended):
            list([amendment(amended)] + (amended.found.map(sought) ?? []))
        case .taken(let taken): scene.person(taken.owner)
        case .handedOver(let handed): "給\(owner(handed.to))；\(handed.reason)"
        case .responded(let responded): responded.message
        case .noted(let noted), .waitEnded(let noted), .accepted(let noted),
            .answeredAtFirstContact(let noted), .diagnosisConcluded(let noted),
            .executionFinished(let noted), .resultConfirmed(let noted), .archived(let noted):
            noted.note
        case .evidenceAdded(let evidence): "\(evidence.name)；\(evidence.shows)"
        case .urgencyChanged(let changed): remark(name(changed.urgency), changed.reason)
        case .claimFiled(let filed): remark(claim(filed.terms), filed.basis.map(resting))
        case .commitmentCited(let cited): citation(cited)
        case .materialsRequested(let asked): remark(materials(asked.items), asked.note)
        case .materialRecorded(let material): recorded(material)
        case .acceptanceNoticeSent(let sent): sent.means
        case .waitStarted(let wait): "等\(name(wait.on))；\(wait.reason)"
        case .returnedToIntake(let reasoned), .resultRejected(let reasoned),
            .withdrawn(let reasoned), .reopened(let reasoned):
            reasoned.reason
        case .fedBack(let fed): "\(department(fed.department))；\(fed.feedback)"
        case .findingRecorded(let finding): found(finding)
        case .liabilityDetermined(let liability): liable(liability)
        case .amountComputed(let computed):
            "\(computed.amount.signed) · \(list(computed.items.map { name($0.rule) }))"
        case .planProposed(let proposed): plan(proposed.content)
        case .planSubmitted(let submitted): list(submitted.gates.map(\.id))
        case .gateDecided(let decided): decision(decided)
        case .decisionRecalled(let recalled): "\(name(recalled.gate))；\(recalled.reason)"
        case .planSent(let sent): sent.means
        case .consentRecorded(let answer): consent(answer)
        case .booked(let booked): "\(booked.what)，\(scene.moment(booked.promised))"
        case .bookingSettled(let done): "第 \(done.booking + 1) 項\(done.kept ? "守約" : "失約")"
        case .siteLeft(let left): scene.moment(left.returned)
        case .proofRecorded(let proof): proved(proof)
        case .satisfactionRecorded(let said): remark(name(said.satisfaction), said.feedback)
        case .documentsFiled(let filed): list(filed.documents.map { name($0.document) })
        case .importedStep(let step): step.label
        case .region(let event): details(event)
        // Clocks that ran out.
        case .escalated(let up): told(up)
        // Merging, linking, splitting.
        case .merged(let merged): "併入 \(merged.into)；\(merged.reason)"
        case .unmerged(let unmerged): "從 \(unmerged.from) 取出；\(unmerged.reason)"
        case .absorbed(let absorbed):
            "\(list(absorbed.tickets.map(\.number)))；\(absorbed.reason)"
        case .released(let released): "\(list(released.numbers))；\(released.reason)"
        case .linked(let linked):
            remark("\(name(linked.relation)) \(linked.number)", linked.note)
        case .unlinked(let unlinked): "\(unlinked.number)；\(unlinked.reason)"
        case .splitOff(let split): "\(split.number)，\(split.subject)；\(split.reason)"
        case .evidenceDisposed(let gone):
            "\(gone.name) \(gone.digest.short)；\(gone.reason)；\(gone.rule)，\(gone.keptUntil)"
        }
    }
}

// The events that need more than a few words.
extension TraditionalChinese {
    func remark(_ text: String, _ note: String?) -> String {
        guard let note, !note.isEmpty else { return text }
        return "\(text)；\(note)"
    }

    private func owner(_ login: String?) -> String { login.map(scene.person) ?? "佇列" }

    private func opening(_ opened: Opened) -> String {
        let registration = opened.registration
        let kind = "\(name(registration.kind))，\(name(opened.urgency))"
        return "\(kind)，\(name(registration.channel))；\(registration.subject)"
    }

    private func claim(_ terms: ClaimTerms) -> String {
        let demand = [name(terms.demand), terms.amount?.signed].compactMap(\.self)
        return "\(name(terms.ground))；\(demand.joined(separator: " "))"
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
        "\(code(finding.cause, of: .causes))，\(name(finding.mode))；\(finding.facts)"
    }

    func liable(_ liability: Liability) -> String {
        let parties = liability.parties.map { "\(name($0.party)) \($0.share)" }
        let parts = liability.departments.map { "\(department($0.department)) \($0.share)" }
        return parts.isEmpty ? list(parties) : "\(list(parties))（\(list(parts))）"
    }

    private func plan(_ content: PlanContent) -> String {
        let options = "\(name(content.kind))，\(content.options.count) 個選項"
        guard let choice = content.choice else { return options }
        return "\(options)，選定：\(choice.title)，\(choice.amount.signed)"
    }

    private func decision(_ decided: GateDecided) -> String {
        let right = decided.authority.map { "（\(name($0))）" } ?? ""
        return remark("\(name(decided.gate)) \(name(decided.verdict))\(right)", decided.reason)
    }

    private func told(_ up: Escalation) -> String {
        "\(clockName(up)) 已用 \(up.percent) %，告知\(name(up.to))"
    }

    private func clockName(_ up: Escalation) -> String {
        up.subject.isEmpty ? name(up.clock) : "\(name(up.clock))（\(gate(up.subject))）"
    }

    private func consent(_ answer: ConsentRecorded) -> String {
        let verdict = answer.accepted ? "同意" : "不同意"
        return remark("\(verdict)，\(answer.saidBy)，\(answer.means)", answer.note)
    }

    private func proved(_ proof: ProofRecorded) -> String {
        let paid = proof.paid.map { "，\($0.signed)" } ?? ""
        let text = "措施 \(proof.measure + 1)，\(name(proof.kind)) \(proof.number)\(paid)"
        return remark(text, proof.note)
    }
}
