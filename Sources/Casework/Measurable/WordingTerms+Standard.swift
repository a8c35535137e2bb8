// The words a company does not let stand in promises unless its policy says otherwise.

extension WordingTerms {
    /// Sane defaults for simplified and traditional Chinese and English.
    public static let standard = WordingTerms(
        vague: [
            .time: timesInChinese + timesInEnglish, .effort: effortsInChinese + effortsInEnglish,
            .manner: mannersInChinese + mannersInEnglish,
            .amount: amountsInChinese + amountsInEnglish,
        ],
        allowed: allowedInChinese + appointments + allowedInEnglish + concerning)

    private static let timesInChinese = [
        "尽快", "尽早", "尽速", "及时", "及早", "早日", "适时", "迅速", "从速", "从快", "火速", "马上", "立即",
        "立刻", "即刻", "第一时间", "近期", "稍后", "抓紧时间", "抓紧处理", "抓紧办理", "合理时间", "合理期限",
        "合理期间", "合理的时间", "合理的期限", "合理时限", "随时", "即时", "实时", "短期内", "短时间内", "较短时间",
        "最短时间", "最短的时间", "最快时间", "最快", "不日", "不久", "近日", "日内即", "很快", "快速", "快捷", "尽先",
        "赶快", "赶紧", "赶忙", "速办", "速速", "加快", "早点", "早些", "稍候", "稍等", "片刻", "择日", "择期",
        "择机", "改日", "一段时间", "一定时间", "一定的时间", "一定期限", "一定时期", "适当时间", "适当时候",
        "适当的时间", "适当的时候", "过几天", "过些天", "过些日子", "这几天", "几天", "几日内", "几日后", "几小时",
        "几个小时", "几个工作日", "几周", "几个月", "几分钟", "数日内", "数日后", "数天内", "数天后", "数小时内",
        "数小时后", "数个小时", "数个工作日", "数分钟", "数周内", "数周后", "数月内", "数月后", "若干天", "若干日",
        "一两天", "两三天", "三两天", "三五天", "一两周", "两三周", "一两个工作日", "两三个工作日", "一两个小时",
        "不定期", "时不时", "经常", "定期", "数天", "多日内", "多天内", "于最近几日", "最近几天", "加急",
        "急件处理", "速修",
    ]

    private static let timesInEnglish = [
        "as soon as possible", "as soon as practicable", "as soon as reasonably possible",
        "as soon as reasonably practicable", "as soon as humanly possible",
        "as soon as practically possible", "as soon as physically possible", "as soon as feasible",
        "as soon as we can", "as soon as we possibly can", "as soon as we are able",
        "as quickly as possible", "as quickly as we can", "as quickly as humanly possible",
        "as fast as possible", "as fast as we can", "as early as possible", "as early as we can",
        "as promptly as possible", "as swiftly as possible", "as rapidly as possible",
        "as speedily as possible", "asap", "a.s.a.p", "promptly", "prompt manner",
        "prompt response", "prompt reply", "prompt service", "prompt attention", "prompt action",
        "prompt handling", "timely", "soon", "soonest", "shortly", "quickly", "quick response",
        "quick reply", "quick service", "quick repair", "quick resolution", "quick turnaround",
        "swiftly", "swift", "rapidly", "rapid response", "rapid reply", "rapid repair",
        "rapid service", "rapid resolution", "fast response", "fast reply", "fast repair",
        "fast service", "fast resolution", "fast turnaround", "speedy", "speedily",
        "expeditiously", "expeditious", "immediately", "immediate", "instantly",
        "instant response", "forthwith", "right away", "straight away", "straightaway",
        "at once", "in no time", "before long", "in short order", "in the short term",
        "without delay", "without undue delay", "without unreasonable delay",
        "without hesitation", "in due course", "in due time", "in good time", "in real time",
        "earliest convenience", "earliest opportunity", "earliest possible", "near future",
        "reasonable time", "reasonable period", "reasonable timeframe", "reasonable time frame",
        "reasonable notice", "a short time", "a short while", "short period", "some time",
        "from time to time", "any time soon", "anytime soon", "any day now", "one of these days",
        "several minutes", "several hours", "several days", "several weeks", "several months",
        "several business days", "several working days", "a few minutes", "a few hours",
        "a few days", "a few weeks", "a few months", "a few business days",
        "a few working days", "few days", "few hours", "few weeks", "couple of days",
        "couple of hours", "couple of weeks", "a day or two", "an hour or two", "a week or two",
        "day or so", "hour or so", "week or so", "as soon as is practicable",
        "as soon as it is possible", "as soon as can be", "as soon as it can be",
        "as quick as possible", "shortest time", "shortest possible time", "at the earliest",
        "at short notice", "no undue delay", "no delay", "prompt repair", "prompt refund",
        "prompt replacement", "prompt delivery", "quick refund", "quick delivery",
        "fast delivery", "fast refund", "rapid delivery", "rapid refund", "within days",
        "in some days", "within some days", "some days", "next week", "next month", "when we can",
        "regularly", "regular intervals",
    ]

