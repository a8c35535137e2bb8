import Casework
import Journal
import ServiceTime
import Synchronization
import Terminal
import Testing

@testable import Desk

@Suite struct `A file on a ticket, from the desk` {
    private func open(_ surroundings: HeldFiles) throws -> (DeskDriver, String) {
        var desk = try DeskDriver(surroundings: surroundings)
        let number = try #require(desk.state.selectedNumber)
        try desk.type("E")
        try desk.type("~/visit/1.jpg")
        try desk.press(.tab)
        try desk.type("the spindle")
        return (desk, number)
    }

    @Test func `goes in while the percentage is shown, then onto the ticket`() throws {
        let files = HeldFiles()
        var (desk, number) = try open(files)
        try desk.press(.control("s"))
        #expect(files.asked == "~/visit/1.jpg")
        files.intake.set(.running(done: 371, total: 1_000))
        try desk.rest()
        #expect(desk.lines.last?.contains("37 %") == true)
        #expect(desk.session.untilNextLook(milliseconds: desk.milliseconds) <= 100)
        #expect(try desk.store.ticket(number)?.evidence == [])
        let digest = try #require(Digest(hex: String(repeating: "ab", count: 32)))
        files.intake.set(.stored([StoredEvidence(name: "1.jpg", digest: digest, size: 1_000)]))
        try desk.rest()
        #expect(desk.state.dialogs.isEmpty)
        #expect(
            try desk.store.ticket(number)?.evidence == [
                Evidence(name: "1.jpg", digest: digest, shows: "the spindle", size: 1_000)
            ])
        #expect(desk.session.intake == nil)
    }

    @Test func `stays in its form when it cannot be read, with the reason under its path`() throws {
        let files = HeldFiles()
        var (desk, number) = try open(files)
        try desk.press(.control("s"))
        files.intake.set(.failed(.notAFile))
        try desk.rest()
        #expect(desk.state.dialogs.count == 1)
        #expect(desk.screen.contains("A link or device is no file"))
        #expect(desk.screen.contains("~/visit/1.jpg"))
        #expect(try desk.store.ticket(number)?.evidence == [])
    }

    @Test func `may be all of a folder, and what is on the ticket is not added twice`() throws {
        let files = HeldFiles()
        var (desk, number) = try open(files)
        let stored = try ["ab", "cd", "ef"].map { letters in
            let digest = try #require(Digest(hex: String(repeating: letters, count: 32)))
            return StoredEvidence(name: letters, digest: digest, size: 7)
        }
        for round in 1...2 {
            try desk.press(.control("s"))
            files.intake.set(.stored(stored))
            try desk.rest()
            #expect(desk.state.dialogs.isEmpty)
            #expect(desk.lines.last?.contains(round == 1 ? "3/3" : "0/3") == true)
            #expect(try desk.store.ticket(number)?.evidence.map(\.name) == ["ab", "cd", "ef"])
            try desk.type("E")
            try desk.type("~/visit")
            try desk.press(.tab)
            try desk.type("the spindle")
        }
    }

    @Test func `is given up when its form is left`() throws {
        let files = HeldFiles()
        var (desk, number) = try open(files)
        try desk.press(.control("s"))
        try desk.press(.escape)
        #expect(files.intake.isStopped)
        #expect(desk.session.intake == nil)
        #expect(try desk.store.ticket(number)?.evidence == [])
    }

    @Test func `goes onto a dossier from its menu, alone or as a folder`() throws {
        let files = HeldFiles()
        let store = try DeskFixture.store()
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        let content = CustomerContent(name: "华东电机", sort: .company)
        for (request, login) in [
            (Request.setPerson(sales), "founder"),
            (.begin(.customer(.enter(content, contact: nil))), "sun"),
        ] {
            try DeskFixture.send(request, "\(request)", login, DeskFixture.now, store)
        }
        var desk = try DeskDriver(
            rows: 24, columns: 80, login: "sun", store: store, surroundings: files)
        let digests = try ["ab", "cd"].map { try #require(Digest(hex: repeated($0, 32))) }
        for (round, count) in [(1, 1), (2, 2)] {
            while !desk.state.dialogs.isEmpty { try desk.press(.escape) }
            try desk.type("K")
            for _ in 1...3 { try desk.press(.enter) }
            try desk.type("evidence")
            try desk.press(.enter)
            guard case .form(let form)? = desk.state.dialogs.last else {
                Issue.record("no form: \(desk.screen)")
                return
            }
            #expect(form.fields.map(\.name) == ["file", "shows", "origin", "name"])
            try desk.press(.control("s"))
            #expect(desk.screen.contains("This is needed."))
            try desk.type("~/visit")
            try desk.press(.tab)
            try desk.type("consent")
            files.intake.set(.running(done: 371, total: 1_000))
            try desk.press(.control("s"))
            try desk.rest()
            #expect(desk.lines.last?.contains("37 %") == true)
            files.intake.set(
                .stored(
                    digests.prefix(count).map { StoredEvidence(name: "a.pdf", digest: $0, size: 7) }
                ))
            try desk.rest()
            #expect(desk.session.intake == nil)
            #expect(desk.screen.contains("a.pdf") && desk.screen.contains("consent"))
            #expect(try desk.store.dossier("U202611-001")?.files.count == round)
        }
    }

    @Test func `is offered where a paper is named, and its digest is filled in`() throws {
        let store = try DeskFixture.store()
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        let digest = try #require(Digest(hex: repeated("ab", 32)))
        let paper = Evidence(name: "frame.pdf", digest: digest, shows: "signed", size: 7)
        let day = DeskFixture.zone.date(at: DeskFixture.now)
        let content = ContractContent(
            title: "Frame", sort: .service, customer: "华东电机", scope: "spindles", from: day,
            until: day.advanced(byDays: 90))
        for (index, request) in [
            Request.setPerson(sales), .begin(.contract(.draft(content))),
            .pursue("A202611-001", .filing(.contract, .addEvidence(paper)), expecting: nil),
        ].enumerated() {
            let login = index == 0 ? "founder" : "sun"
            try DeskFixture.send(request, "\(index)", login, DeskFixture.now, store)
        }
        var desk = try DeskDriver(rows: 24, columns: 80, login: "sun", store: store)
        try desk.type("/A202611-001")
        try desk.press(.enter)
        #expect(desk.screen.contains("frame.pdf · signed"))
        try desk.press(.enter)
        try desk.type("add document")
        try desk.press(.enter)
        try desk.press(.tab)
        #expect(desk.screen.contains("frame.pdf · signed · abababab"), "\(desk.screen)")
        try desk.press(.down)
        try desk.press(.enter)
        try desk.press(.control("s"))
        guard case .contract(let contract)? = try desk.store.dossier("A202611-001")?.matter else {
            Issue.record("no contract")
            return
        }
        #expect(contract.documents == [ContractDocument(name: "frame.pdf", digest: digest)])
    }

    private func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    @Test func `is found from the path typed so far, folder by folder`() throws {
        let files = HeldFiles()
        var (desk, _) = try open(files)
        try desk.press(.up)
        #expect(desk.screen.contains("~/visit/1.jpg"))
        for _ in "~/visit/1.jpg" { try desk.press(.backspace) }
        try desk.type("~/v")
        #expect(desk.screen.contains("visit/") && desk.screen.contains("voucher.pdf"))
        try desk.press(.down)
        try desk.press(.enter)
        #expect(desk.screen.contains("1.jpg") && desk.screen.contains("2.jpg"))
        for _ in 1...2 { try desk.press(.down) }
        try desk.press(.enter)
        guard case .form(let form)? = desk.state.dialogs.last else {
            Issue.record("no form")
            return
        }
        #expect(form.value(of: "file") == "~/visit/2.jpg")
        #expect(form.fields[form.current].name == "origin")
    }

    @Test func `is asked for by its path, and nobody types a digest`() throws {
        var desk = try DeskDriver(surroundings: HeldFiles())
        try desk.type("E")
        try desk.press(.control("s"))
        guard case .form(let form)? = desk.state.dialogs.last else {
            Issue.record("no form")
            return
        }
        #expect(form.fields.map(\.name) == ["file", "shows", "origin", "name"])
        #expect(Set(form.problems.keys) == ["file", "shows"])
    }
}

