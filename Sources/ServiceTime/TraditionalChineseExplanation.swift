/// The lines of an explanation in traditional Chinese.
struct TraditionalChineseExplanation: ExplanationWords {
    let zone: Zone

    func text(_ line: Explanation.Line) -> String {
        switch line {
        case .started(let at):
            "起算：\(full(at))"
        case .changed(let at, let who, let why):
            "變更：\(full(at))\(optional("，", who))\(optional("：", why))；仍從起算時刻計"
        case .term(let target, let basis, let version, let due, let isStrictest):
            "\(isStrictest ? "時限" : "其他時限")：\(name(target))"
                + optional("，依據", basis) + optional("（政策版本 ", version, "）")
                + (isStrictest ? "" : due.map { "，到期 \(full($0))" } ?? "")
        case .calendar(let name, let version, let zone):
            "日曆：\(name.isEmpty ? "未命名" : name)" + optional("，版本 ", version)
                + "，時區 \(zone)"
        case .counted(let from, let to, let span, let total):
            "計時：\(stretch(from, to))，\(span.text)；累計 \(total.text)"
        case .summedUp(let stretches, let span, let total):
            "計時：另有 \(stretches) 段，\(span.text)；累計 \(total.text)"
        case .paused(let from, let to, let isOpen, let span, let who, let why):
            "暫停：\(stretch(from, to))\(isOpen ? "（仍在暫停）" : "")"
                + optional("，", who) + optional("：", why) + "；不計 \(span.text)"
        case .day(let date, let kind):
            day(date, kind)
        case .passedInForce(let due, let changedAt):
            "已過：\(full(due)) 時限有效時已超過，早於 \(full(changedAt)) 的變更"
        case .due(let at):
            "到期：\(full(at))"
        case .problem(let problem):
            "無到期時刻：\(reason(problem))"
        case .undated(let basis, let problem):
            "無法算出到期時間\(optional("（", basis, "）"))：\(sentence(problem))"
        case .verdict(let state, let remaining):
            "結論：\(name(state))" + (remaining.map(left) ?? "")
        }
    }

    private func left(_ remaining: Span) -> String {
        remaining < .zero ? "，逾時 \((Span.zero - remaining).text)" : "，剩餘 \(remaining.text)"
    }

    /// Why a deadline cannot be told, and what helps where somebody can help.
    func sentence(_ problem: CalendarError) -> String {
        let said = reason(problem) + "。"
        if case .noPublicHolidays = problem {
            return said + "請補充該年的假日數據後重新採用政策。"
        }
        return said
    }

    private func name(_ target: Target) -> String {
        switch target {
        case .elapsed(let span): "工作時間 \(span.text)"
        case .calendarDays(let count): "\(count) 個自然日"
        case .workingDays(let count): "\(count) 個工作日"
        case .until(let instant): "至 \(full(instant))"
        }
    }

    private func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "計時中"
        case .paused: "暫停"
        case .met: "按時"
        case .breached: "逾時"
        case .undetermined: "無法判定"
        }
    }

    private func day(_ date: CivilDate, _ kind: DayKind) -> String {
        switch kind {
        case .ordinary: "日期：\(date)"
        case .holiday: "假日：\(date)"
        case .publicHoliday(let name): "法定假日：\(date)\(optional(" ", name))"
        case .makeUpDay(let name): "補班日：\(date)\(optional(" ", name))"
        case .changed(let hours) where hours == .closed: "特殊日：\(date)，不開"
        case .changed(let changed): "特殊日：\(date)，\(hours(changed))"
        }
    }

    private func reason(_ problem: CalendarError) -> String {
        switch problem {
        case .neverOpens: "日曆此後不再有工作時間"
        case .outOfRange: "時間超出公元 1 至 9999 年"
        case .noPublicHolidays(let provider, let year): "缺少 \(year) 年的法定假日數據（\(provider)）"
        case .stillPaused: "暫停尚未結束"
        case .negativeTarget: "時限小於零"
        }
    }
}
