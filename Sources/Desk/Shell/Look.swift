import ServiceTime
public import Terminal
public import Wording

/// How the desk looks and speaks: language, theme and drawing set.
public struct Look: Sendable {
    /// The language of everything that is not somebody's own text.
    public var language: Language { words.language }
    /// The words of the domain.
    public var words: Words
    /// The styles of all roles.
    public var theme: Theme
    /// The characters lines and marks are drawn with.
    public var glyphs: Glyphs

    /// A look; the theme should be `mono` where `NO_COLOR` is set.
    public init(words: Words, theme: Theme = .dark, glyphs: Glyphs = .unicode) {
        self.words = words
        self.theme = theme
        self.glyphs = glyphs
    }

    func callAsFunction(_ phrase: Phrase) -> String {
        switch language {
        case .en: phrase.english
        case .zhHans: phrase.simplifiedChinese
        case .zhHant: phrase.traditionalChinese
        }
    }

    func text(_ phrase: Phrase) -> DisplayText { DisplayText(self(phrase)) }
}
