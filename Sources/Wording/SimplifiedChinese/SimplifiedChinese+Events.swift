import Casework
import ServiceTime

extension SimplifiedChinese {
    func name(_ event: Event.Kind) -> String {
        switch event {
        case .opened: "登记工单"
        case .amended: "修改登记"
        case .taken: "领取"
        case .handedOver: "转交"
        case .responded: "答复客户"
        case .noted: "备注"
        case .evidenceAdded: "添加证据"
        case .urgencyChanged: "变更紧急程度"
        case .claimFiled: "登记索赔"
        case .materialsRequested: "要求补充材料"
        case .materialRecorded: "登记材料"
        case .acceptanceNoticeSent: "发出受理通知"
        case .waitStarted: "开始等待"
        case .waitEnded: "恢复处理"
        case .accepted: "受理"
        case .returnedToIntake: "退回受理"
        case .answeredAtFirstContact: "当场答复"
        case .fedBack: "反馈部门"
        case .findingRecorded: "诊断结论"
        case .liabilityDetermined: "责任判定"
        case .diagnosisConcluded: "结束诊断"
        case .amountComputed: "金额已核算"
        case .planProposed: "拟定方案"
        case .planSubmitted: "提交审批"
        case .gateDecided: "审批"
        case .decisionRecalled: "撤回审批"
        case .planSent: "方案发给客户"
        case .consentRecorded: "客户确认"
        case .booked: "预约"
        case .bookingSettled: "预约结果"
        case .siteLeft: "现场返回"
        case .proofRecorded: "登记凭证"
        case .executionFinished: "执行完毕"
        case .resultConfirmed: "结果确认"
        case .resultRejected: "结果未认可"
        case .satisfactionRecorded: "满意度"
        case .documentsFiled: "文件入档"
        case .archived: "归档"
        case .withdrawn: "客户撤回"
        case .reopened: "重新打开"
        case .importedStep: "导入记录"
        // The regions beside the stage.
        case .disputeRaised, .disputeAdvanced, .disputeSettled, .mattersSeparated, .returnedToPlan,
            .liabilityContested, .liabilityUpheld, .liabilityChanged, .incidentDeclared,
            .progressReported, .incidentLifted, .teamFormed, .subtaskAssigned, .subtaskDone,
            .externalTestRecorded, .traceRecorded, .conformityJudged, .recourseDemanded,
            .recourseAnswered, .recourseRecovered, .recourseWrittenOff:
            event.regional.map { name($0) } ?? event.rawValue
        // Clocks that ran out.
        case .escalated: "升级"
        // Merging, linking, splitting.
        case .merged: "并入他单"
        case .unmerged: "取消合并"
        case .absorbed: "并入本单"
        case .released: "移出本单"
        case .linked: "关联工单"
        case .unlinked: "取消关联"
        case .splitOff: "拆分"
        case .commitmentCited: "已引用承诺"
        case .evidenceDisposed: "证据已销毁"
        }
    }

    func details(_ event: Event) -> String {
        switch event {
        case .opened(let opened): opening(opened)
        case .amended(let amended):
            list([amendment(amended)] + (amended.found.map(sought) ?? []))
        case .taken(let taken): scene.person(taken.owner)
        case .handedOver(let handed): "给\(owner(handed.to))；\(handed.reason)"
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
        case .bookingSettled(let done): "第 \(done.booking + 1) 项\(done.kept ? "守约" : "失约")"
        case .siteLeft(let left): scene.moment(left.returned)
        case .proofRecorded(let proof): proved(proof)
        case .satisfactionRecorded(let said): remark(name(said.satisfaction), said.feedback)
        case .documentsFiled(let filed): list(filed.documents.map { name($0.document) })
        case .importedStep(let step): step.label
        case .region(let event): details(event)
        // Clocks that ran out.
        case .escalated(let up): told(up)
        // Merging, linking, splitting.
        case .merged(let merged): "并入 \(merged.into)；\(merged.reason)"
        case .unmerged(let unmerged): "从 \(unmerged.from) 取出；\(unmerged.reason)"
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
extension SimplifiedChinese {
    func remark(_ text: String, _ note: String?) -> String {
        guard let note, !note.isEmpty else { return text }
        return "\(text)；\(note)"
    }

    private func owner(_ login: String?) -> String { login.map(scene.person) ?? "队列" }

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
        let options = "\(name(content.kind))，\(content.options.count) 个选项"
        guard let choice = content.choice else { return options }
        return "\(options)，选定：\(choice.title)，\(choice.amount.signed)"
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
