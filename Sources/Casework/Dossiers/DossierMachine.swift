public import ServiceTime

// What a kind of dossier must say of itself. Everything else (numbers, versions, clocks, refusals,
// menus, reading of values, the record, lists) is done once for all kinds.

/// One kind of dossier as a machine: a table of arrows, guards, and a fold over its events.
protocol DossierMachine: Hashable, Sendable {
    associatedtype State: DossierCode
    associatedtype Command: MachineCommand
    associatedtype Event: MachineEvent
    /// The conditions its arrows demand.
    associatedtype Rule: DossierCode

    static var kind: DossierKind { get }
    /// The only place that says what may follow what; an arrow from nowhere begins a dossier.
    static var arrows: [DossierArrow<Self>] { get }

    /// Makes the dossier from its first event; nil when that is none to begin with.
    init?(beginningWith event: Event, _ stamp: DossierStamp)
    var state: State { get }
    /// Changes what the event changes; answers what does not fit.
    mutating func fold(_ event: Event, _ stamp: DossierStamp) -> String?
    /// Why a rule does not let the command pass; empty when it does.
    static func refusals(_ rule: Rule, _ matter: DossierMatter<Self>) -> [Refusal]
    /// What a command that no rule holds back makes happen.
    static func events(of command: Command, _ matter: DossierMatter<Self>) -> [Event]
    /// The clocks that ought to run now.
    func dueClocks(under policy: Policy) -> [DossierDueClock]
    /// Which clocks there can be.
    static var clockKinds: [ClockKind] { get }
    /// Under which keys others must be looked up besides those the command names, because the
    /// dossier itself names them.
    func lookups(for command: Command, of number: String) -> [DossierKey]
    /// Where they run.
    static var clockedStates: [State] { get }
    /// Of which clock the one above may give a command in the place of the post that answers, once
    /// it ran out.
    static func clocks(opening command: Command.Kind) -> [ClockKind]
    /// Whether an event is what a clock waited for, or only took away the reason for it.
    static func answers(_ event: Event, _ clock: Clock) -> Bool
    /// Whether a command is judged by the newest policy, which then governs the dossier.
    static func takesNewestPolicy(_ command: Command.Kind) -> Bool
    /// What lists and searches need to know.
    var summary: DossierSummary { get }

    // The one place of the kind among all of them.
    static func command(in command: DossierCommand) -> Command?
    static func event(in event: DossierEvent) -> Event?
    static func wrapped(_ command: Command) -> DossierCommand
    static func wrapped(_ event: Event) -> DossierEvent
    var wrapped: Dossier.Matter { get }
}

extension DossierMachine {
    func dueClocks(under policy: Policy) -> [DossierDueClock] { [] }

    static var clockKinds: [ClockKind] { [] }

    func lookups(for command: Command, of number: String) -> [DossierKey] { [] }

    static var clockedStates: [State] { [] }

    static func clocks(opening command: Command.Kind) -> [ClockKind] { [] }

    static func answers(_ event: Event, _ clock: Clock) -> Bool { true }

    static func takesNewestPolicy(_ command: Command.Kind) -> Bool { false }
}

/// A closed list of stable words.
protocol DossierCode: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}

/// What somebody asks for on a dossier of one kind; its coded form is what a key stands for.
protocol MachineCommand: Hashable, Sendable, Encodable {
    associatedtype Kind: DossierCode

    var kind: Kind { get }
    /// The texts it carries, for the guard that asks for them.
    var texts: [TypedText] { get }
    /// Under which keys other dossiers must be looked up to decide it.
    var lookups: [DossierKey] { get }
    /// The numbers of the tickets it cites.
    var tickets: [String] { get }
    /// The rule by which it draws from all tickets; nil when it draws none.
    var population: SampleRule? { get }
    static func fields(of kind: Kind) -> [Field]
    /// Reads it from values; nil when a value it cannot do without is wrong.
    static func read(_ kind: Kind, _ reader: inout FieldReader) -> Self?
}

extension MachineCommand {
    var lookups: [DossierKey] { [] }

    var tickets: [String] { [] }

