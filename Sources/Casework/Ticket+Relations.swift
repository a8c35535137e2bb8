// Merging, linking and splitting: the events of both sides and their fold.
//
// Each ticket keeps its own stream and number. Of a merge the one side holds that its work goes on
// elsewhere, the other a copy of what it took over; undoing it brings the first back exactly as it
// was and takes the copy away. Because each fold sees one stream only, the events name all they
// need.

/// An event on another ticket that follows from a command.
public struct Echo: Hashable, Sendable {
    public let number: String
    public let event: Event
}

extension Ticket {
    /// The files the ticket rests on, those of merged tickets included.
    public var allEvidence: [Evidence] { evidence + absorbed.flatMap(\.evidence) }

    /// Everybody who took part in a diagnosis the ticket rests on, also of merged tickets; barred
    /// from the finance and executive gates.
    public var investigators: Set<String> {
        absorbed.reduce(ownInvestigators) { $0.union($1.investigators ?? []) }
    }

    /// What the ticket is merged into; nil when it is not.
    public var merging: Merging? {
        guard case .closed(.merged(let merging)) = state else { return nil }
        return merging
    }

    /// What a command that no guard holds back makes happen on other tickets, in order.
    public func echoes(of command: Command, in context: Context) -> [Echo] {
        if case .merge(_, let reason) = command {
            let tickets = absorption(command, in: context)
            return echo(command, .absorbed(Absorbed(tickets: tickets, reason: reason)))
        }
        if case .unmerge(let reason) = command {
            let released = Released(numbers: [number] + absorbed.map(\.number), reason: reason)
            return survivors(in: context).map { Echo(number: $0, event: .released(released)) }
        }
        if case .link(let relation, _, let note) = command {
            let linked = Linked(number: number, relation: relation.inverse, note: note)
            return echo(command, .linked(linked))
        }
        if case .unlink(_, let reason) = command {
            return echo(command, .unlinked(Unlinked(number: number, reason: reason)))
        }
        if case .split(let splitting) = command, let number = context.neighbours.nextNumber {
            return [Echo(number: number, event: .opened(part(splitting)))]
        }
        return []
    }

    private func echo(_ command: Command, _ event: Event) -> [Echo] {
        command.otherNumber.map { [Echo(number: $0, event: event)] } ?? []
    }

    /// Itself and those it had taken over; each with its own claim, as that stands now.
    private func absorption(_ command: Command, in context: Context) -> [AbsorbedTicket] {
        let held = heldClaim(at: context.now)
        let own = AbsorbedTicket(
            number: number, into: command.otherNumber ?? "", customer: registration.customer,
            subject: registration.subject, claim: takenClaim == nil ? claim?.number : nil,
            evidence: evidence, held: takenClaim == nil ? held : nil,
            investigators: ownInvestigators)
        let others = absorbed.map { other in
            guard other.number == takenClaim?.from else { return other }
            return AbsorbedTicket(
                number: other.number, into: other.into, customer: other.customer,
                subject: other.subject, claim: other.claim, evidence: other.evidence, held: held,
                investigators: Set(other.investigators ?? []))
        }
        return [own] + others
    }

    /// The ticket this one is merged into, and those that one went into in turn.
    func survivors(in context: Context) -> [String] {
        var numbers: [String] = []
        var next = merging?.into
        while let number = next, !numbers.contains(number) {
            numbers.append(number)
            next = context.neighbours.tickets[number]?.merging?.into
        }
        return numbers
    }

    /// The opening of the part; it was reported with the whole, and under the same policy.
    private func part(_ splitting: Splitting) -> Opened {
        var registration = registration
        registration.subject = splitting.subject
        registration.details = splitting.details
        registration.externalNumber = nil
        registration.goods = registration.goods.part(splitting.goods)
        return Opened(
            registration: registration, urgency: urgency, received: received, policy: policy,
            origin: SplitOrigin(
                number: number, reason: splitting.reason, firstResponse: firstResponse,
                evidence: evidence, investigators: investigators), promises: promises)
    }

    func mergedAway(_ command: Command, _ reason: String) -> Event {
        .merged(MergedAway(into: command.otherNumber ?? "", reason: reason))
    }

    func unmerged(_ reason: String, in context: Context) -> Event {
        .unmerged(
            Unmerged(
                from: merging?.into ?? "", reason: reason, claim: returnedClaim(in: context)))
    }

    func linked(_ command: Command, _ relation: Relation, _ note: String?) -> Event {
        .linked(Linked(number: command.otherNumber ?? "", relation: relation, note: note))
    }

    func unlinked(_ command: Command, _ reason: String) -> Event {
        .unlinked(Unlinked(number: command.otherNumber ?? "", reason: reason))
    }