    private static let effortsInChinese = [
        "尽量", "尽力", "尽可能", "尽最大努力", "尽我们所能", "尽其所能", "尽我所能", "尽己所能", "最大努力",
        "最大限度", "最大程度", "竭力", "竭尽全力", "竭尽所能", "竭诚", "全力以赴", "全力", "尽心", "努力", "争取",
        "力争", "力求", "力图", "力保", "积极", "优先", "视情况", "视情", "视具体情况", "视实际情况", "视状况",
        "依情况", "依情形", "依实际情况", "看情况", "根据情况", "根据实际情况", "根据具体情况", "如有可能", "如可能",
        "若有可能", "条件允许", "有条件的话", "必要时", "如有必要", "如有需要", "视需要", "原则上", "基本上",
        "一般情况下", "一般情况", "一般来说", "一般而言", "通常", "正常情况下", "多数情况下", "大多数情况",
        "尽力而为", "能做到的", "可能的话", "力所能及", "尽最大可能", "最大可能",
    ]

    private static let effortsInEnglish = [
        "best effort", "best efforts", "best endeavour", "best endeavours", "best endeavor",
        "best endeavors", "reasonable effort", "reasonable efforts", "reasonable endeavours",
        "reasonable endeavors", "reasonable steps", "reasonable measures", "reasonable means",
        "reasonable attempts", "reasonable action", "reasonable actions", "reasonable care",
        "all reasonable", "every reasonable", "reasonably", "every effort", "all efforts",
        "utmost", "do our best", "does its best", "try our best", "try our hardest",
        "do our utmost", "do all we can", "do everything we can", "do what we can",
        "do everything possible", "best of our ability", "strive", "strives", "striving",
        "endeavour", "endeavours", "endeavor", "endeavors", "we aim", "aim to", "aims to",
        "aiming to", "we try to", "will try", "we attempt to", "will attempt to", "we hope to",
        "we seek to", "we intend to", "we expect to", "if possible", "where possible",
        "when possible", "wherever possible", "whenever possible", "as far as possible",
        "as much as possible", "as best we can", "to the extent possible", "where practicable",
        "if practicable", "where feasible", "if feasible", "if necessary", "when necessary",
        "where necessary", "as necessary", "if needed", "when needed", "where needed",
        "as needed", "if need be", "if required", "as the case may be", "circumstances permit",
        "circumstances permitting", "usually", "normally", "generally", "typically",
        "ordinarily", "in general", "as a rule", "in most cases", "most of the time",
        "under normal circumstances", "in principle", "do our very best", "our very best",
        "our level best", "at our discretion", "due diligence", "priority treatment",
        "give priority",
        "prioritise", "prioritize", "actively", "proactively", "commercially reasonable",
    ]

    private static let mannersInChinese = [
        "妥善", "妥当", "妥为", "妥适", "妥帖", "妥贴", "妥处", "稳妥", "适当", "适度", "适切", "恰当", "合宜",
        "酌情处理", "令您满意", "让您满意", "使您满意", "包您满意", "保证满意", "满意为止", "直到满意", "直至满意",
        "满意的答复", "满意答复", "满意的解决", "满意的处理", "圆满", "认真对待", "高度重视", "优质服务",
        "合理处理", "合理解决", "合理安排", "合理措施", "合理的措施", "合理步骤", "合理方案", "合理的方案",
        "合理答复", "周到", "从优", "从宽", "灵活处理", "灵活安排", "灵活掌握", "适宜",
    ]

