import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// Where a rule wants a paper, a file of the dossier may be named; what names one must be there.
@Suite struct `A proof that names a file` {
    private static let photo = Evidence(
        name: "visit.pdf", digest: digest("3f9a01c2"), shows: "visit", size: 7)
    private static let other = Evidence(
        name: "other.pdf", digest: digest("3f9b"), shows: "visit", size: 7)

    private static func digest(_ start: String) -> Digest {
        guard let digest = Digest(hex: start + String(repeating: "0", count: 64 - start.count))
        else { preconditionFailure("64 digits are a digest") }
        return digest
    }

    @Test func `says so by its mark or by all digits of a digest`() {
        let files = [Self.photo, Self.other]
        for text in ["sha256:3f9a01c2", " SHA256: 3F9A ", Self.photo.digest.hex] {
            #expect(NamedFile(text)?.file(among: files) == Self.photo, "\(text)")
        }
        for text in ["sha256:3f9", "sha256:", "sha256:beef", "sha256:../..", "sha256:3f9a01c2x"] {
            #expect(NamedFile(text) != nil && NamedFile(text)?.file(among: files) == nil, "\(text)")
        }
        for text in ["report in folder 12", "3f9a01c2", "20261101", "", "sha-256 3f9a01c2"] {
            #expect(NamedFile(text) == nil, "\(text)")
        }
        #expect(NamedFile.shown(NamedFile.text(of: Self.photo)) == "sha256:3f9a01c2")
        #expect(NamedFile.shown("folder 12") == "folder 12")
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `means one file or none, whatever is typed`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let files = (0..<Int.random(in: 0...6, using: &random)).map { place in
            Evidence(name: "\(place)", digest: .random(using: &random), shows: "x", size: 1)
        }
        for file in files {
            let length = Int.random(in: 0...64, using: &random)
            let named = NamedFile("sha256:" + file.digest.hex.prefix(length))
            let fitting = files.filter { $0.digest.hex.hasPrefix(file.digest.hex.prefix(length)) }
            let isClear = length >= NamedFile.fewestDigits && fitting.count == 1
            #expect((named?.file(among: files) == file) == isClear)
        }
    }

    /// A desk with something to prove, a command that proves it, and who may give it.
    private func proving(
        _ kind: DossierKind, _ evidence: String?
    ) throws -> (desk: DossierDesk, number: String, command: DossierCommand, login: String) {
        var (desk, customer) = try CareSamples.desk()
        let today = CareSamples.day(desk.now, 0)
        switch kind {
        case .careActivity:
            let care = CareSamples.care(customer, first: today.advanced(byDays: 3))
            let number = try desk.begin(.careActivity(.plan(care)), as: "sales")
            return (
                desk, number, .careActivity(.report(CareReport("fine", evidence: evidence))),
                "sales"
            )
        case .correctiveAction:
            let action = CareSamples.action(until: today.advanced(byDays: 90))
            let number = try desk.begin(
                .correctiveAction(.propose(source: CareSamples.ticket, action)), as: "agent")
            try desk.perform(
                .correctiveAction(.agree(note: nil)), on: number, as: "service-head")
            return (
                desk, number,
                .correctiveAction(.reportDone(what: "done", on: nil, evidence: evidence)),
                "engineer"
            )
        case .duty:
            let duty = CareSamples.duty(from: today.advanced(byDays: -40))
            let number = try desk.begin(.duty(.establish(duty)), as: "supervisor")
            return (desk, number, .duty(.file(report: "fine", evidence: evidence)), "agent")
        case .audit:
            let rule = CareSamples.rule(until: today.advanced(byDays: -1))
            let number = try desk.begin(.audit(.draw(title: "Quarter", rule)), as: "auditor")
            guard case .audit(let audit)? = desk.dossiers[number]?.matter else {
                throw CancellationError()
            }
            return (
                desk, number,
                .audit(
                    .find(
                        ticket: audit.sample.cases[0], .major, what: "late", evidence: evidence)),
                "auditor"
            )
        case .commitment, .customer, .contract, .suggestion, .article:
            let number = try desk.file()
            let log = Fulfilment(clause: nil, kept: true, note: "seen", evidence: evidence)
            return (desk, number, .commitment(.recordFulfilment(log)), "agent")
        }
    }

