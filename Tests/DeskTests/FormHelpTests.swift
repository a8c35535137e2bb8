import Casework
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

@Suite struct `Help in a form` {
    private func form(_ desk: DeskDriver) throws -> FormState {
        guard case .form(let form)? = desk.state.dialogs.last else {
            throw NoForm()
        }
        return form
    }

    private struct NoForm: Error {}

    /// A desk with a form whose command was refused for many reasons.
    private func refused() throws -> DeskDriver {
        var desk = try DeskDriver(rows: 24, columns: 80)
        try desk.type("N")
        guard case .form(var form)? = desk.session.state.dialogs.last else { throw NoForm() }
        form.refusals = (1...30).map {
            DisplayText("Reason \($0) is a long one that needs more than a single row. Mend \($0).")
        }
        desk.session.state.dialogs[desk.session.state.dialogs.count - 1] = .form(form)
        try desk.rest()
        return desk
    }

    @Test func `shows every reason by a key, and as many as there is room for`() throws {
        var desk = try refused()
        #expect(desk.screen.contains("Reason 5") && desk.screen.contains("F8"))
        #expect(!desk.screen.contains("Mend 30"))
        try desk.press(.function(8))
        try desk.press(.end)
        #expect(desk.screen.contains("Mend 30"))
        try desk.press(.escape)
        #expect(try form(desk).refusals.count == 30)
    }

    @Test func `goes to the field a refusal names`() throws {
        var desk = try DeskDriver()
        try desk.type("n")
        guard case .form(var form)? = desk.session.state.dialogs.last else { throw NoForm() }
        form.goToField(of: [.textTooLong(field: "subject", limit: 10)])
        #expect(form.fields[form.current].name == "subject")
        form.goToField(of: [.nothingMissing, .unknownCode(field: "problem", value: "x", known: [])])
        #expect(form.fields[form.current].name == "problem")
    }

    @Test func `lists every reason of a menu entry by the same key`() throws {
        var desk = try DeskDriver(rows: 24, columns: 80)
        try desk.press(.function(4))
        try desk.press(.end)
        guard case .menu(let menu)? = desk.state.dialogs.last else { throw NoForm() }
        let reasons = try #require(menu.current?.reasons)
        try desk.press(.function(8))
        let words = reasons.flatMap { $0.plain.split(separator: " ").prefix(3) }
        #expect(!words.isEmpty && words.allSatisfy { desk.screen.contains($0) })
    }

    @Test func `shows the option that is on however many there are`() throws {
        var desk = try DeskDriver(rows: 24, columns: 80)
        try desk.type("E")
        try desk.press(.escape)
        try desk.press(.function(2))
        try desk.go(to: "problem")
        let options = try form(desk).fields[form(desk).current].options
        for option in options {
            try desk.press(.right)
            #expect(desk.screen.contains("*") && desk.screen.contains("< \(option.label.plain) >"))
            let marked = desk.lines.contains { line in
                line.contains("*") && line.contains(option.label.plain) && !line.contains("<")
            }
            #expect(marked, "\(option.label.plain)")
        }
    }

    @Test(arguments: ["u", "w"] as [Character])
    func `empties a choice as it would a text`(_ letter: Character) throws {
        var desk = try DeskDriver()
        try desk.press(.function(2))
        try desk.go(to: "urgency")
        #expect(try !form(desk).value(of: "urgency").isEmpty)
        try desk.press(.control(letter))
        #expect(try form(desk).value(of: "urgency").isEmpty)
    }

    @Test func `offers a party with what is left of the whole`() throws {
        var desk = try DeskDriver(language: .zhHans)
        let policy = desk.state.policy
        let builder = FormBuilder(
            look: desk.state.look, loaded: nil, roster: desk.state.roster,
            person: desk.state.person, now: desk.state.now)
        let field = builder.field(
            Field("parties", .shares(.parties), required: true), under: policy)
        var form = FormState(
            .command(.determineLiability, number: "1", expecting: 1), title: "", help: "",
            fields: [field])
        form.insert("企业=70，")
        form.offerNames()
        #expect(form.offers.map(\.label.plain).contains("第三方=30"))
        let isOn = form.highlight(by: 1)
        let isTaken = form.takeHighlighted()
        #expect(isOn && isTaken)
        try desk.rest()
        #expect(form.value(of: "parties").hasPrefix("企业=70，"))
    }
}

@Suite struct `Changing what a dossier says` {
    private struct NoForm: Error {}

    private func contract(_ store: MemoryStore) throws {
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        let now = DeskFixture.now
        try DeskFixture.send(.setPerson(sales), "sun", "founder", now, store)
        try DeskFixture.send(
            .begin(.customer(.enter(CustomerContent(name: "Oak", sort: .company), contact: nil))),
            "oak", "sun", now, store)
        let day = DeskFixture.zone.date(at: now)
        var content = ContractContent(
            title: "Service", sort: .repair, customer: "U202611-001", scope: "drives", from: day,
            until: day.advanced(byDays: 30))
        content.companyDuties = "repair within two days"
        content.breach = BreachTerms(
            dailyRate: Rate(percentage: "0.1%"), value: Money("1000", default: .cny))
        try DeskFixture.send(.begin(.contract(.draft(content))), "draft", "sun", now, store)
    }

    private func opened(_ store: MemoryStore) throws -> DeskDriver {
        var desk = try DeskDriver(login: "sun", store: store)
        try desk.session.openDossierForm(
            try #require(DossierKind.contract.commands.first { $0.code.hasSuffix("amend") }),
            on: try number(store))
        try desk.rest()
        return desk
    }

    private func number(_ store: MemoryStore) throws -> String {
        try #require(
            try store.dossierRows(DossierQuery(kind: .contract), skipping: 0, limit: 1).first
        ).number
    }

    private func content(_ store: MemoryStore) throws -> ContractContent {
        guard case .contract(let contract)? = try store.dossier(number(store))?.matter else {
            throw NoForm()
        }
        return contract.content
    }

    @Test func `begins with what it says, clears what is emptied and keeps the rest`() throws {
        let store = try DeskFixture.store()
        try contract(store)
        var desk = try opened(store)
        guard case .form(let form)? = desk.state.dialogs.last else { throw NoForm() }
        #expect(form.value(of: "breach-rate") == "0.1%")
        #expect(form.value(of: "breach-value") == "1000.00")
        try desk.go(to: "company-duties")
        try desk.press(.control("u"))
        try desk.press(.control("s"))
        #expect(try content(store).companyDuties == nil)
        #expect(try content(store).breach?.dailyRate == Rate(percentage: "0.1%"))
    }

    @Test func `is refused where nothing is changed`() throws {
        let store = try DeskFixture.store()
        try contract(store)
        var desk = try opened(store)
        let before = try store.dossier(number(store))?.version
        try desk.press(.control("s"))
        guard case .form(let form)? = desk.state.dialogs.last else { throw NoForm() }
        #expect(
            form.refusals.map(\.plain) == ["Nothing is changed; change a field or leave the form."])
        #expect(try store.dossier(number(store))?.version == before)
    }
}
