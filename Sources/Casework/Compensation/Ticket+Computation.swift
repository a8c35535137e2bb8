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

    /// What was computed, approved and paid, to be compared.
    public var amounts: Amounts? {
        guard let version = planning?.phase.version ?? agreedPlan?.version else { return nil }
        var executing = executing
        if case .executed(let done)? = outcome { executing = done }
        let approved =
            agreedPlan?.version.content.choice?.amount
            ?? (planning?.phase.approval?.isComplete == true
                ? version.content.choice?.amount : nil)
        let paid = executing.flatMap { done in
            done.hasPaid
                ? approved.map {
                    Money(minorUnits: done.paid(in: $0.currency), currency: $0.currency)
                } : nil
        }
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
