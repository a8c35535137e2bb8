public import Casework

/// Everything a language says of one kind of dossier, by the stable codes of the kind.
///
/// A test holds each of them complete: every state, command, event, field and choice has a word.
struct KindWords: Sendable {
    /// A command: a verb for a menu, and what it does in one sentence.
    struct CommandWords: Sendable {
        let label: String
        let help: String

        init(_ label: String, _ help: String) {
            self.label = label
            self.help = help
        }
    }

    let name: String
    /// The kind's heading over a list of several.
    let plural: String
    let states: [String: String]
    let commands: [String: CommandWords]
    let events: [String: String]
    /// Labels of the fields that no ticket has.
    let fields: [String: String]
    /// The words for the values of choices, by field and code.
    var choices: [String: [String: String]] = [:]
}

// What people read of dossiers.
extension Words {
    /// A kind of dossier.
    public func callAsFunction(_ kind: DossierKind) -> String { vocabulary.words(of: kind).name }

    /// A heading over several dossiers of a kind.
    public func heading(_ kind: DossierKind) -> String { vocabulary.words(of: kind).plural }

    /// Where a dossier stands; the code itself when it is none of the kind's.
    public func state(_ code: String, of kind: DossierKind) -> String {
        vocabulary.state(code, of: kind)
    }

    /// A verb for a menu, at most 14 columns wide.
    public func callAsFunction(_ command: DossierCommand.Kind) -> String {
        vocabulary.words(of: command.dossier).commands[command.code]?.label
            ?? Command.Kind(rawValue: command.code).map { vocabulary.label($0) } ?? command.code
    }

    /// What a command does, in one sentence.
    public func help(_ command: DossierCommand.Kind) -> String {
        vocabulary.words(of: command.dossier).commands[command.code]?.help
            ?? Command.Kind(rawValue: command.code).map { vocabulary.help($0) } ?? command.code
    }

    /// What happened, without its particulars.
    public func callAsFunction(_ event: DossierEvent.Kind) -> String {
        vocabulary.words(of: event.dossier).events[event.code]
            ?? Event.Kind(rawValue: event.code).map { vocabulary.name($0) } ?? event.code
    }

    /// What happened, in one line for the timeline.
    public func describe(_ event: DossierEvent) -> String {
        vocabulary.titled(self(event.kind), OneLine.of(vocabulary.details(event)))
    }
}

extension Vocabulary {
    /// The label of a field that some kind of dossier has.
    func dossierField(_ name: String) -> String? {
        DossierKind.allCases.lazy.compactMap { words(of: $0).fields[name] }.first
    }

    /// The word for a value of a choice that some kind of dossier has.
    func dossierChoice(_ code: String, of field: String) -> String? {
        DossierKind.allCases.lazy.compactMap { words(of: $0).choices[field]?[code] }.first
    }

    /// The particulars of an event, without its name.
    func details(_ event: DossierEvent) -> String {
        switch event {
        case .customer(let event): details(event)
        case .contract(let event): details(event)
        case .commitment(let event): details(event)
        // Care and improvement.
        case .correctiveAction(let event): details(event)
        case .careActivity(let event): details(event)
        case .duty(let event): details(event)
        case .audit(let event): details(event)
        case .suggestion(let event): details(event)
        case .article(let event): details(event)
        // Clocks that ran out.
        case .escalated(_, let escalation):
            details(Event.escalated(escalation.withoutInnerSubject))
        // Files.
        case .filing(_, .evidenceAdded(let evidence)): details(Event.evidenceAdded(evidence))
        case .filing(_, .evidenceDisposed(let gone)): details(Event.evidenceDisposed(gone))
        }
    }
}

extension Escalation {
    /// Of the subjects only the numbers of lines mean something to people.
    fileprivate var withoutInnerSubject: Escalation {
        guard Int(subject) == nil else { return self }
        return Escalation(clock: clock, subject: "", start: start, percent: percent, to: to)
    }
}
