import Casework
import Journal
import Wording

extension Phrase {
    static func title(of view: QueueView) -> Phrase {
        switch view {
        case .mine: .viewMine
        case .unassigned: .viewUnassigned
        case .atRisk: .viewAtRisk
        case .waiting: .viewWaiting
        case .myGates: .viewMyGates
        case .all: .viewAll
        case .archived: .viewArchived
        }
    }

    static func title(of context: KeyContext) -> Phrase {
        switch context {
        case .global: .placeGlobal
        case .queue: .placeQueue
        case .search: .placeSearch
        case .detail: .placeDetail
        case .sla: .placeSLA
        case .board: .placeBoard
        case .help: .placeHelp
        case .explain: .placeExplain
        case .confirm: .placeConfirm
        case .menu: .placeMenu
        case .picker: .placePicker
        case .palette: .placePalette
        case .form: .placeForm
        case .longText: .placeLongText
        }
    }

    fileprivate static func title(of action: Action) -> Phrase? {
        switch action {
        case .quit: .doQuit
        case .help: .doHelp
        case .cancel: .doCancel
        case .accept: .doAccept
        case .palette: .doPalette
        case .commandLine: .doCommandLine
        case .redraw: .doRedraw
        case .suspend: .doSuspend
        case .switchPerson: .doSwitchPerson
        case .delegate: .doDelegate
        case .withdrawDelegation: .doWithdrawDelegation
        case .newTicket: .doNewTicket
        case .dossiers: .doDossiers
        case .menu: .doMenu
        case .explain: .doExplain
        case .explainAmount: .doExplainAmount
        case .board: .doBoard
        case .copyNumber: .doCopyNumber
        case .undo: .doUndo
        case .notices: .doNotices
        case .mouse: .doMouse
        case .nextPane: .doNextPane
        case .previousPane: .doPreviousPane
        case .zoom: .doZoom
        case .narrower: .doNarrower
        case .wider: .doWider
        case .up: .doUp
        case .down: .doDown
        case .pageUp: .doPageUp
        case .pageDown: .doPageDown
        case .first: .doFirst
        case .last: .doLast
        case .view: .doView
        case .nextView: .doNextView
        case .previousView: .doPreviousView
        case .search: .doSearch
        case .clearSearch: .doClearSearch
        case .releaseOrder: .doReleaseOrder
        case .toggleChosen: .doToggleChosen
        case .chooseAll: .doChooseAll
        case .clearChosen: .doClearChosen
        case .nextField: .doNextField
        case .previousField: .doPreviousField
        case .submit: .doSubmit
        case .newLine: .doNewLine
        case .knowledge: .doKnowledge
        case .command: nil
        }
    }
}

extension Look {
    /// What an action is called in the footer, in help and in the palette.
    func title(of action: Action) -> String {
        switch action {
        case .command(let kind): return words(kind)
        case .view(let view): return words.titled(self(.doView), self(.title(of: view)))
        default: return Phrase.title(of: action).map { self($0) } ?? action.name
        }
    }

    /// What the form of a draft is called, with the number it is about.
    func title(ofDraft name: String) -> String {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            if name == FormState.newName { return self(.newTicket) }
            if name == FormState.delegationName { return self(.doDelegate) }
            let number = name.drop { !$0.isNumber }
            return number.isEmpty ? name : "\(self(.doWithdrawDelegation)) \(number)"
        }
        let (number, code) = (parts[0], parts[1])
        let begun = DossierKind(rawValue: number)
        guard let dossier = begun ?? DossierKind(number: number) else {
            return Command.Kind(rawValue: code).map { "\(number) \(words($0))" } ?? name
        }
        guard let kind = dossier.commands.first(where: { $0.code == code }) else { return name }
        return begun == nil ? "\(number) \(words(kind))" : words(kind)
    }

    /// The same as short as there is, for the footer.
    func shortTitle(of action: Action) -> String { title(of: action) }
}
