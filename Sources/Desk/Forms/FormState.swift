import Casework
import Journal
import ServiceTime
import Terminal
import Wording

/// A form made from the fields of a command, or of a new ticket.
struct FormState: Sendable {
    enum Purpose: Sendable {
        case newTicket
        case command(Command.Kind, number: String, expecting: Int)
        /// A command for several tickets.
        case many(Command.Kind, numbers: [String])
        /// Letting somebody decide gates; who fills it in decides in their own place by default.
        case delegation(by: String)
        /// Taking a delegation back, by its number.
        case withdrawal(Int)
        /// A command on a dossier; one without a number begins it.
        case dossier(DossierCommand.Kind, number: String?, expecting: Int?)
    }

    private(set) var purpose: Purpose
    let title: DisplayText
    /// One sentence on what sending does.
    var help: DisplayText
    /// What was found for what was typed so far: promises to the customer, like cases.
    var found = DisplayText.empty
    var fields: [FormField]
    var current = 0
    /// What is known that fits the field being filled in.
    var offers: [Offer] = []
    /// Which of them Enter takes.
    var highlighted: Int?
    /// Every figure a method may take, where a form shows only those of the method chosen.
    let figures: [FormField]
    /// What is wrong with a field, by its name.
    var problems: [String: DisplayText] = [:]
    /// Why the store refused, all reasons.
    var refusals: [DisplayText] = []
    /// Named once a form, so that sending twice does nothing twice.
    var key: IdempotencyKey

    static let newName = "new"
    static let delegationName = "delegation"

    static func name(_ kind: Command.Kind, _ number: String) -> String {
        "\(number).\(kind.rawValue)"
    }

    static func name(_ kind: DossierCommand.Kind, _ number: String?) -> String {
        "\(number ?? kind.dossier.rawValue).\(kind.code)"
    }

    init(_ purpose: Purpose, title: String, help: String, fields: [FormField]) {
        self.purpose = purpose
        self.title = DisplayText(title)
        self.help = DisplayText(help)
        self.fields = fields
        let isComputing = fields.contains { $0.name == FormBuilder.itemCount }
        figures = isComputing ? fields.filter { $0.group == 1 } : []
        key = .random()
        showFigures()
        settleOptions()
        current = self.fields.firstIndex { !$0.isBound } ?? 0
    }

    /// The name of its draft.
    var name: String {
        switch purpose {
        case .newTicket: Self.newName
        case .command(let kind, let number, _): Self.name(kind, number)
        case .many(let kind, _): "many.\(kind.rawValue)"
        case .delegation: Self.delegationName
        case .withdrawal(let number): "withdrawal-\(number)"
        case .dossier(let kind, let number, _): Self.name(kind, number)
        }
    }

    var isInLongText: Bool { fields.indices.contains(current) && fields[current].isLong }

    /// Whether the field being filled in takes words as they come.
    var takesText: Bool {
        guard fields.indices.contains(current) else { return false }
        switch fields[current].entry {
        case .line, .area: return true
        case .one, .several, .bound: return false
        }
    }

    var values: [String: FieldValue] {
        var values = values(of: fields.filter { $0.group == 0 || optionCount == 1 })
        if optionCount > 1 {
            values[isComputing ? "items" : "options"] = .list(
                (1...optionCount).map { group in
                    .record(self.values(of: fields.filter { $0.group == group }))
                })
        }
        return values
    }

