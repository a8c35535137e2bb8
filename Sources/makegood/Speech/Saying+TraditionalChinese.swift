import EvidenceStore
import Journal

// What the command line says, in traditional Chinese.
extension Saying {
    var traditionalChinese: String {
        switch self {
        case .noLanguage(let text): "「\(text)」不是可選的語言；請寫 en、zh-Hans 或 zh-Hant"
        case .noInstant(let option, let text):
            "\(option)：「\(text)」不是時刻；請寫成 2026-02-13T17:30:00+08:00"
        case .noDay(let option, let text): "\(option)：「\(text)」不是日期；請寫成 2026-12-01"
        case .notMidnight(let option, let day): "\(option)：政策從一天開始時生效；請寫 \(day)"
        case .noCommand(let text, let known): "沒有「\(text)」這個命令；可用的有：\(known)"
        case .noContext(let text, let known): "沒有「\(text)」這個鍵位環境；可用的有：\(known)"
        case .noTheme(let text, let known): "沒有「\(text)」這個主題；請寫：\(known)"
        case .noneOf(let text, let known): "「\(text)」不在可選值之中；可用的有：\(known)"
        case .noState(let text, let known): "--state：「\(text)」不是狀態；可用的有：\(known)"
        case .noRole(let text, let known): "沒有「\(text)」這個角色；可用的有：\(known)"
        case .rolesMissing(let known): "請寫一個或幾個角色：\(known)"
        case .noEncoding(let text, let known): "沒有「\(text)」這種編碼；可用的有：\(known)"
        case .noFilterWord(let text, let known): "--filter：看不懂「\(text)」；可用的有：\(known)"
        case .noCode(let option, let text, let nearest, let known):
            "\(option)：沒有「\(text)」\(question(nearest))\n可用的有：\(known)。"
        case .noAnswer(let text, let known): "「\(text)」不是可選項，可選：\(known)"
        case .noZone(let text, let nearest):
            "沒有「\(text)」這個時區" + (nearest.map { "；是否指 \($0)？" } ?? "")
        case .limitNegative: "--limit 須為 0 或更大"
        case .bothAlone: "--duties 與 --tickets 不能同時使用，請任選其一"
        case .ticketsOutOfRange: "--tickets 須在 0 到 100000000 之間"
        case .openOutOfRange: "--open 須在 0 到 --tickets 之間"
        case .noPause(let text): "--pause：「\(text)」不是暫停；請寫成 開始/結束"
        case .pauseTurned(let text): "--pause：「\(text)」的結束早於開始"
        case .endsBeforeStart(let text): "--to：「\(text)」早於 --from"
        case .noTarget(let text, _): "--target：「\(text)」不是時限；請寫 2h、1h30m、7d 或 3wd"
        case .noSetting(let text): "--set：「\(text)」不是 欄位=值"
        case .noRecord(let text): "--set：「\(text)」沒有指明第幾條；請寫 options.1.title=…"
        case .bodyTooLong(let file, let limit):
            "\(file)：超過 \(limit >> 20) MiB；一個命令的內容不會這麼大"
        case .unreadable(let file): "\(file)：無法讀取"
        case .noJSONObject(let file): "\(file)：不是 JSON 物件"
        case .noJSON(let file): "\(file)：不是 JSON"
        case .notUTF8(let file): "\(file)：不是 UTF-8 編碼"
        case .noMapping(let file, let known): "\(file)：沒有這個檔案；內建的有：\(known)"
        case .filesMissing: "請給出檔案，或用 --folder 給出資料夾。"
        case .caseMissing: "請給出工單編號、--file 或 --set"
        case .asNeedsOpenStore: "本庫以系統登入名稱為準；--as 只能用於開放庫（makegood init --identity open）。"
        case .nowNeedsOpenStore: "本庫以系統時間為準；--now 只能用於開放庫（makegood init --identity open）。"
        case .nowNeedsOpenIdentity: "--now 只能與 --identity open 一起使用。"
        case .notOnStaff(let login):
            "本庫人員中沒有「\(login)」。請管理員登記：makegood staff add \(login) --name 姓名 "
                + "--department 部門 --roles agent"
        case .unknownPerson(let login): "人員中沒有「\(login)」。"
        case .noTicket(let number): "沒有工單 \(number)。"
        case .noTicketIn(let number, let store): "\(store) 中沒有工單 \(number)。"
        case .noDossier(let number): "沒有檔案 \(number)。"
        case .noDossierIn(let number, let store): "\(store) 中沒有檔案 \(number)。"
        case .keyReused(let key): "請求號 \(key) 已用於另一個請求。"
        case .unknownOutcome(let failure): "不確定是否已寫入：\(failure)再做之前請先查看工單。"
        case .hasChanged(let number, let changes): "\(number) 已有變動：\(changes)"
        case .firstPersonFailed(let problem): "無法登記第一位人員：\(problem)"
        case .sampleStaffFailed(let problem): "無法登記範例人員：\(problem)"
        case .noSampleAgent: "範例中沒有客服專員。"
        case .noFolder(let base, let problem): "無法在 \(base) 中建立資料夾：\(problem)。"
        case .needsTerminal: "工作台需要終端機。在腳本裡請用 makegood ticket list 等命令。"
        case .storeMade(let path, let mode, let zone): "\(path)：\(mode)，\(zone)"
        case .chainHolds(let entries, let tickets, let rate):
            "\(entries) 個條目、\(tickets) 張工單：雜湊鏈完好（每秒 \(rate) 個條目）"
        case .recordCut(let number):
            "\(number) 的資料列提到日誌裡沒有的條目：日誌末尾疑似被截去。請保留此檔案，取用之前的備份，"
                + "並與已知的最新鏈尾核對；audit rebuild 只會掩蓋遺失。"
        case .recordFits(let entries, let tickets, let rate):
            "\(entries) 個條目、\(tickets) 張工單：全部相符（每秒 \(rate) 個條目）"
        case .recordEnd(let size, let hash): "末條 \(size) \(hash)"
        case .entryUnfit(let sequence, let stream, let kind, let problem):
            "第 \(sequence) 個條目（\(stream)，\(kind)）不符：\(problem)"
        case .rowsDiffer(let number): "\(number) 的派生資料與記錄不一致：請執行 makegood audit rebuild"
        case .rebuilt(let tickets): "已重建 \(tickets) 張工單"
        case .entryMisplaced(let expected, let found): "有條目缺失、重複或錯位：此處應為 \(expected)，而不是 \(found)"
        case .entryUnchained(let expected, let found): "沒有接上前一個條目（為 \(found)，應為 \(expected)）"
        case .entryAltered(let expected, let found): "內容與當時的摘要不符（摘要為 \(found)，按內容應為 \(expected)）"
        case .entryTooEarly(let previous, let found): "記錄時間早於前一個條目（\(found) < \(previous)）"
        case .entryOutOfTurn(let expected, let found):
            "版本有跳躍或重複：此處應為第 \(expected) 版，而不是第 \(found) 版"
        case .entryUnreadable(let problem): "內容無法解讀（\(problem)）"
        case .fileWrong(let digest, let number, let name, let state):
            "\(number) 的證據 \(digest)（\(name)）\(state)"
        case .fileMissing: "缺失"
        case .fileAltered: "已被改動"
        case .fileUnreadable: "無法讀取"
        case .fileWhole: "完好"
        case .filesWhole(let whole, let bytes, let elsewhere):
            "\(whole) 個證據檔案完好，共 \(bytes) 位元組"
                + (elsewhere > 0 ? "；另有 \(elsewhere) 個只引用、存放在別處" : "")
        case .filesDisposed(let count): "\(count) 個已在保存期滿後銷毀，雜湊保留"
        case .fileDisposed(let isGone):
            isGone ? "已銷毀" : "已在此銷毀；另有工單仍引用該檔案"
        case .fileOfOther(let number): "該檔案隨工單 \(number) 而來，請在那張工單上銷毀。"
        case .fileUncited(let name): "沒有工單引用 \(name)"
        case .fileAdded: "已添加"
        case .fileKnown: "原已有"
        case .folderEmpty(let folder): "\(folder) 中沒有檔案。"
        case .severalFiles(let number, let start, let found):
            "\(number) 有幾個檔案以 \(start) 開頭：\(found)"
        case .noFile(let number, let start):
            "\(number) 沒有以 \(start) 開頭的檔案；請至少給出 4 位（makegood evidence list \(number)）。"
        case .noMistakes(let file): "\(file)：沒有錯誤"
        case .open: "工作時間"
        case .closed: "非工作時間"
        case .promiseShared: "本機的每個工作台都直接打開這個檔案，共同使用。"
        case .promiseKept: "已確認的內容都已寫入磁碟：每次提交都等磁碟寫完，逐個進行。"
        case .promiseNoticed: "對過去的改動會被 makegood audit verify 發現並指出。"
        case .promiseNoProof: "能寫這個檔案的人可以整個替換它：對庫的使用者本身不構成證明。"
        case .promiseLogin: "身份即系統登入名稱；在此不能以他人身份操作。"
        case .promiseOpen: "本庫為開放庫：任何人可以任何身份、任何時間操作。不用於實際工作。"
        case .unknown: "未知"
        case .factStore: "庫檔案"
        case .factID: "標識"
        case .factWay: "方式"
        case .factIdentity: "身份"
        case .factZone: "時區"
        case .factLanguage: "語言"
        case .factCreated: "建立時間"
        case .factEntries: "條目"
        case .factHead: "末條摘要"
        case .factMode: "檔案權限"
        case .factOwner: "所有者"
        case .factBytes: "位元組"
        case .factHolidays: "國定假日"
        case .factClockSteps: "時鐘跳變"
        case .factUndated: "無到期日的時限"
        case .holidaysMissing(let calendar, let year):
            "行事曆 \(calendar) 缺少 \(year) 年的國定假日資料，延續到該年的時限沒有到期日。"
                + "請將該年的假日檔案放入假日資料夾，並重新採用政策。"
        case .mayNotImport(let login): "\(login) 無權建立工單，因此也不能匯入。"
        case .interrupted: "已中斷。"
        case .interruptedReading: "已中斷；沒有匯入任何內容。"
        case .interruptedWriting: "已中斷；再執行一次即可匯入其餘部分。"
        case .failedWriting(let failure): "\(failure)此前已匯入的保留；再執行一次即可匯入其餘部分。"
        case .moreMistakes(let count): "… 另有 \(count) 處"
        case .lineLeftOut(let line, let id, let problem): "第 \(line) 行：\(id)：\(problem)"
        case .workedOn(let line, let id, let number, let steps):
            "第 \(line) 列：\(id)：\(number) 已在本台處理，其 \(steps) 列新記錄未匯入；請把缺少的內容作為備註登錄"
        case .tooEarly(let line, let id, let number, let at, let last):
            "第 \(line) 列：\(id)：該列時間 \(at) 早於 \(number) 已有的最後一步（\(last)），其新記錄未匯入；"
                + "請把該案件的全部列一次匯入新庫，或把缺少的內容作為備註登錄"
        case .imported(let tally): imported(tally)
        case .generated(let tickets, let entries, let rate):
            "\(tickets) 張工單，\(entries) 個條目，每秒 \(rate) 個條目"
        case .storeFailed(let failure):
            failure.traditionalChinese
        case .evidenceFailed(let failure):
            failure.traditionalChinese
        case .noCommitment: "沒有適用的承諾。"
        case .nothingFound: "沒有找到。"
        case .nothingComputed(let number): "\(number) 尚未核算金額；請用 --set method=… 給出方法"
        case .edition(let version, let day): "政策第 \(version) 版，自 \(day) 起"
        case .editionInList(let version, let day): "\(version)  自 \(day) 起"
        case .noDifferences: "沒有差別"
        case .policyUnchanged(let version, let day):
            "沒有變更：自 \(day) 起的第 \(version) 版內容相同"
        case .policyReverts(let version):
            "檔案中未寫明的以下各項將由第 \(version) 版恢復為標準值（加 --keep 則保留）："
        case .neverInForce(let version, let day):
            "定於 \(day) 生效的第 \(version) 版將永遠不會生效。"
        case .farAhead(let day): "\(day) 在一年以後。"
        case .departmentsGone(let codes): "不再有以下部門：\(codes)"
        case .departmentUsed(let code, let staff, let tickets):
            "政策中沒有部門 \(code)，但該部門仍有人員（\(staff)）和 \(tickets) 張未結工單。"
        case .adoptIt: "確定採用？[y/N] "
        case .nothingAdopted: "沒有採用。"
        case .nothingPending: "沒有尚未生效的版本。"
        case .superseded: "已被取代"
        case .historyUnfit(let number): "\(number) 的經過無法重演；請執行 makegood audit verify。"
        case .warning(let text): "注意：\(text)"
        case .beforeFirst(let version, let day):
            "當時尚無生效的政策；最早的第 \(version) 版自 \(day) 起生效。"
        case .trialDossiers(let count, let day): "自 \(day) 起有時限在走的檔案：\(count) 份"
        case .trialTickets(let count, let day): "自 \(day) 起收到的工單：\(count) 張"
        case .trialBroken(let clock): "時限 \(clock)：會超時"
        case .trialMet(let clock): "時限 \(clock)：會按時"
        case .trialAsked(let gate): "審批 \(gate)：會需要"
        case .trialNotAsked(let gate): "審批 \(gate)：會不需要"
        case .trialMore: "會多付"
        case .trialLess: "會少付"
        case .trialDeadlines(let what, let count, let numbers): "\(what)，\(count) 個：\(numbers)"
        case .trialPlans(let what, let count, let numbers): "\(what)，\(count) 個方案：\(numbers)"
        case .trialSum(let what, let sum, let count, let numbers):
            "\(what) \(sum)，\(count) 個方案：\(numbers)"
        case .trialUncomputed(let count): "\(count) 個方案的付款沒有核算依據，未作重演"
        case .trialSame: "時限、審批和金額都不會有變化"
        case .departmentUnknown(let department, let known):
            "沒有審批涉及部門「\(department)」；政策中的部門有 \(known)。"
        case .withdrawn: "已撤銷"
        case .over: "已到期"
        case .ahead: "尚未開始"
        case .running: "生效中"
        case .lapsed: "已失效"
        case .verifying: "核對記錄"
        case .readingEvidence: "讀取證據"
        case .checking: "檢查"
        case .rebuilding: "重建"
        case .reading: "讀取"
        case .writing: "寫入"
        case .entries: "個條目"
        case .files: "個檔案"
        case .tickets: "張工單"
        case .rows: "列"
        case .events: "個事件"
        case .left(let time): "還需 \(time)"
        case .minutes(let minutes, let seconds): "\(minutes) 分 \(seconds) 秒"
        case .seconds(let seconds): "\(seconds) 秒"
        }
    }

