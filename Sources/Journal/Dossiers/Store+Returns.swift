public import Casework
public import ServiceTime

extension Store {
    /// The measures whose effect counts as verified and that a registration shows to have failed,
    /// in the order of their numbers.
    ///
    /// - Throws: `StoreFailure` when they cannot be read.
    public func failedActions(
        by registration: Registration, receivedOn day: CivilDate
    ) throws(StoreFailure) -> [Dossier] {
        var found: [String: Dossier] = [:]
        for key in CorrectiveAction.keys(against: registration) {
            for dossier in try dossiers(under: key) {
                guard case .correctiveAction(let action) = dossier.matter,
                    action.isShownToFail(by: registration, receivedOn: day)
                else { continue }
                found[dossier.number] = dossier
            }
        }
        return found.values.sorted { $0.number < $1.number }
    }
}
