import Casework
import Journal
import ServiceTime
import TestSupport
import Testing

@testable import SQLiteStore

/// Faults that other desks had and a store could have, each as a test, for every store.
@Suite struct BugContractTests {
    let scratch: Scratch
    private let now = Desk.start
    private let today = Desk.identity.zone.date(at: Desk.start)

    init() throws {
        scratch = try Scratch()
    }

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch)
        for person in CaseStaff.people {
            try store.accept(.setPerson(person), by: person.login, at: now)
        }
        return store
    }

    /// A claim brought to `phase` of its plan: submitted, or with its first gate decided.
    private func claim(
        in store: any Store, decided: Bool = false, at instant: Instant? = nil
    ) throws -> String {
        let at = instant ?? now
        let registration = CasePapers.registration()
        let opening = Opening(registration: registration, urgency: .general)
        let number = try #require(try store.accept(.open(opening), by: "agent", at: at).number)
        let materials = ["service-record", "promised-standard", "statement"].map {
            Material(item: $0, status: .present(evidence: "letter"))
        }
        var steps: [(Command, String)] = [
            (.respond(message: "We look into it"), "agent"),
            (.fileClaim(CasePapers.claim()), "agent"),
        ]
        steps += materials.map { (.recordMaterial($0), "agent") }
        steps += [
            (.accept(note: ""), "agent"), (.recordFinding(CasePapers.finding()), "engineer"),
            (.determineLiability(CasePapers.liability()), "engineer"),
            (.concludeDiagnosis(note: ""), "engineer"),
            (.proposePlan(CasePapers.payment()), "engineer"), (.submitPlan, "engineer"),
        ]
        if decided { steps.append((.approve(nil, digest: nil, note: nil), "quality-head")) }
        for (command, login) in steps { try act(command, on: number, in: store, by: login, at) }
        return number
    }

    private func act(
        _ command: Command, on number: String, in store: any Store, by login: String,
        _ instant: Instant
    ) throws {
        try store.accept(.act(on: number, command, expecting: nil), by: login, at: instant)
    }

    private func adopt(
        in store: any Store, days: Int = 0, _ change: (inout Policy) -> Void
    ) throws {
        var policy = try store.policies().newest.policy
        change(&policy)
        let request = Request.adoptPolicy(policy, from: today.advanced(byDays: days))
        try store.accept(request, by: "administrator", at: now)
    }

    private func gates(of number: String, in store: any Store) throws -> [GateID] {
        let ticket = try #require(try store.ticket(number))
        return try #require(ticket.planning?.phase.approval?.gates.map(\.id))
    }

    /// The record holds, and what a rebuilt store reads is what it read before.
    private func check(_ store: any Store, _ numbers: [String]) throws {
        guard let store = store as? SQLiteStore else { return }
        let before = try numbers.map { try store.ticket($0) }
        try store.rebuild()
        #expect(try store.verify().holds)
        #expect(try numbers.map { try store.ticket($0) } == before)
    }

    @Test(arguments: StoreKind.allCases)
    func
        `a gate added by a policy in force meanwhile is not asked of a plan at its gates`(
            kind: StoreKind
        ) throws
    {
        let store = try store(kind)
        let number = try claim(in: store, decided: true)
        let named = try gates(of: number, in: store)
        try adopt(in: store, days: 1) {
            $0.gates.append(GateRule(.sales, level: 1, when: .money))
        }
        let later = now + .days(2)
        #expect(try store.policy(at: later).version == 2)
        #expect(try gates(of: number, in: store) == named)
        for login in ["finance", "executive"] {
            try act(.approve(nil, digest: nil, note: nil), on: number, in: store, by: login, later)
        }
        let ticket = try #require(try store.ticket(number))
        #expect(ticket.planning?.phase.code == "approved" && ticket.policy == 1)
        // A ticket opened since is under the new one.
        let next = try claim(in: store, at: later)
        #expect(try gates(of: next, in: store).contains(GateID(.sales)))
        #expect(try store.ticket(next)?.policy == 2)
        try check(store, [number, next])
    }

    @Test(arguments: StoreKind.allCases)
    func `a holiday list edited later changes no closed verdict`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try claim(in: store)
        let (working, late) = (try Instant.working(after: now), now + .days(30))
        try act(
            .sendAcceptanceNotice(means: "letter"), on: number, in: store, by: "agent", working)
        try act(
            .approve(nil, digest: nil, note: nil), on: number, in: store, by: "quality-head", late)
        let before = try store.ticket(number)
        let verdicts = try verdicts(of: number, in: store)
        #expect(verdicts["acceptance-notice "] == .met)
        #expect(verdicts["gate department-head:quality"] == .breached)
        try adopt(in: store) { policy in
            policy.calendars[Policy.office] = WorkCalendar(
                name: Policy.office, zone: Desk.identity.zone, week: [.sunday: .wholeDay],
                holidays: Set((0..<40).map { today.advanced(byDays: $0) }))
        }
        #expect(try store.ticket(number) == before)
        #expect(try self.verdicts(of: number, in: store) == verdicts)
        try check(store, [number])
    }

    /// Of the clocks that have stopped, under the policy that governs the ticket.
    private func verdicts(
        of number: String, in store: any Store
    ) throws -> [String: ServiceClock.State] {
        let ticket = try #require(try store.ticket(number))
        let policy = try store.policy(version: ticket.policy)
        let stopped = ticket.clocks.filter { !$0.isRunning }.map {
            (
                "\($0.kind.rawValue) \($0.subject)",
                $0.serviceClock(under: policy).verdict(at: now + .days(400)).state
            )
        }
        return Dictionary(stopped) { first, _ in first }
    }

    @Test(arguments: StoreKind.allCases)
    func `renaming a status changes nothing`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try claim(in: store, decided: true)
        let (before, clocks) = (try store.ticket(number), try store.clocks(of: number))
        try adopt(in: store) { policy in
            policy.problems = policy.problems.map { "\($0)-renamed" }
            policy.causes = policy.causes.map { "\($0)-renamed" }
            policy.declineReasons = policy.declineReasons.map { "\($0)-renamed" }
            policy.departments = policy.departments.map { Department("\($0.code)-renamed") }
            policy.checklists = policy.checklists.mapValues { $0.map { "\($0)-renamed" } }
        }
        #expect(try store.ticket(number) == before)
        #expect(try store.clocks(of: number) == clocks)
        for login in ["finance", "executive"] {
            try act(.approve(nil, digest: nil, note: nil), on: number, in: store, by: login, now)
        }
        #expect(try store.ticket(number)?.planning?.phase.code == "approved")
        try check(store, [number])
    }

    @Test(arguments: StoreKind.allCases)
    func `a clock does not outlive a switched-off rule`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try claim(in: store)
        let clocks = try store.clocks(of: number)
        #expect(clocks.contains { $0.kind == .gate } && clocks.contains { $0.kind == .plan })
        try adopt(in: store) { policy in
            policy.gates = []
            policy.negotiation.rounds = 9
        }
        // What was asked under the old rule is still asked, and its clock ends with the answer.
        #expect(try store.clocks(of: number) == clocks)
        try act(
            .returnPlan(nil, digest: nil, reason: "No"), on: number, in: store, by: "quality-head",
            now)
        #expect(try !store.clocks(of: number).contains { $0.kind == .gate })
        try act(.withdraw(reason: "Found it"), on: number, in: store, by: "agent", now)
        #expect(try store.clocks(of: number).isEmpty)
        let ticket = try #require(try store.ticket(number))
        #expect(ticket.clocks.allSatisfy { !$0.isRunning })
        // Nothing of it is overdue or escalated ever after.
        let late = now + .days(400)
        #expect(try !store.numbers(.all, now: late).contains(number))
        #expect(ticket.dueEscalations(at: late, under: try store.policy(at: now)).isEmpty)
        let next = try claim(in: store)
        #expect(try store.ticket(next)?.planning?.phase.code == "approved")
        #expect(try !store.clocks(of: next).contains { $0.kind == .gate })
        try check(store, [number, next])
    }

    @Test(arguments: StoreKind.allCases)
    func `an approval deleted or recalled stays in the record`(kind: StoreKind) throws {
        let store = try store(kind)
        let number = try claim(in: store, decided: true)
        try act(
            .recallDecision(nil, reason: "Misread"), on: number, in: store, by: "quality-head", now)
        let facts = try store.facts(of: number).suffix(2)
        #expect(facts.map(\.event.kind) == [.gateDecided, .decisionRecalled])
        let gate = try #require(
            try store.ticket(number)?.planning?.phase.approval?.gates.first)
        #expect(gate.decisions.map(\.lapse) == [.recalled] && gate.state == .open)
        guard let store = store as? SQLiteStore else { return }
        #expect(throws: StoreFailure.self) {
            try store.perform {
                try $0.execute("DELETE FROM entries WHERE kind = 'gate-decided'")
            }
        }
        #expect(try store.facts(of: number).suffix(2) == facts)
        // Whoever takes the triggers away is found out by the chain.
        try store.perform {
            try $0.execute("DROP TRIGGER entries_are_never_deleted")
            try $0.execute("DELETE FROM entries WHERE kind = 'gate-decided'")
        }
        #expect(try !store.verify().holds)
    }

    @Test(arguments: StoreKind.allCases)
    func `1,000 overdue at once are all shown`(kind: StoreKind) throws {
        let store = try store(kind)
        for _ in 1...1_000 {
            let opening = Opening(registration: Desk.registration(), urgency: .urgent)
            try store.accept(.open(opening), by: "agent", at: now)
        }
        let query = try store.query(.atRisk, now: now + .days(30))
        #expect(try store.count(query).number == 1_000)
        let page = try store.page(query, from: .first, limit: 1_000).rows
        #expect(Set(page.map(\.ticket.number)).count == 1_000)
        #expect(page.allSatisfy { $0.ticket.number.hasPrefix("202609-") })
        let before = try store.query(.atRisk, now: now)
        #expect(try store.count(before).number == 0)
    }
}

extension Instant {
    /// An hour of the first working day from `start` on in which an office is open.
    fileprivate static func working(after start: Instant) throws -> Instant {
        let policy = Policy.standard(zone: Desk.identity.zone, publicHolidays: .china)
        let office = try #require(policy.calendars[Policy.office])
        return try office.due(from: start, working: .minutes(30))
    }
}
