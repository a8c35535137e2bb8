import Casework

// Why a command on a dossier is refused, and what would satisfy the rule.
extension English {
    func words(of kind: DossierKind) -> KindWords {
        switch kind {
        case .customer: Self.customer
        case .contract: Self.contract
        case .commitment: Self.commitment
        // Care and improvement.
        case .correctiveAction: Self.correctiveAction
        case .careActivity: Self.careActivity
        case .duty: Self.duty
        case .audit: Self.audit
        case .suggestion: Self.suggestion
        case .article: Self.article
        }
    }

    func rule(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, let state, _):
            "Not possible while the \(words(of: kind).name) is “\(self.state(state, of: kind))”."
        case .otherKind(let kind, _): "This is done on a \(words(of: kind).name)."
        case .noSuchDossier(let number): "There is no file “\(number)” of that kind."
        case .noSuchCustomer(let number): "“\(number)” is no customer’s number."
        case .sameCustomer(let number): "This customer is on file already: \(number)."
        case .sameContact(let name): "\(name) is a contact already."
        case .noSuchLine(let line, _): "There is no line \(line)."
        case .sameOrder(let order): "Order \(order) has this line already."
        case .alreadyKey: "This is a key customer already."
        case .notKey: "This is no key customer."
        case .mergesWithItself: "A file cannot be merged into itself."
        case .mergesIntoMerged(let number): "\(number) was merged into another file itself."
        case .partyNotNamed: "It names no customer or group, or both."
        case .endsBeforeItBegins(let from, let until): "\(until) is not after \(from)."
        case .clausesMissing: "There is no clause yet."
        case .clauseLacks(let part, let line): "Clause \(line) lacks “\(field(part.field))”."
        case .clauseUnfit(let promise, let comparator, let unit, _, let line):
            "Clause \(line): “\(choice(promise))” cannot be measured by "
                + "“\(choice(comparator)) … \(amount(2, unit).dropFirst(2))”."
        case .clauseNumber(let number, let unit, _, let line):
            "Clause \(line): “\(amount(number, unit))” is no measure."
        case .unknownCalendar(let name, _): "The policy has no calendar “\(name)”."
        case .notStated(let name): "Not stated: \(field(name))."
        case .ownPromise(let version): "You wrote or made this promise (version \(version))."
        case .noRisk: "No risk is reported."
        case .riskNotOverdue(let due): "The risk is to be answered by \(scene.moment(due))."
        case .riskEscalated: "The risk was escalated already."
        case .noAdjustment: "There is no adjustment."
        case .adjustmentApproved: "The adjustment is approved already."
        case .adjustmentNotApproved: "The adjustment is not approved yet."
        case .adjustmentNotNamed(let version): "The answer does not name version \(version)."
        case .milestoneSettled(let line): "Milestone \(line) is closed already."
        case .milestonesOpen(let lines):
            lines.count == 1
                ? "Milestone \(list(lines)) is open." : "Milestones \(list(lines)) are open."
        case .notKept(let milestones, let entries):
            "It was not kept: \(list(broken(milestones, entries)))."
        case .relatesToItself: "A commitment cannot be related to itself."
        case .alreadyRelated(let number): "It is related to \(number) in this way already."
        case .relationCycle(let numbers):
            "It would come back to where it begins: \(numbers.joined(separator: " → "))."
        case .replacesOtherParty(let number): "\(number) is made to other customers."
        case .relation(let refusal): rule(refusal)
        case .milestoneOutside(let due, let until):
            "A milestone is due on \(due), and the commitment holds until \(until)."
        case .stillValid(let until): "It holds until \(until)."
        case .breachTermsUnclear: "The terms for a breach do not fit together."
        case .dutiesMissing: "The duties of both sides are not written down."
        case .contractLacks(let parts): "The contract lacks: \(list(parts.map { field($0) }))."
        case .contractNotInForce(let number, let state):
            "Contract \(number) is “\(self.state(state, of: .contract))”."
        case .outsideContract(let number, let from, let until):
            "Contract \(number) holds from \(from) to \(until) only."
        case .contractOfAnother(let number): "Contract \(number) is with another customer."
        case .validityOver(let until): "It held until \(until) and is over."
        case .noSuchCommitment(let number): "There is no commitment “\(number)” on file."
        case .commitmentNotFiled(let number, let state):
            "Commitment \(number) was never filed: “\(self.state(state, of: .commitment))”."
        case .commitmentOfAnother(let number):
            "Commitment \(number) was made to another customer."
        // Files.
        case .fileNotHere(let digits): "No file here begins with \(digits), or more than one."
        case .care(let refusal): rule(refusal)
        }
    }

    func remedy(_ refusal: DossierRefusal) -> String {
        switch refusal {
        case .notFromState(let kind, _, let allowed):
            allowed.isEmpty
                ? "It begins a new file."
                : "It works at: \(list(allowed.map { state($0, of: kind) }))."
        case .otherKind(_, let expected): "This one is a \(words(of: expected).name)."
        case .noSuchDossier: "Look the number up in the list."
        case .noSuchCustomer: "Give a customer’s name or number (U…)."
        case .sameCustomer: "Go on in that file, or merge the two."
        case .sameContact: "Nothing is left to do."
        case .noSuchLine(_, let count):
            count == 0 ? "Add one first." : "Give a number from 1 to \(count)."
        case .sameOrder: "Correct the line that is there."
        case .alreadyKey: "Nothing is left to do."
        case .notKey: "Nothing is left to do."
        case .mergesWithItself: "Name the file that is to remain."
        case .mergesIntoMerged: "Name the file that one was merged into."
        case .partyNotNamed: "Name one customer, or one group."
        case .endsBeforeItBegins: "Give a later last day."
        case .clausesMissing: "Add a clause with a number, a unit, a calendar and a trigger."
        case .clauseLacks(let part, _): "Fill in “\(field(part.field))”."
        case .clauseUnfit(_, _, _, let fitting, _): "Write instead: \(measures(fitting))."
        case .clauseNumber(_, _, let allowed, _):
            "Give a whole number from \(allowed.lowerBound) to \(allowed.upperBound)."
        case .unknownCalendar(_, let known): "Use one of: \(list(known))."
        case .notStated: "Approve only what you can state, or give it back."
        case .ownPromise: "Somebody who did not must approve it."
        case .noRisk: "Nothing is left to do."
        case .riskNotOverdue: "Until then it is the department head's."
        case .riskEscalated: "The superior decides now."
        case .noAdjustment: "Propose one first."
        case .adjustmentApproved: "Record the customer's answer."
        case .adjustmentNotApproved: "The department head approves it first."
        case .adjustmentNotNamed: "Give its number or its digest, as the customer has it."
        case .milestoneSettled: "Nothing is left to do."
        case .milestonesOpen: "Say of each whether it was kept."
        case .notKept: "It can only end as breached, with the reason."
        case .relatesToItself: "Name another commitment."
        case .alreadyRelated: "Nothing is left to do."
        case .relationCycle:
            "Check the direction: of two, only one can stand in front of the other."
        case .replacesOtherParty: "Name a commitment to the same customer or group."
        case .relation(let refusal): remedy(refusal)
        case .milestoneOutside: "Give an earlier day, or let the commitment hold longer."
        case .stillValid: "Wait until that day is over."
        case .breachTermsUnclear: "Give a daily rate with its base value, or one amount."
        case .dutiesMissing: "Write them down before it is signed."
        case .contractLacks:
            "Write it down, and add the signed paper: as evidence, then as a document."
        case .contractNotInForce: "Name a contract that is in force, or have this one signed."
        case .outsideContract: "Keep within these days, or extend the contract."
        case .contractOfAnother: "Name a contract with this customer, or none."
        case .validityOver: "Draft a new commitment, or record how this one ended."
        case .noSuchCommitment: "Look it up with the customer's file, or leave it out."
        case .commitmentNotFiled: "Name one its department head has approved, or leave it out."
        case .commitmentOfAnother: "Name one that was made to this customer."
        // Files.
        case .fileNotHere: "Add the file as evidence first, then name it by its digest."
        case .care(let refusal): remedy(refusal)
        }
    }
}
