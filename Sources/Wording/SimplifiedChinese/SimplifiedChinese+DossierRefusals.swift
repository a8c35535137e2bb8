import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension SimplifiedChinese {
    func words(of kind: DossierKind) -> KindWords {
        switch kind {
        case .customer: Self.customer
        }
    }

    func rule(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, let state, _):
            "\(words(of: kind).name)处于“\(self.state(state, of: kind))”时不能这样做。"
        case .otherKind(let kind, _): "此操作用于\(words(of: kind).name)。"
        case .noSuchDossier(let number): "没有编号为“\(number)”的此类档案。"
        case .sameCustomer(let number): "该客户已有档案：\(number)。"
        case .sameContact(let name): "\(name)已是联系人。"
        case .noSuchLine(let line, _): "没有第 \(line) 行。"
        case .sameOrder(let order): "订单 \(order) 已有这一行。"
        case .alreadyKey: "已是重点客户。"
        case .notKey: "不是重点客户。"
        case .mergesWithItself: "档案不能合并到自身。"
        case .mergesIntoMerged(let number): "\(number) 本身已合并到别的档案。"
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "此操作用于新建档案。" : "可在以下状态进行：\(list(allowed.map { state($0, of: kind) }))。"
        case .otherKind(_, let expected): "这份档案是\(words(of: expected).name)。"
        case .noSuchDossier: "请在列表中查找编号。"
        case .sameCustomer: "请在该档案上继续，或合并两份档案。"
        case .sameContact: "无需再做。"
        case .noSuchLine(_, let count): count == 0 ? "请先添加。" : "请填 1 至 \(count) 之间的数。"
        case .sameOrder: "请更正已有的一行。"
        case .alreadyKey: "无需再做。"
        case .notKey: "无需再做。"
        case .mergesWithItself: "请填写要保留的档案编号。"
        case .mergesIntoMerged: "请填写它合并到的那份档案。"
        }
    }
}
