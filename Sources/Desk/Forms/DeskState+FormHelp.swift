import Casework
import Terminal
import Wording

// Everything a form says, in full: for the key that explains.
extension DeskState {
    func explanation(of form: FormState) -> ScrolledText {
        var lines: [ScrolledText.Line] = []
        if !form.help.isEmpty {
            lines += [.init(form.title.plain, .heading)]
            lines += items([form.help.plain], .normal) + [.init("")]
        }
        if !form.refusals.isEmpty {
            lines.append(.init(look(.lastRefusal), .heading))
            lines += items(form.refusals.map(\.plain), .refused) + [.init("")]
        }
        let problems = form.fields.compactMap { field in
            form.problems[form.path(of: field)].map {
                look.words.titled(field.label.plain, $0.plain)
            }
        }
        if !problems.isEmpty {
            lines.append(.init(look(.toMend), .heading))
            lines += items(problems, .fieldError) + [.init("")]
        }
        lines += taken(by: form)
        if !form.found.isEmpty { lines += items([form.found.plain], .important) }
        return ScrolledText(form.title.plain, lines)
    }

    /// What may be chosen in the field being filled in, and how it is written.
    private func taken(by form: FormState) -> [ScrolledText.Line] {
        guard form.fields.indices.contains(form.current) else { return [] }
        let field = form.fields[form.current]
        let example = example(for: field).map { [$0.plain] } ?? []
        guard !field.options.isEmpty || !example.isEmpty else { return [] }
        let title = look.words.titled(look(.whatItTakes), field.label.plain)
        return [.init(title, .heading)] + items(example, .normal)
            + items(
                field.options.enumerated().map { place, option in
                    let mark = field.chosen.contains(place) ? "* " : ""
                    return mark + option.label.plain
                }, .normal) + [.init("")]
    }

    /// An entry of a list with all that is said of it.
    func explanation(of item: ChoiceList.Item) -> ScrolledText {
        let lines =
            items([item.note.plain].filter { !$0.isEmpty }, .normal)
            + items(item.reasons.map(\.plain), .refused)
        return ScrolledText(item.title.plain, lines)
    }
}
