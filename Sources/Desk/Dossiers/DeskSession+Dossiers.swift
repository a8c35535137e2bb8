import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// Reading dossiers for the desk, and asking for changes.
extension DeskSession {
    mutating func listDossierKinds() throws(StoreFailure) {
        var counts: [(kind: DossierKind, count: Int)] = []
        for kind in DossierKind.allCases {
            var query = DossierQuery(kind: kind)
            query.isOpenOnly = true
            query.day = state.identity.zone.date(at: state.now)
            counts.append((kind, try store.dossierCount(query)))
        }
        let told = DossierListing.escalated.query(for: state.person, typed: "")
        state.offer(counts, told: try store.dossierCount(told))
    }

    mutating func listDossiers(
        _ listing: DossierListing, typed: String, atLeast wanted: Int
    ) throws(StoreFailure) {
        let query = listing.query(for: state.person, typed: typed)
        let rows = try store.dossierRows(query, skipping: 0, limit: wanted)
        guard !rows.isEmpty || !typed.isEmpty else {
            return state.say(
                state.look.words.titled(
                    state.look.title(listing), state.look(.nothingFound)))
        }
        let count = rows.count < wanted ? rows.count : try store.dossierCount(query)
        state.offer(rows, of: listing, typed: typed, count: count)
    }

    mutating func openDossier(_ number: String) throws(StoreFailure) {
        guard let open = try read(number) else {
            return state.say("\(state.look(.noSuchDossier)) \(number)", .refused)
        }
        state.show(open)
    }

    mutating func openDossierForm(
        _ kind: DossierCommand.Kind, on number: String?
    ) throws(StoreFailure) {
        let open: OpenDossier?
        if let number { open = try read(number) } else { open = nil }
        let draft = draft(FormState.name(kind, number))
        state.openForm(kind, on: open, draft: draft)
    }

    func read(_ number: String) throws(StoreFailure) -> OpenDossier? {
        guard let dossier = try store.dossier(number) else { return nil }
        return OpenDossier(
            dossier: dossier, facts: try store.dossierFacts(of: number),
            policy: try store.policy(version: dossier.policy),
            related: try store.dossiers(relatedTo: dossier))
    }

    /// Asks the store for a change of a dossier, from the form that was filled in.
    mutating func pursue(
        _ request: Request, key: IdempotencyKey, form name: String
    ) throws(StoreFailure) {
        switch try answer(to: request, key: key) {
        case .accepted(let receipt):
            close(form: name)
            if case .filing(_, .evidenceDisposed)? = receipt.dossierFacts.last?.event {
                surroundings.sweepEvidence()
            }
            closeDossierDialogs()
            try catchUp()
            let done = receipt.dossierFacts.last.map { state.look.words.describe($0.event) }
            guard let number = receipt.number else { return }
            try openDossier(number)
            state.say("\(number) \(done ?? "")", .met)
        case .refused(let rejection):
            if case .conflict(let conflict) = rejection {
                state.dossier = try read(conflict.number)
                state.setFormVersion(conflict.found)
            }
            showInForm(rejection)
        case .unknown(let failure): tell(failure)
        }
    }

    /// Lists, page and menu beneath a form show what was before; the page is opened anew.
    private mutating func closeDossierDialogs() {
        while let dialog = state.dialogs.last {
            switch dialog {
            // The list it was chosen from is read anew when it is come back to.
            case .picker(let list) where list.listing != nil: return
            case .menu, .explain, .picker: state.dialogs.removeLast()
            case .palette, .form, .help, .confirm: return
            }
        }
    }
}
