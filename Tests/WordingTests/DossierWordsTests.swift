import Casework
import Foundation
import ServiceTime
import Terminal
import Testing
import Wording

@Suite struct `The words of dossiers` {
    /// Every word of one language by a name of its own.
    private func entries(_ language: Language) -> [(name: String, text: String)] {
        let words = Words(language)
        var entries: [(name: String, text: String)] = []
        for kind in DossierKind.allCases {
            let name = kind.rawValue
            entries.append((name, words(kind)))
            entries.append((name + ".plural", words.heading(kind)))
            for state in kind.states {
                entries.append(("\(name).\(state)", words.state(state, of: kind)))
            }
            for command in kind.commands {
                entries.append(("\(name).\(command.code)", words(command)))
                entries.append(("\(name).\(command.code).help", words.help(command)))
            }
            for event in kind.events { entries.append((event.description, words(event))) }
            for field in fields(of: kind) {
                entries.append(("\(name).\(field.name)", words.label(field.name)))
                for code in field.choices {
                    entries.append(("\(name).\(field.name).\(code)", words.value(code, of: field)))
                }
            }
        }
        return entries
    }

    private func fields(of kind: DossierKind) -> [Field] {
        let top = kind.commands.flatMap(\.fields)
        return top
            + top.flatMap { field in
                if case .records(let fields) = field.kind { return fields }
                return []
            }
    }

