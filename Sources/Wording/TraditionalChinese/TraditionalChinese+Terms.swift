import Casework
import ServiceTime

extension TraditionalChinese {
    func name(_ stage: Stage) -> String {
        switch stage {
        case .intake: "需求受理"
        case .diagnosis: "問題診斷"
        case .plan: "方案制定"
        case .execution: "執行處理"
        case .confirmation: "結果確認"
        case .followUp: "回訪追蹤"
        case .archive: "歸檔分析"
        case .closed: "已結束"
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .agent: "客服專員"
        case .engineer: "工程師"
        case .quality: "品質"
        case .sales: "業務"
        case .production: "生產"
        case .logistics: "物流"
        case .finance: "財務"
        case .legal: "法務"
        case .departmentHead: "部門負責人"
        case .executive: "分管高層"
        case .supervisor: "主管"
        case .archivist: "歸檔"
        case .auditor: "稽核"
        case .administrator: "管理員"
        }
    }

    func name(_ clock: ClockKind) -> String {
        switch clock {
        case .firstResponse: "首次回應"
        case .acceptanceNotice: "受理通知"
        case .materials: "材料補充"
        case .diagnosis: "問題診斷"
        case .plan: "方案制定"
        case .gate: "審批"
        case .consent: "客戶確認"
        case .execution: "執行處理"
        case .refund: "退款"
        case .serviceRecord: "服務記錄"
        case .resolution: "解決"
        case .followUp: "回訪"
        case .archive: "歸檔"
        case .incidentReport: "重大事件上報"
        case .subtask: "調查任務"
        case .risk: "風險答覆"
        case .milestone: "節點"
        // Care and improvement.
        case .keyCustomerVisit: "重點客戶拜訪"
        case .careActivity: "客戶關懷"
        case .correctiveAction: "改善案"
        case .duty: "例行事項"
        case .auditRectification: "稽核改正"
        case .suggestion: "建議答覆"
        }
    }

    func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "計時中"
        case .paused: "暫停"
        case .met: "準時"
        case .breached: "逾時"
        case .undetermined: "無法判定"
        }
    }

    func name(_ gate: GateState) -> String {
        switch gate {
        case .open: "待審批"
        case .approved: "已同意"
        case .returned: "已退回"
        case .refused: "已否決"
        }
    }

    func name(_ authority: GateAuthority) -> String {
        switch authority {
        case .delegation(let number, let login): "代\(scene.person(login))，委託 \(number)"
        case .escalation(let above): "逾時升級，\(name(above))"
        }
    }

    func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .approved: "同意"
        case .returned: "退回"
        case .refused: "否決"
        }
    }

    func name(_ lapse: GateDecision.Lapse) -> String {
        switch lapse {
        case .recalled: "已撤回"
        case .lowerLevelRecalled: "下級審批已撤回"
        }
    }

    func name(_ phase: PhaseName) -> String {
        switch phase {
        case .wanted: "待制定"
        case .draft: "草案"
        case .inApproval: "審批中"
        case .approved: "審批通過"
        case .offered: "待客戶確認"
        case .rejected: "未通過"
        case .none: "無方案"
        }
    }

    func name(_ closure: Closure) -> String {
        switch closure {
        case .archived: "已歸檔"
        case .withdrawn: "客戶撤回"
        case .closedElsewhere: "已在其他系統關閉"
        case .merged: "已合併"
        }
    }

    func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .executed: "已處理"
        case .declined: "索賠未支持"
        case .answered: "首次聯絡即答覆"
        case .fedBack: "已回饋部門"
        case .settledElsewhere: "已在其他系統解決"
        }
    }

    func name(_ stage: ImportedStage) -> String {
        switch stage {
        case .intake: name(Stage.intake)
        case .diagnosis: name(Stage.diagnosis)
        case .confirmation: name(Stage.confirmation)
        case .followUp: name(Stage.followUp)
        case .closed: name(Stage.closed)
        }
    }

    func name(_ branch: Transition.Branch) -> String {
        switch branch {
        case .always: "總是"
        case .remedy: "處理方案"
        case .decline: "不支持索賠的方案"
        case .diagnosed: "做過診斷"
        case .undiagnosed: "未做診斷"
        case .mergedAtIntake: "合併前在受理"
        case .mergedAtDiagnosis: "合併前在診斷"
        case .mergedAtPlan: "合併前在方案"
        }
    }

    func name(_ relation: Relation) -> String {
        switch relation {
        case .related: "相關"
        case .duplicate: "重複於"
        case .duplicatedBy: "有重複單"
        case .follows: "由此單引起"
        case .followedBy: "引起此單"
        case .splitFrom: "拆分自"
        case .splitInto: "拆出"
        }
    }
}
