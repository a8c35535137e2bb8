import ServiceTime

extension Duty {
    /// What somebody asks for on a recurring duty.
    public enum Command: Hashable, Sendable, Encodable {
        case establish(DutyContent)
        case file(report: String, evidence: String?)
        case assign(to: String, Department, reason: String)
        /// Reckons the time it is due anew, under the policy and calendar in force now.
        case reckon(reason: String)
        case end(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case establish
            case file
            case assign
            case reckon
            case end
        }
    }
}

extension Duty.Command.Kind: DossierCode {}

extension Duty.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .establish: .establish
        case .file: .file
        case .assign: .assign
        case .reckon: .reckon
        case .end: .end
        }
    }

    var texts: [TypedText] {
        switch self {
        case .establish(let content): [TypedText("title", content.title)]
        case .file(let report, let evidence):
            [
                TypedText("report", report), TypedText("evidence", evidence, required: false),
            ]
        case .assign(_, _, let reason), .reckon(let reason), .end(let reason):
            [TypedText("reason", reason)]
        }
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .establish:
            [
                Field("title", .text, required: true),
                Field("responsible", .person, required: true),
                Field("department", .code(.departments), required: true),
                Field("first", .instant), Field("every", .number), Field("on-day", .number),
                Field("at-time", .text), Field("days-off", Field.choice(DaysOff.self)),
            ]
        case .file: [Field("report", .longText, required: true), Field("evidence", .text)]
        case .assign:
            [
                Field("responsible", .person, required: true),
                Field("department", .code(.departments), required: true), reason,
            ]
        case .reckon, .end: [reason]
        }
    }

    private static let reason = Field("reason", .longText, required: true)

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Duty.Command? {
        switch kind {
        case .establish: return .establish(reader.duty())
        case .file:
            return .file(report: reader.words("report"), evidence: reader.proof("evidence"))
        case .assign:
            return .assign(
                to: reader.words("responsible"), Department(reader.words("department")),
                reason: reader.words("reason"))
        case .reckon: return .reckon(reason: reader.words("reason"))
        case .end: return .end(reason: reader.words("reason"))
        }
    }
}

extension FieldReader {
    /// Where no first day is given, the period that runs now is the first.
    fileprivate mutating func duty() -> DutyContent {
        let today = setting.zone.date(at: setting.now)
        return DutyContent(
            title: words("title"), responsible: words("responsible"),
            department: Department(words("department")), from: date("first") ?? today,
            everyMonths: number("every") ?? 1, day: number("on-day"), time: text("at-time"),
            daysOff: choice("days-off", DaysOff.self))
    }
}
