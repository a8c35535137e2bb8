/// The regions of one ticket beside its stage.
public struct Regions: Hashable, Sendable {
    /// Oldest first; at most the last is open.
    public internal(set) var disputes: [Dispute] = []

    /// The dispute that is open, when one is.
    public var openDispute: Dispute? { disputes.last.flatMap { $0.isOpen ? $0 : nil } }

    /// Whether the ticket is or was disputed over the matter itself: then its plans pass the gates
    /// of a dispute, those that carry out the settlement too.
    public var isDisputed: Bool { disputes.contains { $0.separation == nil } }

    /// How many disputes over the matter itself were settled.
    var settledDisputes: Int { disputes.count { !$0.isOpen && $0.separation == nil } }

    /// Where a region stands: the place of one `subject`, counted from 0, or all places when it has
    /// several subjects and none is named.
    func states(of region: Region, subject: Int? = nil) -> [RegionState] {
        switch region {
        case .dispute: [disputes.last?.state ?? .undisputed]
        }
    }
}

extension Ticket {
    /// Where each region stands now; of recourses and sub-tasks, every one of them.
    public var regionStates: [RegionState] {
        Region.allCases.flatMap { regions.states(of: $0) }
    }
}
