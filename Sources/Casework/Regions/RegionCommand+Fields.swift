import ServiceTime

extension RegionCommand.Kind {
    /// The fields in the order a form shows them.
    var fields: [Field] {
        switch self {
        case .raiseDispute:
            [
                Field("coordinator", .person, required: true),
                Field("clause", .text, required: true),
                Field("about", .text, required: true),
                Field("reason", .longText, required: true),
            ]
        case .advanceDispute:
            [
                Field("step", Field.choice(DisputeStep.self), required: true),
                Field("note", .longText), Field("coordinator", .person),
            ]
        case .settleDispute: [Field("terms", .longText, required: true)]
        case .contestLiability:
            [
                Field("contested-by", .text, required: true),
                Field("reason", .longText, required: true),
            ]
        case .changeLiability: Field.liability + [Field("reason", .longText, required: true)]
        case .declareMajor:
            [
                Field("leader", .person, required: true), Field("members", .people),
                Field("reason", .longText, required: true),
            ]
        case .reportProgress:
            [
                Field("report", .longText, required: true),
                Field("reported-to", .person, required: true), Field("members", .people),
            ]
        case .formTeam: [Field("members", .people, required: true)]
        case .assignSubtask:
            [
                Field("task", .text, required: true),
                Field("department", .code(.departments), required: true),
                Field("assignee", .person, required: true),
                Field("due", .instant, required: true),
            ]
        case .completeSubtask:
            [
                Field("subtask", .number, required: true),
                Field("result", .longText, required: true),
            ]
        case .recordExternalTest:
            [
                Field("test-body", .text, required: true),
                Field("test-finding", .longText, required: true), Field("report-number", .text),
            ]
        case .recordTrace:
            [
                Field("unit", .text, required: true), Field("staff", .text),
                Field("made-on", .text), Field("batch", .text),
            ]
        case .judgeConformity:
            [Field("conforms", .yesNo, required: true), Field("standard", .text, required: true)]
        case .demandRecourse:
            [
                Field("against", Field.choice(RecourseParty.self), required: true),
                Field("debtor", .text, required: true), Field("amount", .money, required: true),
            ]
        case .recordRecourseAnswer:
            [
                Field("recourse", .number, required: true),
                Field("reply", Field.choice(RecourseReply.self), required: true),
                Field("amount", .money), Field("note", .text),
            ]
        case .recordRecovery:
            [
                Field("recourse", .number, required: true),
                Field("amount", .money, required: true), Field("number", .text, required: true),
            ]
        case .writeOffRecourse:
            [
                Field("recourse", .number, required: true),
                Field("reason", .longText, required: true),
            ]
        case .separateMatters, .returnToPlan, .upholdLiability, .liftMajor:
            [Field("reason", .longText, required: true)]
        }
    }
}

extension FieldReader {
    /// A command of a region; nil when a value that it cannot do without is missing.
    mutating func region(_ kind: RegionCommand.Kind) -> RegionCommand? {
        switch kind {
        case .raiseDispute:
            .raiseDispute(
                DisputeRaised(
                    coordinator: words("coordinator"), clause: words("clause"),
                    about: words("about"), reason: words("reason")))
        case .advanceDispute: advance()
        case .settleDispute: .settleDispute(DisputeSettled(terms: words("terms")))
        case .separateMatters: .separateMatters(Reasoned(reason: words("reason")))
        case .returnToPlan: .returnToPlan(Reasoned(reason: words("reason")))
        case .contestLiability:
            .contestLiability(
                LiabilityContested(contestedBy: words("contested-by"), reason: words("reason")))
        case .upholdLiability: .upholdLiability(Reasoned(reason: words("reason")))
        case .changeLiability:
            .changeLiability(LiabilityChanged(liability: liability(), reason: words("reason")))
        case .declareMajor:
            .declareMajor(
                IncidentDeclared(
                    leader: words("leader"), members: list("members"), reason: words("reason")))
        case .reportProgress: report()
        case .liftMajor: .liftMajor(Reasoned(reason: words("reason")))
        case .formTeam: .formTeam(TeamFormed(members: list("members")))
        case .assignSubtask: assignment()
        case .completeSubtask: completion()
        case .recordExternalTest:
            .recordExternalTest(
                ExternalTested(
                    body: words("test-body"), finding: words("test-finding"),
                    report: text("report-number")))
        case .recordTrace:
            .recordTrace(
                ProductionTrace(
                    unit: words("unit"), staff: text("staff"), madeOn: text("made-on"),
                    batch: text("batch")))
        case .judgeConformity: conformity()
        case .demandRecourse: demand()
        case .recordRecourseAnswer: recourseAnswer()
        case .recordRecovery: recovery()
        case .writeOffRecourse: writeOff()
        }
    }

    private mutating func report() -> RegionCommand {
        let members = list("members")
        return .reportProgress(
            ProgressReported(
                report: words("report"), to: words("reported-to"),
                members: members.isEmpty ? nil : members))
    }

    private mutating func advance() -> RegionCommand? {
        let note = words("note")
        let coordinator = text("coordinator")
        return choice("step", DisputeStep.self).map {
            .advanceDispute(DisputeAdvanced(to: $0, note: note, coordinator: coordinator))
        }
    }
}

// Investigations.
extension FieldReader {
    private mutating func assignment() -> RegionCommand? {
        let task = words("task")
        let department = words("department")
        let assignee = words("assignee")
        return instant("due", day: .end).map {
            .assignSubtask(
                SubtaskAssigned(
                    task: task, department: Department(department), assignee: assignee, due: $0))
        }
    }

    private mutating func completion() -> RegionCommand? {
        let result = words("result")
        return number("subtask").map {
            .completeSubtask(SubtaskDone(subtask: $0 - 1, result: result))
        }
    }

    private mutating func conformity() -> RegionCommand? {
        let standard = words("standard")
        return yesNo("conforms").map {
            .judgeConformity(ConformityJudged(conforms: $0, standard: standard))
        }
    }
}

// Recourse.
extension FieldReader {
    private mutating func demand() -> RegionCommand? {
        let debtor = words("debtor")
        let amount = money("amount")
        guard let against = choice("against", RecourseParty.self), let amount else { return nil }
        return .demandRecourse(
            RecourseDemanded(against: against, debtor: debtor, amount: amount))
    }

    private mutating func recourseAnswer() -> RegionCommand? {
        let number = number("recourse")
        let amount = money("amount")
        let note = text("note")
        guard let reply = choice("reply", RecourseReply.self), let number else { return nil }
        return .recordRecourseAnswer(
            RecourseAnswered(recourse: number - 1, reply: reply, amount: amount, note: note))
    }

    private mutating func recovery() -> RegionCommand? {
        let number = number("recourse")
        let voucher = words("number")
        guard let amount = money("amount"), let number else { return nil }
        return .recordRecovery(
            RecourseRecovered(recourse: number - 1, amount: amount, voucher: voucher))
    }

    private mutating func writeOff() -> RegionCommand? {
        let reason = words("reason")
        return number("recourse").map {
            .writeOffRecourse(RecourseWrittenOff(recourse: $0 - 1, reason: reason))
        }
    }
}
