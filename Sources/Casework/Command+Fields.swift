/// What each command takes.
extension Command.Kind {
    /// The fields in the order a form shows them.
    public var fields: [Field] {
        switch self {
        case .take, .submitPlan: []
        case .respond: [Field("message", .longText, required: true)]
        case .note: [Field("note", .longText, required: true)]
        case .amend: Field.registration(required: false)
        case .handOver:
            [Field("to", .person), Field("reason", .text, required: true)]
        case .raiseUrgency:
            [Field("urgency", Field.choice(Urgency.self), required: true), Field("reason", .text)]
        case .lowerUrgency:
            [
                Field("urgency", Field.choice(Urgency.self), required: true),
                Field("reason", .text, required: true),
            ]
        case .addEvidence:
            [
                Field("file", .text), Field("shows", .text, required: true),
                Field("origin", .text), Field("name", .text), Field("digest", .digest),
            ]
        case .wait:
            [
                Field("on", Field.choice(WaitingOn.self), required: true),
                Field("reason", .text, required: true),
            ]
        case .resume, .requestMaterials, .accept, .concludeDiagnosis, .finishExecution,
            .confirmResult, .archive:
            [Field("note", .text)]
        case .fileClaim: Field.claim
        case .recordMaterial:
            [
                Field("item", .code(.materials), required: true),
                Field("status", .choice(["present", "waived", "missing"]), required: true),
                Field("note", .text),
            ]
        case .sendAcceptanceNotice, .sendPlan: [Field("means", .text, required: true)]
        case .answerAtFirstContact: [Field("answer", .longText, required: true)]
        case .feedBack:
            [
                Field("department", .code(.departments), required: true),
                Field("feedback", .longText, required: true),
            ]
        case .returnToIntake, .rejectResult, .withdraw, .reopen:
            [Field("reason", .longText, required: true)]
        case .recordFinding: Field.finding
        case .determineLiability: Field.liability
        case .computeAmount: Field.compensation
        case .proposePlan: Field.plan
        case .chooseOption: [Field("option", .number, required: true)]
        case .approve:
            [Field("gate", .gate), Field("digest", .digest), Field("note", .text)]
        case .returnPlan, .refusePlan:
            [
                Field("gate", .gate), Field("digest", .digest),
                Field("reason", .longText, required: true),
            ]
        case .recallDecision: [Field("gate", .gate), Field("reason", .text, required: true)]
        case .recordConsent, .recordRejection: Field.answer
        case .book:
            [Field("what", .text, required: true), Field("promised", .instant, required: true)]
        case .settleBooking:
            [Field("booking", .number, required: true), Field("kept", .yesNo, required: true)]
        case .recordReturn: [Field("returned", .instant, required: true)]
        case .recordProof:
            [
                Field("number", .text, required: true), Field("measure", .number),
                Field("paid", .money), Field("note", .text),
            ]
        case .recordSatisfaction:
            [
                Field(
                    "satisfaction", .choice(["satisfied", "basically-satisfied"]), required: true),
                Field("feedback", .longText),
            ]
        case .recordDissatisfaction: [Field("feedback", .longText, required: true)]
        case .fileDocuments:
            [
                Field(
                    "documents", .choices(DocumentKind.allCases.map(\.rawValue)), required: true),
                Field("location", .text),
            ]
        // The regions beside the stage.
        case .raiseDispute, .advanceDispute, .settleDispute, .separateMatters, .returnToPlan,
            .contestLiability, .upholdLiability, .changeLiability, .declareMajor, .reportProgress,
            .liftMajor, .formTeam, .assignSubtask, .completeSubtask, .recordExternalTest,
            .recordTrace, .judgeConformity, .demandRecourse, .recordRecourseAnswer, .recordRecovery,
            .writeOffRecourse:
            regional?.fields ?? []
        // Clocks that ran out.
        case .escalate:
            [Field("clock", Field.choice(ClockKind.self), required: true), Field("gate", .text)]
        // Merging, linking, splitting.
        case .merge: [Field("into", .text, required: true), Field("reason", .text, required: true)]
        case .unmerge: [Field("reason", .text, required: true)]
        case .link:
            [
                Field("ticket", .text, required: true),
                Field(
                    "relation", .choice(Relation.stated.map(\.rawValue)), required: true),
                Field("note", .text),
            ]
        case .unlink:
            [Field("ticket", .text, required: true), Field("reason", .text, required: true)]
        case .split: Field.splitting
        case .citeCommitment:
            [
                Field("commitment", .text), Field("clause", .text),
                Field("reason", .text, required: true),
            ]
        case .disposeEvidence:
            [Field("file-line", .number, required: true), Field("reason", .text, required: true)]
        }
    }
}

