import Casework
import Journal
import ServiceTime
import Terminal
import Testing
import Wording

@testable import Desk

/// Lessons and canned wordings, put into a form while it is filled in.
@Suite struct `Knowledge at the desk` {
    private func store() throws -> MemoryStore {
        let store = try DeskFixture.store()
        let now = DeskFixture.now
        let articles = [
            ArticleContent(
                sort: .wording, title: "来电回复", language: .simplifiedChinese,
                text: "我们将在今天 17:00 前给您回电。"),
            ArticleContent(
                sort: .wording, title: "Call back", language: .english,
                text: "We call you by 17:00 today."),
            ArticleContent(
                sort: .wording, title: "Draft nobody reviewed", language: .english,
                text: "We call you by 18:00 today."),
        ]
        let boss = Person(
            login: "boss", name: "Boss",
            assignments: [Assignment(.supervisor, in: Department("service"))])
        try DeskFixture.send(.setPerson(boss), "boss", "founder", now, store)
        for (index, article) in articles.enumerated() {
            let write = Request.begin(.article(.write(article)))
            let answer = try DeskFixture.send(
                write, "write-\(index)", DeskFixture.agent, now, store)
            guard case .accepted(let receipt) = answer, let number = receipt.number, index < 2
            else { continue }
            let publish = Request.pursue(number, .article(.publish(note: nil)), expecting: nil)
            try DeskFixture.send(publish, "publish-\(index)", "boss", now, store)
        }
        return store
    }

    @Test(arguments: [Language.en, .zhHans, .zhHant])
    func `F3 lists what is published, and Enter puts it in where the cursor is`(
        language: Language
    ) throws {
        var driver = try DeskDriver(rows: 24, columns: 80, language: language, store: try store())
        try driver.type("r")
        try driver.type("AB")
        try driver.press(.left)
        try driver.press(.function(3))
        #expect(driver.screen.contains("Call back") && driver.screen.contains("17:00"))
        #expect(!driver.screen.contains("nobody reviewed"))
        guard case .picker(let list)? = driver.state.dialogs.last else {
            Issue.record("no list is open")
            return
        }
        let isChinese = language == .zhHans
        #expect(list.current?.title.plain == (isChinese ? "来电回复" : "Call back"))
        try driver.press(.enter)
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("the form is closed")
            return
        }
        let text = isChinese ? "我们将在今天 17:00 前给您回电。" : "We call you by 17:00 today."
        #expect(form.fields.first?.value == "A" + text + "B")
    }

    @Test func `What is typed narrows the list, and Esc leaves the form as it was`() throws {
        var driver = try DeskDriver(rows: 24, columns: 80, store: try store())
        try driver.type("r")
        try driver.type("Hello")
        try driver.press(.function(3))
        try driver.type("回电")
        #expect(!driver.screen.contains("Call back") && driver.screen.contains("来电回复"))
        try driver.press(.escape)
        guard case .form(let form)? = driver.state.dialogs.last else {
            Issue.record("the form is closed")
            return
        }
        #expect(form.fields.first?.value == "Hello")
    }

    @Test func `A field with choices says that text does not go there`() throws {
        var driver = try DeskDriver(rows: 24, columns: 80, store: try store())
        try driver.type("u")
        try driver.press(.function(3))
        #expect(driver.screen.contains("text field"))
    }
}
