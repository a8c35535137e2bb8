import Casework
import Dispatch
public import Journal
import ServiceTime
import Synchronization

// Two walks over one state of the file, each with a connection and a core of its own: one in the
// order of the record, which checks the chain; one stream after the other, which folds every ticket
// anew and compares its rows. Neither keeps more than one stretch of entries or one ticket.
extension SQLiteStore {
    /// Walks the chain, folds every stream anew, and names the first entry that does not fit.
    ///
    /// Reads only; desks may go on working. Entries written meanwhile are left out.
    ///
    /// - Parameter progress: Told now and then how many entries were walked over; called from
    ///   other threads.
    /// - Returns: What was found.
    /// - Throws: `StoreFailure` when the file cannot be read.
    public func verify(
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) throws(StoreFailure) -> Verification {
        let end = try head().size
        let path = path
        // A store made before policies were kept in the record began with the standard.
        let beginning = identity.beginning(
            with: .standard(zone: identity.zone, publicHolidays: .china))
        let folded = Mutex<Result<FoldWalk, StoreFailure>?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let walked = Result { () throws(StoreFailure) in
                try FoldWalk.walk(path, to: end, beginning: beginning)
            }
            folded.withLock { $0 = walked }
        }
        let chain = Result { () throws(StoreFailure) in
            try ChainWalk.walk(path, to: end, progress: progress)
        }
        group.wait()
        guard let fold = try folded.withLock({ $0 })?.get() else {
            preconditionFailure("a walk that ended has a result")
        }
        let walked = try chain.get()
        let breaks = [walked.firstBreak, fold.firstBreak].compactMap(\.self)
        return Verification(
            entries: end, tickets: fold.tickets, head: walked.head,
            firstBreak: breaks.min { $0.sequence < $1.sequence }, staleRow: fold.staleRow,
            rowAhead: fold.rowAhead)
    }
}

/// The walk in the order of the record.
private struct ChainWalk {
    var head = Head.empty
    var firstBreak: ChainBreak?

    static func walk(
        _ path: String, to end: Int, progress: @Sendable (Progress) -> Void
    ) throws(StoreFailure) -> ChainWalk {
        let connection = try Connection(path: path, isReadOnly: true, options: StoreOptions())
        var walk = ChainWalk()
        do {
            while walk.head.size < end, walk.firstBreak == nil {
                let limit = min(2_000, end - walk.head.size)
                let entries = try connection.entries(from: walk.head.size + 1, limit: limit)
                walk.advance(over: entries, to: end)
                if walk.head.size % 50_000 < 2_000 {
                    progress(Progress(done: walk.head.size, total: end))
                }
            }
        } catch let damage as RecordDamage {
            walk.firstBreak = ChainBreak(damage)
        } catch {
            throw SQLiteStore.failure(error, at: path)
        }
        progress(Progress(done: walk.head.size, total: end))
        return walk
    }

    private mutating func advance(over entries: [Entry], to end: Int) {
        if entries.isEmpty {
            firstBreak = ChainBreak(
                sequence: head.size + 1, stream: "", kind: "",
                fault: .sequence(expected: head.size + 1, found: end))
        }
        for entry in entries {
            do {
                try head.advance(over: entry)
            } catch {
                firstBreak = error
                return
            }
        }
    }
}

extension ChainBreak {
    fileprivate init(_ damage: RecordDamage) {
        self.init(
            sequence: damage.sequence, stream: damage.stream, kind: damage.kind,
            fault: .body(damage.problem))
    }
}

/// The walk over one stream after the other.
private struct FoldWalk {
    var tickets = 0
    var firstBreak: ChainBreak?
    var staleRow: String?
    var rowAhead: String?
    /// Complete before the first stream that needs it.
    var book: PolicyBook

    static func walk(
        _ path: String, to end: Int, beginning: PolicyBook.Edition
    ) throws(StoreFailure) -> FoldWalk {
        let connection = try Connection(path: path, isReadOnly: true, options: StoreOptions())
        var walk = FoldWalk(book: PolicyBook(beginning))
        do {
            // Dossiers come before policies in the order of names, and need them to fold.
            let policies = try connection.readable(of: .policy, to: end)
            walk.readPolicies(policies, beginning: beginning)
            try connection.eachStream(to: end) { entries in
                if let broken = walk.versionBreak(in: entries) { return walk.note(broken) }
                switch entries.first?.content.stream {
                case .ticket(let number): try walk.fold(number, entries, on: connection)
                case .dossier(let number): try walk.foldDossier(number, entries, on: connection)
                case .policy: walk.readPolicies(entries, beginning: beginning)
                case .staff: walk.readStaff(entries)
                case .desk, nil: break
                }
            }
            if walk.rowAhead == nil, walk.firstBreak == nil {
                walk.rowAhead = try connection.rowWithoutRecord()
            }
        } catch {
            throw SQLiteStore.failure(error, at: path)
        }
        return walk
    }

