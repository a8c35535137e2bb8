import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension SimplifiedChinese {
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
            "\(words(of: kind).name)处于“\(self.state(state, of: kind))”时不能这样做。"
        case .otherKind(let kind, _): "此操作用于\(words(of: kind).name)。"
        case .noSuchDossier(let number): "没有编号为“\(number)”的此类档案。"
        case .noSuchCustomer(let number): "“\(number)”不是客户编号。"
        case .sameCustomer(let number): "该客户已有档案：\(number)。"
        case .sameContact(let name): "\(name)已是联系人。"
        case .noSuchLine(let line, _): "没有第 \(line) 行。"
        case .sameOrder(let order): "订单 \(order) 已有这一行。"
        case .alreadyKey: "已是重点客户。"
        case .notKey: "不是重点客户。"
        case .mergesWithItself: "档案不能合并到自身。"
        case .mergesIntoMerged(let number): "\(number) 本身已合并到别的档案。"
        case .partyNotNamed: "未指明客户或客户群，或两者都填了。"
        case .endsBeforeItBegins(let from, let until): "\(until) 不在 \(from) 之后。"
        case .clausesMissing: "还没有条款。"
        case .clauseLacks(let part, let line): "第 \(line) 条缺少“\(field(part.field))”。"
        case .clauseUnfit(let promise, let comparator, let unit, _, let line):
            "第 \(line) 条：“\(choice(promise))”不能用“\(choice(comparator)) "
                + "\(amount(2, unit).dropFirst(2))”来衡量。"
        case .clauseNumber(let number, let unit, _, let line):
            "第 \(line) 条：“\(amount(number, unit))”无法衡量。"
        case .unknownCalendar(let name, _): "策略中没有日历“\(name)”。"
        case .notStated(let name): "未声明：\(field(name))。"
        case .ownPromise(let version): "第 \(version) 版由您拟定或作出。"
        case .noRisk: "没有上报的风险。"
        case .riskNotOverdue(let due): "该风险须在 \(scene.moment(due)) 前答复。"
        case .riskEscalated: "该风险已经升级。"
        case .noAdjustment: "没有调整方案。"
        case .adjustmentApproved: "调整已经批准。"
        case .adjustmentNotApproved: "调整尚未批准。"
        case .adjustmentNotNamed(let version): "答复没有指明第 \(version) 版。"
        case .milestoneSettled(let line): "节点 \(line) 已经确认。"
        case .milestonesOpen(let lines): "尚有未确认的节点：\(list(lines))。"
        case .notKept(let milestones, let entries):
            "曾经未兑现：\(list(broken(milestones, entries)))。"
        case .relatesToItself: "承诺不能与自身关联。"
        case .alreadyRelated(let number): "与 \(number) 已有这种关系。"
        case .relationCycle(let numbers):
            "这种关系会绕回起点：\(numbers.joined(separator: " → "))。"
        case .replacesOtherParty(let number): "\(number) 的承诺对象不同。"
        case .relation(let refusal): rule(refusal)
        case .milestoneOutside(let due, let until):
            "里程碑定于 \(due)，而承诺有效期至 \(until)。"
        case .stillValid(let until): "有效期到 \(until)。"
        case .breachTermsUnclear: "违约条款前后不符。"
        case .dutiesMissing: "双方义务尚未写明。"
        case .contractLacks(let parts): "合同缺少：\(list(parts.map { field($0) }))。"
        case .contractNotInForce(let number, let state):
            "合同 \(number) 的状态为“\(self.state(state, of: .contract))”。"
        case .outsideContract(let number, let from, let until):
            "合同 \(number) 的有效期仅为 \(from) 至 \(until)。"
        case .contractOfAnother(let number): "合同 \(number) 属于另一位客户。"
        case .validityOver(let until): "有效期至 \(until)，现已届满。"
        case .noSuchCommitment(let number): "没有编号为“\(number)”的承诺。"
        case .commitmentNotFiled(let number, let state):
            "承诺 \(number) 从未备案，状态为“\(self.state(state, of: .commitment))”。"
        case .commitmentOfAnother(let number): "承诺 \(number) 是对另一位客户作出的。"
        // Files.
        case .fileNotHere(let digits): "此处没有摘要以 \(digits) 开头的文件，或不止一个。"
        case .care(let refusal): rule(refusal)
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "此操作用于新建档案。" : "可在以下状态进行：\(list(allowed.map { state($0, of: kind) }))。"
        case .otherKind(_, let expected): "这份档案是\(words(of: expected).name)。"
        case .noSuchDossier: "请在列表中查找编号。"
        case .noSuchCustomer: "请填写客户名称或客户档案的编号。"
        case .sameCustomer: "请在该档案上继续，或合并两份档案。"
        case .sameContact: "无需再做。"
        case .noSuchLine(_, let count): count == 0 ? "请先添加。" : "请填 1 至 \(count) 之间的数。"
        case .sameOrder: "请更正已有的一行。"
        case .alreadyKey: "无需再做。"
        case .notKey: "无需再做。"
        case .mergesWithItself: "请填写要保留的档案编号。"
        case .mergesIntoMerged: "请填写它合并到的那份档案。"
        case .partyNotNamed: "请填写一个客户或一个客户群。"
        case .endsBeforeItBegins: "请填写更晚的截止日期。"
        case .clausesMissing: "请增加含数值、单位、日历和起算点的条款。"
        case .clauseLacks(let part, _): "请填写\(field(part.field))。"
        case .clauseUnfit(_, _, _, let fitting, _): "请改用：\(measures(fitting))。"
        case .clauseNumber(_, _, let allowed, _):
            "请填 \(allowed.lowerBound) 至 \(allowed.upperBound) 之间的整数。"
        case .unknownCalendar(_, let known): "可用：\(list(known))。"
        case .notStated: "只能批准可以声明的内容，否则请退回。"
        case .ownPromise: "须由未参与的人批准。"
        case .noRisk: "无需再做。"
        case .riskNotOverdue: "在此之前由部门负责人处理。"
        case .riskEscalated: "现由分管领导决定。"
        case .noAdjustment: "请先提出调整。"
        case .adjustmentApproved: "请记录客户的答复。"
        case .adjustmentNotApproved: "须先由部门负责人批准。"
        case .adjustmentNotNamed: "请按客户手中的文本填写版本号或摘要。"
        case .milestoneSettled: "无需再做。"
        case .milestonesOpen: "请逐一说明是否按期完成。"
        case .notKept: "只能以违约了结，并写明原因。"
        case .relatesToItself: "请填写另一承诺的编号。"
        case .alreadyRelated: "无需再做。"
        case .relationCycle: "请核对方向，同一关系只能由一方指向另一方。"
        case .replacesOtherParty: "请填写对同一客户或客户群的承诺。"
        case .relation(let refusal): remedy(refusal)
        case .milestoneOutside: "请填写更早的日期，或延长承诺的有效期。"
        case .stillValid: "请等该日过后再登记。"
        case .breachTermsUnclear: "请填写日费率及其基数，或只填一个金额。"
        case .dutiesMissing: "请在签署前写明。"
        case .contractLacks: "请补全；签署件先用“添加证据”存入，再列为合同文件。"
        case .contractNotInForce: "请填写生效中的合同，或先签署该合同。"
        case .outsideContract: "请改在此期限之内，或先延长合同。"
        case .contractOfAnother: "请填写与该客户签订的合同，或留空。"
        case .validityOver: "请另行起草承诺，或登记本承诺的结果。"
        case .noSuchCommitment: "请在客户档案中查找，或留空。"
        case .commitmentNotFiled: "请填写部门负责人已批准的承诺，或留空。"
        case .commitmentOfAnother: "请填写对该客户作出的承诺。"
        // Files.
        case .fileNotHere: "请先用“添加证据”存入该文件，再填写其摘要。"
        case .care(let refusal): remedy(refusal)
        }
    }
}