    @Test(arguments: [
        DossierKind.careActivity, .correctiveAction, .duty, .audit, .commitment,
    ])
    func `is taken once the file is on the dossier, and text alone as ever`(
        _ kind: DossierKind
    ) throws {
        for text in [nil, "in folder 12", "3f9a01c2"] {
            let (desk, number, command, login) = try proving(kind, text)
            #expect(desk.codes(command, on: number, as: login) == [], "\(text ?? "-")")
        }
        for text in ["sha256:3f9a01c2", Self.photo.digest.hex] {
            var (desk, number, command, login) = try proving(kind, text)
            #expect(desk.codes(command, on: number, as: login) == ["file-not-here"])
            try desk.perform(
                .filing(kind, .addEvidence(Self.other)), on: number, as: login)
            #expect(desk.codes(command, on: number, as: login) == ["file-not-here"])
            try desk.perform(
                .filing(kind, .addEvidence(Self.photo)), on: number, as: login)
            try desk.perform(command, on: number, as: login)
            let files = try #require(desk.dossiers[number]).keptFiles
            let shown = NamedFile.shown(text, among: files)
            #expect(shown == "visit.pdf (sha256:3f9a01c2)")
        }
    }

    @Test func `is completed to all digits where it is read`() throws {
        var (desk, number, _, _) = try proving(.duty, nil)
        for file in [Self.photo, Self.other] {
            try desk.perform(.filing(.duty, .addEvidence(file)), on: number, as: "agent")
        }
        let setting = FieldSetting(
            policy: desk.policy, now: desk.now, zone: desk.policy.zone,
            dossier: desk.dossiers[number])
        let kind = try #require(DossierCommand.Kind(.duty, "file"))
        for (typed, read) in [
            ("sha256:3f9a", "sha256:" + Self.photo.digest.hex), ("sha256:3f9", "sha256:3f9"),
            ("folder 12", "folder 12"),
        ] {
            let command = try DossierCommand(
                kind, values: ["report": .text("fine"), "evidence": .text(typed)], in: setting)
            #expect(command == .duty(.file(report: "fine", evidence: read)))
        }
    }

    @Test func `is one of the ticket's files where a claim or a visit is shown`() throws {
        var visit = CasePapers.finding(.onSite)
        visit.visitEvidence = "sha256:3f9a01c2"
        let item = try #require(CaseDesk.claim(at: .intake).ticket.claim?.materials.first?.item)
        let given = Material(item: item, status: .present(evidence: "sha256:3f9a01c2"))
        for (milestone, command, login) in [
            (.intake, .recordMaterial(given), "agent"),
            (.diagnosis, .recordFinding(visit), "engineer"),
        ] as [(CaseDesk.Milestone, Command, String)] {
            var desk = try CaseDesk.claim(at: milestone)
            #expect(desk.codes(command, as: login) == ["file-not-here"])
            try desk.perform(.addEvidence(Self.photo), as: "agent")
            try desk.perform(command, as: login)
        }
        var desk = try CaseDesk.claim(at: .intake)
        try desk.perform(.addEvidence(Self.photo), as: "agent")
        let setting = FieldSetting(
            policy: desk.policy, now: desk.now, zone: desk.policy.zone, ticket: desk.ticket)
        let read = try Command(
            .recordMaterial,
            values: [
                "item": .text(item), "status": .text("present"), "note": .text("sha256:3f9a"),
            ], in: setting)
        let whole = MaterialStatus.present(evidence: NamedFile.text(of: Self.photo))
        #expect(read == .recordMaterial(Material(item: item, status: whole)))
    }

    @Test func `is what a paper of a contract must be`() throws {
        var desk = DossierDesk()
        let number = try desk.begin(.contract(.draft(PromisePapers.contract)), as: "sales")
        let paper = ContractDocument(name: "frame", digest: Self.photo.digest)
        let adding = DossierCommand.contract(.addDocument(paper))
        #expect(desk.codes(adding, on: number, as: "sales") == ["file-not-here"])
        try desk.perform(.filing(.contract, .addEvidence(Self.photo)), on: number, as: "sales")
        let setting = FieldSetting(
            policy: desk.policy, now: desk.now, zone: desk.policy.zone,
            dossier: desk.dossiers[number])
        let kind = try #require(DossierCommand.Kind(.contract, "add-document"))
        for typed in ["3f9a", "SHA256:3f9a01c2", Self.photo.digest.hex] {
            let command = try DossierCommand(
                kind, values: ["document": .text("frame"), "digest": .text(typed)], in: setting)
            #expect(command == adding, "\(typed)")
        }
        for typed in ["3f9", "beef", "../3f9a"] {
            #expect(throws: FieldProblems.self) {
                _ = try DossierCommand(
                    kind, values: ["document": .text("frame"), "digest": .text(typed)],
                    in: setting)
            }
        }
        try desk.perform(adding, on: number, as: "sales")
    }
}
