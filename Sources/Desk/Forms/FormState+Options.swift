import Casework
import Terminal
import Wording

// What fields offer follows from what stands in others.
extension FormState {
    /// Offers the options that fit what was chosen elsewhere, such as the details of one ground.
    mutating func settleOptions() {
        let ground = value(of: "ground")
        let unit = CommitmentClause.Unit(rawValue: value(of: "clause-unit"))
        for index in fields.indices {
            if !fields[index].optionsBy.isEmpty {
                fields[index].offer(fields[index].optionsBy[ground] ?? [])
            }
            // What is counted in time counts from something.
            if fields[index].name == "trigger", !value(of: "promise").isEmpty {
                fields[index].isAlsoNeeded = unit?.isTime ?? false
            }
        }
    }

    /// Puts in what the chosen line says, so that only what changes is typed.
    mutating func fillFromLine() {
        guard fields.indices.contains(current),
            let line = fields[current].fills[fields[current].value]
        else { return }
        let isKnown = fields[current].fillsKnown
        for index in fields.indices {
            guard let value = line[fields[index].name] else { continue }
            fields[index].set(value)
            fields[index].known = isKnown ? fields[index].value : nil
            problems[path(of: fields[index])] = nil
        }
    }

    /// Goes to the first field a refusal is about.
    mutating func goToField(of refusals: [Refusal]) {
        for name in refusals.flatMap(\.fields) {
            let last = name.split(separator: ".").last.map(String.init) ?? name
            let found =
                fields.firstIndex { !$0.isBound && path(of: $0) == name }
                ?? fields.firstIndex { !$0.isBound && $0.name == last }
            if let found {
                setCurrent(found)
                offers = []
                highlighted = nil
                return
            }
        }
    }
}

// What a form knows by itself is offered like what the store knows.
extension FormState {
    /// Offers names that fit what was typed, in a field with known names; shares with what is
    /// left of the whole.
    mutating func offerNames() {
        guard fields.indices.contains(current) else { return }
        let field = fields[current]
        guard field.takesTyping, !field.options.isEmpty else { return }
        if case .shares = field.field.kind {
            offers = shareOffers(for: field)
        } else {
            let typed = field.value.lowercased()
            let fitting = field.options.filter { option in
                option.label.plain != field.value
                    && (typed.isEmpty || option.searched.contains(typed))
            }
            offers = fitting.prefix(Self.mostOffers).map {
                Offer($0.label.plain, [field.name: $0.label.plain])
            }
        }
        highlighted = nil
    }

    private func shareOffers(for field: FormField) -> [Offer] {
        let separators = ",，、;；"
        let items = field.value.split(
            omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) })
        let done = items.dropLast().filter { !$0.allSatisfy(\.isWhitespace) }
        let tail = items.last.map { $0.trimmingPrefix(while: \.isWhitespace) } ?? ""
        guard !tail.contains(where: { "=＝:：".contains($0) }) else { return [] }
        let given = done.compactMap { item in
            item.split(whereSeparator: { "=＝:：".contains($0) }).last.flatMap {
                Int($0.filter { $0.isNumber && $0.isASCII })
            }
        }
        let rest = 100 - given.reduce(0, +)
        guard given.count == done.count, rest > 0 else { return [] }
        let typed = tail.lowercased()
        let open = field.options.filter { option in
            !done.contains { $0.contains(option.label.plain) || $0.contains(option.code) }
                && (typed.isEmpty || option.searched.contains(typed))
        }
        return open.prefix(Self.mostOffers).map { option in
            let share = "\(option.label.plain)=\(rest)"
            let whole = done.map { $0.trimmingPrefix(while: \.isWhitespace) } + [share[...]]
            return Offer(share, [field.name: whole.joined(separator: "，")])
        }
    }
}
