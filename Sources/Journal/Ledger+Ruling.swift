import Casework
import ServiceTime

extension Ledger {
    /// Decides a request: the one place where keys, versions and rules are weighed.
    public func rule(
        on submission: Submission, identity: StoreIdentity
    ) throws -> Ruling {
        let written = try entries(under: submission.key)
        if let first = written.first {
            return .answer(try repeated(submission, first: first, written: written))
        }
        do {
            switch submission.request {
            case .open(let opening):
                return try open(opening, submission, zone: identity.zone)
            case .act(let number, let command, let expecting):
                return try act(
                    command, on: number, expecting: expecting, submission, zone: identity.zone)
            case .setPerson(let person):
                return try setPerson(person, submission, mode: identity.mode)
            case .addRoles(let person):
                let merged = try roster().merged(person)
                return try setPerson(merged, submission, mode: identity.mode)
            case .giveDelegation(let terms):
                return try giveDelegation(terms, submission, zone: identity.zone)
            case .withdrawDelegation(let number, let reason):
                return try withdrawDelegation(
                    number, reason: reason, submission, zone: identity.zone)
            case .adoptPolicy(let policy, let date, let reason):
                let today = identity.zone.date(at: submission.at)
                return try adopt(policy, from: date, reason, submission, on: today)
            case .begin(let command):
                return try begin(command, submission, zone: identity.zone)
            case .pursue(let number, let command, let expecting):
                return try pursue(
                    command, on: number, expecting: expecting, submission, zone: identity.zone)
            }
        } catch let rejection as Rejection {
            return .answer(.refused(rejection))
        } catch let refused as Refused {
            return .answer(.refused(.rules(refused)))
        }
    }

    private func open(
        _ opening: Opening, _ submission: Submission, zone: Zone
    ) throws -> Ruling {
        let policy = try policies().edition(on: zone.date(at: submission.at)).policy
        let context = try context(of: submission, under: policy)
        let promised = try PromisesFound(
            for: opening.registration, received: opening.received ?? submission.at, under: policy,
            lookup: dossiers, promised: promised)
        let event = try opening.decide(in: context, promised: promised.promises)
        let fact = Fact(event, by: submission.person, at: submission.at)
        let number = policy.numbering.widened(
            try nextNumber(in: Month(of: submission.at, in: zone)))
        let ticket = try Ticket(number: number, facts: [fact], under: policy)
        return try write(
            [fact], on: ticket, from: 0, submission, under: policy,
            filing: try returns(of: ticket, fact, under: policy))
    }

    private func act(
        _ command: Command, on number: String, expecting: Int?, _ submission: Submission,
        zone: Zone
    ) throws -> Ruling {
        guard var ticket = try ticket(number) else { throw Rejection.unknownTicket(number) }
        let version = ticket.version
        guard let policy = try policies()[ticket.policy]?.policy else {
            throw UnknownPolicy(version: ticket.policy)
        }
        var neighbours = try neighbours(of: command, on: ticket)
        let latest = neighbours.tickets.values.map(\.updated).max()
        let submission = submission.noEarlier(than: max(ticket.updated, latest ?? ticket.updated))
        if case .split = command {
            neighbours.nextNumber = policy.numbering.widened(
                try nextNumber(in: Month(of: submission.at, in: zone)))
        }
        let context = try context(
            of: submission, under: policy, beside: neighbours,
            promised: try promises(by: command, on: ticket, under: policy),
            basis: try basis(by: command, on: ticket, under: policy))
        if let expecting, expecting != version {
            let changes = try facts(of: number, after: expecting)
            throw Rejection.conflict(
                Conflict(number: number, expected: expecting, found: version, changes: changes))
        }
        let facts = try ticket.decide(command, in: context).map {
            Fact($0, by: submission.person, at: submission.at)
        }
        let sides = try ticket.echoes(of: command, in: context).map {
            try side($0, beside: neighbours, submission, under: policy)
        }
        let files = try warranties(of: facts, on: ticket, under: policy)
        for fact in facts { try ticket.apply(fact, under: policy) }
        return try write(
            facts, on: ticket, from: version, submission, under: policy, beside: sides,
            filing: files)
    }

