import Casework
import Terminal
import Wording

// The files of a ticket or a dossier as lines.
extension DetailDocument {
    mutating func describeFiles(of dossier: Dossier) {
        guard !dossier.files.isEmpty else { return }
        heading(.evidence)
        for (line, file) in dossier.files.enumerated() {
            let item = file.evidence
            entry(
                label: "\(line + 1)",
                [item.name, item.shows, item.origin].compactMap(\.self).joined(separator: " · "))
            entry(
                label: "",
                "SHA-256 \(item.digest.short) · \(time(file.at)) · \(name(file.by))", .dim)
            describe(dossier.disposals.first { $0.disposed.digest == file.evidence.digest })
        }
    }

    mutating func describeEvidence(of ticket: Ticket) {
        guard !ticket.allEvidence.isEmpty else { return }
        heading(.evidence)
        for item in ticket.evidence {
            describe(item, nil)
            describe(ticket.disposals.first { $0.disposed.digest == item.digest })
        }
        for other in ticket.absorbed {
            for item in other.evidence { describe(item, other.number) }
        }
    }

    /// A file; `note` is whatever tells it from others: who added it, or the merged ticket that
    /// brought it.
    private mutating func describe(_ item: Evidence, _ note: String?) {
        let origin = item.origin.map { " · " + $0 } ?? ""
        entry(label: item.name, item.shows + origin)
        entry(
            label: "",
            ["SHA-256 " + item.digest.short, note].compactMap { $0 }.joined(separator: " · "),
            .dim)
    }

    private mutating func describe(_ gone: Disposal?) {
        guard let gone else { return }
        entry(
            label: "",
            "\(words(Event.Kind.evidenceDisposed)) · \(time(gone.at)) · \(name(gone.by))",
            .important)
    }
}

extension DetailDocument {
    /// A proof behind what it proves; the name of the file where it names one.
    func proof(_ text: String?) -> String {
        text.map { " · " + NamedFile.shown($0, among: files) } ?? ""
    }
}
