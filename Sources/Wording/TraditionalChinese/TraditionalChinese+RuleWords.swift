import Casework

// Which rule refused, one short sentence each, with its numbers and names.
extension TraditionalChinese {
    func rule(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(let stage, _): "工單處於「\(name(stage))」，此時不能這樣做。"
        case .dossier(let refusal): rule(refusal)
        case .roleMissing: "您的角色不能做此操作。"
        case .alreadyOwned(let owner): "工單已由\(scene.spaced(owner))領取。"
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson(let login): "沒有登入名稱為「\(login)」的人員。"
        case .recipientDoesNotWork(let login): "\(scene.trailed(login))不處理工單。"
        case .alreadyOwner(let login): "工單已在\(scene.spaced(login))名下。"
        case .registrationIncomplete(let missing): "登記尚缺：\(list(missing.map(field)))。"
        case .moreDefectiveThanDelivered(let defective, let quantity):
            "不良數量 \(defective) 超過總數量 \(quantity)。"
        case .firstResponseMissing: "尚未給客戶首次答覆。"
        case .claimMissing: "此工單沒有索賠。"
        case .claimExists: "此工單已有索賠。"
        case .claimIncomplete(let missing): "索賠材料待補充：\(materials(missing))。"
        case .unknownMaterial(let item, _): "「\(item)」不在此索賠的材料清單上。"
        case .nothingMissing: "材料已齊全。"
        case .noticeAlreadySent: "索賠受理通知已經發出。"
        case .urgencyNotRaised(let now): "目前為「\(name(now))」，這樣不是提高。"
        case .urgencyNotLowered(let now): "目前為「\(name(now))」，這樣不是降低。"
        case .alreadyWaiting(let on): "工單已在等待：\(name(on))。"
        case .notWaiting: "工單沒有在等待。"
        case .notAnInquiry(let kind): "\(name(kind))不能當場答覆結束。"
        case .notALightComplaint(let kind, let severity): notLight(kind, severity)
        case .unknownCode(let field, let value, _):
            "\(self.field(field))：沒有「\(coded(value, of: field))」這一項。"
        case .findingMissing: "尚未記錄診斷結論。"
        case .liabilityMissing: "尚未判定責任。"
        case .liabilityNotExact(let sums): "責任份額合計不是 100 %：\(shares(sums))。"
        case .departmentsMissing(let share): "企業承擔 \(share)，卻沒有寫明責任部門。"
        case .departmentsUnasked: "企業不承擔責任，卻寫了責任部門。"
        case .visitEvidenceMissing: "現場診斷缺少現場照片或影片。"
        case .optionCountWrong(let count): "方案須有 1 至 3 個選項，現為 \(count) 個。"
        case .costSharesNotExact(let option): "選項 \(option) 的費用分擔合計不是 100 %。"
        case .measuresMissing(let option): "選項 \(option) 沒有任何措施。"
        case .amountWithoutPayment(let option): "選項 \(option) 有金額，卻沒有付款措施。"
        case .paymentWithoutAmount(let option): "選項 \(option) 有付款措施，卻沒有金額。"
        case .costBelowAmount(let option): "選項 \(option) 的總費用低於賠付金額。"
        case .declineNeedsClaim: "只有索賠才能不予支持，此工單沒有索賠。"
        case .planPays(let option): "方案不支持索賠，但選項 \(option) 含有費用。"
        case .notMeasurable(let field, let words, let places, _):
            "「\(self.field(field))」第 \(list(places)) 字的「\(words)」無法衡量。"
        case .nothingToCompute: "沒有可核算的內容。"
        case .currenciesDiffer: "金額的幣別不一致。"
        case .amountTooLarge: "金額過大，無法精確計算。"
        case .amountNegative(let field): "「\(self.field(field))」小於零。"
        case .capBaseMissing: "適用硬性上限（服務費的一定比例），但服務費和價格都不詳。"
        case .overHardCap(let asked, let limit):
            "\(asked.signed) 超過硬性上限 \(limit.signed)。"
        case .overSoftCap(let asked, let limit):
            "\(asked.signed) 超過上限 \(limit.signed)，且未說明理由。"
        case .computationMissing: "依規定，索賠金額須先核算。"
        case .amountOverComputed(let option, let amount, let computed, let paid):
            "選項 \(option) 支付 \(amount.signed)，"
                + (paid.map { "連同此前已付的 \($0.signed)，" } ?? "")
                + "多於核算的 \(computed.signed)。"
        case .costSharesDiffer(let option): "選項 \(option) 的費用分攤與責任判定不一致。"
        case .planMissing: "還沒有方案草案。"
        case .optionNotChosen: "方案還沒有選定選項。"
        case .noSuchOption(let option, let count): "沒有選項 \(option)，共 \(count) 個。"
        case .planInApproval(let version): "方案第 \(version) 版已送審。"
        case .planNeedsNewVersion(let version): "方案第 \(version) 版未通過。"
        case .notInApproval(let code): "現在沒有方案在審批中（\(phase(code))）。"
        case .noSuchGate(let text, _): noSuchGate(text)
        case .gateNotOpen(let id, let state): "「\(name(id))」審批\(name(state))，不能再決定。"
        case .levelNotReached(let level, let gates): "第 \(level) 級審批須等待：\(list(gates))。"
        case .gateRoleMissing(let id): "「\(name(id))」審批不由您決定。"
        case .administratorDecidesNoGate: "管理員不參與審批。"
        case .authorDecidesNoGate(let version): "您參與擬定了方案第 \(version) 版，不能審批。"
        case .investigatorDecidesNoGate(let id): "您參與了診斷，不能作「\(name(id))」審批。"
        case .oneGateEach(let decided): "您已在「\(name(decided))」審批過此版本。"
        case .digestMismatch(let given, let now): "您看到的版本是 \(given)，現在已是 \(now)。"
        case .noOwnDecision: "此處沒有您可撤回的審批意見。"
        case .gatesNotPassed(let gates): "審批尚未全部通過：\(list(gates))。"
        case .alreadySent: "方案已發給客戶。"
        case .planNotOffered(let code): "現在沒有待客戶確認的方案（\(phase(code))）。"
        case .consentToOtherVersion(let given, let offered): otherVersion(given, offered)
        case .noSuchMeasure(let measure, let count): noSuch("措施", measure, count)
        case .measureNotNamed(let open): measureNotNamed(open)
        case .measureProved(let measure): "措施 \(measure) 已有憑證。"
        case .approverDoesNotPay: "審批過此方案的人不能登記付款。"
        case .financePays: "付款只能由財務登記。"
        case .paymentDiffers(let paid, let agreed): "\(paid.signed) 與約定的 \(agreed.signed) 不符。"
        case .proofsMissing(let measures): "措施 \(list(measures)) 尚無憑證。"
        case .noSuchBooking(let booking, let count): noSuch("預約", booking, count)
        case .bookingSettled(let booking): "預約 \(booking) 已有結果。"
        case .inTheFuture(let instant): "\(scene.moment(instant)) 還沒有到。"
        case .beforeReceipt(let instant, let received):
            "\(scene.moment(instant)) 早於收到時間 \(scene.moment(received))。"
        case .notContent(let word): "「\(name(word))」不能結束工單。"
        case .documentsMissing(let missing): "檔案尚缺：\(list(missing.map { name($0) }))。"
        case .alreadyPaid: "此方案已有付款。"
        case .policyDayOver(let today): "已經過去的日期不能再改政策；今天是 \(today)。"
        // Clocks that ran out.
        case .policySupersedes(let version, let from):
            "第 \(version) 版政策定於 \(from) 生效，這樣將永遠不會生效。"
        case .nothingToEscalate(let clock?): "「\(name(clock))」時限尚未用完，或已登記升級。"
        case .nothingToEscalate(nil): "沒有尚未登記的逾時。"
        // Delegation.
        case .roleNotDelegated(let role): "「\(name(role))」沒有審批事項，無從委託。"
        case .delegationToSelf: "不能委託給本人。"
        case .delegatorLacksRole(let id, let login):
            "\(scene.trailed(login))沒有「\(name(id))」的審批權。"
        case .noChainOfDelegation(let login):
            "\(scene.trailed(login))的審批權也是受委託而來，不能再轉委託。"
        case .notHolderOrSuperior(let login, _):
            "您不是\(scene.spaced(login))本人，也不是其上級。"
        case .delegationEndsTooEarly(let until):
            "截止時間 \(scene.moment(until)) 早於開始時間或已經過去。"
        case .noSuchDelegation(let number, let count): noSuch("委託", number, count)
        case .delegationOver(let number): "委託 \(number) 已經結束。"
        // Who works at the desk.
        case .lastAdministrator(let login): "這樣變更\(scene.spaced(login))之後，就沒有管理員了。"
        case .loginUnfit(let login): "「\(login)」不能用作登入名稱。"
        case .barredAsDelegate(let login, let bar):
            "您現在代\(scene.spaced(login))審批，而其\(did(bar))。"
        case .textEmpty(let field): "「\(self.field(field))」沒有填寫。"
        case .textTooLong(let field, let limit): "「\(self.field(field))」超過 \(limit) 位元組。"
        // The regions beside the stage.
        case .notFromRegion(let state, _): "目前不能這樣做：\(name(state))。"
        case .noSuchStep(let step, _): "目前不能直接進入「\(name(step))」。"
        case .notCoordinator(let login): "此爭議由\(scene.spaced(login))協調。"
        case .alreadySeparated: "此爭議已另案處理。"
        case .disputeStopsWork(let state): "此事項有爭議（\(name(state))）。"
        case .disputeOpen(let state): "爭議尚未了結（\(name(state))）。"
        case .roundsExhausted(let round, let limit):
            "再提方案就是第 \(round) 輪協商，政策只允許 \(limit) 輪。"
        case .planStands(let version): "方案第 \(version) 版仍然適用。"
        case .liabilityContested(let party): "\(party)對責任判定有異議。"
        case .partyDoesNotRule: "您提出了異議，或判定了此責任。"
        case .majorIncidentDue(let found): "此事屬於重大事件：\(causes(found))。"
        case .planNotDedicated(let version): "方案第 \(version) 版不是專案小組的專項方案。"
        case .notInTaskGroup(let group): "專案小組成員為：\(people(group))。"
        case .notASuperior(let login): "\(scene.trailed(login))不是可以報告的上級。"
        case .thresholdStillMet(let found): "仍屬於重大事件：\(causes(found))。"
        case .incidentOpen: "重大事件尚未解除。"
        case .noSuchSubject(let region, let number, let count):
            count == 0
                ? "還沒有\(name(region))。" : "沒有第 \(number) 項\(name(region))，只有 \(count) 項。"
        case .teamMissing: "還沒有組建調查組。"
        case .notInTeam(let login, _): "\(scene.trailed(login))不在調查組內。"
        case .inThePast(let instant): "\(scene.moment(instant)) 已經過去。"
        case .notYourSubtask(let login): "此項任務由\(scene.spaced(login))承辦。"
        case .subtasksOpen(let open): "第 \(list(open)) 項調查任務尚未完成。"
        case .qualityJudges: "是否符合標準只能由品質人員判定。"
        case .thirdPartyNotLiable: "責任判定中沒有第三方。"
        case .recourseAmountWrong(let amount, _): wrongRecourse(amount)
        case .voucherRecorded(let voucher): "憑證「\(voucher)」已登錄過。"
        // Merging, linking, splitting.
        case .sameTicket(let number): "\(number) 就是這張工單。"
        case .unknownTicket(let number): "沒有編號為 \(number) 的工單。"
        case .ticketClosed(let number): "工單 \(number) 已結束。"
        case .ticketMerged(let number, let into): "工單 \(number) 本身已併入 \(into)。"
        case .notMerged: "此工單沒有被合併。"
        case .sameFile(let name): "「\(name)」已經存過。"
        case .noSuchFile(let line, let count): "沒有第 \(line) 個檔案；共 \(count) 個。"
        case .fileDisposed(let line): "第 \(line) 個檔案已經銷毀。"
        case .keptUntil(let day, let number): "\(number) 的資料須保存至 \(day)。"
        case .stillOpen(let number): "\(number) 尚未結束。"
        case .claimComesTooLate(let claim, let number):
            "工單 \(number) 的方案已送出，無法再接手索賠 \(claim)。"
        case .claimBeingSettled(let claim, let number):
            "索賠 \(claim) 正在或已由工單 \(number) 處理。"
        case .mergedAway(let into): "此工單已併入 \(into)。"
        case .alreadyLinked(let number): "與工單 \(number) 已有這樣的關聯。"
        case .notLinked(let number): "與\(number.map { "工單 \($0) " } ?? "其他工單")沒有可取消的關聯。"
        case .splitTakesAll(let quantity, let all): "共 \(all) 件，拆出 \(quantity) 件後本單就沒有了。"
        }
    }

    func materials(_ items: [String]) -> String { list(items.map { code($0, of: .materials) }) }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "工單尚無人領取。" }
        return "工單在\(scene.spaced(owner))名下，不在您名下。"
    }

    private func notLight(_ kind: TicketKind, _ severity: Severity) -> String {
        "簡易流程只用於輕微投訴；此工單為\(name(kind))（\(name(severity))）。"
    }

    private func otherVersion(_ given: String, _ offered: Int) -> String {
        "客戶答覆的是 \(given)，待確認的是第 \(offered) 版。"
    }

    private func did(_ bar: Refusal.Bar) -> String {
        switch bar {
        case .author: "參與擬定了此方案"
        case .investigator: "參與了調查"
        case .decided: "已審批過此版本"
        case .approver: "審批過此方案"
        }
    }

    private func noSuchGate(_ text: String) -> String {
        text.isEmpty ? "此方案沒有待決定的審批。" : "此方案沒有「\(gate(text))」這道審批。"
    }

    private func noSuch(_ thing: String, _ number: Int, _ count: Int) -> String {
        count == 0 ? "沒有\(thing)。" : "沒有\(thing) \(number)，共 \(count) 個。"
    }

    private func measureNotNamed(_ open: [Int]) -> String {
        open.isEmpty ? "各項措施都已有憑證。" : "不清楚憑證屬於哪項措施：\(list(open)) 都還沒有憑證。"
    }
}
