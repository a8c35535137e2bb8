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
