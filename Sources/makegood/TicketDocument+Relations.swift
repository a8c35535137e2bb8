import Casework
import Wording

// The tickets a ticket has to do with, and the files of all merged into it.
extension TicketDocument {
    func evidence(_ evidence: Evidence, of number: String) -> JSONValue {
        .members([
            "name": .text(evidence.name), "digest": .text(evidence.digest.hex),
            "shows": .text(evidence.shows), "origin": .text(evidence.origin),
            "ticket": .text(number),
            "disposed": .bool(
                ticket.disposals.contains { $0.disposed.digest == evidence.digest }),
        ])
    }

    func absorbed(_ other: AbsorbedTicket) -> JSONValue {
        .members([
            "number": .text(other.number), "into": .text(other.into),
            "customer": .text(other.customer), "subject": .text(other.subject),
            "claim": .text(other.claim),
            "claim_held": other.held.map { claim($0.claim) } ?? .null,
        ])
    }

    func link(_ link: Link) -> JSONValue {
        .members([
            "number": .text(link.number), "relation": .text(link.relation.rawValue),
            "note": .text(link.note), "by": .text(link.by), "at": iso(link.at),
        ])
    }

    /// What is claimed back from others, and where that stands.
    var recourses: [[String]] {
        ticket.regions.recourses.map { recourse in
            let demanded = recourse.demanded
            return [
                words(Region.recourse),
                [
                    words(recourse.state), words(demanded.against), demanded.debtor,
                    words(demanded.amount),
                ].joined(separator: "  "),
            ]
        }
    }

    /// The same for people: a label and a line each.
    var relations: [[String]] {
        let merging = ticket.merging.map {
            [words.label("into"), "\($0.into)  \($0.reason)"]
        }
        let links = ticket.links.map {
            [words($0.relation), [$0.number, $0.note].compactMap(\.self).joined(separator: "  ")]
        }
        let absorbed = ticket.absorbed.map {
            [
                words(Event.Kind.absorbed),
                [
                    $0.number, $0.customer, $0.subject,
                    ticket.takenClaim?.from == $0.number
                        ? nil : $0.held.map { words.summary(of: $0.claim) },
                ].compactMap(\.self).joined(separator: "  "),
            ]
        }
        return (merging.map { [$0] } ?? []) + links + absorbed
    }
}
