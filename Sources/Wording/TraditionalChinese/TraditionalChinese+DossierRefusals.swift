import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension TraditionalChinese {
    func words(of kind: DossierKind) -> KindWords {
        switch kind {
        case .customer: Self.customer
        }
    }

    func rule(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, let state, _):
            "\(words(of: kind).name)處於「\(self.state(state, of: kind))」時不能這樣做。"
        case .otherKind(let kind, _): "此操作用於\(words(of: kind).name)。"
        case .noSuchDossier(let number): "沒有編號為「\(number)」的此類檔案。"
        case .sameCustomer(let number): "該客戶已有檔案：\(number)。"
        case .sameContact(let name): "\(name)已是聯絡人。"
        case .noSuchLine(let line, _): "沒有第 \(line) 行。"
        case .sameOrder(let order): "訂單 \(order) 已有這一行。"
        case .alreadyKey: "已是重點客戶。"
        case .notKey: "不是重點客戶。"
        case .mergesWithItself: "檔案不能合併到自身。"
        case .mergesIntoMerged(let number): "\(number) 本身已合併到別的檔案。"
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "此操作用於新建檔案。" : "可在以下狀態進行：\(list(allowed.map { state($0, of: kind) }))。"
        case .otherKind(_, let expected): "這份檔案是\(words(of: expected).name)。"
        case .noSuchDossier: "請在清單中查找編號。"
        case .sameCustomer: "請在該檔案上繼續，或合併兩份檔案。"
        case .sameContact: "無需再做。"
        case .noSuchLine(_, let count): count == 0 ? "請先新增。" : "請填 1 至 \(count) 之間的數。"
        case .sameOrder: "請更正已有的一行。"
        case .alreadyKey: "無需再做。"
        case .notKey: "無需再做。"
        case .mergesWithItself: "請填寫要保留的檔案編號。"
        case .mergesIntoMerged: "請填寫它合併到的那份檔案。"
        }
    }
}
