import Casework

// Why a command of care and improvement is refused, and what would satisfy the rule.
extension SimplifiedChinese {
    func rule(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket(let number): "没有工单 \(number)。"
        case .noSource(let number): "\(number) 不是工单、复盘、审计或建议。"
        case .dayAhead(let day): "\(day) 还没有到。"
        case .dayBehind(let day, let earliest): "\(day) 早于 \(earliest)。"
        case .notBetween(let field, let lowest, let highest):
            "“\(self.field(field))”不在 \(lowest) 至 \(highest) 之间。"
        case .sameHand(let login): "\(scene.trailed(login))参与过此事。"
        case .notResponsible(let login): "此事由\(scene.spaced(login))负责。"
        case .notOfDepartment(let department):
            "此事由\(code(department.code, of: .departments))的负责人决定。"
        case .dateTooSoon(let day, let earliest):
            "到 \(day) 还无法判断效果，按政策须等到 \(earliest)。"
        case .effectNotJudgedYet(let day): "\(day) 之前还不能判断效果。"
        case .anotherProblem(let ticket, let problem):
            "工单 \(ticket) 的问题类型不是“\(code(problem, of: .problems))”。"
        case .anotherProduct(let ticket, let product): "工单 \(ticket) 的产品不是“\(product)”。"
        case .ticketNotLater(let ticket, let day): "工单 \(ticket) 在 \(day) 之前受理。"
        case .customerMerged(let number, let other): "\(number) 已合并到 \(other)。"
        case .recursStill: "这是定期活动，之后还有下一次。"
        case .recursNot: "这项活动只做一次。"
        case .passesNextTurn(let day): "下一次已定在 \(day)。"
        case .anotherCustomer(let number): "\(number) 属于另一客户。"
        case .noVisitReport(let number, let day): "\(number) 没有 \(day) 的拜访报告。"
        case .periodRuns(let day): "本期到 \(day) 才结束。"
        case .departmentSame(let department): "该建议已在\(code(department.code, of: .departments))。"
        case .nothingChanges: "按现行政策计算，到期时间不变。"
        case .noTimeOfDay(let text): "“\(text)”不是时刻。"
        case .nothingToSample: "没有符合规则的工单。"
        case .notSampled(let ticket): "工单 \(ticket) 不在样本中。"
        case .examinedAlready(let ticket): "工单 \(ticket) 已审查。"
        case .casesLeft(let tickets): "尚未审查：\(list(tickets))。"
        case .findingsOpen(let lines): "没有整改任务的发现：\(list(lines.map { "\($0)" }))。"
        case .tasksOpen(let lines): "尚未验证的整改：\(list(lines.map { "\($0)" }))。"
        case .taskStands(let line, let standing): "整改 \(line) \(name(standing))。"
        case .notInDepartment(let department):
            "现由\(code(department.code, of: .departments))处理。"
        case .noCaseCited: "没有引用工单。"
        case .caseOpen(let ticket): "工单 \(ticket) 尚未结束。"
        }
    }

    func remedy(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket: "请在工单队列中查找编号。"
        case .noSource: "请引用发现问题之处的编号。"
        case .dayAhead: "请填写已经到来的日期。"
        case .dayBehind(_, let earliest): "请填写 \(earliest) 或之后的日期。"
        case .notBetween(_, let lowest, let highest): "请填 \(lowest) 至 \(highest) 之间的数。"
        case .sameHand: "请由其他人来做。"
        case .notResponsible(let login):
            "请由\(scene.led(login))、部门负责人或主管来做，或先改派。"
        case .notOfDepartment: "请找该部门负责人、主管或分管领导。"
        case .dateTooSoon(_, let earliest): "请填写 \(earliest) 或之后的日期。"
        case .effectNotJudgedYet(let day): "请在 \(day) 或之后验证。"
        case .anotherProblem, .anotherProduct: "请另提改善案。"
        case .ticketNotLater: "请引用措施实施之后受理的工单。"
        case .customerMerged(_, let other): "请使用 \(other)。"
        case .recursStill: "请提交本次报告，或终止这项活动。"
        case .recursNot: "请报告并完成。"
        case .passesNextTurn(let day): "请填写 \(day) 之前的日期，或先提交本次报告。"
        case .anotherCustomer: "请引用本客户的活动。"
        case .noVisitReport: "请先在该活动提交拜访报告，或不填此编号。"
        case .periodRuns(let day): "请在 \(day) 之后提交。"
        case .departmentSame: "请选择其他部门，或由该部门答复。"
        case .nothingChanges: "无需再做。"
        case .noTimeOfDay: "请写成 17:00。"
        case .nothingToSample: "请放宽规则。"
        case .notSampled: "请审查样本中的工单。"
        case .examinedAlready: "请审查下一张；仍可补充发现。"
        case .casesLeft: "请逐一记录无问题或记录发现。"
        case .findingsOpen: "请为每项发现下达整改任务。"
        case .tasksOpen: "请在整改完成后逐一验证。"
        case .taskStands(_, .open): "请先完成整改。"
        case .taskStands(_, .rectified): "请验证或退回。"
        case .taskStands(_, .verified): "无需再做。"
        case .notInDepartment: "请由该部门的人员来做，或转给别的部门。"
        case .noCaseCited: "请引用得出经验的已结工单。"
        case .caseOpen: "请在工单结束后引用。"
        }
    }

    private func name(_ standing: Audit.Standing) -> String {
        switch standing {
        case .open: "尚未整改"
        case .rectified: "已整改，待验证"
        case .verified: "已验证"
        }
    }
}
