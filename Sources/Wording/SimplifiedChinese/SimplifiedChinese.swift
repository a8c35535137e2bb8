import Casework
import ServiceTime

/// 简体中文; the terms are those of domain.md.
struct SimplifiedChinese: Vocabulary {
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
        case .queue: "未领取"
        case .person(let login): scene.person(login)
        }
    }

    func name(_ kind: PlanKind) -> String {
        switch kind {
        case .remedy: "处理"
        case .decline(let reason): "不予支持（\(code(reason, of: .declineReasons))）"
        }
    }

    func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): duration(span)
        case .calendarDays(let count): "\(count) 个自然日"
        case .workingDays(let count): "\(count) 个工作日"
        case .until(let instant): "\(scene.moment(instant)) 前"
        }
    }

    private func duration(_ span: Span) -> String {
        let parts = [
            (span.seconds / 3_600, "小时"), (span.seconds / 60 % 60, "分钟"),
            (span.seconds % 60, "秒"),
        ]
        let text = parts.filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " ")
        return text.isEmpty ? "0 秒" : text
    }
}