    private func values(of fields: [FormField]) -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for field in fields where field.isSent && !field.isCount {
            values[field.name] = .text(field.value)
        }
        return values
    }

    /// How a command's reader names a field when something is wrong with it.
    func path(of field: FormField) -> String {
        guard field.group > 0, optionCount > 1 else { return field.name }
        return "\(isComputing ? "items" : "options").\(field.group).\(field.name)"
    }

    /// What was typed; nil when nothing was.
    var draft: Draft? {
        // Which tickets were chosen is not kept, and what was typed was meant for them.
        if case .many = purpose { return nil }
        let typed = fields.filter { $0.isSent && !$0.isBound }.map { ($0.key, $0.value) }
        guard hasBeenTouched, !typed.isEmpty else { return nil }
        return Draft(name: name, values: Dictionary(typed) { first, _ in first })
    }

    var hasBeenTouched = false

    mutating func fill(from draft: Draft) {
        if let place = fields.firstIndex(where: \.isCount) {
            fields[place].set(draft.values[fields[place].name] ?? "1")
            setOptions()
        }
        for index in fields.indices where fields[index].name == "method" {
            fields[index].set(draft.values[fields[index].key] ?? "")
        }
        showFigures()
        for index in fields.indices {
            if let value = draft.values[fields[index].key] { fields[index].set(value) }
        }
        settleOptions()
        // Options that follow from other fields are known only now.
        for index in fields.indices where !fields[index].optionsBy.isEmpty {
            fields[index].set(draft.values[fields[index].key] ?? "")
        }
        hasBeenTouched = true
    }

    mutating func press(_ key: KeyPress) {
        guard fields.indices.contains(current) else { return }
        let before = fields[current].value
        fields[current].press(key)
        if fields[current].value != before {
            fillFromLine()
            settleOptions()
        }
        if fields[current].isCount { setOptions() }
        if fields[current].isCount || fields[current].name == "method" { showFigures() }
        hasBeenTouched = true
        refusals = []
        highlighted = nil
    }

    mutating func insert(_ text: String) {
        guard fields.indices.contains(current) else { return }
        fields[current].insert(text)
        hasBeenTouched = true
        refusals = []
    }

    /// Goes to another field, checking the one that is left.
    mutating func turn(by step: Int, in setting: FieldSetting, _ look: Look) {
        guard !fields.isEmpty else { return }
        leave(in: setting, look)
        for _ in fields {
            current = (current + step + fields.count) % fields.count
            if !fields[current].isBound { break }
        }
    }

    /// Goes some fields on or back, to the last or the first one at most.
    mutating func leap(by step: Int, in setting: FieldSetting, _ look: Look) {
        let free = fields.indices.filter { !fields[$0].isBound }
        guard let place = free.firstIndex(of: current) else { return }
        leave(in: setting, look)
        current = free[min(max(0, place + step), free.count - 1)]
    }

    private mutating func leave(in setting: FieldSetting, _ look: Look) {
        check(fields[current], in: setting, look)
        fields[current].typedAhead = ""
        offers = []
        highlighted = nil
    }

    /// Takes over what the ticket says by now, in the fields that nobody changed here.
    mutating func renew(from fresh: [FormField]) {
        for index in fields.indices {
            guard let known = fields[index].known,
                let now = fresh.first(where: { $0.key == fields[index].key })?.known
            else { continue }
            let isUntouched = fields[index].value == known
            fields[index].known = now
            if isUntouched { fields[index].set(now) }
        }
    }

    /// Goes to a field by its place.
    mutating func setCurrent(_ place: Int) { current = place }

    /// The version the person has seen by now.
    mutating func expect(_ version: Int) {
        if case .command(let kind, let number, _) = purpose {
            purpose = .command(kind, number: number, expecting: version)
        } else if case .dossier(let kind, let number?, _) = purpose {
            purpose = .dossier(kind, number: number, expecting: version)
        }
    }
}

// The options of a plan.
extension FormState {
    /// How many options the plan has; 1 in every other form.
    var optionCount: Int {
        let field = fields.first(where: \.isCount)
        return field.flatMap { Int($0.value) } ?? 1
    }

    /// Brings the fields in line with the number of options; what was typed into others stays.
    mutating func setOptions() {
        let count = optionCount
        fields.removeAll { $0.group > count }
        let first = fields.filter { $0.group == 1 }
        for group in 2..<max(3, count + 1) where group <= count {
            guard !fields.contains(where: { $0.group == group }),
                let end = fields.lastIndex(where: { $0.group == group - 1 })
            else { continue }
            let more = first.map { field in
                var copy = field
                copy.group = group
                copy.label = DisplayText("\(group) · ") + field.label
                copy.set("")
                return copy
            }
            fields.insert(contentsOf: more, at: end + 1)
        }
    }
}

