extension Commitment {
    /// What somebody asks for on a commitment.
    public enum Command: Hashable, Sendable, Encodable {
        case draft(CommitmentContent)
        case amend(CommitmentContent)
        case addClause(CommitmentClause)
        /// From 0, in the order of the clauses.
        case dropClause(Int)
        case submit
        case approve(Statements)
        case giveBack(reason: String)
        case withdraw(reason: String)
        case setMilestone(CommitmentMilestone)
        /// From 0, in the order they were set.
        case settleMilestone(Int, kept: Bool, note: String?)
        case recordFulfilment(Fulfilment)
        case reportRisk(CommitmentRisk, text: String)
        case escalateRisk
        case liftRisk(reason: String)
        case proposeAdjustment(CommitmentContent, reason: String)
        case approveAdjustment(Statements)
        case dropAdjustment(reason: String)
        case agreeAdjustment(Consent)
        case relate(Relation)
        case unrelate(Relation, reason: String)
        case fulfil(note: String)
        case breach(clause: Int?, reason: String, ticket: String?)
        case expire(note: String)
        case note(String)

        /// What a department head states by approving.
        public struct Statements: Hashable, Sendable, Encodable {
            public let digest: Digest?
            public let withinCapability: Bool
            public let conformsToNorms: Bool
            public let note: String?

            public init(
                withinCapability: Bool, conformsToNorms: Bool, digest: Digest? = nil,
                note: String? = nil
            ) {
                self.digest = digest
                self.withinCapability = withinCapability
                self.conformsToNorms = conformsToNorms
                self.note = note
            }
        }

        /// The customer's word on an adjustment, naming the version.
        public struct Consent: Hashable, Sendable, Encodable {
            public let digest: Digest?
            /// The same by number, as it stands in the letter.
            public let version: Int?
            public let saidBy: String
            public let means: String
            public let note: String?
            /// The paper that shows it.
            public let evidence: String?

            public init(
                digest: Digest? = nil, version: Int? = nil, saidBy: String, means: String,
                note: String? = nil, evidence: String? = nil
            ) {
                self.evidence = evidence
                self.digest = digest
                self.version = version
                self.saidBy = saidBy
                self.means = means
                self.note = note
            }
        }

        public enum Kind: String, CaseIterable, Hashable, Sendable {
            case draft
            case addClause = "add-clause"
            case dropClause = "drop-clause"
            case amend
            case submit
            case approve
            case giveBack = "give-back"
            case withdraw
            case recordFulfilment = "record-fulfilment"
            case setMilestone = "set-milestone"
            case settleMilestone = "settle-milestone"
            case reportRisk = "report-risk"
            case escalateRisk = "escalate-risk"
            case liftRisk = "lift-risk"
            case proposeAdjustment = "propose-adjustment"
            case approveAdjustment = "approve-adjustment"
            case dropAdjustment = "drop-adjustment"
            case agreeAdjustment = "agree-adjustment"
            case relate
            case unrelate
            case fulfil
            case breach
            case expire
            case note
        }
    }
}

extension Commitment.Command.Kind: DossierCode {}

extension Commitment.Command: MachineCommand {
    var kind: Kind {
        switch self {
        case .draft: .draft
        case .amend: .amend
        case .addClause: .addClause
        case .dropClause: .dropClause
        case .submit: .submit
        case .approve: .approve
        case .giveBack: .giveBack
        case .withdraw: .withdraw
        case .setMilestone: .setMilestone
        case .settleMilestone: .settleMilestone
        case .recordFulfilment: .recordFulfilment
        case .reportRisk: .reportRisk
        case .escalateRisk: .escalateRisk
        case .liftRisk: .liftRisk
        case .proposeAdjustment: .proposeAdjustment
        case .approveAdjustment: .approveAdjustment
        case .dropAdjustment: .dropAdjustment
        case .agreeAdjustment: .agreeAdjustment
        case .relate: .relate
        case .unrelate: .unrelate
        case .fulfil: .fulfil
        case .breach: .breach
        case .expire: .expire
        case .note: .note
        }
    }

    /// What the whole version says once the command is carried out, where it changes that.
    func content(from now: CommitmentContent?) -> CommitmentContent? {
        switch self {
        case .draft(let content), .amend(let content), .proposeAdjustment(let content, _):
            return content
        case .addClause(let clause):
            var content = now
            content?.clauses.append(clause)
            return content
        case .dropClause(let line):
            guard var content = now, content.clauses.indices.contains(line) else { return nil }
            content.clauses.remove(at: line)
            return content
        case .submit, .approve, .giveBack, .withdraw, .setMilestone, .settleMilestone,
            .recordFulfilment, .reportRisk, .escalateRisk, .liftRisk, .approveAdjustment,
            .dropAdjustment, .agreeAdjustment, .relate, .unrelate, .fulfil, .breach, .expire, .note:
            return nil
        }
    }

    var texts: [TypedText] {
        switch self {
        case .draft(let content), .amend(let content): texts(content)
        case .proposeAdjustment(let content, let reason):
            texts(content) + [TypedText("reason", reason)]
        case .giveBack(let reason), .withdraw(let reason), .liftRisk(let reason),
            .dropAdjustment(let reason), .breach(_, let reason, _), .unrelate(_, let reason):
            [TypedText("reason", reason)]
        case .setMilestone(let milestone): [TypedText("what", milestone.what)]
        case .recordFulfilment(let fulfilment):
            [
                TypedText("note", fulfilment.note),
                TypedText("evidence", fulfilment.evidence, required: false),
            ]
        case .reportRisk(_, let text): [TypedText("text", text)]
        case .agreeAdjustment(let consent):
            [
                TypedText("said-by", consent.saidBy), TypedText("means", consent.means),
                TypedText("evidence", consent.evidence, required: false),
            ]
        case .fulfil(let note), .expire(let note):
            [TypedText("note", note, required: false)]
        case .note(let note): [TypedText("note", note)]
        case .addClause, .dropClause, .submit, .approve, .settleMilestone, .escalateRisk,
            .approveAdjustment, .relate:
            []
        }
    }

    private func texts(_ content: CommitmentContent) -> [TypedText] {
        [TypedText("title", content.title)]
    }

    var lookups: [DossierKey] {
        switch self {
        case .draft(let content), .amend(let content), .proposeAdjustment(let content, _):
            (content.customer.map { [.number($0), .name($0)] } ?? [])
                + (content.contract.map { [.number($0)] } ?? [])
        case .relate(let relation): [.number(relation.to)]
        case .addClause, .dropClause, .submit, .approve, .giveBack, .withdraw, .setMilestone,
            .settleMilestone, .recordFulfilment, .reportRisk, .escalateRisk, .liftRisk,
            .approveAdjustment, .dropAdjustment, .agreeAdjustment, .unrelate, .fulfil, .breach,
            .expire, .note:
            []
        }
    }
}
