/// What something on the screen means; a theme says how that looks.
public enum Role: CaseIterable, Sendable {
    case normal
    case title
    case heading
    case label
    case dim
    case key
    case link
    case border
    case focusBorder
    case selected
    case marked
    case match
    case cursorField
    case field
    case fieldError
    case urgent
    case important
    case breached
    case atRisk
    case paused
    case met
    case stageDone
    case stageHere
    case stageAhead
    case money
    case refused
    case error
    case notice
    case banner
    case footer
    case disabled
}

/// A set of styles for all roles; colour never carries a meaning alone.
public enum Theme: String, CaseIterable, Sendable {
    case dark
    case light
    case highContrast = "high-contrast"
    case mono

    /// The theme to use when `NO_COLOR` is set: attributes only.
    public var withoutColor: Theme { .mono }

    /// How a role looks in this theme.
    public func style(_ role: Role) -> Style {
        switch self {
        case .dark: Self.dark(role)
        case .light: Self.light(role)
        case .highContrast: Self.highContrast(role)
        case .mono: Self.mono(role)
        }
    }
}

extension Theme {
    private static func dark(_ role: Role) -> Style {
        switch role {
        case .normal, .label, .money: .plain
        case .title, .heading: Style(.paleBlue, .bold)
        case .dim, .border, .stageAhead, .disabled: Style(.grey)
        case .key: Style(.cyan, .bold)
        case .link: Style(.brightBlue, .underline)
        case .focusBorder: Style(.brightBlue, .bold)
        case .selected: Style(.white, on: .navy)
        case .marked: Style(.yellow, .bold)
        case .match: Style(.black, on: .yellow)
        case .field: Style(.standard, on: .darkGrey)
        case .cursorField: Style(.white, on: .darkGrey, .underline)
        case .fieldError, .error, .refused: Style(.brightRed)
        case .urgent: Style(.brightRed, .bold)
        case .important, .atRisk: Style(.orange)
        case .breached: Style(.white, on: .red, .bold)
        case .paused: Style(.magenta)
        case .met, .stageDone: Style(.brightGreen)
        case .stageHere: Style(.yellow, .bold)
        case .notice: Style(.cyan)
        case .banner: Style(.black, on: .orange)
        case .footer: Style(.paleGrey)
        }
    }

    private static func light(_ role: Role) -> Style {
        switch role {
        case .normal, .label, .money: .plain
        case .title, .heading: Style(.navy, .bold)
        case .dim, .border, .stageAhead, .disabled: Style(.grey)
        case .key: Style(.blue, .bold)
        case .link: Style(.blue, .underline)
        case .focusBorder: Style(.navy, .bold)
        case .selected: Style(.black, on: .paleBlue)
        case .marked: Style(.brown, .bold)
        case .match: Style(.black, on: .yellow)
        case .field: Style(.black, on: .paleGrey)
        case .cursorField: Style(.black, on: .paleGrey, .underline)
        case .fieldError, .error, .refused: Style(.red)
        case .urgent: Style(.red, .bold)
        case .important, .atRisk: Style(.brown)
        case .breached: Style(.white, on: .red, .bold)
        case .paused: Style(.magenta)
        case .met, .stageDone: Style(.darkGreen)
        case .stageHere: Style(.brown, .bold)
        case .notice: Style(.navy)
        case .banner: Style(.black, on: .orange)
        case .footer: Style(.darkGrey)
        }
    }

    private static func highContrast(_ role: Role) -> Style {
        switch role {
        case .normal, .label, .money, .dim, .border, .stageAhead, .footer, .disabled, .field:
            Style(.white, on: .black)
        case .title, .heading, .focusBorder, .stageHere, .key, .marked:
            Style(.yellow, on: .black, .bold)
        case .link, .cursorField: Style(.white, on: .black, .underline)
        case .selected: Style(.black, on: .white, .bold)
        case .match, .banner: Style(.black, on: .yellow, .bold)
        case .fieldError, .error, .refused, .urgent: Style(.brightRed, on: .black, .bold)
        case .important, .atRisk: Style(.orange, on: .black, .bold)
        case .breached: Style(.white, on: .red, .bold)
        case .paused, .notice: Style(.cyan, on: .black)
        case .met, .stageDone: Style(.brightGreen, on: .black, .bold)
        }
    }

    private static func mono(_ role: Role) -> Style {
        switch role {
        case .normal, .label, .money, .important, .paused, .met, .stageDone, .footer, .border,
            .notice, .field, .atRisk:
            .plain
        case .dim, .stageAhead, .disabled: Style(.standard, .dim)
        case .title, .heading, .key, .focusBorder, .marked, .urgent, .stageHere, .refused:
            Style(.standard, .bold)
        case .link, .match, .cursorField: Style(.standard, .underline)
        case .selected, .banner: Style(.standard, .reverse)
        case .fieldError, .error: Style(.standard, [.bold, .underline])
        case .breached: Style(.standard, [.bold, .reverse])
        }
    }
}

extension Style {
    fileprivate init(_ foreground: Ink, _ attributes: Attributes) {
        self.init(foreground, on: .standard, attributes)
    }
}
