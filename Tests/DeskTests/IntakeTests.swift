import Casework
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

/// What is known of a caller is offered while the form is typed, and fills in the rest.
@Suite struct `Intake of a call` {
    private func driver() throws -> DeskDriver {
        let store = try DeskFixture.store()
        let now = DeskFixture.now
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        try DeskFixture.send(.setPerson(sales), "sun", "founder", now, store)
        for (name, contact, phone) in [
            ("华东电机", "王工", "13800000001"), ("华东仪表", "李工", "13900000002"),
        ] {
            try DeskFixture.send(
                .begin(
                    .customer(
                        .enter(
                            CustomerContent(name: name, sort: .company),
                            contact: CustomerContact(name: contact, phone: phone)))), phone, "sun",
                now, store)
        }
        let order = CustomerOrder(
            order: "SO-77", product: "主轴电机", model: "M-1", serial: "SN-9",
            price: Money(minorUnits: 1_500_000, currency: .cny))
        try DeskFixture.send(
            .pursue("U202611-001", .customer(.recordOrder(order)), expecting: nil), "order", "sun",
            now, store)
        return try DeskDriver(rows: 30, columns: 100, store: store)
    }

    private func form(_ driver: DeskDriver) throws -> FormState {
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("no form is open")
            throw CancellationError()
        }
        return form
    }

    @Test func `part of a number offers who has it, and one key fills in who it is`() throws {
        var driver = try driver()
        try driver.press(.function(2))
        try driver.type("0000001")
        #expect(driver.screen.contains("U202611-001 华东电机 王工 13800000001"))
        try driver.press(.down)
        try driver.press(.enter)
        let form = try form(driver)
        #expect(form.value(of: "phone") == "13800000001")
        #expect(form.value(of: "customer") == "华东电机" && form.value(of: "contact") == "王工")
        #expect(form.offers.isEmpty)
        #expect(form.fields[form.current].value.isEmpty, "the cursor is where something is missing")
    }

    @Test func `a whole number known to one customer fills in the customer`() throws {
        var driver = try driver()
        try driver.press(.function(2))
        try driver.type("13900000002")
        try driver.press(.tab)
        #expect(try form(driver).value(of: "customer") == "华东仪表")
    }

    @Test func `two Chinese characters of a name offer every customer who has them`() throws {
        var driver = try driver()
        try driver.press(.function(2))
        try driver.press(.tab)
        try driver.type("华东")
        #expect(try form(driver).offers.count == 2)
        try driver.press(KeyPress(.down), KeyPress(.down), KeyPress(.down))
        #expect(try form(driver).highlighted == 1)
        try driver.press(.enter)
        let chosen = try form(driver)
        #expect(["华东电机", "华东仪表"].contains(chosen.value(of: "customer")))
    }

    @Test func `what the customer bought is offered, and fills in every field of it`() throws {
        var driver = try driver()
        try driver.press(.function(2))
        try driver.type("13800000001")
        try driver.press(.tab)
        while try form(driver).offeredField != "product" { try driver.press(.tab) }
        #expect(driver.screen.contains("SO-77 主轴电机 M-1 SN-9"))
        try driver.press(.down)
        try driver.press(.enter)
        let form = try form(driver)
        #expect(form.value(of: "order") == "SO-77" && form.value(of: "serial") == "SN-9")
        #expect(form.value(of: "price").hasPrefix("15000"))
    }

    @Test func `what was typed is not written over, and Down goes on where nothing is offered`()
        throws
    {
        var driver = try driver()
        try driver.press(.function(2))
        try driver.press(.tab)
        try driver.press(.tab)
        try driver.type("Zhou")
        try driver.press(KeyPress(.up))
        try driver.type("华东电")
        try driver.press(.down)
        try driver.press(.enter)
        #expect(try form(driver).value(of: "contact") == "Zhou")
        let place = try form(driver).current
        try driver.press(.down)
        #expect(try form(driver).current == place + 1)
    }

    @Test func `somebody of an earlier ticket is offered without a file`() throws {
        var driver = try driver()
        let ticket = try #require(try driver.store.ticket("202611-007"))
        try driver.press(.function(2))
        try driver.press(.tab)
        try driver.type(String(ticket.registration.customer.prefix(4)))
        let offers = try form(driver).offers
        #expect(offers.contains { $0.values["customer"] == ticket.registration.customer })
    }
}

