public import ServiceTime

extension CorrectiveAction {
    /// What somebody asks for on a corrective action.
    public enum Command: Hashable, Sendable, Encodable {
        case propose(source: String, ActionContent)
        case revise(ActionContent)
        case agree(note: String?)
        case reject(reason: String)
        case reportDone(what: String, on: CivilDate?, evidence: String?)
        case verify(effect: String)
        case findIneffective(reason: String)
        case reopen(ticket: String, reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case propose
            case revise
            case agree
            case reject
            case reportDone = "report-done"
            case verify
            case findIneffective = "find-ineffective"
            case reopen
        }
    }
}

extension CorrectiveAction.Command.Kind: DossierCode {}

extension CorrectiveAction.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .propose: .propose
        case .revise: .revise
        case .agree: .agree
        case .reject: .reject
        case .reportDone: .reportDone
        case .verify: .verify
        case .findIneffective: .findIneffective
        case .reopen: .reopen
        }
    }

    var texts: [TypedText] {
        switch self {
        case .propose(let source, let content):
            [TypedText("source", source)] + texts(of: content)
        case .revise(let content): texts(of: content)
        case .agree(let note): [TypedText("note", note, required: false)]
        case .reject(let reason), .findIneffective(let reason): [TypedText("reason", reason)]
        case .reportDone(let what, _, let evidence):
            [TypedText("what", what), TypedText("evidence", evidence, required: false)]
        case .verify(let effect): [TypedText("effect", effect)]
        case .reopen(let ticket, let reason):
            [TypedText("ticket", ticket), TypedText("reason", reason)]
        }
    }

    private func texts(of content: ActionContent) -> [TypedText] {
        [
            TypedText("cause", content.cause), TypedText("action", content.action),
            TypedText("product", content.product, required: false),
        ]
    }

    var lookups: [DossierKey] {
        guard case .propose(let source, _) = self, DossierKind(number: source) != nil else {
            return []
        }
        return [.number(source)]
    }

    var tickets: [String] {
        switch self {
        case .propose(let source, _): DossierKind(number: source) == nil ? [source] : []
        case .reopen(let ticket, _): [ticket]
        case .revise, .agree, .reject, .reportDone, .verify, .findIneffective: []
        }
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .propose: [Field("source", .text, required: true)] + content(required: true)
        case .revise: content(required: false)
        case .agree: [Field("note", .longText)]
        case .reject, .findIneffective: [Field("reason", .longText, required: true)]
        case .reportDone:
            [
                Field("what", .longText, required: true), Field("day", .instant),
                Field("evidence", .text),
            ]
        case .verify: [Field("effect", .longText, required: true)]
        case .reopen:
            [Field("ticket", .text, required: true), Field("reason", .longText, required: true)]
        }
    }

    private static func content(required: Bool) -> [Field] {
        [
            Field("cause", .text, required: required),
            Field("action", .longText, required: required),
            Field("responsible", .person, required: required),
            Field("department", .code(.departments), required: required),
            Field("until", .instant, required: required),
            Field("problem", .code(.problems)), Field("product", .text),
        ]
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> CorrectiveAction.Command? {
        switch kind {
        case .propose:
            let source = reader.words("source")
            return reader.action().map { .propose(source: source, $0) }
        case .revise: return reader.action().map { .revise($0) }
        case .agree: return .agree(note: reader.text("note"))
        case .reject: return .reject(reason: reader.words("reason"))
        case .reportDone:
            return .reportDone(
                what: reader.words("what"), on: reader.date("day"),
                evidence: reader.proof("evidence"))
        case .verify: return .verify(effect: reader.words("effect"))
        case .findIneffective: return .findIneffective(reason: reader.words("reason"))
        case .reopen:
            return .reopen(ticket: reader.words("ticket"), reason: reader.words("reason"))
        }
    }
}

extension FieldReader {
    fileprivate mutating func action() -> ActionContent? {
        var old: ActionContent?
        if case .correctiveAction(let action)? = setting.dossier?.matter { old = action.content }
        if old != nil { keepFilled("cause", "action", "responsible", "department", "until") }
        let until = date("until") ?? old?.until
        let department = text("department").map { Department($0) } ?? old?.department
        guard let until, let department else { return nil }
        let content = ActionContent(
            cause: text("cause") ?? old?.cause ?? "",
            action: text("action") ?? old?.action ?? "",
            responsible: text("responsible") ?? old?.responsible ?? "", department: department,
            until: until, problem: text("problem") ?? kept("problem", old?.problem),
            product: text("product") ?? kept("product", old?.product))
        return changed(content, from: old)
    }
}
