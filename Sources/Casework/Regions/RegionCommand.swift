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
    case formTeam(TeamFormed)
    case assignSubtask(SubtaskAssigned)
    case completeSubtask(SubtaskDone)
    case recordExternalTest(ExternalTested)
    case recordTrace(ProductionTrace)
    case judgeConformity(ConformityJudged)
    case demandRecourse(RecourseDemanded)
    case recordRecourseAnswer(RecourseAnswered)
    case recordRecovery(RecourseRecovered)
    case writeOffRecourse(RecourseWrittenOff)

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
        case formTeam = "form-team"
        case assignSubtask = "assign-subtask"
        case completeSubtask = "complete-subtask"
        case recordExternalTest = "record-external-test"
        case recordTrace = "record-trace"
        case judgeConformity = "judge-conformity"
        case demandRecourse = "demand-recourse"
        case recordRecourseAnswer = "record-recourse-answer"
        case recordRecovery = "record-recovery"
        case writeOffRecourse = "write-off-recourse"

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
            case .formTeam: .formTeam
            case .assignSubtask: .assignSubtask
            case .completeSubtask: .completeSubtask
            case .recordExternalTest: .recordExternalTest
            case .recordTrace: .recordTrace
            case .judgeConformity: .judgeConformity
            case .demandRecourse: .demandRecourse
            case .recordRecourseAnswer: .recordRecourseAnswer
            case .recordRecovery: .recordRecovery
            case .writeOffRecourse: .writeOffRecourse
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
        case .formTeam: .formTeam
        case .assignSubtask: .assignSubtask
        case .completeSubtask: .completeSubtask
        case .recordExternalTest: .recordExternalTest
        case .recordTrace: .recordTrace
        case .judgeConformity: .judgeConformity
        case .demandRecourse: .demandRecourse
        case .recordRecourseAnswer: .recordRecourseAnswer
        case .recordRecovery: .recordRecovery
        case .writeOffRecourse: .writeOffRecourse
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
        case .formTeam(let payload): .teamFormed(payload)
        case .assignSubtask(let payload): .subtaskAssigned(payload)
        case .completeSubtask(let payload): .subtaskDone(payload)
        case .recordExternalTest(let payload): .externalTestRecorded(payload)
        case .recordTrace(let payload): .traceRecorded(payload)
        case .judgeConformity(let payload): .conformityJudged(payload)
        case .demandRecourse(let payload): .recourseDemanded(payload)
        case .recordRecourseAnswer(let payload): .recourseAnswered(payload)
        case .recordRecovery(let payload): .recourseRecovered(payload)
        case .writeOffRecourse(let payload): .recourseWrittenOff(payload)
        }
    }

    /// Where the region is to stand afterwards, when the payload says so.
    var target: RegionState? {
        switch self {
        case .advanceDispute(let advanced): advanced.to.state
        case .raiseDispute, .settleDispute, .separateMatters, .returnToPlan, .contestLiability,
            .upholdLiability, .changeLiability, .declareMajor, .reportProgress, .liftMajor,
            .formTeam, .assignSubtask, .completeSubtask, .recordExternalTest, .recordTrace,
            .judgeConformity, .demandRecourse, .recordRecourseAnswer, .recordRecovery,
            .writeOffRecourse:
            nil
        }
    }

    /// Which of several subjects of its region it is about, from 0.
    var subject: Int? {
        switch self {
        case .completeSubtask(let done): done.subtask
        case .recordRecourseAnswer(let answered): answered.recourse
        case .recordRecovery(let recovered): recovered.recourse
        case .writeOffRecourse(let written): written.recourse
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .changeLiability, .declareMajor, .reportProgress,
            .liftMajor,
            .formTeam, .assignSubtask, .recordExternalTest, .recordTrace, .judgeConformity,
            .demandRecourse:
            nil
        }
    }

    /// Everybody it names who must be on the staff, by login.
    var people: [String] {
        switch self {
        case .raiseDispute(let raised): [raised.coordinator]
        case .advanceDispute(let advanced): [advanced.coordinator].compactMap(\.self)
        case .declareMajor(let declared): declared.group
        case .formTeam(let formed): formed.members
        case .assignSubtask(let assigned): [assigned.assignee]
        case .reportProgress(let reported): [reported.to] + (reported.members ?? [])
        case .settleDispute, .separateMatters, .returnToPlan, .contestLiability, .upholdLiability,
            .changeLiability, .liftMajor, .completeSubtask, .recordExternalTest, .recordTrace,
            .judgeConformity, .demandRecourse, .recordRecourseAnswer, .recordRecovery,
            .writeOffRecourse:
            []
        }
    }

    /// Every department it names, which must be the policy's.
    var departments: [Department] {
        switch self {
        case .changeLiability(let changed): changed.liability.departments.map(\.department)
        case .assignSubtask(let assigned): [assigned.department]
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .declareMajor, .reportProgress, .liftMajor,
            .formTeam,
            .completeSubtask, .recordExternalTest, .recordTrace, .judgeConformity, .demandRecourse,
            .recordRecourseAnswer, .recordRecovery, .writeOffRecourse:
            []
        }
    }
}

extension Command.Kind {
    /// The same among the commands of the regions; nil for every other command.
    var regional: RegionCommand.Kind? { RegionCommand.Kind(rawValue: rawValue) }
}
