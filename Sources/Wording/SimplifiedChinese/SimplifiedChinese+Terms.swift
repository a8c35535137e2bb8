import Casework
import ServiceTime

extension SimplifiedChinese {
    func name(_ stage: Stage) -> String {
        switch stage {
        case .intake: "需求受理"
        case .diagnosis: "问题诊断"
        case .plan: "方案制定"
        case .execution: "执行处理"
        case .confirmation: "结果确认"
        case .followUp: "回访跟踪"
        case .archive: "归档分析"
        case .closed: "已结束"
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .agent: "客服专员"
        case .engineer: "工程师"
        case .quality: "质量"
        case .sales: "业务"
        case .production: "生产"
        case .logistics: "物流"
        case .finance: "财务"
        case .legal: "法务"
        case .departmentHead: "部门负责人"
        case .executive: "分管领导"
        case .supervisor: "主管"
        case .archivist: "归档"
        case .auditor: "审计"
        case .administrator: "管理员"
        }
    }

    func name(_ clock: ClockKind) -> String {
        switch clock {
        case .firstResponse: "首次响应"
        case .acceptanceNotice: "受理通知"
        case .materials: "材料补充"
        case .diagnosis: "问题诊断"
        case .plan: "方案制定"
        case .gate: "审批"
        case .consent: "客户确认"
        case .execution: "执行处理"
        case .refund: "退款"
        case .serviceRecord: "服务记录"
        case .resolution: "解决"
        case .followUp: "回访"
        case .archive: "归档"
        case .incidentReport: "重大事件上报"
        case .subtask: "调查任务"
        case .risk: "风险答复"
        case .milestone: "节点"
        // Care and improvement.
        case .keyCustomerVisit: "重点客户回访"
        case .careActivity: "客户关怀"
        case .correctiveAction: "改善案"
        case .duty: "例行事项"
        case .auditRectification: "审计整改"
        case .suggestion: "建议答复"
        }
    }

    func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "计时中"
        case .paused: "暂停"
        case .met: "按时"
        case .breached: "超时"
        case .undetermined: "无法判定"
        }
    }

    func name(_ gate: GateState) -> String {
        switch gate {
        case .open: "待审批"
        case .approved: "已同意"
        case .returned: "已退回"
        case .refused: "已否决"
        }
    }

    func name(_ authority: GateAuthority) -> String {
        switch authority {
        case .delegation(let number, let login): "代\(scene.person(login))，委托 \(number)"
        case .escalation(let above): "超时升级，\(name(above))"
        }
    }

    func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .approved: "同意"
        case .returned: "退回"
        case .refused: "否决"
        }
    }

    func name(_ lapse: GateDecision.Lapse) -> String {
        switch lapse {
        case .recalled: "已撤回"
        case .lowerLevelRecalled: "下级审批已撤回"
        }
    }

    func name(_ phase: PhaseName) -> String {
        switch phase {
        case .wanted: "待制定"
        case .draft: "草案"
        case .inApproval: "审批中"
        case .approved: "审批通过"
        case .offered: "待客户确认"
        case .rejected: "未通过"
        case .none: "无方案"
        }
    }

    func name(_ closure: Closure) -> String {
        switch closure {
        case .archived: "已归档"
        case .withdrawn: "客户撤回"
        case .closedElsewhere: "已在其他系统关闭"
        case .merged: "已合并"
        }
    }

    func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .executed: "已处理"
        case .declined: "索赔未支持"
        case .answered: "首次联系即答复"
        case .fedBack: "已反馈部门"
        case .settledElsewhere: "已在其他系统解决"
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
        case .always: "总是"
        case .remedy: "处理方案"
        case .decline: "不支持索赔的方案"
        case .diagnosed: "做过诊断"
        case .undiagnosed: "未做诊断"
        case .mergedAtIntake: "合并前在受理"
        case .mergedAtDiagnosis: "合并前在诊断"
        case .mergedAtPlan: "合并前在方案"
        }
    }

    func name(_ relation: Relation) -> String {
        switch relation {
        case .related: "相关"
        case .duplicate: "重复于"
        case .duplicatedBy: "有重复单"
        case .follows: "由此单引起"
        case .followedBy: "引起此单"
        case .splitFrom: "拆分自"
        case .splitInto: "拆出"
        }
    }
}
