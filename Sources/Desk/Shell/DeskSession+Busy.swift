import Casework
import Journal
import ServiceTime
import Terminal
import Wording

// Another process may be in the middle of a commit, or stand still with the lock in its hand. The
// desk then waits a tenth of a second and no more: what was asked is kept and asked again under the
// same key at every look, while keys, clocks and the picture go on.
extension DeskSession {
    /// How long the first try waits for another's commit, in milliseconds; later ones do not wait.
    static let patience = 100
    /// After how long it is said who is in the way.
    static let longWait = Span(seconds: 10)

    /// What a busy store has not taken yet.
    struct HeldRequests {
        /// In the order they were asked for.
        var effects: [Effect]
        /// The form they come from, as it was sent; nil when they come from none.
        let form: SentForm?
        let since: Instant
    }

    /// A form by its name and what is typed into it.
    struct SentForm: Hashable {
        let name: String
        let values: [String: FieldValue]

        init(_ form: FormState) {
            name = form.name
            values = form.values
        }
    }

    private var openForms: [SentForm] {
        state.dialogs.compactMap { dialog in
            if case .form(let form) = dialog { return SentForm(form) }
            return nil
        }
    }

    /// Says that the store gave no answer; one that is only busy will be asked again.
    mutating func tell(_ failure: StoreFailure) {
        if failure.code == .locked {
            busyFailure = failure
        } else {
            state.say(state.look(.answerUnknown) + failure.message, .error)
        }
    }

    /// Why the store did not take what it was just asked; nil when it did.
    mutating func takeBusyFailure() -> StoreFailure? {
        defer { busyFailure = nil }
        return busyFailure
    }

    /// Keeps what a busy store did not take.
    mutating func hold(_ effect: Effect, after failure: StoreFailure) {
        holdBack(effect)
        sayBusy(failure)
    }

    /// Does what an effect asks for, behind what is held.
    mutating func performInTurn(_ effect: Effect) throws(StoreFailure) {
        if held == nil { try perform(effect) } else { holdBack(effect) }
    }

    private mutating func holdBack(_ effect: Effect) {
        var requests =
            held ?? HeldRequests(effects: [], form: openForms.last, since: state.now)
        requests.effects.append(effect)
        held = requests
    }

    /// Asks a store that was busy once more; whether the picture may have changed.
    ///
    /// A form that was changed since is not sent: what stands in it now was never confirmed.
    mutating func askAgain() throws(StoreFailure) -> Bool {
        guard let requests = held else { return false }
        held = nil
        if let form = requests.form, !openForms.contains(form) {
            state.say(state.look(.formChangedMeanwhile), .refused)
            return true
        }
        isAskingAgain = true
        defer { isAskingAgain = false }
        for (index, effect) in requests.effects.enumerated() {
            try carryOut(effect)
            guard let failure = takeBusyFailure() else { continue }
            var rest = requests
            rest.effects.removeFirst(index)
            held = rest
            sayBusy(failure)
            break
        }
        return true
    }

    private mutating func sayBusy(_ failure: StoreFailure) {
        let isLong = held.map { state.now - $0.since >= Self.longWait } ?? false
        let gap = state.look.language == .en ? " " : ""
        state.say(
            state.look(.storeBusy) + (isLong ? gap + failure.message : ""), .banner)
    }
}
