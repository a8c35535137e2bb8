import Casework
import ServiceTime
import Wording

/// The sums of many trials, with the tickets and dossiers behind each figure.
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
    private(set) var dossiers = 0
    private var deadlines: [ClockKind: Change] = [:]
    private var gates: [String: Change] = [:]
    private var amounts: [(number: String, change: PolicyTrial.AmountChange)] = []
    private var uncomputed = 0

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
        amounts += trial.amounts.map { (trial.number, $0) }
        uncomputed += trial.uncomputed
        for change in trial.gates {
            gates[change.gate.description, default: Change()].add(
                trial.number, isMore: change.isAdded)
        }
    }

    /// Adds what one dossier would have come to.
    mutating func add(_ trial: DossierTrial) {
        if trial.judged > 0 { dossiers += 1 }
        for deadline in trial.deadlines {
            deadlines[deadline.kind, default: Change()].add(
                trial.number, isMore: deadline.isBroken)
        }
    }

    /// The report for people; nobody reads a thousand numbers, so ten of each are named.
    func text(_ words: Words) -> String {
        var lines = [
            Saying.trialTickets(tickets, since: since.description).text,
            Saying.trialDossiers(dossiers, since: since.description).text,
        ]
        for kind in ClockKind.allCases {
            guard let change = deadlines[kind] else { continue }
            let clock = words.language == .en ? kind.rawValue : words(kind)
            lines += line(.trialBroken(clock), change.more, Saying.trialDeadlines)
            lines += line(.trialMet(clock), change.fewer, Saying.trialDeadlines)
        }
        for (gate, change) in gates.sorted(by: { $0.key < $1.key }) {
            let said = words.language == .en ? gate : GateID(gate).map { words($0) } ?? gate
            lines += line(.trialAsked(said), change.more, Saying.trialPlans)
            lines += line(.trialNotAsked(said), change.fewer, Saying.trialPlans)
        }
        for (currency, changes) in changesByCurrency {
            let more = changes.filter { $0.change.difference > 0 }
            let less = changes.filter { $0.change.difference < 0 }
            lines += line(.trialMore, more, in: currency) + line(.trialLess, less, in: currency)
        }
        if uncomputed > 0 {
            lines.append(Saying.trialUncomputed(uncomputed).text)
        }
        if lines.count == 2 {
            lines.append(Saying.trialSame.text)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private typealias NumberedChange = (number: String, change: PolicyTrial.AmountChange)

    /// The changed amounts by currency, in the order of the currencies.
    private var changesByCurrency: [(currency: Currency, changes: [NumberedChange])] {
        Currency.allCases.compactMap { currency in
            let own = amounts.filter { $0.change.own.currency == currency }
            return own.isEmpty ? nil : (currency, own)
        }
    }

    private func line(
        _ what: Saying, _ changes: [NumberedChange], in currency: Currency
    ) -> [String] {
        guard !changes.isEmpty else { return [] }
        let sum = Self.sum(changes, in: currency)
        let named = changes.prefix(10).map { number, change in
            let size = Money(minorUnits: abs(change.difference), currency: currency)
            return "\(number) \(size.signed)"
        }
        let rest = changes.count > 10 ? " …" : ""
        return [
            Saying.trialSum(
                what: what.text, sum: sum.signed, count: changes.count,
                numbers: named.joined(separator: ", ") + rest
            ).text
        ]
    }

    /// The size of all the differences together.
    private static func sum(_ changes: [NumberedChange], in currency: Currency) -> Money {
        Money(
            minorUnits: changes.reduce(0) { sum, change in
                let next = sum.addingReportingOverflow(abs(change.change.difference))
                return next.overflow ? .max : next.partialValue
            }, currency: currency)
    }

    private func json(_ changes: [NumberedChange], in currency: Currency) -> JSONValue {
        .members([
            "total": Self.sum(changes, in: currency).json, "plans": .number(changes.count),
            "tickets": .array(
                changes.map { number, change in
                    .members([
                        "number": .text(number), "computed": change.own.json,
                        "would_be": change.other.json,
                        "difference_minor": .number(change.difference),
                    ])
                }),
        ])
    }

    private func line(
        _ what: Saying, _ numbers: [String], _ saying: (String, Int, String) -> Saying
    ) -> [String] {
        guard !numbers.isEmpty else { return [] }
        let rest = numbers.count > 10 ? " …" : ""
        let named = numbers.prefix(10).joined(separator: ", ")
        return [saying(what.text, numbers.count, named + rest).text]
    }

    /// The report for scripts, with every ticket.
    var json: JSONValue {
        .members([
            "since": .text(since.description), "tickets": .number(tickets),
            "dossiers": .number(dossiers),
            "deadlines": .array(
                ClockKind.allCases.compactMap { kind in
                    deadlines[kind]?.json(("kind", "broken", "met"), key: kind.rawValue)
                }),
            "gates": .array(
                gates.sorted { $0.key < $1.key }.map {
                    $0.value.json(("gate", "asked", "not_asked"), key: $0.key)
                }),
            "amounts": .array(
                changesByCurrency.map { currency, changes in
                    .members([
                        "currency": .text(currency.rawValue),
                        "more": json(changes.filter { $0.change.difference > 0 }, in: currency),
                        "less": json(changes.filter { $0.change.difference < 0 }, in: currency),
                    ])
                }),
            "plans_without_computation": .number(uncomputed),
        ])
    }
}
