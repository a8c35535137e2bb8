import Casework
import ServiceTime

/// What every language must be able to say; each is one folder, a file a topic.
protocol Vocabulary: Sendable {
    var scene: Scene { get }

    // Terms.
    func name(_ stage: Stage) -> String
    func name(_ role: Role) -> String
    func name(_ channel: Channel) -> String
    func name(_ kind: TicketKind) -> String
    func name(_ urgency: Urgency) -> String
    func name(_ severity: Severity) -> String
    func name(_ complaintClass: ComplaintClass) -> String
    func name(_ ground: Ground) -> String
    func name(_ demand: Demand) -> String
    func name(_ party: Party) -> String
    func name(_ mode: DiagnosisMode) -> String
    func name(_ waiting: WaitingOn) -> String
    func name(_ satisfaction: Satisfaction) -> String
    func name(_ measure: MeasureKind) -> String
    func name(_ proof: ProofKind) -> String
    func name(_ document: DocumentKind) -> String
    func name(_ material: MaterialStatus) -> String
    func name(_ clock: ClockKind) -> String
    func name(_ state: ServiceClock.State) -> String
    func short(_ missing: MissingDate) -> String
    func reason(_ missing: MissingDate) -> String
    func remedy(_ missing: MissingDate) -> String
    func provisional(_ year: Int) -> String
    var comparableCases: String { get }
    var noComparableCases: String { get }
    func spread(
        median: String, lower: String, upper: String, least: String, most: String
    ) -> String
    func name(_ gate: GateState) -> String
    func name(_ verdict: Verdict) -> String
    func name(_ authority: GateAuthority) -> String
    func name(_ lapse: GateDecision.Lapse) -> String
    func name(_ closure: Closure) -> String
    func name(_ outcome: Outcome) -> String
    func name(_ phase: PhaseName) -> String
    func name(_ stage: ImportedStage) -> String
    func name(_ branch: Transition.Branch) -> String
    func name(_ relation: Relation) -> String
    func name(_ gate: GateID) -> String
    func name(_ kind: PlanKind) -> String
    func name(_ target: Target) -> String
    func name(_ owner: Owner) -> String
    func name(_ rule: Guard) -> String

    // The regions beside the stage.
    func name(_ region: Region) -> String
    func name(_ state: RegionState) -> String
    func name(_ event: RegionEvent.Kind) -> String
    func name(_ party: RecourseParty) -> String
    func name(_ reply: RecourseReply) -> String
    func details(_ event: RegionEvent) -> String

    // Commands.
    func label(_ command: Command.Kind) -> String
    func help(_ command: Command.Kind) -> String
    /// Nil when no command has such a field.
    func label(field: String) -> String?
    func name(yes: Bool) -> String
    /// One record of several, such as the second option of a plan.
    func record(_ field: String, _ number: Int) -> String

    // Sentences.
    func rule(_ refusal: Refusal) -> String
    func remedy(_ refusal: Refusal) -> String
    func name(_ event: Event.Kind) -> String
    func details(_ event: Event) -> String
    func sentence(_ problem: FieldProblem.Kind) -> String
    /// How to mend words that cannot be measured.
    func mend(_ kind: Vagueness) -> String
    /// The same in a few words, behind the words it is about.
    func mark(_ words: String, _ kind: Vagueness) -> String
    func name(_ part: MeasuredPart) -> String
    func name(_ rule: CompensationRule) -> String
    func name(_ step: DerivationStep) -> String
    func name(_ rounding: Rounding) -> String
    /// A figure of a derivation that is no field of a form.
    func label(figure: String) -> String?
    /// What a step rests on, when it is no key of the policy.
    func label(basis: String) -> String?
    /// The policy of a version.
    func label(policy version: String) -> String

    /// That the host's clock was set, how far and which way, and when that was noticed.
    func clockSet(by span: String, isForward: Bool, noticed moment: String) -> String

    // Dossiers.
    func words(of kind: DossierKind) -> KindWords
    func rule(_ refusal: DossierRefusal) -> String
    func remedy(_ refusal: DossierRefusal) -> String
    func rule(_ refusal: RelationRefusal) -> String
    func remedy(_ refusal: RelationRefusal) -> String
    func rule(_ refusal: CareRefusal) -> String
    func remedy(_ refusal: CareRefusal) -> String

    // Pages of dossiers.
    func name(_ term: PageTerm) -> String
    /// How often something comes again.
    func recurrence(months: Int) -> String
    /// By which day of the month.
    func deadline(day: Int) -> String