extension Field {
    /// The registration of a ticket; with `required` false an amendment names only what changes.
    static func registration(required: Bool) -> [Field] {
        [
            Field("customer", .text, required: required),
            Field("phone", .text),
            Field("contact", .text),
            Field("channel", choice(Channel.self), required: required),
            Field("kind", choice(TicketKind.self), required: required),
            Field("problem", .code(.problems), required: required),
            Field("class", choice(ComplaintClass.self)),
            Field("severity", choice(Severity.self)),
            Field("subject", .text, required: required),
            Field("description", .longText),
        ] + goods
    }

    private static let goods = [
        Field("product", .text), Field("model", .text), Field("serial", .text),
        Field("order", .text), Field("part", .text), Field("batch", .text),
        Field("purchased", .instant), Field("delivered", .instant), Field("quantity", .number),
        Field("defective", .number), Field("price", .money),
    ]

    static let claim = [
        Field("ground", choice(Ground.self), required: true),
        Field("detail", .code(.groundDetails)),
        Field("demand", choice(Demand.self), required: true),
        Field("amount", .money), Field("direct-loss", .money), Field("indirect-loss", .money),
        Field("commitment", .text), Field("clause", .text),
    ]

    static let finding = [
        Field("facts", .longText, required: true),
        Field("cause", .code(.causes), required: true),
        Field("mode", choice(DiagnosisMode.self), required: true),
        Field("symptom", .text), Field("environment", .text), Field("tried", .text),
        Field("test", .text), Field("trace", .text), Field("conforms", .yesNo),
        Field("visit-evidence", .text), Field("affected-customers", .number),
    ]

    static let liability = [
        Field("parties", .shares(.parties), required: true),
        Field("departments", .shares(.departments)),
        Field("person", .text),
        Field("rule", .text, required: true),
    ]

    static let splitting = [
        Field("subject", .text, required: true), Field("description", .longText, required: true),
        Field("quantity", .number), Field("defective", .number),
        Field("reason", .text, required: true),
        Field("product", .text), Field("model", .text), Field("serial", .text),
        Field("order", .text), Field("part", .text), Field("batch", .text),
    ]

    static let answer = [
        Field("said-by", .text, required: true), Field("means", .text, required: true),
        Field("version", .number), Field("digest", .digest), Field("note", .text),
    ]

    static let option = [
        Field("title", .text).promised(),
        Field("measures", .choices(MeasureKind.allCases.map(\.rawValue))),
        Field("amount", .money), Field("cost", .money),
        Field("bearers", .shares(.parties)),
        Field("executing", .code(.departments), required: true),
        Field("completion", .instant, required: true),
        Field("cycle-days", .number), Field("resources", .text),
        Field("explanation", .longText, required: true).promised(),
    ]

    /// One option by its own fields, or up to three in `options`.
    static let plan =
        option.map { $0.optional } + [
            Field("options", .records(option)), Field("chosen", .number),
            Field("decline", .code(.declineReasons)), Field("derivation", .longText),
            Field("deviation", .text),
        ]
}

extension Opening {
    /// What opening a ticket takes.
    public static let fields =
        Field.registration(required: true) + [
            Field("urgency", Field.choice(Urgency.self), required: true),
            Field("received", .instant),
        ]
}
