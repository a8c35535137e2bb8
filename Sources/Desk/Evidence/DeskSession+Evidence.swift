import Casework
import Journal
import Terminal

// A file goes in while the desk goes on; its command is sent once it is whole.
extension DeskSession {
    /// A file under way and what it is for.
    struct Intake {
        let intake: any EvidenceIntake
        let attachment: Attachment
    }

    /// How often a file under way is looked at, in milliseconds.
    static let intakeInterval = 100

    mutating func attach(_ attachment: Attachment) {
        guard intake == nil else { return state.say(state.look(.fileUnderWay), .refused) }
        guard let begun = surroundings.takeEvidence(attachment.path) else {
            return state.say(state.look(.noEvidenceFolder), .error)
        }
        intake = Intake(intake: begun, attachment: attachment)
        state.say(state.look(.storingFile))
    }

    /// Looks how far a file under way is; whether the picture may have changed.
    mutating func followIntake() throws(StoreFailure) -> Bool {
        guard let current = intake else { return false }
        let form = current.attachment.form
        switch current.intake.state {
        case .running(let done, let total):
            let isWanted = state.dialogs.contains { dialog in
                if case .form(let open) = dialog { return open.name == form }
                return false
            }
            guard isWanted else {
                // Whoever leaves the form does not want the file.
                current.intake.stop()
                intake = nil
                return true
            }
            let percent = total > 0 ? done * 100 / total : 0
            state.say("\(state.look(.storingFile)) \(percent) %")
        case .stored(let files):
            intake = nil
            try add(files, as: current.attachment)
        case .failed(let problem):
            intake = nil
            let text = state.look(problem.phrase)
            state.notice = nil
            if case .form(var open)? = state.dialogs.last, open.name == form {
                open.problems["file"] = DisplayText(text)
                open.key = .random()
                state.dialogs[state.dialogs.count - 1] = .form(open)
            } else {
                state.say(text, .error)
            }
        }
        return true
    }
}

extension DeskSession {
    private mutating func add(
        _ files: [StoredEvidence], as attachment: Attachment
    ) throws(StoreFailure) {
        let number = attachment.number
        let kind = DossierKind(number: number)
        // Of a folder that was given before, only what is new is added.
        let new = files.count == 1 ? files : try newFiles(among: files, on: number)
        for addition in attachment.additions(of: new) {
            guard let kind else {
                let pending = PendingCommand(
                    command: .addEvidence(addition.evidence), number: number,
                    expecting: addition.expecting, key: addition.key)
                try performInTurn(.submit(pending))
                // A refusal is in the form; the others would meet the same.
                if state.refusal != nil { return }
                continue
            }
            let command = DossierCommand.filing(kind, .addEvidence(addition.evidence))
            let request = Request.pursue(number, command, expecting: addition.expecting)
            try performInTurn(.pursue(request, key: addition.key, form: attachment.form))
            if held == nil, state.isFormOpen(attachment.form) { return }
        }
        guard files.count > 1, held == nil else { return }
        if new.isEmpty, state.isFormOpen(attachment.form) { state.dialogs.removeLast() }
        state.say("\(number) \(state.look(.filesStored)) \(new.count)/\(files.count)", .met)
    }
}

extension DeskSession {
    /// The files that the rules do not know on a ticket or dossier already, each content once.
    private func newFiles(
        among files: [StoredEvidence], on number: String
    ) throws(StoreFailure) -> [StoredEvidence] {
        let ticket = try store.ticket(number)
        let dossier = try store.dossier(number)
        guard let version = ticket?.policy ?? dossier?.policy else { return files }
        let context = Context(
            person: state.person, now: state.now, policy: try store.policy(version: version),
            roster: state.roster)
        var seen: Set<Digest> = []
        return files.filter { file in
            let evidence = Evidence(
                name: file.name, digest: file.digest, shows: file.name, size: file.size)
            let reasons =
                ticket.map {
                    Workflow.refusals(.addEvidence, .addEvidence(evidence), on: $0, in: context)
                }
                ?? dossier.map {
                    $0.refusals(
                        $0.kind.addingEvidence, .filing($0.kind, .addEvidence(evidence)),
                        in: context, beside: DossierShelf())
                } ?? []
            return !reasons.contains(where: \.isSameFile) && seen.insert(file.digest).inserted
        }
    }
}

extension DeskState {
    /// Whether a form stands in front of everything.
    fileprivate func isFormOpen(_ name: String) -> Bool {
        if case .form(let form)? = dialogs.last { return form.name == name }
        return false
    }
}

extension EvidenceProblem {
    /// What is said of it under the field.
    fileprivate var phrase: Phrase {
        switch self {
        case .notFound: .fileNotFound
        case .notAFile: .fileIsNone
        case .tooLarge: .fileTooLarge
        case .changed: .fileChanged
        case .unreadable: .fileUnreadable
        case .diskFull: .fileDiskFull
        case .folderFailed: .fileFolderFailed
        }
    }
}

// The form of a file: its path is typed, name and digest come from the file.
extension FormState {
    var isAttaching: Bool { attached != nil }

    /// On what the form puts a file, and the version of it the person saw.
    private var attached: (number: String, expecting: Int?)? {
        switch purpose {
        case .command(.addEvidence, let number, let version): (number, version)
        case .dossier(let kind, let number?, let version) where kind == kind.dossier.addingEvidence:
            (number, version)
        case .command, .many, .dossier, .newTicket, .delegation, .withdrawal: nil
        }
    }

    /// The values as they will be once the file is read, with what is wrong with the path.
    var valuesOfFile: (values: [String: FieldValue], problems: [FieldProblem]) {
        var values = values
        let isMissing = values["file"] == nil
        values["digest"] = .text(String(repeating: "0", count: 64))
        if values["name"] == nil { values["name"] = .text("0") }
        return (values, isMissing ? [FieldProblem(field: "file", kind: .missing)] : [])
    }

    /// What is to be attached, when the form is for a file and nothing is wrong with it.
    var attachment: Attachment? {
        guard let (number, version) = attached else { return nil }
        func text(_ name: String) -> String? {
            guard case .text(let text)? = values[name] else { return nil }
            return text
        }
        guard let path = text("file"), let shows = text("shows") else { return nil }
        return Attachment(
            path: path, name: text("name"), shows: shows, origin: text("origin"), number: number,
            expecting: version, key: key)
    }
}
