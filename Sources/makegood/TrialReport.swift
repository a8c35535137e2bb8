import Casework
import ServiceTime

/// The sums of many trials, with the tickets behind each figure.
struct TrialReport {
    /// The tickets a change concerns, on either side.
    struct Change {
        var more: [String] = []
        var fewer: [String] = []

        mutating func add(_ number: String, isMore: Bool) {
            if isMore { more.append(number) } else { fewer.append(number) }
        }

        func json(_ names: (key: String, more: String, fewer: String), key: String) -> JSONValue {
            .object([
                JSONValue.Member(names.key, .text(key)),
                JSONValue.Member(names.more, .texts(more)),
                JSONValue.Member(names.fewer, .texts(fewer)),
            ])
        }
    }

    let since: CivilDate
    private(set) var tickets = 0
    private var deadlines: [ClockKind: Change] = [:]
    private var gates: [String: Change] = [:]

    init(since day: CivilDate) {
        since = day
    }

    /// Adds what one ticket would have come to.
    mutating func add(_ trial: PolicyTrial) {
        tickets += 1
        for deadline in trial.deadlines {
            deadlines[deadline.kind, default: Change()].add(
                trial.number, isMore: deadline.isBroken)
        }
        for change in trial.gates {
            gates[change.gate.description, default: Change()].add(
                trial.number, isMore: change.isAdded)
        }
    }

    /// The report for people; nobody reads a thousand numbers, so ten of each are named.
    var text: String {
        var lines = ["\(tickets) tickets received since \(since)"]
        for kind in ClockKind.allCases {
            guard let change = deadlines[kind] else { continue }
            lines += line("deadline \(kind.rawValue): broken", change.more, unit: "deadlines")
            lines += line("deadline \(kind.rawValue): met", change.fewer, unit: "deadlines")
        }
        for (gate, change) in gates.sorted(by: { $0.key < $1.key }) {
            lines += line("gate \(gate): asked", change.more, unit: "plans")
            lines += line("gate \(gate): not asked", change.fewer, unit: "plans")
        }
        if lines.count == 1 { lines.append("no deadline and no gate would have been otherwise") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ what: String, _ numbers: [String], unit: String) -> [String] {
        guard !numbers.isEmpty else { return [] }
        let rest = numbers.count > 10 ? " …" : ""
        let named = numbers.prefix(10).joined(separator: ", ")
        return ["\(what), \(numbers.count) \(unit): \(named)\(rest)"]
    }

    /// The report for scripts, with every ticket.
    var json: JSONValue {
        .members([
            "since": .text(since.description), "tickets": .number(tickets),
            "deadlines": .array(
                ClockKind.allCases.compactMap { kind in
                    deadlines[kind]?.json(("kind", "broken", "met"), key: kind.rawValue)
                }),
            "gates": .array(
                gates.sorted { $0.key < $1.key }.map {
                    $0.value.json(("gate", "asked", "not_asked"), key: $0.key)
                }),
        ])
    }
}
