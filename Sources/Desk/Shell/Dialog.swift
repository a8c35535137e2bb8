/// Something that lies over the panes and has the keys.
enum Dialog: Sendable {
    case menu(MenuState)
    case palette(PaletteState)
    case picker(PickerState)
    case form(FormState)
    case help(ScrolledText)
    case explain(ScrolledText)
    case confirm(Confirmation)

    var context: KeyContext {
        switch self {
        case .menu: .menu
        case .palette: .palette
        case .picker: .picker
        case .form(let form): form.isInLongText ? .longText : .form
        case .help: .help
        case .explain: .explain
        case .confirm: .confirm
        }
    }
}
