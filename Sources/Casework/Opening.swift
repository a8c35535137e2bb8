public import ServiceTime

/// A request to open a ticket.
public struct Opening: Hashable, Sendable {
    public var registration: Registration
    public var urgency: Urgency
    /// When the customer reported it; nil means now.
    public var received: Instant?

    public init(registration: Registration, urgency: Urgency, received: Instant? = nil) {
        self.registration = registration
        self.urgency = urgency
        self.received = received
    }

    /// Who may open a ticket: everybody a customer may reach.
    public static let roles: Set<Role> = [
        .agent, .engineer, .sales, .quality, .production, .logistics, .supervisor, .departmentHead,
    ]

    /// Decides whether the ticket may be opened under these promises; changes nothing.
    ///
    /// - Throws: `Refused` with every reason at once.
    public func decide(
        in context: Context, promised promises: [ClockPromise] = []
    ) throws(Refused) -> Event {
        var reasons: [Refusal] = []
        if Opening.roles.isDisjoint(with: context.person.roles) {
            reasons.append(.roleMissing(anyOf: Opening.roles))
        }
        let check = Command.amend(registration)
        reasons += check.textRefusals + check.codeRefusals(under: context.policy)
        reasons += registration.goods.refusals(at: context.now, in: context.policy.zone)
        reasons += TextLimit.refusals(in: registration, fields: Opening.fields)
        if let received, received > context.now { reasons.append(.inTheFuture(received)) }
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
        return .opened(
            Opened(
                registration: registration, urgency: urgency, received: received ?? context.now,
                policy: context.policy.version, promises: promises))
    }
}
