import ServiceTime

extension Audit {
    /// What somebody asks for on an audit; findings and tasks are counted from 0.
    public enum Command: Hashable, Sendable, Encodable {
        case draw(title: String, SampleRule)
        case pass(ticket: String, note: String)
        case find(ticket: String, Gravity, what: String, evidence: String? = nil)
        case conclude(note: String?)
        case setTask(finding: Int, AuditTask)
        case rectify(task: Int, what: String, evidence: String?)
        case verifyTask(Int, note: String)
        case returnTask(Int, reason: String)
        case close(report: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case draw
            case pass
            case find
            case conclude
            case setTask = "set-task"
            case rectify
            case verifyTask = "verify-task"
            case returnTask = "return-task"
            case close
        }
    }
}

extension Audit.Command.Kind: DossierCode {}

extension Audit.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .draw: .draw
        case .pass: .pass
        case .find: .find
        case .conclude: .conclude
        case .setTask: .setTask
        case .rectify: .rectify
        case .verifyTask: .verifyTask
        case .returnTask: .returnTask
        case .close: .close
        }
    }

    var texts: [TypedText] {
        switch self {
        case .draw(let title, _): [TypedText("title", title)]
        case .pass(let ticket, let note): [TypedText("ticket", ticket), TypedText("note", note)]
        case .find(let ticket, _, let what, let evidence):
            [
                TypedText("ticket", ticket), TypedText("what", what),
                TypedText("evidence", evidence, required: false),
            ]
        case .conclude(let note): [TypedText("note", note, required: false)]
        case .setTask(_, let task): [TypedText("task", task.task)]
        case .rectify(_, let what, let evidence):
            [TypedText("what", what), TypedText("evidence", evidence, required: false)]
        case .verifyTask(_, let note): [TypedText("note", note)]
        case .returnTask(_, let reason): [TypedText("reason", reason)]
        case .close(let report): [TypedText("report", report)]
        }
    }

    var population: SampleRule? {
        guard case .draw(_, let rule) = self else { return nil }
        return rule
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .draw:
            [
                Field("title", .text, required: true), Field("size", .number, required: true),
                Field("received-from", .instant, required: true),
                Field("received-until", .instant, required: true),
                Field("kind", Field.choice(TicketKind.self)),
                Field("department", .code(.departments)), Field("problem", .code(.problems)),
                Field("demanded-from", .money),
            ]
        case .pass: [ticket, Field("note", .longText, required: true)]
        case .find:
            [
                ticket, Field("gravity", Field.choice(Audit.Gravity.self), required: true),
                Field("what", .longText, required: true), Field("evidence", .text),
            ]
        case .conclude: [Field("note", .longText)]
        case .setTask:
            [
                Field("finding", .number, required: true),
                Field("task", .longText, required: true),
                Field("responsible", .person, required: true),
                Field("department", .code(.departments), required: true),
                Field("until", .instant, required: true),
            ]
        case .rectify:
            [line, Field("what", .longText, required: true), Field("evidence", .text)]
        case .verifyTask: [line, Field("note", .longText, required: true)]
        case .returnTask: [line, Field("reason", .longText, required: true)]
        case .close: [Field("report", .longText, required: true)]
        }
    }

    private static let ticket = Field("ticket", .text, required: true)
    private static let line = Field("task-line", .number, required: true)

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Audit.Command? {
        switch kind {
        case .draw:
            let title = reader.words("title")
            return reader.sampleRule().map { .draw(title: title, $0) }
        case .pass: return .pass(ticket: reader.words("ticket"), note: reader.words("note"))
        case .find:
            let (ticket, what) = (reader.words("ticket"), reader.words("what"))
            let evidence = reader.proof("evidence")
            return reader.choice("gravity", Audit.Gravity.self)
                .map { .find(ticket: ticket, $0, what: what, evidence: evidence) }
        case .conclude: return .conclude(note: reader.text("note"))
        case .setTask:
            let task = reader.auditTask()
            guard let finding = reader.number("finding"), let task else { return nil }
            return .setTask(finding: finding - 1, task)
        case .rectify:
            let (what, evidence) = (reader.words("what"), reader.proof("evidence"))
            return reader.number("task-line")
                .map { .rectify(task: $0 - 1, what: what, evidence: evidence) }
        case .verifyTask:
            let note = reader.words("note")
            return reader.number("task-line").map { .verifyTask($0 - 1, note: note) }
        case .returnTask:
            let reason = reader.words("reason")
            return reader.number("task-line").map { .returnTask($0 - 1, reason: reason) }
        case .close: return .close(report: reader.words("report"))
        }
    }
}

extension FieldReader {
    fileprivate mutating func sampleRule() -> SampleRule? {
        let kind = choice("kind", TicketKind.self)
        let least = money("demanded-from")
        let (from, until) = (date("received-from"), date("received-until"))
        guard let size = number("size"), let from, let until else { return nil }
        return SampleRule(
            size: size, from: from, until: until, kind: kind,
            department: text("department").map { Department($0) }, problem: text("problem"),
            demandedAtLeast: least)
    }

    fileprivate mutating func auditTask() -> AuditTask? {
        let (task, responsible) = (words("task"), words("responsible"))
        let department = Department(words("department"))
        return date("until").map {
            AuditTask(task: task, responsible: responsible, department: department, until: $0)
        }
    }
}
