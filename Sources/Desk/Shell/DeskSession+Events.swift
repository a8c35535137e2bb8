import Casework
public import Journal
public import ServiceTime
public import Terminal

extension DeskSession {
    /// Takes one event; what it changes is seen in the next picture.
    ///
    /// - Parameters:
    ///   - event: what the terminal said.
    ///   - milliseconds: the time by a clock that never stands still.
    /// - Throws: `StoreFailure` when the store cannot be read any more.
    public mutating func handle(
        _ event: InputEvent, milliseconds: Int
    ) throws(StoreFailure) {
        let before = state.queue.current?.ticket.number
        switch event {
        case .key(let key):
            state.lastInput = state.now
            state.notice = nil
            try press(key)
        case .paste(let text): try perform(state.paste(text))
        case .resize(let size): state.size = size
        case .mouse(let mouse): try perform(state.click(mouse))
        case .end:
            keepOpenForm()
            state.hasEnded = true
        case .resumed: order(.redraw)
        case .focus, .wake: break
        }
        state.layOut()
        try fillRoom()
        if state.queue.current?.ticket.number != before {
            state.detail.isStale = true
            selectedAt = milliseconds
        } else if state.queue.isUncounted {
            selectedAt = milliseconds
        }
    }

    private mutating func press(_ key: KeyPress) throws(StoreFailure) {
        let context = state.context
        let outcome = state.sequencer.press(key, in: context.rawValue, of: state.keymap)
        state.continuations = []
        switch outcome {
        case .action(let bound):
            guard let action = Action(name: bound.name) else { return }
            try perform(state.update(action))
        case .typed: try perform(state.type(key))
        case .pending(let bindings): state.continuations = bindings
        case .abandoned: break
        case .unbound(let keys):
            if context.takesText, let last = keys.last {
                try perform(state.type(last))
            } else if !state.isWall {
                state.sayUnbound(keys.notation)
            }
        case .inputMethodIsOn: state.say(state.look(.inputMethodIsOn), .banner)
        }
    }

    private mutating func perform(_ effects: [Effect]) throws(StoreFailure) {
        for effect in effects { try perform(effect) }
    }

    /// Does what an effect asks for; a store that is busy gets it again at the next look.
    mutating func perform(_ effect: Effect) throws(StoreFailure) {
        try carryOut(effect)
        if let failure = takeBusyFailure() { hold(effect, after: failure) }
    }

    /// Does what an effect asks for, once.
    mutating func carryOut(_ effect: Effect) throws(StoreFailure) {
        switch effect {
        case .readQueue(let part): try readQueue(part)
        case .extendQueue: try extendQueue()
        case .selectInQueue(let number): try select(number)
        case .readBoard: try readBoard()
        case .openCommand(let kind):
            try readDetail()
            try perform(state.open(kind, draft: draft(of: kind)))
        case .openMenu:
            try readDetail()
            state.openMenu()
        case .explain:
            try readDetail()
            state.explain()
        case .explainAmount:
            try readDetail()
            state.explainAmount()
        case .openNewTicket: state.openNewTicket(draft: draft(FormState.newName))
        case .openDelegation:
            state.openDelegation(draft: draft(FormState.delegationName))
        case .ask(let request, let key, let form): try ask(request, key: key, form: form)
        case .submit(let command): try submit(command)
        case .submitMany(let many): try submit(many)
        case .chooseAll: try chooseAll()
        case .listDossierKinds: try listDossierKinds()
        case .findPromises(let values): try findPromises(values)
        case .lookUp(let field, let values): try lookUp(for: field, values)
        case .findKnowledge: try offerKnowledge()
        case .compareAmount(let values): try compareAmount(values)
        case .listDossiers(let listing, let typed, let count):
            try listDossiers(listing, typed: typed, atLeast: count)
        case .openDossier(let number): try openDossier(number)
        case .openDossierForm(let kind, let number): try openDossierForm(kind, on: number)
        case .pursue(let request, let key, let form): try pursue(request, key: key, form: form)
        case .open(let opening, let key): try open(opening, key: key)
        case .attach(let attachment): attach(attachment)
        case .actAs(let login): try act(as: login)
        case .copy(let text):
            order(.copy(text))
            state.say(state.look(.copied) + " " + text)
        case .setMouse(let isOn): order(.setMouse(isOn))
        case .redraw: order(.redraw)
        case .suspend: order(.suspend)
        case .keepDraft(let draft): keep(draft)
        case .dropDraft(let name): drop(draft: name)
        }
    }

    private func draft(of kind: Command.Kind) -> Draft? {
        state.detail.loaded.flatMap {
            draft(FormState.name(kind, $0.ticket.number))
        }
    }

    /// Lets time pass; whether the picture may have changed.
    public mutating func pass(to now: Instant) -> Bool {
        guard now != state.now else { return false }
        state.now = now
        if let notice = state.notice, now - notice.since > Notice.duration { state.notice = nil }
        return true
    }
}
