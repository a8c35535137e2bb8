public import Casework

extension SampleCandidate {
    /// What a rule of drawing looks at, from the row a list shows.
    public init(_ row: TicketRow) {
        self.init(
            number: row.number, received: row.received, kind: row.registration.kind,
            problem: row.registration.problem, department: row.department.map { Department($0) },
            demanded: row.claim?.amount)
    }
}

extension EntryHash {
    /// The hash as a digest, where something is drawn by it.
    public var digest: Digest? {
        let digits: [Character] = Array("0123456789abcdef")
        return Digest(hex: String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
    }
}
