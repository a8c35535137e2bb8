import Casework
import ServiceTime
import Wording

/// Every word of one language by a name of its own, for tests that look at all of them.
struct Dictionary {
    let words: Words
    private(set) var entries: [(name: String, text: String)] = []

    init(_ language: Language) {
        words = Words(language)
        add(Stage.self) { $0($1) }
        add(Role.self) { $0($1) }
        add(ClockKind.self) { $0($1) }
        add(ServiceClock.State.self) { $0($1) }
        add(GateState.self) { $0($1) }
        add(Verdict.self) { $0($1) }
        add(ImportedStage.self) { $0($1) }
        add(Transition.Branch.self) { $0($1) }
        add(Guard.self) { $0($1) }
        add(Event.Kind.self) { $0($1) }
        add(Region.self) { $0($1) }
        add(RegionState.self) { $0($1) }
        add(RecourseParty.self) { $0($1) }
        add(RecourseReply.self) { $0($1) }
        add(Relation.self) { $0($1) }
        addRegistration()
        addPlan()
        addCommands()
        addPolicy()
    }

    private mutating func addRegistration() {
        add(Channel.self) { $0($1) }
        add(TicketKind.self) { $0($1) }
        add(Urgency.self) { $0($1) }
        add(Severity.self) { $0($1) }
        add(ComplaintClass.self) { $0($1) }
        add(Ground.self) { $0($1) }
        add(Demand.self) { $0($1) }
        add(WaitingOn.self) { $0($1) }
        add(Satisfaction.self) { $0($1) }
        add("owner.queue", words(Owner.queue))
    }

    private mutating func addPlan() {
        add(Party.self) { $0($1) }
        add(DiagnosisMode.self) { $0($1) }
        add(MeasureKind.self) { $0($1) }
        add(ProofKind.self) { $0($1) }
        add(DocumentKind.self) { $0($1) }
        for status in [
            MaterialStatus.missing, .present(evidence: "x"), .waived(reason: "x"),
        ] { add("material.\(status.code)", words(status)) }
        for lapse in [GateDecision.Lapse.recalled, .lowerLevelRecalled] {
            add("lapse.\(lapse)", words(lapse))
        }
        for closure in [Closure.withdrawn(reason: "x"), .closedElsewhere("x")] {
            add("closure.\(closure.code)", words(closure))
        }
        for outcome in [
            Outcome.answered("x"), .fedBack(Department("quality"), "x"), .settledElsewhere("x"),
        ] { add("outcome.\(outcome)", words(outcome)) }
        add("phase.wanted", words(PlanPhase.drafting(nil)))
        add("plan.remedy", words(PlanKind.remedy))
        add("plan.decline", words(PlanKind.decline(reason: "no-proof")))
        add("gate", words(GateID(.departmentHead, of: Department("quality"))))
    }

    private mutating func addCommands() {
        add(Command.Kind.self) { $0($1) }
        for kind in Command.Kind.allCases { add("help.\(kind.rawValue)", words.help(kind)) }
        for field in Field.everywhere { add("field.\(field.name)", words.label(field.name)) }
        add("yes", words(true))
        add("no", words(false))
    }

    private mutating func addPolicy() {
        let policy = Policy.standard(zone: .utc)
        for list in Field.PolicyList.allCases {
            for code in policy.codes(list) {
                add("\(list.rawValue).\(code)", words.code(code, of: list))
            }
        }
    }

    private mutating func add(_ name: String, _ text: String) { entries.append((name, text)) }

    private mutating func add<Code: RawRepresentable & CaseIterable>(
        _ type: Code.Type, _ word: (Words, Code) -> String
    ) where Code.RawValue == String {
        for code in Code.allCases { add("\(type).\(code.rawValue)", word(words, code)) }
    }
}

extension Field {
    /// The fields of every command and of an opening, those of nested records included.
    static let everywhere: [Field] = {
        let top =
            Command.Kind.allCases.flatMap(\.fields) + Opening.fields + DelegationTerms.fields
        return top
            + top.flatMap { field in
                if case .records(let fields) = field.kind { return fields }
                return []
            }
    }()
}

extension String {
    var holdsLatinLetters: Bool { contains { $0.isASCII && $0.isLetter } }

    var holdsHan: Bool { unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
}
