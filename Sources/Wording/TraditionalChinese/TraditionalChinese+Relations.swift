import Casework

// What a relation of a commitment holds back.
extension TraditionalChinese {
    func rule(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen(let number, let state):
            "本承諾依賴 \(number)，而該承諾尚未履行完畢：\(self.state(state, of: .commitment))。"
        case .conflictInForce(let number, let from, let until):
            "與 \(number) 衝突，該承諾自 \(from) 至 \(until) 有效，且客戶與產品範圍有重疊。"
        case .missing(let number): "與 \(number) 沒有這種關係。"
        case .replacementStands(let number): "本承諾已取代 \(number)。"
        }
    }

    func remedy(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen: "請先登記該承諾已履行，或說明理由解除關聯，或登記本承諾的結果。"
        case .conflictInForce:
            "請先結束該承諾，或調整本承諾的有效期、客戶或產品，或改為取代該承諾，或說明理由解除關聯。"
        case .missing: "請填寫本承諾上已登記的關係。"
        case .replacementStands: "如需恢復原條款，請另行起草承諾。"
        }
    }
}
