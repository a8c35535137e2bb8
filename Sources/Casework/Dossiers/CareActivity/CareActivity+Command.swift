public import ServiceTime

extension CareActivity {
    /// What somebody asks for on a care activity.
    public enum Command: Hashable, Sendable, Encodable {
        case plan(CareContent)
        case report(CareReport)
        case complete(CareReport)
        case move(to: CivilDate, reason: String)
        case assign(to: String, Department, reason: String)
        case end(reason: String)

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case plan
            case report
            case complete
            case move
            case assign
            case end
        }
    }
}

/// What was done on one turn.
public struct CareReport: Hashable, Sendable, Codable {
    /// Nil for today.
    public var on: CivilDate?
    public var report: String
    public var evidence: String?

    public init(_ report: String, on day: CivilDate? = nil, evidence: String? = nil) {
        on = day
        self.report = report
        self.evidence = evidence
    }
}

extension CareActivity.Command.Kind: DossierCode {}

extension CareActivity.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .plan: .plan
        case .report: .report
        case .complete: .complete
        case .move: .move
        case .assign: .assign
        case .end: .end
        }
    }

    var texts: [TypedText] {
        switch self {
        case .plan(let content):
            [
                TypedText("customer", content.customer), TypedText("title", content.title),
                TypedText("product", content.product, required: false),
            ]
        case .report(let report), .complete(let report):
            [
                TypedText("report", report.report),
                TypedText("evidence", report.evidence, required: false),
            ]
        case .move(_, let reason), .assign(_, _, let reason), .end(let reason):
            [TypedText("reason", reason)]
        }
    }

    var lookups: [DossierKey] {
        guard case .plan(let content) = self else { return [] }
        return [.number(content.customer)]
    }

    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .plan:
            [
                Field("activity", Field.choice(CareContent.Sort.self), required: true),
                Field("customer", .text, required: true), Field("title", .text, required: true),
                Field("product", .text), Field("responsible", .person, required: true),
                Field("department", .code(.departments), required: true),
                Field("first", .instant, required: true), Field("every", .number),
                Field("unit", Field.choice(CareUnit.self)),
                Field("days-off", Field.choice(DaysOff.self)),
            ]
        case .report, .complete:
            [
                Field("report", .longText, required: true), Field("day", .instant),
                Field("evidence", .text),
            ]
        case .move: [Field("to-day", .instant, required: true), reason]
        case .assign:
            [
                Field("responsible", .person, required: true),
                Field("department", .code(.departments), required: true), reason,
            ]
        case .end: [reason]
        }
    }

    private static let reason = Field("reason", .longText, required: true)

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> CareActivity.Command? {
        switch kind {
        case .plan: return reader.care().map { .plan($0) }
        case .report: return .report(reader.careReport())
        case .complete: return .complete(reader.careReport())
        case .move:
            let reason = reader.words("reason")
            return reader.date("to-day").map { .move(to: $0, reason: reason) }
        case .assign:
            return .assign(
                to: reader.words("responsible"), Department(reader.words("department")),
                reason: reader.words("reason"))
        case .end: return .end(reason: reader.words("reason"))
        }
    }
}

/// In what a recurrence is counted.
enum CareUnit: String, CaseIterable {
    case month
    case year

    var months: Int {
        switch self {
        case .month: 1
        case .year: 12
        }
    }
}

extension FieldReader {
    fileprivate mutating func care() -> CareContent? {
        let every = number("every")
        let unit = choice("unit", CareUnit.self) ?? .month
        if has("unit"), !has("every") { report("every", .missing) }
        guard let activity = choice("activity", CareContent.Sort.self), let first = date("first")
        else { return nil }
        return CareContent(
            activity: activity, customer: words("customer").uppercased(), title: words("title"),
            product: text("product"), responsible: words("responsible"),
            department: Department(words("department")), first: first,
            everyMonths: every.map { min($0, 100_000) * unit.months },
            daysOff: choice("days-off", DaysOff.self))
    }

    fileprivate mutating func careReport() -> CareReport {
        CareReport(words("report"), on: date("day"), evidence: proof("evidence"))
    }
}
