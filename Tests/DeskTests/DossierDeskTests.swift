import Casework
import Journal
import ServiceTime
import Terminal
import Testing

@testable import Desk

/// Dossiers at the desk: lists by kind, a page, a menu with reasons, forms from fields.
@Suite struct `Dossiers at the desk` {
    private func driver(_ login: String? = nil) throws -> DeskDriver {
        let store = try DeskFixture.store()
        let sales = Person(
            login: "sun", name: "Sun", assignments: [Assignment(.sales, in: Department("sales"))])
        try DeskFixture.send(.setPerson(sales), "sun", "founder", DeskFixture.now, store)
        let content = CustomerContent(name: "华东电机", sort: .company)
        try DeskFixture.send(
            .begin(.customer(.enter(content, contact: nil))), "enter", "sun", DeskFixture.now,
            store)
        return try DeskDriver(rows: 30, columns: 100, login: login ?? "sun", store: store)
    }

    @Test func `are listed by kind, read on a page and worked on from a menu`() throws {
        var driver = try driver()
        try driver.type("K")
        #expect(driver.screen.contains("Customers") && driver.screen.contains("Draft promise"))
        try driver.press(.enter)
        #expect(driver.screen.contains("U202611-001 华东电机"))
        try driver.press(.enter)
        #expect(driver.screen.contains("Customer entered"))
        try driver.press(.enter)
        #expect(driver.screen.contains("Record order"))
        try driver.type("key")
        try driver.press(.enter)
        try driver.type("framework contract")
        try driver.press(.function(10))
        #expect(driver.screen.contains("Key customer"))
        #expect(try driver.store.dossier("U202611-001")?.version == 2)
    }

