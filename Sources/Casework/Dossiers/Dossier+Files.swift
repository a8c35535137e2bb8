public import ServiceTime

// Files hang on a dossier as they do on a ticket. It is the same for every kind, so that command,
// event and arrows stand here once and not in each kind's table.

/// A file of a dossier, and who added it.
public struct DossierFile: Hashable, Sendable {
    public let evidence: Evidence
    /// The login of whoever added it.
    public let by: String
    public let at: Instant
}

/// What is done with the files of a dossier of any kind.
public enum DossierFiling: Hashable, Sendable, Encodable {
    case addEvidence(Evidence)
    /// Files are counted from 0.
    case disposeEvidence(Int, reason: String)

    enum Kind: String, DossierCode {
        case addEvidence = "add-evidence"
        case disposeEvidence = "dispose-evidence"
    }
}

/// What happened to the files of a dossier; names and labels are the record's.
public enum DossierFilingEvent: Hashable, Sendable, Codable {
    case evidenceAdded(evidence: Evidence)
    case evidenceDisposed(disposed: EvidenceDisposed)

    enum Kind: String, DossierCode {
        case evidenceAdded = "evidence-added"
        case evidenceDisposed = "evidence-disposed"
    }
}

extension DossierFilingEvent: MachineEvent {
    var kind: Kind {
        switch self {
        case .evidenceAdded: .evidenceAdded
        case .evidenceDisposed: .evidenceDisposed
        }
    }
}

extension DossierFiling: MachineCommand {
    var kind: Kind {
        switch self {
        case .addEvidence: .addEvidence
        case .disposeEvidence: .disposeEvidence
        }
    }

    var texts: [TypedText] {
        switch self {
        case .addEvidence(let evidence):
            [TypedText("name", evidence.name), TypedText("shows", evidence.shows)]
        case .disposeEvidence(_, let reason): [TypedText("reason", reason)]
        }
    }

    /// The fields of a file on a ticket: people learn them once.
    static func fields(of kind: Kind) -> [Field] {
        switch kind {
        case .addEvidence: Command.Kind.addEvidence.fields
        case .disposeEvidence: Command.Kind.disposeEvidence.fields
        }
    }

    static func read(_ kind: Kind, _ reader: inout FieldReader) -> DossierFiling? {
        switch kind {
        case .addEvidence: return reader.evidence().map { .addEvidence($0) }
        case .disposeEvidence:
            let reason = reader.words("reason")
            return reader.number("file-line").map { .disposeEvidence($0 - 1, reason: reason) }
        }
    }
}

extension DossierKind {
    /// Where a dossier of the kind is over, so that its files are kept for a term and no longer.
    ///
    /// A customer's file is never over: what was merged lives on in the file it went into.
    var closedStates: [String] {
        switch self {
        case .customer: []
        case .contract:
            [Contract.State.expired, .terminated, .withdrawn].map(\.rawValue)
        case .commitment:
            [Commitment.State.fulfilled, .breached, .expired, .withdrawn].map(\.rawValue)
        case .correctiveAction:
            [CorrectiveAction.State.verified, .rejected].map(\.rawValue)
        case .careActivity: [CareActivity.State.done, .ended].map(\.rawValue)
        case .duty: [Duty.State.ended.rawValue]
        case .audit: [Audit.State.closed.rawValue]
        case .suggestion: [Suggestion.State.closed.rawValue]
        case .article: [Article.State.retired.rawValue]
        }
    }

    /// The command that puts a file on a dossier of the kind.
    public var addingEvidence: DossierCommand.Kind {
        DossierCommand.Kind(dossier: self, code: DossierFiling.Kind.addEvidence.rawValue)
    }

    /// The command that disposes of a file after its term.
    public var disposingEvidence: DossierCommand.Kind {
        DossierCommand.Kind(dossier: self, code: DossierFiling.Kind.disposeEvidence.rawValue)
    }

    /// The commands on files: nothing is disposed of where nothing is ever over.
    var filing: [DossierCommand.Kind] {
        [addingEvidence] + (closedStates.isEmpty ? [] : [disposingEvidence])
    }

    /// What can happen to its files.
    public var filingEvents: [DossierEvent.Kind] {
        DossierFilingEvent.Kind.allCases
            .filter { $0 == .evidenceAdded || !closedStates.isEmpty }
            .map { DossierEvent.Kind(dossier: self, code: $0.rawValue) }
    }

    /// Whoever may do anything with a dossier of the kind may add a file, wherever it stands: the
    /// paper that proves an end mostly comes after it.
    var filers: Set<Role> { filers(machine) }

    private func filers<Machine: DossierMachine>(_ machine: Machine.Type) -> Set<Role> {
        Machine.arrows.reduce(into: []) { $0.formUnion($1.roles) }
    }

    /// The arrows by which files come and go.
    var filingArrows: [DossierArrowWords] {
        states.map { state in
            DossierArrowWords(
                from: state, on: DossierFiling.Kind.addEvidence.rawValue, to: state,
                roles: filers, rules: DossierFiling.Rule.adding.map(\.rawValue))
        }
            + closedStates.map { state in
                DossierArrowWords(
                    from: state, on: DossierFiling.Kind.disposeEvidence.rawValue, to: state,
                    roles: DossierFiling.disposers,
                    rules: DossierFiling.Rule.disposing.map(\.rawValue))
            }
    }
}

extension DossierFiling {
    /// The conditions of its arrows.
    enum Rule: String, CaseIterable {
        case textGiven
        case fileIsNew
        case evidenceThere
        case retentionOver

        static let adding: [Rule] = [.textGiven, .fileIsNew]
        static let disposing: [Rule] = [.textGiven, .evidenceThere, .retentionOver]
    }

    static let disposers: Set<Role> = [.archivist]
}