// Checking and sending.
extension FormState {
    /// Everything that is wrong now, by field.
    private func mistakes(in setting: FieldSetting) -> [FieldProblem] {
        let (values, found) = isAttaching ? valuesOfFile : (coded(in: setting), [])
        do throws(FieldProblems) {
            switch purpose {
            case .newTicket: _ = try Opening(values: values, in: setting)
            case .command(let kind, _, _), .many(let kind, _):
                _ = try Command(kind, values: values, in: setting)
            case .delegation(let login):
                _ = try DelegationTerms(values: values, by: login, in: setting)
            case .withdrawal: _ = try Delegation.withdrawalReason(values: values, in: setting)
            case .dossier(let kind, _, _):
                _ = try DossierCommand(kind, values: values, in: setting)
            }
            return found + leftOut
        } catch {
            return found + error.problems + leftOut
        }
    }

    /// Fields that what else stands in the form asks for.
    private var leftOut: [FieldProblem] {
        fields.filter { $0.isAlsoNeeded && $0.value.isEmpty }.map {
            FieldProblem(field: path(of: $0), kind: .missing)
        }
    }

    private mutating func check(_ field: FormField, in setting: FieldSetting, _ look: Look) {
        let path = path(of: field)
        problems[path] =
            mistakes(in: setting).first { $0.field == path }
            .map { DisplayText(look.words($0.kind)) }
            ?? vagueness(of: field, under: setting.policy, look)
    }

    /// Marks the words of the field being filled in that cannot be promised.
    mutating func markPromise(under policy: Policy, _ look: Look) {
        guard fields.indices.contains(current), fields[current].field.isPromise else { return }
        problems[path(of: fields[current])] = vagueness(of: fields[current], under: policy, look)
    }

    private func vagueness(
        of field: FormField, under policy: Policy, _ look: Look
    ) -> DisplayText? {
        guard field.field.isPromise else { return nil }
        return policy.unmeasurable(in: field.value).first.map { DisplayText(look.words($0)) }
    }

    /// The values as the command's reader takes them: shares by their codes.
    private func coded(in setting: FieldSetting) -> [String: FieldValue] {
        switch purpose {
        case .command(let kind, _, _), .many(let kind, _):
            values.coded(kind.fields, under: setting.policy)
        case .dossier, .newTicket, .delegation, .withdrawal: values
        }
    }

    /// What to send, or nil after the problems were put under their fields.
    mutating func finished(in setting: FieldSetting, _ look: Look) -> Effect? {
        let mistakes = mistakes(in: setting)
        problems = Dictionary(
            mistakes.map { ($0.field, DisplayText(look.words($0.kind))) }
        ) { first, _ in first }
        if let first = fields.firstIndex(where: { problems[path(of: $0)] != nil }) {
            current = first
            return nil
        }
        guard mistakes.isEmpty else {
            refusals = mistakes.map { DisplayText(look.words($0)) }
            return nil
        }
        if let attachment { return .attach(attachment) }
        let values = coded(in: setting)
        switch purpose {
        case .newTicket:
            return (try? Opening(values: values, in: setting)).map { .open($0, key: key) }
        case .command(let kind, let number, let version):
            return (try? Command(kind, values: values, in: setting)).map {
                .submit(
                    PendingCommand(command: $0, number: number, expecting: version, key: key))
            }
        case .many(let kind, let numbers):
            return (try? Command(kind, values: values, in: setting)).map {
                .submitMany(ManyCommand(command: $0, numbers: numbers))
            }
        case .delegation(let login):
            return (try? DelegationTerms(values: values, by: login, in: setting)).map {
                .ask(.giveDelegation($0), key: key, form: name)
            }
        case .withdrawal(let number):
            return (try? Delegation.withdrawalReason(values: values, in: setting)).map {
                .ask(.withdrawDelegation(number, reason: $0), key: key, form: name)
            }
        case .dossier(let kind, let number, let version):
            return (try? DossierCommand(kind, values: values, in: setting)).map { command in
                let request =
                    number.map { Request.pursue($0, command, expecting: version) }
                    ?? .begin(command)
                return .pursue(request, key: key, form: name)
            }
        }
    }
}
