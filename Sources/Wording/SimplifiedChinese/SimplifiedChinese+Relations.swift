import Casework

// What a relation of a commitment holds back.
extension SimplifiedChinese {
    func rule(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen(let number, let state):
            "本承诺依赖 \(number)，而该承诺尚未履行完毕：\(self.state(state, of: .commitment))。"
        case .conflictInForce(let number, let from, let until):
            "与 \(number) 冲突，该承诺自 \(from) 至 \(until) 有效，且客户与产品范围有重叠。"
        case .missing(let number): "与 \(number) 没有这种关系。"
        case .replacementStands(let number): "本承诺已取代 \(number)。"
        }
    }

    func remedy(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen: "请先登记该承诺已履行，或说明理由解除关联，或登记本承诺的结果。"
        case .conflictInForce:
            "请先结束该承诺，或调整本承诺的有效期、客户或产品，或改为取代该承诺，或说明理由解除关联。"
        case .missing: "请填写本承诺上已登记的关系。"
        case .replacementStands: "如需恢复原条款，请另行起草承诺。"
        }
    }
}
