import Casework
import TestSupport
import Testing

/// The table and the machine say the same.
@Suite struct WorkflowTests {
    @Test func `No arrow is listed twice`() {
        let keys = Workflow.transitions.map { "\($0.from) \($0.on) \($0.branch)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `Two arrows of one command from one stage are told apart`() {
        let groups = Dictionary(grouping: Workflow.transitions) { "\($0.from) \($0.on)" }
        for group in groups.values where group.count > 1 {
            let branches = Set(group.map(\.branch))
            let known: [Set<Transition.Branch>] = [
                [.remedy, .decline], [.diagnosed, .undiagnosed],
                [.mergedAtIntake, .mergedAtDiagnosis, .mergedAtPlan],
            ]
            #expect(known.contains(branches))
        }
    }

    @Test func `Every stage is reached from intake, and the end from every stage`() {
        #expect(reached(from: .intake) == Set(Stage.allCases))
        for stage in Stage.allCases { #expect(reached(from: stage).contains(.closed)) }
    }

    private func reached(from start: Stage) -> Set<Stage> {
        var seen: Set = [start]
        var open = [start]
        while let stage = open.popLast() {
            for arrow in Workflow.transitions where arrow.from == stage {
                if seen.insert(arrow.to).inserted { open.append(arrow.to) }
            }
        }
        return seen
    }

    @Test(arguments: Command.Kind.allCases)
    func `Every command has an arrow`(kind: Command.Kind) {
        #expect(!Workflow.stages(for: kind).isEmpty)
    }

    @Test(arguments: Guard.allCases)
    func `Every guard stands on an arrow`(rule: Guard) {
        #expect(Workflow.transitions.contains { $0.guards.contains(rule) })
    }

    @Test func `No arrow is open to an auditor alone or to nobody`() {
        for arrow in Workflow.transitions {
            #expect(!arrow.roles.isEmpty && !arrow.roles.contains(.auditor), "\(arrow)")
        }
    }

    @Test(arguments: Stage.allCases)
    func `A command without an arrow is refused and says where it would work`(
        stage: Stage
    ) throws {
        let desk = try CaseDesk.standing(in: stage)
        #expect(desk.ticket.stage == stage)
        for kind in Command.Kind.allCases where !Workflow.stages(for: kind).contains(stage) {
            for person in CaseStaff.people {
                let reasons = Workflow.refusals(
                    kind, on: desk.ticket, in: desk.context(person.login))
                #expect(reasons == [.notFromStage(stage, allowed: Workflow.stages(for: kind))])
            }
        }
    }

    /// What brings a ticket to each arrow that leads to another stage, and who goes along it.
    @Test(arguments: Move.all)
    func `Every arrow arrives where the table says`(move: Move) throws {
        var desk = try move.start()
        let arrow = try #require(
            Workflow.transitions.first {
                $0.from == move.from && $0.on == move.command.kind
                    && $0.branch == move.branch
            })
        #expect(desk.ticket.stage == arrow.from)
        try desk.perform(move.command, as: move.login)
        #expect(desk.ticket.stage == arrow.to)
    }

    @Test func `Every arrow to another stage has been gone along`() {
        let gone = Set(Move.all.map { "\($0.from) \($0.command.kind) \($0.branch)" })
        let listed = Workflow.transitions.filter { $0.from != $0.to }
            .map { "\($0.from) \($0.on) \($0.branch)" }
        #expect(gone == Set(listed))
    }

    @Test func `All the reasons are given at once`() throws {
        var desk = CaseDesk(
            Registration(
                customer: "", channel: .phone, kind: .complaint, problem: "other", subject: ""))
        try desk.perform(.fileClaim(CasePapers.claim()), as: "agent")
        #expect(
            desk.codes(.accept(note: ""), as: "auditor") == [
                "role-missing", "registration-incomplete", "first-response-missing",
                "claim-incomplete",
            ])
    }

    @Test func `A refused command changes nothing`() throws {
        var desk = try CaseDesk.claim(at: .inApproval)
        let before = desk
        #expect(throws: Refused.self) { try desk.perform(.sendPlan(means: "mail"), as: "agent") }
        #expect(desk.ticket == before.ticket && desk.facts == before.facts)
    }
}

extension CaseDesk {
    /// A claim that stands in `stage`.
    static func standing(in stage: Stage) throws -> CaseDesk {
        switch stage {
        case .intake: try .claim(at: .intake)
        case .diagnosis: try .claim(at: .diagnosis)
        case .plan: try .claim(at: .planWanted)
        case .execution: try .claim(at: .execution)
        case .confirmation: try .claim(at: .confirmation)
        case .followUp: try .claim(at: .followUp)
        case .archive: try .claim(at: .archive)
        case .closed: try .claim(at: .closed)
        }
    }
}
