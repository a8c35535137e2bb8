import Casework
import Journal
import ServiceTime

// A clock that runs out while a desk is open is written down by it, as `makegood escalate` does.
extension DeskSession {
    /// How many clocks are written down at one look: a backlog must not hold up the keys.
    static let escalationsAtOnce = 4

    /// How often, the first time so long after the desk was opened: each costs a commit and a look
    /// at everything it changed.
    static let escalationInterval = Span(seconds: 60)

    /// Writes down some of the clocks that ran out; other desks find them written.
    ///
    /// A store that this desk may not write is not asked again. After any other failure the next
    /// interval tries anew: another process may only have held the lock for a moment.
    mutating func recordEscalations() {
        guard writesEscalations, !state.isBoardOnly,
            !state.person.roles.subtracting([.auditor]).isEmpty
        else { return }
        guard let last = escalatedAt else {
            escalatedAt = state.now
            return
        }
        guard state.now - last >= Self.escalationInterval else { return }
        escalatedAt = state.now
        do throws(StoreFailure) {
            _ = try store.recordEscalations(
                by: state.person.login, at: state.now, limit: Self.escalationsAtOnce,
                patience: 0)
        } catch {
            if error.code == .readOnly || error.code == .notPermitted { writesEscalations = false }
        }
    }
}