    /// The tickets and files a command is about besides its own.
    private func neighbours(of command: Command, on ticket: Ticket) throws -> Neighbours {
        if let number = command.otherNumber, !number.isEmpty {
            return Neighbours(try self.ticket(number).map { [$0] } ?? [])
        }
        if let number = command.citedCommitment {
            var files = Neighbours()
            let found =
                try dossiers(under: .number(number))
                + PromisesFound.customers(of: ticket.registration, dossiers)
            for file in found { files.dossiers[file.number] = file }
            return files
        }
        if case .disposeEvidence = command { return Neighbours(try relatives(of: ticket)) }
        guard case .unmerge = command else { return Neighbours() }
        var line: [Ticket] = []
        var next = ticket.merging?.into
        while let number = next, !line.contains(where: { $0.number == number }),
            let survivor = try self.ticket(number)
        {
            line.append(survivor)
            next = survivor.merging?.into
        }
        return Neighbours(line)
    }

    /// The tickets that share files with one, and those that share files with them.
    private func relatives(of ticket: Ticket) throws -> [Ticket] {
        var found: [Ticket] = []
        var next = ticket.relatives
        while let number = next.popLast() {
            guard number != ticket.number, !found.contains(where: { $0.number == number }),
                let other = try self.ticket(number)
            else { continue }
            found.append(other)
            next += other.relatives
        }
        return found
    }

    /// What a command comes to on another ticket; no expected version, the rules have seen it.
    private func side(
        _ echo: Echo, beside neighbours: Neighbours, _ submission: Submission, under own: Policy
    ) throws -> SideFacts {
        let fact = Fact(echo.event, by: submission.person, at: submission.at)
        guard var other = neighbours.tickets[echo.number] else {
            let opened = try Ticket(number: echo.number, facts: [fact], under: own)
            return SideFacts(ticket: opened, version: 0, policy: own, facts: [fact])
        }
        guard let policy = try policies()[other.policy]?.policy else {
            throw UnknownPolicy(version: other.policy)
        }
        let version = other.version
        try other.apply(fact, under: policy)
        return SideFacts(ticket: other, version: version, policy: policy, facts: [fact])
    }

    private func adopt(
        _ policy: Policy, from date: CivilDate, _ reason: String?, _ submission: Submission,
        on today: CivilDate
    ) throws -> Ruling {
        guard let person = try roster()[submission.person] else {
            throw Rejection.unknownPerson(submission.person)
        }
        let edition = try policies().adoption(
            of: policy, from: date, by: person, on: today, reason: reason)
        let origin = Origin(
            key: submission.key, request: try submission.request.digest, part: 1, parts: 1)
        return .write(
            Decision(
                drafts: [
                    try PolicyEntry.draft(
                        edition, by: submission.person, at: submission.at, origin: origin)
                ],
                stream: .policy, version: try policyVersion(), policy: edition.policy,
                adopted: edition))
    }

    func context(
        of submission: Submission, under policy: Policy,
        beside neighbours: Neighbours = Neighbours(), promised: [ClockPromise]? = nil,
        basis: ClaimBasis? = nil
    ) throws -> Context {
        let roster = try roster()
        guard let person = roster[submission.person] else {
            throw Rejection.unknownPerson(submission.person)
        }
        return Context(
            person: person, now: submission.at, policy: policy, roster: roster,
            neighbours: neighbours, promised: promised, basis: basis)
    }

    /// What was promised for a registration that a command corrects; nil for other commands.
    private func promises(
        by command: Command, on ticket: Ticket, under policy: Policy
    ) throws -> [ClockPromise]? {
        guard case .amend(let registration) = command else { return nil }
        return try PromisesFound(
            for: registration, received: ticket.received, under: policy,
            standing: ticket.promises, lookup: dossiers, promised: promised
        ).promises
    }

