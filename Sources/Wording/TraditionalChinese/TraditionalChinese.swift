import Casework
import ServiceTime

/// 繁體中文; the terms of domain.md as offices in Taiwan and Hong Kong write them.
struct TraditionalChinese: Vocabulary {
    let scene: Scene

    let comma = "、"
    let sentenceGap = ""
    let colon = "："

    func name(_ gate: GateID) -> String {
        guard let department = gate.department else { return name(gate.role) }
        return "\(name(gate.role))（\(self.department(department))）"
    }

    func name(_ owner: Owner) -> String {
        switch owner {
        case .queue: "未領取"
        case .person(let login): scene.person(login)
        }
    }

    func name(_ kind: PlanKind) -> String {
        switch kind {
        case .remedy: "處理"
        case .decline(let reason): "不予支持（\(code(reason, of: .declineReasons))）"
        }
    }

    func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): duration(span)
        case .calendarDays(let count): "\(count) 個自然日"
        case .workingDays(let count): "\(count) 個工作日"
        case .until(let instant): "\(scene.moment(instant)) 前"
        }
    }

    private func duration(_ span: Span) -> String {
        let parts = [
            (span.seconds / 3_600, "小時"), (span.seconds / 60 % 60, "分鐘"),
            (span.seconds % 60, "秒"),
        ]
        let text = parts.filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        return text.isEmpty ? "0 秒" : text
    }
}