    // Clauses of commitments.
    /// Why a claim rests on its commitment.
    func reason(_ basis: ClaimBasis) -> String
    /// A number with its unit, in the singular where the language has one.
    func amount(_ number: Int, _ unit: CommitmentClause.Unit) -> String
    /// A measure with its calendar and what it counts from.
    func sentence(_ measure: String, on calendar: String?, from trigger: String?) -> String
    func name(_ effect: CommitmentClause.Effect) -> String
    /// How this commitment stands to that of a number.
    func name(_ side: RelationSide, _ number: String) -> String
    /// A comparator with the units it may stand with.
    func fitting(_ comparator: String, _ units: String) -> String
    /// Between two groups of a list.
    var semicolon: String { get }

    /// The policy's own codes; nil when the language has no word for one.
    func word(_ code: String, of list: Field.PolicyList) -> String?

    /// Between the items of a list, and between two sentences.
    var comma: String { get }
    var sentenceGap: String { get }
    /// Between a title and what it is about.
    var colon: String { get }
}

/// How far a plan is, without the plan; the codes of `PlanPhase.code`.
enum PhaseName: String, CaseIterable {
    case wanted
    case draft
    case inApproval = "in-approval"
    case approved
    case offered
    case rejected
    /// No plan at all.
    case none
}

/// What sentences need to know of the desk: who people are, and where the wall clock hangs.
struct Scene: Sendable {
    let people: Roster
    let zone: Zone

    /// The name of whoever signs in as `login`; the login itself when nobody is known by it.
    func person(_ login: String) -> String { people[login]?.name ?? login }

    /// The name between Chinese characters: one in Latin letters has a blank on either side.
    func spaced(_ login: String) -> String { led(login) + gap(person(login).last) }

    /// The same before a stop or a comma.
    func led(_ login: String) -> String { gap(person(login).first) + person(login) }

    /// The same where a sentence begins.
    func trailed(_ login: String) -> String { person(login) + gap(person(login).last) }

    private func gap(_ character: Character?) -> String {
        character?.isASCII == true ? " " : ""
    }

    /// An instant as `2026-11-22 14:30` on the desk's wall clock.
    func moment(_ instant: Instant) -> String {
        String(instant.iso(in: zone).prefix(16)).replacing("T", with: " ")
    }

    /// When something is due: the end of a day is `2026-11-22 24:00`, not the day after.
    func deadline(_ instant: Instant) -> String {
        let (date, time) = zone.wallClock(at: instant)
        return time.secondOfDay == 0 ? "\(date.advanced(byDays: -1)) 24:00" : moment(instant)
    }
}

extension Vocabulary {
    func list(_ items: some Sequence<String>) -> String { items.joined(separator: comma) }

    func list(_ numbers: [Int]) -> String { list(numbers.map { "\($0)" }) }

    func list(_ gates: [GateID]) -> String { list(gates.map { name($0) }) }

    /// Roles in the order of their definition, so that the same set always reads the same.
    func list(_ roles: Set<Role>) -> String {
        list(Role.allCases.filter(roles.contains).map { name($0) })
    }

    func code(_ code: String, of list: Field.PolicyList) -> String { word(code, of: list) ?? code }

    func department(_ department: Department) -> String { code(department.code, of: .departments) }

    /// The label of a field by its name or, within records, its path, such as `options.1.amount`.
    func field(_ path: String) -> String {
        let parts = path.split(separator: ".").map(String.init)
        guard parts.count == 3, let number = Int(parts[1]) else {
            return label(field: path) ?? path
        }
        return titled(record(parts[0], number), field(parts[2]))
    }

    /// Where a dossier stands, as refusals name it.
    func state(_ code: String, of kind: DossierKind) -> String {
        words(of: kind).states[code] ?? code
    }

    /// The word for a plan's phase or a stage, as refusals name it.
    func phase(_ code: String) -> String {
        if let phase = PhaseName(rawValue: code) { return name(phase) }
        return Stage(rawValue: code).map { name($0) } ?? code
    }

    /// A gate as a refusal or a person writes it, `department-head:quality`.
    func gate(_ text: String) -> String { GateID(text).map { name($0) } ?? text }

    /// Shares as a refusal gives them, `company 70%, quality 40%`, with words for the codes.
    func shares(_ sums: String) -> String {
        list(
            sums.split(separator: ", ").map { part in
                let words = part.split(separator: " ")
                guard words.count == 2 else { return String(part) }
                let bearer = String(words[0])
                let word = Party(rawValue: bearer).map { name($0) }
                return "\(word ?? code(bearer, of: .departments)) \(words[1])"
            })
    }

    /// A title with what it is about, when there is anything to say.
    func titled(_ title: String, _ details: String) -> String {
        details.isEmpty ? title : title + colon + details
    }
}
