import Casework
import Terminal
import Testing
import Wording

@testable import Desk

/// No code and no English stands in a form in Chinese.
@Suite struct `Forms in Chinese` {
    /// What is Latin in Chinese too.
    private static let allowed = [
        "SHA", "SKU", "YAML", "SLA", "Enter", "GiB", "ISO", "VIP", "v1", "App", "Liam",
    ]

    private func latin(in text: String) -> String? {
        var rest = text
        for word in Self.allowed { rest = rest.replacing(word, with: "") }
        return rest.firstMatch(of: #/[A-Za-z]{3,}/#).map { String($0.output) }
    }

    private func check(_ fields: [FormField], _ what: String) {
        for field in fields {
            let label = field.label.plain
            #expect(latin(in: label) == nil, "\(what) \(field.name): \(label)")
            switch field.field.kind {
            case .person, .people: continue
            default: break
            }
            // Names that the policy's author gave are shown as they are.
            if ["group", "calendar"].contains(field.name) { continue }
            for option in field.options {
                let text = option.label.plain
                #expect(latin(in: text) == nil, "\(what) \(field.name): \(text)")
            }
        }
    }

    @Test func `a field of a dossier has the word of its own kind`() throws {
        let state = try DeskDriver(language: .zhHans).state
        let builder = FormBuilder(
            look: state.look, loaded: nil, roster: state.roster, person: state.person,
            now: state.now)
        let kind = DossierKind.careActivity.beginning
        let fields = builder.fields(of: kind, on: nil, under: state.policy)
        let unit = try #require(fields.first { $0.name == "unit" })
        #expect(unit.label.plain == "间隔单位")
    }

    @Test(arguments: [Language.zhHans, .zhHant])
    func `every field, option and help is in the reader's words`(_ language: Language) throws {
        let driver = try DeskDriver(language: language)
        let state = driver.state
        let words = state.look.words
        let builder = FormBuilder(
            look: state.look, loaded: state.detail.loaded, roster: state.roster,
            person: state.person, now: state.now)
        check(builder.fieldsOfNewTicket(under: state.policy), "new")
        check(builder.fieldsOfDelegation(under: state.policy), "delegation")
        for kind in Command.Kind.allCases {
            check(builder.fields(of: kind), kind.rawValue)
            for text in [words(kind), words.help(kind)] {
                #expect(latin(in: text) == nil, "\(kind.rawValue): \(text)")
            }
        }
        for dossier in DossierKind.allCases {
            for kind in dossier.commands {
                check(
                    builder.fields(of: kind, on: nil, under: state.policy),
                    "\(dossier.rawValue) \(kind.code)")
                for text in [words(kind), words.help(kind)] {
                    #expect(latin(in: text) == nil, "\(kind.code): \(text)")
                }
            }
            for one in dossier.states {
                #expect(latin(in: words.state(one, of: dossier)) == nil, "\(one)")
            }
        }
    }
}
