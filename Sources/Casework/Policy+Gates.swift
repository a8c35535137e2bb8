import ServiceTime

/// Which gates a plan needs: the policy's rows applied to the ticket.
extension Policy {
    /// The gates of the version on the table, each once, at its strictest (the highest minimum, the
    /// lowest level); ordered by level, then as the policy lists them.
    func requirements(for ticket: Ticket) -> [GateRequirement] {
        guard let choice = ticket.planning?.phase.version?.content.choice else { return [] }
        var requirements: [GateRequirement] = []
        for rule in gates where holds(rule.condition, for: ticket, choice: choice) {
            for id in ids(of: rule, on: ticket, choice: choice) {
                if let index = requirements.firstIndex(where: { $0.id == id }) {
                    let known = requirements[index]
                    requirements[index] = GateRequirement(
                        id, level: min(known.level, rule.level),
                        minimum: max(known.minimum, rule.minimum),
                        within: stricter(known.target, rule.target))
                } else {
                    requirements.append(
                        GateRequirement(
                            id, level: rule.level, minimum: max(rule.minimum, 1),
                            within: rule.target))
                }
            }
        }
        if ticket.regions.openIncident != nil { requirements += missingForIncident(requirements) }
        addExecutive(to: &requirements, for: ticket, choice: choice)
        return requirements.enumerated()
            .sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }
            .map(\.element)
    }

    /// The target that leaves less time, a day taken for 24 hours; the one there is of two.
    private func stricter(_ one: Target?, _ other: Target?) -> Target? {
        guard let one, let other else { return one ?? other }
        return seconds(other) < seconds(one) ? other : one
    }

    private func seconds(_ target: Target) -> Int {
        switch target {
        case .elapsed(let span): span.seconds
        case .calendarDays(let days), .workingDays(let days): days * 86_400
        case .until(let instant): instant.seconds
        }
    }

    /// Legal and executive decide on a major incident also where the policy does not ask them.
    private func missingForIncident(_ known: [GateRequirement]) -> [GateRequirement] {
        let top = max(3, known.map(\.level).max() ?? 0)
        return [(Role.legal, 2), (.executive, top)].filter { role, _ in
            !known.contains { $0.id.role == role }
        }.map { GateRequirement(GateID($0), level: $1) }
    }

    /// Over a soft cap, and over the computed amount, the executive agrees whatever the table says.
    private func addExecutive(
        to requirements: inout [GateRequirement], for ticket: Ticket, choice: PlanOption
    ) {
        guard let computed = ticket.planning?.phase.version?.content.computation, choice.pays,
            computed.needsExecutive || choice.amount.minorUnits > computed.amount.minorUnits,
            !requirements.contains(where: { $0.id == GateID(.executive) })
        else { return }
        let top = max(3, requirements.map(\.level).max() ?? 0)
        requirements.append(GateRequirement(GateID(.executive), level: top))
    }

    private func ids(of rule: GateRule, on ticket: Ticket, choice: PlanOption) -> [GateID] {
        let responsible = ticket.liability?.responsible ?? choice.executing
        switch rule.heads {
        case nil: return [GateID(rule.role)]
        case .responsible: return [GateID(rule.role, of: responsible)]
        case .concerned:
            var seen: Set<Department> = []
            let concerned = [responsible] + (ticket.liability?.departments.map(\.department) ?? [])
            return (concerned + [choice.executing]).filter { seen.insert($0).inserted }
                .map { GateID(rule.role, of: $0) }
        }
    }

    private func holds(
        _ condition: GateCondition, for ticket: Ticket, choice: PlanOption
    ) -> Bool {
        let declines = ticket.planning?.phase.version?.content.kind.isDecline ?? false
        switch condition {
        case .costOrDecline: return choice.isCostly || declines
        case .severe:
            return ticket.registration.kind == .complaint && ticket.registration.severity == .severe
        case .money: return choice.pays
        case .decline: return declines
        case .dispute: return ticket.regions.isDisputed
        case .major: return ticket.regions.openIncident != nil
        case .ground(let ground): return ticket.claim?.terms.ground == ground
        case .liability(let party):
            return ticket.liability?.parties.contains {
                $0.party == party && $0.share != .none
            } ?? false
        case .department(let department):
            return choice.executing == department
                || ticket.liability?.departments.contains { $0.department == department } ?? false
        case .amountAtLeast(let threshold):
            // Another currency is not compared but sent to the gate.
            return choice.pays
                && (choice.amount.currency != threshold.currency
                    || choice.amount.minorUnits >= threshold.minorUnits)
        case .any(let conditions):
            return conditions.contains { holds($0, for: ticket, choice: choice) }
        }
    }
}
