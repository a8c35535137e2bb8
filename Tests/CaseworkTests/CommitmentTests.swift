import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `A commitment` {
    private var desk = DossierDesk()

    private func approval(
        _ within: Bool = true, _ conforms: Bool = true, digest: Digest? = nil
    ) -> DossierCommand {
        .commitment(
            .approve(.init(withinCapability: within, conformsToNorms: conforms, digest: digest)))
    }

    @Test mutating func `counts once its department head has made the two statements`() throws {
        let number = try desk.begin(PromisePapers.draft(), as: "sales")
        #expect(desk.codes(approval(), on: number, as: "service-head") == ["dossier-state"])
        try desk.perform(.commitment(.submit), on: number, as: "sales")
        #expect(
            desk.codes(approval(false, false), on: number, as: "service-head")
                == ["not-stated", "not-stated"])
        #expect(
            desk.codes(approval(), on: number, as: "quality-head") == ["gate-role-missing"])
        let other = try #require(Digest(hex: String(repeating: "a", count: 64)))
        #expect(
            desk.codes(approval(digest: other), on: number, as: "service-head")
                == ["digest-mismatch"])
        #expect(desk.commitment(number)?.state.isInForce == false)
        try desk.perform(approval(), on: number, as: "service-head")
        #expect(desk.commitment(number)?.state == .filed)
        #expect(
            desk.commitment(number)?.approval?.digest == desk.commitment(number)?.version.digest)
    }

    @Test mutating func `is approved by nobody who wrote, edited or promised it`() throws {
        let both = Person(
            login: "both", name: "Both",
            assignments: [
                Assignment(.sales, in: Department("sales")),
                Assignment(.departmentHead, in: Department("service")),
            ])
        desk = DossierDesk(roster: Roster(CaseStaff.people + [both]))
        let written = try desk.begin(PromisePapers.draft(), as: "both")
        try desk.perform(.commitment(.submit), on: written, as: "both")
        #expect(desk.codes(approval(), on: written, as: "both") == ["own-promise"])
        let edited = try desk.begin(PromisePapers.draft(), as: "sales")
        let clause = PromisePapers.halfAnHour
        try desk.perform(.commitment(.addClause(clause)), on: edited, as: "both")
        try desk.perform(.commitment(.submit), on: edited, as: "sales")
        #expect(desk.codes(approval(), on: edited, as: "both") == ["own-promise"])
        var content = PromisePapers.content()
        content.promisor = "service-head"
        let promised = try desk.begin(PromisePapers.draft(content), as: "sales")
        try desk.perform(.commitment(.submit), on: promised, as: "sales")
        #expect(desk.codes(approval(), on: promised, as: "service-head") == ["own-promise"])
        let putUp = try desk.begin(PromisePapers.draft(), as: "sales")
        try desk.perform(.commitment(.submit), on: putUp, as: "both")
        #expect(desk.codes(approval(), on: putUp, as: "both") == ["own-promise"])
        try desk.perform(approval(), on: putUp, as: "service-head")
    }

    @Test mutating func `is promised by somebody the desk knows`() throws {
        var content = PromisePapers.content()
        content.promisor = "ghost"
        #expect(throws: Refused(reasons: [.unknownPerson(login: "ghost")])) {
            try desk.begin(PromisePapers.draft(content), as: "sales")
        }
    }

    @Test mutating func `is not put up or approved when its days are over`() throws {
        let number = try desk.begin(PromisePapers.draft(), as: "sales")
        let late = try desk.begin(PromisePapers.draft(), as: "sales")
        try desk.perform(.commitment(.submit), on: number, as: "sales")
        desk.now = desk.now + .days(400)
        #expect(desk.codes(approval(), on: number, as: "service-head").contains("validity-over"))
        #expect(
            desk.codes(.commitment(.submit), on: late, as: "sales").contains("validity-over"))
    }

    @Test mutating func `says in its milestones, too, what can be measured`() throws {
        let number = try desk.file()
        let vague = CommitmentMilestone(what: "尽快备件到位", due: PromisePapers.last)
        #expect(
            desk.codes(.commitment(.setMilestone(vague)), on: number, as: "sales")
                == ["not-measurable"])
    }

    @Test func `is entered by sales and product service alone`() {
        for login in ["agent", "finance", "service-head", "auditor", "administrator"] {
            #expect(desk.codes(PromisePapers.draft(), as: login) == ["role-missing"], "\(login)")
        }
        #expect(desk.codes(PromisePapers.draft(), as: "engineer") == [])
    }

    @Test func `is refused when it cannot be measured`() {
        func codes(_ content: CommitmentContent) -> [String] {
            desk.codes(PromisePapers.draft(content), as: "sales")
        }
        let loose = CommitmentClause(.firstResponse, .atMost, 2, .hours)
        #expect(
            codes(PromisePapers.content(clauses: [loose])) == ["clause-lacks", "clause-lacks"])
        let nights = CommitmentClause(
            .firstResponse, .atMost, 2, .hours, calendar: "nights", from: .report)
        #expect(codes(PromisePapers.content(clauses: [nights])) == ["unknown-calendar"])
        let nothing = CommitmentClause(.warranty, .atLeast, 0, .months, from: .delivery)
        #expect(codes(PromisePapers.content(clauses: [nothing])) == ["clause-number"])
        #expect(codes(PromisePapers.content(title: "尽快答复")) == ["not-measurable"])
        var worded = PromisePapers.halfAnHour
        worded.text = "We answer as soon as possible"
        #expect(codes(PromisePapers.content(clauses: [worded])) == ["not-measurable"])
    }

    @Test mutating func `names one party, days in order and a department of the policy`() throws {
        func codes(_ content: CommitmentContent) -> [String] {
            desk.codes(PromisePapers.draft(content), as: "sales")
        }
        #expect(codes(PromisePapers.content(customer: nil)) == ["party-not-named"])
        #expect(codes(PromisePapers.content(group: .everyone)) == ["party-not-named"])
        #expect(codes(PromisePapers.content(customer: "U202603-009")) == ["no-such-customer"])
        let backwards = PromisePapers.content(
            from: PromisePapers.last, until: PromisePapers.first)
        #expect(codes(backwards) == ["ends-before-it-begins"])
        var elsewhere = PromisePapers.content()
        elsewhere.department = Department("moon")
        elsewhere.contract = "A202603-001"
        #expect(codes(elsewhere) == ["unknown-code", "no-such-dossier"])
        let empty = try desk.begin(
            PromisePapers.draft(PromisePapers.content(clauses: [])), as: "sales")
        #expect(desk.codes(.commitment(.submit), on: empty, as: "sales") == ["clauses-missing"])
    }

    @Test mutating func `is given back, mended and approved in its new version`() throws {
        let number = try desk.begin(PromisePapers.draft(), as: "sales")
        try desk.perform(.commitment(.submit), on: number, as: "sales")
        #expect(
            desk.dossiers[number]?.clocks.filter(\.isRunning).map(\.kind) == [.gate])
        try desk.perform(
            .commitment(.giveBack(reason: "too tight")), on: number, as: "service-head")
        #expect(desk.dossiers[number]?.clocks.contains(where: \.isRunning) == false)
        let old = desk.commitment(number)?.version.digest
        try desk.perform(.commitment(.dropClause(0)), on: number, as: "sales")
        try desk.perform(
            .commitment(.addClause(PromisePapers.halfAnHour)), on: number, as: "sales")
        try desk.perform(.commitment(.submit), on: number, as: "sales")
        let stale = approval(digest: old)
        #expect(desk.codes(stale, on: number, as: "service-head") == ["digest-mismatch"])
        try desk.perform(approval(), on: number, as: "service-head")
        #expect(desk.commitment(number)?.version.number == 3)
        #expect(desk.commitment(number)?.pastVersions.count == 2)
    }

    @Test mutating func `closes as kept with its milestones, or when its days are over`() throws {
        let number = try desk.file()
        let milestone = CommitmentMilestone(what: "spare parts", due: PromisePapers.last)
        try desk.perform(.commitment(.setMilestone(milestone)), on: number, as: "sales")
        let clock = desk.dossiers[number]?.clocks.first { $0.kind == .milestone }
        #expect(clock?.isRunning == true)
        #expect(
            desk.codes(.commitment(.fulfil(note: "")), on: number, as: "sales")
                == ["milestones-open"])
        #expect(
            desk.codes(.commitment(.expire(note: "")), on: number, as: "sales")
                == ["still-valid"])
        let settle = DossierCommand.commitment(.settleMilestone(0, kept: true, note: nil))
        try desk.perform(settle, on: number, as: "sales")
        #expect(desk.codes(settle, on: number, as: "sales") == ["milestone-settled"])
        let log = Fulfilment(clause: 3, kept: true, note: "on time")
        #expect(
            desk.codes(.commitment(.recordFulfilment(log)), on: number, as: "agent")
                == ["no-such-line"])
        try desk.perform(.commitment(.fulfil(note: "")), on: number, as: "sales")
        #expect(desk.commitment(number)?.state == .fulfilled)
        let other = try desk.file()
        desk.now = desk.now + .days(400)
        try desk.perform(.commitment(.expire(note: "")), on: other, as: "sales")
        #expect(desk.commitment(other)?.state == .expired)
    }

    @Test mutating func `is related to other commitments once each way`() throws {
        let first = try desk.file()
        let second = try desk.file()
        func relate(_ number: String) -> DossierCommand {
            .commitment(.relate(.init(to: number, relation: .dependsOn)))
        }
        #expect(desk.codes(relate(first), on: first, as: "sales") == ["relates-to-itself"])
        #expect(desk.codes(relate("K209901-001"), on: first, as: "sales") == ["no-such-dossier"])
        try desk.perform(relate(second), on: first, as: "sales")
        #expect(desk.codes(relate(second), on: first, as: "sales") == ["already-related"])
    }

    @Test mutating func `folds again to the same from its facts`() throws {
        let number = try desk.file()
        let facts = try #require(desk.facts[number])
        let book = PolicyBook(PolicyBook.Edition(desk.policy, from: CivilDate(dayNumber: 0)))
        let folded = try Dossier(number: number, facts: facts, under: book)
        #expect(folded == desk.dossiers[number])
    }
}
