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
    case contestLiability(LiabilityContested)
    case upholdLiability(Reasoned)
    case changeLiability(LiabilityChanged)
    case declareMajor(IncidentDeclared)
    case reportProgress(ProgressReported)
    case liftMajor(Reasoned)

    /// A command without its payload.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case raiseDispute = "raise-dispute"
        case advanceDispute = "advance-dispute"
        case settleDispute = "settle-dispute"
        case separateMatters = "separate-matters"
        case returnToPlan = "return-to-plan"
        case contestLiability = "contest-liability"
        case upholdLiability = "uphold-liability"
        case changeLiability = "change-liability"
        case declareMajor = "declare-major"
        case reportProgress = "report-progress"
        case liftMajor = "lift-major"

        /// The same among all commands.
        public var whole: Command.Kind {
            switch self {
            case .raiseDispute: .raiseDispute
            case .advanceDispute: .advanceDispute
            case .settleDispute: .settleDispute
            case .separateMatters: .separateMatters
            case .returnToPlan: .returnToPlan
            case .contestLiability: .contestLiability
            case .upholdLiability: .upholdLiability
            case .changeLiability: .changeLiability
            case .declareMajor: .declareMajor
            case .reportProgress: .reportProgress
            case .liftMajor: .liftMajor
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
        case .contestLiability: .contestLiability
        case .upholdLiability: .upholdLiability
        case .changeLiability: .changeLiability
        case .declareMajor: .declareMajor
        case .reportProgress: .reportProgress
        case .liftMajor: .liftMajor
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
        case .contestLiability(let payload): .liabilityContested(payload)
        case .upholdLiability(let payload): .liabilityUpheld(payload)
        case .changeLiability(let payload): .liabilityChanged(payload)
        case .declareMajor(let payload): .incidentDeclared(payload)
        case .reportProgress(let payload): .progressReported(payload)
        case .liftMajor(let payload): .incidentLifted(payload)
        }
    }

    /// Where the region is to stand afterwards, when the payload says so.
    var target: RegionState? {
        switch self {
        case .advanceDispute(let advanced): advanced.to.state
        case .raiseDispute, .settleDispute, .separateMatters, .returnToPlan, .contestLiability,
            .upholdLiability, .changeLiability, .declareMajor, .reportProgress, .liftMajor:
            nil
        }
    }

    /// Which of several subjects of its region it is about, from 0.
    var subject: Int? {
        switch self {
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .changeLiability, .declareMajor, .reportProgress,
            .liftMajor:
            nil
        }
    }

    /// Everybody it names who must be on the staff, by login.
    var people: [String] {
        switch self {
        case .raiseDispute(let raised): [raised.coordinator]
        case .advanceDispute(let advanced): [advanced.coordinator].compactMap(\.self)
        case .declareMajor(let declared): declared.group
        case .reportProgress(let reported): [reported.to] + (reported.members ?? [])
        case .settleDispute, .separateMatters, .returnToPlan, .contestLiability, .upholdLiability,
            .changeLiability, .liftMajor:
            []
        }
    }

    /// Every department it names, which must be the policy's.
    var departments: [Department] {
        switch self {
        case .changeLiability(let changed): changed.liability.departments.map(\.department)
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .declareMajor, .reportProgress, .liftMajor:
            []
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
        case .contestLiability(let contested):
            [
                Command.CommandText("contested-by", contested.contestedBy),
                Command.CommandText("reason", contested.reason),
            ]
        case .changeLiability(let changed):
            [
                Command.CommandText("rule", changed.liability.rule),
                Command.CommandText("reason", changed.reason),
            ]
        case .declareMajor(let declared): [Command.CommandText("reason", declared.reason)]
        case .reportProgress(let reported): [Command.CommandText("report", reported.report)]
        case .separateMatters(let reasoned), .returnToPlan(let reasoned),
            .upholdLiability(let reasoned), .liftMajor(let reasoned):
            [Command.CommandText("reason", reasoned.reason)]
        }
    }
}

extension Command.Kind {
    /// The same among the commands of the regions; nil for every other command.
    var regional: RegionCommand.Kind? { RegionCommand.Kind(rawValue: rawValue) }
}
