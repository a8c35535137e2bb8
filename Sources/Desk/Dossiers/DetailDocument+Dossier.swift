import Casework
import ServiceTime
import Terminal
import Wording

// Everything on a dossier as lines.
extension DetailDocument {
    mutating func add(_ open: OpenDossier, at now: Instant) {
        let dossier = open.dossier
        let today = zone.date(at: now)
        let words = words
        kind = dossier.kind
        files = dossier.files.map(\.evidence)
        entry(
            label: words(dossier.kind), words.state(dossier.state(on: today), of: dossier.kind),
            .important)
        for one in words.particulars(of: dossier) {
            entry(label: one.label, one.value, one.isImportant ? .important : .normal)
        }
        for other in open.related {
            let state = words.state(other.state(on: today), of: other.kind)
            entry(label: words(other.kind), "\(other.number) \(other.summary.title) · \(state)")
            // Its own relations stand on the page already.
            for side in dossier.relations(to: other) where !side.isOwn {
                add("commitment-relation", words(side, other.number))
            }
        }
        for (number, state) in dossier.endangered(by: open.related, on: today) {
            entry(
                label: words.label("commitment-relation", of: dossier.kind),
                "\(words(.dependent, number)) · \(words.state(state, of: dossier.kind))", .breached)
        }
        describeFiles(of: dossier)
        let running = dossier.clocks.filter(\.isRunning)
        if !running.isEmpty { heading(.clocks) }
        for clock in running {
            let verdict = clock.serviceClock(under: open.policy).verdict(at: now)
            let parts = [
                words(verdict.state), verdict.due.map { TimeText.deadline($0, in: zone) },
                dossier.unknownYear(of: clock).map { words.provisional($0) },
                verdict.missingDate.map { words.sentence($0) },
            ]
            entry(
                label: words(clock.kind), parts.compactMap(\.self).joined(separator: " "),
                verdict.state == .breached ? .breached : .normal)
        }
        heading(.timeline)
        for fact in open.facts.reversed() {
            paragraph("\(time(fact.at)) \(name(fact.by)) \(words.describe(fact.event))")
        }
    }

    mutating func add(_ field: String, _ value: String?) {
        entry(label: kind.map { words.label(field, of: $0) } ?? words.label(field), value)
    }
}
