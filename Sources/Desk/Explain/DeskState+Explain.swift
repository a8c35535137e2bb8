import Casework
import ServiceTime
import Terminal
import Wording

// Why a deadline is what it is, and why a command was refused; and the help.
extension DeskState {
    mutating func explain() {
        if let dossier = detail.dossier { return explain(dossier) }
        guard let loaded = detail.loaded else { return say(look(.noTicket)) }
        var lines: [ScrolledText.Line] = []
        if let refusal, refusal.number == loaded.ticket.number {
            lines.append(.init(look(.lastRefusal), .heading))
            lines += items(refusal.reasons, .refused)
            lines.append(.init(""))
        }
        let context = Context(person: person, now: now, policy: loaded.policy, roster: roster)
        let guide = Guide(for: loaded.ticket, in: context)
        if let next = guide.next, !guide.reasons.isEmpty {
            lines.append(.init("\(look(.whyNot)) \(look.words(next))", .heading))
            lines += items(guide.reasons.map { look.words($0) }, .important)
            lines.append(.init(""))
        }
        lines += explanations(of: loaded.clocks)
        if let claim = loaded.ticket.claim, let basis = claim.basis {
            let cited = [claim.number, basis.commitment, basis.clause].compactMap(\.self)
            lines.append(.init(cited.joined(separator: " · "), .heading))
            lines += items([look.words(basis)], .normal)
            lines.append(.init(""))
        }
        if loaded.ticket.amounts != nil || loaded.ticket.computation != nil {
            lines += amountLines(of: loaded)
        }
        if lines.isEmpty { lines.append(.init(look(.noClocks), .dim)) }
        dialogs.append(.explain(ScrolledText("\(loaded.ticket.number) \(look(.why))", lines)))
    }

    /// Why the dates of a dossier are what they are.
    private mutating func explain(_ open: OpenDossier) {
        let clocks = open.dossier.clocks.map { ($0, $0.serviceClock(under: open.policy)) }
        var lines = explanations(of: clocks)
        if lines.isEmpty { lines.append(.init(look(.noClocks), .dim)) }
        dialogs.append(.explain(ScrolledText("\(open.dossier.number) \(look(.why))", lines)))
    }

    private func explanations(
        of clocks: [(clock: Clock, service: ServiceClock)]
    ) -> [ScrolledText.Line] {
        let language = ExplanationLanguage(rawValue: look.language.rawValue) ?? .en
        var lines: [ScrolledText.Line] = []
        for (clock, service) in clocks where clock.isRunning {
            let gate = GateID(clock.subject).map { " · " + look.words($0) } ?? ""
            let named = service.resting(on: look.words(clock.kind), for: clock.kind)
            lines.append(.init(look.words(clock.kind) + gate, .heading))
            lines += items(named.explanation(at: now).text(in: language), .normal)
            lines.append(.init(""))
        }
        return lines
    }

    func items(_ texts: [String], _ role: Terminal.Role) -> [ScrolledText.Line] {
        texts.map { .init($0, role, isItem: true) }
    }

    /// Columns for the text of a page to read.
    var pageColumns: Int { max(8, min(size.columns, 92) - 6) }

    /// All keys by context, made from the keymap in force.
    var helpText: ScrolledText {
        var lines: [ScrolledText.Line] = []
        let here = context
        for context in [here] + KeyContext.allCases.filter({ $0 != here && $0 != .global }) {
            let bindings = keymap.bindings(in: context.rawValue)
            let inherited = context == here ? [] : keymap.bindings(in: KeyContext.global.rawValue)
            var keysByAction: [(action: Action, keys: [String])] = []
            for binding in bindings
            where !inherited.contains(where: {
                $0.keys == binding.keys && $0.action == binding.action
            }) {
                guard let action = Action(name: binding.action.name) else { continue }
                if let place = keysByAction.firstIndex(where: { $0.action == action }) {
                    keysByAction[place].keys.append(binding.keys.notation)
                } else {
                    keysByAction.append((action, [binding.keys.notation]))
                }
            }
            guard !keysByAction.isEmpty else { continue }
            if !lines.isEmpty { lines.append(.init("")) }
            lines.append(.init("\(look(.title(of: context))) [\(context.rawValue)]", .heading))
            for entry in keysByAction {
                lines.append(
                    .init(
                        look.title(of: entry.action),
                        keys: entry.keys.joined(separator: "  ")))
            }
        }
        return ScrolledText(look(.help), lines)
    }

    func draw(_ text: ScrolledText, on canvas: inout Canvas) {
        let place = dialogPlace(rows: text.lines.count + 2, columns: 92, in: canvas.size)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(text.title, .focusBorder)
            let height = max(0, canvas.size.rows - 2)
            let first = min(text.top, max(0, text.lines.count - height))
            let rows = first..<min(text.lines.count, first + height)
            canvas.within(canvas.bounds.inset(by: 1)) { inner in
                for (row, place) in rows.enumerated() {
                    draw(text.lines[place], row: row, on: &inner)
                }
                inner.placeCursor(row: 0, column: 0)
            }
            let edge = Rect(row: 1, column: canvas.size.columns - 1, rows: height, columns: 1)
            canvas.within(edge) { $0.scrollBar(showing: rows, of: text.lines.count) }
        }
    }

    private func draw(_ line: ScrolledText.Line, row: Int, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        guard let keys = line.keys else {
            canvas.text(line.text, row: row, column: 1, width: width, line.role)
            return
        }
        let keyWidth = min(24, width / 2)
        canvas.text(keys, row: row, column: 1, width: keyWidth, .key)
        canvas.text(
            line.text, row: row, column: keyWidth + 2, width: width - keyWidth - 1, line.role)
    }

    func draw(_ question: Confirmation, on canvas: inout Canvas) {
        let lines = question.question.wrapped(to: max(8, min(56, canvas.size.columns - 4)))
        let place = dialogPlace(rows: lines.count + 4, columns: 60, in: canvas.size)
        canvas.within(place) { canvas in
            canvas.fill(canvas.theme.style(.normal))
            canvas.box(look.text(.sure), .focusBorder)
            for (row, line) in lines.enumerated() {
                canvas.text(line, row: row + 1, column: 2)
            }
            let accept = keyHint(for: .accept, in: .confirm)
            let cancel = keyHint(for: .cancel, in: .confirm)
            let keys = DisplayText("\(accept) \(look(.yes)) · \(cancel) \(look(.no))")
            canvas.text(keys, row: lines.count + 2, column: 2, .key)
            canvas.placeCursor(row: lines.count + 2, column: 2)
        }
    }
}

extension ServiceClock {
    /// The same clock with the policy's basis in the reader's words; a clause is cited as it is.
    fileprivate func resting(on basis: String, for kind: ClockKind) -> ServiceClock {
        var named = self
        for index in named.terms.indices where named.terms[index].basis == kind.rawValue {
            named.terms[index].basis = basis
        }
        for change in named.changes.indices {
            for index in named.changes[change].terms.indices
            where named.changes[change].terms[index].basis == kind.rawValue {
                named.changes[change].terms[index].basis = basis
            }
        }
        return named
    }
}
