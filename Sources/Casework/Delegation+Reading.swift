import ServiceTime

/// What giving a delegation takes; the desk's form and the command line are made from it.
extension DelegationTerms {
    /// The fields in the order a form shows them.
    public static let fields: [Field] = [
        Field("to", .person, required: true),
        Field(
            "role",
            .choice(Role.allCases.filter(Workflow.deciders.contains).map(\.rawValue)),
            required: true),
        Field("department", .code(.departments)),
        Field("from", .person),
        Field("since", .instant),
        Field("until", .instant, required: true),
        Field("reason", .text, required: true),
    ]

    /// Reads what is given by `login`: in their own place and from now on, unless said otherwise.
    ///
    /// - Throws: `FieldProblems` with every problem at once.
    public init(
        values: [String: FieldValue], by login: String, in setting: FieldSetting
    ) throws(FieldProblems) {
        var reader = FieldReader(values, fields: Self.fields, setting: setting)
        let role = reader.choice("role", Role.self)
        let since = reader.instant("since")
        let until = reader.instant("until", day: .end)
        let department = reader.text("department").map { Department($0) }
        let from = reader.text("from") ?? login
        let (to, reason) = (reader.words("to"), reader.words("reason"))
        guard reader.problems.isEmpty, let role, let until else {
            throw FieldProblems(problems: reader.problems)
        }
        self.init(
            from: from, to: to, role: role, department: department, since: since ?? setting.now,
            until: until, reason: reason)
    }
}

extension Delegation {
    /// What taking one back takes.
    public static let withdrawalFields = [Field("reason", .text, required: true)]

    /// Reads why one is taken back.
    ///
    /// - Throws: `FieldProblems` when nothing is said.
    public static func withdrawalReason(
        values: [String: FieldValue], in setting: FieldSetting
    ) throws(FieldProblems) -> String {
        var reader = FieldReader(values, fields: withdrawalFields, setting: setting)
        let reason = reader.words("reason")
        guard reader.problems.isEmpty else { throw FieldProblems(problems: reader.problems) }
        return reason
    }
}
