public import Casework
public import ServiceTime

/// Everything people read about the domain, apart from the data, in one language.
///
/// `Words(.zhHans)(Stage.intake)` is 需求受理. The people and the zone are for sentences, which name
/// persons and times.
public struct Words: Sendable {
    public let language: Language
    let vocabulary: any Vocabulary

    /// Words in `language`; without `people`, sentences name persons by their logins, and times are
    /// those of `zone`'s wall clock.
    public init(_ language: Language, people: Roster = Roster(), zone: Zone = .utc) {
        self.language = language
        let scene = Scene(people: people, zone: zone)
        vocabulary =
            switch language {
            case .en: English(scene: scene)
            case .zhHans: SimplifiedChinese(scene: scene)
            case .zhHant: TraditionalChinese(scene: scene)
            }
    }
}

// Where a ticket stands, who does what, and which clocks run.
extension Words {
    /// A stage of the ticket's life.
    public func callAsFunction(_ stage: Stage) -> String { vocabulary.name(stage) }

    /// A role.
    public func callAsFunction(_ role: Role) -> String { vocabulary.name(role) }

    /// What a clock measures.
    public func callAsFunction(_ clock: ClockKind) -> String { vocabulary.name(clock) }

    /// How a clock stands.
    public func callAsFunction(_ state: ServiceClock.State) -> String { vocabulary.name(state) }

    /// That a clock has no date, in at most ten columns.
    public func short(_ missing: MissingDate) -> String { vocabulary.short(missing) }

    /// Why a clock has no date.
    public func reason(_ missing: MissingDate) -> String { vocabulary.reason(missing) }

    /// That a clock has no date, why, and what gives it one.
    public func sentence(_ missing: MissingDate) -> String {
        "\(vocabulary.reason(missing))\(language == .en ? " " : "")\(vocabulary.remedy(missing))"
    }

    /// That a date was set without knowing the days off of a year.
    public func provisional(_ year: Int) -> String { vocabulary.provisional(year) }

    /// How a gate stands.
    public func callAsFunction(_ gate: GateState) -> String { vocabulary.name(gate) }

    /// What was decided at a gate.
    public func callAsFunction(_ verdict: Verdict) -> String { vocabulary.name(verdict) }

    /// In which right a gate was decided, when not by one's own role.
    public func callAsFunction(_ authority: GateAuthority) -> String { vocabulary.name(authority) }

    /// Why a decision no longer counts.
    public func callAsFunction(_ lapse: GateDecision.Lapse) -> String { vocabulary.name(lapse) }

    /// A gate by its role and department, such as 部门负责人（质量部）.
    public func callAsFunction(_ gate: GateID) -> String { vocabulary.name(gate) }

    /// How far a plan is.
    public func callAsFunction(_ phase: PlanPhase) -> String { vocabulary.phase(phase.code) }

    /// How a ticket ended.
    public func callAsFunction(_ closure: Closure) -> String { vocabulary.name(closure) }

    /// How a ticket was settled.
    public func callAsFunction(_ outcome: Outcome) -> String { vocabulary.name(outcome) }

    /// A stage an import may name.
    public func callAsFunction(_ stage: ImportedStage) -> String { vocabulary.name(stage) }

    /// Who has a ticket: a person by name, or the queue.
    public func callAsFunction(_ owner: Owner) -> String { vocabulary.name(owner) }

    /// How long something may take.
    public func callAsFunction(_ target: Target) -> String { vocabulary.name(target) }

    /// A condition of an arrow, in a few words.
    public func callAsFunction(_ rule: Guard) -> String { vocabulary.name(rule) }

    /// Which of several arrows of one command it is.
    public func callAsFunction(_ branch: Transition.Branch) -> String { vocabulary.name(branch) }
}

// The regions beside the stage.
extension Words {
    /// A machine of its own beside the stage.
    public func callAsFunction(_ region: Region) -> String { vocabulary.name(region) }

    /// Where a region stands.
    public func callAsFunction(_ state: RegionState) -> String { vocabulary.name(state) }

    /// Whom a recourse is against.
    public func callAsFunction(_ party: RecourseParty) -> String { vocabulary.name(party) }

    /// What the other side of a recourse says.
    public func callAsFunction(_ reply: RecourseReply) -> String { vocabulary.name(reply) }
}

// What a ticket says.
extension Words {
    /// How the customer reached the desk.
    public func callAsFunction(_ channel: Channel) -> String { vocabulary.name(channel) }

    /// What sort of request it is.
    public func callAsFunction(_ kind: TicketKind) -> String { vocabulary.name(kind) }

    /// How soon a first answer is due.
    public func callAsFunction(_ urgency: Urgency) -> String { vocabulary.name(urgency) }

    /// How grave a complaint is.
    public func callAsFunction(_ severity: Severity) -> String { vocabulary.name(severity) }

    /// What a complaint is about.
    public func callAsFunction(_ complaintClass: ComplaintClass) -> String {
        vocabulary.name(complaintClass)
    }

    /// On what a claim rests.
    public func callAsFunction(_ ground: Ground) -> String { vocabulary.name(ground) }

    /// What a customer asks for.
    public func callAsFunction(_ demand: Demand) -> String { vocabulary.name(demand) }

    /// Whose fault it is.
    public func callAsFunction(_ party: Party) -> String { vocabulary.name(party) }

    /// How a fault was looked at.
    public func callAsFunction(_ mode: DiagnosisMode) -> String { vocabulary.name(mode) }

    /// Whom or what a ticket waits on.
    public func callAsFunction(_ waiting: WaitingOn) -> String { vocabulary.name(waiting) }

    /// What the customer says at follow-up.
    public func callAsFunction(_ satisfaction: Satisfaction) -> String {
        vocabulary.name(satisfaction)
    }

    /// What is done to make good.
    public func callAsFunction(_ measure: MeasureKind) -> String { vocabulary.name(measure) }

    /// What shows that it was done.
    public func callAsFunction(_ proof: ProofKind) -> String { vocabulary.name(proof) }

    /// A document of the file.
    public func callAsFunction(_ document: DocumentKind) -> String { vocabulary.name(document) }

    /// How one ticket stands to another.
    public func callAsFunction(_ relation: Relation) -> String { vocabulary.name(relation) }

    /// Whether an item of a checklist is there.
    public func callAsFunction(_ material: MaterialStatus) -> String { vocabulary.name(material) }

    /// Whether a plan makes good or declines, and why it declines.
    public func callAsFunction(_ kind: PlanKind) -> String { vocabulary.name(kind) }

    /// An amount with its sign, the same in every language: `¥12,480.00`.
    public func callAsFunction(_ money: Money) -> String { money.signed }

    /// A part of a whole, the same in every language: `33.34%` or `1/3`.
    public func callAsFunction(_ share: Share) -> String { share.description }

    /// A department of the policy; its code when the language has no word for it.
    public func callAsFunction(_ department: Department) -> String {
        vocabulary.department(department)
    }

    /// A code of one of the policy's lists; the code itself when the language has no word for it.
    public func code(_ code: String, of list: Field.PolicyList) -> String {
        vocabulary.code(code, of: list)
    }

    /// Several things in one line, with the language's comma.
    public func list(_ items: some Sequence<String>) -> String { vocabulary.list(items) }

    /// A title and what it is about, with the language's colon between them.
    public func titled(_ title: String, _ details: String) -> String {
        vocabulary.titled(title, details)
    }
}
