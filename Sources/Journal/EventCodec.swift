public import Casework
import ServiceTime

/// Facts as entries of the record and back.
public enum EventCodec {
    /// The version in which bodies are written now.
    public static let schema = 1

    /// An entry of the record that cannot be read as what it says it is.
    public struct Unreadable: Error, Hashable, Sendable {
        public let kind: String
        /// What does not fit, for whoever repairs the record.
        public let problem: String
    }

    /// The draft of a fact on a ticket.
    public static func draft(
        _ fact: Fact, on number: String, origin: Origin?
    ) throws -> Entry.Draft {
        Entry.Draft(
            stream: .ticket(number), happened: fact.at, person: fact.by,
            kind: fact.event.kind.rawValue, schema: schema, origin: origin,
            body: try CanonicalJSON.encode(fact.event))
    }

    /// The fact that an entry on a ticket says.
    ///
    /// - Throws: `Unreadable` when the kind or the schema is unknown or the body does not fit.
    public static func fact(_ content: Entry.Draft) throws(Unreadable) -> Fact {
        guard let kind = Event.Kind(rawValue: content.kind) else {
            throw Unreadable(kind: content.kind, problem: "no such kind of event")
        }
        guard content.schema == schema else {
            throw Unreadable(kind: content.kind, problem: "schema \(content.schema) is not known")
        }
        do {
            let event = try CanonicalJSON.decode(kind: kind, from: content.body)
            return Fact(event, by: content.person, at: content.happened)
        } catch {
            throw Unreadable(kind: content.kind, problem: "\(error)")
        }
    }
}

extension CanonicalJSON {
    /// Reads the payload of an event of a kind.
    static func decode(kind: Event.Kind, from bytes: [UInt8]) throws -> Event {
        try Event(kind: kind, from: decoder(for: bytes))
    }
}
