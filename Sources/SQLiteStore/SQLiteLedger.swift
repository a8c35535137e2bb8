import Casework
import Journal
import ServiceTime

/// What deciding sees of the record, read within the transaction that will write.
struct SQLiteLedger: Ledger {
    let connection: Connection
    let shelf: PolicyShelf

    func entries(under key: IdempotencyKey) throws -> [Entry] {
        try connection.entries(under: key)
    }

    func ticket(_ number: String) throws -> Ticket? {
        let facts = try facts(of: number, after: 0)
        return facts.isEmpty
            ? nil : try Ticket(number: number, facts: facts, under: policies())
    }

    func facts(of number: String, after version: Int) throws -> [Fact] {
        try connection.entries(of: .ticket(number), after: version)
            .map { try EventCodec.fact($0.content) }
    }

    func ticketRows(receivedFrom start: Instant, to end: Instant) throws -> [TicketRow] {
        try connection.rows(
            "SELECT \(TicketTable.columns) FROM tickets WHERE received >= ? AND received < ?",
            [.integer(start.seconds), .integer(end.seconds)]
        ) { try TicketTable.row($0) }
    }

    var head: Head { get throws { try connection.head() } }

    func staffVersion() throws -> Int { try connection.version(of: .staff) }

    func roster() throws -> Roster {
        let people = try connection.rows("SELECT person FROM staff", []) {
            try CanonicalJSON.decode(Person.self, from: $0.utf8(0))
        }
        let delegations = try connection.rows(
            "SELECT delegation FROM delegations ORDER BY number", []
        ) { try CanonicalJSON.decode(Delegation.self, from: $0.utf8(0)) }
        return Roster(people, delegations: delegations)
    }

    func policyVersion() throws -> Int { try connection.version(of: .policy) }

    func policies() throws -> PolicyBook { try shelf.book(of: connection) }

    func nextNumber(in month: Month) throws -> String {
        let last = try connection.integer(
            "SELECT last FROM numbers WHERE month = ?", .text(month.code))
        return month.number(serial: last + 1)
    }

    func dossier(_ number: String) throws -> Dossier? {
        let facts = try dossierFacts(of: number, after: 0)
        return facts.isEmpty
            ? nil : try Dossier(number: number, facts: facts, under: policies())
    }

    func dossierFacts(of number: String, after version: Int) throws -> [DossierFact] {
        try connection.entries(of: .dossier(number), after: version)
            .map { try DossierCodec.fact($0.content) }
    }

    func dossiers(under key: DossierKey) throws -> [Dossier] {
        try connection.dossierNumbers(under: key).compactMap(dossier)
    }

    func promised(_ search: PromiseSearch) throws -> [Dossier] {
        try connection.promisedNumbers(search).compactMap(dossier)
    }

    func nextNumber(of kind: DossierKind, in month: Month) throws -> String {
        let last = try connection.integer(
            "SELECT last FROM numbers WHERE month = ?", .text(month.code(of: kind)))
        return month.number(of: kind, serial: last + 1)
    }
}

extension Connection {
    /// Appends a decision and brings the derived rows in line; within the caller's transaction.
    func write(_ decision: Decision, now: Instant) throws -> Receipt {
        var head = try head()
        for (draft, version) in decision.entries {
            try append(head.seal(draft, version: version, now: now))
        }
        var tally = Tally()
        for (ticket, policy) in decision.written {
            try write(DerivedTicket(ticket, under: policy), tally: &tally)
        }
        if let change = decision.staff { try write(change) }
        for file in decision.files {
            try write(DerivedDossier(file.dossier, under: file.policy), tally: &tally)
        }
        if let dossier = decision.dossier {
            try write(DerivedDossier(dossier, under: decision.policy), tally: &tally)
        }
        try write(tally)
        return decision.receipt(sequence: head.size)
    }

    /// Writes the tables, the genesis entry and the first policy into an empty file.
    func found(
        _ identity: StoreIdentity, under policy: Policy, by login: String
    ) throws {
        let ending = try transaction {
            try execute("PRAGMA application_id = \(OpeningChecks.applicationID)")
            for migration in Schema.migrations { try run(migration) }
            try execute("PRAGMA user_version = \(Schema.version)")
            var head = Head.empty
            try append(
                head.seal(
                    try GenesisEntry.draft(identity, by: login), version: 1, now: identity.created))
            try append(
                head.seal(
                    try PolicyEntry.draft(
                        identity.beginning(with: policy), by: login, at: identity.created),
                    version: 1, now: identity.created))
            return true
        }
        if case .broken(let fault) = ending { throw fault }
        // The header must say whose file this is before anybody looks at it again.
        try execute("PRAGMA wal_checkpoint(PASSIVE)")
    }

    /// Brings an older file to this program's schema and refuses a newer one.
    func migrate() throws {
        guard try integer("PRAGMA application_id") == OpeningChecks.applicationID else {
            throw OpeningChecks.otherApplication(path)
        }
        let found = try integer("PRAGMA user_version")
        guard found <= Schema.version else {
            throw OpeningChecks.newerSchema(path, found: found, known: Schema.version)
        }
        guard found < Schema.version else { return }
        guard !isReadOnly else {
            throw OpeningChecks.olderSchema(path, found: found, known: Schema.version)
        }
        let ending = try transaction {
            // Another desk may have been faster while this one waited for the lock.
            let found = try integer("PRAGMA user_version")
            for migration in Schema.migrations.dropFirst(found) { try run(migration) }
            try execute("PRAGMA user_version = \(Schema.version)")
            return found < Schema.version
        }
        if case .broken(let fault) = ending { throw fault }
    }

    /// What the genesis entry says.
    func identity() throws -> StoreIdentity {
        guard let genesis = try entries(from: 1, limit: 1).first, genesis.sequence == 1,
            genesis.content.kind == GenesisEntry.kind
        else {
            throw RecordDamage(
                sequence: 1, stream: "desk", kind: "", problem: "the genesis entry is missing")
        }
        return try CanonicalJSON.decode(StoreIdentity.self, from: genesis.content.body)
    }
}
