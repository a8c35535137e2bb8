import Casework

// Why a command of care and improvement is refused, and what would satisfy the rule.
extension TraditionalChinese {
    func rule(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket(let number): "沒有工單 \(number)。"
        case .noSource(let number): "\(number) 不是工單、檢討、稽核或建議。"
        case .dayAhead(let day): "\(day) 還沒有到。"
        case .dayBehind(let day, let earliest): "\(day) 早於 \(earliest)。"
        case .notBetween(let field, let lowest, let highest):
            "「\(self.field(field))」不在 \(lowest) 至 \(highest) 之間。"
        case .sameHand(let login): "\(scene.trailed(login))參與過此事。"
        case .notResponsible(let login): "此事由\(scene.spaced(login))負責。"
        case .notOfDepartment(let department):
            "此事由\(code(department.code, of: .departments))的負責人決定。"
        case .dateTooSoon(let day, let earliest):
            "到 \(day) 還無法判斷成效，依政策須等到 \(earliest)。"
        case .effectNotJudgedYet(let day): "\(day) 之前還不能判斷成效。"
        case .anotherProblem(let ticket, let problem):
            "工單 \(ticket) 的問題類型不是「\(code(problem, of: .problems))」。"
        case .anotherProduct(let ticket, let product): "工單 \(ticket) 的產品不是「\(product)」。"
        case .ticketNotLater(let ticket, let day): "工單 \(ticket) 在 \(day) 之前受理。"
        case .customerMerged(let number, let other): "\(number) 已合併到 \(other)。"
        case .recursStill: "這是定期活動，之後還有下一次。"
        case .recursNot: "這項活動只做一次。"
        case .passesNextTurn(let day): "下一次已定在 \(day)。"
        case .anotherCustomer(let number): "\(number) 屬於另一客戶。"
        case .noVisitReport(let number, let day): "\(number) 沒有 \(day) 的拜訪報告。"
        case .periodRuns(let day): "本期到 \(day) 才結束。"
        case .departmentSame(let department): "該建議已在\(code(department.code, of: .departments))。"
        case .nothingChanges: "依現行政策計算，到期時間不變。"
        case .noTimeOfDay(let text): "「\(text)」不是時刻。"
        case .nothingToSample: "沒有符合規則的工單。"
        case .notSampled(let ticket): "工單 \(ticket) 不在樣本中。"
        case .examinedAlready(let ticket): "工單 \(ticket) 已查核。"
        case .casesLeft(let tickets): "尚未查核：\(list(tickets))。"
        case .findingsOpen(let lines): "沒有改正任務的發現：\(list(lines.map { "\($0)" }))。"
        case .tasksOpen(let lines): "尚未驗證的改正：\(list(lines.map { "\($0)" }))。"
        case .taskStands(let line, let standing): "改正 \(line) \(name(standing))。"
        case .notInDepartment(let department):
            "現由\(code(department.code, of: .departments))處理。"
        case .noCaseCited: "沒有引用工單。"
        case .caseOpen(let ticket): "工單 \(ticket) 尚未結束。"
        }
    }

    func remedy(_ refusal: CareRefusal) -> String {
        switch refusal {
        case .noSuchTicket: "請在工單佇列中查找編號。"
        case .noSource: "請引用發現問題之處的編號。"
        case .dayAhead: "請填寫已經到來的日期。"
        case .dayBehind(_, let earliest): "請填寫 \(earliest) 或之後的日期。"
        case .notBetween(_, let lowest, let highest): "請填 \(lowest) 至 \(highest) 之間的數。"
        case .sameHand: "請由其他人來做。"
        case .notResponsible(let login):
            "請由\(scene.led(login))、部門主管或督導來做，或先改派。"
        case .notOfDepartment: "請找該部門負責人、主管或分管高層。"
        case .dateTooSoon(_, let earliest): "請填寫 \(earliest) 或之後的日期。"
        case .effectNotJudgedYet(let day): "請在 \(day) 或之後驗證。"
        case .anotherProblem, .anotherProduct: "請另提改善案。"
        case .ticketNotLater: "請引用措施實施之後受理的工單。"
        case .customerMerged(_, let other): "請使用 \(other)。"
        case .recursStill: "請提交本次報告，或終止這項活動。"
        case .recursNot: "請回報並完成。"
        case .passesNextTurn(let day): "請填寫 \(day) 之前的日期，或先提交本次報告。"
        case .anotherCustomer: "請引用本客戶的活動。"
        case .noVisitReport: "請先在該活動提交拜訪報告，或不填此編號。"
        case .periodRuns(let day): "請在 \(day) 之後提交。"
        case .departmentSame: "請選擇其他部門，或由該部門答覆。"
        case .nothingChanges: "無需再做。"
        case .noTimeOfDay: "請寫成 17:00。"
        case .nothingToSample: "請放寬規則。"
        case .notSampled: "請查核樣本中的工單。"
        case .examinedAlready: "請查核下一張；仍可補充發現。"
        case .casesLeft: "請逐一記錄無問題或記錄發現。"
        case .findingsOpen: "請為每項發現下達改正任務。"
        case .tasksOpen: "請在改正完成後逐一驗證。"
        case .taskStands(_, .open): "請先完成改正。"
        case .taskStands(_, .rectified): "請驗證或退回。"
        case .taskStands(_, .verified): "無需再做。"
        case .notInDepartment: "請由該部門的人員來做，或轉給其他部門。"
        case .noCaseCited: "請引用得出經驗的已結工單。"
        case .caseOpen: "請在工單結束後引用。"
        }
    }

    private func name(_ standing: Audit.Standing) -> String {
        switch standing {
        case .open: "尚未改正"
        case .rectified: "已改正，待驗證"
        case .verified: "已驗證"
        }
    }
}
