import Casework
import ServiceTime
import Testing

/// What the words of the usual policy find, and what they leave alone.
@Suite struct `The usual list of vague words` {
    private static let policy = Policy.standard(zone: .utc)

    private func words(_ text: String) -> [String] {
        Self.policy.unmeasurable(in: text).map(\.words)
    }

    @Test(arguments: [
        "力争当天修复", "力求三天内完成", "积极处理您的诉求", "优先处理", "随时联系我们", "您可隨時來電", "我們會即時回覆",
        "即时响应", "实时响应", "短期内答复", "不日寄出", "不久即可收到", "很快就好", "快速响应", "大约 2 小时", "约2小时",
        "约 3 个工作日", "約三天", "約半天到貨", "3天左右", "2 小时左右", "三个工作日左右", "200元左右", "一週左右",
        "必要时上门", "必要時到府", "依情況處理", "依情况处理", "視情況退費", "一般情况下 3 天", "通常 2 天", "通常情况下两天寄出",
        "承担合理费用", "負擔合理費用", "数日内寄出", "數日內寄出", "几天内答复", "幾天內答覆", "直至您满意为止", "竭诚为您服务",
        "竭誠為您服務", "妥適處理", "尽.快", "尽 快", "尽·快", "尽、快", "盡/快", "及。。", "盡快處理", "儘速回覆",
        "努力解决", "全力配合", "赶紧寄", "择日上门", "擇期維修", "两三天", "兩三天內到貨", "数个工作日内", "近日寄出",
        "大概三天", "10 天上下", "稳妥解决", "適度補償", "酌予補貼", "尽己所能", "圆满解决", "让您满意", "約莫兩天",
        "视具体情况", "看情况", "如有必要再来", "合理解决", "约人民币 200 元", "约￥200", "最快当天",
        "尽最大可能修好", "加急处理", "定期回访", "灵活处理", "適宜的補償", "数天送达", "多日内", "于最近几日到货", "速修",
        "斟酌補償", "【尽】【快】处理", "尽_快",
    ])
    func `finds what says nothing in Chinese`(_ text: String) {
        #expect(words(text).count == (text == "及。。" ? 0 : 1), "\(words(text))")
    }

    @Test(arguments: [
        "we take reasonable steps", "we answer reasonably", "handled in an appropriate way",
        "properly repaired", "approximately 2 hours", "about 2 hours", "about two days",
        "about 1.5 days", "usually the same day", "normally within 2 working days",
        "we aim to answer", "we will endeavour to call", "we will endeavor to call",
        "rapid response", "a fast response", "quick response", "parts if necessary",
        "replaced as needed", "several days", "in a few days", "as soon as humanly possible",
        "A S A P", "A.S.A.P.", "a-s-a-p", "a/s/a/p", "S o o n", "So\u{43E}n".lowercased(),
        "S\u{43E}on", "\u{405}oon", "рrоmрtly", "prοmptly", "sóon", "s\u{6F}\u{301}on",
        "𝐬𝐨𝐨𝐧", "ⓢⓞⓞⓝ", "2 days or so", "around 3 weeks", "roughly a week", "a couple of days",
        "until you are satisfied", "we try to answer", "in due course", "at reasonable cost",
        "generally free", "typically 2 h", "if possible", "immediately", "within an hour or two",
        "to your full satisfaction", "in good faith", "where feasible", "more or less 5 days",
        "as soon as is practicable", "as soon as it is possible", "as soon as can be",
        "as quick as possible", "within the shortest possible time", "at the earliest",
        "at short notice", "with no undue delay", "prompt repair", "quick refund", "fast delivery",
        "we do our very best", "in some days", "next week", "when we can", "at our discretion",
        "regularly checked", "best_effort", "best/effort",
    ])
    func `finds what says nothing in English`(_ text: String) {
        #expect(words(text).count == 1, "\(words(text))")
    }

    @Test(arguments: [
        "within 2 working days, usually on the next one", "2 小时内答复，通常当天解决", "3 日內到府，約 2 小時完工",
        "自报修起 2 小时内优先答复",
    ])
    func `finds a vague word beside a number and its unit`(_ text: String) {
        #expect(words(text).count == 1, "\(words(text))")
    }

    @Test(arguments: [
        // Simplified Chinese.
        "优先级为紧急", "维修队列按优先顺序", "与通常情况不同，本批次缺陷率 5%", "按合约2份执行", "预约 3 月 5 日上门",
        "已预约2小时的上门时段", "节约 200 元", "违约 3 次", "左右导轨各换 1 根", "左右两侧门板", "控制实时监控模块",
        "实时时钟电池", "快速接头 2 个", "快速充电器", "伴随时间推移", "以及时间", "落实时间为 3 月 5 日", "立即时", "安全力矩 20 牛米",
        "购买不久的电机", "最近期货价格", "努尔哈赤路 3 号", "约定 3 月 5 日交付", "签约 2 份", "自签收日起 7 天内退货",
        "面积极小", "尽头的快递柜", "取之不尽。快递已到", "用户一般，紧急程度一般", "整数天计费", "邀约 3 方到场",
        "经常州仓库发货", "立即数字段", "不合格品立即隔离器", "约定期限 7 天", "固定期限", "加急费 200 元",
        "适宜温度 20 度", "整数天", "快捷键说明 1 份", "经常规检测 1 次", "十字路口东侧 20 米",
        // Traditional Chinese.
        "優先級為緊急", "預約 3 月 5 日到府", "合約 2 份", "依約 3 日內付款", "左右兩側門板", "即時通訊帳號", "快速接頭 2 個",
        "自簽收日起 7 天內退貨", "以及時間", "不適當的包裝造成損壞", "舒適度測試 1 次", "條約 3 條", "節約 3 度電",
        // English.
        "information about 2 orders", "a question about two invoices", "call us about 3 parts",
        "about the order", "the noon shift", "the normally open contact", "unusual noise",
        "it did not work properly", "as soon as the part arrives", "an unreasonable demand",
        "the fast-acting fuse of 5 A", "a quick-release coupling", "around the clock",
        "within 2 hours from the report, 24x7", "sooner than 3 May", "inappropriate packaging",
        "the soon-to-be replaced unit", "as soon as the part arrives we call",
        "do so.On Monday we ship", "refund of 200.00 CNY within 7 days", "Kingston 2 or 3",
        "a few days ago you reported a fault", "priority level 2", "fasten 4 screws",
    ])
    func `leaves innocent sentences alone`(_ text: String) {
        #expect(words(text).isEmpty, "\(words(text))")
    }

    @Test func `has every phrase found in itself, alone`() {
        for (kind, phrases) in Self.policy.wording.vague {
            for phrase in phrases {
                let text = phrase.replacing("<n>", with: "3")
                let found = Self.policy.unmeasurable(in: text)
                #expect(!found.isEmpty, "\(kind) \(phrase)")
            }
        }
    }

    @Test func `takes no longer than a blink for a long text`() {
        let text = String(repeating: "自报修起 2 小时内答复, within 3 days of 2026-03-01. ", count: 2_000)
        #expect(words(text + "约 2 天") == ["约 2"])
    }
}