/// Surroundings whose one file goes in as far as a test says.
private final class HeldFiles: DeskSurroundings {
    let intake = HeldIntake()
    private let path = Mutex("")

    var asked: String { path.withLock { $0 } }

    func draft(_ name: String, of login: String) -> Draft? { nil }
    func draftNames(of login: String) -> [String] { [] }
    func keep(_ draft: Draft, of login: String) {}
    func dropDraft(_ name: String, of login: String) {}
    func keymap() -> (bytes: [UInt8], file: String)? { nil }
    func keymapStamp() -> Int { 0 }
    func paths(beginning typed: String) -> [FoundPath] {
        let all = [
            FoundPath(path: "~/visit", isFolder: true),
            FoundPath(path: "~/voucher.pdf", isFolder: false),
            FoundPath(path: "~/visit/1.jpg", isFolder: false),
            FoundPath(path: "~/visit/2.jpg", isFolder: false),
        ]
        let depth = typed.count { $0 == "/" }
        return all.filter { $0.path.hasPrefix(typed) && $0.path.count { $0 == "/" } == depth }
    }
    func takeEvidence(_ path: String) -> (any EvidenceIntake)? {
        self.path.withLock { $0 = path }
        return intake
    }
}

private final class HeldIntake: EvidenceIntake {
    private let held = Mutex((EvidenceIntakeState.running(done: 0, total: 1), false))

    var state: EvidenceIntakeState { held.withLock { $0.0 } }
    var isStopped: Bool { held.withLock { $0.1 } }

    func set(_ state: EvidenceIntakeState) { held.withLock { $0.0 = state } }
    func stop() { held.withLock { $0.1 = true } }
}
