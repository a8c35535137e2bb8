/// The computed amount as a region of the ticket: decided and folded here.
extension Ticket {
    /// What the rules come to, under the liability in force.
    func amountComputed(_ items: [CompensationBasis], under policy: Policy) -> Event {
        do throws(CompensationProblem) {
            return .amountComputed(
                try policy.compensation.compute(
                    items, liability: liability, policy: policy.version))
        } catch {
            preconditionFailure("a guard lets this pass only when it can be computed")
        }
    }

    /// A draft on the table rests on the amount it was written with, so it goes off the table.
    mutating func foldComputation(_ computed: Computation, by login: String) -> String? {
        guard diagnosing != nil || planning != nil else {
            return "there is no diagnosis and no plan"
        }
        computation = computed
        planAuthors.insert(login)
        guard var planning, case .drafting(.some) = planning.phase else { return nil }
        shelvePlan()
        planning.phase = .drafting(nil)
        return move(to: .plan(planning))
    }

    /// What was paid on plans that no longer count; money that went out went out all the same.
    public func paidBefore(in currency: Currency) -> Money {
        pastPlans.flatMap(\.proofs).compactMap(\.paid).filter { $0.currency == currency }
            .reduce(.zero(currency)) {
                $0.adding($1) ?? Money(minorUnits: .max, currency: currency)
            }
    }

    /// What was computed, approved and paid, to be compared; paid is all that ever was.
    public var amounts: Amounts? {
        guard let version = planning?.phase.version ?? agreedPlan?.version else {
            let earlier = Currency.allCases.map { paidBefore(in: $0) }.filter { !$0.isZero }
            guard let paid = earlier.first else { return nil }
            return Amounts(
                computed: computation?.amount, proposed: nil, approved: nil, paid: paid)
        }
        var executing = executing
        if case .executed(let done)? = outcome { executing = done }
        let approved =
            agreedPlan?.version.content.choice?.amount
            ?? (planning?.phase.approval?.isComplete == true
                ? version.content.choice?.amount : nil)
        let currency = version.content.choice?.amount.currency
        let before = currency.map { paidBefore(in: $0) }
        let now = executing.flatMap { done in
            done.hasPaid
                ? currency.map { Money(minorUnits: done.paid(in: $0), currency: $0) } : nil
        }
        let paid = before.map { $0.isZero ? now : $0.adding(now ?? .zero($0.currency)) } ?? now
        return Amounts(
            computed: version.content.computation?.amount,
            proposed: version.content.choice?.amount, approved: approved, paid: paid)
    }
}

/// One plan's amount at each step of its way.
public struct Amounts: Hashable, Sendable {
    /// What the rules come to; nil when nothing was computed.
    public let computed: Money?
    /// What the chosen option offers.
    public let proposed: Money?
    /// What passed every gate.
    public let approved: Money?
    /// What went out so far.
    public let paid: Money?

    /// Paid less computed; zero is exact, nil until both are known.
    public var difference: Money? {
        guard let computed, let paid else { return nil }
        return paid.subtracting(computed)
    }
}