    private static let mannersInEnglish = [
        "appropriately", "appropriate", "appropriate manner", "appropriate measures",
        "appropriate action", "properly", "proper manner", "properly handle",
        "properly handled", "handle properly", "handled properly", "handle it properly",
        "dealt with properly", "suitable manner", "suitably", "satisfactorily",
        "satisfactory manner", "satisfactory solution", "satisfactory result", "adequately",
        "adequate", "to your satisfaction", "your full satisfaction",
        "your complete satisfaction", "your entire satisfaction", "until you are satisfied",
        "until satisfied", "fully satisfied", "completely satisfied", "due care",
        "professional manner", "diligently", "diligent manner", "best possible",
        "to a high standard", "in good faith", "good quality service", "high quality service",
        "high quality repair", "good quality repair",
    ]

    private static let amountsInChinese = [
        "若干", "酌情", "酌量", "酌予", "斟酌补偿", "斟酌赔偿", "斟酌减免", "适当补偿", "适当赔偿", "适当优惠", "适当减免", "一定补偿",
        "一定的补偿",
        "一定赔偿", "一定的赔偿", "一定优惠", "一定的优惠", "一定金额", "一定比例", "一定程度", "合理补偿",
        "合理赔偿", "合理的补偿", "合理的赔偿", "合理费用", "合理的费用", "合理价格", "合理的价格", "合理金额",
        "合理的金额", "合理范围", "合理折扣", "相应补偿", "相应的补偿", "相应赔偿", "相应的赔偿", "大约", "大概",
        "大致", "大略", "约莫", "差不多", "约<n>", "约人民币", "约合", "<n>左右", "<n>上下", "左右的时间",
    ]

    private static let amountsInEnglish = [
        "reasonable compensation", "appropriate compensation", "fair compensation",
        "suitable compensation", "adequate compensation", "some compensation",
        "certain compensation", "reasonable amount", "appropriate amount", "certain amount",
        "reasonable cost", "reasonable costs", "reasonable fee", "reasonable fees",
        "reasonable expenses", "reasonable price", "reasonable charge", "reasonable charges",
        "reasonable discount", "reasonable refund", "reasonable remedy", "reasonable extent",
        "fair price", "fair amount", "fair discount", "approximately", "approximate", "approx",
        "roughly", "about <n>", "around <n>", "circa <n>", "nearly <n>", "almost <n>",
        "<n> or so", "more or less", "give or take", "about an hour", "about a day",
        "about a week", "about a month", "around an hour", "around a week", "ballpark",
        "several", "a few",
    ]

