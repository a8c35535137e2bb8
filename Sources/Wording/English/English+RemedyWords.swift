import Casework

// What would satisfy the rule, one short sentence each.
extension English {
    func remedy(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(_, let allowed): openAt(allowed)
        case .dossier(let refusal): remedy(refusal)
        case .roleMissing(let roles): "Ask one of these: \(list(roles))."
        case .alreadyOwned(let owner): "Ask \(scene.person(owner)) or a supervisor to hand it over."
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson: "Choose somebody from the staff list."
        case .recipientDoesNotWork: "Choose somebody with a working role."
        case .alreadyOwner: "Nothing needs to be done."
        case .registrationIncomplete: "Amend the registration, then try again."
        case .moreDefectiveThanDelivered: "Correct the quantity or the defective pieces."
        case .firstResponseMissing: "Answer the customer and record it, then try again."
        case .claimMissing: "File the claim first."
        case .claimExists: "Continue with that claim."
        case .claimIncomplete: "Record each item as present, or waive it with a reason."
        case .unknownMaterial(_, let known): "It has: \(codes(known, of: "item"))."
        case .nothingMissing: "The claim can be accepted as it is."
        case .noticeAlreadySent: "It need not be sent again."
        case .urgencyNotRaised(let now):
            now == .urgent ? "It is the highest." : "Choose a higher one."
        case .urgencyNotLowered(let now):
            now == .general ? "It is the lowest." : "Choose a lower one."
        case .alreadyWaiting: "Resume first, then wait for something else."
        case .notWaiting: "Just carry on."
        case .notAnInquiry: "Accept it for diagnosis; only questions and suggestions end here."
        case .notALightComplaint: "Accept it for diagnosis, or amend kind and severity."
        case .unknownCode(let field, _, let known): "Use one of: \(codes(known, of: field))."
        case .findingMissing: "Record the finding first."
        case .liabilityMissing: "Determine liability first."
        case .liabilityNotExact: "Parties make 100 %, and so do the company's departments."
        case .departmentsMissing: "Name the departments with their shares; they make 100 %."
        case .departmentsUnasked: "Leave the departments out, or give the company a share."
        case .visitEvidenceMissing: "Name it in the finding."
        case .optionCountWrong: "Write one, two or three options."
        case .costSharesNotExact: "Let the shares add up to exactly 100 %."
        case .measuresMissing: "Name at least one measure."
        case .amountWithoutPayment: "Add payment, refund or discount, or take the amount out."
        case .paymentWithoutAmount: "Give the amount, or take that measure out."
        case .costBelowAmount: "Give the whole cost, the payment included, in one currency."
        case .declineNeedsClaim: "Write a plan that makes good, or file the claim first."
        case .planPays: "Take amount, cost and measures out, or write a plan that makes good."
        case .notMeasurable(_, _, _, let kind): mend(kind)
        case .nothingToCompute: "Choose a rule and give its figures."
        case .currenciesDiffer: "Give every amount in one currency."
        case .amountTooLarge: "Give smaller figures."
        case .amountNegative: "Give zero or more."
        case .capBaseMissing:
            "Enter the price on the ticket, or compute the amount from the service fee."
        case .overHardCap(_, let limit): "Pay at most \(limit.signed)."
        case .overSoftCap(_, let limit):
            "Give a reason, which the executive then judges, or pay at most \(limit.signed)."
        case .computationMissing: "Compute the amount first."
        case .amountOverComputed(_, _, let computed, _):
            "Give the reason under “\(field("deviation"))”, or pay at most \(computed.signed)."
        case .costSharesDiffer:
            "Split it as the liability says, or give the reason under “\(field("deviation"))”."
        case .planMissing: "Propose a plan first."
        case .optionNotChosen: "Choose an option first."
        case .noSuchOption(_, let count): upTo(count)
        case .planInApproval: "Have it returned or recall the decisions, or propose a new version."
        case .planNeedsNewVersion: "Propose a new version; all gates decide again."
        case .notInApproval(let code): nextStep(PhaseName(rawValue: code))
        case .noSuchGate(_, let open): "It has: \(list(open.map { gate($0) }))."
        case .gateNotOpen: "Nothing is left to decide there."
        case .levelNotReached: "You can decide as soon as they have approved."
        case .gateRoleMissing(let id): "It is for: \(name(id))."
        case .administratorDecidesNoGate: "Somebody without that role must decide."
        case .authorDecidesNoGate: "Somebody who did not write it must decide."
        case .investigatorDecidesNoGate: "Somebody who did not investigate must decide."
        case .oneGateEach:
            "Everybody decides one gate of a version; ask a colleague in that role, or delegate it"
                + " where nobody else holds it."
        case .digestMismatch: "Read the plan as it is now and decide again."
        case .noOwnDecision: "Only your own decision, before work begins, can be taken back."
        case .gatesNotPassed: "It can be sent once they have approved."
        case .alreadySent: "Record the customer's answer."
        case .planNotOffered: "Send the approved plan first, then record the answer."
        case .consentToOtherVersion(_, let offered): "Ask the customer about v\(offered)."
        case .noSuchMeasure(_, let count): upTo(count)
        case .measureNotNamed(let open): open.isEmpty ? "Finish the work." : "Name the measure."
        case .measureProved: "Name a measure without a proof, or finish the work."
        case .approverDoesNotPay: "Ask somebody in finance who did not approve it."
        case .financePays: "Ask a colleague in finance."
        case .paymentDiffers(_, let agreed): "Pay \(agreed.signed), or agree a new plan."
        case .proofsMissing: "Record the proofs, then finish."
        case .noSuchBooking(_, let count): count == 0 ? "Book something first." : upTo(count)
        case .bookingSettled: "Nothing is left to say about it."
        case .inTheFuture, .beforeReceipt: "Give the time at which it happened."
        case .notContent: "Record that the customer is not satisfied; a new round begins."
        case .documentsMissing: "File them, then archive."
        case .alreadyPaid: "It can no longer be withdrawn; finish the work."
        case .policyDayOver(let today): "Choose \(today) or a later day."
        // Clocks that ran out.
        case .policySupersedes: "Give the reason why it is superseded."
        case .nothingToEscalate: "Nothing needs to be done."
        // Delegation.
        case .roleNotDelegated: "Name a role that a gate asks for, such as finance."
        case .delegationToSelf: "Name somebody else."
        case .delegatorLacksRole: "Name a role and department the person holds."
        case .noChainOfDelegation: "Whoever holds the role must give it, or their superior."
        case .notHolderOrSuperior(let login, let role):
            "Ask \(scene.person(login)) or a superior (\(name(role)))."
        case .delegationEndsTooEarly: "Give an end after now and after the beginning."
        case .noSuchDelegation(_, let count): count == 0 ? "None was ever given." : upTo(count)
        case .delegationOver: "There is nothing left to take back."
        // Who works at the desk.
        case .lastAdministrator: "Make somebody else administrator first."
        case .loginUnfit: "Give the login as the system knows it, without blanks."
        case .barredAsDelegate(let login, _):
            "Ask somebody who does not act for \(scene.person(login))."
        case .textEmpty: "Please write something."
        case .textTooLong: "Please shorten it."
        // The regions beside the stage.
        case .notFromRegion(_, let allowed):
            "It can be done at: \(list(allowed.map { name($0) }))."
        case .noSuchStep(_, let allowed):
            "From here it goes to: \(list(allowed.map { name($0) }))."
        case .notCoordinator(let login):
            "Ask \(scene.person(login)), a department head, an executive or a supervisor."
        case .alreadySeparated: "Work goes on; nothing is left to decide."
        case .disputeStopsWork:
            "Settle it, or have a department head, executive or supervisor separate the matters."
        case .disputeOpen: "Settle it first, a withdrawal as its terms where there is one."
        case .roundsExhausted: "Raise a dispute; once it is settled a new plan is possible."
        case .planStands: "Carry it out, or settle a dispute over it first."
        case .liabilityContested:
            "A department head or executive rules on it first."
        case .partyDoesNotRule: "Ask another department head or an executive."
        case .majorIncidentDue:
            "A department head, executive or supervisor declares it and names the task group."
        case .planNotDedicated: "A member of the task group proposes a new version."
        case .notInTaskGroup: "Ask one of them, a department head, an executive or a supervisor."
        case .notASuperior: "Report to another department head, executive or supervisor."
        case .thresholdStillMet: "It can be lifted once the work is finished."
        case .incidentOpen: "An executive or supervisor lifts it first."
        case .noSuchSubject(_, _, let count): count == 0 ? "Begin one first." : upTo(count)
        case .teamMissing: "Form the team first."
        case .notInTeam(_, let team): "It has: \(people(team)). Name them to the team first."
        case .inThePast: "Give a time that is still to come."
        case .notYourSubtask(let login):
            "\(scene.person(login)), a department head, an executive or a supervisor can do it."
        case .subtasksOpen: "Record their results first."
        case .qualityJudges: "Leave it out, and let quality judge it."
        case .thirdPartyNotLiable: "Determine the liability with the third party's share first."
        case .voucherRecorded: "Give the voucher of this payment."
        case .recourseAmountWrong(_, nil): "Give an amount above zero."
        case .recourseAmountWrong(_, let limit?):
            limit.isZero
                ? "Record first that the other side accepts."
                : "Give an amount that fits \(limit.signed)."
        // Merging, linking, splitting.
        case .sameTicket: "Give the number of the other ticket."
        case .unknownTicket: "Look the number up with the search."
        case .ticketClosed: "Link the two tickets instead, or have it reopened."
        case .ticketMerged(_, let into): "Take \(into), or have the other unmerged first."
        case .notMerged: "Only a merged ticket can be unmerged."
        case .sameFile: "Add another file; each is kept once, by what is in it."
        case .noSuchFile: "Name a file by its place in the list of evidence."
        case .fileDisposed: "Nothing is left to do."
        case .keptUntil(let day, _): "Dispose of it on \(day) or later; the term is the policy's."
        case .stillOpen: "Files go only after the end, when the term of retention is over."
        case .claimComesTooLate(_, let number):
            "Have the plan of \(number) returned first, or merge that one into this ticket."
        case .claimBeingSettled(_, let number):
            "Have the plan of \(number) returned or refused first; what was agreed or paid stays."
        case .mergedAway: "Unmerge it, or go on there."
        case .alreadyLinked: "Nothing needs to be done."
        case .notLinked: "What a split has linked stays linked."
        case .splitTakesAll: "Give fewer pieces, or amend the registration."
        }
    }

    /// Codes as they are typed, since that is what has to be typed next.
    private func codes(_ known: [String], of field: String = "") -> String {
        known.isEmpty ? "nothing" : list(known.map { coded($0, of: field) })
    }

    private func openAt(_ allowed: [Stage]) -> String {
        allowed.isEmpty
            ? "No stage allows it." : "It is open at: \(list(allowed.map { name($0) }))."
    }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "Take it first, or ask a supervisor." }
        return "\(scene.person(owner)) or a supervisor can do it."
    }

    private func upTo(_ count: Int) -> String {
        count <= 1 ? "Give 1 or leave it out." : "Give a number from 1 to \(count)."
    }
}

extension English {
    /// What leads on when no gate has anything to decide.
    private func nextStep(_ phase: PhaseName?) -> String {
        switch phase {
        case .approved: "All gates have approved it: send it to the customer."
        case .offered: "All gates have approved it: record what the customer answers."
        case .rejected: "Propose a new version; all gates decide again."
        case .wanted, .draft, .inApproval, .some(.none), nil: "Submit a plan to its gates first."
        }
    }
}
