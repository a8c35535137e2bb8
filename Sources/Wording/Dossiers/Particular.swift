public import Casework

/// One thing a dossier says, under its label; pages and the command line show the same list.
public struct Particular: Hashable, Sendable {
    public let label: String
    public let value: String
    /// Whether it must not be overlooked, such as a danger.
    public let isImportant: Bool
}

/// Labels of a dossier's page that are no field's.
enum PageTerm: CaseIterable {
    case next
    case recurrence
    case period
    case received
    case finding
    case task
    case rectified
    case verified
    case earlierVersion
    case adjustment
    case approved
    case formerEnd
}

extension Words {
    /// Everything that was entered on a dossier, in the order of its forms; what is not there is
    /// left out.
    public func particulars(of dossier: Dossier) -> [Particular] {
        var list = ParticularList(words: self, dossier: dossier)
        switch dossier.matter {
        case .customer(let customer): list.add(customer)
        case .contract(let contract): list.add(contract)
        case .commitment(let commitment): list.add(commitment)
        case .correctiveAction(let action): list.add(action)
        case .careActivity(let activity): list.add(activity)
        case .duty(let duty): list.add(duty)
        case .audit(let audit): list.add(audit)
        case .suggestion(let suggestion): list.add(suggestion)
        case .article(let article): list.add(article)
        }
        return list.particulars
    }
}

/// The list while it is made.
struct ParticularList {
    let words: Words
    let dossier: Dossier
    private(set) var particulars: [Particular] = []

    init(words: Words, dossier: Dossier) {
        self.words = words
        self.dossier = dossier
    }

    /// Under the label of a field; nothing where there is nothing.
    mutating func add(_ field: String, _ value: String?, important: Bool = false) {
        add(label: words.label(field, of: dossier.kind), value, important: important)
    }

    mutating func add(_ term: PageTerm, _ value: String?) {
        add(label: words.vocabulary.name(term), value, important: false)
    }

    mutating func add(label: String, _ value: String?, important: Bool = false) {
        guard let value, !value.isEmpty else { return }
        particulars.append(Particular(label: label, value: value, isImportant: important))
    }

    /// The parts there are, with a dot between.
    mutating func add(_ field: String, parts: [String?]) { add(field, joined(parts)) }

    func joined(_ parts: [String?]) -> String {
        parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    func choice(_ code: String, _ field: String) -> String {
        words.value(code, of: Field(field, .choice([code])))
    }

    func name(_ login: String) -> String { words.vocabulary.scene.person(login) }

    /// The paper that shows it; the name of the file where it names one.
    func proof(_ text: String?) -> String? {
        text.map { NamedFile.shown($0, among: dossier.keptFiles) }
    }
}
