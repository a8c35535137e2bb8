import Casework

extension KeyContext {
    /// The actions the footer names here, the most wanted first.
    var hinted: [Action] {
        switch self {
        case .global, .queue:
            [
                .menu, .command(.take), .command(.respond), .newTicket, .search, .explain,
                .board, .palette, .help, .quit,
            ]
        case .search: [.accept, .cancel, .down, .help]
        case .detail: [.down, .menu, .command(.respond), .explain, .zoom, .nextPane, .help, .quit]
        case .sla: [.down, .accept, .board, .explain, .nextPane, .help, .quit]
        case .board: [.down, .accept, .menu, .explain, .board, .help, .quit]
        case .help, .explain: [.down, .pageDown, .cancel]
        case .confirm: [.accept, .cancel]
        case .menu, .picker, .palette: [.accept, .down, .cancel]
        case .form, .longText: [.nextField, .submit, .cancel, .help]
        }
    }
}
