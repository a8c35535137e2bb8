public import Casework
public import ServiceTime

/// Other tickets beside the one on the desk, for commands that are about two.
extension CaseDesk {
    /// What became of another ticket.
    public enum Fate: Sendable {
        case open
        case closed
        case mergedInto(String)
    }

    /// The desk with a ticket `number` beside it.
    ///
    /// - Throws: `CorruptRecord` when the machine no longer takes what made the other one.
    public func beside(_ number: String, _ fate: Fate = .open) throws -> CaseDesk {
        let opened = Opened(
            registration: CasePapers.registration(), urgency: .general, received: now,
            policy: policy.version)
        let ending: Event? =
            switch fate {
            case .open: nil
            case .closed: .withdrawn(Reasoned(reason: "Found it"))
            case .mergedInto(let other): .merged(MergedAway(into: other, reason: "Same case"))
            }
        let facts = ([.opened(opened)] + [ending].compactMap(\.self)).map {
            Fact($0, by: "agent", at: now)
        }
        var desk = self
        desk.neighbours.tickets[number] = try Ticket(number: number, facts: facts, under: policy)
        return desk
    }

    /// The desk with its ticket merged into `number`, which is beside it.
    ///
    /// - Throws: `Refused` when it may not be.
    public func merged(into number: String = "202603-002") throws -> CaseDesk {
        var desk = try beside(number)
        try desk.perform(.merge(into: number, reason: "Same case"), as: "agent")
        return desk
    }

    /// The desk with a ticket `number` beside it that has no claim and was walked to `milestone`.
    ///
    /// - Throws: `Refused` when the machine no longer lets it walk there.
    public func beside(_ number: String, walked milestone: Milestone) throws -> CaseDesk {
        var other = CaseDesk(at: now, number: number)
        try other.walkUnclaimed(to: milestone)
        var desk = self
        desk.neighbours.tickets[number] = other.ticket
        return desk
    }

    /// The desk with its ticket merged into `number`, which was then walked to `milestone`.
    ///
    /// - Throws: `Refused` when it may not be.
    public func leading(_ number: String, until milestone: Milestone) throws -> CaseDesk {
        var floor = CaseFloor([self, CaseDesk(at: now, number: number)])
        try floor.perform(.merge(into: number, reason: "Same case"), on: ticket.number)
        try floor.walk(number, to: milestone)
        return floor[ticket.number] ?? self
    }

    /// Walks on without filing a claim, at most until the plan is before its gates.
    mutating func walkUnclaimed(to milestone: Milestone) throws {
        guard milestone != .intake else { return }
        if ticket.firstResponse == nil {
            try perform(.respond(message: "We look into it"), as: "agent")
        }
        try accept()
        if milestone == .diagnosis { return }
        try diagnose()
        if milestone != .planWanted { try submit() }
    }
}

/// Several tickets that know of one another, as the store shows them to each command.
public struct CaseFloor: Sendable {
    private var desks: [String: CaseDesk]

    public init(_ desks: [CaseDesk]) {
        self.desks = Dictionary(desks.map { ($0.ticket.number, $0) }, uniquingKeysWith: { $1 })
        introduce()
    }

    public subscript(number: String) -> CaseDesk? { desks[number] }

    /// The ticket of a number.
    public func ticket(_ number: String) -> Ticket? { desks[number]?.ticket }

    /// Gives a command and folds what comes of it on the others as well.
    ///
    /// - Throws: `Refused`, or `CorruptRecord` when a fold does not take what was decided.
    public mutating func perform(
        _ command: Command, on number: String, as login: String = "agent"
    ) throws {
        guard var desk = desks[number] else { return }
        let echoes = desk.ticket.echoes(of: command, in: desk.context(login))
        try desk.perform(command, as: login)
        desks[number] = desk
        for echo in echoes { try desks[echo.number]?.fold(echo.event, by: login) }
        introduce()
    }

    /// Walks a ticket on without filing a claim on it.
    ///
    /// - Throws: `Refused` when it may not go there.
    public mutating func walk(_ number: String, to milestone: CaseDesk.Milestone) throws {
        try desks[number]?.walkUnclaimed(to: milestone)
        introduce()
    }

    /// Lets time pass on every desk.
    public mutating func wait(_ span: Span) {
        desks = desks.mapValues { desk in
            var later = desk
            later.now = desk.now + span
            return later
        }
    }

    private mutating func introduce() {
        let tickets = desks.values.map(\.ticket)
        for number in desks.keys {
            desks[number]?.neighbours = Neighbours(tickets.filter { $0.number != number })
        }
    }
}