    @Test(arguments: Language.allCases)
    func `are there for every state, command, event, field and choice`(_ language: Language) {
        for (name, text) in entries(language) {
            #expect(!text.isEmpty && !text.contains("\n"), "\(language) \(name)")
            #expect(text.holdsHan == (language != .en), "\(language) \(name): \(text)")
            if language != .en { #expect(!text.holdsLatinLetters, "\(name): \(text)") }
        }
    }

    @Test(arguments: Language.allCases)
    func `label commands within fourteen columns and never twice alike in a kind`(
        _ language: Language
    ) {
        let words = Words(language)
        for kind in DossierKind.allCases {
            let labels = kind.commands.map { words($0) }
            #expect(Set(labels).count == labels.count)
            for label in labels { #expect(DisplayText(label).columns <= 14, "\(label)") }
            for command in kind.commands {
                let labels = command.fields.map { words.label($0.name) }
                #expect(Set(labels).count == labels.count, "\(command): \(labels)")
            }
        }
    }

    @Test func `keep simplified and traditional characters apart`() {
        let simplified = Set("单审户认执处业应时暂问题诊断归档质产财务销领导员电话邮线号访诉讼证备")
        let traditional = Set("單審戶認執處業應時暫問題診斷歸檔質產財務銷領導員電話郵線號訪訴訟證備")
        let both = simplified.intersection(traditional)
        for (name, text) in entries(.zhHans) {
            #expect(Set(text).intersection(traditional.subtracting(both)).isEmpty, "\(name)")
        }
        for (name, text) in entries(.zhHant) {
            #expect(Set(text).intersection(simplified.subtracting(both)).isEmpty, "\(name)")
        }
    }
}

@Suite struct `The words of a dossier's refusal` {
    @Test func `are looked at for every code there is`() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent(
            "Sources/Casework/Dossiers/DossierRefusal.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let codes = Set(text.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) })
        #expect(Set(DossierRefusalSamples.all.map(\.refusal.code)) == codes)
    }

    @Test(arguments: DossierRefusalSamples.all, Language.allCases)
    func `say rule and remedy in full sentences with their particulars`(
        _ sample: DossierRefusalSamples, _ language: Language
    ) {
        let words = Words(language)
        let refusal = Refusal.dossier(sample.refusal)
        for sentence in [words.rule(refusal), words.remedy(refusal)] {
            #expect(sentence.count > 3 && sentence.hasSuffix(language == .en ? "." : "。"))
        }
        var both = words(refusal)
        for particular in sample.particulars {
            #expect(both.contains(particular), "\(refusal.code): \(both) lacks \(particular)")
            both = both.replacing(particular, with: "")
        }
        if language != .en { #expect(!both.holdsLatinLetters, "\(both)") }
    }
}

/// One of every refusal of dossiers, and what its sentences must hold in every language.
struct DossierRefusalSamples: Sendable {
    let refusal: DossierRefusal
    let particulars: [String]

    init(_ refusal: DossierRefusal, _ particulars: String...) {
        self.refusal = refusal
        self.particulars = particulars
    }

    static let all: [DossierRefusalSamples] = anyKind + customers + promises

    private static let anyKind: [DossierRefusalSamples] = [
        .init(.notFromState(.customer, state: "merged", allowed: ["active"])),
        .init(.notFromState(.customer, state: "active", allowed: [])),
        .init(.otherKind(.customer, expected: .customer)),
        .init(.noSuchDossier("U202611-009"), "U202611-009"),
        .init(.noSuchCustomer("K202611-009"), "K202611-009"),
        .init(.fileNotHere("3094"), "3094"),
    ]

    private static let customers: [DossierRefusalSamples] = [
        .init(.sameCustomer("U202611-009"), "U202611-009"), .init(.sameContact("王芳"), "王芳"),
        .init(.noSuchLine(9, count: 5), "9", "5"), .init(.noSuchLine(1, count: 0), "1"),
        .init(.sameOrder("SO-1"), "SO-1"), .init(.alreadyKey), .init(.notKey),
        .init(.mergesWithItself), .init(.mergesIntoMerged("U202611-009"), "U202611-009"),
    ]

    private static let day = CivilDate(dayNumber: 20_500)

    private static let promises: [DossierRefusalSamples] = [
        .init(.partyNotNamed), .init(.clausesMissing),
        .init(
            .endsBeforeItBegins(from: day, until: day.advanced(byDays: -1)), "2026-02-16",
            "2026-02-15"),
        .init(.clauseLacks(.calendar, line: 7), "7"),
        .init(.clauseLacks(.trigger, line: 7), "7"),
        .init(
            .clauseUnfit(
                .firstResponse, .atLeast, .percent,
                fitting: CommitmentClause.Promise.firstResponse.measures, line: 7), "7"),
        .init(.clauseNumber(123, .hours, allowed: 4...99, line: 7), "7", "123", "4", "99"),
        .init(.unknownCalendar("nights", known: ["office"]), "nights", "office"),
        .init(.notStated("within-capability")), .init(.notStated("conforms-to-norms")),
        .init(.ownPromise(version: 7), "7"), .init(.noRisk),
        .init(.riskNotOverdue(due: Instant(seconds: 0)), "1970-01-01 00:00"),
        .init(.riskEscalated), .init(.noAdjustment), .init(.adjustmentApproved),
        .init(.adjustmentNotApproved), .init(.adjustmentNotNamed(version: 7), "7"),
        .init(.milestoneSettled(7), "7"), .init(.milestonesOpen([7, 9]), "7", "9"),
        .init(.notKept(milestones: [7], entries: [9]), "7", "9"),
        .init(.relatesToItself), .init(.alreadyRelated("K202611-009"), "K202611-009"),
        .init(.relationCycle(["K202611-008", "K202611-009"]), "K202611-008", "K202611-009"),
        .init(.replacesOtherParty("K202611-009"), "K202611-009"),
        .init(.relation(.dependencyOpen("K202611-009", state: "at-risk")), "K202611-009"),
        .init(
            .relation(.conflictInForce("K202611-009", from: day, until: day)), "K202611-009",
            "2026-02-16"),
        .init(.relation(.missing("K202611-009")), "K202611-009"),
        .init(.relation(.replacementStands("K202611-009")), "K202611-009"),
        .init(.milestoneOutside(due: day, until: day), "2026-02-16"),
        .init(.stillValid(until: day), "2026-02-16"), .init(.breachTermsUnclear),
        .init(.dutiesMissing), .init(.contractLacks(["company-rights", "document"])),
        .init(.contractNotInForce("A202611-009", state: "draft"), "A202611-009"),
        .init(
            .outsideContract("A202611-009", from: day, until: day), "A202611-009", "2026-02-16"),
        .init(.contractOfAnother("A202611-009"), "A202611-009"),
        .init(.validityOver(until: day), "2026-02-16"),
        .init(.noSuchCommitment("K202611-009"), "K202611-009"),
        .init(.commitmentNotFiled("K202611-009", state: "draft"), "K202611-009"),
        .init(.commitmentOfAnother("K202611-009"), "K202611-009"),
    ]
}

extension Field {
    fileprivate var choices: [String] {
        switch kind {
        case .choice(let codes), .choices(let codes): codes
        default: []
        }
    }
}
