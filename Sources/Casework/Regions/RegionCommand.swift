/// What somebody asks for in a region beside the stage.
///
/// A list of its own, so that the regions are read in one place; `Command.Kind` names each of them
/// like any other command.
public enum RegionCommand: Hashable, Sendable {
    case raiseDispute(DisputeRaised)
    case advanceDispute(DisputeAdvanced)
    case settleDispute(DisputeSettled)
    case separateMatters(Reasoned)
    case returnToPlan(Reasoned)

    /// A command without its payload.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case raiseDispute = "raise-dispute"
        case advanceDispute = "advance-dispute"
        case settleDispute = "settle-dispute"
        case separateMatters = "separate-matters"
        case returnToPlan = "return-to-plan"

        /// The same among all commands.
        public var whole: Command.Kind {
            switch self {
            case .raiseDispute: .raiseDispute
            case .advanceDispute: .advanceDispute
            case .settleDispute: .settleDispute
            case .separateMatters: .separateMatters
            case .returnToPlan: .returnToPlan
            }
        }
    }

    public var kind: Kind {
        switch self {
        case .raiseDispute: .raiseDispute
        case .advanceDispute: .advanceDispute
        case .settleDispute: .settleDispute
        case .separateMatters: .separateMatters
        case .returnToPlan: .returnToPlan
        }
    }

    /// What it makes happen.
    public var event: RegionEvent {
        switch self {
        case .raiseDispute(let raised): .disputeRaised(raised)
        case .advanceDispute(let advanced): .disputeAdvanced(advanced)
        case .settleDispute(let settled): .disputeSettled(settled)
        case .separateMatters(let reasoned): .mattersSeparated(reasoned)
        case .returnToPlan(let reasoned): .returnedToPlan(reasoned)
        }
    }

    /// Where the region is to stand afterwards, when the payload says so.
    var target: RegionState? {
        switch self {
        case .advanceDispute(let advanced): advanced.to.state
        case .raiseDispute, .settleDispute, .separateMatters, .returnToPlan: nil
        }
    }

    /// Which of several subjects of its region it is about, from 0.
    var subject: Int? {
        switch self {
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan: nil
        }
    }

    /// Everybody it names who must be on the staff, by login.
    var people: [String] {
        switch self {
        case .raiseDispute(let raised): [raised.coordinator]
        case .advanceDispute(let advanced): [advanced.coordinator].compactMap(\.self)
        case .settleDispute, .separateMatters, .returnToPlan: []
        }
    }

    /// The texts a person typed.
    var texts: [Command.CommandText] {
        switch self {
        case .raiseDispute(let raised):
            [
                Command.CommandText("clause", raised.clause),
                Command.CommandText("about", raised.about),
                Command.CommandText("reason", raised.reason),
            ]
        case .advanceDispute(let advanced):
            [Command.CommandText("note", advanced.note, required: false)]
        case .settleDispute(let settled): [Command.CommandText("terms", settled.terms)]
        case .separateMatters(let reasoned), .returnToPlan(let reasoned):
            [Command.CommandText("reason", reasoned.reason)]
        }
    }
}

extension Command.Kind {
    /// The same among the commands of the regions; nil for every other command.
    var regional: RegionCommand.Kind? { RegionCommand.Kind(rawValue: rawValue) }
}