    func splitOff(_ splitting: Splitting, in context: Context) -> Event {
        let rest = registration.goods.rest(without: splitting.goods)
        return .splitOff(
            SplitOff(
                number: context.neighbours.nextNumber ?? "", subject: splitting.subject,
                reason: splitting.reason, quantity: rest.quantity, defective: rest.defective))
    }
}

// The fold. Each function answers what does not fit.
extension Ticket {
    /// Closed as merged; everything that is needed to come back is kept.
    mutating func foldMerge(_ merged: MergedAway, _ fact: Fact) -> String? {
        guard Stage.mergeable.contains(stage) else { return "it stands in \(stage.rawValue)" }
        guard merged.into != number else { return "it would be merged into itself" }
        let merging = Merging(
            into: merged.into, reason: merged.reason, by: fact.by, at: fact.at, state: state,
            waiting: waiting, clocks: clocks)
        return move(to: .closed(.merged(merging)))
    }

    /// Brings it back to where it stood.
    ///
    /// Being merged was no wait on the customer, so no time is given back.
    mutating func foldUnmerge(_ unmerged: Unmerged) -> String? {
        guard let merging, merging.into == unmerged.from else { return "it is not merged" }
        waiting = merging.waiting
        clocks = merging.clocks
        if let returned = unmerged.claim {
            claim = returned.claim
            for index in clocks.indices where clocks[index].isRunning {
                let kind = clocks[index].kind
                guard let end = returned.answered.first(where: { $0.kind == kind }) else {
                    continue
                }
                clocks[index].stop(at: end.at, answered: true)
            }
        }
        return move(to: merging.state)
    }

    mutating func foldAbsorption(_ added: Absorbed) -> String? {
        let known = Set(absorbed.map(\.number) + [number])
        let numbers = added.tickets.map(\.number)
        guard isOpen, !numbers.isEmpty, Set(numbers).count == numbers.count,
            known.isDisjoint(with: numbers)
        else { return "it cannot take over \(numbers)" }
        absorbed += added.tickets
        takeClaim()
        return nil
    }

    mutating func foldRelease(_ released: Released) -> String? {
        let known = Set(absorbed.map(\.number))
        guard !released.numbers.isEmpty, known.isSuperset(of: released.numbers) else {
            return "it never took over \(released.numbers)"
        }
        absorbed.removeAll { released.numbers.contains($0.number) }
        releaseClaim(of: released.numbers)
        takeClaim()
        return nil
    }

    mutating func foldLink(_ linked: Linked, _ fact: Fact) -> String? {
        guard linked.number != number, links(to: linked.number, linked.relation).isEmpty else {
            return "it is linked to \(linked.number) already"
        }
        links.append(
            Link(
                number: linked.number, relation: linked.relation, note: linked.note, by: fact.by,
                at: fact.at))
        return nil
    }

    mutating func foldUnlink(_ unlinked: Unlinked) -> String? {
        guard links.contains(where: { $0.number == unlinked.number && !$0.relation.isLasting })
        else { return "it is not linked to \(unlinked.number)" }
        links.removeAll { $0.number == unlinked.number && !$0.relation.isLasting }
        return nil
    }

    mutating func foldSplit(_ split: SplitOff, _ fact: Fact) -> String? {
        guard split.number != number else { return "it would be split from itself" }
        if let quantity = split.quantity { registration.goods.quantity = quantity }
        if let defective = split.defective { registration.goods.defective = defective }
        links.append(
            Link(
                number: split.number, relation: .splitInto, note: split.reason, by: fact.by,
                at: fact.at))
        return nil
    }

    /// The links to a ticket that say the same as `relation`, from either side.
    func links(to other: String, _ relation: Relation) -> [Link] {
        links.filter {
            $0.number == other && ($0.relation == relation || $0.relation == relation.inverse)
        }
    }
}

extension Stage {
    /// Where nothing has been agreed with the customer yet, so that a ticket can go into another.
    static let mergeable: [Stage] = [.intake, .diagnosis, .plan]
}

extension Goods {
    /// The goods of a part: its own where they are given, else those of the whole; pieces only as
    /// given.
    func part(_ own: Goods) -> Goods {
        Goods(
            product: own.product ?? product, model: own.model ?? model,
            serial: own.serial ?? serial, order: own.order ?? order, part: own.part ?? part,
            batch: own.batch ?? batch, purchased: purchased, delivered: delivered,
            quantity: own.quantity, defective: own.defective, price: price)
    }

    /// The pieces that stay when those of a part go; nil where they were not counted.
    func rest(without part: Goods) -> (quantity: Int?, defective: Int?) {
        let left = quantity.flatMap { whole in part.quantity.map { whole - $0 } }
        let faulty = defective.flatMap { whole in part.defective.map { whole - $0 } }
        return (left, faulty)
    }
}
