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
        case .separateMatters, .returnToPlan: [Field("reason", .longText, required: true)]
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
        }
    }

    private mutating func advance() -> RegionCommand? {
        let note = words("note")
        let coordinator = text("coordinator")
        return choice("step", DisputeStep.self).map {
            .advanceDispute(DisputeAdvanced(to: $0, note: note, coordinator: coordinator))
        }
    }
}
