import Casework
import ServiceTime
import Testing
import Wording

@Suite struct `The words of a refusal` {
    private static let people = Roster([
        Person(login: "wang", name: "王芳", assignments: [])
    ])

    private func words(_ language: Language) -> Words {
        Words(language, people: Self.people, zone: .fixed(8 * 3_600))
    }

    @Test func `are looked at for every code there is`() throws {
        let codes = try RefusalSamples.codes()
        #expect(codes.count > 60)
        #expect(Set(RefusalSamples.all.map(\.code)) == codes)
    }

    @Test(arguments: RefusalSamples.all, Language.allCases)
    func `say rule and remedy in full sentences with their particulars`(
        _ refusal: Refusal, _ language: Language
    ) {
        let words = words(language)
        let (rule, remedy) = (words.rule(refusal), words.remedy(refusal))
        for sentence in [rule, remedy] {
            #expect(sentence.count > 3 && sentence.hasSuffix(language == .en ? "." : "。"))
            #expect(!sentence.contains("\n"))
        }
        let both = words(refusal)
        #expect(both.hasPrefix(rule) && both.hasSuffix(remedy))
        for particular in RefusalSamples.particulars(of: refusal) {
            #expect(both.contains(particular), "\(refusal.code): \(both) lacks \(particular)")
        }
        for role in RefusalSamples.terms(of: refusal) {
            #expect(both.contains(words(role)), "\(refusal.code): \(both) lacks \(role)")
        }
    }

    @Test(arguments: RefusalSamples.all, [Language.zhHans, .zhHant])
    func `hold no Latin letters in Chinese but what somebody typed`(
        _ refusal: Refusal, _ language: Language
    ) {
        var text = words(language)(refusal)
        for particular in RefusalSamples.particulars(of: refusal).sorted(by: { $0.count > $1.count }
        ) {
            text = text.replacing(particular, with: "")
        }
        #expect(!text.holdsLatinLetters, "\(refusal.code): \(text)")
    }

    @Test func `read well to somebody on the phone`() {
        let english = words(.en)
        #expect(
            english(Refusal.levelNotReached(level: 3, waitingFor: [GateID(.finance)]))
                == "Level 3 waits for: finance. You can decide as soon as they have approved.")
        #expect(
            words(.zhHans)(Refusal.alreadyOwned(by: "wang")) == "工单已由王芳领取。请王芳或主管转交。")
        #expect(
            words(.zhHant)(Refusal.claimMissing) == "此工單沒有索賠。請先登記索賠。")
    }

    @Test(arguments: Language.allCases)
    func `put the field before what is wrong with its value`(_ language: Language) {
        let words = words(language)
        let kinds: [FieldProblem.Kind] = [
            .missing, .unknown(nearest: "reason"), .unknown(nearest: nil),
            .notAChoice("x1", allowed: ["urgent"]), .notMoney("x1"), .notANumber("x1"),
            .notAnInstant("x1"), .notYesNo("x1"), .notADigest("x1"), .notAGate("x1"),
            .notShares("x1"), .shareRepeated("x1"), .sharesSum("99.9"), .wrongShape,
        ]
        for kind in kinds {
            let text = words(FieldProblem(field: "options.2.amount", kind: kind))
            #expect(text.contains(words.label("amount")) && text.hasSuffix(words(kind)))
            #expect(text.contains("2"))
        }
        #expect(words(.notMoney("x1")).contains("x1"))
        #expect(words(.sharesSum("99.9")).contains("99.9 %"))
        #expect(words(.notAChoice("x1", allowed: ["urgent"])).contains("urgent"))
    }
}
