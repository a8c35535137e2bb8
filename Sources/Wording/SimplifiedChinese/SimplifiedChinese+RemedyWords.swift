import Casework

// What would satisfy the rule, one short sentence each.
extension SimplifiedChinese {
    func remedy(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(_, let allowed): openAt(allowed)
        case .dossier(let refusal): remedy(refusal)
        case .roleMissing(let roles): "请找以下角色之一：\(list(roles))。"
        case .alreadyOwned(let owner): "请\(scene.spaced(owner))或主管转交。"
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson: "请从人员名单中选择。"
        case .recipientDoesNotWork: "请转给有处理角色的人员。"
        case .alreadyOwner: "无需再做。"
        case .registrationIncomplete: "请先补全登记，再重试。"
        case .moreDefectiveThanDelivered: "请更正数量或不良数量。"
        case .firstResponseMissing: "请先答复客户并记录，再重试。"
        case .claimMissing: "请先登记索赔。"
        case .claimExists: "请在原索赔上继续。"
        case .claimIncomplete: "请逐项登记为已齐全，或注明理由免除。"
        case .unknownMaterial(_, let known): "清单上有：\(codes(known, of: "item"))。"
        case .nothingMissing: "可以直接受理。"
        case .noticeAlreadySent: "无需再发。"
        case .urgencyNotRaised(let now): now == .urgent ? "已是最高。" : "请选择更高的一级。"
        case .urgencyNotLowered(let now): now == .general ? "已是最低。" : "请选择更低的一级。"
        case .alreadyWaiting: "请先恢复处理，再等待其他事项。"
        case .notWaiting: "可以直接处理。"
        case .notAnInquiry: "请受理并转诊断；只有咨询和建议可在此结束。"
        case .notALightComplaint: "请受理并转诊断，或更正类型与严重程度。"
        case .unknownCode(let field, _, let known): "可用：\(codes(known, of: field))。"
        case .findingMissing: "请先记录诊断。"
        case .liabilityMissing: "请先判定责任。"
        case .liabilityNotExact: "各方合计须为 100 %，企业内各部门合计也须为 100 %。"
        case .departmentsMissing: "请写明责任部门及份额，合计须为 100 %。"
        case .departmentsUnasked: "请去掉责任部门，或给企业一份责任。"
        case .visitEvidenceMissing: "请在诊断中注明。"
        case .optionCountWrong: "请拟定一至三个选项。"
        case .costSharesNotExact: "请使各方分担合计恰为 100 %。"
        case .measuresMissing: "请至少列出一项措施。"
        case .amountWithoutPayment: "请加上赔付、退款或折让，或去掉金额。"
        case .paymentWithoutAmount: "请填写金额，或去掉该措施。"
        case .costBelowAmount: "请填写含赔付在内的总费用，币种一致。"
        case .declineNeedsClaim: "请拟定处理方案，或先登记索赔。"
        case .planPays: "请去掉金额、费用和措施，或改拟处理方案。"
        case .notMeasurable(_, _, _, let kind): mend(kind)
        case .nothingToCompute: "请选择核算规则并填写数据。"
        case .currenciesDiffer: "请统一使用一种币种。"
        case .amountTooLarge: "请填写较小的数据。"
        case .amountNegative: "请填写零或正数。"
        case .capBaseMissing: "请在工单上填写价格，或按服务费核算金额。"
        case .overHardCap(_, let limit): "最多支付 \(limit.signed)。"
        case .overSoftCap(_, let limit):
            "请说明理由并由分管领导审批，或最多支付 \(limit.signed)。"
        case .computationMissing: "请先核算金额。"
        case .amountOverComputed(_, _, let computed, _):
            "请在“\(field("deviation"))”中说明，或最多支付 \(computed.signed)。"
        case .costSharesDiffer: "请按责任比例分摊，或在“\(field("deviation"))”中说明。"
        case .planMissing: "请先拟定方案。"
        case .optionNotChosen: "请先选定选项。"
        case .noSuchOption(_, let count): upTo(count)
        case .planInApproval: "请等待退回或撤回审批，或拟定新版本。"
        case .planNeedsNewVersion: "请拟定新版本；各级审批重新进行。"
        case .notInApproval(let code): nextStep(PhaseName(rawValue: code))
        case .noSuchGate(_, let open): "此方案的审批有：\(list(open.map { gate($0) }))。"
        case .gateNotOpen: "那里没有需要决定的了。"
        case .levelNotReached: "他们同意后，您即可审批。"
        case .gateRoleMissing(let id): "应由\(name(id))审批。"
        case .administratorDecidesNoGate: "须由没有管理员角色的人审批。"
        case .authorDecidesNoGate: "须由未参与拟定的人审批。"
        case .investigatorDecidesNoGate: "须由未参与诊断的人审批。"
        case .oneGateEach:
            "同一版本每人只审批一道；请由担任该角色的同事审批，没有其他人时可委托他人审批。"
        case .digestMismatch: "请阅读现在的方案后重新决定。"
        case .noOwnDecision: "只能在执行之前撤回自己的意见。"
        case .gatesNotPassed: "全部同意后即可发送。"
        case .alreadySent: "请记录客户的答复。"
        case .planNotOffered: "请先发送审批通过的方案，再记录答复。"
        case .consentToOtherVersion(_, let offered): "请向客户确认第 \(offered) 版。"
        case .noSuchMeasure(_, let count): upTo(count)
        case .measureNotNamed(let open): open.isEmpty ? "可以结束执行。" : "请注明是哪一项。"
        case .measureProved: "请选择尚无凭证的措施，或结束执行。"
        case .approverDoesNotPay: "请未参与审批的财务人员登记。"
        case .financePays: "请财务同事登记。"
        case .paymentDiffers(_, let agreed): "请按 \(agreed.signed) 付款，或重新商定方案。"
        case .proofsMissing: "请先登记凭证，再结束执行。"
        case .noSuchBooking(_, let count): count == 0 ? "请先预约。" : upTo(count)
        case .bookingSettled: "无需再做。"
        case .inTheFuture, .beforeReceipt: "请填写实际发生的时间。"
        case .notContent: "请记录客户不满意，进入新一轮协商。"
        case .documentsMissing: "请先将其入档，再归档。"
        case .alreadyPaid: "不能再撤回，请完成执行。"
        case .policyDayOver(let today): "请选择 \(today) 或以后的日期。"
        // Clocks that ran out.
        case .policySupersedes: "请说明取代它的理由。"
        case .nothingToEscalate: "无需升级。"
        // Delegation.
        case .roleNotDelegated: "请选择有审批事项的角色，如财务。"
        case .delegationToSelf: "请选择另一位同事。"
        case .delegatorLacksRole: "请选择其本人担任的角色和部门。"
        case .noChainOfDelegation: "须由该角色的本人或其上级委托。"
        case .notHolderOrSuperior(let login, let role):
            "请\(scene.spaced(login))本人或上级（\(name(role))）办理。"
        case .delegationEndsTooEarly: "截止时间须晚于现在和开始时间。"
        case .noSuchDelegation(_, let count): count == 0 ? "尚无任何委托。" : upTo(count)
        case .delegationOver: "无需再撤销。"
        // Who works at the desk.
        case .lastAdministrator: "请先让另一个人担任管理员。"
        case .loginUnfit: "请填写系统中的登录名，不含空格。"
        case .barredAsDelegate(let login, _): "请不代\(scene.spaced(login))审批的同事办理。"
        case .textEmpty: "请填写。"
        case .textTooLong: "请缩短。"
        // The regions beside the stage.
        case .notFromRegion(_, let allowed):
            "可在以下情况下进行：\(list(allowed.map { name($0) }))。"
        case .noSuchStep(_, let allowed):
            "下一步可以是：\(list(allowed.map { name($0) }))。"
        case .notCoordinator(let login):
            "请\(scene.led(login))、部门负责人、分管领导或主管操作。"
        case .alreadySeparated: "执行照常进行，无须再次认定。"
        case .disputeStopsWork: "请先解决争议，或由部门负责人、分管领导或主管认定另案处理。"
        case .disputeOpen: "请先解决争议；客户撤回的，可把撤回写作解决条件。"
        case .roundsExhausted: "请提出争议；争议解决后可再拟新方案。"
        case .planStands: "请按方案执行，或先解决与其有关的争议。"
        case .liabilityContested: "请先由部门负责人或分管领导裁定。"
        case .partyDoesNotRule: "请另一位部门负责人或分管领导裁定。"
        case .majorIncidentDue: "请部门负责人、分管领导或主管定为重大事件，并指定专项小组。"
        case .planNotDedicated: "请专项小组成员拟定新的方案版本。"
        case .notInTaskGroup: "请其中一位，或部门负责人、分管领导、主管操作。"
        case .notASuperior: "请报告给其他部门负责人、分管领导或主管。"
        case .thresholdStillMet: "执行完毕后可以解除。"
        case .incidentOpen: "请先由分管领导或主管解除。"
        case .noSuchSubject(_, _, let count): count == 0 ? "请先登记一项。" : upTo(count)
        case .teamMissing: "请先组建调查组。"
        case .notInTeam(_, let team): "组内有：\(people(team))。请先把承办人加入调查组。"
        case .inThePast: "请填写将来的时间。"
        case .notYourSubtask(let login):
            "请\(scene.led(login))、部门负责人、分管领导或主管操作。"
        case .subtasksOpen: "请先记录任务结果。"
        case .qualityJudges: "请留空，由质量人员判定。"
        case .thirdPartyNotLiable: "请先判定第三方的责任份额。"
        case .voucherRecorded: "请填写本次到账的凭证号。"
        case .recourseAmountWrong(_, nil): "请填写大于零的金额。"
        case .recourseAmountWrong(_, let limit?):
            limit.isZero ? "请先记录对方已接受。" : "请填写与 \(limit.signed) 相符的金额。"
        // Merging, linking, splitting.
        case .sameTicket: "请填写另一张工单的编号。"
        case .unknownTicket: "请用搜索查找编号。"
        case .ticketClosed: "请改为关联两张工单，或请主管重新打开它。"
        case .ticketMerged(_, let into): "请并入 \(into)，或先取消那边的合并。"
        case .notMerged: "只有被合并的工单才能取消合并。"
        case .sameFile: "同一内容只存一份；请添加其他文件。"
        case .noSuchFile: "请按证据列表中的序号指定文件。"
        case .fileDisposed: "无需再做。"
        case .keptUntil(let day, _): "请在 \(day) 或之后销毁；期限由制度规定。"
        case .stillOpen: "结束且保存期满后才能销毁文件。"
        case .claimComesTooLate(_, let number):
            "请先退回 \(number) 的方案，或将该工单并入本工单。"
        case .claimBeingSettled(_, let number):
            "请先退回或否决 \(number) 的方案；已同意或已赔付的不能拆回。"
        case .mergedAway: "请先取消合并，或到那张工单继续处理。"
        case .alreadyLinked: "无需再做。"
        case .notLinked: "拆分形成的关联会一直保留。"
        case .splitTakesAll: "请减少拆出的件数，或先修改登记。"
        }
    }

    /// Codes as they are typed, since that is what has to be typed next.
    private func codes(_ known: [String], of field: String = "") -> String {
        known.isEmpty ? "（无）" : list(known.map { coded($0, of: field) })
    }

    private func openAt(_ allowed: [Stage]) -> String {
        allowed.isEmpty ? "任何环节都不能。" : "可在以下环节进行：\(list(allowed.map { name($0) }))。"
    }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "请先领取，或找主管。" }
        return "请找\(scene.spaced(owner))或主管。"
    }

    private func upTo(_ count: Int) -> String {
        count <= 1 ? "请填 1 或留空。" : "请填 1 至 \(count) 之间的数。"
    }
}

extension SimplifiedChinese {
    /// What leads on when no gate has anything to decide.
    private func nextStep(_ phase: PhaseName?) -> String {
        switch phase {
        case .approved: "各级审批均已通过：请把方案发给客户。"
        case .offered: "各级审批均已通过：请登记客户的答复。"
        case .rejected: "请提出新版本方案，各级重新审批。"
        case .wanted, .draft, .inApproval, .some(.none), nil: "请先把方案提交审批。"
        }
    }
}
