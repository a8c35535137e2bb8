import Casework
import Terminal

// An amount is computed by one method or several, each with figures of its own.
extension FormState {
    /// Whether methods are chosen in this form.
    var isComputing: Bool { !figures.isEmpty }

    /// Shows the figures of the method chosen in each group, those it needs marked.
    ///
    /// What was typed stays where its field stays; what a method does not take is not sent.
    mutating func showFigures() {
        guard isComputing else { return }
        let place = fields.indices.contains(current) ? fields[current] : nil
        var shown = fields.filter { $0.group == 0 }
        for group in 1...max(1, optionCount) {
            shown += figures(of: group, among: fields.filter { $0.group == group })
        }
        fields = shown
        let kept = shown.firstIndex { $0.name == place?.name && $0.group == place?.group }
        setCurrent(kept ?? 0)
    }

    private func figures(of group: Int, among own: [FormField]) -> [FormField] {
        let chosen = own.first { $0.name == "method" }?.value ?? ""
        let taken = CompensationRule(rawValue: chosen)?.fields ?? (needed: [], more: [])
        let names = ["method"] + taken.needed + taken.more + ["direct-loss", "indirect-loss"]
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.compactMap { name in
            guard let figure = figures.first(where: { $0.name == name }) else { return nil }
            let known = own.first { $0.name == name }
            var field = FormField(
                field: Field(
                    name, figure.field.kind, required: taken.needed.contains(name)),
                label: group > 1 ? DisplayText("\(group) · ") + figure.label : figure.label,
                options: figure.options, entry: known?.entry ?? figure.entry)
            field.group = group
            field.typedAhead = known?.typedAhead ?? ""
            return field
        }
    }
}

extension FormField {
    /// Whether it says how many groups of fields the form has.
    var isCount: Bool { name == FormBuilder.optionCount || name == FormBuilder.itemCount }
}
