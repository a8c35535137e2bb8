import Casework

// Which rule refused, one short sentence each, with its numbers and names.
extension English {
    func rule(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(let stage, _): "Not possible while the ticket is at “\(name(stage))”."
        case .dossier(let refusal): rule(refusal)
        case .roleMissing: "Your role does not do this."
        case .alreadyOwned(let owner): "\(scene.person(owner)) already has this ticket."
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson(let login): "Nobody signs in as “\(login)”."
        case .recipientDoesNotWork(let login): "“\(scene.person(login))” works on no tickets."
        case .alreadyOwner(let login): "\(scene.person(login)) has this ticket already."
        case .registrationIncomplete(let missing): "Not yet registered: \(fields(missing))."
        case .moreDefectiveThanDelivered(let defective, let quantity):
            "\(defective) of only \(quantity) pieces cannot be defective."
        case .firstResponseMissing: "The customer has not had a first answer."
        case .claimMissing: "There is no claim on this ticket."
        case .claimExists: "There is already a claim on this ticket."
        case .claimIncomplete(let missing): "The claim still lacks: \(materials(missing))."
        case .unknownMaterial(let item, _): "“\(item)” is not on this claim's checklist."
        case .nothingMissing: "Nothing on the checklist is missing."
        case .noticeAlreadySent: "The acceptance notice has been sent."
        case .urgencyNotRaised(let now): "The urgency is “\(name(now))”; this would not raise it."
        case .urgencyNotLowered(let now): "The urgency is “\(name(now))”; this would not lower it."
        case .alreadyWaiting(let on): "The ticket already waits for: \(name(on))."
        case .notWaiting: "The ticket does not wait for anything."
        case .notAnInquiry(let kind): "First-contact closing is not for a \(name(kind))."
        case .notALightComplaint(let kind, let severity): notLight(kind, severity)
        case .unknownCode(let field, let value, _):
            "\(self.field(field)): “\(coded(value, of: field))” is unknown."
        case .findingMissing: "No finding has been recorded."
        case .liabilityMissing: "Liability has not been determined."
        case .liabilityNotExact(let sums): "The shares do not add up to 100 %: \(shares(sums))."
        case .departmentsMissing(let share):
            "The company bears \(share), but no department answers for it."
        case .departmentsUnasked: "The company bears nothing, but departments are named."
        case .visitEvidenceMissing: "An on-site diagnosis lacks its photo or video."
        case .optionCountWrong(let count): "A plan has 1 to 3 options, not \(count)."
        case .costSharesNotExact(let option): "The cost split of option \(option) is not 100 %."
        case .measuresMissing(let option): "Option \(option) has no measure."
        case .amountWithoutPayment(let option):
            "Option \(option) has an amount, but pays nothing out."
        case .paymentWithoutAmount(let option): "Option \(option) pays out, but has no amount."
        case .costBelowAmount(let option): "Option \(option) costs less than it pays."
        case .declineNeedsClaim: "Only a claim can be declined; this ticket has none."
        case .planPays(let option): "Option \(option) costs something, but the plan declines."
        case .notMeasurable(let field, let words, let places, _):
            "“\(words)” in “\(self.field(field))” (character \(list(places))) cannot be measured."
        case .nothingToCompute: "There is nothing to compute an amount from."
        case .currenciesDiffer: "The amounts are in different currencies."
        case .amountTooLarge: "The amount is too large to be counted exactly."
        case .amountNegative(let field): "“\(self.field(field))” is below zero."
        case .capBaseMissing:
            "A hard cap applies, a part of the service fee, and neither fee nor price is known."
        case .overHardCap(let asked, let limit):
            "\(asked.signed) is over the hard cap of \(limit.signed)."
        case .overSoftCap(let asked, let limit):
            "\(asked.signed) is over the soft cap of \(limit.signed), and no reason is given."
        case .computationMissing: "The policy wants the amount of a claim computed."
        case .amountOverComputed(let option, let amount, let computed, let paid):
            "Option \(option) pays \(amount.signed)"
                + (paid.map { ", with the \($0.signed) paid before" } ?? "")
                + ", more than the computed \(computed.signed)."
        case .costSharesDiffer(let option):
            "The cost split of option \(option) does not follow the liability."
        case .planMissing: "There is no plan draft."
        case .optionNotChosen: "No option of the plan has been chosen."
        case .noSuchOption(let option, let count): "There is no option \(option), only \(count)."
        case .planInApproval(let version): "Plan v\(version) is already at its gates or past them."
        case .planNeedsNewVersion(let version): "Plan v\(version) was rejected."
        case .notInApproval(let code): "No plan is in approval now (\(phase(code)))."
        case .noSuchGate(let text, _): noSuchGate(text)
        case .gateNotOpen(let id, let state): "The gate “\(name(id))” is \(name(state)), not open."
        case .levelNotReached(let level, let gates): "Level \(level) waits for: \(list(gates))."
        case .gateRoleMissing(let id): "The gate “\(name(id))” is not yours to decide."
        case .administratorDecidesNoGate: "An administrator decides no gate."
        case .authorDecidesNoGate(let version): "You took part in writing plan v\(version)."
        case .investigatorDecidesNoGate(let id): "You investigated; “\(name(id))” is not for you."
        case .oneGateEach(let decided): "You have already decided the gate “\(name(decided))”."
        case .digestMismatch(let given, let now): "You saw version \(given), it is now \(now)."
        case .noOwnDecision: "You have no decision here that could be recalled."
        case .gatesNotPassed(let gates): "Not every gate is passed: \(list(gates))."
        case .alreadySent: "The plan has already been sent to the customer."
        case .planNotOffered(let code): "No plan is before the customer (\(phase(code)))."
        case .consentToOtherVersion(let given, let offered): otherVersion(given, offered)
        case .noSuchMeasure(let measure, let count): noSuch("measure", measure, count)
        case .measureNotNamed(let open): measureNotNamed(open)
        case .measureProved(let measure): "Measure \(measure) already has its proof."
        case .approverDoesNotPay: "Whoever approved the plan does not record the payment."
        case .financePays: "Only finance records a payment."
        case .paymentDiffers(let paid, let agreed):
            "\(paid.signed) is not \(agreed.signed) as agreed."
        case .proofsMissing(let measures): "No proof yet for measure \(list(measures))."
        case .noSuchBooking(let booking, let count): noSuch("open booking", booking, count)
        case .bookingSettled(let booking): "Booking \(booking) has been settled."
        case .inTheFuture(let instant): "\(scene.moment(instant)) lies in the future."
        case .beforeReceipt(let instant, let received):
            "\(scene.moment(instant)) lies before the receipt, \(scene.moment(received))."
        case .notContent(let word): "“\(name(word))” does not close the ticket."
        case .documentsMissing(let missing): "The file lacks: \(list(missing.map { name($0) }))."
        case .alreadyPaid: "Money has been paid on this plan."
        case .policyDayOver(let today): "A day that is over keeps its policy; today is \(today)."
        // Clocks that ran out.
        case .policySupersedes(let version, let from):
            "Version \(version), adopted for \(from), would never come into force."
        case .nothingToEscalate(let clock?):
            "“\(name(clock))” has not run out, or it is written down already."
        case .nothingToEscalate(nil): "No clock has run out unrecorded."
        // Delegation.
        case .roleNotDelegated(let role): "The role “\(name(role))” decides no gate."
        case .delegationToSelf: "Nobody decides in their own place."
        case .delegatorLacksRole(let id, let login):
            "\(scene.person(login)) does not hold “\(name(id))”."
        case .noChainOfDelegation(let login):
            "\(scene.person(login)) holds this role only by delegation; there are no chains."
        case .notHolderOrSuperior(let login, _):
            "You are neither \(scene.person(login)) nor a superior in this role."
        case .delegationEndsTooEarly(let until):
            "It would end at \(scene.moment(until)), which is before it begins or already past."
        case .noSuchDelegation(let number, let count): noSuch("delegation", number, count)
        case .delegationOver(let number): "Delegation \(number) is over."
        // Who works at the desk.
        case .lastAdministrator(let login):
            "After this change of \(scene.person(login)) nobody would be administrator."
        case .loginUnfit(let login): "“\(login)” cannot be a login."
        case .barredAsDelegate(let login, let bar):
            "You act for \(scene.person(login)), who \(did(bar))."
        case .textEmpty(let field): "“\(self.field(field))” is empty."
        case .textTooLong(let field, let limit): "“\(self.field(field))” is over \(limit) bytes."
        // The regions beside the stage.
        case .notFromRegion(let state, _): "Not possible now: \(name(state))."
        case .noSuchStep(let step, _): "It does not go to “\(name(step))” from here."
        case .notCoordinator(let login): "\(scene.person(login)) coordinates this dispute."
        case .alreadySeparated: "The matters have been separated already."
        case .disputeStopsWork(let state): "The matter is disputed (\(name(state)))."
        case .disputeOpen(let state): "A dispute is still open (\(name(state)))."
        case .roundsExhausted(let round, let limit):
            "Another offer would be round \(round) of negotiation, and the policy grants \(limit)."
        case .planStands(let version): "Nothing has overtaken plan v\(version)."
        case .liabilityContested(let party): "The liability is contested by \(party)."
        case .partyDoesNotRule: "You contested the liability or determined it."
        case .majorIncidentDue(let found): "This is a major incident: \(causes(found))."
        case .planNotDedicated(let version):
            "Plan v\(version) is not a plan of the incident's task group."
        case .notInTaskGroup(let group): "The task group is: \(people(group))."
        case .notASuperior(let login): "\(scene.person(login)) is nobody to report to."
        case .thresholdStillMet(let found): "It still is a major incident: \(causes(found))."
        case .incidentOpen: "The major incident is still open."
        case .noSuchSubject(let region, let number, let count):
            count == 0
                ? "There is no \(name(region)) yet."
                : "There is no \(name(region)) \(number), only \(count)."
        case .teamMissing: "There is no investigation team yet."
        case .notInTeam(let login, _): "\(scene.person(login)) is not on the investigation team."
        case .inThePast(let instant): "\(scene.moment(instant)) has passed."
        case .notYourSubtask(let login): "This sub-task is for \(scene.person(login))."
        case .subtasksOpen(let open):
            open.count == 1
                ? "Sub-task \(list(open)) is still open."
                : "Sub-tasks \(list(open)) are still open."
        case .qualityJudges: "Only quality judges whether goods conform to the standard."
        case .thirdPartyNotLiable: "The liability finding names no third party."
        case .recourseAmountWrong(let amount, _): wrongRecourse(amount)
        case .voucherRecorded(let voucher): "Voucher “\(voucher)” is recorded already."
        // Merging, linking, splitting.
        case .sameTicket(let number): "Ticket \(number) is this one."
        case .unknownTicket(let number): "There is no ticket \(number)."
        case .ticketClosed(let number): "Ticket \(number) is closed."
        case .ticketMerged(let number, let into):
            "Ticket \(number) was itself merged, into \(into)."
        case .notMerged: "The ticket is not merged."
        case .sameFile(let name): "“\(name)” is here already, or was."
        case .noSuchFile(let line, let count): "There is no file \(line); there are \(count)."
        case .fileDisposed(let line): "File \(line) was disposed of already."
        case .keptUntil(let day, let number):
            "What is on \(number) is kept until \(day)."
        case .stillOpen(let number): "\(number) is still open."
        case .claimComesTooLate(let claim, let number):
            "The plan of \(number) is out already; it cannot take over claim \(claim)."
        case .claimBeingSettled(let claim, let number):
            "Claim \(claim) is being settled on \(number), or was."
        case .mergedAway(let into): "The ticket was merged into \(into)."
        case .alreadyLinked(let number): "The ticket is linked to \(number) like that already."
        case .notLinked(let number):
            "There is no link to \(number ?? "another ticket") that could be taken back."
        case .splitTakesAll(let quantity, let all):
            "\(quantity) of \(all) pieces would leave none here."
        }
    }

    func fields(_ names: [String]) -> String { list(names.map { field($0).lowercased() }) }

    func materials(_ items: [String]) -> String { list(items.map { code($0, of: .materials) }) }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "Nobody has this ticket yet." }
        return "\(scene.person(owner)) has this ticket, not you."
    }

    private func notLight(_ kind: TicketKind, _ severity: Severity) -> String {
        "The short path is for light complaints; this is a \(name(kind)), \(name(severity))."
    }

    private func otherVersion(_ given: String, _ offered: Int) -> String {
        "The answer names \(given), but v\(offered) is before the customer."
    }

    private func did(_ bar: Refusal.Bar) -> String {
        switch bar {
        case .author: "took part in writing this plan"
        case .investigator: "investigated"
        case .decided: "has decided a gate of this version"
        case .approver: "approved the plan"
        }
    }

    private func noSuchGate(_ text: String) -> String {
        text.isEmpty
            ? "This plan has no gate left to decide." : "This plan has no gate “\(gate(text))”."
    }

    private func noSuch(_ thing: String, _ number: Int, _ count: Int) -> String {
        count == 0 ? "There is no \(thing)." : "There is no \(thing) \(number), only \(count)."
    }

    private func measureNotNamed(_ open: [Int]) -> String {
        open.isEmpty
            ? "Every measure already has its proof."
            : "It is not clear which measure this proves: \(list(open)) are open."
    }
}
