import Casework
import Terminal

/// A list with a line to type into that narrows it: the action menu, the palette, the pickers.
struct ChoiceList: Sendable {
    /// What choosing an entry does.
    enum Choice: Hashable, Sendable {
        case action(Action)
        case person(login: String)
        /// Takes a delegation back, by its number.
        case delegation(Int)
        /// Lists dossiers.
        case dossiers(DossierListing)
        /// Shows a dossier, by its number.
        case dossier(String)
        /// Opens the form of a command; without a number it begins a dossier.
        case dossierCommand(DossierCommand.Kind, number: String?)
        /// Puts a text into the form beneath, where its cursor is.
        case insertion(String)

        /// Whether it only shows more, so that one may come back to the list.
        var isStep: Bool {
            switch self {
            case .dossiers, .dossier: true
            case .action, .person, .delegation, .dossierCommand, .insertion: false
            }
        }
    }

    struct Item: Sendable {
        let title: DisplayText
        /// What stands behind the title, dimmed.
        let note: DisplayText
        /// The keys that do the same.
        let keys: DisplayText
        /// Why it is not open now; empty when it is.
        let reasons: [DisplayText]
        let choice: Choice
        /// Lower-case text the typed words are looked for in.
        let searched: String

        init(
            _ title: String, note: String = "", keys: String = "", reasons: [String] = [],
            code: String = "", choice: Choice
        ) {
            self.title = DisplayText(title)
            self.note = DisplayText(note)
            self.keys = DisplayText(keys)
            self.reasons = reasons.map { DisplayText($0) }
            self.choice = choice
            searched = "\(title) \(note) \(code)".lowercased()
        }

        var isOpen: Bool { reasons.isEmpty }
    }

    let title: DisplayText
    let items: [Item]
    private(set) var filter = TextField()
    private(set) var selected = 0
    /// The items that fit what was typed, by place.
    private(set) var matches: [Int]
    /// What the store lists here; nil where all there is stands here.
    private(set) var listing: DossierListing?
    /// How many there are of what is listed, read or not.
    private(set) var total = 0

    init(_ title: String, _ items: [Item]) {
        self.title = DisplayText(title)
        self.items = items
        matches = Array(items.indices)
    }

    /// A list that the store narrows down and that is read a stretch at a time.
    init(
        _ title: String, _ items: [Item], listing: DossierListing, total: Int,
        filter: TextField = TextField(), selected: Int = 0
    ) {
        self.init(title, items)
        self.listing = listing
        self.total = total
        self.filter = filter
        self.selected = min(max(0, selected), max(0, items.count - 1))
    }

    /// Whether more ought to be read, because the cursor is near the end of what was.
    var wantsMore: Bool {
        listing != nil && items.count < total
            && selected + DossierListing.margin >= items.count
    }

    var current: Item? { matches.indices.contains(selected) ? items[matches[selected]] : nil }

    mutating func move(by rows: Int) {
        selected = min(max(0, selected + rows), max(0, matches.count - 1))
    }

    /// Begins with the first of some words that anything fits; with nothing typed where none does.
    mutating func begin(with words: [String]) {
        let fitting = words.first { word in
            let folded = word.lowercased()
            return items.contains { $0.searched.contains(folded) }
        }
        if let fitting { insert(fitting) }
    }

    mutating func press(_ key: KeyPress) {
        let before = filter.text
        filter.press(key)
        narrow(from: before)
    }

    mutating func insert(_ text: String) {
        let before = filter.text
        filter.insert(text)
        narrow(from: before)
    }

    private mutating func narrow(from before: String) {
        guard filter.text != before else { return }
        selected = 0
        guard listing == nil else { return }
        let words = filter.text.lowercased().split(separator: " ")
        let fitting = items.indices.filter { index in
            words.allSatisfy { items[index].searched.contains($0) }
        }
        // What was typed whole comes before what only has it in it.
        let typed = words.joined(separator: " ")
        let exact = fitting.filter { items[$0].title.plain.lowercased() == typed }
        matches = exact + fitting.filter { !exact.contains($0) }
    }
}

typealias MenuState = ChoiceList
typealias PaletteState = ChoiceList
typealias PickerState = ChoiceList
