/// The lines of an explanation in simplified Chinese.
struct SimplifiedChineseExplanation: ExplanationWords {
    let zone: Zone

    func text(_ line: Explanation.Line) -> String {
        switch line {
        case .started(let at):
            "起算：\(full(at))"
        case .changed(let at, let who, let why):
            "变更：\(full(at))\(optional("，", who))\(optional("：", why))；仍从起算时刻计"
        case .term(let target, let basis, let version, let due, let isStrictest):
            "\(isStrictest ? "时限" : "其他时限")：\(name(target))"
                + optional("，依据", basis) + optional("（政策版本 ", version, "）")
                + (isStrictest ? "" : due.map { "，到期 \(full($0))" } ?? "")
        case .calendar(let name, let version, let zone):
            "日历：\(name.isEmpty ? "未命名" : name)" + optional("，版本 ", version)
                + "，时区 \(zone)"
        case .counted(let from, let to, let span, let total):
            "计时：\(stretch(from, to))，\(span.text)；累计 \(total.text)"
        case .summedUp(let stretches, let span, let total):
            "计时：另有 \(stretches) 段，\(span.text)；累计 \(total.text)"
        case .paused(let from, let to, let isOpen, let span, let who, let why):
            "暂停：\(stretch(from, to))\(isOpen ? "（仍在暂停）" : "")"
                + optional("，", who) + optional("：", why) + "；不计 \(span.text)"
        case .day(let date, let kind):
            day(date, kind)
        case .passedInForce(let due, let changedAt):
            "已过：\(full(due)) 时限有效时已超过，早于 \(full(changedAt)) 的变更"
        case .due(let at):
            "到期：\(full(at))"
        case .problem(let problem):
            "无到期时刻：\(reason(problem))"
        case .undated(let basis, let problem):
            "无法算出到期时间\(optional("（", basis, "）"))：\(sentence(problem))"
        case .verdict(let state, let remaining):
            "结论：\(name(state))" + (remaining.map(left) ?? "")
        }
    }

    private func left(_ remaining: Span) -> String {
        remaining < .zero ? "，超时 \((Span.zero - remaining).text)" : "，剩余 \(remaining.text)"
    }

    /// Why a deadline cannot be told, and what helps where somebody can help.
    func sentence(_ problem: CalendarError) -> String {
        let said = reason(problem) + "。"
        if case .noPublicHolidays = problem {
            return said + "请补充该年的假日数据后重新采用策略。"
        }
        return said
    }

    private func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): "工作时间 \(span.text)"
        case .calendarDays(let count): "\(count) 个自然日"
        case .workingDays(let count): "\(count) 个工作日"
        case .until(let instant): "至 \(full(instant))"
        }
    }

    private func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "计时中"
        case .paused: "暂停"
        case .met: "按时"
        case .breached: "超时"
        case .undetermined: "无法判定"
        }
    }

    private func day(_ date: CivilDate, _ kind: DayKind) -> String {
        switch kind {
        case .ordinary: "日期：\(date)"
        case .holiday: "假日：\(date)"
        case .publicHoliday(let name): "法定假日：\(date)\(optional(" ", name))"
        case .makeUpDay(let name): "调休上班：\(date)\(optional(" ", name))"
        case .changed(let hours) where hours == .closed: "特殊日：\(date)，不开"
        case .changed(let changed): "特殊日：\(date)，\(hours(changed))"
        }
    }

    private func reason(_ problem: CalendarError) -> String {
        switch problem {
        case .neverOpens: "日历此后不再有工作时间"
        case .outOfRange: "时间超出公元 1 至 9999 年"
        case .noPublicHolidays(let provider, let year): "缺少 \(year) 年的法定假日数据（\(provider)）"
        case .stillPaused: "暂停尚未结束"
        case .negativeTarget: "时限小于零"
        }
    }
}
