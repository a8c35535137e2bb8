import ServiceTime
import TestSupport
import Testing

@testable import Casework

/// Files hang on dossiers as they do on tickets (domain.md §7), are named by the commands that
/// want a paper, and go after their term (§9).
@Suite struct `A file of a dossier` {
    static let photo = file("a", "photo.jpg")

    static func file(_ digit: Character, _ name: String, size: Int? = 7) -> Evidence {
        guard let digest = Digest(hex: String(repeating: digit, count: 64)) else {
            preconditionFailure("64 digits are a digest")
        }
        return Evidence(name: name, digest: digest, shows: "the spindle", size: size)
    }

    private func adding(_ evidence: Evidence, to kind: DossierKind) -> DossierCommand {
        .filing(kind, .addEvidence(evidence))
    }

    /// A dossier of each kind, as it begins.
    private func begun(_ kind: DossierKind, in desk: inout DossierDesk) throws -> String {
        var random = SplitMix64(seed: 7)
        let (made, customer) = try CareSamples.desk()
        desk = made
        let beginning: DossierCommand =
            switch kind {
            case .contract: .contract(.draft(PromisePapers.contract))
            case .commitment: PromisePapers.draft()
            case .customer, .correctiveAction, .careActivity, .duty, .audit, .suggestion, .article:
                try #require(CareSamples.beginning(kind, customer, at: desk.now, &random))
            }
        let starter = try #require(
            CaseStaff.people.map(\.login).first { desk.codes(beginning, as: $0).isEmpty })
        return try desk.begin(beginning, as: starter)
    }

    @Test(arguments: DossierKind.allCases)
    func `is added to any kind by whoever works on it, once, with who and when`(
        _ kind: DossierKind
    ) throws {
        var desk = DossierDesk()
        let number = try begun(kind, in: &desk)
        let able = CaseStaff.people.map(\.login).filter {
            desk.codes(adding(Self.photo, to: kind), on: number, as: $0).isEmpty
        }
        #expect(able.contains("auditor") == (kind == .audit))
        #expect(
            desk.codes(adding(Self.photo, to: kind), on: number, as: "nobody") == ["role-missing"])
        let worker = try #require(able.first)
        try desk.perform(adding(Self.photo, to: kind), on: number, as: worker)
        #expect(
            desk.dossiers[number]?.files
                == [DossierFile(evidence: Self.photo, by: worker, at: desk.now)])
        #expect(
            desk.codes(adding(Self.photo, to: kind), on: number, as: worker) == ["same-file"])
        let empty = Evidence(name: " ", digest: Self.file("b", "x").digest, shows: "")
        #expect(
            desk.codes(adding(empty, to: kind), on: number, as: worker)
                == ["text-empty", "text-empty"])
    }

    @Test func `that was only cited may still come as a file, and not the other way`() throws {
        var desk = DossierDesk()
        let number = try begun(.contract, in: &desk)
        let cited = Self.file("a", "photo.jpg", size: nil)
        for evidence in [cited, Self.photo] {
            try desk.perform(adding(evidence, to: .contract), on: number, as: "sales")
        }
        #expect(
            desk.codes(adding(cited, to: .contract), on: number, as: "sales") == ["same-file"])
    }

    @Test func `stays while the dossier is open, and for its term after that`() throws {
        var desk = DossierDesk()
        let number = try begun(.contract, in: &desk)
        try desk.perform(adding(Self.photo, to: .contract), on: number, as: "sales")
        let dispose = DossierCommand.filing(.contract, .disposeEvidence(0, reason: "term over"))
        #expect(desk.codes(dispose, on: number, as: "archivist") == ["dossier-state"])
        try desk.perform(.contract(.withdraw(reason: "no longer")), on: number, as: "sales")
        let closed = desk.now
        desk.now = desk.now + .days(40)
        // What comes after the end is kept as long from its own day.
        try desk.perform(adding(Self.file("b", "letter"), to: .contract), on: number, as: "sales")
        let dossier = try #require(desk.dossiers[number])
        #expect(dossier.closedAt == closed)
        let ends = [0, 1].map { dossier.keptUntil($0, under: desk.policy) }
        #expect(
            ends
                == [closed, desk.now].map {
                    desk.policy.retention.end(ofDossierClosed: desk.policy.day(of: $0))
                })
        let end = try #require(ends[0])
        desk.now = desk.policy.zone.instant(of: end) - Span(seconds: 1)
        #expect(desk.codes(dispose, on: number, as: "archivist") == ["kept-until"])
        desk.now = desk.now + Span(seconds: 1)
        #expect(desk.codes(dispose, on: number, as: "sales") == ["role-missing"])
        for (line, code) in [(1, "kept-until"), (2, "no-such-file"), (-1, "no-such-file")] {
            let other = DossierCommand.filing(.contract, .disposeEvidence(line, reason: "x"))
            #expect(desk.codes(other, on: number, as: "archivist").contains(code), "\(line)")
        }
        try desk.perform(dispose, on: number, as: "archivist")
        #expect(desk.codes(dispose, on: number, as: "archivist") == ["file-disposed"])
        let gone = try #require(desk.dossiers[number]?.disposals.first)
        #expect(gone.disposed.digest == Self.photo.digest && gone.by == "archivist")
        #expect(gone.disposed.rule.hasPrefix("retention.dossiers"))
        #expect(desk.dossiers[number]?.keptFiles.map(\.name) == ["letter"])
        #expect(
            desk.codes(adding(Self.photo, to: .contract), on: number, as: "sales")
                == ["same-file"], "what is gone does not come back as if it were new")
    }

    @Test func `of a customer is never over`() throws {
        let kinds = DossierKind.allCases.filter { kind in
            !kind.commands.contains(kind.disposingEvidence)
        }
        #expect(kinds == [.customer])
        #expect(!DossierKind.customer.filingEvents.contains { $0.code == "evidence-disposed" })
    }

    @Test(arguments: DossierKind.allCases.filter { $0 != .contract && $0 != .commitment })
    func `is kept for a term exactly where the dossier is over`(_ kind: DossierKind) throws {
        for seed in UInt64(1)...40 {
            var random = SplitMix64(seed: seed)
            var desk = DossierDesk()
            let number = try begun(kind, in: &desk)
            for _ in 0..<80 {
                desk.now = desk.now + .hours(24 * Int.random(in: 0...30, using: &random))
                desk.tickets[CareSamples.ticket] = CaseDesk(at: desk.now).ticket
                guard let command = CareSamples.command(kind, at: desk.now, &random) else { return }
                let able = CaseStaff.people.map(\.login).first {
                    desk.codes(command, on: number, as: $0).isEmpty
                }
                guard let able else { continue }
                try desk.perform(command, on: number, as: able)
                let dossier = try #require(desk.dossiers[number])
                #expect(
                    (dossier.closedAt == nil) == (dossier.summary.isOpen || kind == .customer),
                    "seed \(seed): \(dossier.state)")
            }
        }
    }

    @Test func `does not fit where it is none of its kind or twice disposed of`() throws {
        var desk = DossierDesk()
        let number = try begun(.contract, in: &desk)
        var dossier = try #require(desk.dossiers[number])
        func gone(_ evidence: Evidence) -> DossierFilingEvent {
            .evidenceDisposed(
                disposed: EvidenceDisposed(
                    digest: evidence.digest, name: "x", reason: "x", rule: "x",
                    keptUntil: CivilDate(dayNumber: 0)))
        }
        for event in [
            DossierEvent.filing(.commitment, .evidenceAdded(evidence: Self.photo)),
            .filing(.contract, gone(Self.photo)),
        ] {
            #expect(throws: CorruptDossier.self) {
                try dossier.apply(
                    DossierFact(event, by: "sales", at: desk.now), under: desk.policy)
            }
        }
        let withdrawn = DossierEvent.contract(.withdrawn(reason: "x"))
        let added = DossierEvent.filing(.contract, .evidenceAdded(evidence: Self.photo))
        for event in [withdrawn, added, .filing(.contract, gone(Self.photo))] {
            try dossier.apply(DossierFact(event, by: "sales", at: desk.now), under: desk.policy)
        }
        for evidence in [Self.photo, Self.file("b", "other")] {
            #expect(throws: CorruptDossier.self) {
                try dossier.apply(
                    DossierFact(.filing(.contract, gone(evidence)), by: "x", at: desk.now),
                    under: desk.policy)
            }
        }
    }
}
