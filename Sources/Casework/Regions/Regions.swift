/// The regions of one ticket beside its stage.
public struct Regions: Hashable, Sendable {
    /// Oldest first; of those that are open all but the last are about something else.
    public internal(set) var disputes: [Dispute] = []
    /// Oldest first; at most the last is not ruled on.
    public internal(set) var contests: [Contest] = []
    /// Oldest first; at most the last is open.
    public internal(set) var incidents: [Incident] = []
    /// The login of whoever determined the liability in force.
    public internal(set) var liabilityAuthor: String?
    /// The team that investigates, and what it found.
    public internal(set) var investigation = Investigation()
    /// In the order they were demanded.
    public internal(set) var recourses: [Recourse] = []

    /// The dispute that is open, the newest of several; one raised over the matter itself is always
    /// newer than those that were separated from it.
    public var openDispute: Dispute? { disputes.last(where: \.isOpen) }

    /// The contest that is not ruled on, when there is one.
    public var openContest: Contest? { contests.last.flatMap { $0.ruling == nil ? $0 : nil } }

    /// The major incident that is not lifted, when there is one.
    public var openIncident: Incident? { incidents.last.flatMap { $0.isOpen ? $0 : nil } }

    /// A contest ends with the finding it is about.
    mutating func lapseContest() {
        guard openContest != nil else { return }
        contests[contests.count - 1].ruling = .lapsed
    }

    /// A plan version by a member of the task group is dedicated to the incident.
    mutating func notePlan(_ version: Int, by login: String) {
        guard let incident = openIncident, incident.group.contains(login) else { return }
        incidents[incidents.count - 1].plans.append(version)
    }

    /// Whether the ticket is or was disputed over the matter itself: then its plans pass the gates
    /// of a dispute, those that carry out the settlement too.
    public var isDisputed: Bool { disputes.contains { $0.separation == nil } }

    /// How many disputes over the matter itself were settled.
    var settledDisputes: Int { disputes.count { !$0.isOpen && $0.separation == nil } }

    /// Where a region stands: the place of one `subject`, counted from 0, or all places when it has
    /// several subjects and none is named.
    func states(of region: Region, subject: Int? = nil) -> [RegionState] {
        switch region {
        case .dispute: [(openDispute ?? disputes.last)?.state ?? .undisputed]
        case .contest: [contests.last?.state ?? .uncontested]
        case .incident: [incidents.last?.state ?? .noIncident]
        case .team: [investigation.members.isEmpty ? .noTeam : .teamFormed]
        case .subtask: places(investigation.subtasks.map(\.state), subject, before: .noSubtask)
        case .recourse: places(recourses.map(\.state), subject, before: .noRecourse)
        }
    }

    /// A region with several subjects can always begin with one more.
    private func places(
        _ states: [RegionState], _ subject: Int?, before first: RegionState
    ) -> [RegionState] {
        guard let subject else { return [first] + states }
        return states.indices.contains(subject) ? [states[subject]] : [first]
    }

    /// How many subjects a region has that numbers can name.
    func count(of region: Region) -> Int {
        switch region {
        case .subtask: investigation.subtasks.count
        case .recourse: recourses.count
        case .dispute, .contest, .incident, .team: 0
        }
    }
}

extension Ticket {
    /// Where each region stands now; of recourses and sub-tasks, every one of them.
    public var regionStates: [RegionState] {
        Region.allCases.flatMap { regions.states(of: $0) }
    }
}
