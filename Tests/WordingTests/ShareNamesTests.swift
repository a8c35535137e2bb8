import Casework
import ServiceTime
import Testing
import Wording

@Suite struct `Shares by name` {
    private let policy = Policy.standard(zone: .utc)

    @Test(arguments: [
        ("company=70,third-party=30", "company=70,third-party=30"),
        ("企业=70，第三方=30", "company=70,third-party=30"),
        ("企業＝70、第三方＝30", "company=70,third-party=30"),
        ("Company=70, Third party=30", "company=70,third-party=30"),
        ("COMPANY：７０；THIRD-PARTY：３０％", "company=70,third-party=30%"),
        ("企业 70, 第三方 30", "company=70,third-party=30"),
        ("nobody=100", "nobody=100"), ("70", "70"), ("", ""),
    ])
    func `of parties are read in every language`(_ typed: String, _ codes: String) {
        #expect(ShareNames(.parties, under: policy).coded(typed) == codes)
    }

    @Test(arguments: [
        ("品質=100", "quality=100"), ("质量部=60，物流部=40", "quality=60,logistics=40"),
        ("Quality/final inspection=60,Logistics=40", "quality/final inspection=60,logistics=40"),
    ])
    func `of departments are read by the beginning of a name`(_ typed: String, _ codes: String) {
        #expect(ShareNames(.departments, under: policy).coded(typed) == codes)
    }

    @Test(arguments: Language.allCases)
    func `every party is read by its name`(_ language: Language) {
        let names = ShareNames(.parties, under: policy)
        let field = Field("parties", .shares(.parties))
        for party in Party.allCases {
            let name = Words(language).value(party.rawValue, of: field)
            #expect(names.coded("\(name)=100") == "\(party.rawValue)=100")
        }
    }

    @Test func `are read within the options of a plan and in a record`() throws {
        let values: [String: FieldValue] = [
            "options": .list([.record(["bearers": .text("企业=100")])]),
            "bearers": .record(["企业": .text("100")]),
        ]
        let coded = values.coded(Command.Kind.proposePlan.fields, under: policy)
        #expect(coded["bearers"] == .record(["company": .text("100")]))
        #expect(
            coded["options"] == .list([.record(["bearers": .text("company=100")])]))
    }
}
