/// A colour of the small palette the themes draw from, as an index of the 256 colours of xterm.
public enum Ink: UInt8, CaseIterable, Sendable {
    /// Whatever the terminal uses by itself.
    case standard
    case black
    case white
    case grey
    case darkGrey
    case paleGrey
    case red
    case brightRed
    case orange
    case yellow
    case green
    case brightGreen
    case cyan
    case blue
    case brightBlue
    case magenta
    case navy
    case paleBlue
    case brown
    case darkGreen

    /// The index among 256 colours; −1 stands for the terminal's own colour.
    public var index256: Int {
        switch self {
        case .standard: -1
        case .black: 16
        case .white: 231
        case .grey: 245
        case .darkGrey: 238
        case .paleGrey: 252
        case .red: 160
        case .brightRed: 203
        case .orange: 214
        case .yellow: 227
        case .green: 71
        case .brightGreen: 114
        case .cyan: 80
        case .blue: 32
        case .brightBlue: 75
        case .magenta: 170
        case .navy: 24
        case .paleBlue: 153
        case .brown: 130
        case .darkGreen: 22
        }
    }

    /// The nearest of the 8 basic colours; −1 stands for the terminal's own colour.
    public var index8: Int {
        switch self {
        case .standard: -1
        case .black, .darkGrey: 0
        case .white, .paleGrey, .grey: 7
        case .red, .brightRed: 1
        case .green, .brightGreen, .darkGreen: 2
        case .orange, .yellow, .brown: 3
        case .blue, .brightBlue, .navy: 4
        case .magenta: 5
        case .cyan, .paleBlue: 6
        }
    }
}

/// How a cell looks besides its character: two inks and four attributes, three bytes in all.
public struct Style: Hashable, Sendable {
    /// The attributes every terminal knows or can leave out without harm.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The flags as bits.
        public let rawValue: UInt8

        /// Flags from their bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Heavier or brighter.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter; not every terminal shows it.
        public static let dim = Attributes(rawValue: 2)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 4)
        /// A line below.
        public static let underline = Attributes(rawValue: 8)
    }

    /// Colour of the character.
    public var foreground: Ink
    /// Colour behind it.
    public var background: Ink
    /// Bold, dim, reverse, underline.
    public var attributes: Attributes

    /// Inks and attributes; left out, the terminal's own.
    public init(
        _ foreground: Ink = .standard, on background: Ink = .standard,
        _ attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's own colours, nothing added.
    public static let plain = Style()

    /// The same style with more attributes.
    public func adding(_ more: Attributes) -> Style {
        Style(foreground, on: background, attributes.union(more))
    }

    /// The same style on another background.
    public func on(_ background: Ink) -> Style {
        Style(foreground, on: background, attributes)
    }

    /// This style with the colours and attributes of `over` laid on it, as a selected row needs it.
    public func overlaid(by over: Style) -> Style {
        Style(
            over.foreground == .standard ? foreground : over.foreground,
            on: over.background == .standard ? background : over.background,
            attributes.union(over.attributes))
    }
}
