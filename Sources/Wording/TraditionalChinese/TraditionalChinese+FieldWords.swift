import Casework

extension TraditionalChinese {
    func label(field: String) -> String? { Self.fields[field] ?? dossierField(field) }

    func name(yes: Bool) -> String { yes ? "是" : "否" }

    func record(_ field: String, _ number: Int) -> String {
        field == "options" ? "選項 \(number)" : "\(self.field(field)) \(number)"
    }

    func sentence(_ problem: FieldProblem.Kind) -> String {
        switch problem {
        case .missing: "此項必填。"
        case .unknown(let nearest?): "沒有這一項；是否指「\(nearest)」？"
        case .unknown(nil): "沒有這一項。"
        case .notAChoice(let text, let allowed): "「\(text)」不在可選範圍：\(list(known(allowed)))。"
        case .notMoney(let text) where isNegative(text):
            "金額不能小於零；請去掉負號。"
        case .notMoney(let text): "「\(text)」不是金額；請寫 12480 或 12,480.00。"
        case .notARate(let text): "「\(text)」不是帶符號的比率，例如 0.05%、0.5‰ 或萬分之五。"
        case .notANumber(let text): "「\(text)」不是這裡可用的整數。"
        case .notAnInstant(let text): "「\(text)」不是時間；請寫 2026-03-01 10:00、+3d 或 明天 10:00。"
        case .notYesNo(let text): "「\(text)」既不是「是」也不是「否」。"
        case .notADigest(let text): "「\(text)」不是摘要；摘要為 64 位十六進位數字。"
        case .notAGate(let text): "「\(text)」不是審批；請寫 finance 或 department-head:quality。"
        case .notShares(let text):
            "「\(text)」不是份額；請寫 \(name(Party.company))=70，\(name(Party.thirdParty))=30。"
        case .shareRepeated(let name): "「\(name)」出現了兩次，每個名稱只填一次份額。"
        case .sharesSum(let percent): "份額合計為 \(percent) %，不是 100 %。"
        case .unchanged: "沒有任何改動；請修改某一項，或取消。"
        case .wrongShape: "形式不對：此處應為文字、清單或記錄中的另一種。"
        }
    }

    private static let fields = [
        "about": "爭議事項",
        "affected-customers": "受影響客戶數",
        "against": "追償對象類別",
        "agreed": "協商金額",
        "amount": "金額",
        "answer": "答覆內容",
        "asked": "擬賠金額",
        "assignee": "承辦人",
        "batch": "批次",
        "bearers": "費用分擔",
        "booking": "預約序號",
        "file-line": "檔案",
        "cap": "違約金上限",
        "cause": "原因",
        "channel": "管道",
        "charge": "客戶負擔",
        "chosen": "選定選項",
        "class": "投訴類別",
        "clause": "條款",
        "clock": "時限",
        "commitment": "承諾",
        "completion": "完成時間",
        "conforms": "是否符合標準",
        "contact": "聯絡人",
        "contested-by": "異議方",
        "coordinator": "協調人",
        "cost": "總費用",
        "costs": "合理費用",
        "customer": "客戶",
        "cycle-days": "週期天數",
        "days": "逾期天數",
        "debtor": "追償對象",
        "decline": "不予支持的理由",
        "defective": "不良數量",
        "delivered": "交運日期",
        "demand": "索賠要求",
        "department": "部門",
        "departments": "部門份額",
        "derivation": "金額計算依據",
        "description": "問題描述",
        "detail": "事由細分",
        "deviation": "差異說明",
        "digest": "摘要",
        "direct-loss": "直接損失",
        "documents": "文件",
        "due": "期限",
        "environment": "使用環境",
        "evidence": "證據",
        "executing": "執行部門",
        "explanation": "對客戶的說明",
        "facts": "事實",
        "fee": "服務費",
        "feedback": "回饋意見",
        "file": "檔案路徑",
        "from": "委託人",
        "gate": "審批",
        "ground": "索賠事由",
        "group": "產品類別",
        "indirect-loss": "間接損失",
        "into": "併入工單",
        "item": "材料",
        "items": "其他規則",
        "kept": "是否守約",
        "kind": "類型",
        "leader": "組長",
        "location": "紙本位置",
        "made-on": "生產日期",
        "means": "方式",
        "measure": "措施序號",
        "measures": "措施",
        "members": "成員",
        "message": "答覆內容",
        "method": "核算規則",
        "mode": "診斷方式",
        "model": "型號",
        "months-used": "已使用月數",
        "login": "登入名稱",
        "name": "名稱",
        "note": "備註",
        "number": "憑證號碼",
        "on": "等待對象",
        "option": "選項",
        "options": "選項",
        "order": "訂單編號",
        "origin": "來源",
        "owed": "第三方應付",
        "paid": "付款金額",
        "part": "料號",
        "parties": "各方份額",
        "person": "責任人",
        "phone": "電話",
        "price": "價格",
        "problem": "問題類型",
        "product": "產品",
        "promised": "約定時間",
        "purchased": "購買日期",
        "quantity": "數量",
        "rate": "違約金比例",
        "reason": "原因說明",
        "received": "收到時間",
        "recourse": "追償序號",
        "relation": "關係",
        "reply": "對方答覆",
        "report": "報告內容",
        "report-number": "報告編號",
        "reported-to": "報告對象",
        "resources": "所需資源",
        "result": "結果",
        "returned": "返回時間",
        "role": "角色",
        "rule": "依據條款",
        "said-by": "答覆人",
        "satisfaction": "滿意度",
        "serial": "序號",
        "severity": "嚴重程度",
        "shows": "內容說明",
        "since": "起始時間",
        "staff": "生產人員",
        "standard": "標準",
        "status": "狀態",
        "step": "爭議階段",
        "subject": "主旨",
        "subtask": "任務序號",
        "symptom": "故障現象",
        "task": "任務內容",
        "terms": "解決條件",
        "test": "測試結果",
        "test-body": "檢測機構",
        "test-finding": "檢測結論",
        "ticket": "工單編號",
        "title": "標題",
        "to": "轉交給",
        "trace": "生產追溯",
        "tried": "已嘗試措施",
        "unit": "單位",
        "until": "截止時間",
        "urgency": "緊急程度",
        "value": "合約金額",
        "version": "方案版本",
        "visit-evidence": "現場照片或影片",
        "what": "預約事項",
    ]
}
