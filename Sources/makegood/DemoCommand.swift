import ArgumentParser
import Casework
import Desk
import EvidenceStore
import Foundation
import Journal
import SQLiteStore
import SampleData
import ServiceTime
import Synchronization
import Wording

/// `makegood demo`: the desk on a throw-away store.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Open the desk on a throw-away store full of sample tickets.",
        discussion: """
            Nothing is asked and nothing stays behind. F9 switches the acting person.
            Example: makegood demo --language zh-Hans
            """)

    @OptionGroup var view: DeskViewOptions
    @Option(
        help: "The language: en, zh-Hans, zh-Hant. (default: from LC_ALL or LANG)",
        transform: ActingOptions.language)
    var language: Language?

    func run() throws {
        try DeskScreen.checkTerminal()
        let folder = try DemoFolder()
        defer { folder.remove() }
        let language = language ?? .environment
        let new = NewStore(
            path: folder.path + "/demo.sqlite", language: language, zone: "Asia/Shanghai",
            mode: .open, sample: .small)
        let store = try new.make()
        let roster = try told { () throws(StoreFailure) in try store.roster() }
        guard
            let person = roster.people.first(where: {
                $0.holds(.agent) && !$0.holds(.administrator)
            })
        else { throw Failure(.noSampleAgent) }
        try view.screen(
            on: store, as: person, language: language,
            surroundings: DemoSurroundings(store: new.path)
        ).run()
    }
}

/// Surroundings in which drafts and files of evidence are kept as long as the store, and no longer.
private final class DemoSurroundings: DeskSurroundings {
    private let evidence: EvidenceFolder
    /// By login and name.
    private let drafts = Mutex<[String: [String: Draft]]>([:])

    init(store: String) { evidence = EvidenceFolder(beside: store) }

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
    func takeEvidence(_ path: String) -> (any EvidenceIntake)? {
        FileIntake(of: path, into: evidence)
    }
}

/// A folder for one run, gone when it ends.
struct DemoFolder {
    let path: String

    init() throws {
        let base = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
        var template = Array((base + "/makegood-demo-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            let reason = String(cString: strerror(errno))
            throw Failure(.noFolder(base, problem: "\(reason)"))
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