/// A dossier that names another one takes its number from a name.
@Suite struct `A dossier's form` {
    @Test func `offers the number of a customer whose name is typed`() throws {
        let store = try DeskFixture.store()
        let now = DeskFixture.now
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        try DeskFixture.send(.setPerson(sales), "sun", "founder", now, store)
        let content = CustomerContent(name: "华东电机", sort: .company)
        try DeskFixture.send(
            .begin(.customer(.enter(content, contact: nil))), "enter", "sun", now, store)
        var driver = try DeskDriver(rows: 30, columns: 100, login: "sun", store: store)
        try driver.type("K")
        try driver.type("plan activity")
        try driver.press(.enter)
        try driver.press(.tab)
        try driver.type("华东")
        #expect(driver.screen.contains("U202611-001 华东电机"))
        try driver.press(.down)
        try driver.press(.enter)
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("the form is closed")
            return
        }
        #expect(form.value(of: "customer") == "U202611-001")
    }
}

/// Keys lead on and back, and no key is silent.
@Suite struct `Ways through lists and forms` {
    @Test func `a dossier's page opens its menu, and Esc goes back a step at a time`() throws {
        let store = try DeskFixture.store()
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        try DeskFixture.send(.setPerson(sales), "sun", "founder", DeskFixture.now, store)
        let content = CustomerContent(
            name: "A company with a name that is longer than a column", sort: .company,
            address: "Suzhou")
        try DeskFixture.send(
            .begin(.customer(.enter(content, contact: nil))), "enter", "sun", DeskFixture.now,
            store)
        var driver = try DeskDriver(rows: 24, columns: 80, login: "sun", store: store)
        try driver.type("K")
        try driver.press(.enter)
        #expect(driver.screen.contains("with a name that is"), "a title has the room there is")
        try driver.press(.enter)
        #expect(driver.lines.last?.contains("Enter") == true, "the footer names the way on")
        try driver.press(.enter)
        #expect(driver.screen.contains("Record order"))
        let depth = driver.state.dialogs.count
        try driver.press(.escape)
        #expect(driver.state.dialogs.count == depth - 1)
        try driver.press(.function(4))
        try driver.type("amend")
        try driver.press(.enter)
        #expect(driver.screen.contains("Suzhou"), "what is on file stands in the form")
        try driver.press(.escape)
        try driver.press(KeyPress(.escape), KeyPress(.escape))
        #expect(driver.state.dialogs.count == 1)
        try driver.press(.escape)
        #expect(driver.state.dialogs.isEmpty)
    }

    @Test func `a list without entries stays where it was chosen`() throws {
        var driver = try DeskDriver(rows: 24, columns: 80)
        try driver.type("K")
        try driver.press(.down)
        try driver.press(.enter)
        #expect(driver.state.dialogs.count == 1 && driver.screen.contains("Nothing found"))
    }

    @Test func `End and Home go through a menu, page keys through a form`() throws {
        var driver = try DeskDriver(rows: 24, columns: 80)
        try driver.press(.function(4))
        try driver.press(.end)
        guard case .menu(let menu)? = driver.state.dialogs.last else { return }
        #expect(menu.selected == menu.matches.count - 1)
        try driver.press(.home)
        try driver.press(.escape)
        try driver.press(.function(2))
        try driver.press(KeyPress(.pageDown), KeyPress(.pageDown), KeyPress(.pageUp))
        guard case .form(let form)? = driver.state.dialogs.last else { return }
        #expect(form.current == FormState.page)
    }

    @Test func `a key that means nothing says so and names the help`() throws {
        var driver = try DeskDriver(rows: 24, columns: 80)
        try driver.type("%")
        #expect(driver.lines.last?.contains("% does nothing here · F1") == true)
    }

    @Test func `the help is named in the footer of a narrow screen`() throws {
        for language in Language.allCases {
            let driver = try DeskDriver(rows: 24, columns: 80, language: language)
            #expect(driver.lines.last?.contains("F1") == true)
        }
    }

    @Test func `a clock that runs out rings once, where that is wished for`() throws {
        var driver = try DeskDriver()
        #expect(driver.session.takeOrders() == [.setMouse(true)])
        try driver.pass(.days(1))
        #expect(driver.session.takeOrders().isEmpty)
        try driver.type("b")
        #expect(driver.screen.contains("Bell and notices on"))
        for _ in 0..<20 { try driver.pass(.days(1)) }
        let rung = driver.session.takeOrders().count
        #expect(rung > 0)
        let late = driver.state.board.figures
        try driver.pass(Span(seconds: 10))
        #expect(driver.state.board.figures == late && driver.session.takeOrders().isEmpty)
    }

    @Test func `one key gives the mouse to the terminal and back`() throws {
        var driver = try DeskDriver()
        _ = driver.session.takeOrders()
        try driver.type("M")
        #expect(driver.session.takeOrders() == [.setMouse(false)])
        try driver.type("M")
        #expect(driver.session.takeOrders() == [.setMouse(true)])
    }
}
