import Casework
import Foundation
import Journal
import ServiceTime
import Synchronization
import Terminal
import Testing

@testable import Desk

@Suite struct `Acting at the desk` {
    @Test func `takes the ticket under the cursor with one key`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("a")
        #expect(try desk.store.ticket(number)?.owner == .person(login: DeskFixture.agent))
        #expect(desk.state.queue.counts[.mine] == QueueCount(1))
    }

    @Test func `tells the second of two people who took the ticket`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try DeskFixture.send(
            .act(on: number, .take, expecting: nil), "first", "liwei", DeskFixture.now, desk.store)
        try desk.type("a")
        #expect(desk.lines.last?.contains("李伟") == true)
        #expect(try desk.store.ticket(number)?.owner == .person(login: "liwei"))
    }

    @Test func `shows what another desk wrote at its next look`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try DeskFixture.send(
            .act(on: number, .take, expecting: nil), "first", "liwei", DeskFixture.now, desk.store)
        try desk.rest()
        #expect(desk.state.detail.loaded?.ticket.owner == .person(login: "liwei"))
        #expect(desk.screen.contains("李伟"))
    }

    @Test func `opens a form, checks it, and sends it`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("ar")
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.count == 1, "an empty answer is not sent")
        #expect(desk.screen.contains("…") || desk.screen.contains("Some fields"))
        try desk.type("We are on our way q")
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.isEmpty)
        #expect(try desk.store.ticket(number)?.firstResponse == DeskFixture.now)
    }

    @Test func `keeps what was typed when the ticket changed meanwhile`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("N")
        try desk.type("seen")
        try DeskFixture.send(
            .act(on: number, .take, expecting: nil), "first", "liwei", DeskFixture.now, desk.store)
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.count == 1)
        #expect(desk.screen.contains("seen"))
        #expect(desk.screen.contains("李伟"))
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.isEmpty)
        #expect(try desk.store.facts(of: number).last?.event == .noted(Noted(note: "seen")))
    }

    @Test func `asks for the figures of the chosen method only, and takes several methods`() throws
    {
        let desk = try DeskDriver()
        let builder = FormBuilder(
            look: desk.state.look, loaded: nil, roster: desk.state.roster,
            person: desk.state.person, now: DeskFixture.now)
        var form = FormState(
            .command(.computeAmount, number: "202611-001", expecting: 1), title: "", help: "",
            fields: builder.fields(of: .computeAmount))
        let losses = ["direct-loss", "indirect-loss"]
        #expect(form.fields.map(\.name) == ["item-count", "method"] + losses)
        form.setCurrent(1)
        form.press(KeyPress(.character("2")))
        let refund = ["price", "months-used", "group"]
        #expect(form.fields.map(\.name) == ["item-count", "method"] + refund + losses)
        #expect(form.fields.filter(\.field.isRequired).map(\.name) == ["price", "months-used"])
        form.setCurrent(2)
        form.insert("100")
        form.setCurrent(0)
        form.press(KeyPress(.character("2")))
        #expect(form.fields.filter { $0.group == 2 }.map(\.name) == ["method"] + losses)
        let second = try #require(form.fields.firstIndex { $0.group == 2 })
        form.setCurrent(second)
        form.press(KeyPress(.character("1")))
        #expect(form.fields.filter { $0.group == 2 }.map(\.name) == ["method", "costs"] + losses)
        #expect(form.fields.first { $0.name == "price" }?.value == "100")
        guard case .list(let items)? = form.values["items"] else {
            Issue.record("no items: \(form.values)")
            return
        }
        #expect(items.count == 2)
        form.setCurrent(1)
        form.press(KeyPress(.character("1")))
        guard case .list(let changed)? = form.values["items"] else { return }
        #expect(!"\(changed)".contains("100"), "what the method does not take is not sent")
    }

    @Test func `opens a new ticket and puts the cursor on it`() throws {
        var desk = try DeskDriver()
        try desk.press(.function(2))
        try desk.type("13800138000")
        try desk.press(.enter)
        try desk.type("测试客户")
        for (label, keys) in [("kind", "2"), ("problem", "1"), ("subject", "屏幕不亮")] {
            try desk.go(to: label)
            try desk.type(keys)
        }
        try desk.press(.control("s"))
        #expect(desk.state.dialogs.isEmpty, "\(desk.screen)")
        #expect(desk.state.selectedNumber == "202611-010")
        let row = try #require(try desk.store.row("202611-010"))
        #expect(row.registration.customer == "测试客户")
        #expect(row.registration.kind == .inquiry)
        #expect(row.registration.phone == "13800138000")
    }

    @Test func `asks for each option of a plan and names the one with a mistake`() throws {
        let desk = try DeskDriver()
        let builder = FormBuilder(
            look: desk.state.look, loaded: desk.state.detail.loaded, roster: desk.state.roster,
            person: desk.state.person, now: desk.state.now)
        var form = FormState(
            .command(.proposePlan, number: "202611-001", expecting: 1), title: "", help: "",
            fields: builder.fields(of: .proposePlan))
        #expect(form.fields.count { $0.name == "amount" } == 1)
        form.press(.character("2"))
        #expect(form.fields.filter { $0.name == "amount" }.map(\.group) == [1, 2])
        for index in form.fields.indices where form.fields[index].group > 0 {
            switch form.fields[index].name {
            case "executing": form.fields[index].set("service")
            case "completion": form.fields[index].set("+3d")
            case "explanation" where form.fields[index].group == 1:
                form.fields[index].set("We repair it.")
            default: break
            }
        }
        let setting = FieldSetting(
            policy: desk.state.policy, now: DeskFixture.now, zone: DeskFixture.zone)
        #expect(form.finished(in: setting, desk.state.look) == nil)
        #expect(form.problems.keys.sorted() == ["options.2.explanation"])
        #expect(form.fields[form.current].group == 2)
        form.insert("We replace it.")
        guard case .submit(let pending)? = form.finished(in: setting, desk.state.look),
            case .proposePlan(let plan) = pending.command
        else {
            Issue.record("the form is complete: \(form.problems) \(form.refusals)")
            return
        }
        #expect(plan.options.map(\.explanation) == ["We repair it.", "We replace it."])
    }

    @Test func `lists every command in the menu, those not open with the reason`() throws {
        var desk = try DeskDriver()
        try desk.press(.function(4))
        guard case .menu(let menu)? = desk.state.dialogs.last else {
            Issue.record("no menu is open")
            return
        }
        #expect(menu.items.count == Command.Kind.allCases.count)
        #expect(menu.items.contains { !$0.isOpen })
        #expect(menu.items.filter { !$0.isOpen }.allSatisfy { !$0.reasons[0].isEmpty })
    }

    @Test func `switches the acting person in an open store only`() throws {
        var desk = try DeskDriver()
        #expect(desk.lines.last?.contains("OPEN STORE") == true)
        try desk.press(.function(9))
        try desk.type("liwei")
        try desk.press(.enter)
        #expect(desk.state.person.login == "liwei")
        #expect(desk.lines.last?.contains("李伟") == true)

        var closed = try DeskDriver(store: DeskFixture.store(mode: .login))
        try closed.press(.function(9))
        #expect(closed.state.dialogs.isEmpty)
        #expect(closed.lines.last?.contains("OPEN STORE") == false)
    }

    @Test func `keeps a draft when the line drops, and offers it again`() throws {
        let kept = KeptDrafts()
        var desk = try DeskDriver(surroundings: kept)
        try desk.type("N")
        try desk.type("half a thought")
        try desk.take(.end(.hangUp))
        #expect(desk.session.hasEnded)
        #expect(kept.draftNames(of: DeskFixture.agent) == ["202611-007.note"])
        var next = try DeskDriver(store: desk.store, surroundings: kept)
        #expect(next.lines.last?.contains("202611-007 Note") == true)
        try next.type("N")
        #expect(next.screen.contains("half a thought"))
        try next.press(.control("s"))
        #expect(kept.draftNames(of: DeskFixture.agent).isEmpty)
    }

    @Test func `offers nobody what somebody else typed`() throws {
        let kept = KeptDrafts()
        var desk = try DeskDriver(surroundings: kept)
        try desk.press(.function(2))
        try desk.type("13800")
        try desk.press(.escape)
        var other = try DeskDriver(login: "liwei", store: desk.store, surroundings: kept)
        try other.press(.function(2))
        #expect(!other.screen.contains("13800"))
        let again = try DeskDriver(store: desk.store, surroundings: kept)
        #expect(again.screen.contains(again.state.look(.newTicket)))
        #expect(again.lines.last?.hasSuffix(": new") == false)
    }

    @Test func `keeps what is being typed, for a process that is killed says nothing first`() throws
    {
        let kept = KeptDrafts()
        var desk = try DeskDriver(surroundings: kept)
        try desk.type("N")
        try desk.type("half a thought")
        let draft = kept.draft("202611-007.note", of: DeskFixture.agent)
        #expect(draft?.values["note"] == "half a thought")
        try desk.press(.control("s"))
        try desk.rest()
        #expect(kept.draftNames(of: DeskFixture.agent).isEmpty)
    }

    @Test func `explains a deadline line by line`() throws {
        var desk = try DeskDriver()
        try desk.press(.function(8))
        #expect(desk.state.dialogs.last?.context == .explain)
        #expect(desk.screen.contains("2026-11-22 10:42"))
    }

    @Test func `says that the input method is on when a Han character comes as a command`() throws {
        var desk = try DeskDriver()
        try desk.type("啊")
        #expect(desk.lines.last?.contains("input method") == true)
    }

    @Test func `takes full-width letters as commands and never folds typed text`() throws {
        var desk = try DeskDriver()
        let number = try #require(desk.state.selectedNumber)
        try desk.type("ａ")
        #expect(try desk.store.ticket(number)?.owner != .queue)
        try desk.type("/ｑ")
        #expect(desk.state.queue.filterText == "ｑ")
    }

    @Test func `never reads a paste as commands`() throws {
        var desk = try DeskDriver()
        try desk.take(.paste("q\nq\n"))
        #expect(!desk.session.hasEnded)
        try desk.type("N")
        try desk.take(.paste("line one\nline two"))
        #expect(desk.state.dialogs.count == 1)
    }
}

extension DeskDriver {
    /// Goes on in the open form until the field of this name is current.
    mutating func go(to name: String) throws {
        for _ in 0..<40 {
            guard case .form(let form)? = state.dialogs.last else { return }
            if form.fields[form.current].name == name { return }
            try press(.tab)
        }
    }
}

/// Surroundings that keep drafts in memory.
final class KeptDrafts: DeskSurroundings {
    func takeEvidence(_ path: String) -> (any EvidenceIntake)? { nil }

    private let drafts = Mutex<[String: [String: Draft]]>([:])

    func draft(_ name: String, of login: String) -> Draft? {
        drafts.withLock { $0[login]?[name] }
    }
    func draftNames(of login: String) -> [String] {
        drafts.withLock { $0[login, default: [:]].keys.sorted() }
    }
    func keep(_ draft: Draft, of login: String) {
        drafts.withLock { $0[login, default: [:]][draft.name] = draft }
    }
    func dropDraft(_ name: String, of login: String) {
        drafts.withLock { $0[login, default: [:]][name] = nil }
    }
    func keymap() -> (bytes: [UInt8], file: String)? { nil }
    func keymapStamp() -> Int { 0 }
}
