import ArgumentParser
import Foundation
import Journal
import SQLiteStore
import ServiceTime

/// `makegood doctor`: how a store is run and what that promises.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Say how this store is run and what that promises.",
        discussion: "Example: makegood doctor --store desk.sqlite")

    @Flag(help: "Print JSON.") var json = false
    @OptionGroup var acting: ActingOptions

    func run() throws {
        let session = try Session(acting, readOnly: true)
        let head = try told { () throws(StoreFailure) in try session.store.head() }
        let identity = session.store.identity
        let file = try? FileManager.default.attributesOfItem(atPath: session.store.path)
        let mode = (file?[.posixPermissions] as? Int).map { String($0, radix: 8) }
        let facts: [(key: String, value: String)] = [
            ("store", session.store.path), ("id", identity.id), ("way", "file"),
            ("identity", identity.mode.rawValue), ("zone", identity.zone.id),
            ("language", identity.language), ("created", identity.created.iso(in: session.zone)),
            ("entries", String(head.size)), ("head", head.hash.description),
            ("mode", mode ?? "unknown"),
            ("owner", file?[.ownerAccountName] as? String ?? "unknown"),
            ("bytes", (file?[.size] as? Int).map { String($0) } ?? "unknown"),
        ]
        let promises = Self.promises(identity.mode)
        if json {
            let members = facts.map { JSONValue.Member($0.key, .text($0.value)) }
            Output.line(
                JSONValue.object(members + [.init("promises", .texts(promises))]).description)
            return
        }
        Output.write(Output.table(facts.map { [$0.key, $0.value] }))
        Output.line("\n" + promises.joined(separator: "\n"))
    }

    private static func promises(_ mode: StoreIdentity.Mode) -> [String] {
        let file = [
            "Every desk of this host opens the file itself and shares it with the others.",
            "What was acknowledged is on the disk: commits wait for the disk, one at a time.",
            "A change to the past is noticed and named by makegood audit verify.",
            "Whoever may write the file could replace it whole: no proof against its own users.",
        ]
        switch mode {
        case .login:
            return file + [
                "The person is the login at the system; nobody acts as another from here."
            ]
        case .open:
            return file + [
                "This store is open: anyone may act as anyone and give the time. Not for real work."
            ]
        }
    }
}
