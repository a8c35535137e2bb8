import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// What the session writes into its store, and what it says of the answer.
extension DeskSession {
    /// Asks before tickets of different customers are made one.
    private mutating func asksFirst(_ pending: PendingCommand) throws(StoreFailure) -> Bool {
        guard case .merge(let into, _) = pending.command, !pending.isConfirmed,
            let here = try store.ticket(pending.number), let other = try store.ticket(into)
        else { return false }
        let names = [here, other].map(\.registration.customer)
        guard FoldedText(names[0]) != FoldedText(names[1]) else { return false }
        var confirmed = pending
        confirmed.isConfirmed = true
        let question =
            "\(state.look(.otherCustomer)) \(here.number) \(names[0]) → \(into) \(names[1])"
        state.dialogs.append(
            .confirm(Confirmation(question: DisplayText(question), command: confirmed)))
        return true
    }

    mutating func submit(_ pending: PendingCommand) throws(StoreFailure) {
        if try asksFirst(pending) { return }
        let request = Request.act(
            on: pending.number, pending.command, expecting: pending.expecting)
        let answer = try answer(to: request, key: pending.key)
        switch answer {
        case .accepted(let receipt):
            close(form: FormState.name(pending.command.kind, pending.number))
            state.refusal = nil
            let done = receipt.facts.last.map { state.look.words.describe($0.event) } ?? ""
            let inverse = state.detail.loaded.flatMap { loaded in
                loaded.ticket.number == pending.number
                    ? pending.command.inverse(
                        on: loaded.ticket, reason: state.look(.undone)) : nil
            }
            if case .disposeEvidence = pending.command { surroundings.sweepEvidence() }
            try catchUp()
            state.offerUndo(inverse, on: pending.number)
            state.say("\(pending.number) \(done)\(state.undoHint)", .met)
        case .refused(let rejection): try show(rejection, of: pending)
        case .unknown(let failure): tell(failure)
        }
    }

    mutating func open(_ opening: Opening, key: IdempotencyKey) throws(StoreFailure) {
        switch try answer(to: .open(opening), key: key) {
        case .accepted(let receipt):
            close(form: FormState.newName)
            guard let number = receipt.number else { return }
            state.say("\(state.look(.opened)) \(number)", .met)
            try catchUp()
            state.isBoardOpen = false
            if try store.key(
                of: number,
                in: state.queue.query(of: state.person, among: state.roster, now: state.now))
                == nil
            {
                state.queue.view = .all
                state.queue.filterText = ""
                state.queue.filter = QueueFilter()
            }
            try select(number)
        case .refused(let rejection): showInForm(rejection)
        case .unknown(let failure): tell(failure)
        }
    }

    /// A store that fails leaves the form open with everything typed.
    mutating func answer(
        to request: Request, key: IdempotencyKey
    ) throws(StoreFailure) -> Answer {
        var submission = Submission(
            request, key: key, person: state.person.login, at: state.now)
        submission.patience = isAskingAgain ? 0 : Self.patience
        do throws(StoreFailure) {
            return try store.submit(submission)
        } catch {
            return .unknown(error)
        }
    }

    mutating func close(form name: String) {
        if case .form(let form)? = state.dialogs.last, form.name == name {
            state.dialogs.removeLast()
        }
        drop(draft: name)
    }

    mutating func catchUp() throws(StoreFailure) {
        token = try store.changeToken()
        try readChanged()
        try readDetail()
    }

    private mutating func show(
        _ rejection: Rejection, of pending: PendingCommand
    ) throws(StoreFailure) {
        let reasons = reasons(of: rejection)
        state.refusal = LastRefusal(number: pending.number, reasons: reasons)
        if case .conflict = rejection {
            // What was typed stays; sending it again is a decision on what the ticket says now.
            try catchUp()
        }
        if case .form = state.dialogs.last {
            showInForm(rejection)
            if let version = state.detail.loaded?.ticket.version {
                state.setFormVersion(version)
            }
        } else {
            state.say(reasons.joined(separator: " "), .refused)
        }
    }

    /// Shows why it was refused in the form, which goes to the field that is named.
    mutating func showInForm(_ rejection: Rejection) {
        guard case .form(var form)? = state.dialogs.last else { return }
        form.refusals = reasons(of: rejection).map { DisplayText($0) }
        if case .rules(let refused) = rejection { form.goToField(of: refused.reasons) }
        form.key = .random()
        state.dialogs[state.dialogs.count - 1] = .form(form)
    }

    /// A rejection in sentences.
    func reasons(of rejection: Rejection) -> [String] {
        let words = state.look.words
        switch rejection {
        case .rules(let refused): return refused.reasons.map { words($0) }
        case .conflict(let conflict):
            return [state.look(.changedMeanwhile)]
                + conflict.changes.map {
                    "\(words.describe($0.event)) · \(state.name(of: $0.by))"
                }
                + conflict.dossierChanges.map {
                    "\(words.describe($0.event)) · \(state.name(of: $0.by))"
                }
        case .unknownTicket(let number): return ["\(state.look(.noSuchTicket)) \(number)"]
        case .unknownDossier(let number): return ["\(state.look(.noSuchDossier)) \(number)"]
        case .unknownPerson(let login): return ["\(state.look(.notOnStaff)) \(login)"]
        case .keyReused: return [state.look(.alreadySent)]
        }
    }

    mutating func act(as login: String) throws(StoreFailure) {
        guard let person = state.roster[login] else { return }
        state.person = person
        state.refusal = nil
        state.clearChosen()
        try readQueue(.aroundSelection)
        try readCounts()
        try readDetail()
        state.say("\(state.look(.actingAs)) \(person.name)")
    }
}

// Drafts of forms.
extension DeskSession {
    /// Keeps what is typed into the open form: the end of the session would lose it.
    public mutating func keepOpenForm() {
        for dialog in state.dialogs {
            guard case .form(let form) = dialog, let draft = form.draft, draft != keptDraft
            else { continue }
            keep(draft)
        }
    }

    /// What the person at the desk typed into a form and did not send.
    func draft(_ name: String) -> Draft? {
        surroundings.draft(name, of: state.person.login)
    }

    mutating func keep(_ draft: Draft) {
        surroundings.keep(draft, of: state.person.login)
        keptDraft = draft
    }

    mutating func drop(draft name: String) {
        surroundings.dropDraft(name, of: state.person.login)
        keptDraft = nil
    }

    mutating func offerDrafts() {
        let look = state.look
        let gap = look.language == .en ? " " : ""
        let names = surroundings.draftNames(of: state.person.login).map(look.title(ofDraft:))
        guard !names.isEmpty, !state.isBoardOnly else { return }
        state.say(look(.draftsKept) + gap + look.words.list(names), .banner)
    }
}

/// Why the last command was not taken, for the key that explains.
struct LastRefusal: Sendable {
    let number: String
    let reasons: [String]
}
