public import Casework
import ServiceTime

/// Facts on dossiers as entries of the record and back.
public enum DossierCodec {
    /// The version in which bodies are written now.
    public static let schema = 1

    /// The draft of a fact on a dossier.
    public static func draft(
        _ fact: DossierFact, on number: String, origin: Origin?
    ) throws -> Entry.Draft {
        Entry.Draft(
            stream: .dossier(number), happened: fact.at, person: fact.by,
            kind: fact.event.kind.description, schema: schema, origin: origin,
            body: try CanonicalJSON.encode(Written(event: fact.event, policy: fact.policy)))
    }

    /// The fact that an entry on a dossier says.
    ///
    /// - Throws: `EventCodec.Unreadable` when the kind or the schema is unknown or the body does
    ///   not fit.
    public static func fact(
        _ content: Entry.Draft
    ) throws(EventCodec.Unreadable) -> DossierFact {
        guard let kind = DossierEvent.Kind(content.kind) else {
            throw EventCodec.Unreadable(kind: content.kind, problem: "no such kind of event")
        }
        guard content.schema == schema else {
            throw EventCodec.Unreadable(
                kind: content.kind, problem: "schema \(content.schema) is not known")
        }
        let body: (event: DossierEvent, policy: Int?)
        do {
            body = try read(content.body, of: kind.dossier)
        } catch {
            throw EventCodec.Unreadable(kind: content.kind, problem: "\(error)")
        }
        guard body.event.kind == kind else {
            throw EventCodec.Unreadable(
                kind: content.kind, problem: "the body says \(body.event.kind.description)")
        }
        return DossierFact(
            body.event, policy: body.policy, by: content.person, at: content.happened)
    }

    /// What happened to a kind of dossier, by the body of an entry alone.
    ///
    /// - Throws: `DecodingError` when the body is none of the kind's.
    public static func event(
        of kind: DossierKind, in body: [UInt8]
    ) throws -> DossierEvent {
        try read(body, of: kind).event
    }

    private static func read(
        _ bytes: [UInt8], of kind: DossierKind
    ) throws -> (event: DossierEvent, policy: Int?) {
        let container = try CanonicalJSON.decoder(for: bytes).container(keyedBy: Key.self)
        return (
            try DossierEvent(of: kind, from: container.superDecoder(forKey: .event)),
            try container.decodeIfPresent(Int.self, forKey: .policy)
        )
    }

    private enum Key: String, CodingKey {
        case event
        case policy
    }

    private struct Written: Encodable {
        let event: DossierEvent
        let policy: Int?

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(event, forKey: .event)
            try container.encodeIfPresent(policy, forKey: .policy)
        }
    }
}
