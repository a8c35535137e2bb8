import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `An audit` {
    private var desk: DossierDesk
    private let number: String

    init() throws {
        var desk = try CareSamples.desk().desk
        number = try desk.begin(
            .audit(.draw(title: "Q1", CareSamples.rule(until: CareSamples.day(desk.now, -1)))),
            as: "auditor")
        self.desk = desk
    }

    private var audit: Audit? {
        guard case .audit(let audit)? = desk.dossiers[number]?.matter else { return nil }
        return audit
    }

    private func codes(_ command: Audit.Command, as login: String = "auditor") -> [String] {
        desk.codes(.audit(command), on: number, as: login)
    }

    private mutating func perform(_ command: Audit.Command, as login: String = "auditor") throws {
        try desk.perform(.audit(command), on: number, as: login)
    }

    private func task(_ days: Int = 10) -> AuditTask {
        AuditTask(
            task: "train", responsible: "engineer", department: CareSamples.service,
            until: CareSamples.day(desk.now, days))
    }

    @Test(arguments: UInt64(1)...20)
    func `draws the same sample from the same rule, seed and tickets, whatever their order`(
        _ seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let hex = (0..<64).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" }
        let digest = try #require(Digest(hex: String(hex)))
        let rule = CareSamples.rule(size: 4, until: CareSamples.day(desk.now, -1))
        let zone = Zone.fixed(8 * 3_600)
        let sample = rule.draw(from: desk.candidates, seed: digest, in: zone)
        #expect(
            sample
                == rule.draw(from: desk.candidates.shuffled(using: &random), seed: digest, in: zone)
        )
        #expect(sample.cases.count == 4 && sample.population == 9)
        #expect(Set(sample.cases).isSubset(of: CareSamples.numbers))
    }

    @Test func `draws every ticket about as often as any other`() throws {
        let rule = CareSamples.rule(size: 3, until: CareSamples.day(desk.now, -1))
        var random = SplitMix64(seed: 1)
        var counts: [String: Int] = [:]
        for _ in 0..<900 {
            let hex = (0..<64).map { _ in "0123456789abcdef".randomElement(using: &random) ?? "0" }
            let digest = try #require(Digest(hex: String(hex)))
            let cases = rule.draw(from: desk.candidates, seed: digest, in: .utc).cases
            for number in cases { counts[number, default: 0] += 1 }
        }
        // Three of nine: 300 of 900 each, with a deviation of about 14.
        #expect(counts.count == 9 && counts.values.allSatisfy { (230...370).contains($0) })
    }

    @Test func `draws only from what its rule describes`() {
        let until = CareSamples.day(desk.now, -1)
        var rule = CareSamples.rule(size: 9, until: until)
        func population() -> Int {
            desk.candidates.count { rule.includes($0, in: .fixed(8 * 3_600)) }
        }
        #expect(population() == 9)
        rule.department = CareSamples.service
        #expect(population() == 4)
        rule.demandedAtLeast = Money(minorUnits: 500_00, currency: .cny)
        #expect(population() == 2)
        rule.demandedAtLeast = Money(minorUnits: 500_01, currency: .cny)
        #expect(population() == 0)
        rule = CareSamples.rule(size: 9, until: until)
        rule.from = until.advanced(byDays: -2)
        #expect(population() == 2)
        rule.kind = .inquiry
        #expect(population() == 0)
        rule.kind = nil
        rule.problem = "invoice"
        #expect(desk.codes(.audit(.draw(title: "x", rule)), as: "auditor") == ["nothing-to-sample"])
    }

    @Test func `is drawn by an auditor over days that have begun, within limits`() {
        let today = CareSamples.day(desk.now, 0)
        func draw(_ rule: SampleRule, as login: String = "auditor") -> [String] {
            desk.codes(.audit(.draw(title: "x", rule)), as: login)
        }
        #expect(
            draw(CareSamples.rule(until: today.advanced(byDays: -1)), as: "executive") == [
                "role-missing"
            ])
        #expect(draw(CareSamples.rule(until: today)).isEmpty)
        #expect(draw(CareSamples.rule(until: today.advanced(byDays: 1))) == ["day-ahead"])
        var rule = CareSamples.rule(size: 501, until: today.advanced(byDays: -1))
        #expect(draw(rule) == ["not-between"])
        rule = CareSamples.rule(until: today.advanced(byDays: -1))
        rule.from = today
        rule.department = Department("moon")
        #expect(draw(rule) == ["day-behind", "unknown-code", "nothing-to-sample"])
    }

    @Test mutating func `looks at every case, answers what it finds and closes with nothing left`()
        throws
    {
        let cases = try #require(audit?.sample.cases)
        let other = try #require(CareSamples.numbers.first { !cases.contains($0) })
        #expect(codes(.pass(ticket: other, note: "fine")) == ["not-sampled"])
        try perform(.pass(ticket: cases[0], note: "fine"))
        #expect(codes(.pass(ticket: cases[0], note: "fine")) == ["examined-already"])
        #expect(codes(.conclude(note: nil)) == ["cases-left"])
        #expect(codes(.setTask(finding: 0, task())) == ["no-such-line"])
        try perform(.find(ticket: cases[1], .major, what: "late"))
        try perform(.conclude(note: nil))
        #expect(codes(.close(report: "x")) == ["findings-open"])
        #expect(codes(.setTask(finding: 0, task(-1))) == ["day-behind"])
        try perform(.setTask(finding: 0, task()))
        #expect(codes(.close(report: "x")) == ["tasks-open"])
        #expect(
            codes(.rectify(task: 1, what: "x", evidence: nil), as: "engineer") == ["no-such-line"])
        #expect(codes(.verifyTask(0, note: "x")) == ["task-stands"])
        #expect(
            codes(.rectify(task: 0, what: "x", evidence: nil), as: "quality") == ["not-responsible"]
        )
        #expect(
            codes(.rectify(task: 0, what: "x", evidence: nil)) == [
                "role-missing", "not-responsible",
            ])
        try perform(.rectify(task: 0, what: "trained", evidence: nil), as: "engineer")
        try perform(.returnTask(0, reason: "two were away"))
        try perform(.rectify(task: 0, what: "trained", evidence: nil), as: "engineer")
        let clock = try #require(desk.dossiers[number]?.clocks.first)
        #expect(clock.isRunning && clock.kind == .auditRectification)
        try perform(.verifyTask(0, note: "seen"))
        #expect(desk.dossiers[number]?.clocks.first?.isRunning == false)
        try perform(.close(report: "one finding"))
        #expect(desk.dossiers[number]?.state == "closed")
    }

    @Test mutating func `is not verified by who put it right, also with two roles`() throws {
        let both = Person(
            login: "both", name: "Both",
            assignments: [
                Assignment(.auditor, in: Department("management")),
                Assignment(.engineer, in: CareSamples.service),
            ])
        var desk = DossierDesk(roster: Roster(CaseStaff.people + [both]))
        desk.candidates = self.desk.candidates
        let rule = CareSamples.rule(until: CareSamples.day(desk.now, -1))
        let number = try desk.begin(.audit(.draw(title: "x", rule)), as: "both")
        guard case .audit(let audit)? = desk.dossiers[number]?.matter else { return }
        var task = task()
        task.responsible = "both"
        let commands: [Audit.Command] = [
            .find(ticket: audit.sample.cases[0], .critical, what: "x"), .setTask(finding: 0, task),
            .rectify(task: 0, what: "x", evidence: nil),
        ]
        for command in commands { try desk.perform(.audit(command), on: number, as: "both") }
        #expect(
            desk.codes(.audit(.verifyTask(0, note: "x")), on: number, as: "both") == ["same-hand"])
        #expect(
            desk.codes(.audit(.returnTask(0, reason: "x")), on: number, as: "both") == ["same-hand"]
        )
    }

    @Test func `is the only thing an auditor can do`() {
        for command in Workflow.transitions { #expect(!command.roles.contains(.auditor)) }
        for kind in DossierKind.allCases where kind != .audit {
            for arrow in kind.arrows {
                #expect(!arrow.roles.contains(.auditor), "\(kind) \(arrow)")
            }
        }
    }
}
