/// The words a company does not let stand in what it promises customers.
///
/// Traditional characters need not be listed beside simplified ones. Source: domain.md §3.
public struct WordingTerms: Sendable {
    /// Phrases that cannot be measured, by the way in which they are vague.
    public var vague: [Vagueness: [String]] { didSet { folded = Folded(vague, allowed) } }
    /// Wordings that contain one of them and are no promise all the same.
    public var allowed: [String] { didSet { folded = Folded(vague, allowed) } }
    /// Both as they are looked for: a text is judged far more often than the lists change.
    private(set) var folded: Folded

    public init(vague: [Vagueness: [String]], allowed: [String]) {
        self.vague = vague
        self.allowed = allowed
        folded = Folded(vague, allowed)
    }

    /// The phrases folded once.
    struct Folded: Sendable {
        let vague: [(kind: Vagueness, phrase: String, folded: PhraseText)]
        let allowed: [PhraseText]

        init(_ vague: [Vagueness: [String]], _ allowed: [String]) {
            self.vague = Vagueness.allCases.flatMap { kind in
                (vague[kind] ?? []).map { (kind, $0, PhraseText($0)) }
            }
            self.allowed = allowed.map(PhraseText.init)
        }
    }
}

extension WordingTerms: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.vague == right.vague && left.allowed == right.allowed
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(vague)
        hasher.combine(allowed)
    }
}

extension WordingTerms: Codable {
    private enum CodingKeys: String, CodingKey {
        case vague, allowed
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            vague: try container.decode([Vagueness: [String]].self, forKey: .vague),
            allowed: try container.decode([String].self, forKey: .allowed))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(vague, forKey: .vague)
        try container.encode(allowed, forKey: .allowed)
    }
}

extension WordingTerms {
    /// Sane defaults for simplified and traditional Chinese and English.
    public static let standard = WordingTerms(
        vague: [
            .time: timesInChinese + timesInEnglish, .effort: effortsInChinese + effortsInEnglish,
            .manner: manners, .amount: amounts,
        ],
        allowed: allowedInChinese + allowedInEnglish)

    private static let timesInChinese = [
        "尽快", "尽早", "尽速", "及时", "及早", "早日", "适时", "迅速", "从速", "从快", "火速", "马上", "立即",
        "立刻", "即刻", "第一时间", "近期", "稍后", "抓紧时间", "抓紧处理", "抓紧办理", "合理时间", "合理期限",
        "合理期间", "合理的时间", "合理的期限",
    ]

    private static let timesInEnglish = [
        "as soon as possible", "as soon as practicable", "as soon as reasonably possible",
        "as soon as reasonably practicable", "as soon as we can", "as quickly as possible",
        "as fast as possible", "as early as possible", "as promptly as possible", "asap", "a.s.a.p",
        "promptly", "prompt manner", "prompt response", "prompt reply", "prompt service",
        "prompt attention", "timely", "soon", "soonest", "shortly", "quickly", "swiftly",
        "speedily", "expeditiously", "immediately", "right away", "straight away", "at once",
        "without delay", "without undue delay", "in due course", "in due time", "in good time",
        "earliest convenience", "earliest opportunity", "earliest possible", "near future",
        "reasonable time", "reasonable period", "reasonable timeframe", "reasonable time frame",
    ]

    private static let effortsInChinese = [
        "尽量", "尽力", "尽可能", "尽最大努力", "尽我们所能", "尽其所能", "最大努力", "最大限度", "竭力", "竭尽全力",
        "全力以赴", "努力做到", "争取", "视情况", "视情", "如有可能", "如可能", "若有可能", "条件允许", "原则上",
    ]

    private static let effortsInEnglish = [
        "best effort", "best efforts", "best endeavour", "best endeavours", "best endeavor",
        "best endeavors", "reasonable effort", "reasonable efforts", "reasonable endeavours",
        "reasonable endeavors", "every effort", "all efforts", "utmost", "do our best",
        "try our best", "best of our ability", "strive", "strives", "endeavour to", "endeavor to",
        "if possible", "where possible", "when possible", "wherever possible",
        "whenever possible", "as far as possible", "as much as possible", "as best we can",
        "to the extent possible", "where practicable", "if practicable",
    ]

    private static let manners = [
        "妥善", "妥当", "妥为", "适当", "恰当", "酌情处理", "令您满意", "让您满意",
        "appropriately", "appropriate manner", "appropriate measures", "appropriate action",
        "proper manner", "properly handle", "properly handled", "handle properly",
        "handled properly", "handle it properly", "dealt with properly", "suitable manner",
        "satisfactorily", "adequately", "to your satisfaction", "due care",
    ]

    private static let amounts = [
        "若干", "酌情", "适当补偿", "适当赔偿", "适当优惠", "适当减免", "一定补偿", "一定的补偿", "一定赔偿",
        "一定的赔偿", "一定优惠", "一定的优惠", "合理补偿", "合理赔偿", "合理的补偿", "合理的赔偿",
        "reasonable compensation", "appropriate compensation", "fair compensation",
        "suitable compensation", "some compensation", "certain compensation", "reasonable amount",
        "appropriate amount", "certain amount",
    ]

    /// Words that end or begin in a vague one by accident, and what says that something was not so.
    private static let allowedInChinese = [
        "及时雨", "及时间", "及时效", "及时限", "及时长", "及时段", "及时区", "及时刻", "及时差", "及时钟", "及时机",
        "及时数", "及时速", "及时代", "涉及时", "提及时", "普及时", "波及时", "触及时", "危及时", "顾及时", "论及时",
        "谈及时", "殃及时", "不及时", "未及时", "未能及时", "没有及时", "没能及时", "不够及时", "未尽快", "未能尽快",
        "未妥善", "未能妥善", "不妥善", "不妥当", "不适当", "不恰当", "详尽快", "合适时", "不适时", "舒适时", "从速度",
        "从速率", "斟酌情", "最近期", "未立即", "未能立即", "用尽量", "耗尽量", "争取到", "争取得",
    ]

    private static let allowedInEnglish = [
        "as soon as", "too soon", "all at once", "too quickly", "so quickly", "not promptly",
        "not timely", "non-timely", "not immediately", "not quickly",
    ]
}
