import Casework
import ServiceTime
import TestSupport
import Testing

/// How commitments stand to one another, and what that does for tickets.
@Suite struct `A commitment that takes another's place` {
    private static func relate(
        _ relation: CommitmentRelation, _ number: String
    ) -> DossierCommand {
        .commitment(.relate(.init(to: number, relation: relation)))
    }

    private static func found(
        _ desk: DossierDesk, at received: Instant
    ) -> PromisesFound {
        let registration = Registration(
            customer: "华东电机", channel: .phone, kind: .complaint, problem: "hardware-fault",
            subject: "x")
        return PromisesFound(
            for: registration, received: received, under: desk.policy,
            lookup: { key in
                desk.dossiers.values.filter {
                    $0.summary.keys.contains(key) || DossierKey.number($0.number) == key
                }
            },
            promised: { search in
                desk.dossiers.values.filter {
                    $0.summary.places(of: $0.kind, in: $0.state).contains(where: search.matches)
                }
            })
    }

    @Test func `leaves the other no clock of what is reported afterwards`() throws {
        var desk = DossierDesk()
        let old = try desk.file()
        let start = desk.now
        desk.now = desk.now + .days(1)
        let new = try desk.file()
        #expect(Self.found(desk, at: desk.now).promises.map(\.commitment) == [old, new])
        desk.now = desk.now + .days(1)
        try desk.perform(Self.relate(.replaces, old), on: new, as: "service-head")
        let found = Self.found(desk, at: desk.now)
        #expect(found.promises.map(\.commitment) == [new])
        #expect(found.replaced.map(\.dossier.number) == [old])
        #expect(found.replaced.map(\.by) == [new])
        // What came before keeps what was promised then.
        #expect(Self.found(desk, at: start).promises.map(\.commitment).contains(old))
        // The end of the new one does not bring the old one back.
        try desk.perform(.commitment(.fulfil(note: "")), on: new, as: "service-head")
        #expect(Self.found(desk, at: desk.now).promises.isEmpty)
    }

    @Test func `does so only once it is in force itself`() throws {
        var desk = DossierDesk()
        let old = try desk.file()
        let draft = try desk.begin(PromisePapers.draft(), as: "sales")
        try desk.perform(Self.relate(.replaces, old), on: draft, as: "sales")
        #expect(Self.found(desk, at: desk.now).promises.map(\.commitment) == [old])
        try desk.perform(.commitment(.submit), on: draft, as: "sales")
        try desk.perform(PromisePapers.approval, on: draft, as: "service-head")
        #expect(Self.found(desk, at: desk.now).promises.map(\.commitment) == [draft])
    }

    @Test func `never comes back to where it begins`() throws {
        for relation in [CommitmentRelation.replaces, .dependsOn, .supplements] {
            var desk = DossierDesk()
            let numbers = [try desk.file(), try desk.file(), try desk.file()]
            try desk.perform(Self.relate(relation, numbers[1]), on: numbers[0], as: "service-head")
            try desk.perform(Self.relate(relation, numbers[2]), on: numbers[1], as: "service-head")
            #expect(
                desk.reasons(Self.relate(relation, numbers[0]), on: numbers[2], as: "service-head")
                    == [
                        .dossier(
                            .relationCycle([numbers[2], numbers[0], numbers[1], numbers[2]]))
                    ])
            #expect(
                desk.codes(Self.relate(relation, numbers[0]), on: numbers[1], as: "service-head")
                    == ["relation-cycle"])
        }
        var desk = DossierDesk()
        let (one, other) = (try desk.file(), try desk.file())
        try desk.perform(Self.relate(.conflictsWith, other), on: one, as: "sales")
        #expect(
            desk.codes(Self.relate(.conflictsWith, one), on: other, as: "sales")
                == ["already-related"])
    }

    @Test func `is made to the same customers, and is the head's to say once it is filed`() throws {
        var desk = DossierDesk()
        let old = try desk.file()
        let elsewhere = try desk.file(PromisePapers.content(customer: "绿洲酒店"))
        let all = try desk.file(PromisePapers.content(customer: nil, group: .everyone))
        let same = try desk.file(PromisePapers.content(customer: "華東電機"))
        func codes(_ number: String, as login: String = "service-head") -> [String] {
            desk.codes(Self.relate(.replaces, old), on: number, as: login)
        }
        #expect(codes(elsewhere) == ["replaces-other-party"])
        #expect(codes(all) == [] && codes(same) == [])
        #expect(codes(same, as: "sales") == ["gate-role-missing"])
    }

    @Test func `is told on both sides, with the direction`() throws {
        var desk = DossierDesk()
        let (old, new) = (try desk.file(), try desk.file())
        try desk.perform(Self.relate(.replaces, old), on: new, as: "service-head")
        let (first, second) = (
            try #require(desk.dossiers[old]), try #require(desk.dossiers[new])
        )
        #expect(second.relations(to: first).map(\.code) == ["replaces"])
        #expect(first.relations(to: second).map(\.code) == ["replaced-by"])
    }
}
