import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TmuxDesk.isThere, "tmux is not installed"))
struct `A desk that crashes` {
    @Test(arguments: [SIGSEGV, SIGABRT, SIGILL, SIGQUIT])
    func `dies of it and leaves a terminal to work on`(signal: Int32) throws {
        let setting = EndToEndSetting.all[0]
        let store = try EndToEndStore(setting, sample: "small")
        let desk = try store.desk(setting)
        try desk.wait(for: setting("OPEN STORE", "开放库"))
        kill(try desk.process(), signal)
        let screen = try desk.wait(for: "left with \(128 + signal)", seconds: 10)
        #expect(!screen.contains { $0.contains("┌─") || $0.contains("interact") })
        // What is typed is seen again.
        try desk.type("hello")
        try desk.wait(for: "hello")
    }
}
