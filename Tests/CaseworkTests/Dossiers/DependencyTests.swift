import Casework
import ServiceTime
import TestSupport
import Testing

/// What the relations of a commitment hold back.
@Suite struct `Commitments that hang together` {
    private static let head = "service-head"
    private static let fulfil = DossierCommand.commitment(.fulfil(note: ""))

    private static func relate(
        _ relation: CommitmentRelation, _ number: String
    ) -> DossierCommand {
        .commitment(.relate(.init(to: number, relation: relation)))
    }

    private static func unrelate(
        _ relation: CommitmentRelation, _ number: String
    ) -> DossierCommand {
        .commitment(.unrelate(.init(to: number, relation: relation), reason: "Entered by mistake"))
    }

    @Test func `are fulfilled in the order in which they depend on one another`() throws {
        var desk = DossierDesk()
        let (first, second) = (try desk.file(), try desk.file())
        try desk.perform(Self.relate(.dependsOn, first), on: second, as: "sales")
        #expect(
            desk.reasons(Self.fulfil, on: second, as: Self.head)
                == [.dossier(.relation(.dependencyOpen(first, state: "filed")))])
        var lapsed = desk
        lapsed.now = desk.now + .days(400)
        #expect(
            lapsed.reasons(Self.fulfil, on: second, as: Self.head)
                == [.dossier(.relation(.dependencyOpen(first, state: "expired")))])
        try desk.perform(Self.fulfil, on: first, as: Self.head)
        try desk.perform(Self.fulfil, on: second, as: Self.head)
        #expect(desk.commitment(second)?.state == .fulfilled)
    }

    @Test func `are told when what they depend on gets into danger, and when it ends`() throws {
        var desk = DossierDesk()
        let (first, second) = (try desk.file(), try desk.file())
        try desk.perform(Self.relate(.dependsOn, first), on: second, as: "sales")
        let before = try #require(desk.dossiers[first])
        let dependent = try #require(desk.dossiers[second])
        #expect(dependent.endangered(by: [before], on: PromisePapers.first).isEmpty)
        try desk.perform(
            .commitment(.reportRisk(.partsShortage, text: "none left")), on: first, as: "agent")
        let now = try #require(desk.dossiers[first])
        #expect(
            now.change(from: before, for: dependent)
                == .commitment(.dependencyChanged(commitment: first, state: .atRisk)))
        #expect(now.change(from: now, for: dependent) == nil)
        #expect(now.change(from: before, for: before) == nil)
        #expect(
            dependent.endangered(by: [now], on: PromisePapers.first).map(\.state) == ["at-risk"])
        #expect(now.endangered(by: [dependent], on: PromisePapers.first).isEmpty)
    }

    @Test func `are not filed while one they conflict with counts for the same goods`() throws {
        var desk = DossierDesk()
        let old = try desk.file(PromisePapers.content(product: "主轴"))
        func codes(
            _ content: CommitmentContent, _ desk: DossierDesk, from side: String = "new"
        ) throws -> [String] {
            var desk = desk
            let new = try desk.begin(PromisePapers.draft(content), as: "sales")
            let (on, to) = side == "new" ? (new, old) : (old, new)
            try desk.perform(Self.relate(.conflictsWith, to), on: on, as: Self.head)
            return desk.codes(.commitment(.submit), on: new, as: "sales")
        }
        let same = PromisePapers.content(product: "主 轴")
        #expect(try codes(same, desk) == ["conflict-in-force"])
        #expect(try codes(same, desk, from: "old") == ["conflict-in-force"])
        #expect(
            try codes(PromisePapers.content(customer: nil, group: .persons), desk)
                == ["conflict-in-force"])
        for other in [
            PromisePapers.content(product: "空压机"),
            PromisePapers.content(customer: "绿洲酒店"),
            PromisePapers.content(
                from: PromisePapers.last.advanced(byDays: 1),
                until: PromisePapers.last.advanced(byDays: 9)),
        ] {
            #expect(try codes(other, desk).isEmpty)
        }
        try desk.perform(Self.fulfil, on: old, as: Self.head)
        #expect(try codes(same, desk).isEmpty)
    }

    @Test func `are judged again at filing, and two groups apart do not conflict`() throws {
        var desk = DossierDesk()
        let old = try desk.file(PromisePapers.content(customer: nil, group: .companies))
        for (group, expected) in [
            (CommitmentContent.Group.persons, []), (.everyone, ["conflict-in-force"]),
            (.keyCustomers, ["conflict-in-force"]),
        ] {
            var desk = desk
            let new = try desk.begin(
                PromisePapers.draft(PromisePapers.content(customer: nil, group: group)),
                as: "sales")
            try desk.perform(.commitment(.submit), on: new, as: "sales")
            try desk.perform(Self.relate(.conflictsWith, old), on: new, as: "sales")
            #expect(desk.codes(PromisePapers.approval, on: new, as: Self.head) == expected)
        }
        let heir = try desk.begin(
            PromisePapers.draft(PromisePapers.content(customer: nil, group: .everyone)),
            as: "sales")
        try desk.perform(Self.relate(.conflictsWith, old), on: heir, as: "sales")
        try desk.perform(Self.relate(.replaces, old), on: heir, as: "sales")
        #expect(desk.codes(.commitment(.submit), on: heir, as: "sales").isEmpty)
    }

    @Test func `hold an adjustment back only by what it adds`() throws {
        var desk = DossierDesk()
        let old = try desk.file(PromisePapers.content(product: "主轴"))
        let own = PromisePapers.content(product: "空压机")
        let new = try desk.file(own)
        try desk.perform(Self.relate(.conflictsWith, old), on: new, as: Self.head)
        try desk.perform(
            .commitment(.reportRisk(.partsShortage, text: "none")), on: new, as: "agent")
        for (product, expected) in [("主轴", ["conflict-in-force"]), ("空压机", [])] {
            var desk = desk
            var content = own
            content.product = product
            try desk.perform(
                .commitment(.proposeAdjustment(content, reason: "x")), on: new, as: "sales")
            let approval = DossierCommand.commitment(
                .approveAdjustment(.init(withinCapability: true, conformsToNorms: true)))
            #expect(desk.codes(approval, on: new, as: Self.head) == expected)
        }
    }

    @Test func `come apart with a reason, which is the head's to say once they are filed`() throws {
        var desk = DossierDesk()
        let (first, second) = (try desk.file(), try desk.file())
        let end = Self.unrelate(.dependsOn, first)
        #expect(desk.codes(end, on: second, as: Self.head) == ["relation-missing"])
        try desk.perform(Self.relate(.dependsOn, first), on: second, as: "sales")
        #expect(desk.codes(end, on: second, as: "sales") == ["gate-role-missing"])
        try desk.perform(end, on: second, as: Self.head)
        try desk.perform(Self.fulfil, on: second, as: Self.head)
        let third = try desk.file()
        try desk.perform(Self.relate(.replaces, first), on: third, as: Self.head)
        #expect(
            desk.codes(Self.unrelate(.replaces, first), on: third, as: Self.head)
                == ["replacement-stands"])
    }

    @Test func `do not expire once they were broken`() throws {
        var desk = DossierDesk()
        let number = try desk.file()
        try desk.perform(
            .commitment(.recordFulfilment(Fulfilment(clause: 0, kept: false, note: "Late"))),
            on: number, as: "agent")
        desk.now = desk.now + .days(400)
        let expire = DossierCommand.commitment(.expire(note: ""))
        #expect(desk.codes(expire, on: number, as: "sales") == ["not-kept"])
        try desk.perform(
            .commitment(.breach(clause: 0, reason: "Late", ticket: nil)), on: number,
            as: Self.head)
    }

    @Test func `have no milestone after their last day`() throws {
        var desk = DossierDesk()
        let number = try desk.begin(PromisePapers.draft(), as: "sales")
        func milestone(_ day: CivilDate) -> DossierCommand {
            .commitment(.setMilestone(CommitmentMilestone(what: "Parts in stock", due: day)))
        }
        let late = PromisePapers.last.advanced(byDays: 1)
        #expect(
            desk.reasons(milestone(late), on: number, as: "sales")
                == [.dossier(.milestoneOutside(due: late, until: PromisePapers.last))])
        try desk.perform(milestone(PromisePapers.last), on: number, as: "sales")
        var shorter = PromisePapers.content()
        shorter.until = PromisePapers.last.advanced(byDays: -1)
        #expect(
            desk.codes(.commitment(.amend(shorter)), on: number, as: "sales")
                == ["milestone-outside"])
    }
}