    var population: SampleRule? { nil }

    /// Texts that are missing.
    var textRefusals: [Refusal] { texts.flatMap(\.refusals) }
}

/// What happened to a dossier of one kind; the names of cases and labels are the record's.
protocol MachineEvent: Hashable, Sendable, Codable {
    associatedtype Kind: DossierCode

    var kind: Kind { get }
}

/// One arrow of a kind's table.
struct DossierArrow<Machine: DossierMachine>: Hashable, Sendable {
    /// Nil where a dossier begins.
    let from: Machine.State?
    let on: Machine.Command.Kind
    let to: Machine.State
    /// Holding one of them is enough.
    let roles: Set<Role>
    let rules: [Machine.Rule]
    /// Where it leads instead when the dossier comes back to where it stood before.
    let alternative: Machine.State?

    init(
        _ from: Machine.State?, _ on: Machine.Command.Kind, _ to: Machine.State,
        _ roles: Set<Role>, _ rules: [Machine.Rule], or alternative: Machine.State? = nil
    ) {
        self.alternative = alternative
        self.from = from
        self.on = on
        self.to = to
        self.roles = roles
        self.rules = rules
    }

    /// Arrows that stay where they begin.
    static func within(
        _ states: [Machine.State], _ on: Machine.Command.Kind, _ roles: Set<Role>,
        _ rules: [Machine.Rule]
    ) -> [DossierArrow] {
        states.map { DossierArrow($0, on, $0, roles, rules) }
    }
}

/// What a rule looks at.
struct DossierMatter<Machine: DossierMachine> {
    /// Nil where a dossier begins.
    let machine: Machine?
    let number: String?
    /// The clocks of the dossier, those that ran included.
    let clocks: [Clock]
    /// The posts that may act because a clock ran out.
    let superiors: [GateID]
    /// The files of the dossier that are still kept.
    let files: [Evidence]
    /// Nil when a menu asks: then only what does not depend on the payload is judged.
    let command: Machine.Command?
    let context: Context
    /// Other dossiers that the command names.
    let others: DossierShelf

    /// Whether the person stands above the post that let a clock of the command run out.
    var isSuperior: Bool {
        superiors.contains { person.holds($0.role, in: $0.department) }
    }

    var person: Person { context.person }
    var now: Instant { context.now }

    /// The rule every command with words goes through.
    var textGiven: [Refusal] { command?.textRefusals ?? [] }

    /// The name of a customer, given by number or name, as it stands in the files; nil for nobody
    /// that is in them.
    func customerName(_ customer: String?) -> String? {
        guard let customer else { return nil }
        let found = others[customer] ?? others.dossiers(under: .name(customer)).first
        return found?.summary.title
    }

    /// Why a customer cannot be meant: a number that is no customer's; a name needs no file.
    func numberRefusals(ofCustomer customer: String?) -> [Refusal] {
        guard let customer, DossierKind.isNumber(customer), others[customer]?.kind != .customer
        else { return [] }
        return [.dossier(.noSuchCustomer(customer))]
    }

    /// Today, in the zone of the desk's calendars.
    var today: CivilDate { context.policy.zone.date(at: now) }
}

/// Of which dossier an event is, who did it, when, and under which policy.
struct DossierStamp {
    let number: String
    let by: String
    let at: Instant
    let policy: Policy
}

/// A clock of a dossier that ought to run now.
struct DossierDueClock: Hashable {
    let kind: ClockKind
    var subject = ""
    /// When it starts; nil for the event that calls for it.
    var start: Instant?
    /// What it may take; nil for what the policy says.
    var target: Target?
    /// For the targets of the policy.
    var urgency = Urgency.general
}

extension Policy {
    /// The desk's day of an instant.
    public func day(of instant: Instant) -> CivilDate { zone.date(at: instant) }

    /// The zone the desk's days are counted in: that of its office hours.
    var zone: Zone { (calendars[Policy.office] ?? calendars[Policy.roundTheClock])?.zone ?? .utc }
}

/// A text a person typed into a command.
typealias TypedText = Command.CommandText
