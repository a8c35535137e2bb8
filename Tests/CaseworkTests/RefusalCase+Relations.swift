import Casework
import ServiceTime
import TestSupport

/// Where merging, linking and splitting are refused.
extension RefusalCase {
    private static let other = "202603-002"

    private static func visited(_ evidence: String) -> Finding {
        Finding(facts: "x", cause: "design", mode: .onSite, visitEvidence: evidence)
    }

    static let relations: [RefusalCase] =
        files + [
            RefusalCase("same-ticket", .intake, .merge(into: " 202603-001 ", reason: "x")),
            RefusalCase("same-ticket", .closed, .link(.related, to: "202603-001", note: nil)),
            RefusalCase("unknown-ticket", .intake, .merge(into: other, reason: "x")),
            RefusalCase("unknown-ticket", .intake, .link(.follows, to: other, note: nil)),
            RefusalCase("ticket-closed", .merge(into: other, reason: "x")) {
                try CaseDesk().beside(other, .closed)
            },
            RefusalCase("ticket-merged", .merge(into: other, reason: "x")) {
                try CaseDesk().beside(other, .mergedInto("202603-001"))
            },
            RefusalCase("already-paid", .merge(into: other, reason: "x")) {
                var desk = try CaseDesk.claim(at: .followUp)
                try desk.perform(.recordDissatisfaction(feedback: "Too little"), as: "agent")
                return try desk.beside(other)
            },
            RefusalCase("not-from-stage", .merge(into: other, reason: "x")) {
                try CaseDesk.claim(at: .execution).beside(other)
            },
            RefusalCase("claim-comes-too-late", .merge(into: other, reason: "x")) {
                try CaseDesk.claim(at: .intake).beside(other, walked: .inApproval)
            },
            RefusalCase("claim-incomplete", .merge(into: other, reason: "x")) {
                var desk = CaseDesk()
                try desk.perform(.fileClaim(CasePapers.claim(.quality)), as: "agent")
                return try desk.beside(other, walked: .diagnosis)
            },
            RefusalCase("claim-being-settled", .unmerge(reason: "x")) {
                try CaseDesk.claim(at: .intake).leading(other, until: .inApproval)
            },
            RefusalCase("no-such-file", .closed, as: "archivist", .disposeEvidence(9, reason: "x")),
            RefusalCase("file-not-here", as: "engineer", .recordFinding(visited("sha256:3f9a"))) {
                try CaseDesk.claim(at: .diagnosis)
            },
            RefusalCase("kept-until", as: "archivist", .disposeEvidence(0, reason: "x")) {
                try kept(years: 9)
            },
            RefusalCase("still-open", as: "archivist", .disposeEvidence(0, reason: "x")) {
                try kept(years: 11).beside(other)
            },
            RefusalCase("file-disposed", as: "archivist", .disposeEvidence(0, reason: "x")) {
                var desk = try kept(years: 11)
                try desk.perform(.disposeEvidence(0, reason: "x"), as: "archivist")
                return desk
            },
            RefusalCase("not-merged", .closed, .unmerge(reason: "x")),
            RefusalCase("merged-away", as: "supervisor", .reopen(reason: "x")) {
                try CaseDesk().merged()
            },
            RefusalCase("already-linked", .link(.related, to: other, note: nil)) {
                try linked(.related)
            },
            RefusalCase("already-linked", .link(.follows, to: other, note: nil)) {
                var desk = try CaseDesk().beside(other)
                try desk.fold(
                    .linked(Linked(number: other, relation: .followedBy, note: nil)), by: "agent")
                return desk
            },
            RefusalCase("not-linked", .unlink(from: other, reason: "x")) {
                try CaseDesk().beside(other)
            },
            RefusalCase("not-linked", .unlink(from: other, reason: "x")) { try linked(.splitFrom) },
            RefusalCase("split-takes-all", split(quantity: 10)) { counted() },
            RefusalCase("more-defective-than-delivered", split(quantity: 3, defective: 5)) {
                counted()
            },
            RefusalCase("more-defective-than-delivered", split(quantity: 8, defective: 1)) {
                counted()
            },
            RefusalCase("plan-in-approval", .inApproval, split(quantity: 1)),
            RefusalCase("plan-in-approval", .offered, split(quantity: 1)),
            RefusalCase("text-empty", .intake, split(quantity: 1, subject: " ")),
        ]

    private static let files = [CasePapers.evidence()].compactMap(\.self).map { photo in
        RefusalCase("same-file", .addEvidence(photo)) {
            var desk = CaseDesk()
            try desk.perform(.addEvidence(photo), as: "agent")
            return desk
        }
    }

    /// A claim with a file, archived so many years ago.
    private static func kept(years: Int) throws -> CaseDesk {
        var desk = try CaseDesk.claim(at: .archive)
        if let photo = CasePapers.evidence() {
            try desk.perform(.addEvidence(photo), as: "agent")
        }
        try desk.archive()
        desk.now = desk.now + .days(years * 366)
        return desk
    }

    private static func split(
        quantity: Int, defective: Int? = nil, subject: String = "The spare"
    ) -> Command {
        .split(
            Splitting(
                subject: subject, details: "Another fault", reason: "Two matters",
                goods: Goods(quantity: quantity, defective: defective)))
    }

    /// Ten pieces, four of them defective.
    private static func counted() -> CaseDesk {
        var registration = CasePapers.registration()
        registration.goods = Goods(quantity: 10, defective: 4)
        return CaseDesk(registration)
    }

    private static func linked(_ relation: Relation) throws -> CaseDesk {
        var desk = try CaseDesk().beside(other)
        try desk.fold(.linked(Linked(number: other, relation: relation, note: nil)), by: "agent")
        return desk
    }
}
