import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension TraditionalChinese {
    func words(of kind: DossierKind) -> KindWords {
        switch kind {
        case .customer: Self.customer
        case .contract: Self.contract
        case .commitment: Self.commitment
        // Care and improvement.
        case .correctiveAction: Self.correctiveAction
        case .careActivity: Self.careActivity
        case .duty: Self.duty
        case .audit: Self.audit
        case .suggestion: Self.suggestion
        case .article: Self.article
        }
    }

    func rule(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, let state, _):
            "\(words(of: kind).name)處於「\(self.state(state, of: kind))」時不能這樣做。"
        case .otherKind(let kind, _): "此操作用於\(words(of: kind).name)。"
        case .noSuchDossier(let number): "沒有編號為「\(number)」的此類檔案。"
        case .noSuchCustomer(let number): "「\(number)」不是客戶編號。"
        case .sameCustomer(let number): "該客戶已有檔案：\(number)。"
        case .sameContact(let name): "\(name)已是聯絡人。"
        case .noSuchLine(let line, _): "沒有第 \(line) 行。"
        case .sameOrder(let order): "訂單 \(order) 已有這一行。"
        case .alreadyKey: "已是重點客戶。"
        case .notKey: "不是重點客戶。"
        case .mergesWithItself: "檔案不能合併到自身。"
        case .mergesIntoMerged(let number): "\(number) 本身已合併到別的檔案。"
        case .partyNotNamed: "未指明客戶或客戶群，或兩者都填了。"
        case .endsBeforeItBegins(let from, let until): "\(until) 不在 \(from) 之後。"
        case .clausesMissing: "還沒有條款。"
        case .clauseLacks(let part, let line): "第 \(line) 條缺少「\(field(part.field))」。"
        case .clauseUnfit(let promise, let comparator, let unit, _, let line):
            "第 \(line) 條：「\(choice(promise))」不能以「\(choice(comparator)) "
                + "\(amount(2, unit).dropFirst(2))」來衡量。"
        case .clauseNumber(let number, let unit, _, let line):
            "第 \(line) 條：「\(amount(number, unit))」無法衡量。"
        case .unknownCalendar(let name, _): "政策中沒有日曆「\(name)」。"
        case .notStated(let name): "未聲明：\(field(name))。"
        case .ownPromise(let version): "第 \(version) 版由您擬定或作出。"
        case .noRisk: "沒有上報的風險。"
        case .riskNotOverdue(let due): "該風險須在 \(scene.moment(due)) 前答覆。"
        case .riskEscalated: "該風險已經升級。"
        case .noAdjustment: "沒有調整方案。"
        case .adjustmentApproved: "調整已經核准。"
        case .adjustmentNotApproved: "調整尚未核准。"
        case .adjustmentNotNamed(let version): "答覆沒有指明第 \(version) 版。"
        case .milestoneSettled(let line): "節點 \(line) 已經確認。"
        case .milestonesOpen(let lines): "尚有未確認的節點：\(list(lines))。"
        case .notKept(let milestones, let entries):
            "曾經未兌現：\(list(broken(milestones, entries)))。"
        case .relatesToItself: "承諾不能與自身關聯。"
        case .alreadyRelated(let number): "與 \(number) 已有這種關係。"
        case .relationCycle(let numbers):
            "這種關係會繞回起點：\(numbers.joined(separator: " → "))。"
        case .replacesOtherParty(let number): "\(number) 的承諾對象不同。"
        case .relation(let refusal): rule(refusal)
        case .milestoneOutside(let due, let until):
            "里程碑訂於 \(due)，而承諾有效期至 \(until)。"
        case .stillValid(let until): "有效期到 \(until)。"
        case .breachTermsUnclear: "違約條款前後不符。"
        case .dutiesMissing: "雙方義務尚未寫明。"
        case .contractLacks(let parts): "合約缺少：\(list(parts.map { field($0) }))。"
        case .contractNotInForce(let number, let state):
            "合約 \(number) 的狀態為「\(self.state(state, of: .contract))」。"
        case .outsideContract(let number, let from, let until):
            "合約 \(number) 的有效期僅為 \(from) 至 \(until)。"
        case .contractOfAnother(let number): "合約 \(number) 屬於另一位客戶。"
        case .validityOver(let until): "有效期至 \(until)，現已屆滿。"
        case .noSuchCommitment(let number): "沒有編號為「\(number)」的承諾。"
        case .commitmentNotFiled(let number, let state):
            "承諾 \(number) 從未備案，狀態為「\(self.state(state, of: .commitment))」。"
        case .commitmentOfAnother(let number): "承諾 \(number) 是對另一位客戶作出的。"
        // Files.
        case .fileNotHere(let digits): "此處沒有摘要以 \(digits) 開頭的檔案，或不只一個。"
        case .care(let refusal): rule(refusal)
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "此操作用於新建檔案。" : "可在以下狀態進行：\(list(allowed.map { state($0, of: kind) }))。"
        case .otherKind(_, let expected): "這份檔案是\(words(of: expected).name)。"
        case .noSuchDossier: "請在清單中查找編號。"
        case .noSuchCustomer: "請填寫客戶名稱或客戶檔案的編號。"
        case .sameCustomer: "請在該檔案上繼續，或合併兩份檔案。"
        case .sameContact: "無需再做。"
        case .noSuchLine(_, let count): count == 0 ? "請先新增。" : "請填 1 至 \(count) 之間的數。"
        case .sameOrder: "請更正已有的一行。"
        case .alreadyKey: "無需再做。"
        case .notKey: "無需再做。"
        case .mergesWithItself: "請填寫要保留的檔案編號。"
        case .mergesIntoMerged: "請填寫它合併到的那份檔案。"
        case .partyNotNamed: "請填寫一個客戶或一個客戶群。"
        case .endsBeforeItBegins: "請填寫更晚的截止日期。"
        case .clausesMissing: "請新增含數值、單位、日曆和起算點的條款。"
        case .clauseLacks(let part, _): "請填寫\(field(part.field))。"
        case .clauseUnfit(_, _, _, let fitting, _): "請改用：\(measures(fitting))。"
        case .clauseNumber(_, _, let allowed, _):
            "請填 \(allowed.lowerBound) 至 \(allowed.upperBound) 之間的整數。"
        case .unknownCalendar(_, let known): "可用：\(list(known))。"
        case .notStated: "只能核准可以聲明的內容，否則請退回。"
        case .ownPromise: "須由未參與的人核准。"
        case .noRisk: "無需再做。"
        case .riskNotOverdue: "在此之前由部門主管處理。"
        case .riskEscalated: "現由分管高層決定。"
        case .noAdjustment: "請先提出調整。"
        case .adjustmentApproved: "請記錄客戶的答覆。"
        case .adjustmentNotApproved: "須先由部門主管核准。"
        case .adjustmentNotNamed: "請按客戶手中的文本填寫版本號或摘要。"
        case .milestoneSettled: "無需再做。"
        case .milestonesOpen: "請逐一說明是否按期完成。"
        case .notKept: "只能以違約結案，並寫明原因。"
        case .relatesToItself: "請填寫另一承諾的編號。"
        case .alreadyRelated: "無需再做。"
        case .relationCycle: "請核對方向，同一關係只能由一方指向另一方。"
        case .replacesOtherParty: "請填寫對同一客戶或客戶群的承諾。"
        case .relation(let refusal): remedy(refusal)
        case .milestoneOutside: "請填寫更早的日期，或延長承諾的有效期。"
        case .stillValid: "請等該日過後再登記。"
        case .breachTermsUnclear: "請填寫日費率及其基數，或只填一個金額。"
        case .dutiesMissing: "請在簽署前寫明。"
        case .contractLacks: "請補全；簽署件先以「新增證據」存入，再列為合約文件。"
        case .contractNotInForce: "請填寫生效中的合約，或先簽署該合約。"
        case .outsideContract: "請改在此期限之內，或先延長合約。"
        case .contractOfAnother: "請填寫與該客戶簽訂的合約，或留空。"
        case .validityOver: "請另行起草承諾，或登記本承諾的結果。"
        case .noSuchCommitment: "請在客戶檔案中查找，或留空。"
        case .commitmentNotFiled: "請填寫部門主管已核准的承諾，或留空。"
        case .commitmentOfAnother: "請填寫對該客戶作出的承諾。"
        // Files.
        case .fileNotHere: "請先以「新增證據」存入該檔案，再填寫其摘要。"
        case .care(let refusal): remedy(refusal)
        }
    }
}
