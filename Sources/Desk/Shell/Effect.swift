import Casework
import Journal

/// What `update` asks of the world; the session performs it and tells the state what came of it.
enum Effect: Sendable {
    /// Reads the queue anew from its beginning, its end, or around the selected ticket.
    case readQueue(QueueRead)
    /// Reads more of the queue when the cursor nears the edge of the window.
    case extendQueue
    case readBoard
    /// Reads the queue around this ticket.
    case selectInQueue(String)
    case openCommand(Command.Kind)
    case openMenu
    case openNewTicket
    case explain
    case explainAmount
    case submit(PendingCommand)
    /// One command for several tickets.
    case submitMany(ManyCommand)
    /// Chooses every ticket of the list.
    case chooseAll
    case listDossierKinds
    /// Says over the form what was promised to the customer typed so far.
    case findPromises([String: FieldValue])
    /// Offers under this field of the form what is known that fits what was typed.
    case lookUp(String, [String: FieldValue])
    /// Lists lessons, wordings and closed cases over the form.
    case findKnowledge
    /// Says over the form of a plan what like cases came to, for the amount typed so far.
    case compareAmount([String: FieldValue])
    /// Lists dossiers that hold what was typed, at least so many of them.
    case listDossiers(DossierListing, typed: String, atLeast: Int)
    case openDossier(String)
    case openDossierForm(DossierCommand.Kind, on: String?)
    /// A change of a dossier, from the form of that name.
    case pursue(Request, key: IdempotencyKey, form: String)
    case open(Opening, key: IdempotencyKey)
    case attach(Attachment)
    case actAs(login: String)
    case openDelegation
    /// Asks for what is no command on a ticket, from the form of this name.
    case ask(Request, key: IdempotencyKey, form: String)
    case copy(String)
    case setMouse(Bool)
    case redraw
    case suspend
    case keepDraft(Draft)
    case dropDraft(name: String)
}

/// Which part of the queue is read.
enum QueueRead: Sendable {
    case first
    case last
    /// Around the selected ticket, which keeps its place on the screen.
    case aroundSelection
}

/// A command that is ready to be submitted.
struct PendingCommand: Sendable {
    let command: Command
    let number: String
    /// The version of the ticket the person saw; nil lets the rules alone decide.
    let expecting: Int?
    let key: IdempotencyKey
    /// Whether what speaks against it was shown, and it is meant all the same.
    var isConfirmed = false
}
