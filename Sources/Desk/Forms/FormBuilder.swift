import Casework
import Journal
import ServiceTime
import Terminal
import Wording

/// Makes a form's fields from what a command takes, with the choices of ticket and policy.
struct FormBuilder {
    let look: Look
    let loaded: DetailState.Loaded?
    let roster: Roster
    let person: Person
    let now: Instant

    /// The field that says how many options a plan has; it is the form's own and is not sent.
    static let optionCount = "option-count"

    /// The field that says by how many methods an amount is computed; not sent either.
    static let itemCount = "item-count"

    /// The fields of one option of a plan, as they stand in its records.
    private static let optionFields: Set<String> = {
        let records = Command.Kind.proposePlan.fields.compactMap { field -> [Field]? in
            if case .records(let fields) = field.kind { fields } else { nil }
        }
        return Set(records.joined().map(\.name))
    }()

    func fields(of kind: Command.Kind) -> [FormField] {
        if kind == .computeAmount {
            return [count(Self.itemCount, look.text(.methodCount))]
                + plainFields(of: kind).map { field in
                    var field = field
                    field.group = 1
                    return field
                }
        }
        guard kind == .proposePlan else { return plainFields(of: kind) }
        return [count(Self.optionCount, look.text(.optionCount))]
            + plainFields(of: kind).map { field in
                var field = field
                field.group = Self.optionFields.contains(field.name) ? 1 : 0
                return field
            }
    }

    /// What every option of a plan has to say; its fields do not tell one option apart.
    private static let neededOfPlan: Set<String> = ["executing", "completion", "explanation"]

    /// The details a ground may have, by the ground.
    private var detailsByGround: [String: [FormField.Option]] {
        let field = Field("detail", .code(.groundDetails))
        let details = loaded?.policy.groundDetails ?? [:]
        return Dictionary(
            details.map { ($0.key.rawValue, named($0.value, field)) }
        ) { first, _ in first }
    }

    private func count(_ name: String, _ label: DisplayText) -> FormField {
        FormField(
            field: Field(name, .choice(["1", "2", "3"])), label: label,
            options: ["1", "2", "3"].map { FormField.Option(code: $0, label: $0) },
            entry: .one(0))
    }

    private func plainFields(of kind: Command.Kind) -> [FormField] {
        kind.fields.compactMap { field in
            if field.name == "options" || field.name == "items" { return nil }
            if field.kind == .digest { return binding(field, of: kind) }
            // At the desk a file is always given by its path.
            let isPath = kind == .addEvidence && field.name == "file"
            let field = isPath ? Field("file", .text, required: true) : field
            var made = self.field(field, under: loaded?.policy)
            if kind == .recordMaterial, field.name == "note" {
                let label = ["evidence", "reason"].map { look.words.label($0) }
                made.label = DisplayText(label.joined(separator: "/"))
            }
            // Who may decide several gates says which one.
            if field.kind == .gate, gates.count > 1 { made.isAlsoNeeded = true }
            if field.kind == .code(.groundDetails) { made.optionsBy = detailsByGround }
            if kind == .proposePlan, Self.neededOfPlan.contains(field.name) {
                made.isAlsoNeeded = true
            }
            made.set(start(field, of: kind))
            if kind == .amend { made.known = made.value }
            return made
        }
    }

    /// The version that is decided on, as the person has it on the screen; nobody types a digest.
    private func binding(_ field: Field, of kind: Command.Kind) -> FormField? {
        let digest = start(field, of: kind)
        guard !digest.isEmpty, let version = loaded?.ticket.planning?.phase.version else {
            return nil
        }
        let amount = version.content.choice.map { look.words($0.amount) } ?? ""
        return FormField(
            field: field, label: DisplayText(look.words.label(field.name)), options: [],
            entry: .bound(
                digest, DisplayText("v\(version.number)  \(amount)  \(version.digest.short)")))
    }

    func fieldsOfNewTicket(under policy: Policy) -> [FormField] {
        // The phone number comes first: it is what a call begins with.
        let fields =
            Opening.fields.filter { $0.name == "phone" }
            + Opening.fields.filter { $0.name != "phone" }
        return fields.map { field in
            var made = self.field(field, under: policy)
            switch field.name {
            case "channel": made.set(Channel.phone.rawValue)
            case "urgency": made.set(Urgency.general.rawValue)
            case "severity": made.set(Severity.ordinary.rawValue)
            default: break
            }
            return made
        }
    }

    func field(
        _ field: Field, under policy: Policy?, options given: [FormField.Option]? = nil
    ) -> FormField {
        let options = given ?? options(of: field, under: policy)
        let entry: FormField.Entry =
            switch field.kind {
            case .longText: .area(TextArea())
            case .choices, .people: .several(0, [])
            case .choice, .code, .yesNo, .person, .gate: .one(nil)
            case .number where !options.isEmpty: .one(nil)
            case .text, .money, .number, .instant, .digest, .shares, .records:
                .line(TextField())
            }
        return FormField(
            field: field, label: DisplayText(look.words.label(field.name)), options: options,
            entry: entry)
    }

