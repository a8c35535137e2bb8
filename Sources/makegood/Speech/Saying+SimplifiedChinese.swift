import EvidenceStore
import Journal

// What the command line says, in simplified Chinese.
extension Saying {
    var simplifiedChinese: String {
        switch self {
        case .noLanguage(let text): "“\(text)”不是可选的语言；请写 en、zh-Hans 或 zh-Hant"
        case .noInstant(let option, let text):
            "\(option)：“\(text)”不是时刻；请写成 2026-02-13T17:30:00+08:00"
        case .noDay(let option, let text): "\(option)：“\(text)”不是日期；请写成 2026-12-01"
        case .notMidnight(let option, let day): "\(option)：政策从一天开始时生效；请写 \(day)"
        case .noCommand(let text, let known): "没有“\(text)”这个命令；可用的有：\(known)"
        case .noContext(let text, let known): "没有“\(text)”这个键位环境；可用的有：\(known)"
        case .noTheme(let text, let known): "没有“\(text)”这个主题；请写：\(known)"
        case .noneOf(let text, let known): "“\(text)”不在可选值之中；可用的有：\(known)"
        case .noState(let text, let known): "--state：“\(text)”不是状态；可用的有：\(known)"
        case .noRole(let text, let known): "没有“\(text)”这个角色；可用的有：\(known)"
        case .rolesMissing(let known): "请写一个或几个角色：\(known)"
        case .noEncoding(let text, let known): "没有“\(text)”这种编码；可用的有：\(known)"
        case .noFilterWord(let text, let known): "--filter：看不懂“\(text)”；可用的有：\(known)"
        case .noCode(let option, let text, let nearest, let known):
            "\(option)：没有“\(text)”\(question(nearest))\n可用的有：\(known)。"
        case .noAnswer(let text, let known): "“\(text)”不是可选项，可选：\(known)"
        case .noZone(let text, let nearest):
            "没有“\(text)”这个时区" + (nearest.map { "；是否指 \($0)？" } ?? "")
        case .limitNegative: "--limit 须为 0 或更大"
        case .bothAlone: "--duties 与 --tickets 不能同时使用，请任选其一"
        case .ticketsOutOfRange: "--tickets 须在 0 到 100000000 之间"
        case .openOutOfRange: "--open 须在 0 到 --tickets 之间"
        case .noPause(let text): "--pause：“\(text)”不是暂停；请写成 开始/结束"
        case .pauseTurned(let text): "--pause：“\(text)”的结束早于开始"
        case .endsBeforeStart(let text): "--to：“\(text)”早于 --from"
        case .noTarget(let text, _): "--target：“\(text)”不是时限；请写 2h、1h30m、7d 或 3wd"
        case .noSetting(let text): "--set：“\(text)”不是 字段=值"
        case .noRecord(let text): "--set：“\(text)”没有指明第几条；请写 options.1.title=…"
        case .bodyTooLong(let file, let limit):
            "\(file)：超过 \(limit >> 20) MiB；一条命令的内容不会这么大"
        case .unreadable(let file): "\(file)：无法读取"
        case .noJSONObject(let file): "\(file)：不是 JSON 对象"
        case .noJSON(let file): "\(file)：不是 JSON"
        case .notUTF8(let file): "\(file)：不是 UTF-8 编码"
        case .noMapping(let file, let known): "\(file)：没有这个文件；内置的有：\(known)"
        case .filesMissing: "请给出文件，或用 --folder 给出文件夹。"
        case .caseMissing: "请给出工单编号、--file 或 --set"
        case .asNeedsOpenStore: "本库以系统登录名为准；--as 只能用于开放库（makegood init --identity open）。"
        case .nowNeedsOpenStore: "本库以系统时间为准；--now 只能用于开放库（makegood init --identity open）。"
        case .nowNeedsOpenIdentity: "--now 只能与 --identity open 一起使用。"
        case .notOnStaff(let login):
            "本库人员中没有“\(login)”。请管理员登记：makegood staff add \(login) --name 姓名 "
                + "--department 部门 --roles agent"
        case .unknownPerson(let login): "人员中没有“\(login)”。"
        case .noTicket(let number): "没有工单 \(number)。"
        case .noTicketIn(let number, let store): "\(store) 中没有工单 \(number)。"
        case .noDossier(let number): "没有档案 \(number)。"
        case .noDossierIn(let number, let store): "\(store) 中没有档案 \(number)。"
        case .keyReused(let key): "请求号 \(key) 已用于另一个请求。"
        case .unknownOutcome(let failure): "不确定是否已写入：\(failure)再做之前请先查看工单。"
        case .hasChanged(let number, let changes): "\(number) 已有变动：\(changes)"
        case .firstPersonFailed(let problem): "无法登记第一位人员：\(problem)"
        case .sampleStaffFailed(let problem): "无法登记示例人员：\(problem)"
        case .noSampleAgent: "示例中没有客服专员。"
        case .noFolder(let base, let problem): "无法在 \(base) 中建立文件夹：\(problem)。"
        case .needsTerminal: "工作台需要终端。在脚本里请用 makegood ticket list 等命令。"
        case .storeMade(let path, let mode, let zone): "\(path)：\(mode)，\(zone)"
        case .chainHolds(let entries, let tickets, let rate):
            "\(entries) 个条目、\(tickets) 张工单：哈希链完好（每秒 \(rate) 个条目）"
        case .recordCut(let number):
            "\(number) 的数据行提到日志里没有的条目：日志末尾疑似被截去。请保留此文件，取用之前的备份，"
                + "并与已知的最新链尾核对；audit rebuild 只会掩盖丢失。"
        case .recordFits(let entries, let tickets, let rate):
            "\(entries) 个条目、\(tickets) 张工单：全部相符（每秒 \(rate) 个条目）"
        case .recordEnd(let size, let hash): "末条 \(size) \(hash)"
        case .entryUnfit(let sequence, let stream, let kind, let problem):
            "第 \(sequence) 个条目（\(stream)，\(kind)）不符：\(problem)"
        case .rowsDiffer(let number): "\(number) 的派生数据与记录不一致：请运行 makegood audit rebuild"
        case .rebuilt(let tickets): "已重建 \(tickets) 张工单"
        case .entryMisplaced(let expected, let found): "有条目缺失、重复或错位：此处应为 \(expected)，而不是 \(found)"
        case .entryUnchained(let expected, let found): "没有接上前一个条目（为 \(found)，应为 \(expected)）"
        case .entryAltered(let expected, let found): "内容与当时的摘要不符（摘要为 \(found)，按内容应为 \(expected)）"
        case .entryTooEarly(let previous, let found): "记录时间早于前一个条目（\(found) < \(previous)）"
        case .entryOutOfTurn(let expected, let found):
            "版本有跳跃或重复：此处应为第 \(expected) 版，而不是第 \(found) 版"
        case .entryUnreadable(let problem): "内容无法解读（\(problem)）"
        case .fileWrong(let digest, let number, let name, let state):
            "\(number) 的证据 \(digest)（\(name)）\(state)"
        case .fileMissing: "缺失"
        case .fileAltered: "已被改动"
        case .fileUnreadable: "无法读取"
        case .fileWhole: "完好"
        case .filesWhole(let whole, let bytes, let elsewhere):
            "\(whole) 个证据文件完好，共 \(bytes) 字节"
                + (elsewhere > 0 ? "；另有 \(elsewhere) 个只引用、存放在别处" : "")
        case .filesDisposed(let count): "\(count) 个已在保存期满后销毁，哈希保留"
        case .fileDisposed(let isGone):
            isGone ? "已销毁" : "已在此销毁；另有工单仍引用该文件"
        case .fileOfOther(let number): "该文件随工单 \(number) 而来，请在那张工单上销毁。"
        case .fileUncited(let name): "没有工单引用 \(name)"
        case .fileAdded: "已添加"
        case .fileKnown: "原已有"
        case .folderEmpty(let folder): "\(folder) 中没有文件。"
        case .severalFiles(let number, let start, let found):
            "\(number) 有几个文件以 \(start) 开头：\(found)"
        case .noFile(let number, let start):
            "\(number) 没有以 \(start) 开头的文件；请至少给出 4 位（makegood evidence list \(number)）。"
        case .noMistakes(let file): "\(file)：没有错误"
        case .open: "工作时间"
        case .closed: "非工作时间"
        case .promiseShared: "本机的每个工作台都直接打开这个文件，共同使用。"
        case .promiseKept: "已确认的内容都已落盘：每次提交都等磁盘写完，逐个进行。"
        case .promiseNoticed: "对过去的改动会被 makegood audit verify 发现并指出。"
        case .promiseNoProof: "能写这个文件的人可以整个替换它：对库的使用者本身不构成证明。"
        case .promiseLogin: "身份即系统登录名；在此不能以他人身份操作。"
        case .promiseOpen: "本库为开放库：任何人可以任何身份、任何时间操作。不用于实际工作。"
        case .unknown: "未知"
        case .factStore: "库文件"
        case .factID: "标识"
        case .factWay: "方式"
        case .factIdentity: "身份"
        case .factZone: "时区"
        case .factLanguage: "语言"
        case .factCreated: "建立时间"
        case .factEntries: "条目"
        case .factHead: "末条摘要"
        case .factMode: "文件权限"
        case .factOwner: "所有者"
        case .factBytes: "字节"
        case .factHolidays: "法定假日"
        case .factClockSteps: "时钟跳变"
        case .factUndated: "无到期日的时限"
        case .holidaysMissing(let calendar, let year):
            "日历 \(calendar) 缺少 \(year) 年的法定假日数据，延续到该年的时限没有到期日。"
                + "请将该年的假日文件放入假日文件夹，并重新采用政策。"
        case .mayNotImport(let login): "\(login) 无权建立工单，因此也不能导入。"
        case .interrupted: "已中断。"
        case .interruptedReading: "已中断；没有导入任何内容。"
        case .interruptedWriting: "已中断；再运行一次即可导入其余部分。"
        case .failedWriting(let failure): "\(failure)此前已导入的保留；再运行一次即可导入其余部分。"
        case .moreMistakes(let count): "… 另有 \(count) 处"
        case .lineLeftOut(let line, let id, let problem): "第 \(line) 行：\(id)：\(problem)"
        case .workedOn(let line, let id, let number, let steps):
            "第 \(line) 行：\(id)：\(number) 已在本台处理，其 \(steps) 行新记录未导入；请把缺少的内容作为备注录入"
        case .tooEarly(let line, let id, let number, let at, let last):
            "第 \(line) 行：\(id)：该行时间 \(at) 早于 \(number) 已有的最后一步（\(last)），其新记录未导入；"
                + "请把该案件的全部行一次导入新库，或把缺少的内容作为备注录入"
        case .imported(let tally): imported(tally)
        case .generated(let tickets, let entries, let rate):
            "\(tickets) 张工单，\(entries) 个条目，每秒 \(rate) 个条目"
        case .storeFailed(let failure):
            failure.simplifiedChinese
        case .evidenceFailed(let failure):
            failure.simplifiedChinese
        case .noCommitment: "没有适用的承诺。"
        case .nothingFound: "没有找到。"
        case .nothingComputed(let number): "\(number) 尚未核算金额；请用 --set method=… 给出方法"
        case .edition(let version, let day): "政策第 \(version) 版，自 \(day) 起"
        case .editionInList(let version, let day): "\(version)  自 \(day) 起"
        case .noDifferences: "没有差别"
        case .policyUnchanged(let version, let day):
            "没有变化：自 \(day) 起的第 \(version) 版内容相同"
        case .policyReverts(let version):
            "文件中未写明的以下各项将由第 \(version) 版恢复为标准值（加 --keep 则保留）："
        case .neverInForce(let version, let day):
            "定于 \(day) 生效的第 \(version) 版将永远不会生效。"
        case .farAhead(let day): "\(day) 在一年以后。"
        case .departmentsGone(let codes): "不再有以下部门：\(codes)"
        case .departmentUsed(let code, let staff, let tickets):
            "政策中没有部门 \(code)，但该部门仍有人员（\(staff)）和 \(tickets) 张未结工单。"
        case .adoptIt: "确定采用？[y/N] "
        case .nothingAdopted: "没有采用。"
        case .nothingPending: "没有尚未生效的版本。"
        case .superseded: "已被取代"
        case .historyUnfit(let number): "\(number) 的经过无法重演；请运行 makegood audit verify。"
        case .warning(let text): "注意：\(text)"
        case .beforeFirst(let version, let day):
            "当时尚无生效的政策；最早的第 \(version) 版自 \(day) 起生效。"
        case .trialDossiers(let count, let day): "自 \(day) 起有时限在走的档案：\(count) 份"
        case .trialTickets(let count, let day): "自 \(day) 起收到的工单：\(count) 张"
        case .trialBroken(let clock): "时限 \(clock)：会超时"
        case .trialMet(let clock): "时限 \(clock)：会按时"
        case .trialAsked(let gate): "审批 \(gate)：会需要"
        case .trialNotAsked(let gate): "审批 \(gate)：会不需要"
        case .trialMore: "会多付"
        case .trialLess: "会少付"
        case .trialDeadlines(let what, let count, let numbers): "\(what)，\(count) 个：\(numbers)"
        case .trialPlans(let what, let count, let numbers): "\(what)，\(count) 个方案：\(numbers)"
        case .trialSum(let what, let sum, let count, let numbers):
            "\(what) \(sum)，\(count) 个方案：\(numbers)"
        case .trialUncomputed(let count): "\(count) 个方案的付款没有核算依据，未作重演"
        case .trialSame: "时限、审批和金额都不会有变化"
        case .departmentUnknown(let department, let known):
            "没有审批涉及部门“\(department)”；政策中的部门有 \(known)。"
        case .withdrawn: "已撤销"
        case .over: "已到期"
        case .ahead: "尚未开始"
        case .running: "生效中"
        case .lapsed: "已失效"
        case .verifying: "核对记录"
        case .readingEvidence: "读取证据"
        case .checking: "检查"
        case .rebuilding: "重建"
        case .reading: "读取"
        case .writing: "写入"
        case .entries: "个条目"
        case .files: "个文件"
        case .tickets: "张工单"
        case .rows: "行"
        case .events: "个事件"
        case .left(let time): "还需 \(time)"
        case .minutes(let minutes, let seconds): "\(minutes) 分 \(seconds) 秒"
        case .seconds(let seconds): "\(seconds) 秒"
        }
    }

