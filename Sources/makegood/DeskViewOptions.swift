import ArgumentParser
import Casework
import Desk
import Foundation
import Journal
import ServiceTime
import Terminal
import Wording

/// How the desk looks: the options of everything that fills the screen.
struct DeskViewOptions: ParsableArguments {
    @Flag(help: "Draw lines and marks in ASCII.")
    var ascii = false
    @Option(help: "dark, light, high-contrast or mono.", transform: DeskViewOptions.theme)
    var theme: Theme = .dark

    func screen(
        on store: any Store, as person: Person, language: Language,
        surroundings: any DeskSurroundings
    ) -> DeskScreen {
        DeskScreen(
            store: store, person: person, language: language, surroundings: surroundings,
            isASCII: ascii, theme: theme)
    }

    private static func theme(_ text: String) throws -> Theme {
        guard let theme = Theme(rawValue: text) else {
            let known = Theme.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(.noTheme(text, known: known))
        }
        return theme
    }
}
