import Casework
import Journal
import ServiceTime

// A clock that runs out while a desk is open is written down by it, as `makegood escalate` does.
extension DeskSession {
    /// How many clocks are written down at one look: a backlog must not hold up the keys.
    static let escalationsAtOnce = 4

    /// Writes down some of the clocks that ran out; other desks find them written.
    ///
    /// A store that cannot be written is not asked again: the desk goes on without.
    mutating func recordEscalations() {
        guard writesEscalations, !state.isBoardOnly,
            !state.person.roles.subtracting([.auditor]).isEmpty
        else { return }
        do throws(StoreFailure) {
            _ = try store.recordEscalations(
                by: state.person.login, at: state.now, limit: Self.escalationsAtOnce)
        } catch {
            writesEscalations = false
        }
    }
}
