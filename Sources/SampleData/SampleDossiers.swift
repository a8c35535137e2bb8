public import Casework
public import ServiceTime

/// What the sample company has on file besides tickets: customers, and what was promised to them.
public enum SampleDossiers {
    /// A command that begins a dossier, and who gives it.
    public struct Beginning: Sendable {
        public let command: DossierCommand
        public let login: String
        /// What is done with it afterwards, each by whom.
        public let then: [(command: DossierCommand, login: String)]
    }

    /// Customers, and commitments of the year that `today` lies in.
    public static func beginnings(on today: CivilDate) -> [Beginning] {
        let year = today.year
        guard let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year, month: 12, day: 31)
        else { return [] }
        return [
            Beginning(
                command: customer("华东电机", "王工", "13800000001"), login: "victor",
                then: [(.customer(.markKey(reason: "年度框架协议")), "victor")]),
            Beginning(command: customer("绿洲酒店", "前台", "02188886666"), login: "victor", then: []),
            promise(
                "重点客户两小时首次响应", .keyCustomers, first, last,
                CommitmentClause(
                    .firstResponse, .atMost, 2, .hours, calendar: Policy.roundTheClock,
                    from: .report)),
            promise(
                "质量问题七天内可退货", .everyone, first, last,
                CommitmentClause(.returning, .atMost, 7, .days, from: .delivery)),
        ]
    }

    private static func customer(
        _ name: String, _ contact: String, _ phone: String
    ) -> DossierCommand {
        .customer(
            .enter(
                CustomerContent(name: name, sort: .company, manager: "victor"),
                contact: CustomerContact(name: contact, phone: phone)))
    }

    private static func promise(
        _ title: String, _ group: CommitmentContent.Group, _ first: CivilDate, _ last: CivilDate,
        _ clause: CommitmentClause
    ) -> Beginning {
        let content = CommitmentContent(
            title: title, family: .responseTime, group: group, from: first, until: last,
            department: Department("service"), promisor: "victor", clauses: [clause])
        return Beginning(
            command: .commitment(.draft(content)), login: "victor",
            then: [
                (.commitment(.submit), "victor"),
                (
                    .commitment(.approve(.init(withinCapability: true, conformsToNorms: true))),
                    "xufang"
                ),
            ])
    }
}