    fileprivate mutating func note(_ broken: ChainBreak) {
        if broken.sequence < firstBreak?.sequence ?? .max { firstBreak = broken }
    }

    private func versionBreak(in entries: [Entry]) -> ChainBreak? {
        for (index, entry) in entries.enumerated() where entry.version != index + 1 {
            return ChainBreak(entry, .version(expected: index + 1, found: entry.version))
        }
        return nil
    }

    private mutating func readPolicies(_ entries: [Entry], beginning: PolicyBook.Edition) {
        var editions: [PolicyBook.Edition] = []
        for entry in entries {
            do {
                let edition = try PolicyEntry.edition(entry.content)
                let before = editions.last?.policy.version
                let isNext = before.map { edition.policy.version == $0 + 1 }
                if isNext ?? (1...2 ~= edition.policy.version) {
                    editions.append(edition)
                } else {
                    note(ChainBreak(entry, .body("policy version \(edition.policy.version)")))
                }
            } catch {
                note(ChainBreak(entry, .body("\(error)")))
            }
        }
        book = PolicyBook(editions, beginning: beginning)
    }

    private mutating func readStaff(_ entries: [Entry]) {
        for entry in entries {
            do throws(EventCodec.Unreadable) {
                _ = try StaffEntry.change(entry.content)
            } catch {
                note(ChainBreak(entry, .body(error.problem)))
            }
        }
    }

    private mutating func fold(
        _ number: String, _ entries: [Entry], on connection: Connection
    ) throws {
        var ticket: Ticket?
        var policy = book.first.policy
        for entry in entries {
            do {
                let fact = try EventCodec.fact(entry.content)
                if ticket == nil {
                    policy = try book.policy(governing: CollectionOfOne(fact))
                    ticket = try Ticket(number: number, facts: [fact], under: policy)
                } else {
                    try ticket?.apply(fact, under: policy)
                }
            } catch {
                return note(ChainBreak(entry, .body("\(error)")))
            }
        }
        guard let ticket else { return }
        tickets += 1
        if try !connection.isCurrent(DerivedTicket(ticket, under: policy)) {
            try note(stale: number, entries, on: connection)
        }
    }

    /// Keeps the first stale row; what others wrote since the walk began makes none.
    fileprivate mutating func note(
        stale number: String, _ entries: [Entry], on connection: Connection
    ) throws {
        guard let stream = entries.first?.content.stream,
            try connection.version(of: stream) <= entries.count
        else { return }
        staleRow = staleRow ?? number
        let told = try connection.version(inRowsOf: number)
        if told > entries.count { rowAhead = rowAhead ?? number }
    }
}

extension FoldWalk {
    fileprivate mutating func foldDossier(
        _ number: String, _ entries: [Entry], on connection: Connection
    ) throws {
        var dossier: Dossier?
        var policy = book.first.policy
        for entry in entries {
            do {
                let fact = try DossierCodec.fact(entry.content)
                if let version = fact.policy {
                    guard let edition = book[version] else {
                        throw UnknownPolicy(version: version)
                    }
                    policy = edition.policy
                }
                if dossier == nil {
                    dossier = try Dossier(number: number, beginning: fact, under: policy)
                } else {
                    try dossier?.apply(fact, under: policy)
                }
            } catch {
                return note(ChainBreak(entry, .body("\(error)")))
            }
        }
        guard let dossier else { return }
        if try !connection.isCurrent(DerivedDossier(dossier, under: policy)) {
            try note(stale: number, entries, on: connection)
        }
    }
}

extension ChainBreak {
    fileprivate init(_ entry: Entry, _ fault: ChainFault) {
        self.init(
            sequence: entry.sequence, stream: entry.content.stream.description,
            kind: entry.content.kind, fault: fault)
    }
}