    private func question(_ nearest: String?) -> String {
        nearest.map { "；是否指「\($0)」？" } ?? ""
    }

    private func imported(_ tally: ImportTally) -> String {
        (tally.isDry ? "將寫入" : "已寫入") + " \(tally.tickets) 張工單、\(tally.entries) 個條目"
            + (tally.continued == 0 ? "" : "，\(tally.continued) 張續寫")
            + (tally.known == 0 ? "" : "，\(tally.known) 張原已有")
            + (tally.rowsLeftOut == 0 ? "" : "，\(tally.rowsLeftOut) 列未匯入")
            + (tally.casesLeftOut == 0 ? "" : "，\(tally.casesLeftOut) 個案件未匯入")
    }
}

extension StoreFailure {
    /// What happened and what to do, with what the system said.
    fileprivate var traditionalChinese: String {
        sentence + (underlying.map { "（\($0)）" } ?? "")
    }

    private var sentence: String {
        switch code {
        case .notFound: "沒有找到庫 \(place)。請用 makegood init 建立。"
        case .alreadyExists: "\(place) 已經存在。請換一個路徑，或把原來的檔案移走。"
        case .directoryMissing: "沒有目錄 \(place)。請先建立。"
        case .directoryReadOnly: "目錄 \(place) 不能寫入；庫的旁邊需要放置檔案。"
        case .readOnly:
            "\(place) 只能讀取，沒有寫入任何內容。請用 chmod u+w 改為可寫；"
                + "舊版本寫的庫請先執行 makegood audit rebuild 或開一次工作台。"
        case .notPermitted: "無法打開 \(place)。請檢查檔案和目錄是否屬於您、是否可讀寫。"
        case .notAStore: "\(place) 不是 Makegood 的庫。請檢查 --store 給出的路徑。"
        case .otherApplication: "\(place) 是其他程式的資料庫。請檢查 --store 給出的路徑。"
        case .newerSchema: "\(place) 由更新的 Makegood 寫成。請安裝那個版本。"
        case .networkFileSystem: "\(place) 位於網路檔案系統，鎖定在那裡不可靠。請把庫放在本機磁碟上。"
        case .symbolicLink: "\(place) 是符號連結，明天可能指向別處。請給出檔案本身。"
        case .foreignOwner: "\(place) 屬於另一個帳號。請用那個帳號操作。"
        case .locked: "\(place) 正被另一個程式占用，沒有寫入任何內容。請等它結束，或結束它再試。"
        case .diskFull: "\(place) 所在的磁碟已滿，沒有寫入任何內容。請騰出空間再試。"
        case .inputOutput: "讀寫 \(place) 失敗。請檢查磁碟；此前已確認的內容都在。"
        case .corrupt: "\(place) 已損壞。請保留檔案，執行 makegood audit verify，並恢復備份。"
        case .shortened: "\(place) 的條目少於本帳號曾見過的：末尾缺失。請停止操作，聯絡保管備份的人。"
        case .forked: "\(place) 與本帳號曾見過的記錄不是同一份。請停止操作，檢查 --store 的路徑，聯絡保管備份的人。"
        case .notDurable: "\(place) 提交時出錯：改動可能保留，也可能沒有。請檢查磁碟後再問一次，不會做兩遍。"
        }
    }
}

extension EvidenceFailure {
    /// What happened and what to do.
    fileprivate var traditionalChinese: String {
        switch code {
        case .notFound: "沒有檔案 \(place)。"
        case .notAFile: "\(place) 不是普通檔案（是連結、資料夾或設備）。請給出檔案本身。"
        case .tooLarge: "\(place) 超過 1 GiB。請裁剪，或存放在別處。"
        case .changed: "\(place) 在讀取時有變動。請再試一次。"
        case .unreadable: "無法讀取 \(place)。請檢查權限。"
        case .folderUnsafe: "證據資料夾 \(place) 是連結，或屬於他人；沒有使用。"
        case .diskFull: "\(place)：磁碟空間不足。請騰出空間再試。"
        case .altered: "\(place) 保存的內容已被改動；沒有寫出。"
        case .alreadyExists: "\(place) 已經存在。請換一個名稱。"
        case .stopped: "\(place) 沒有保存：已停止。"
        case .inputOutput: "\(place)：讀寫失敗。"
        }
    }
}
