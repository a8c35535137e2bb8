import Casework
import ServiceTime

/// The dossiers of a record in memory, with what is derived from them.
struct MemoryDossiers {
    struct Kept {
        /// In the order dossiers were begun, from 1.
        let id: Int
        var dossier: Dossier
        var derived: DerivedDossier

        /// Its place among what is due.
        var key: QueueKey {
            QueueKey(order: derived.row.due?.seconds ?? QueueKey.noDue, id: -id)
        }
    }

    private(set) var byNumber: [String: Kept] = [:]
    /// The last serial of each kind and month.
    private var serials: [String: Int] = [:]

    mutating func keep(_ dossier: Dossier, under policy: Policy) {
        let known = byNumber[dossier.number]
        if known == nil {
            serials[String(dossier.number.prefix { $0 != "-" }), default: 0] += 1
        }
        byNumber[dossier.number] = Kept(
            id: known?.id ?? byNumber.count + 1, dossier: dossier,
            derived: DerivedDossier(dossier, under: policy))
    }

    func nextNumber(of kind: DossierKind, in month: Month) -> String {
        month.number(of: kind, serial: (serials[month.code(of: kind)] ?? 0) + 1)
    }

    func dossiers(under key: DossierKey) -> [Dossier] {
        byNumber.values
            .filter { $0.derived.keys.contains(key) || DossierKey.number($0.dossier.number) == key }
            .sorted { $0.id < $1.id }
            .map(\.dossier)
    }

    func promised(_ search: PromiseSearch) -> [Dossier] {
        byNumber.values
            .filter { $0.derived.places.contains(where: search.matches) }
            .sorted { $0.id < $1.id }
            .map(\.dossier)
    }

    /// The rows of a list, what is due first in front and then what was begun last.
    func rows(_ query: DossierQuery) -> [DossierRow] {
        byNumber.values.filter { query.matches($0.derived) }
            .sorted { $0.key < $1.key }
            .map(\.derived.row)
    }

    /// The same with the places in the queue.
    func list(_ query: DossierQuery) -> [WorkPage.Row] {
        byNumber.values.filter { query.matches($0.derived) }
            .sorted { $0.key < $1.key }
            .map { WorkPage.Row(key: $0.key, item: .dossier($0.derived.row)) }
    }

    /// The clocks that run, those of what was begun last in front.
    var clocks: [ClockRow] {
        byNumber.values.sorted { $0.id > $1.id }.flatMap(\.derived.clocks)
    }
}
