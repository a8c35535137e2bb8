/// A way in which a kind of promise can be measured: a comparator and the units that fit it.
///
/// The table is in `CommitmentClause.Promise.measures`; whatever is not in it says nothing that
/// could be found kept or broken, such as a first response after at least two hours.
public struct ClauseMeasure: Hashable, Sendable {
    public let comparator: CommitmentClause.Comparator
    public let units: [CommitmentClause.Unit]

    init(_ comparator: CommitmentClause.Comparator, _ units: [CommitmentClause.Unit]) {
        self.comparator = comparator
        self.units = units
    }
}

extension CommitmentClause.Unit {
    fileprivate static let time = allCases.filter(\.isTime)
    fileprivate static let count: [Self] = [.times, .pieces]

    /// The numbers a clause may give in the unit.
    ///
    /// A time is at least 1 and at most a hundred years, a share at most 100 %. None at all can
    /// only be promised as the most there will be.
    func numbers(_ comparator: CommitmentClause.Comparator) -> ClosedRange<Int> {
        let least = comparator == .atMost && !isTime ? 0 : 1
        return switch self {
        case .minutes: least...(100 * 366 * 24 * 60)
        case .hours: least...(100 * 366 * 24)
        case .days, .workingDays: least...36_525
        case .weeks: least...(36_525 / 7)
        case .months: least...1_200
        case .years: least...100
        case .percent: least...100
        case .pieces, .times: least...1_000_000
        }
    }
}

extension CommitmentClause.Promise {
    /// Every way in which the promise can be measured.
    public var measures: [ClauseMeasure] {
        let (time, count) = (CommitmentClause.Unit.time, CommitmentClause.Unit.count)
        return switch self {
        case .firstResponse, .resolution: [.init(.atMost, time)]
        case .onSite: [.init(.atMost, time), .init(.atLeast, [.times]), .init(.exactly, [.times])]
        case .repair: [.init(.atMost, time + [.times]), .init(.atLeast, time)]
        case .delivery:
            [
                .init(.atMost, time), .init(.exactly, time + [.pieces]),
                .init(.atLeast, [.percent, .pieces]),
            ]
        case .warranty: [.init(.atLeast, time), .init(.exactly, time)]
        // A right of the customer's may be worded from either side: within 7 days, at least 7 days.
        case .returning, .exchange:
            [.init(.atMost, time), .init(.atLeast, time), .init(.exactly, time)]
        case .installation, .unboxing:
            [
                .init(.atMost, time), .init(.exactly, time + count), .init(.atLeast, count),
            ]
        case .training:
            [
                .init(.atMost, time), .init(.exactly, time + count),
                .init(.atLeast, time + count),
            ]
        case .spareParts:
            [
                .init(.atMost, time), .init(.exactly, time + [.pieces]),
                .init(.atLeast, time + [.pieces, .percent]),
            ]
        case .quality:
            [
                .init(.atMost, [.percent] + count), .init(.exactly, [.percent] + count),
                .init(.atLeast, time + [.percent] + count),
            ]
        }
    }
}

extension CommitmentClause {
    /// What a clause does for a ticket.
    public enum Effect: Hashable, Sendable {
        /// It sets a deadline of the ticket's.
        case drives(ClockKind)
        /// It is how long the customer may ask for something, and no deadline of ours.
        case customersRight
        /// No clock of a ticket measures what it promises; the log of keeping it does.
        case logged
    }

    public var effect: Effect {
        if let clock { return .drives(clock) }
        switch promise {
        case .returning, .exchange, .warranty, .repair:
            return unit.isTime ? .customersRight : .logged
        case .firstResponse, .resolution, .onSite, .delivery, .installation, .training,
            .spareParts, .unboxing, .quality:
            return .logged
        }
    }

    /// Whether the clause counts from the moment the customer asks.
    var countsFromAsking: Bool {
        switch trigger {
        case .report, .request, nil: true
        case .purchase, .delivery, .order, .acceptance, .agreement: false
        }
    }

    /// The clock of a ticket that the clause drives.
    ///
    /// Seven days from the delivery to return or exchange goods are the customer's; three days from
    /// the request to take them back are ours.
    var clock: ClockKind? {
        guard unit.isTime, comparator != .atLeast else { return nil }
        return switch promise {
        case .firstResponse: .firstResponse
        case .resolution, .repair: .resolution
        case .exchange, .returning: countsFromAsking ? .resolution : nil
        case .onSite, .delivery, .warranty, .installation, .training, .spareParts, .unboxing,
            .quality:
            nil
        }
    }

    /// Why promise, comparator, unit and number do not fit together; empty when they do.
    func misfits(line: Int) -> [DossierRefusal] {
        let measures = promise.measures
        guard measures.contains(where: { $0.comparator == comparator && $0.units.contains(unit) })
        else {
            return [
                .clauseUnfit(promise, comparator, unit, fitting: measures, line: line)
            ]
        }
        let numbers = unit.numbers(comparator)
        return numbers.contains(number)
            ? [] : [.clauseNumber(number, unit, allowed: numbers, line: line)]
    }
}
