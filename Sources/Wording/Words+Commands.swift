public import Casework

// What people may do, what it takes, why it is refused, and what was done.
extension Words {
    /// A verb for a menu, at most 14 columns wide.
    public func callAsFunction(_ command: Command.Kind) -> String { vocabulary.label(command) }

    /// What a command does, in one sentence.
    public func help(_ command: Command.Kind) -> String { vocabulary.help(command) }

    /// The label of a field; within records it is the path's, such as `options.1.amount`.
    public func label(_ field: String) -> String { vocabulary.field(field) }

    /// The label of a field where it is one of a dossier, which may have a word of its own for it.
    public func label(_ field: String, of kind: DossierKind) -> String {
        vocabulary.words(of: kind).fields[field] ?? vocabulary.field(field)
    }

    /// Why a command is refused and what would satisfy the rule.
    public func callAsFunction(_ refusal: Refusal) -> String {
        vocabulary.rule(refusal) + vocabulary.sentenceGap + vocabulary.remedy(refusal)
    }

    /// Which rule refuses, in one sentence, with its numbers and names.
    public func rule(_ refusal: Refusal) -> String { vocabulary.rule(refusal) }

    /// What would satisfy the rule, in one sentence.
    public func remedy(_ refusal: Refusal) -> String { vocabulary.remedy(refusal) }

    /// What is wrong with a value, to stand under its field.
    public func callAsFunction(_ problem: FieldProblem.Kind) -> String {
        vocabulary.sentence(problem)
    }

    /// What is wrong with a value, with the field before it.
    public func callAsFunction(_ problem: FieldProblem) -> String {
        let sentence = vocabulary.sentence(problem.kind)
        return problem.field.isEmpty
            ? sentence : vocabulary.titled(vocabulary.field(problem.field), sentence)
    }

    /// What happened, without its particulars.
    public func callAsFunction(_ event: Event.Kind) -> String { vocabulary.name(event) }

    /// What happened, in one line for the timeline.
    public func describe(_ event: Event) -> String {
        vocabulary.titled(
            vocabulary.name(event.kind), OneLine.of(vocabulary.details(event)))
    }

    /// Yes or no.
    public func callAsFunction(_ yes: Bool) -> String { vocabulary.name(yes: yes) }

    /// The word for one value of a field as scripts write it, such as `urgent` of `urgency`; the
    /// value itself when it is free text.
    public func value(_ code: String, of field: Field) -> String {
        switch field.kind {
        case .choice, .choices: choice(code, of: field.name) ?? code
        case .code(let list): vocabulary.code(code, of: list)
        case .shares(.parties): Party(rawValue: code).map { vocabulary.name($0) } ?? code
        case .shares(.departments): vocabulary.code(code, of: .departments)
        case .gate: vocabulary.gate(code)
        case .person, .people: vocabulary.scene.person(code)
        case .yesNo: code == "yes" ? self(true) : code == "no" ? self(false) : code
        case .text, .longText, .money, .number, .instant, .digest, .records: code
        }
    }

    /// The choices of a field by the field's name; nil for a code that is none of them.
    private func choice(_ code: String, of field: String) -> String? {
        switch field {
        case "channel": Channel(rawValue: code).map { self($0) }
        case "kind": TicketKind(rawValue: code).map { self($0) }
        case "class": ComplaintClass(rawValue: code).map { self($0) }
        case "severity": Severity(rawValue: code).map { self($0) }
        case "urgency": Urgency(rawValue: code).map { self($0) }
        case "relation": Relation(rawValue: code).map { self($0) }
        case "on": WaitingOn(rawValue: code).map { self($0) }
        case "status": Self.statuses.first { $0.code == code }.map { self($0) }
        case "method": CompensationRule(rawValue: code).map { self($0) }
        case "ground": Ground(rawValue: code).map { self($0) }
        case "demand": Demand(rawValue: code).map { self($0) }
        case "mode": DiagnosisMode(rawValue: code).map { self($0) }
        case "measures": MeasureKind(rawValue: code).map { self($0) }
        case "satisfaction": Satisfaction(rawValue: code).map { self($0) }
        case "clock": ClockKind(rawValue: code).map { self($0) }
        case "role": Role(rawValue: code).map { self($0) }
        case "documents": DocumentKind(rawValue: code).map { self($0) }
        case "against": RecourseParty(rawValue: code).map { self($0) }
        case "reply": RecourseReply(rawValue: code).map { self($0) }
        case "step": DisputeStep(rawValue: code).map { self($0.state) }
        default: vocabulary.dossierChoice(code, of: field)
        }
    }

    private static let statuses: [MaterialStatus] = [
        .missing, .present(evidence: ""), .waived(reason: ""),
    ]
}

/// Texts of several lines made fit for one.
enum OneLine {
    /// The text with every run of white space as one blank.
    static func of(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
