import Casework
import Foundation
import Testing
import Wording

/// Hands on the keyboard of a desk: acts as people, opens forms, fills them in, sends them.
///
/// Everything goes through keys, and every step waits until the screen shows what it did.
struct ClaimWalk {
    let desk: TmuxDesk
    let setting: EndToEndSetting
    private let words: Words
    private(set) var number = ""

    init(_ desk: TmuxDesk, _ setting: EndToEndSetting) {
        self.desk = desk
        self.setting = setting
        words = Words(Language(rawValue: setting.tongue.rawValue) ?? .en)
    }

    /// Changes the acting person, who has to stand in the last row then.
    func act(as login: String, _ name: String) throws {
        try desk.press("F9")
        try desk.wait(for: "┌─ " + setting("Act as", "切换身份"))
        try desk.type(login)
        try desk.press("Enter")
        try desk.wait(for: setting.acting(as: name))
    }

    /// Registers a call; the number it gets is the walk's ticket.
    mutating func register(_ values: KeyValuePairs<String, String>) throws {
        let title = "┌─ " + setting("New ticket", "新建工单")
        try desk.press("F2")
        try desk.wait(for: title)
        // The form asks for the phone number first.
        let fields = ["phone"] + Opening.fields.map(\.name).filter { $0 != "phone" }
        try fill(values, among: fields)
        try desk.press("C-s")
        try desk.wait(forNo: title)
        let screen = try desk.wait(until: "the new ticket is in the queue") { screen in
            screen.contains { $0.contains(#/\d{6}-\d{3}/#) }
        }
        let found = screen.lazy.compactMap { $0.firstMatch(of: #/\d{6}-\d{3}/#) }.first
        number = String(try #require(found).0)
    }

    /// Opens the form of a command by its key, or by its name in the palette, fills it in and sends
    /// it; the form has to close.
    func give(
        _ kind: Command.Kind, key: String? = nil, _ values: KeyValuePairs<String, String> = [:]
    ) throws {
        try open(kind, key: key)
        try fill(values, among: fields(of: kind))
        try send(kind)
    }

    /// Gives a command that only asks whether one is sure.
    func confirm(_ kind: Command.Kind, key: String) throws {
        let question = "┌─ " + setting("Are you sure?", "请确认")
        try desk.press(key)
        try desk.wait(for: question)
        try desk.press("Enter")
        try desk.wait(forNo: question)
    }

    /// Asks for a command that is not open now; the screen has to say why.
    func refuse(_ kind: Command.Kind, because reason: String) throws {
        try choose(kind)
        try desk.wait(for: reason)
        #expect(!(try isOpen(kind)), "no form opens for \(kind)")
    }

    /// Fills in a form the rules refuse; the reason has to stand in it, and it stays open.
    func giveInVain(
        _ kind: Command.Kind, key: String, _ values: KeyValuePairs<String, String>,
        because reason: String
    ) throws {
        try open(kind, key: key)
        try fill(values, among: fields(of: kind))
        try desk.press("C-s")
        try desk.wait(for: reason)
        #expect(try isOpen(kind), "the form of \(kind) stays with what was typed")
    }

    /// Writes another value where the cursor stands, and sends again.
    func correct(_ kind: Command.Kind, from old: String, to new: String) throws {
        try desk.press("BSpace", times: old.count)
        try desk.type(new)
        try send(kind)
    }

    private func open(_ kind: Command.Kind, key: String?) throws {
        if let key { try desk.press(key) } else { try choose(kind) }
        try desk.wait(for: title(of: kind))
    }

    private func send(_ kind: Command.Kind) throws {
        try desk.press("C-s")
        try desk.wait(forNo: title(of: kind))
    }

    private func isOpen(_ kind: Command.Kind) throws -> Bool {
        try desk.screen().contains { $0.contains(title(of: kind)) }
    }

    private func title(of kind: Command.Kind) -> String { "┌─ \(number) \(words(kind)) ─" }

    /// Finds a command in the palette by its name.
    private func choose(_ kind: Command.Kind) throws {
        let palette = "┌─ " + setting("Command palette", "命令面板")
        try desk.press("C-p")
        try desk.wait(for: palette)
        try desk.type("ticket.\(kind.rawValue)")
        try desk.press("Enter")
        try desk.wait(forNo: palette)
    }

    /// The fields of a form in their order; a plan's begins with how many options it has.
    private func fields(of kind: Command.Kind) -> [String] {
        // Nobody types a digest: the form binds to what is on the screen.
        let names = kind.fields.filter { $0.kind != .digest }.map(\.name)
        return names.filter { $0 == "options" } + names.filter { $0 != "options" }
    }

    /// Goes from field to field; of several choices each is found by typing and ticked by a space.
    private func fill(
        _ values: KeyValuePairs<String, String>, among fields: [String]
    ) throws {
        var place = 0
        for (name, value) in values {
            let wanted = try #require(fields.firstIndex(of: name), "the form asks for \(name)")
            try desk.press("Tab", times: wanted - place)
            try desk.press("BTab", times: place - wanted)
            place = wanted
            if name == "measures" {
                for choice in value.split(separator: ",") {
                    try desk.type(String(choice))
                    try desk.press("Space")
                }
            } else {
                try desk.type(value)
            }
        }
    }
}
