extension Command {
    public var kind: Kind {
        switch self {
        case .amend: .amend
        case .take: .take
        case .handOver: .handOver
        case .respond: .respond
        case .note: .note
        case .addEvidence: .addEvidence
        case .raiseUrgency: .raiseUrgency
        case .lowerUrgency: .lowerUrgency
        case .fileClaim: .fileClaim
        case .citeCommitment: .citeCommitment
        case .requestMaterials: .requestMaterials
        case .recordMaterial: .recordMaterial
        case .sendAcceptanceNotice: .sendAcceptanceNotice
        case .wait: .wait
        case .resume: .resume
        case .accept: .accept
        case .answerAtFirstContact: .answerAtFirstContact
        case .feedBack: .feedBack
        case .returnToIntake: .returnToIntake
        case .recordFinding: .recordFinding
        case .determineLiability: .determineLiability
        case .concludeDiagnosis: .concludeDiagnosis
        case .computeAmount: .computeAmount
        case .proposePlan: .proposePlan
        case .chooseOption: .chooseOption
        case .submitPlan: .submitPlan
        case .approve: .approve
        case .returnPlan: .returnPlan
        case .refusePlan: .refusePlan
        case .recallDecision: .recallDecision
        case .sendPlan: .sendPlan
        case .recordConsent: .recordConsent
        case .recordRejection: .recordRejection
        case .book: .book
        case .settleBooking: .settleBooking
        case .recordReturn: .recordReturn
        case .recordProof: .recordProof
        case .finishExecution: .finishExecution
        case .confirmResult: .confirmResult
        case .rejectResult: .rejectResult
        case .recordSatisfaction: .recordSatisfaction
        case .recordDissatisfaction: .recordDissatisfaction
        case .fileDocuments: .fileDocuments
        case .archive: .archive
        case .withdraw: .withdraw
        case .reopen: .reopen
        case .region(let command): command.kind.whole
        // Clocks that ran out.
        case .escalate: .escalate
        // Merging, linking, splitting.
        case .merge: .merge
        case .unmerge: .unmerge
        case .link: .link
        case .unlink: .unlink
        case .split: .split
        case .disposeEvidence: .disposeEvidence
        }
    }
}
