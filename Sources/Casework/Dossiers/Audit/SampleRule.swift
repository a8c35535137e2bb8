public import ServiceTime

/// By which rule the cases of an audit are drawn; nobody chooses them.
///
/// The same rule, seed and population give the same sample at any time, so anybody can repeat the
/// drawing. The population is every ticket that the rule describes; each of its numbers is hashed
/// with the seed, and the smallest hashes are drawn. The seed is the end of the record at the
/// moment of the drawing, which no person sets.
public struct SampleRule: Hashable, Sendable, Codable {
    /// Cases to draw; all of them where there are fewer.
    public var size: Int
    /// The first and the last day on which the cases were received.
    public var from: CivilDate
    public var until: CivilDate
    public var kind: TicketKind?
    public var department: Department?
    public var problem: String?
    /// Only claims that demand at least so much, in this currency.
    public var demandedAtLeast: Money?

    public init(
        size: Int, from: CivilDate, until: CivilDate, kind: TicketKind? = nil,
        department: Department? = nil, problem: String? = nil, demandedAtLeast: Money? = nil
    ) {
        self.size = size
        self.from = from
        self.until = until
        self.kind = kind
        self.department = department
        self.problem = problem
        self.demandedAtLeast = demandedAtLeast
    }

    /// The most cases one audit can draw.
    public static let mostCases = 500
}

/// What a rule looks at in a ticket.
public struct SampleCandidate: Hashable, Sendable {
    public let number: String
    public let received: Instant
    public let kind: TicketKind
    public let problem: String
    public let department: Department?
    public let demanded: Money?

    public init(
        number: String, received: Instant, kind: TicketKind, problem: String,
        department: Department?, demanded: Money?
    ) {
        self.number = number
        self.received = received
        self.kind = kind
        self.problem = problem
        self.department = department
        self.demanded = demanded
    }
}

extension SampleRule {
    /// Whether a ticket belongs to the population; days are counted in `zone`.
    public func includes(_ candidate: SampleCandidate, in zone: Zone) -> Bool {
        let day = zone.date(at: candidate.received)
        guard from <= day, day <= until, kind.map({ $0 == candidate.kind }) ?? true,
            department.map({ $0 == candidate.department }) ?? true,
            problem.map({ $0 == candidate.problem }) ?? true
        else { return false }
        guard let least = demandedAtLeast else { return true }
        return candidate.demanded.map {
            $0.currency == least.currency && $0.minorUnits >= least.minorUnits
        } ?? false
    }

    /// The same, with days counted as a policy counts them.
    public func draw(
        from candidates: [SampleCandidate], seed: Digest, under policy: Policy
    ) -> AuditSample {
        draw(from: candidates, seed: seed, in: policy.zone)
    }

    /// Draws from all tickets; a pure function of what it is given.
    public func draw(
        from candidates: [SampleCandidate], seed: Digest, in zone: Zone
    ) -> AuditSample {
        let population = candidates.filter { includes($0, in: zone) }.map(\.number).sorted()
        var all = DigestBuilder(domain: "makegood audit population")
        for number in population { all.add(number) }
        let ranked = population.map { number in
            var builder = DigestBuilder(domain: "makegood audit sample")
            builder.add(seed.hex)
            builder.add(number)
            return (rank: builder.finish().hex, number: number)
        }
        let drawn = ranked.sorted { ($0.rank, $0.number) < ($1.rank, $1.number) }.prefix(size)
        return AuditSample(
            seed: seed, population: population.count, populationDigest: all.finish(),
            cases: drawn.map(\.number).sorted())
    }
}

/// What was drawn, and everything needed to draw it again.
public struct AuditSample: Hashable, Sendable, Codable {
    public let seed: Digest
    /// How many tickets the rule described.
    public let population: Int
    /// Over their numbers, in order.
    public let populationDigest: Digest
    /// The numbers of the tickets drawn, in order.
    public let cases: [String]
}
