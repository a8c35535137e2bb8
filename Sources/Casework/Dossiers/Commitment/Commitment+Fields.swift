import ServiceTime

/// What each command on a commitment takes, and how it is read.
extension Commitment.Command {
    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .draft: head(required: true) + [Field("clauses", .records(clause))]
        case .amend: head(required: false) + [Field("clauses", .records(clause))]
        case .addClause: clause
        case .dropClause: [Field("clause-line", .number, required: true)]
        case .submit, .escalateRisk: []
        case .approve, .approveAdjustment:
            [
                Field("within-capability", .yesNo, required: true),
                Field("conforms-to-norms", .yesNo, required: true),
                Field("digest", .digest), Field("note", .text),
            ]
        case .giveBack, .withdraw, .liftRisk, .dropAdjustment:
            [Field("reason", .longText, required: true)]
        case .setMilestone:
            [
                Field("milestone", .text, required: true).promised(),
                Field("by", .instant, required: true),
            ]
        case .settleMilestone:
            [
                Field("milestone-line", .number, required: true),
                Field("kept", .yesNo, required: true), Field("note", .text),
            ]
        case .recordFulfilment:
            [
                Field("kept", .yesNo, required: true),
                Field("note", .longText, required: true), Field("clause-line", .number),
                Field("ticket", .text), Field("evidence", .text),
            ]
        case .reportRisk:
            [
                Field("risk", Field.choice(CommitmentRisk.self), required: true),
                Field("text", .longText, required: true),
            ]
        case .proposeAdjustment:
            [Field("reason", .text, required: true)]
                + clause.map { Field($0.name, $0.kind) } + [Field("clause-line", .number)]
                + head(required: false) + [Field("clauses", .records(clause))]
        case .agreeAdjustment:
            [
                Field("said-by", .text, required: true), Field("means", .text, required: true),
                Field("adjustment", .number), Field("digest", .digest), Field("note", .text),
                Field("evidence", .text),
            ]
        case .relate:
            [
                Field("commitment", .text, required: true),
                Field("commitment-relation", Field.choice(CommitmentRelation.self), required: true),
            ]
        case .unrelate:
            [
                Field("commitment", .text, required: true),
                Field("commitment-relation", Field.choice(CommitmentRelation.self), required: true),
                Field("reason", .text, required: true),
            ]
        case .breach:
            [
                Field("reason", .longText, required: true), Field("clause-line", .number),
                Field("ticket", .text),
            ]
        case .fulfil, .expire: [Field("note", .text)]
        case .note: [Field("note", .longText, required: true)]
        }
    }

    private static func head(required: Bool) -> [Field] {
        [
            Field("title", .text, required: required).promised(),
            Field("family", Field.choice(CommitmentContent.Family.self), required: required),
            Field("customer", .text),
            Field("customer-group", Field.choice(CommitmentContent.Group.self)),
            Field("product", .text), Field("model", .text), Field("order", .text),
            Field("valid-from", .instant, required: required),
            Field("valid-until", .instant, required: required),
            Field("department", .code(.departments), required: required),
            Field("promisor", .person), Field("contract", .text),
        ]
    }

    private static let clause = [
        Field("promise", Field.choice(CommitmentClause.Promise.self), required: true),
        Field("comparator", Field.choice(CommitmentClause.Comparator.self), required: true),
        Field("count", .number, required: true),
        Field("clause-unit", Field.choice(CommitmentClause.Unit.self), required: true),
        Field("calendar", .text), Field("trigger", Field.choice(CommitmentClause.Trigger.self)),
        Field("text", .text).promised(),
    ]

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Commitment.Command? {
        switch kind {
        case .draft: reader.commitment(from: nil).map { .draft($0) }
        case .amend: reader.amendment().map { .amend($0) }
        case .addClause: reader.clause().map { .addClause($0) }
        case .dropClause: reader.number("clause-line").map { .dropClause($0 - 1) }
        case .submit: .submit
        case .approve: reader.statements().map { .approve($0) }
        case .giveBack: .giveBack(reason: reader.words("reason"))
        case .withdraw: .withdraw(reason: reader.words("reason"))
        case .setMilestone: reader.milestone()
        case .settleMilestone: reader.settling()
        case .recordFulfilment: reader.fulfilment()
        case .reportRisk: reader.reportedRisk()
        case .escalateRisk: .escalateRisk
        case .liftRisk: .liftRisk(reason: reader.words("reason"))
        case .proposeAdjustment: reader.adjustment()
        case .approveAdjustment: reader.statements().map { .approveAdjustment($0) }
        case .dropAdjustment: .dropAdjustment(reason: reader.words("reason"))
        case .agreeAdjustment:
            .agreeAdjustment(
                Consent(
                    digest: reader.digest("digest"), version: reader.number("adjustment"),
                    saidBy: reader.words("said-by"), means: reader.words("means"),
                    note: reader.text("note"), evidence: reader.proof("evidence")))
        case .relate: reader.relation().map { .relate($0) }
        case .unrelate:
            reader.relation().map { .unrelate($0, reason: reader.words("reason")) }
        case .fulfil: .fulfil(note: reader.words("note"))
        case .breach:
            .breach(
                clause: reader.number("clause-line").map { $0 - 1 },
                reason: reader.words("reason"), ticket: reader.text("ticket"))
        case .expire: .expire(note: reader.words("note"))
        case .note: .note(reader.words("note"))
        }
    }

    fileprivate static var clauseFields: [Field] { clause }
}

extension FieldReader {
    /// What an adjustment or amendment starts from.
    fileprivate var commitmentNow: CommitmentContent? {
        guard case .commitment(let commitment)? = setting.dossier?.matter else { return nil }
        return commitment.adjustment?.version.content ?? commitment.content
    }

