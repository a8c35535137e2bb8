import ServiceTime

/// The payloads of commands, read field by field.
extension FieldReader {
    /// The registration, starting from what the ticket says when it is amended: a field that is not
    /// given stays as it is, one that is given empty is cleared.
    mutating func registration() -> Registration? {
        let old = setting.registration
        if old != nil {
            keepFilled("customer", "channel", "kind", "problem", "severity", "subject")
        }
        let channel = choice("channel", Channel.self) ?? old?.channel
        let kind = choice("kind", TicketKind.self) ?? old?.kind
        var registration: Registration?
        if let channel, let kind {
            registration = Registration(
                customer: text("customer") ?? old?.customer ?? "", channel: channel, kind: kind,
                problem: text("problem") ?? old?.problem ?? "",
                subject: text("subject") ?? old?.subject ?? "")
        }
        registration?.contact = text("contact") ?? kept("contact", old?.contact)
        registration?.phone = text("phone") ?? kept("phone", old?.phone)
        registration?.complaintClass =
            choice("class", ComplaintClass.self) ?? kept("class", old?.complaintClass)
        registration?.severity = choice("severity", Severity.self) ?? old?.severity ?? .ordinary
        registration?.details = text("description") ?? kept("description", old?.details)
        registration?.goods = goods(from: old?.goods ?? Goods())
        registration?.externalNumber = old?.externalNumber
        return registration.map { changed($0, from: old) }
    }

    private mutating func goods(from old: Goods) -> Goods {
        Goods(
            product: text("product") ?? kept("product", old.product),
            model: text("model") ?? kept("model", old.model),
            serial: text("serial") ?? kept("serial", old.serial),
            order: text("order") ?? kept("order", old.order),
            part: text("part") ?? kept("part", old.part),
            batch: text("batch") ?? kept("batch", old.batch),
            purchased: date("purchased")?.description ?? kept("purchased", old.purchased),
            delivered: date("delivered")?.description ?? kept("delivered", old.delivered),
            quantity: number("quantity") ?? kept("quantity", old.quantity),
            defective: number("defective", from: 0) ?? kept("defective", old.defective),
            price: money("price") ?? kept("price", old.price))
    }

    mutating func evidence() -> Evidence? {
        // Who reads files puts name and digest in the place of a path beforehand.
        for field in ["name", "digest"] where !has(field) {
            add([FieldProblem(field: field, kind: .missing)])
        }
        guard let digest = digest("digest") else { return nil }
        return Evidence(
            name: words("name"), digest: digest, shows: words("shows"), origin: text("origin"))
    }

    mutating func claim() -> ClaimTerms? {
        let terms = (
            detail: text("detail"), amount: money("amount"), direct: money("direct-loss"),
            indirect: money("indirect-loss"), commitment: text("commitment"), clause: text("clause")
        )
        let ground = choice("ground", Ground.self)
        guard let demand = choice("demand", Demand.self), let ground else { return nil }
        return ClaimTerms(
            ground: ground, detail: terms.detail, demand: demand, amount: terms.amount,
            directLoss: terms.direct, indirectLoss: terms.indirect, commitment: terms.commitment,
            clause: terms.clause)
    }

    /// A number is kept as it stands on file, however it is typed.
    mutating func citation() -> CommitmentCited {
        CommitmentCited(
            commitment: text("commitment")?.trimmed().uppercased(), clause: text("clause"),
            reason: words("reason"))
    }

    mutating func material() -> Material? {
        let note = proof("note") ?? ""
        guard let status = text("status")?.lowercased() else { return nil }
        switch status {
        case "present": return Material(item: words("item"), status: .present(evidence: note))
        case "waived": return Material(item: words("item"), status: .waived(reason: note))
        case "missing": return Material(item: words("item"), status: .missing)
        default:
            add([
                FieldProblem(
                    field: "status",
                    kind: .notAChoice(status, allowed: ["present", "waived", "missing"]))
            ])
            return nil
        }
    }

    mutating func finding() -> Finding? {
        let conforms = yesNo("conforms")
        let affected = number("affected-customers")
        guard let mode = choice("mode", DiagnosisMode.self) else { return nil }
        return Finding(
            facts: words("facts"), cause: words("cause"), mode: mode, symptom: text("symptom"),
            environment: text("environment"), tried: text("tried"), test: text("test"),
            trace: text("trace"), conforms: conforms, visitEvidence: proof("visit-evidence"),
            affectedCustomers: affected)
    }

    /// A department's share may name its stage: `quality/final inspection=60`.
    mutating func liability() -> Liability {
        let departments = departments()
        return Liability(
            parties: parties("parties"), departments: departments, person: text("person"),
            rule: words("rule"))
    }

    mutating func departments() -> [DepartmentShare] {
        shares("departments").map { code, share in
            let parts = code.split(separator: "/", maxSplits: 1).map { String($0).trimmed() }
            return DepartmentShare(
                Department(parts.first ?? code), stage: parts.count == 2 ? parts[1] : nil, share)
        }
    }

