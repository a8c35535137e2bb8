import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// Opening forms, and what keys do in them.
extension DeskState {
    /// Opens the form of a command, asks first, or sends at once; says why when it is not open.
    mutating func open(_ kind: Command.Kind, draft: Draft?) -> [Effect] {
        guard let loaded = detail.loaded,
            let context = detail.context(of: person, at: now, roster: roster)
        else {
            say(look(detail.dossier == nil ? .noTicket : .isNoTicket))
            return []
        }
        let ticket = loaded.ticket
        let reasons = Workflow.refusals(kind, on: ticket, in: context)
        guard reasons.isEmpty else {
            let texts = reasons.map { look.words($0) }
            refusal = LastRefusal(number: ticket.number, reasons: texts)
            say(texts.joined(separator: " "), .refused)
            return []
        }
        if let command = kind.withoutFields {
            return sendAtOnce(command, on: ticket)
        }
        var form = FormState(
            .command(kind, number: ticket.number, expecting: ticket.version),
            title: "\(ticket.number) \(look.words(kind))", help: look.words.help(kind),
            fields: builder.fields(of: kind))
        form.found = DisplayText(beside(kind, loaded))
        if let draft {
            form.fill(from: draft)
            say(look(.draftRestored))
        }
        dialogs.append(.form(form))
        return []
    }

    /// What who writes a plan or decides on it has to see beside the amount.
    private func beside(_ kind: Command.Kind, _ loaded: DetailState.Loaded) -> String {
        guard kind == .proposePlan || kind == .approve else { return "" }
        let cap = look.words(loaded.ticket.hardCap(under: loaded.policy.compensation))
        return ([cap] + (loaded.comparables.map(look.words.lines) ?? [])).compactMap(\.self)
            .joined(separator: " · ")
    }

    /// Makes the fields of commands on the ticket that is read.
    private var builder: FormBuilder {
        FormBuilder(
            look: look, loaded: detail.loaded, roster: roster, person: person, now: now)
    }

    private mutating func sendAtOnce(_ command: Command, on ticket: Ticket) -> [Effect] {
        let pending = PendingCommand(
            command: command, number: ticket.number, expecting: ticket.version, key: .random())
        guard command.kind != .take else { return [.submit(pending)] }
        dialogs.append(
            .confirm(
                Confirmation(
                    question: DisplayText(
                        look.words.titled(ticket.number, look.words.help(command.kind))),
                    command: pending)))
        return []
    }

    mutating func openNewTicket(draft: Draft?) {
        let builder = FormBuilder(
            look: look, loaded: nil, roster: roster, person: person, now: now)
        var form = FormState(
            .newTicket, title: look(.newTicket), help: "",
            fields: builder.fieldsOfNewTicket(under: policy))
        if let draft {
            form.fill(from: draft)
            say(look(.draftRestored))
        }
        dialogs.append(.form(form))
    }

    /// What values are read by.
    private func setting(of form: FormState) -> FieldSetting {
        switch form.purpose {
        case .newTicket, .many, .delegation, .withdrawal:
            FieldSetting(policy: policy, now: now, zone: identity.zone)
        case .dossier(_, let number, _):
            FieldSetting(
                policy: dossier?.policy ?? policy, now: now, zone: identity.zone,
                dossier: number == nil ? nil : dossier?.dossier)
        case .command:
            FieldSetting(
                policy: detail.loaded?.policy ?? policy, now: now, zone: identity.zone,
                ticket: detail.loaded?.ticket, contract: detail.loaded?.contract)
        }
    }

    mutating func updateForm(_ action: Action) -> [Effect] {
        guard case .form(var form)? = dialogs.last else { return [] }
        let setting = setting(of: form)
        var effects: [Effect] = []
        switch action {
        case .nextField:
            form.turn(by: 1, in: setting, look)
            effects = lookups(of: form)
        case .accept where form.fields.allSatisfy(\.isBound): return updateForm(.submit)
        case .accept:
            if !form.takeHighlighted() { form.turn(by: 1, in: setting, look) }
            effects = lookups(of: form)
        case .previousField: form.turn(by: -1, in: setting, look)
        case .submit:
            if let effect = form.finished(in: setting, look) {
                effects = [effect]
            } else {
                say(look(.fixFields), .fieldError)
            }
        case .explain:
            dialogs.append(.explain(explanation(of: form)))
            return []
        case .newLine: form.press(KeyPress(.enter))
        case .up where form.isInLongText: form.press(KeyPress(.up))
        case .down where form.isInLongText: form.press(KeyPress(.down))
        case .up: if !form.highlight(by: -1) { form.turn(by: -1, in: setting, look) }
        case .down:
            if !form.highlight(by: 1) {
                form.turn(by: 1, in: setting, look)
                effects = lookups(of: form)
            }
        case .pageUp: form.leap(by: -FormState.page, in: setting, look)
        case .pageDown: form.leap(by: FormState.page, in: setting, look)
        case .knowledge:
            guard form.takesText else {
                say(look(.notATextField))
                return []
            }
            return [.findKnowledge]
        case .cancel:
            dialogs.removeLast()
            guard let draft = form.draft else { return [] }
            say(look(.draftKept))
            return [.keepDraft(draft)]
        default: return []
        }
        if form.offers.isEmpty { form.offerNames() }
        dialogs[dialogs.count - 1] = .form(form)
        return effects
    }

    /// What to keep and to look up once a field was left.
    private func lookups(of form: FormState) -> [Effect] {
        var effects: [Effect] = form.draft.map { [.keepDraft($0)] } ?? []
        if case .newTicket = form.purpose { effects.append(.findPromises(form.values)) }
        if case .command(.proposePlan, _, _) = form.purpose {
            effects.append(.compareAmount(form.values))
        }
        return effects + offers(for: form)
    }

    private func offers(for form: FormState) -> [Effect] {
        form.offeredField.map { [.lookUp($0, form.values)] } ?? []
    }

    mutating func typeIntoForm(_ key: KeyPress) -> [Effect] {
        guard case .form(var form)? = dialogs.last else { return [] }
        form.press(key)
        form.offerNames()
        form.markPromise(under: setting(of: form).policy, look)
        dialogs[dialogs.count - 1] = .form(form)
        return offers(for: form)
    }

    mutating func pasteIntoForm(_ text: String) -> [Effect] {
        guard case .form(var form)? = dialogs.last else { return [] }
        form.insert(text)
        form.offerNames()
        form.markPromise(under: setting(of: form).policy, look)
        dialogs[dialogs.count - 1] = .form(form)
        return offers(for: form)
    }

    mutating func setFormVersion(_ version: Int) {
        guard case .form(var form)? = dialogs.last else { return }
        form.expect(version)
        if case .command(let kind, _, _) = form.purpose {
            form.renew(from: builder.fields(of: kind))
        }
        dialogs[dialogs.count - 1] = .form(form)
    }
}

extension Command.Kind {
    /// The command itself where nothing has to be filled in.
    fileprivate var withoutFields: Command? {
        switch self {
        case .take: .take
        case .submitPlan: .submitPlan
        default: nil
        }
    }
}
