import Casework

extension KeyContext {
    /// The actions the footer names here, the most wanted first.
    var hinted: [Action] {
        switch self {
        case .global, .queue:
            [
                .menu, .command(.take), .command(.respond), .help, .newTicket, .search, .explain,
                .board, .palette, .quit,
            ]
        case .search: [.accept, .cancel, .down, .help]
        case .detail: [.down, .menu, .command(.respond), .help, .explain, .zoom, .nextPane, .quit]
        case .sla: [.down, .accept, .board, .explain, .nextPane, .help, .quit]
        case .board: [.down, .accept, .menu, .explain, .board, .help, .quit]
        case .help, .explain: [.cancel, .down, .pageDown]
        case .confirm: [.accept, .cancel]
        case .menu, .picker, .palette: [.accept, .down, .cancel]
        case .form, .longText: [.nextField, .submit, .knowledge, .cancel, .help]
        }
    }
}
