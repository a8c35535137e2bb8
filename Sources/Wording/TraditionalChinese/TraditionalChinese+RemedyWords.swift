import Casework

// What would satisfy the rule, one short sentence each.
extension TraditionalChinese {
    func remedy(_ refusal: Refusal) -> String {
        switch refusal {
        case .notFromStage(_, let allowed): openAt(allowed)
        case .dossier(let refusal): remedy(refusal)
        case .roleMissing(let roles): "請找以下角色之一：\(list(roles))。"
        case .alreadyOwned(let owner): "請\(scene.spaced(owner))或主管轉交。"
        case .notOwner(let owner): notOwner(owner)
        case .unknownPerson: "請從人員名單中選擇。"
        case .recipientDoesNotWork: "請轉給有處理角色的人員。"
        case .alreadyOwner: "無需再做。"
        case .registrationIncomplete: "請先補全登記，再重試。"
        case .moreDefectiveThanDelivered: "請更正數量或不良數量。"
        case .firstResponseMissing: "請先答覆客戶並記錄，再重試。"
        case .claimMissing: "請先登記索賠。"
        case .claimExists: "請在原索賠上繼續。"
        case .claimIncomplete: "請逐項登記為已齊全，或註明理由免除。"
        case .unknownMaterial(_, let known): "清單上有：\(codes(known, of: "item"))。"
        case .nothingMissing: "可以直接受理。"
        case .noticeAlreadySent: "無需再發。"
        case .urgencyNotRaised(let now): now == .urgent ? "已是最高。" : "請選擇更高的一級。"
        case .urgencyNotLowered(let now): now == .general ? "已是最低。" : "請選擇更低的一級。"
        case .alreadyWaiting: "請先恢復處理，再等待其他事項。"
        case .notWaiting: "可以直接處理。"
        case .notAnInquiry: "請受理並轉診斷；只有諮詢和建議可在此結束。"
        case .notALightComplaint: "請受理並轉診斷，或更正類型與嚴重程度。"
        case .unknownCode(let field, _, let known): "可用：\(codes(known, of: field))。"
        case .findingMissing: "請先記錄診斷。"
        case .liabilityMissing: "請先判定責任。"
        case .liabilityNotExact: "各方合計須為 100 %，企業內各部門合計也須為 100 %。"
        case .departmentsMissing: "請寫明責任部門及份額，合計須為 100 %。"
        case .departmentsUnasked: "請去掉責任部門，或給企業一份責任。"
        case .visitEvidenceMissing: "請在診斷中註明。"
        case .optionCountWrong: "請擬定一至三個選項。"
        case .costSharesNotExact: "請使各方分擔合計恰為 100 %。"
        case .measuresMissing: "請至少列出一項措施。"
        case .amountWithoutPayment: "請加上賠付、退款或折讓，或去掉金額。"
        case .paymentWithoutAmount: "請填寫金額，或去掉該措施。"
        case .costBelowAmount: "請填寫含賠付在內的總費用，幣別一致。"
        case .declineNeedsClaim: "請擬定處理方案，或先登記索賠。"
        case .planPays: "請去掉金額、費用和措施，或改擬處理方案。"
        case .notMeasurable(_, _, _, let kind): mend(kind)
        case .nothingToCompute: "請選擇核算規則並填寫資料。"
        case .currenciesDiffer: "請統一使用一種幣別。"
        case .amountTooLarge: "請填寫較小的數值。"
        case .amountNegative: "請填寫零或正數。"
        case .capBaseMissing: "請在工單上填寫價格，或按服務費核算金額。"
        case .overHardCap(_, let limit): "最多支付 \(limit.signed)。"
        case .overSoftCap(_, let limit):
            "請說明理由並由分管高層簽核，或最多支付 \(limit.signed)。"
        case .computationMissing: "請先核算金額。"
        case .amountOverComputed(_, _, let computed, _):
            "請在「\(field("deviation"))」中說明，或最多支付 \(computed.signed)。"
        case .costSharesDiffer: "請依責任比例分攤，或在「\(field("deviation"))」中說明。"
        case .planMissing: "請先擬定方案。"
        case .optionNotChosen: "請先選定選項。"
        case .noSuchOption(_, let count): upTo(count)
        case .planInApproval: "請等待退回或撤回審批，或擬定新版本。"
        case .planNeedsNewVersion: "請擬定新版本；各級審批重新進行。"
        case .notInApproval(let code): nextStep(PhaseName(rawValue: code))
        case .noSuchGate(_, let open): "此方案的審批有：\(list(open.map { gate($0) }))。"
        case .gateNotOpen: "那裡沒有需要決定的了。"
        case .levelNotReached: "他們同意後，您即可審批。"
        case .gateRoleMissing(let id): "應由\(name(id))審批。"
        case .administratorDecidesNoGate: "須由沒有管理員角色的人審批。"
        case .authorDecidesNoGate: "須由未參與擬定的人審批。"
        case .investigatorDecidesNoGate: "須由未參與診斷的人審批。"
        case .oneGateEach:
            "同一版本每人只審批一道；請由擔任該角色的同事審批，沒有其他人時可委託他人審批。"
        case .digestMismatch: "請閱讀現在的方案後重新決定。"
        case .noOwnDecision: "只能在執行之前撤回自己的意見。"
        case .gatesNotPassed: "全部同意後即可發送。"
        case .alreadySent: "請記錄客戶的答覆。"
        case .planNotOffered: "請先發送審批通過的方案，再記錄答覆。"
        case .consentToOtherVersion(_, let offered): "請向客戶確認第 \(offered) 版。"
        case .noSuchMeasure(_, let count): upTo(count)
        case .measureNotNamed(let open): open.isEmpty ? "可以結束執行。" : "請註明是哪一項。"
        case .measureProved: "請選擇尚無憑證的措施，或結束執行。"
        case .approverDoesNotPay: "請未參與審批的財務人員登記。"
        case .financePays: "請財務同事登記。"
        case .paymentDiffers(_, let agreed): "請按 \(agreed.signed) 付款，或重新商定方案。"
        case .proofsMissing: "請先登記憑證，再結束執行。"
        case .noSuchBooking(_, let count): count == 0 ? "請先預約。" : upTo(count)
        case .bookingSettled: "無需再做。"
        case .inTheFuture, .beforeReceipt: "請填寫實際發生的時間。"
        case .notContent: "請記錄客戶不滿意，進入新一輪協商。"
        case .documentsMissing: "請先將其入檔，再歸檔。"
        case .alreadyPaid: "不能再撤回，請完成執行。"
        case .policyDayOver(let today): "請選擇 \(today) 或以後的日期。"
        // Clocks that ran out.
        case .policySupersedes: "請說明取代它的理由。"
        case .nothingToEscalate: "無需升級。"
        // Delegation.
        case .roleNotDelegated: "請選擇有審批事項的角色，如財務。"
        case .delegationToSelf: "請選擇另一位同事。"
        case .delegatorLacksRole: "請選擇其本人擔任的角色和部門。"
        case .noChainOfDelegation: "須由該角色的本人或其上級委託。"
        case .notHolderOrSuperior(let login, let role):
            "請\(scene.spaced(login))本人或上級（\(name(role))）辦理。"
        case .delegationEndsTooEarly: "截止時間須晚於現在和開始時間。"
        case .noSuchDelegation(_, let count): count == 0 ? "尚無任何委託。" : upTo(count)
        case .delegationOver: "無需再撤銷。"
        // Who works at the desk.
        case .lastAdministrator: "請先讓另一個人擔任管理員。"
        case .loginUnfit: "請填寫系統中的登入名稱，不含空格。"
        case .barredAsDelegate(let login, _): "請不代\(scene.spaced(login))審批的同事辦理。"
        case .textEmpty: "請填寫。"
        case .textTooLong: "請縮短。"
        // The regions beside the stage.
        case .notFromRegion(_, let allowed):
            "可在以下情況下進行：\(list(allowed.map { name($0) }))。"
        case .noSuchStep(_, let allowed):
            "下一步可以是：\(list(allowed.map { name($0) }))。"
        case .notCoordinator(let login):
            "請\(scene.led(login))、部門負責人、分管高層或主管操作。"
        case .alreadySeparated: "執行照常進行，無須再次認定。"
        case .disputeStopsWork: "請先解決爭議，或由部門負責人、分管高層或主管認定另案處理。"
        case .disputeOpen: "請先解決爭議；客戶撤回的，可把撤回寫作解決條件。"
        case .roundsExhausted: "請提出爭議；爭議解決後可再擬新方案。"
        case .planStands: "請按方案執行，或先解決與其有關的爭議。"
        case .liabilityContested: "請先由部門負責人或分管高層裁定。"
        case .partyDoesNotRule: "請另一位部門負責人或分管高層裁定。"
        case .majorIncidentDue: "請部門負責人、分管高層或主管定為重大事件，並指定專案小組。"
        case .planNotDedicated: "請專案小組成員擬定新的方案版本。"
        case .notInTaskGroup: "請其中一位，或部門負責人、分管高層、主管操作。"
        case .notASuperior: "請報告給其他部門負責人、分管高層或主管。"
        case .thresholdStillMet: "執行完畢後可以解除。"
        case .incidentOpen: "請先由分管高層或主管解除。"
        case .noSuchSubject(_, _, let count): count == 0 ? "請先登記一項。" : upTo(count)
        case .teamMissing: "請先組建調查組。"
        case .notInTeam(_, let team): "組內有：\(people(team))。請先把承辦人加入調查組。"
        case .inThePast: "請填寫將來的時間。"
        case .notYourSubtask(let login):
            "請\(scene.led(login))、部門負責人、分管高層或主管操作。"
        case .subtasksOpen: "請先記錄任務結果。"
        case .qualityJudges: "請留空，由品質人員判定。"
        case .thirdPartyNotLiable: "請先判定第三方的責任份額。"
        case .voucherRecorded: "請填寫本次入帳的憑證號碼。"
        case .recourseAmountWrong(_, nil): "請填寫大於零的金額。"
        case .recourseAmountWrong(_, let limit?):
            limit.isZero ? "請先記錄對方已接受。" : "請填寫與 \(limit.signed) 相符的金額。"
        // Merging, linking, splitting.
        case .sameTicket: "請填寫另一張工單的編號。"
        case .unknownTicket: "請用搜尋查找編號。"
        case .ticketClosed: "請改為關聯兩張工單，或請主管重新開啟它。"
        case .ticketMerged(_, let into): "請併入 \(into)，或先取消那邊的合併。"
        case .notMerged: "只有被合併的工單才能取消合併。"
        case .sameFile: "同一內容只存一份；請新增其他檔案。"
        case .noSuchFile: "請依證據清單中的序號指定檔案。"
        case .fileDisposed: "無需再做。"
        case .keptUntil(let day, _): "請在 \(day) 或之後銷毀；期限由制度規定。"
        case .stillOpen: "結束且保存期滿後才能銷毀檔案。"
        case .claimComesTooLate(_, let number):
            "請先退回 \(number) 的方案，或將該工單併入本工單。"
        case .claimBeingSettled(_, let number):
            "請先退回或否決 \(number) 的方案；已同意或已賠付的不能拆回。"
        case .mergedAway: "請先取消合併，或到那張工單繼續處理。"
        case .alreadyLinked: "無需再做。"
        case .notLinked: "拆分形成的關聯會一直保留。"
        case .splitTakesAll: "請減少拆出的件數，或先修改登記。"
        }
    }

    /// Codes as they are typed, since that is what has to be typed next.
    private func codes(_ known: [String], of field: String = "") -> String {
        known.isEmpty ? "（無）" : list(known.map { coded($0, of: field) })
    }

    private func openAt(_ allowed: [Stage]) -> String {
        allowed.isEmpty ? "任何環節都不能。" : "可在以下環節進行：\(list(allowed.map { name($0) }))。"
    }

    private func notOwner(_ owner: String?) -> String {
        guard let owner else { return "請先領取，或找主管。" }
        return "請找\(scene.spaced(owner))或主管。"
    }

    private func upTo(_ count: Int) -> String {
        count <= 1 ? "請填 1 或留空。" : "請填 1 至 \(count) 之間的數。"
    }
}

extension TraditionalChinese {
    /// What leads on when no gate has anything to decide.
    private func nextStep(_ phase: PhaseName?) -> String {
        switch phase {
        case .approved: "各級審批均已通過：請把方案傳給客戶。"
        case .offered: "各級審批均已通過：請登記客戶的答覆。"
        case .rejected: "請提出新版本方案，各級重新審批。"
        case .wanted, .draft, .inApproval, .some(.none), nil: "請先把方案提交審批。"
        }
    }
}
