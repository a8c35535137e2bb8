import Casework
import ServiceTime
import TestSupport
import Testing

@Suite struct `Wording that cannot be measured` {
    private let policy = Policy.standard(zone: .utc)

    private func words(_ text: String) -> [String] { policy.unmeasurable(in: text).map(\.words) }

    @Test(arguments: [
        "我们会尽快处理", "尽量安排", "及时回复您", "妥善解决", "我們會盡快處理", "儘快", "盡量", "儘量安排",
        "及時回覆", "妥善處理", "We answer as soon as possible.", "on a best effort basis",
        "with our best efforts", "We will reply promptly", "in a timely manner", "ASAP",
    ])
    func `is found in each of the three languages`(_ text: String) {
        #expect(words(text).count == 1)
    }

    @Test(arguments: [
        "尽 快", "尽\n快", "尽\u{3000}快", "尽\u{200B}快", "尽-快", "盡\r\n快", "ＡＳＡＰ", "AsAp", "PROMPTLY",
        "ｐｒｏｍｐｔｌｙ", "as  soon\nas\tpossible", "As-Soon-As-Possible", "best\u{A0}effort",
        "prompt\u{AD}ly",
        "A.S.A.P.", "请ASAP处理", "as\u{3000}soon as possible",
    ])
    func `is found whatever its case, width and layout`(_ text: String) {
        #expect(words(text).count == 1)
    }

    @Test(arguments: [
        "地点以及时间", "日期及时间另行书面约定", "涉及时由双方书面约定", "因发货不及时，赔付 500 元", "及时雨牌水泵", "合适时间",
        "impromptly", "untimely", "the timeline", "bestefforts", "asapx",
        "sooner or later it wears",
        "as soon as the part arrives", "soonwald", "自报修起 2 小时内答复", "自簽收日起 7 天內退貨",
        "respond within 2 hours, round the clock, from report", "", " \n\u{3000}", "以及 时间",
    ])
    func `is not seen in words that merely contain it`(_ text: String) {
        #expect(words(text).isEmpty)
    }

    @Test func `is pointed at by its characters`() {
        let text = "您好👨‍👩‍👧，我们将尽 快上门，并妥善处理。"
        let found = policy.unmeasurable(in: text)
        #expect(found.map(\.words) == ["尽 快", "妥善"])
        #expect(found.map(\.phrase) == ["尽快", "妥善"])
        #expect(found.map(\.place) == [7..<10, 14..<16])
        for vague in found {
            let start = text.index(text.startIndex, offsetBy: vague.place.lowerBound)
            let end = text.index(text.startIndex, offsetBy: vague.place.upperBound)
            #expect(text[start..<end] == vague.words)
        }
    }

    @Test func `says what mends it`() {
        #expect(
            policy.unmeasurable(in: "尽快").first?.missing == [.number, .unit, .calendar, .trigger])
        #expect(policy.unmeasurable(in: "妥善").first?.missing == [.number, .unit])
        #expect(Vagueness.allCases.allSatisfy { !$0.missing.isEmpty })
    }

    @Test func `names the longer of two that overlap, and each place`() {
        #expect(
            words("as soon as possible, soon, and 适当补偿") == ["as soon as possible", "soon", "适当补偿"])
        #expect(words("及时，及時，及时") == ["及时", "及時", "及时"])
    }

    @Test func `is what the policy lists, and no more`() {
        var own = policy
        own.wording = WordingTerms(vague: [.time: ["在庫次第"]], allowed: ["在庫次第書"])
        #expect(own.unmeasurable(in: "尽快").isEmpty)
        #expect(own.unmeasurable(in: "在庫次第").count == 1)
        #expect(own.unmeasurable(in: "在庫次第書").isEmpty)
    }

    @Test func `does not stand in what a plan tells the customer`() throws {
        var content = CasePapers.payment()
        content.options[0].explanation = "我们将尽快付款，尽快"
        content.options[0].title = "Promptly"
        content.options[0].measures[0].details = "妥善包装"
        let desk = try CaseDesk.claim(at: .planWanted)
        let refused = #expect(throws: Refused.self) {
            try desk.ticket.decide(.proposePlan(content), in: desk.context("engineer"))
        }
        #expect(
            refused?.reasons == [
                .notMeasurable(field: "title", words: "Promptly", places: [1], kind: .time),
                .notMeasurable(field: "explanation", words: "尽快", places: [4, 9], kind: .time),
                .notMeasurable(field: "measures", words: "妥善", places: [1], kind: .manner),
            ])
    }

    @Test func `may stand in a note, and in what is kept inside the house`() throws {
        var desk = try CaseDesk.claim(at: .planWanted)
        try desk.perform(.note("尽快处理 ASAP"), as: "agent")
        var content = CasePapers.payment()
        content.options[0].resources = "尽快备件"
        content.derivation = ["妥善核算"]
        try desk.perform(.proposePlan(content), as: "engineer")
    }

    @Test(arguments: 0..<200)
    func `is found wherever it is put, and nothing else is`(_ seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let filler = ["您好，", "2 小时内 ", "replace it. ", "2026-03-01 ", "（保修）", "\n"]
        let phrases = ["尽快", "妥善", "ASAP", "best effort", "儘量"]
        var text = ""
        var expected: [String] = []
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            text += filler[Int.random(in: filler.indices, using: &random)]
            if Bool.random(using: &random) {
                let phrase = phrases[Int.random(in: phrases.indices, using: &random)]
                text += phrase + "；"
                expected.append(phrase)
            }
        }
        #expect(words(text) == expected)
    }

    @Test func `is found in a long text without delay`() {
        let text = String(repeating: "自报修起 2 小时内答复。", count: 4_000) + "尽快"
        #expect(words(text) == ["尽快"])
    }
}
