public import ServiceTime

/// What happened to a dossier; stored, never changed.
public enum DossierEvent: Hashable, Sendable {
    case customer(Customer.Event)
    case contract(Contract.Event)
    case commitment(Commitment.Event)
    // Care and improvement.
    case correctiveAction(CorrectiveAction.Event)
    case careActivity(CareActivity.Event)
    case duty(Duty.Event)
    case audit(Audit.Event)
    case suggestion(Suggestion.Event)
    case article(Article.Event)
    // Clocks that ran out.
    case escalated(DossierKind, Escalation)
    // Files.
    case filing(DossierKind, DossierFilingEvent)

    /// An event without its payload.
    public struct Kind: Hashable, Sendable {
        public let dossier: DossierKind
        /// The stable name in the record, such as `entered`.
        public let code: String
    }

    public var kind: Kind {
        switch self {
        case .customer(let event): Kind(dossier: .customer, code: event.kind.rawValue)
        case .contract(let event): Kind(dossier: .contract, code: event.kind.rawValue)
        case .commitment(let event): Kind(dossier: .commitment, code: event.kind.rawValue)
        case .correctiveAction(let event):
            Kind(dossier: .correctiveAction, code: event.kind.rawValue)
        case .careActivity(let event): Kind(dossier: .careActivity, code: event.kind.rawValue)
        case .duty(let event): Kind(dossier: .duty, code: event.kind.rawValue)
        case .audit(let event): Kind(dossier: .audit, code: event.kind.rawValue)
        case .suggestion(let event): Kind(dossier: .suggestion, code: event.kind.rawValue)
        case .article(let event): Kind(dossier: .article, code: event.kind.rawValue)
        case .escalated(let kind, _): Kind(dossier: kind, code: DossierEscalating.event)
        case .filing(let kind, let event): Kind(dossier: kind, code: event.kind.rawValue)
        }
    }
}

extension DossierEvent.Kind: LosslessStringConvertible {
    /// The form kept in the record: `customer/entered`.
    public var description: String { dossier.rawValue + "/" + code }

    /// Nil when no kind of dossier has such an event.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let dossier = DossierKind(rawValue: parts[0]) else { return nil }
        let kind = DossierEvent.Kind(dossier: dossier, code: parts[1])
        guard dossier.events.contains(kind) else { return nil }
        self = kind
    }
}

extension DossierKind {
    /// Everything that can happen to a dossier of the kind.
    public var events: [DossierEvent.Kind] {
        let told = DossierEvent.Kind(dossier: self, code: DossierEscalating.event)
        return events(machine) + (clocks.isEmpty ? [] : [told]) + filingEvents
    }

    private func events<Machine: DossierMachine>(_ machine: Machine.Type) -> [DossierEvent.Kind] {
        Machine.Event.Kind.allCases.map { DossierEvent.Kind(dossier: self, code: $0.rawValue) }
    }
}

/// The codec of events: an object with the name of the case and, in it, what it carries.
extension DossierEvent: Encodable {
    /// Reads the event of a kind of dossier.
    ///
    /// - Throws: `DecodingError` when the body is none.
    public init(of kind: DossierKind, from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CommonKey.self)
        if container.contains(.evidenceAdded) || container.contains(.evidenceDisposed) {
            self = .filing(kind, try DossierFilingEvent(from: decoder))
            return
        }
        guard container.contains(.escalated) else {
            self = try Self.decoded(kind.machine, from: decoder)
            return
        }
        self = .escalated(
            kind,
            try container.nestedContainer(keyedBy: CommonKey.self, forKey: .escalated)
                .decode(Escalation.self, forKey: .escalation))
    }

    private static func decoded<Machine: DossierMachine>(
        _ machine: Machine.Type, from decoder: any Decoder
    ) throws -> DossierEvent {
        Machine.wrapped(try Machine.Event(from: decoder))
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .customer(let event): try event.encode(to: encoder)
        case .contract(let event): try event.encode(to: encoder)
        case .commitment(let event): try event.encode(to: encoder)
        case .correctiveAction(let event): try event.encode(to: encoder)
        case .careActivity(let event): try event.encode(to: encoder)
        case .duty(let event): try event.encode(to: encoder)
        case .audit(let event): try event.encode(to: encoder)
        case .suggestion(let event): try event.encode(to: encoder)
        case .article(let event): try event.encode(to: encoder)
        case .escalated(_, let escalation):
            var container = encoder.container(keyedBy: CommonKey.self)
            var carried = container.nestedContainer(
                keyedBy: CommonKey.self, forKey: .escalated)
            try carried.encode(escalation, forKey: .escalation)
        case .filing(_, let event): try event.encode(to: encoder)
        }
    }

    private enum CommonKey: String, CodingKey {
        case escalated
        case escalation
        case evidenceAdded
        case evidenceDisposed
    }
}

/// An event of a dossier with who and when: what an entry of the record says.
public struct DossierFact: Hashable, Sendable {
    public let event: DossierEvent
    /// The policy version that governs from this fact on; nil where it stays as it was.
    public let policy: Int?
    /// The login of whoever did it.
    public let by: String
    public let at: Instant

    public init(_ event: DossierEvent, policy: Int? = nil, by login: String, at instant: Instant) {
        self.event = event
        self.policy = policy
        by = login
        at = instant
    }
}
