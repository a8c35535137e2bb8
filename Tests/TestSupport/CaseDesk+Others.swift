import Casework

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
}