    /// Words that end or begin in a vague one by accident, and what says that something was not so.
    private static let allowedInChinese = [
        "及时雨", "及时间", "及时效", "及时限", "及时长", "及时段", "及时区", "及时刻", "及时差", "及时钟", "及时机",
        "及时数", "及时速", "及时代", "涉及时", "提及时", "普及时", "波及时", "触及时", "危及时", "顾及时", "论及时",
        "谈及时", "殃及时", "不及时", "未及时", "未能及时", "没有及时", "没能及时", "不够及时", "未尽快", "未能尽快",
        "未定期", "指定期", "约定期", "规定期", "固定期", "限定期", "确定期", "既定期", "法定期", "定期限",
        "定期间", "不适宜", "适宜温度", "适宜湿度", "加急费", "加急单", "附加急", "加急停", "增加急", "加急救", "加急剧",
        "加急转",
        "经常州", "经常熟", "经常德", "经常平", "立即数", "立即隔离器", "速修复液",
        "未妥善", "未能妥善", "不妥善", "不妥当", "不适当", "不恰当", "详尽快", "合适时", "不适时", "舒适时", "从速度",
        "从速率", "斟酌情", "最近期", "未立即", "未能立即", "用尽量", "耗尽量", "争取到", "争取得",
        // 随时, 即时, 实时
        "随时间", "伴随时", "跟随时", "随时钟", "即时间", "立即时", "即时通讯", "即时通信", "即时消息", "实时监控",
        "实时监测", "实时数据", "实时显示", "实时采集", "实时时钟", "实时操作系统", "实时曲线", "实时温度", "实时转速",
        "实时报警", "实时数据库", "落实时", "核实时", "确实时", "证实时", "属实时", "其实时", "如实时", "事实时",
        "现实时",
        // 不日, 不久, 快
        "不日常", "不久坐", "不久存", "购买不久", "使用不久", "买来不久", "交付不久", "安装不久", "用了不久",
        "收货不久", "很快乐", "不很快", "勤快捷", "快速接头", "快速充电", "快速门", "快速卷帘门", "快速换模", "快速熔断",
        "快速移动", "快速进给", "快速插头", "快速夹", "快速排气", "快速启动", "快速指南", "快速定位", "快速制动",
        "快速开关", "快捷键", "快捷方式", "最快乐", "不经常", "经常规", "日经常",
        // 优先, 积极, 努力
        "优先级", "优先权", "优先顺序", "优先次序", "优先股", "优先队列", "积极性", "体积极", "面积极", "容积极",
        "未尽力", "不努力", "安全力", "完全力", "全力矩", "不全力",
        // 通常, 一般情况, 必要
        "通常情况不同", "通常情况相比", "通常情况不符", "与通常", "于通常", "通常工况", "通常用途", "通常使用条件",
        "普通常", "非一般情况", "必要时间", "不必要时",
        // 适当, 妥
        "舒适度", "合适度", "适度数", "合适当", "未妥为", "不稳妥", "圆满足", "未从优", "不周到", "一周到", "两周到",
        "每周到", "下周到", "本周到", "上周到", "三周到", "四周到", "周到货", "周到期", "从宽度",
        // 数
        "整数天", "天数天", "扩大致", "大致使", "大致力", "最大致", "大概念", "大概率", "较大概", "不若干",
        "几天前", "几天来", "几小时前", "几周前", "几个月前", "几分钟前", "差不多大", "左右两", "较短时间隔",
        "制约合", "违约合", "签约合", "预约合", "合约合", "契约合",
    ]

    /// 约 is an appointment or an agreement in these, and no guess.
    private static let appointments =
        "预合契条公签违节制履守续解特相邀赴失毁租誓要隐缔和盟立按依如已另改重再未"
        .map { "\($0)约<n>" } + ["约一个时间", "约一下", "约一次", "约一位", "约定", "可约<n>"]

    private static let allowedInEnglish = [
        "as soon as", "soon to be", "at the earliest on", "due diligence report", "too soon",
        "no sooner", "all at once", "too quickly", "so quickly",
        "not promptly", "not timely", "non-timely", "not immediately", "not quickly",
        "immediate cause", "normally open", "normally closed", "not normally",
        "not usually", "not generally", "not properly", "not work properly",
        "not working properly", "not function properly", "not close properly",
        "not fit properly", "not start properly", "not run properly", "not appropriate",
        "not adequate", "not reasonably", "not immediate", "real-time clock", "in real time clock",
        "priority level", "will try on", "aim to light", "general assembly", "required by",
        "if required by", "several-start", "a few years ago", "a few days ago",
        "a few weeks ago", "a few months ago", "a few hours ago", "several days ago",
        "several weeks ago", "several months ago", "several years ago", "a few days after",
        "turn around <n>", "turned around <n>", "wrapped around <n>", "rotate around <n>",
        "wound around <n>",
    ]

    /// Before a number, “about” may name what something is concerned with.
    private static let concerning = [
        "information", "question", "questions", "inquiry", "inquiries", "enquiry", "enquiries",
        "complaint", "complaints", "complain", "complained", "details", "feedback", "ask",
        "asked", "asking", "told", "tell", "talk", "talked", "spoke", "speak", "inform",
        "informed", "inform you", "inform us", "call", "called", "call us", "contact us", "write",
        "wrote", "report", "reports", "reported", "notice", "letter", "note", "concern",
        "concerns", "concerned", "worry", "worried", "know", "learn", "reminder", "reminded",
        "notification", "message", "conversation", "all", "dispute", "discussion", "care", "facts",
    ].map { "\($0) about <n>" }
}