    @Test func `are begun from a form, with what is wrong under its field`() throws {
        var driver = try driver()
        try driver.type("K")
        try driver.type("promise")
        try driver.press(.enter)
        #expect(driver.screen.contains("Customer"))
        try driver.type("Answer as soon as possible")
        try driver.press(.function(10))
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("the form is closed")
            return
        }
        #expect(!form.problems.isEmpty)
        #expect(try driver.store.dossierCount(DossierQuery(kind: .commitment)) == 0)
    }

    @Test func `stand on the board with their name, and open from it`() throws {
        let store = try DeskFixture.store()
        let people = [
            Person(
                login: "sun", name: "Sun",
                assignments: [Assignment(.sales, in: Department("sales"))]),
            Person(
                login: "head", name: "Head",
                assignments: [Assignment(.departmentHead, in: Department("service"))]),
        ]
        let now = DeskFixture.now
        for person in people {
            try DeskFixture.send(.setPerson(person), person.login, "founder", now, store)
        }
        let first = DeskFixture.zone.date(at: now)
        let content = CommitmentContent(
            title: "Spindle promise", family: .delivery, group: .everyone, from: first,
            until: first.advanced(byDays: 30), department: Department("service"),
            promisor: "sun",
            clauses: [CommitmentClause(.delivery, .atMost, 7, .days, from: .order)])
        try DeskFixture.send(.begin(.commitment(.draft(content))), "draft", "sun", now, store)
        let milestone = CommitmentMilestone(what: "steel", due: first.advanced(byDays: -9))
        try DeskFixture.send(
            .pursue("K202611-001", .commitment(.setMilestone(milestone)), expecting: nil), "set",
            "sun", now, store)
        var driver = try DeskDriver(rows: 30, columns: 100, login: "sun", store: store)
        try driver.press(.function(11))
        #expect(driver.screen.contains("K202611-001") && driver.screen.contains("Spindle promise"))
        try driver.press(KeyPress(.down), KeyPress(.down))
        try driver.press(.enter)
        #expect(driver.screen.contains("K202611-001 Spindle promise"))
    }

    @Test func `on a clock stand in the queue by what is due, are counted there and open`()
        throws
    {
        let store = try DeskFixture.store()
        let now = DeskFixture.now
        let head = Person(
            login: "head", name: "Head",
            assignments: [Assignment(.departmentHead, in: Department("service"))])
        try DeskFixture.send(.setPerson(head), "head", "founder", now, store)
        let duty = DutyContent(
            title: "Monthly review", responsible: "head", department: Department("service"),
            from: DeskFixture.zone.date(at: now))
        try DeskFixture.send(.begin(.duty(.establish(duty))), "duty", "head", now, store)
        var driver = try DeskDriver(rows: 30, columns: 100, login: "head", store: store)
        let ticket = try #require(driver.state.selectedNumber)
        try DeskFixture.send(.act(on: ticket, .take, expecting: nil), "take", "head", now, store)
        try driver.rest()
        try driver.type("1")
        let numbers = driver.state.queue.lines.map(\.ticket.number)
        #expect(numbers.count == 2 && numbers.first == ticket, "\(numbers)")
        #expect(driver.state.queue.counts[.mine] == QueueCount(2))
        #expect(driver.screen.contains("Monthly review"))
        try driver.type("6")
        let due = driver.state.queue.lines.compactMap(\.ticket.due)
        #expect(due.count == 10 && due == due.sorted())
        #expect(driver.state.queue.counts[.all] == QueueCount(10))
        try driver.type("/monthly")
        try driver.press(.enter)
        #expect(driver.state.queue.lines.map(\.ticket.number) == [numbers[1]])
        #expect(driver.state.detail.document != nil, "the detail is of the duty")
        try driver.type("r")
        #expect(driver.screen.contains("This is no ticket"))
        try driver.type("e")
        #expect(driver.screen.contains("\(numbers[1]) Why"), "\(driver.screen)")
        try driver.press(.escape)
        try driver.press(.enter)
        #expect(driver.screen.contains("\(numbers[1]) Actions"), "\(driver.screen)")
    }

    @Test func `keep the cursor and their numbers whole at 80 columns`() throws {
        let store = try DeskFixture.store()
        let now = DeskFixture.now
        let head = Person(
            login: "head", name: "Head",
            assignments: [Assignment(.departmentHead, in: Department("service"))])
        try DeskFixture.send(.setPerson(head), "head", "founder", now, store)
        for day in 0..<40 {
            let duty = DutyContent(
                title: "Review \(day)", responsible: "head", department: Department("service"),
                from: DeskFixture.zone.date(at: now).advanced(byDays: -day * 20))
            try DeskFixture.send(
                .begin(.duty(.establish(duty))), "duty \(day)", "head", now, store)
        }
        var driver = try DeskDriver(rows: 24, columns: 80, login: "head", store: store)
        #expect(driver.screen.contains("D202611-040 "), "\(driver.screen)")
        var seen: Set<String> = []
        for _ in 0..<49 {
            if let number = driver.state.selectedNumber { seen.insert(number) }
            try driver.take(.key(KeyPress(.down)))
        }
        #expect(seen.count == 49)
        for _ in 0..<60 { try driver.take(.key(KeyPress(.up))) }
        let chosen = driver.state.selectedNumber
        try driver.press(.function(12))
        #expect(driver.state.selectedNumber == chosen)
        try driver.type("B")
        #expect(driver.screen.contains("D202611-040 "), "\(driver.screen)")
    }

    @Test func `are listed to the last of them, and narrowed down by the store`() throws {
        var driver = try driver()
        for number in 2...450 {
            let content = CustomerContent(name: "客户\(number)", sort: .company)
            try DeskFixture.send(
                .begin(.customer(.enter(content, contact: nil))), "enter \(number)", "sun",
                DeskFixture.now, driver.store)
        }
        try driver.type("K")
        try driver.press(.enter)
        #expect(driver.screen.contains("Customers · 450"))
        for _ in 0..<50 { try driver.press(.pageDown) }
        #expect(driver.screen.contains("U202611-001 华东电机"))
        try driver.type("客户37")
        #expect(driver.screen.contains("U202611-378") || driver.screen.contains("U202611-370"))
        guard case .picker(let list)? = driver.state.dialogs.last else {
            Issue.record("the list is closed")
            return
        }
        #expect(list.items.count == 11 && list.total == 11)
        try driver.press(.enter)
        #expect(driver.screen.contains("Customer entered"))
    }

    @Test func `whose clocks ran out are listed for whom they were told to`() throws {
        var driver = try driver()
        try DeskFixture.send(
            .pursue("U202611-001", .customer(.markKey(reason: "large")), expecting: nil), "key",
            "sun", DeskFixture.now, driver.store)
        let late = DeskFixture.now + .days(500)
        try driver.store.recordEscalations(by: "sun", at: late, limit: 99)
        #expect(try driver.store.dossier("U202611-001")?.escalations.count == 1)
        let superior = try #require(
            try driver.store.dossier("U202611-001")?.escalations.first?.to)
        let head = Person(
            login: "top", name: "Top",
            assignments: [
                Assignment(superior.role, in: superior.department ?? Department("sales"))
            ])
        try DeskFixture.send(.setPerson(head), "top", "founder", DeskFixture.now, driver.store)
        var above = try DeskDriver(rows: 30, columns: 100, login: "top", store: driver.store)
        try above.type("K")
        try above.type("escalated to me")
        try above.press(.enter)
        #expect(above.screen.contains("Clocks escalated to me · 1"))
        #expect(above.screen.contains("U202611-001"))
        try driver.type("K")
        try driver.type("escalated to me")
        try driver.press(.enter)
        #expect(driver.screen.contains("Clocks escalated to me: Nothing found"))
    }

    @Test func `are changed in a form that begins with what they say`() throws {
        var driver = try driver()
        try driver.type("K")
        try driver.press(.enter)
        try driver.press(.enter)
        try driver.press(.enter)
        try driver.type("amend")
        try driver.press(.enter)
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("there is no form")
            return
        }
        #expect(form.value(of: "name") == "华东电机")
        #expect(form.value(of: "sort") == "company")
    }

    @Test func `are found from the search line by number, and by words no ticket holds`() throws {
        var driver = try driver()
        try driver.type("/")
        try driver.type("u202611-001")
        try driver.press(.enter)
        #expect(driver.screen.contains("U202611-001 华东电机"))
        try driver.press(KeyPress(.escape), KeyPress(.escape), KeyPress(.escape))
        let content = CustomerContent(name: "Nowhere Ltd", sort: .company)
        try DeskFixture.send(
            .begin(.customer(.enter(content, contact: nil))), "nowhere", "sun", DeskFixture.now,
            driver.store)
        try driver.type("/")
        try driver.type("nowhere ltd")
        try driver.press(.enter)
        #expect(driver.screen.contains("All files · 1"))
        #expect(driver.screen.contains("U202611-002 Nowhere Ltd"))
    }

    @Test func `are greyed with the reason for whom they are not`() throws {
        var driver = try driver(DeskFixture.agent)
        try driver.type("K")
        try driver.type("promise")
        try driver.press(.enter)
        #expect(driver.screen.contains("role"))
    }
}
