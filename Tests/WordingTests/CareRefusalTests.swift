import Casework
import Foundation
import ServiceTime
import Testing
import Wording

@Suite struct `The words of a refusal in care and improvement` {
    @Test func `are looked at for every code there is`() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Sources/Casework/Dossiers/Care/CareRefusal.swift")
        let text = try String(contentsOf: file, encoding: .utf8)
        let codes = Set(text.matches(of: /case \.\w+: "([a-z-]+)"/).map { String($0.1) })
        #expect(Set(CareRefusalSample.all.map(\.refusal.code)) == codes)
    }

    @Test(arguments: CareRefusalSample.all, Language.allCases)
    func `say rule and remedy in full sentences with their particulars`(
        _ sample: CareRefusalSample, _ language: Language
    ) {
        let words = Words(language)
        let refusal = Refusal.dossier(.care(sample.refusal))
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

/// One of every refusal, and what its sentences must hold in every language.
struct CareRefusalSample: Sendable {
    let refusal: CareRefusal
    let particulars: [String]

    init(_ refusal: CareRefusal, _ particulars: String...) {
        self.refusal = refusal
        self.particulars = particulars
    }

    private static let day = CivilDate(dayNumber: 20_000)
    private static let later = CivilDate(dayNumber: 20_001)

    static let all: [CareRefusalSample] = shared + improvement + care + audits

    private static let shared: [CareRefusalSample] = [
        .init(.noSuchTicket("202611-009"), "202611-009"),
        .init(.noSource("U202611-009"), "U202611-009"),
        .init(.dayAhead(day), "2024-10-04"),
        .init(.dayBehind(day, earliest: later), "2024-10-04", "2024-10-05"),
        .init(.notBetween(field: "every", lowest: 7, highest: 119), "7", "119"),
        .init(.sameHand("王芳"), "王芳"), .init(.notResponsible("王芳"), "王芳"),
        .init(.notOfDepartment(Department("质量")), "质量"),
    ]

    private static let improvement: [CareRefusalSample] = [
        .init(.dateTooSoon(day, earliest: later), "2024-10-04", "2024-10-05"),
        .init(.effectNotJudgedYet(day), "2024-10-04"),
        .init(.anotherProblem(ticket: "202611-009", problem: "其他故障"), "202611-009", "其他故障"),
        .init(.anotherProduct(ticket: "202611-009", product: "主轴"), "202611-009", "主轴"),
        .init(.ticketNotLater("202611-009", than: day), "202611-009", "2024-10-04"),
    ]

    private static let audits: [CareRefusalSample] = [
        .init(.nothingToSample), .init(.notSampled("202611-009"), "202611-009"),
        .init(.examinedAlready("202611-009"), "202611-009"),
        .init(.casesLeft(["202611-009", "202611-010"]), "202611-009", "202611-010"),
        .init(.findingsOpen([2, 7]), "2", "7"), .init(.tasksOpen([3]), "3"),
        .init(.taskStands(4, .open), "4"), .init(.taskStands(4, .rectified), "4"),
        .init(.taskStands(4, .verified), "4"),
        .init(.notInDepartment(Department("质量")), "质量"), .init(.noCaseCited),
        .init(.caseOpen("202611-009"), "202611-009"),
    ]

    private static let care: [CareRefusalSample] = [
        .init(.customerMerged("U202611-009", into: "U202611-008"), "U202611-009", "U202611-008"),
        .init(.recursStill), .init(.recursNot), .init(.passesNextTurn(day), "2024-10-04"),
        .init(.anotherCustomer("V202611-009"), "V202611-009"),
        .init(.noVisitReport("V202611-009", on: day), "V202611-009", "2024-10-04"),
        .init(.periodRuns(until: day), "2024-10-04"), .init(.nothingChanges),
        .init(.departmentSame(Department("quality"))),
        .init(.noTimeOfDay("25:00"), "25:00"),
    ]
}