    /// What a claim rests on that names no commitment; nil for other commands.
    private func basis(
        by command: Command, on ticket: Ticket, under policy: Policy
    ) throws -> ClaimBasis? {
        guard case .fileClaim = command else { return nil }
        return try PromisesFound(
            for: ticket.registration, received: ticket.received, under: policy,
            standing: ticket.promises, lookup: dossiers, promised: promised
        ).basis(received: ticket.received, under: policy)
    }

    private func write(
        _ facts: [Fact], on ticket: Ticket, from version: Int, _ submission: Submission,
        under policy: Policy, beside sides: [SideFacts] = [], filing files: [FileFact] = []
    ) throws -> Ruling {
        let request = try submission.request.digest
        let parts = facts.count + sides.map(\.facts.count).reduce(0, +) + files.count
        var part = 0
        func drafts(_ facts: [Fact], on number: String) throws -> [Entry.Draft] {
            try facts.map { fact in
                part += 1
                return try EventCodec.draft(
                    fact, on: number,
                    origin: Origin(
                        key: submission.key, request: request, part: part, parts: parts))
            }
        }
        return .write(
            Decision(
                drafts: try drafts(facts, on: ticket.number), stream: .ticket(ticket.number),
                version: version, facts: facts, ticket: ticket, policy: policy,
                sides: try sides.map { side in
                    Decision.Side(
                        drafts: try drafts(side.facts, on: side.ticket.number),
                        version: side.version, ticket: side.ticket, policy: side.policy)
                },
                files: try files.enumerated().map { index, file in
                    Decision.File(
                        draft: try DossierCodec.draft(
                            file.fact, on: file.dossier.number,
                            origin: Origin(
                                key: submission.key, request: request,
                                part: parts - files.count + index + 1, parts: parts)),
                        version: file.version, dossier: file.dossier, policy: file.policy)
                }))
    }

    private func repeated(
        _ submission: Submission, first: Entry, written: [Entry]
    ) throws -> Answer {
        let request = try submission.request.digest
        guard let last = written.last, first.content.origin?.request == request,
            first.content.person == submission.person
        else { return .refused(.keyReused(submission.key)) }
        switch first.content.stream {
        case .desk, .staff, .policy:
            return .accepted(
                Receipt(
                    number: nil, version: last.version, sequence: last.sequence, facts: [],
                    isRepeat: true))
        case .ticket(let number):
            let own = written.filter { $0.content.stream == first.content.stream }
            return .accepted(
                Receipt(
                    number: number, version: own.last?.version ?? last.version,
                    sequence: last.sequence,
                    facts: try own.map { try EventCodec.fact($0.content) }, isRepeat: true))
        case .dossier(let number):
            let own = written.filter { $0.content.stream == first.content.stream }
            return .accepted(
                Receipt(
                    number: number, version: own.last?.version ?? last.version,
                    sequence: last.sequence, facts: [],
                    dossierFacts: try own.map { try DossierCodec.fact($0.content) },
                    isRepeat: true))
        }
    }
}

/// Facts on a ticket beside the one the command is on, before they are drafted.
private struct SideFacts {
    /// With the facts folded in.
    let ticket: Ticket
    /// In front of the facts.
    let version: Int
    let policy: Policy
    let facts: [Fact]
}

/// The first entry of a record.
public enum GenesisEntry {
    public static let kind = "genesis"

    /// The draft that fixes a store's identity.
    public static func draft(_ identity: StoreIdentity, by login: String) throws -> Entry.Draft {
        Entry.Draft(
            stream: .desk, happened: identity.created, person: login, kind: kind,
            schema: EventCodec.schema, origin: nil, body: try CanonicalJSON.encode(identity))
    }
}
