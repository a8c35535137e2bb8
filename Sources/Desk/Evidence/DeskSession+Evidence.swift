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
        let form = FormState.name(.addEvidence, current.attachment.number)
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
            let number = current.attachment.number
            let known = try store.ticket(number)?.evidence.map(\.digest) ?? []
            // Of a folder that was given before, only what is new is added.
            let new = files.filter { files.count == 1 || !known.contains($0.digest) }
            for command in current.attachment.commands(with: new) {
                try submit(command)
                // A refusal is in the form; the others would meet the same.
                if state.refusal != nil { break }
            }
            if files.count > 1 { tell(files.count, new: new.count, on: number) }
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
    /// Says how many of a folder's files were new.
    private mutating func tell(_ count: Int, new: Int, on number: String) {
        guard state.refusal == nil else { return }
        if new == 0 { closeEvidenceForm(of: number) }
        state.say("\(number) \(state.look(.filesStored)) \(new)/\(count)", .met)
    }

    private mutating func closeEvidenceForm(of number: String) {
        if case .form(let form)? = state.dialogs.last,
            form.name == FormState.name(.addEvidence, number)
        {
            state.dialogs.removeLast()
        }
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
    var isAttaching: Bool {
        guard case .command(.addEvidence, _, _) = purpose else { return false }
        return true
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
        guard case .command(.addEvidence, let number, let version) = purpose else { return nil }
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
