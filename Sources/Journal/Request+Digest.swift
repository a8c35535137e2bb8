import Casework

// A key may be asked again by a newer program than the one that wrote under it. So what was asked
// is not compared as Swift prints it, but as canonical JSON of its own: an array with the stable
// name of the request and what it carries, in the record's own encoding. `null` stands for what
// was left out.

extension Request {
    /// What is asked, so that one key never stands for two different things; the same in every
    /// build.
    ///
    /// - Throws: `EncodingError` when it holds what the record cannot.
    public var digest: EntryHash {
        get throws { EntryHash.plain(try CanonicalJSON.encode(form)) }
    }

    /// Stands for the request where a history is written that nobody asked for as a command.
    public static func digest(ofHistory body: [UInt8]) -> EntryHash {
        EntryHash.plain(body)
    }

    /// Stands for the request where a row of another system's log asked for a step.
    ///
    /// - Parameter mark: Tells the row from the others of its case.
    /// - Returns: The same for the same row in every build.
    public static func digest(ofRow mark: UInt64) -> EntryHash {
        EntryHash.plain(Array("row \(mark)".utf8))
    }

    private var form: CanonicalForm {
        switch self {
        case .open(let opening):
            CanonicalForm("open", opening.registration, opening.urgency, opening.received)
        case .act(let number, let command, let expecting):
            CanonicalForm("act", number, command.kind.rawValue, command.form, expecting)
        case .setPerson(let person): CanonicalForm("set-person", person)
        case .addRoles(let person): CanonicalForm("add-roles", person)
        case .giveDelegation(let terms): CanonicalForm("give-delegation", terms)
        case .withdrawDelegation(let number, let reason):
            CanonicalForm("withdraw-delegation", number, reason)
        case .adoptPolicy(let policy, let date, let reason):
            CanonicalForm("adopt-policy", PolicyBook.Edition(policy, from: date, reason: reason))
        case .begin(let command):
            CanonicalForm(
                "begin", command.kind.dossier.rawValue, command.kind.code, command)
        case .pursue(let number, let command, let expecting):
            CanonicalForm("pursue", number, command.kind.code, command, expecting)
        }
    }
}

/// Values of different types as one array.
private struct CanonicalForm: Encodable {
    private let parts: [any Encodable]

    init(_ parts: any Encodable...) {
        self.parts = parts
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        for part in parts { try container.encode(part) }
    }
}

extension Command {
    /// What the command carries, in the order it is declared; the kind is not among it.
    fileprivate var form: CanonicalForm {
        switch self {
        case .amend(let registration): CanonicalForm(registration)
        case .take, .submitPlan: CanonicalForm()
        case .handOver(let login, let reason): CanonicalForm(login, reason)
        case .respond(let text), .note(let text): CanonicalForm(text)
        case .addEvidence(let evidence): CanonicalForm(evidence)
        case .raiseUrgency(let urgency, let reason): CanonicalForm(urgency, reason)
        case .lowerUrgency(let urgency, let reason): CanonicalForm(urgency, reason)
        case .fileClaim(let terms): CanonicalForm(terms)
        case .requestMaterials(let note): CanonicalForm(note)
        case .recordMaterial(let material): CanonicalForm(material)
        case .sendAcceptanceNotice(let means), .sendPlan(let means): CanonicalForm(means)
        case .wait(let other, let reason): CanonicalForm(other, reason)
        case .resume(let note), .accept(let note), .concludeDiagnosis(let note),
            .finishExecution(let note), .confirmResult(let note), .archive(let note):
            CanonicalForm(note)
        case .answerAtFirstContact(let answer): CanonicalForm(answer)
        case .feedBack(let department, let feedback): CanonicalForm(department, feedback)
        case .returnToIntake(let reason), .rejectResult(let reason), .withdraw(let reason),
            .reopen(let reason):
            CanonicalForm(reason)
        case .recordFinding(let finding): CanonicalForm(finding)
        case .determineLiability(let liability): CanonicalForm(liability)
        case .computeAmount(let items): CanonicalForm(items)
        case .proposePlan(let content): CanonicalForm(content)
        case .chooseOption(let index): CanonicalForm(index)
        case .approve(let gate, let digest, let note): CanonicalForm(gate, digest, note)
        case .returnPlan(let gate, let digest, let reason),
            .refusePlan(let gate, let digest, let reason):
            CanonicalForm(gate, digest, reason)
        case .recallDecision(let gate, let reason): CanonicalForm(gate, reason)
        case .recordConsent(let answer), .recordRejection(let answer):
            CanonicalForm(answer.digest, answer.version, answer.saidBy, answer.means, answer.note)
        case .book(let what, let promised): CanonicalForm(what, promised)
        case .settleBooking(let index, let kept): CanonicalForm(index, kept)
        case .recordReturn(let instant): CanonicalForm(instant)
        case .recordProof(let measure, let number, let paid, let note):
            CanonicalForm(measure, number, paid, note)
        case .recordSatisfaction(let satisfaction, let feedback):
            CanonicalForm(satisfaction, feedback)
        case .recordDissatisfaction(let feedback): CanonicalForm(feedback)
        case .fileDocuments(let kinds, let location): CanonicalForm(kinds, location)
        case .region(let command): CanonicalForm(command.event)
        // Clocks that ran out.
        case .escalate(let clock, let subject): CanonicalForm(clock, subject)
        // Merging, linking, splitting.
        case .citeCommitment(let cited): CanonicalForm(cited)
        case .disposeEvidence(let line, let reason): CanonicalForm(line, reason)
        case .merge(let number, let reason), .unlink(let number, let reason):
            CanonicalForm(number, reason)
        case .unmerge(let reason): CanonicalForm(reason)
        case .link(let relation, let number, let note): CanonicalForm(relation, number, note)
        case .split(let splitting):
            CanonicalForm(
                splitting.subject, splitting.details, splitting.reason, splitting.goods)
        }
    }
}
