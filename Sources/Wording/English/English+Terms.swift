import Casework
import ServiceTime

extension English {
    func name(_ stage: Stage) -> String {
        switch stage {
        case .intake: "intake"
        case .diagnosis: "diagnosis"
        case .plan: "plan"
        case .execution: "execution"
        case .confirmation: "confirmation"
        case .followUp: "follow-up"
        case .archive: "archive"
        case .closed: "closed"
        }
    }

    func name(_ role: Role) -> String {
        switch role {
        case .agent: "agent"
        case .engineer: "engineer"
        case .quality: "quality"
        case .sales: "sales"
        case .production: "production"
        case .logistics: "logistics"
        case .finance: "finance"
        case .legal: "legal"
        case .departmentHead: "department head"
        case .executive: "executive"
        case .supervisor: "supervisor"
        case .archivist: "archivist"
        case .auditor: "auditor"
        case .administrator: "administrator"
        }
    }

    func name(_ clock: ClockKind) -> String {
        switch clock {
        case .firstResponse: "first response"
        case .acceptanceNotice: "acceptance notice"
        case .materials: "materials"
        case .diagnosis: "diagnosis"
        case .plan: "plan"
        case .gate: "gate"
        case .consent: "consent"
        case .execution: "execution"
        case .refund: "refund"
        case .serviceRecord: "service record"
        case .resolution: "resolution"
        case .followUp: "follow-up"
        case .archive: "archive"
        case .incidentReport: "incident report"
        case .subtask: "sub-task"
        case .risk: "risk answer"
        case .milestone: "milestone"
        // Care and improvement.
        case .keyCustomerVisit: "key-customer visit"
        case .careActivity: "care activity"
        case .correctiveAction: "corrective action"
        case .duty: "recurring duty"
        case .auditRectification: "audit rectification"
        case .suggestion: "suggestion"
        }
    }

    func name(_ state: ServiceClock.State) -> String {
        switch state {
        case .running: "running"
        case .paused: "paused"
        case .met: "met"
        case .breached: "breached"
        case .undetermined: "undetermined"
        }
    }

    func name(_ gate: GateState) -> String {
        switch gate {
        case .open: "open"
        case .approved: "approved"
        case .returned: "returned"
        case .refused: "refused"
        }
    }

    func name(_ authority: GateAuthority) -> String {
        switch authority {
        case .delegation(let number, let login):
            "for \(scene.person(login)) under delegation \(number)"
        case .escalation(let above): "as \(name(above)), escalated"
        }
    }

    func name(_ verdict: Verdict) -> String {
        switch verdict {
        case .approved: "approved"
        case .returned: "returned"
        case .refused: "refused"
        }
    }

    func name(_ lapse: GateDecision.Lapse) -> String {
        switch lapse {
        case .recalled: "recalled"
        case .lowerLevelRecalled: "lower level recalled"
        }
    }

    func name(_ phase: PhaseName) -> String {
        switch phase {
        case .wanted: "to be written"
        case .draft: "draft"
        case .inApproval: "in approval"
        case .approved: "approved"
        case .offered: "sent to the customer"
        case .rejected: "rejected"
        case .none: "no plan"
        }
    }

    func name(_ closure: Closure) -> String {
        switch closure {
        case .archived: "archived"
        case .withdrawn: "withdrawn"
        case .closedElsewhere: "closed elsewhere"
        case .merged: "merged"
        }
    }

    func name(_ outcome: Outcome) -> String {
        switch outcome {
        case .executed: "made good"
        case .declined: "claim declined"
        case .answered: "answered at first contact"
        case .fedBack: "fed back"
        case .settledElsewhere: "settled elsewhere"
        }
    }

    func name(_ stage: ImportedStage) -> String {
        switch stage {
        case .intake: name(Stage.intake)
        case .diagnosis: name(Stage.diagnosis)
        case .confirmation: name(Stage.confirmation)
        case .followUp: name(Stage.followUp)
        case .closed: name(Stage.closed)
        }
    }

    func name(_ branch: Transition.Branch) -> String {
        switch branch {
        case .always: "always"
        case .remedy: "the plan makes good"
        case .decline: "the plan declines"
        case .diagnosed: "was diagnosed"
        case .undiagnosed: "was not diagnosed"
        case .mergedAtIntake: "stood at intake"
        case .mergedAtDiagnosis: "stood at diagnosis"
        case .mergedAtPlan: "stood at plan"
        }
    }

    func name(_ relation: Relation) -> String {
        switch relation {
        case .related: "related"
        case .duplicate: "duplicate of"
        case .duplicatedBy: "has duplicate"
        case .follows: "follows"
        case .followedBy: "followed by"
        case .splitFrom: "split from"
        case .splitInto: "split into"
        }
    }
}
