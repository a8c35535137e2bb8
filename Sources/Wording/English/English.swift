import Casework
import ServiceTime

/// English, in the field's standard terms; terms are lower case, labels and sentences begin with a
/// capital.
struct English: Vocabulary {
    let scene: Scene

    let comma = ", "
    let sentenceGap = " "
    let colon = ": "

    func name(_ gate: GateID) -> String {
        guard let department = gate.department else { return name(gate.role) }
        return "\(name(gate.role)) (\(self.department(department)))"
    }

    func name(_ owner: Owner) -> String {
        switch owner {
        case .queue: "unassigned"
        case .person(let login): scene.person(login)
        }
    }

    func name(_ kind: PlanKind) -> String {
        switch kind {
        case .remedy: "remedy"
        case .decline(let reason): "decline (\(code(reason, of: .declineReasons)))"
        }
    }

    func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): span.text
        case .calendarDays(1): "1 day"
        case .calendarDays(let count): "\(count) days"
        case .workingDays(1): "1 working day"
        case .workingDays(let count): "\(count) working days"
        case .until(let instant): "by \(scene.moment(instant))"
        }
    }
}