    private func question(_ nearest: String?) -> String {
        nearest.map { "；是否指“\($0)”？" } ?? ""
    }

    private func imported(_ tally: ImportTally) -> String {
        (tally.isDry ? "将写入" : "已写入") + " \(tally.tickets) 张工单、\(tally.entries) 个条目"
            + (tally.continued == 0 ? "" : "，\(tally.continued) 张续写")
            + (tally.known == 0 ? "" : "，\(tally.known) 张原已有")
            + (tally.rowsLeftOut == 0 ? "" : "，\(tally.rowsLeftOut) 行未导入")
            + (tally.casesLeftOut == 0 ? "" : "，\(tally.casesLeftOut) 个案件未导入")
    }
}

extension StoreFailure {
    /// What happened and what to do, with what the system said.
    fileprivate var simplifiedChinese: String {
        sentence + (underlying.map { "（\($0)）" } ?? "")
    }

    private var sentence: String {
        switch code {
        case .notFound: "没有找到库 \(place)。请用 makegood init 建立。"
        case .alreadyExists: "\(place) 已经存在。请换一个路径，或把原来的文件移走。"
        case .directoryMissing: "没有目录 \(place)。请先建立。"
        case .directoryReadOnly: "目录 \(place) 不能写入；库的旁边需要放置文件。"
        case .readOnly:
            "\(place) 只能读取，没有写入任何内容。请用 chmod u+w 改为可写；"
                + "旧版本写的库请先运行 makegood audit rebuild 或打开一次工作台。"
        case .notPermitted: "无法打开 \(place)。请检查文件和目录是否属于您、是否可读写。"
        case .notAStore: "\(place) 不是 Makegood 的库。请检查 --store 给出的路径。"
        case .otherApplication: "\(place) 是其他程序的数据库。请检查 --store 给出的路径。"
        case .newerSchema: "\(place) 由更新的 Makegood 写成。请安装那个版本。"
        case .networkFileSystem: "\(place) 位于网络文件系统，锁定在那里不可靠。请把库放在本机磁盘上。"
        case .symbolicLink: "\(place) 是符号链接，明天可能指向别处。请给出文件本身。"
        case .foreignOwner: "\(place) 属于另一个账号。请用那个账号操作。"
        case .locked: "\(place) 正被另一个程序占用，没有写入任何内容。请等它结束，或结束它再试。"
        case .diskFull: "\(place) 所在的磁盘已满，没有写入任何内容。请腾出空间再试。"
        case .inputOutput: "读写 \(place) 失败。请检查磁盘；此前已确认的内容都在。"
        case .corrupt: "\(place) 已损坏。请保留文件，运行 makegood audit verify，并恢复备份。"
        case .shortened: "\(place) 的条目少于本账号曾见过的：末尾缺失。请停止操作，联系保管备份的人。"
        case .forked: "\(place) 与本账号曾见过的记录不是同一份。请停止操作，检查 --store 的路径，联系保管备份的人。"
        case .notDurable: "\(place) 提交时出错：改动可能保留，也可能没有。请检查磁盘后再问一次，不会做两遍。"
        }
    }
}

extension EvidenceFailure {
    /// What happened and what to do.
    fileprivate var simplifiedChinese: String {
        switch code {
        case .notFound: "没有文件 \(place)。"
        case .notAFile: "\(place) 不是普通文件（是链接、文件夹或设备）。请给出文件本身。"
        case .tooLarge: "\(place) 超过 1 GiB。请裁剪，或存放在别处。"
        case .changed: "\(place) 在读取时有变动。请再试一次。"
        case .unreadable: "无法读取 \(place)。请检查权限。"
        case .folderUnsafe: "证据文件夹 \(place) 是链接，或属于他人；没有使用。"
        case .diskFull: "\(place)：磁盘空间不足。请腾出空间再试。"
        case .altered: "\(place) 保存的内容已被改动；没有写出。"
        case .alreadyExists: "\(place) 已经存在。请换一个名称。"
        case .stopped: "\(place) 没有保存：已停止。"
        case .inputOutput: "\(place)：读写失败。"
        }
    }
}
