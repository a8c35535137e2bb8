import Foundation
import Glibc
import Testing

@Suite(.enabled(if: TmuxDesk.isThere, "tmux is not installed"))
struct `A desk beside a process that keeps the lock` {
    @Test(arguments: EndToEndSetting.all.prefix(2))
    func `goes on, keeps what was typed and sends it later`(setting: EndToEndSetting) throws {
        let store = try EndToEndStore(setting, sample: "small")
        let desk = try store.desk(setting)
        let busy = setting("trying again", "正在自动重试")
        try desk.wait(for: setting("OPEN STORE", "开放库"))
        let lock = open(store.path + "-lock", O_RDWR)
        try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
        try desk.press("N")
        try desk.type("half a thought")
        try desk.wait(for: "half a thought")
        try desk.press("C-s")
        let held = try desk.wait(for: busy)
        #expect(held.contains { $0.contains("half a thought") })
        // Keys are taken meanwhile: the window changes and the form is drawn anew.
        try desk.resize(columns: setting.columns - 2, rows: setting.rows)
        try desk.wait(for: busy)
        close(lock)
        try desk.wait(until: "the note is on its ticket") { screen in
            !screen.contains { $0.contains(busy) || $0.contains("Ctrl-s") }
                && screen.contains { $0.contains("half a thought") }
        }
    }
}