    fileprivate mutating func amendment() -> CommitmentContent? {
        let old = commitmentNow
        return commitment(from: old).map { changed($0, from: old) }
    }

    fileprivate mutating func commitment(from old: CommitmentContent?) -> CommitmentContent? {
        if old != nil {
            keepFilled(
                "title", "family", "valid-from", "valid-until", "department", "promisor")
        }
        let family = choice("family", CommitmentContent.Family.self) ?? old?.family
        let (customer, group) = (
            text("customer"), choice("customer-group", CommitmentContent.Group.self)
        )
        let (from, until) = (date("valid-from") ?? old?.from, date("valid-until") ?? old?.until)
        let clauses = clauses() ?? old?.clauses ?? []
        let (title, promisor) = (words("title"), words("promisor"))
        let department = text("department").map { Department($0) } ?? old?.department
        let goods = (text("product"), text("model"), text("order"), text("contract"))
        guard let family, let from, let until, let department else { return nil }
        return CommitmentContent(
            title: title.isEmpty ? old?.title ?? "" : title, family: family,
            customer: customer ?? (group == nil ? kept("customer", old?.customer) : nil),
            group: group ?? (customer == nil ? kept("customer-group", old?.group) : nil),
            product: goods.0 ?? kept("product", old?.product),
            model: goods.1 ?? kept("model", old?.model),
            order: goods.2 ?? kept("order", old?.order), from: from, until: until,
            department: department,
            promisor: promisor.isEmpty ? old?.promisor ?? "" : promisor,
            contract: goods.3 ?? kept("contract", old?.contract), clauses: clauses)
    }

    /// The clauses given as records; nil when none were.
    private mutating func clauses() -> [CommitmentClause]? {
        let records = records("clauses")
        guard !records.isEmpty else { return nil }
        var clauses: [CommitmentClause] = []
        for record in records {
            var reader = FieldReader(
                record.values, fields: Commitment.Command.clauseFields, path: record.path,
                setting: setting)
            reader.clause().map { clauses.append($0) }
            add(reader.problems)
        }
        return clauses
    }

    fileprivate mutating func clause(
        from old: CommitmentClause? = nil
    ) -> CommitmentClause? {
        let promise = choice("promise", CommitmentClause.Promise.self) ?? old?.promise
        let comparator = choice("comparator", CommitmentClause.Comparator.self) ?? old?.comparator
        let number = number("count", from: 0) ?? old?.number
        let unit = choice("clause-unit", CommitmentClause.Unit.self) ?? old?.unit
        let trigger =
            choice("trigger", CommitmentClause.Trigger.self)
            ?? kept("trigger", old?.trigger)
        let (calendar, said) = (
            text("calendar") ?? kept("calendar", old?.calendar),
            text("text") ?? kept("text", old?.text)
        )
        let needed = [
            ("promise", promise == nil), ("comparator", comparator == nil),
            ("count", number == nil), ("clause-unit", unit == nil),
        ]
        for (name, isMissing) in needed where isMissing && !has(name) { report(name, .missing) }
        guard let promise, let comparator, let number, let unit else { return nil }
        return CommitmentClause(
            promise, comparator, number, unit, calendar: calendar, from: trigger, text: said)
    }

    /// An adjustment names what changes: the head, one clause by its line, or all of them.
    fileprivate mutating func adjustment() -> Commitment.Command? {
        let reason = words("reason")
        let line = number("clause-line")
        guard var content = commitment(from: commitmentNow) else { return nil }
        if let line {
            let place = line - 1
            let old = content.clauses.indices.contains(place) ? content.clauses[place] : nil
            guard let clause = clause(from: old) else { return nil }
            if old != nil {
                content.clauses[place] = clause
            } else {
                content.clauses.append(clause)
            }
        } else if has("promise"), let clause = clause() {
            content.clauses.append(clause)
        }
        return .proposeAdjustment(changed(content, from: commitmentNow), reason: reason)
    }

    fileprivate mutating func statements() -> Commitment.Command.Statements? {
        let (digest, note) = (digest("digest"), text("note"))
        let within = yesNo("within-capability")
        guard let conforms = yesNo("conforms-to-norms"), let within else { return nil }
        return Commitment.Command.Statements(
            withinCapability: within, conformsToNorms: conforms, digest: digest, note: note)
    }

    fileprivate mutating func milestone() -> Commitment.Command? {
        let what = words("milestone")
        return date("by").map { .setMilestone(CommitmentMilestone(what: what, due: $0)) }
    }

    fileprivate mutating func settling() -> Commitment.Command? {
        let (line, note) = (number("milestone-line"), text("note"))
        guard let kept = yesNo("kept"), let line else { return nil }
        return .settleMilestone(line - 1, kept: kept, note: note)
    }

    fileprivate mutating func fulfilment() -> Commitment.Command? {
        let clause = number("clause-line").map { $0 - 1 }
        let (note, ticket, evidence) = (words("note"), text("ticket"), proof("evidence"))
        return yesNo("kept").map {
            .recordFulfilment(
                Fulfilment(
                    clause: clause, kept: $0, note: note, ticket: ticket, evidence: evidence))
        }
    }

    fileprivate mutating func reportedRisk() -> Commitment.Command? {
        let text = words("text")
        return choice("risk", CommitmentRisk.self).map { .reportRisk($0, text: text) }
    }

    fileprivate mutating func relation() -> Commitment.Relation? {
        let number = words("commitment")
        return choice("commitment-relation", CommitmentRelation.self).map {
            Commitment.Relation(to: number, relation: $0)
        }
    }
}
