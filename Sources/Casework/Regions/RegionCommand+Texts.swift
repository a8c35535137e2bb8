extension RegionCommand {
    /// The texts a person typed.
    var texts: [Command.CommandText] {
        switch self {
        case .raiseDispute(let raised):
            [
                Command.CommandText("clause", raised.clause),
                Command.CommandText("about", raised.about),
                Command.CommandText("reason", raised.reason),
            ]
        case .advanceDispute(let advanced):
            [Command.CommandText("note", advanced.note, required: false)]
        case .settleDispute(let settled): [Command.CommandText("terms", settled.terms)]
        case .contestLiability(let contested):
            [
                Command.CommandText("contested-by", contested.contestedBy),
                Command.CommandText("reason", contested.reason),
            ]
        case .changeLiability(let changed):
            [
                Command.CommandText("rule", changed.liability.rule),
                Command.CommandText("reason", changed.reason),
            ]
        case .declareMajor(let declared): [Command.CommandText("reason", declared.reason)]
        case .reportProgress(let reported): [Command.CommandText("report", reported.report)]
        case .formTeam: []
        case .assignSubtask(let assigned): [Command.CommandText("task", assigned.task)]
        case .completeSubtask(let done): [Command.CommandText("result", done.result)]
        case .recordExternalTest(let tested):
            [
                Command.CommandText("test-body", tested.body),
                Command.CommandText("test-finding", tested.finding),
                Command.CommandText("report-number", tested.report, required: false),
            ]
        case .recordTrace(let trace):
            [
                Command.CommandText("unit", trace.unit),
                Command.CommandText("staff", trace.staff, required: false),
                Command.CommandText("made-on", trace.madeOn, required: false),
                Command.CommandText("batch", trace.batch, required: false),
            ]
        case .judgeConformity(let judged): [Command.CommandText("standard", judged.standard)]
        case .demandRecourse(let demanded): [Command.CommandText("debtor", demanded.debtor)]
        case .recordRecourseAnswer(let answered):
            [Command.CommandText("note", answered.note, required: false)]
        case .recordRecovery(let recovered): [Command.CommandText("number", recovered.voucher)]
        case .writeOffRecourse(let written): [Command.CommandText("reason", written.reason)]
        case .separateMatters(let reasoned), .returnToPlan(let reasoned),
            .upholdLiability(let reasoned), .liftMajor(let reasoned):
            [Command.CommandText("reason", reasoned.reason)]
        }
    }
}
