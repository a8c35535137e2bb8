/// Guards of execution, follow-up and archive.
extension GuardCase {
    var bookingOpen: [Refusal] {
        let bookings = ticket.executing?.bookings ?? []
        guard case .settleBooking(let index, _)? = command else {
            return bookings.contains { $0.kept == nil } ? [] : [.noSuchBooking(1, count: 0)]
        }
        guard bookings.indices.contains(index) else {
            return [.noSuchBooking(index &+ 1, count: bookings.count)]
        }
        return bookings[index].kept == nil ? [] : [.bookingSettled(index + 1)]
    }

    /// What is said to have happened on the ticket did so since it came in, and has happened.
    var hasHappened: [Refusal] {
        guard case .recordReturn(let returned)? = command else { return [] }
        if returned > context.now { return [.inTheFuture(returned)] }
        return returned < ticket.received
            ? [.beforeReceipt(returned, received: ticket.received)] : []
    }

    /// The measure the command is about: the one named, else the only one without a proof, else the
    /// only one whose proof the person may give.
    var measure: Int? {
        guard let executing = ticket.executing else { return nil }
        if case .recordProof(let index?, _, _, _)? = command { return index }
        let open = executing.unproved
        if open.count == 1 { return open.first }
        let own = open.filter { index in
            (executing.plan.measures[index].kind.proof == .voucher) == person.holds(.finance)
        }
        return own.count == 1 ? own.first : nil
    }

    var measureOpen: [Refusal] {
        guard let executing = ticket.executing else { return [] }
        let open = executing.unproved
        guard let measure else {
            if command == nil, !open.isEmpty { return [] }
            return [.measureNotNamed(open: open.map { $0 + 1 })]
        }
        guard executing.plan.measures.indices.contains(measure) else {
            return [.noSuchMeasure(measure &+ 1, count: executing.plan.measures.count)]
        }
        return open.contains(measure) ? [] : [.measureProved(measure + 1)]
    }

    /// Whether the command records that money went out.
    ///
    /// A menu names no measure: there it is one only when nothing else is left to be proved.
    private var isPayment: Bool {
        guard let executing = ticket.executing else { return false }
        if command == nil {
            return executing.unproved.allSatisfy {
                executing.plan.measures[$0].kind.proof == .voucher
            }
        }
        guard let measure,
            executing.plan.measures.indices.contains(measure)
        else { return false }
        return executing.plan.measures[measure].kind.proof == .voucher
    }

    var financePays: [Refusal] { isPayment && !person.holds(.finance) ? [.financePays] : [] }

    var approverDoesNotPay: [Refusal] {
        guard isPayment, let approval = ticket.executing?.plan.approval else { return [] }
        return approval.deciders.contains(person.login)
            ? [.approverDoesNotPay]
            : barred(asDelegateOf: approval.deciders, because: .approver)
    }

    /// All vouchers together pay the agreed amount; none goes over it.
    var paidAsAgreed: [Refusal] {
        guard case .recordProof(_, _, let paid, _)? = command, isPayment,
            let executing = ticket.executing
        else { return [] }
        let rest = executing.unpaid
        let amount = paid ?? rest
        let isLast =
            executing.unproved.filter { executing.plan.measures[$0].kind.proof == .voucher }.count
            == 1
        let fits =
            amount.currency == rest.currency && amount.minorUnits >= 0
            && (isLast ? amount == rest : amount.minorUnits <= rest.minorUnits)
        return fits ? [] : [.paymentDiffers(paid: amount, agreed: rest)]
    }

    var proofsComplete: [Refusal] {
        let missing = ticket.executing?.unproved ?? []
        return missing.isEmpty ? [] : [.proofsMissing(measures: missing.map { $0 + 1 })]
    }

    /// Money that went out in an earlier round went out all the same.
    var nothingPaid: [Refusal] {
        let hasPaidBefore = ticket.pastPlans.contains(where: \.hasPaid)
        return hasPaidBefore || ticket.executing?.hasPaid == true ? [.alreadyPaid] : []
    }

    var content: [Refusal] {
        guard case .recordSatisfaction(.dissatisfied, _)? = command else { return [] }
        return [.notContent(.dissatisfied)]
    }

    var documentsComplete: [Refusal] {
        let missing = ticket.missingDocuments
        return missing.isEmpty ? [] : [.documentsMissing(missing)]
    }
}

extension Executing {
    /// What was paid so far, in minor units of `currency`.
    public func paid(in currency: Currency) -> Int {
        proofs.compactMap(\.paid).filter { $0.currency == currency }.map(\.minorUnits).reduce(0, +)
    }
}

extension Ticket {
    /// The documents the file needs, by what happened on the ticket (domain.md §7).
    public var requiredDocuments: [DocumentKind] {
        let past = pastPlans.filter { $0.consent?.accepted == true }
            .flatMap { $0.version.content.choice?.measures ?? [] }
        let measures = ((agreedPlan?.measures ?? []) + past).map(\.kind.proof)
        let needed: [(DocumentKind, Bool)] = [
            (.registrationForm, true),
            (.complaintRegister, registration.kind == .complaint),
            (.acceptanceNotice, claim != nil),
            (.diagnosisForm, finding != nil),
            (.confirmationLetter, agreedPlan != nil || !past.isEmpty),
            (.compensationNotice, measures.contains(.voucher)),
            (.serviceRecord, measures.contains(.serviceRecord)),
        ]
        return needed.filter(\.1).map(\.0)
    }

    /// The documents still to be filed.
    public var missingDocuments: [DocumentKind] {
        guard case .archive(let archiving) = state else { return requiredDocuments }
        let filed = Set(archiving.filed.map(\.document))
        return requiredDocuments.filter { !filed.contains($0) }
    }
}
