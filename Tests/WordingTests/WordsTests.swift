import Casework
import ServiceTime
import Terminal
import Testing
import Wording

@Suite struct `The words of the desk` {
    @Test(arguments: Language.allCases)
    func `say something for every case`(_ language: Language) {
        let entries = Dictionary(language).entries
        #expect(entries.count > 400)
        for (name, text) in entries {
            #expect(!text.isEmpty && !text.contains("\n"), "\(language) \(name)")
        }
    }

    @Test(arguments: [Language.zhHans, .zhHant])
    func `hold no Latin code names in Chinese`(_ language: Language) {
        for (name, text) in Dictionary(language).entries {
            #expect(text.holdsHan && !text.holdsLatinLetters, "\(language) \(name): \(text)")
        }
    }

    @Test func `hold no Han in English`() {
        for (name, text) in Dictionary(.en).entries {
            #expect(!text.holdsHan, "\(name): \(text)")
        }
    }

    @Test func `keep simplified and traditional characters apart`() {
        let simplified = Set("单审户认执处业应时暂问题诊断归档质产财务销领导员电话邮线号访诉讼")
        let traditional = Set("單審戶認執處業應時暫問題診斷歸檔質產財務銷領導員電話郵線號訪訴訟")
        let (onlySimplified, onlyTraditional) = (
            simplified.subtracting(traditional), traditional.subtracting(simplified)
        )
        let pairs = zip(Dictionary(.zhHans).entries, Dictionary(.zhHant).entries)
        for (hans, hant) in pairs {
            #expect(hans.name == hant.name)
            let foreign = Set(hans.text).intersection(onlyTraditional)
            #expect(foreign.isEmpty, "\(hans.name): \(hans.text)")
            let inverse = Set(hant.text).intersection(onlySimplified)
            #expect(inverse.isEmpty, "\(hant.name): \(hant.text)")
        }
    }

    @Test func `use the terms of the domain in simplified Chinese`() {
        let words = Words(.zhHans)
        let stages = ["需求受理", "问题诊断", "方案制定", "执行处理", "结果确认", "回访跟踪", "归档分析"]
        #expect(Stage.working.map { words($0) } == stages)
        #expect([Urgency.urgent, .important, .general].map { words($0) } == ["紧急", "重要", "一般"])
        #expect(Satisfaction.allCases.map { words($0) } == ["满意", "基本满意", "不满意"])
        #expect(Party.allCases.map { words($0) } == ["企业", "客户", "第三方"])
        let roles = [Role.agent, .engineer, .finance, .legal, .departmentHead, .executive]
        #expect(roles.map { words($0) } == ["客服专员", "工程师", "财务", "法务", "部门负责人", "分管领导"])
    }

    @Test(arguments: Language.allCases)
    func `label every command within fourteen columns and never twice alike`(
        _ language: Language
    ) {
        let words = Words(language)
        for kind in Command.Kind.allCases {
            #expect(DisplayText(words(kind)).columns <= 14, "\(words(kind))")
        }
        let labels = Set(Command.Kind.allCases.map { words($0) })
        #expect(labels.count == Command.Kind.allCases.count)
    }

    @Test(arguments: Language.allCases)
    func `label every field, and within one command never twice alike`(_ language: Language) {
        let words = Words(language)
        for field in Field.everywhere {
            #expect(words.label(field.name) != field.name, "\(field.name)")
        }
        for kind in Command.Kind.allCases {
            let labels = kind.fields.map { words.label($0.name) }
            #expect(Set(labels).count == labels.count, "\(kind): \(labels)")
        }
        let nested = words.label("options.2.amount")
        #expect(nested.contains("2") && nested.contains(words.label("amount")))
    }

    @Test(arguments: Language.allCases)
    func `have a word for every value of every choice`(_ language: Language) {
        let words = Words(language)
        for field in Field.everywhere {
            let codes: [String] =
                switch field.kind {
                case .choice(let codes), .choices(let codes): codes
                default: []
                }
            for code in codes {
                let word = words.value(code, of: field)
                #expect(
                    !word.isEmpty && word.holdsHan == (language != .en), "\(field.name) \(code)")
            }
        }
    }

    @Test(arguments: Language.allCases)
    func `know every code of the standard policy and show any other as it is`(
        _ language: Language
    ) {
        let words = Words(language)
        let policy = Policy.standard(zone: .utc)
        for list in Field.PolicyList.allCases {
            for code in policy.codes(list) {
                #expect(words.code(code, of: list) != code || language == .en, "\(code)")
            }
            #expect(words.code("made-up-code", of: list) == "made-up-code")
        }
        #expect(words(Department("quality")) != "quality")
    }
}
