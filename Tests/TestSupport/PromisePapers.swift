public import Casework
public import ServiceTime

/// Commitments and contracts that tests begin with.
public enum PromisePapers {
    /// The first and last day of the year of `CasePapers.morning`.
    public static let first = CivilDate(dayNumber: 20_454)
    public static let last = CivilDate(dayNumber: 20_818)

    /// First answer within 30 minutes from the report, round the clock.
    public static let halfAnHour = CommitmentClause(
        .firstResponse, .atMost, 30, .minutes, calendar: Policy.roundTheClock, from: .report)

    public static func content(
        title: String = "Answer in 30 minutes", customer: String? = "华东电机",
        group: CommitmentContent.Group? = nil, product: String? = nil, order: String? = nil,
        from: CivilDate = first, until: CivilDate = last,
        clauses: [CommitmentClause] = [halfAnHour]
    ) -> CommitmentContent {
        CommitmentContent(
            title: title, family: .responseTime, customer: customer, group: group,
            product: product, order: order, from: from, until: until,
            department: Department("service"), promisor: "", clauses: clauses)
    }

    public static func draft(_ content: CommitmentContent = content()) -> DossierCommand {
        .commitment(.draft(content))
    }

    public static let approval = DossierCommand.commitment(
        .approve(.init(withinCapability: true, conformsToNorms: true)))

    public static let contract = ContractContent(
        title: "Warranty 2026", sort: .warranty, customer: "华东电机", scope: "spindles", from: first,
        until: last, companyDuties: "repair", customerDuties: "report",
        companyRights: "inspect", customerRights: "choose",
        breach: BreachTerms(
            dailyRate: Rate(millionths: 500), value: Money(minorUnits: 1_000_000, currency: .cny),
            cap: .percent(20)))
}

extension DossierDesk {
    /// Drafts, submits and approves a commitment; answers its number.
    ///
    /// - Throws: `Refused` when a rule stands against it.
    public mutating func file(
        _ content: CommitmentContent = PromisePapers.content()
    ) throws -> String {
        // One whose days are over was filed while they were not.
        let today = now
        let zone = policy.calendars[Policy.office]?.zone ?? .utc
        now = min(now, zone.instant(of: content.until))
        defer { now = today }
        let number = try begin(PromisePapers.draft(content), as: "sales")
        try perform(.commitment(.submit), on: number, as: "sales")
        try perform(PromisePapers.approval, on: number, as: "service-head")
        return number
    }

    /// Puts the paper of a contract into its file.
    ///
    /// - Throws: `Refused` when a rule stands against it.
    public mutating func attachPaper(to number: String) throws {
        guard let digest = Digest(hex: String(repeating: "c", count: 64)) else { return }
        let evidence = Evidence(name: "contract.pdf", digest: digest, shows: "signed", size: 7)
        try perform(.filing(.contract, .addEvidence(evidence)), on: number, as: "sales")
        try perform(
            .contract(.addDocument(ContractDocument(name: "contract.pdf", digest: digest))),
            on: number, as: "sales")
    }

    /// Drafts a contract and has it signed; answers its number.
    ///
    /// - Throws: `Refused` when a rule stands against it.
    public mutating func sign(
        _ content: ContractContent = PromisePapers.contract
    ) throws -> String {
        let number = try begin(.contract(.draft(content)), as: "sales")
        try attachPaper(to: number)
        let signature = Contract.Signature(by: "王工", on: CivilDate(dayNumber: 20_500))
        try perform(.contract(.sign(signature)), on: number, as: "sales")
        return number
    }

    /// The commitment of a number.
    public func commitment(_ number: String) -> Commitment? {
        guard case .commitment(let commitment)? = dossiers[number]?.matter else { return nil }
        return commitment
    }
}
