public import Casework
public import ServiceTime

// Every ticket has a generator of its own, seeded by the seed and its place; so it is the same
// whatever was made before it. Tickets come in the order they were received, as their numbers must:
// the closed ones are spread evenly over the past, the open ones are few and are sorted first.

/// One ticket that is made when its number is known.
public struct SampleTicket {
    /// When it was received; the month of this instant gives its number.
    public let received: Instant
    private let walk: (String) -> SampleWalk

    init(received: Instant, walk: @escaping (String) -> SampleWalk) {
        self.received = received
        self.walk = walk
    }

    /// The whole history under a number, and the ticket it folds to.
    public func history(numbered number: String) -> (facts: [Fact], ticket: Ticket) {
        var walk = walk(number)
        walk.run()
        return (walk.writer.facts, walk.writer.ticket)
    }
}

/// Makes the tickets of a plausible company, always the same from the same seed.
public struct SampleGenerator: Sequence, IteratorProtocol {
    /// What is made.
    public struct Order: Hashable, Sendable {
        public let seed: UInt64
        /// All tickets, the open ones included.
        public let tickets: Int
        /// How many of them are open.
        public let open: Int
        /// The present; nothing happens after it.
        public let now: Instant
        /// The desk's zone: numbers are counted by its months.
        public let zone: Zone
        public let policy: Policy

        /// An order of tickets; `open` is 5 % of them when nil, and at most all.
        public init(
            seed: UInt64, tickets: Int, open: Int? = nil, now: Instant, zone: Zone, policy: Policy
        ) {
            self.seed = seed
            self.tickets = Swift.max(0, tickets)
            self.open = Swift.min(Swift.max(0, open ?? tickets / 20), self.tickets)
            self.now = now
            self.zone = zone
            self.policy = policy
        }
    }

    private let order: Order
    private let company: SampleCompany
    private let roster = Roster(SampleStaff.people)
    /// The open tickets still to come, the latest received in front.
    private var open: [OpenTicket] = []
    private var closedMade = 0

    public init(_ order: Order) {
        self.order = order
        company = SampleCompany(seed: order.seed, customers: order.tickets / 8 + 20)
        open = (0..<order.open).map { OpenTicket(place: $0, order: order, company: company) }
            .sorted { ($0.received, $0.place) > ($1.received, $1.place) }
    }

    /// The next ticket in the order they were received; nil when all are made.
    public mutating func next() -> SampleTicket? {
        guard closedMade < order.tickets - order.open else {
            return open.popLast().map { history(of: $0) }
        }
        let received = closedReceived(closedMade)
        if let first = open.last, first.received < received {
            open.removeLast()
            return history(of: first)
        }
        defer { closedMade += 1 }
        return closedHistory(closedMade, received: received)
    }

    /// Closed tickets were received from three years ago up to three days ago.
    private func closedReceived(_ place: Int) -> Instant {
        let first = order.now - .days(3 * 365)
        let span = (order.now - .days(3) - first).seconds
        let step = Double(span) / Double(Swift.max(1, order.tickets - order.open))
        var random = SampleRandom(seed: order.seed, stream: 2 << 40 | UInt64(place))
        let jitter = Double(random.below(1_000)) / 1_000
        return first + Span(seconds: Int((Double(place) + jitter) * step))
    }

    private func closedHistory(_ place: Int, received: Instant) -> SampleTicket {
        var random = SampleRandom(seed: order.seed, stream: 3 << 40 | UInt64(place))
        let path = SamplePath.drawn(by: &random, isOpen: false)
        let matter = SampleMatter(path: path, company: company, random: &random)
        var gaps = (0..<SamplePath.longest).map { gap($0, of: matter, random: &random) }
        // A ticket of the last weeks must have been quick to be closed by now.
        let (needed, room) = (gaps.reduce(0, +), (order.now - received).seconds)
        if needed >= room { gaps = gaps.map { $0 * (room - 1) / needed } }
        return walk(matter, received: received, gaps: gaps, random: random)
    }

    private func history(of open: OpenTicket) -> SampleTicket {
        walk(open.matter, received: open.received, gaps: open.gaps, random: open.random)
    }

    private func walk(
        _ matter: SampleMatter, received: Instant, gaps: [Int], random: SampleRandom
    ) -> SampleTicket {
        let (order, roster) = (order, roster)
        return SampleTicket(received: received) { number in
            var random = random
            let opening = matter.opening(received: received, random: &random)
            let writer = HistoryWriter(
                number: number, opening: opening, by: matter.agent, gaps: gaps,
                policy: order.policy, roster: roster)
            return SampleWalk(writer: writer, matter: matter, random: random)
        }
    }
}

/// Seconds from one command to the next: minutes at first, hours to a day and a half later.
private func gap(_ place: Int, of matter: SampleMatter, random: inout SampleRandom) -> Int {
    switch place {
    case 0: return 60 * random.skewed(1, 40)
    case 1:
        let late = random.chance(6)
        return 60 * random.skewed(2, late ? 400 : 60)
    default: return 60 * random.skewed(10, random.chance(80) ? 600 : 2_200)
    }
}

/// An open ticket before it is written: how far it is, and when it was received.
private struct OpenTicket {
    let place: Int
    let matter: SampleMatter
    let gaps: [Int]
    let received: Instant
    let random: SampleRandom

    init(place: Int, order: SampleGenerator.Order, company: SampleCompany) {
        var random = SampleRandom(seed: order.seed, stream: 4 << 40 | UInt64(place))
        self.place = place
        let path = SamplePath.drawn(by: &random, isOpen: true)
        let matter = SampleMatter(path: path, company: company, random: &random)
        let limit = random.below(path.commands)
        let gaps = (0..<limit).map { gap($0, of: matter, random: &random) }
        let idle = Self.idle(limit, urgency: matter.urgency, random: &random)
        received = order.now - Span(seconds: gaps.reduce(0, +) + idle)
        self.matter = matter
        self.gaps = gaps
        self.random = random
    }

    /// How long nothing has happened: mostly less than the clocks allow, now and then more.
    private static func idle(_ limit: Int, urgency: Urgency, random: inout SampleRandom) -> Int {
        let hours =
            switch urgency {
            case .general: 24
            case .important: 4
            case .urgent: 2
            }
        if limit < 2 { return 36 * hours * random.below(random.chance(85) ? 80 : 130) + 30 }
        if random.chance(80) { return 60 * random.skewed(1, 300) }
        return 60 * random.skewed(60, 4_000)
    }
}