    /// A decision at a gate, or one taken back.
    mutating func decision(_ kind: Command.Kind) -> Command {
        let (gate, digest) = (gate("gate"), kind == .recallDecision ? nil : digest("digest"))
        if kind == .approve { return .approve(gate, digest: digest, note: text("note")) }
        let reason = words("reason")
        return kind == .returnPlan
            ? .returnPlan(gate, digest: digest, reason: reason)
            : kind == .refusePlan
                ? .refusePlan(gate, digest: digest, reason: reason)
                : .recallDecision(gate, reason: reason)
    }

    mutating func answer() -> CustomerAnswer {
        CustomerAnswer(
            digest: digest("digest"), version: number("version"), saidBy: words("said-by"),
            means: words("means"), note: text("note"))
    }

    mutating func raising() -> Command? {
        let reason = text("reason")
        return choice("urgency", Urgency.self).map { .raiseUrgency($0, reason: reason) }
    }

    mutating func lowering() -> Command? {
        let reason = words("reason")
        return choice("urgency", Urgency.self).map { .lowerUrgency($0, reason: reason) }
    }

    mutating func wait() -> Command? {
        let reason = words("reason")
        return choice("on", WaitingOn.self).map { .wait(on: $0, reason: reason) }
    }

    mutating func newBooking() -> Command? {
        let what = words("what")
        return instant("promised", day: .end).map { .book(what: what, promised: $0) }
    }

    mutating func proof() -> Command {
        .recordProof(
            measure: number("measure").map { $0 - 1 }, number: words("number"),
            paid: money("paid"), note: text("note"))
    }

    mutating func booking() -> Command? {
        let number = number("booking")
        guard let kept = yesNo("kept"), let number else { return nil }
        return .settleBooking(number - 1, kept: kept)
    }

    mutating func satisfaction() -> Command? {
        let feedback = text("feedback")
        return choice("satisfaction", Satisfaction.self).map {
            .recordSatisfaction($0, feedback: feedback)
        }
    }

    mutating func plan() -> PlanContent? {
        let kind: PlanKind = text("decline").map { .decline(reason: $0) } ?? .remedy
        let records = records("options")
        var options: [PlanOption] = []
        if records.isEmpty {
            option(number: 1, of: kind).map { options.append($0) }
        }
        for (index, record) in records.enumerated() {
            var reader = FieldReader(
                record.values, fields: Field.option.map(\.optional), path: record.path,
                setting: setting)
            reader.option(number: index + 1, of: kind).map { options.append($0) }
            add(reader.problems)
        }
        let chosen = number("chosen").map { $0 - 1 }
        let lines = (text("derivation") ?? "").split(whereSeparator: \.isNewline).map(String.init)
        guard problems.isEmpty else { return nil }
        return PlanContent(
            kind: kind, options: options, chosen: chosen ?? (options.count == 1 ? 0 : nil),
            derivation: lines, deviation: text("deviation"))
    }

    /// Where nothing is done but that the customer is told, nobody has to say who does it by when.
    private mutating func option(number: Int, of kind: PlanKind) -> PlanOption? {
        let isTold = kind.isDecline && !has("measures")
        let needed = isTold ? ["explanation"] : ["executing", "completion", "explanation"]
        for field in needed where !has(field) { report(field, .missing) }
        let amount = money("amount") ?? .zero(setting.policy.currency)
        let cost = money("cost") ?? amount
        let bearers = parties("bearers")
        let measures = choices("measures", MeasureKind.self)
        let days = self.number("cycle-days")
        let given = instant("completion", day: .end) ?? (isTold ? setting.toldBy : nil)
        guard let completion = given else { return nil }
        let executing = text("executing").map { Department($0) } ?? setting.tells
        return PlanOption(
            title: text("title") ?? "\(number)", measures: measures.map { Measure($0) },
            amount: amount, cost: cost,
            bearers: bearers.isEmpty
                ? setting.liability?.parties ?? [PartyShare(.company, .whole)] : bearers,
            executing: executing, completion: completion, cycleDays: days,
            resources: text("resources"), explanation: words("explanation"))
    }
}

extension FieldSetting {
    /// The department that tells the customer where a plan names none: whose fault it was, else
    /// the first one of the policy.
    fileprivate var tells: Department {
        liability?.responsible ?? policy.departments.first ?? Department("")
    }

    /// By when the customer is told where a plan names no time: what the policy leaves for an
    /// answer.
    fileprivate var toldBy: Instant {
        let terms = policy[clock: .consent]
        let calendar = policy.calendars[terms.calendar(for: .general)] ?? .roundTheClock()
        let due = try? calendar.due(from: now, target: terms.target(for: .general))
        return due ?? now + .days(7)
    }
}
