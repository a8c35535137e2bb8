import Casework

// Which rule refused, one short sentence each, with its numbers and names.
extension SimplifiedChinese {
    func rule(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(let stage, _): "工单处于“\(name(stage))”，此时不能这样做。"
        case .dossier(let refusal): rule(refusal)
        case .roleMissing: "您的角色不能做此操作。"
        case .alreadyOwned(let owner): "工单已由\(scene.spaced(owner))领取。"
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson(let login): "没有登录名为“\(login)”的人员。"
        case .recipientDoesNotWork(let login): "\(scene.trailed(login))不处理工单。"
        case .alreadyOwner(let login): "工单已在\(scene.spaced(login))名下。"
        case .registrationIncomplete(let missing): "登记尚缺：\(list(missing.map(field)))。"
        case .moreDefectiveThanDelivered(let defective, let quantity):
            "不良数量 \(defective) 超过总数量 \(quantity)。"
        case .firstResponseMissing: "尚未给客户首次答复。"
        case .claimMissing: "此工单没有索赔。"
        case .claimExists: "此工单已有索赔。"
        case .claimIncomplete(let missing): "索赔材料待补充：\(materials(missing))。"
        case .unknownMaterial(let item, _): "“\(item)”不在此索赔的材料清单上。"
        case .nothingMissing: "材料已齐全。"
        case .noticeAlreadySent: "索赔受理通知已经发出。"
        case .urgencyNotRaised(let now): "当前为“\(name(now))”，这样不是提高。"
        case .urgencyNotLowered(let now): "当前为“\(name(now))”，这样不是降低。"
        case .alreadyWaiting(let on): "工单已在等待：\(name(on))。"
        case .notWaiting: "工单没有在等待。"
        case .notAnInquiry(let kind): "\(name(kind))不能当场答复结束。"
        case .notALightComplaint(let kind, let severity): notLight(kind, severity)
        case .unknownCode(let field, let value, _):
            "\(self.field(field))：没有“\(coded(value, of: field))”这一项。"
        case .findingMissing: "尚未记录诊断结论。"
        case .liabilityMissing: "尚未判定责任。"
        case .liabilityNotExact(let sums): "责任份额合计不是 100 %：\(shares(sums))。"
        case .departmentsMissing(let share): "企业承担 \(share)，却没有写明责任部门。"
        case .departmentsUnasked: "企业不承担责任，却写了责任部门。"
        case .visitEvidenceMissing: "现场诊断缺少现场照片或视频。"
        case .optionCountWrong(let count): "方案须有 1 至 3 个选项，现为 \(count) 个。"
        case .costSharesNotExact(let option): "选项 \(option) 的费用分担合计不是 100 %。"
        case .measuresMissing(let option): "选项 \(option) 没有任何措施。"
        case .amountWithoutPayment(let option): "选项 \(option) 有金额，却没有付款措施。"
        case .paymentWithoutAmount(let option): "选项 \(option) 有付款措施，却没有金额。"
        case .costBelowAmount(let option): "选项 \(option) 的总费用低于赔付金额。"
        case .declineNeedsClaim: "只有索赔才能不予支持，此工单没有索赔。"
        case .planPays(let option): "方案不支持索赔，但选项 \(option) 含有费用。"
        case .notMeasurable(let field, let words, let places, _):
            "“\(self.field(field))”第 \(list(places)) 字的“\(words)”无法衡量。"
        case .nothingToCompute: "没有可核算的内容。"
        case .currenciesDiffer: "金额的币种不一致。"
        case .amountTooLarge: "金额过大，无法精确计算。"
        case .amountNegative(let field): "“\(self.field(field))”小于零。"
        case .capBaseMissing: "适用硬性上限（服务费的一定比例），但服务费和价格都不详。"
        case .overHardCap(let asked, let limit):
            "\(asked.signed) 超过硬性上限 \(limit.signed)。"
        case .overSoftCap(let asked, let limit):
            "\(asked.signed) 超过上限 \(limit.signed)，且未说明理由。"
        case .computationMissing: "按规定，索赔金额须先核算。"
        case .amountOverComputed(let option, let amount, let computed, let paid):
            "选项 \(option) 支付 \(amount.signed)，"
                + (paid.map { "连同此前已付的 \($0.signed)，" } ?? "")
                + "多于核算的 \(computed.signed)。"
        case .costSharesDiffer(let option): "选项 \(option) 的费用分摊与责任判定不一致。"
        case .planMissing: "还没有方案草案。"
        case .optionNotChosen: "方案还没有选定选项。"
        case .noSuchOption(let option, let count): "没有选项 \(option)，共 \(count) 个。"
        case .planInApproval(let version): "方案第 \(version) 版已送审。"
        case .planNeedsNewVersion(let version): "方案第 \(version) 版未通过。"
        case .notInApproval(let code): "现在没有方案在审批中（\(phase(code))）。"
        case .noSuchGate(let text, _): noSuchGate(text)
        case .gateNotOpen(let id, let state): "“\(name(id))”审批\(name(state))，不能再决定。"
        case .levelNotReached(let level, let gates): "第 \(level) 级审批须等待：\(list(gates))。"
        case .gateRoleMissing(let id): "“\(name(id))”审批不由您决定。"
        case .administratorDecidesNoGate: "管理员不参与审批。"
        case .authorDecidesNoGate(let version): "您参与拟定了方案第 \(version) 版，不能审批。"
        case .investigatorDecidesNoGate(let id): "您参与了诊断，不能作“\(name(id))”审批。"
        case .oneGateEach(let decided): "您已在“\(name(decided))”审批过此版本。"
        case .digestMismatch(let given, let now): "您看到的版本是 \(given)，现在已是 \(now)。"
        case .noOwnDecision: "此处没有您可撤回的审批意见。"
        case .gatesNotPassed(let gates): "审批尚未全部通过：\(list(gates))。"
        case .alreadySent: "方案已发给客户。"
        case .planNotOffered(let code): "现在没有待客户确认的方案（\(phase(code))）。"
        case .consentToOtherVersion(let given, let offered): otherVersion(given, offered)
        case .noSuchMeasure(let measure, let count): noSuch("措施", measure, count)
        case .measureNotNamed(let open): measureNotNamed(open)
        case .measureProved(let measure): "措施 \(measure) 已有凭证。"
        case .approverDoesNotPay: "审批过此方案的人不能登记付款。"
        case .financePays: "付款只能由财务登记。"
        case .paymentDiffers(let paid, let agreed): "\(paid.signed) 与约定的 \(agreed.signed) 不符。"
        case .proofsMissing(let measures): "措施 \(list(measures)) 尚无凭证。"
        case .noSuchBooking(let booking, let count): noSuch("预约", booking, count)
        case .bookingSettled(let booking): "预约 \(booking) 已有结果。"
        case .inTheFuture(let instant): "\(scene.moment(instant)) 还没有到。"
        case .beforeReceipt(let instant, let received):
            "\(scene.moment(instant)) 早于收到时间 \(scene.moment(received))。"
        case .notContent(let word): "“\(name(word))”不能结束工单。"
        case .documentsMissing(let missing): "档案尚缺：\(list(missing.map { name($0) }))。"
        case .alreadyPaid: "此方案已有付款。"
        case .policyDayOver(let today): "已经过去的日期不能再改政策；今天是 \(today)。"
        // Clocks that ran out.
        case .policySupersedes(let version, let from):
            "第 \(version) 版政策定于 \(from) 生效，这样将永远不会生效。"
        case .nothingToEscalate(let clock?): "“\(name(clock))”时限尚未用完，或已登记升级。"
        case .nothingToEscalate(nil): "没有尚未登记的超时。"
        // Delegation.
        case .roleNotDelegated(let role): "“\(name(role))”没有审批事项，无从委托。"
        case .delegationToSelf: "不能委托给本人。"
        case .delegatorLacksRole(let id, let login):
            "\(scene.trailed(login))没有“\(name(id))”的审批权。"
        case .noChainOfDelegation(let login):
            "\(scene.trailed(login))的审批权也是受委托而来，不能再转委托。"
        case .notHolderOrSuperior(let login, _):
            "您不是\(scene.spaced(login))本人，也不是其上级。"
        case .delegationEndsTooEarly(let until):
            "截止时间 \(scene.moment(until)) 早于开始时间或已经过去。"
        case .noSuchDelegation(let number, let count): noSuch("委托", number, count)
        case .delegationOver(let number): "委托 \(number) 已经结束。"
        // Who works at the desk.
        case .lastAdministrator(let login): "这样变更\(scene.spaced(login))之后，就没有管理员了。"
        case .loginUnfit(let login): "“\(login)”不能用作登录名。"
        case .barredAsDelegate(let login, let bar):
            "您现在代\(scene.spaced(login))审批，而其\(did(bar))。"
        case .textEmpty(let field): "“\(self.field(field))”没有填写。"
        case .textTooLong(let field, let limit): "“\(self.field(field))”超过 \(limit) 字节。"
        // The regions beside the stage.
        case .notFromRegion(let state, _): "目前不能这样做：\(name(state))。"
        case .noSuchStep(let step, _): "目前不能直接进入“\(name(step))”。"
        case .notCoordinator(let login): "此争议由\(scene.spaced(login))协调。"
        case .alreadySeparated: "此争议已另案处理。"
        case .disputeStopsWork(let state): "此事项有争议（\(name(state))）。"
        case .disputeOpen(let state): "争议尚未了结（\(name(state))）。"
        case .roundsExhausted(let round, let limit):
            "再提方案就是第 \(round) 轮协商，政策只允许 \(limit) 轮。"
        case .planStands(let version): "方案第 \(version) 版仍然适用。"
        case .liabilityContested(let party): "\(party)对责任判定有异议。"
        case .partyDoesNotRule: "您提出了异议，或判定了此责任。"
        case .majorIncidentDue(let found): "此事属于重大事件：\(causes(found))。"
        case .planNotDedicated(let version): "方案第 \(version) 版不是专项小组的专项方案。"
        case .notInTaskGroup(let group): "专项小组成员为：\(people(group))。"
        case .notASuperior(let login): "\(scene.trailed(login))不是可以报告的上级。"
        case .thresholdStillMet(let found): "仍属于重大事件：\(causes(found))。"
        case .incidentOpen: "重大事件尚未解除。"
        case .noSuchSubject(let region, let number, let count):
            count == 0
                ? "还没有\(name(region))。" : "没有第 \(number) 项\(name(region))，只有 \(count) 项。"
        case .teamMissing: "还没有组建调查组。"
        case .notInTeam(let login, _): "\(scene.trailed(login))不在调查组内。"
        case .inThePast(let instant): "\(scene.moment(instant)) 已经过去。"
        case .notYourSubtask(let login): "此项任务由\(scene.spaced(login))承办。"
        case .subtasksOpen(let open): "第 \(list(open)) 项调查任务尚未完成。"
        case .qualityJudges: "是否符合标准只能由质量人员判定。"
        case .thirdPartyNotLiable: "责任判定中没有第三方。"
        case .recourseAmountWrong(let amount, _): wrongRecourse(amount)
        case .voucherRecorded(let voucher): "凭证“\(voucher)”已登记过。"
        // Merging, linking, splitting.
        case .sameTicket(let number): "\(number) 就是这张工单。"
        case .unknownTicket(let number): "没有编号为 \(number) 的工单。"
        case .ticketClosed(let number): "工单 \(number) 已结束。"
        case .ticketMerged(let number, let into): "工单 \(number) 自己已并入 \(into)。"
        case .notMerged: "此工单没有被合并。"
        case .sameFile(let name): "“\(name)”已经存过。"
        case .noSuchFile(let line, let count): "没有第 \(line) 个文件；共 \(count) 个。"
        case .fileDisposed(let line): "第 \(line) 个文件已经销毁。"
        case .keptUntil(let day, let number): "\(number) 的资料须保存至 \(day)。"
        case .stillOpen(let number): "\(number) 尚未结束。"
        case .claimComesTooLate(let claim, let number):
            "工单 \(number) 的方案已送出，不能再接手索赔 \(claim)。"
        case .claimBeingSettled(let claim, let number):
            "索赔 \(claim) 正在或已经由工单 \(number) 处理。"
        case .mergedAway(let into): "此工单已并入 \(into)。"
        case .alreadyLinked(let number): "与工单 \(number) 已有这样的关联。"
        case .notLinked(let number): "与\(number.map { "工单 \($0) " } ?? "其他工单")没有可取消的关联。"
        case .splitTakesAll(let quantity, let all): "共 \(all) 件，拆出 \(quantity) 件后本单就没有了。"
        }
    }

    func materials(_ items: [String]) -> String { list(items.map { code($0, of: .materials) }) }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "工单尚无人领取。" }
        return "工单在\(scene.spaced(owner))名下，不在您名下。"
    }

    private func notLight(_ kind: TicketKind, _ severity: Severity) -> String {
        "短流程只用于轻微投诉；此工单为\(name(kind))（\(name(severity))）。"
    }

    private func otherVersion(_ given: String, _ offered: Int) -> String {
        "客户答复的是 \(given)，待确认的是第 \(offered) 版。"
    }

    private func did(_ bar: Refusal.Bar) -> String {
        switch bar {
        case .author: "参与拟定了此方案"
        case .investigator: "参与了调查"
        case .decided: "已审批过此版本"
        case .approver: "审批过此方案"
        }
    }

    private func noSuchGate(_ text: String) -> String {
        text.isEmpty ? "此方案没有待决定的审批。" : "此方案没有“\(gate(text))”这道审批。"
    }

    private func noSuch(_ thing: String, _ number: Int, _ count: Int) -> String {
        count == 0 ? "没有\(thing)。" : "没有\(thing) \(number)，共 \(count) 个。"
    }

    private func measureNotNamed(_ open: [Int]) -> String {
        open.isEmpty ? "各项措施都已有凭证。" : "不清楚凭证属于哪项措施：\(list(open)) 都还没有凭证。"
    }
}