    private func options(of field: Field, under policy: Policy?) -> [FormField.Option] {
        switch field.kind {
        case .choice(let codes), .choices(let codes): named(codes, field)
        case .code(.materials):
            named(loaded?.ticket.claim?.materials.map(\.item) ?? [], field)
        case .code(let list): named(policy?.codes(list) ?? [], field)
        case .yesNo: named(["yes", "no"], field)
        case .person, .people:
            roster.people.map {
                FormField.Option(code: $0.login, label: "\($0.name) (\($0.login))")
            }
        case .gate: gates
        case .number: numbered(field.name)
        case .shares(.parties): named(Party.allCases.map(\.rawValue), field)
        case .shares(.departments): named(policy?.codes(.departments) ?? [], field)
        case .text where field.name == "group":
            (policy?.compensation.usefulMonths ?? [:]).keys.sorted().map {
                FormField.Option(code: $0, label: $0)
            }
        case .text, .longText, .money, .instant, .digest, .records: []
        }
    }

    private func named(_ codes: [String], _ field: Field) -> [FormField.Option] {
        codes.map { FormField.Option(code: $0, label: look.words.value($0, of: field)) }
    }

    /// The fields of what is no command on a ticket, such as a delegation.
    func fields(_ fields: [Field], under policy: Policy) -> [FormField] {
        fields.map { field($0, under: policy) }
    }

    /// The gates this person could mean: theirs, handed to them, or decided by them.
    private var gates: [FormField.Option] {
        let gates = loaded?.ticket.planning?.phase.approval?.gates ?? []
        guard let loaded else { return [] }
        let context = Context(person: person, now: now, policy: loaded.policy, roster: roster)
        return gates.filter { gate in
            context.mayStandFor(gate.id, of: loaded.ticket)
                || gate.standing.contains { $0.by == person.login }
        }.map { FormField.Option(code: $0.id.description, label: look.words($0.id)) }
    }

    /// Options, measures and bookings are chosen by what they are, not by a number.
    private func numbered(_ name: String) -> [FormField.Option] {
        guard let ticket = loaded?.ticket else { return [] }
        switch name {
        case "option":
            let options = ticket.planning?.phase.version?.content.options ?? []
            return options.enumerated().map {
                FormField.Option(code: "\($0.offset + 1)", label: $0.element.title)
            }
        case "measure":
            let measures = ticket.executing?.plan.measures ?? []
            return (ticket.executing?.unproved ?? []).map {
                FormField.Option(
                    code: "\($0 + 1)", label: "\($0 + 1) \(look.words(measures[$0].kind))")
            }
        case "subtask":
            let subtasks = ticket.regions.investigation.subtasks
            return ticket.regions.investigation.openSubtasks.map {
                FormField.Option(code: "\($0)", label: subtasks[$0 - 1].assigned.task)
            }
        case "recourse":
            return ticket.regions.recourses.enumerated().map { index, recourse in
                let demanded = recourse.demanded
                return FormField.Option(
                    code: "\(index + 1)",
                    label: "\(demanded.debtor) \(look.words(demanded.amount))")
            }
        case "file-line":
            return ticket.evidence.enumerated().filter { !ticket.isDisposed($0.offset) }.map {
                FormField.Option(code: "\($0.offset + 1)", label: $0.element.name)
            }
        case "booking":
            let bookings = ticket.executing?.bookings ?? []
            return bookings.enumerated().filter { $0.element.kept == nil }.map {
                FormField.Option(code: "\($0.offset + 1)", label: $0.element.what)
            }
        default: return []
        }
    }

    /// What a field holds when the form opens.
    private func start(_ field: Field, of kind: Command.Kind) -> String {
        guard let ticket = loaded?.ticket else { return "" }
        switch (kind, field.name) {
        case (.amend, _): return ticket.registration.value(of: field.name) ?? ""
        // The decision is bound to the version the person has on the screen.
        case (.approve, "digest"), (.returnPlan, "digest"), (.refusePlan, "digest"):
            return ticket.planning?.phase.version?.digest.hex ?? ""
        case (.recordMaterial, "item"): return ticket.claim?.missing.first ?? ""
        case (_, "gate"): return gates.count == 1 ? gates[0].code : ""
        case (.recordMaterial, "status"): return "present"
        case (.raiseDispute, "clause"): return ticket.claim?.terms.clause ?? ""
        case (.proposePlan, "amount"), (.proposePlan, "cost"):
            return ticket.computation.flatMap { $0.amount.isZero ? nil : $0.amount.plain } ?? ""
        case (.computeAmount, "price"): return ticket.registration.goods.price?.plain ?? ""
        case (.chooseOption, "option"): return "1"
        case (.fileDocuments, "documents"):
            return ticket.missingDocuments.map(\.rawValue).joined(separator: ",")
        default: return ""
        }
    }
}
