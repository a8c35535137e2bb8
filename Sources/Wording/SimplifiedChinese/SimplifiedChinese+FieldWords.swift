import Casework

extension SimplifiedChinese {
    func label(field: String) -> String? { Self.fields[field] ?? dossierField(field) }

    func name(yes: Bool) -> String { yes ? "是" : "否" }

    func record(_ field: String, _ number: Int) -> String {
        field == "options" ? "选项 \(number)" : "\(self.field(field)) \(number)"
    }

    func sentence(_ problem: FieldProblem.Kind) -> String {
        switch problem {
        case .missing: "此项必填。"
        case .unknown(let nearest?): "没有这一项；是否指“\(nearest)”？"
        case .unknown(nil): "没有这一项。"
        case .notAChoice(let text, let allowed): "“\(text)”不在可选范围：\(list(known(allowed)))。"
        case .notMoney(let text) where isNegative(text):
            "金额不能小于零；请去掉负号。"
        case .notMoney(let text): "“\(text)”不是金额；请写 12480 或 12,480.00。"
        case .notARate(let text): "“\(text)”不是带符号的比率，例如 0.05%、0.5‰ 或万分之五。"
        case .notANumber(let text): "“\(text)”不是这里可用的整数。"
        case .notAnInstant(let text): "“\(text)”不是时间；请写 2026-03-01 10:00、+3d 或 明天 10:00。"
        case .notYesNo(let text): "“\(text)”既不是“是”也不是“否”。"
        case .notADigest(let text): "“\(text)”不是摘要；摘要为 64 位十六进制数字。"
        case .notAGate(let text): "“\(text)”不是审批；请写 finance 或 department-head:quality。"
        case .notShares(let text):
            "“\(text)”不是份额；请写 \(name(Party.company))=70，\(name(Party.thirdParty))=30。"
        case .shareRepeated(let name): "“\(name)”出现了两次，每个名称只填一次份额。"
        case .sharesSum(let percent): "份额合计为 \(percent) %，不是 100 %。"
        case .unchanged: "没有任何改动；请修改某一项，或取消。"
        case .wrongShape: "形式不对：此处应为文字、列表或记录中的另一种。"
        }
    }

    private static let fields = [
        "about": "争议事项",
        "affected-customers": "受影响客户数",
        "against": "追偿对象类别",
        "agreed": "协商金额",
        "amount": "金额",
        "answer": "答复内容",
        "asked": "拟赔金额",
        "assignee": "承办人",
        "batch": "批次",
        "bearers": "费用分担",
        "booking": "预约序号",
        "file-line": "文件",
        "cap": "违约金上限",
        "cause": "原因",
        "channel": "渠道",
        "charge": "客户承担",
        "chosen": "选定选项",
        "class": "投诉类别",
        "clause": "条款",
        "clock": "时限",
        "commitment": "承诺",
        "completion": "完成时间",
        "conforms": "是否符合标准",
        "contact": "联系人",
        "contested-by": "异议方",
        "coordinator": "协调人",
        "cost": "总费用",
        "costs": "合理费用",
        "customer": "客户",
        "cycle-days": "周期天数",
        "days": "逾期天数",
        "debtor": "追偿对象",
        "decline": "不予支持的理由",
        "defective": "不良数量",
        "delivered": "交运日期",
        "demand": "索赔要求",
        "department": "部门",
        "departments": "部门份额",
        "derivation": "金额计算依据",
        "description": "问题描述",
        "detail": "事由细分",
        "deviation": "差异说明",
        "digest": "摘要",
        "direct-loss": "直接损失",
        "documents": "文件",
        "due": "期限",
        "environment": "使用环境",
        "evidence": "证据",
        "executing": "执行部门",
        "explanation": "对客户的说明",
        "facts": "事实",
        "fee": "服务费",
        "feedback": "反馈意见",
        "file": "文件路径",
        "from": "委托人",
        "gate": "审批",
        "ground": "索赔事由",
        "group": "产品类别",
        "indirect-loss": "间接损失",
        "into": "并入工单",
        "item": "材料",
        "items": "其他规则",
        "kept": "是否守约",
        "kind": "类型",
        "leader": "组长",
        "location": "纸质件位置",
        "made-on": "生产日期",
        "means": "方式",
        "measure": "措施序号",
        "measures": "措施",
        "members": "成员",
        "message": "答复内容",
        "method": "核算规则",
        "mode": "诊断方式",
        "model": "型号",
        "months-used": "已使用月数",
        "login": "登录名",
        "name": "名称",
        "note": "备注",
        "number": "凭证号码",
        "on": "等待对象",
        "option": "选项",
        "options": "选项",
        "order": "订单号",
        "origin": "来源",
        "owed": "第三方应付",
        "paid": "付款金额",
        "part": "料号",
        "parties": "各方份额",
        "person": "责任人",
        "phone": "电话",
        "price": "价格",
        "problem": "问题类型",
        "product": "产品",
        "promised": "约定时间",
        "purchased": "购买日期",
        "quantity": "数量",
        "rate": "违约金比例",
        "reason": "原因说明",
        "received": "收到时间",
        "recourse": "追偿序号",
        "relation": "关系",
        "reply": "对方答复",
        "report": "报告内容",
        "report-number": "报告编号",
        "reported-to": "报告对象",
        "resources": "所需资源",
        "result": "结果",
        "returned": "返回时间",
        "role": "角色",
        "rule": "依据条款",
        "said-by": "答复人",
        "satisfaction": "满意度",
        "serial": "序列号",
        "severity": "严重程度",
        "shows": "内容说明",
        "since": "起始时间",
        "staff": "生产人员",
        "standard": "标准",
        "status": "状态",
        "step": "争议阶段",
        "subject": "主题",
        "subtask": "任务序号",
        "symptom": "故障现象",
        "task": "任务内容",
        "terms": "解决条件",
        "test": "测试结果",
        "test-body": "检测机构",
        "test-finding": "检测结论",
        "ticket": "工单编号",
        "title": "标题",
        "to": "转交给",
        "trace": "生产追溯",
        "tried": "已尝试措施",
        "unit": "单位",
        "until": "截止时间",
        "urgency": "紧急程度",
        "value": "合同金额",
        "version": "方案版本",
        "visit-evidence": "现场照片或视频",
        "what": "预约事项",
    ]
}
