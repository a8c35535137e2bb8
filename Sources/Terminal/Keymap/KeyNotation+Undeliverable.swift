extension KeyNotation {
    /// Why a terminal cannot deliver a key as itself; nil when it can.
    static func undeliverable(_ press: KeyPress) -> String? {
        guard case .character(let character) = press.key else { return undeliverableNamed(press) }
        if press.modifiers.contains(.shift) {
            return character == " "
                ? "a terminal sends Space for it"
                : "a terminal sends the shifted character; write that one"
        }
        if let reason = undeliverable(character) { return reason }
        if press.modifiers.contains(.control) { return undeliverableControl(character) }
        if press.modifiers == .alt, "[O]P_^".contains(character) {
            return "the codes of arrow keys and of the terminal's answers begin with it"
        }
        return nil
    }

    private static func undeliverable(_ character: Character) -> String? {
        guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first
        else {
            return "a terminal sends it as several characters"
        }
        if InputMethod.isHan(scalar) {
            return "it comes from an input method; bind a key that needs none"
        }
        if let twin = InputMethod.asciiTwin(of: scalar) {
            return "it counts as '\(twin)' where keys are commands; bind that one"
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .lineSeparator, .paragraphSeparator, .privateUse,
            .nonspacingMark, .enclosingMark, .surrogate:
            return "it cannot be seen or typed by itself"
        default:
            return nil
        }
    }

    private static func undeliverableControl(_ character: Character) -> String? {
        switch character {
        case "i", "I": return "a terminal sends Tab for it"
        case "m", "M", "j", "J": return "a terminal sends Enter for it"
        case "h", "H": return "a terminal sends Backspace for it"
        case "[": return "a terminal sends Esc for it"
        case "@": return "a terminal sends Ctrl-Space for it"
        case "?": return "a terminal sends Backspace for it"
        case "z", "Z": return "it stops the program, as in a shell"
        case "a"..."z", " ", "\\", "]", "^", "_": return nil
        case "A"..."Z":
            return
                "a terminal does not tell capitals with Ctrl; write Ctrl-\(character.lowercased())"
        default: return "a terminal has no code for it"
        }
    }

    private static func undeliverableNamed(_ press: KeyPress) -> String? {
        let isShifted = press.modifiers.contains(.shift)
        let isControlled = press.modifiers.contains(.control)
        switch press.key {
        case .enter where isShifted || isControlled: return "a terminal sends Enter for it"
        case .backspace where isShifted || isControlled: return "a terminal sends Backspace for it"
        case .tab where isControlled: return "a terminal sends Tab for it"
        case .tab where press.modifiers.contains(.alt):
            return "window systems take it before the terminal"
        case .escape where !press.modifiers.isEmpty: return "a terminal sends Esc for it"
        default: return nil
        }
    }
}
