import Casework

// What a relation of a commitment holds back.
extension English {
    func rule(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen(let number, let state):
            "It depends on \(number), which is not fulfilled: "
                + "\(self.state(state, of: .commitment))."
        case .conflictInForce(let number, let from, let until):
            "It conflicts with \(number), which is in force from \(from) to \(until) for some of "
                + "the same customers and goods."
        case .missing(let number): "It is not related to \(number) in this way."
        case .replacementStands(let number): "It has taken the place of \(number) already."
        }
    }

    func remedy(_ refusal: RelationRefusal) -> String {
        switch refusal {
        case .dependencyOpen:
            "Mark that one fulfilled first, take the relation back with a reason, or record how "
                + "this one ended."
        case .conflictInForce:
            "End that one first, change the dates, customers or goods of this one, let it replace "
                + "the other, or take the relation back with a reason."
        case .missing: "Name a relation that is recorded on it."
        case .replacementStands: "Draft a new commitment if the old terms are to hold again."
        }
    }
}
