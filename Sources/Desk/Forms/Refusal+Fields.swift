import Casework

extension Refusal {
    /// The fields of a form it is about, the likeliest first; none where it is about no field.
    var fields: [String] {
        if case .unknownCode(let field, _, _) = self { return [field] }
        if case .notMeasurable(let field, _, _, _) = self { return [field] }
        if case .amountNegative(let field) = self { return [field] }
        if case .textEmpty(let field) = self { return [field] }
        if case .textTooLong(let field, _) = self { return [field] }
        if case .registrationIncomplete(let fields) = self { return fields }
        if case .dossier(.notStated(let field)) = self { return [field] }
        if case .dossier(.contractLacks(let fields)) = self { return fields }
        if case .dossier(.clauseLacks(let part, _)) = self { return [part.rawValue] }
        if case .dossier(.care(.notBetween(let field, _, _))) = self { return [field] }
        return Self.fieldsByCode[code] ?? []
    }

    private static let fieldsByCode = [
        "unknown-material": ["item"],
        "liability-not-exact": ["parties", "departments"],
        "departments-missing": ["departments"],
        "third-party-not-liable": ["against", "debtor"],
        "visit-evidence-missing": ["visit-evidence"],
        "cost-shares-not-exact": ["bearers"],
        "cost-shares-differ": ["bearers"],
        "measures-missing": ["measures"],
        "amount-without-payment": ["measures", "amount"],
        "payment-without-amount": ["measures", "amount"],
        "cost-below-amount": ["cost"],
        "plan-pays": ["amount"],
        "amount-over-computed": ["amount"],
        "no-such-option": ["option", "chosen"],
        "no-such-gate": ["gate"],
        "no-such-measure": ["measure"],
        "measure-not-named": ["measure"],
        "measure-proved": ["measure"],
        "payment-differs": ["paid"],
        "no-such-booking": ["booking"],
        "booking-settled": ["booking"],
        "more-defective-than-delivered": ["defective", "quantity"],
        "split-takes-all": ["quantity"],
        "unknown-person": ["to", "coordinator", "assignee", "responsible", "leader"],
        "recipient-does-not-work": ["to"],
        "already-owner": ["to"],
        "recourse-amount-wrong": ["amount", "recovered"],
        "voucher-recorded": ["voucher", "number"],
        "same-ticket": ["into", "ticket"],
        "unknown-ticket": ["into", "ticket"],
        "ticket-closed": ["into", "ticket"],
        "ticket-merged": ["into", "ticket"],
        "already-linked": ["ticket"],
        "not-linked": ["ticket"],
        "no-such-file": ["file-line"],
        "file-disposed": ["file-line"],
        "urgency-not-raised": ["urgency"],
        "urgency-not-lowered": ["urgency"],
        // Dossiers.
        "no-such-customer": ["customer"],
        "same-customer": ["name"],
        "no-such-dossier": ["into", "commitment", "source", "customer"],
        "merges-with-itself": ["into"],
        "merges-into-merged": ["into"],
        "same-contact": ["name"],
        "same-order": ["order"],
        "no-such-line": ["order-line", "contact-line", "clause-line"],
        "party-not-named": ["customer", "customer-group"],
        "ends-before-it-begins": ["valid-until", "received-until"],
        "validity-over": ["valid-until"],
        "clause-unfit": ["comparator", "clause-unit"],
        "clause-number": ["count"],
        "unknown-calendar": ["calendar"],
        "relates-to-itself": ["commitment"],
        "already-related": ["commitment"],
        "relation-cycle": ["commitment"],
        "replaces-other-party": ["commitment"],
        "no-such-commitment": ["commitment"],
        "commitment-not-filed": ["commitment"],
        "commitment-of-another": ["commitment"],
        "contract-not-in-force": ["contract"],
        "outside-contract": ["valid-until", "contract"],
        "contract-of-another": ["contract"],
        "breach-terms-unclear": ["breach-rate", "breach-value"],
        "same-file": ["file", "document"],
        "file-not-here": ["evidence", "digest"],
        // Care and improvement.
        "no-such-ticket": ["ticket", "tickets", "source"],
        "no-source": ["source"],
        "day-ahead": ["day"],
        "day-behind": ["first", "to-day", "day"],
        "date-too-soon": ["until"],
        "another-problem": ["ticket"],
        "another-product": ["ticket"],
        "ticket-not-later": ["ticket"],
        "customer-merged": ["customer"],
        "another-customer": ["care-activity"],
        "passes-next-turn": ["to-day"],
        "no-visit-report": ["care-activity"],
        "no-time-of-day": ["at-time"],
        "not-sampled": ["ticket"],
        "examined-already": ["ticket"],
        "no-case-cited": ["tickets"],
        "case-open": ["tickets"],
        "not-in-department": ["department"],
    ]
}
