import Desk
import EvidenceStore
import Foundation

/// Drafts and the person's own keymap in the folders the XDG base directory specification names.
final class FileSurroundings: DeskSurroundings {
    private let drafts: String
    private let keymapPath: String
    private let evidence: EvidenceFolder
    private let sweep: @Sendable () -> Void

    /// - Parameters:
    ///   - store: the path of the store; drafts of different stores are kept apart.
    ///   - sweep: takes away the files whose disposal is in the record.
    init(store: String, sweep: @escaping @Sendable () -> Void = {}) {
        self.sweep = sweep
        let folder = store.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        drafts =
            Self.folder("XDG_STATE_HOME", ".local/state") + "/makegood/drafts/"
            + String(folder, radix: 16)
        evidence = EvidenceFolder(beside: store)
        keymapPath = Self.folder("XDG_CONFIG_HOME", ".config") + "/makegood/keymap.conf"
    }

    /// Where what this account saw of each record is remembered.
    static var heads: String { folder("XDG_STATE_HOME", ".local/state") + "/makegood/heads" }

    private static func folder(_ variable: String, _ standard: String) -> String {
        if let named = ProcessInfo.processInfo.environment[variable], named.hasPrefix("/") {
            return named
        }
        return NSHomeDirectory() + "/" + standard
    }

    /// Where a person's drafts are: who acts in whose place on an open store sends nobody's words
    /// but their own.
    private func folder(of login: String) -> String {
        drafts + "/@" + login.replacingOccurrences(of: "/", with: "_")
    }

    private func path(_ name: String, of login: String) -> String {
        folder(of: login) + "/" + name.replacingOccurrences(of: "/", with: "_")
    }

    func draft(_ name: String, of login: String) -> Draft? {
        guard let bytes = FileManager.default.contents(atPath: path(name, of: login)) else {
            return nil
        }
        return Draft(name: name, text: String(decoding: bytes, as: UTF8.self))
    }

    func draftNames(of login: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder(of: login))) ?? [])
            .filter { !$0.hasSuffix(".new") }.sorted()
    }

    /// What customers said is in a draft, so nobody else may read it.
    func keep(_ draft: Draft, of login: String) {
        let files = FileManager.default
        try? files.createDirectory(
            atPath: folder(of: login), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let beside = path(draft.name, of: login) + ".new"
        _ = files.createFile(
            atPath: beside, contents: Data(draft.text.utf8),
            attributes: [.posixPermissions: 0o600])
        rename(beside, path(draft.name, of: login))
    }

    func dropDraft(_ name: String, of login: String) {
        try? FileManager.default.removeItem(atPath: path(name, of: login))
    }

    func keymap() -> (bytes: [UInt8], file: String)? {
        FileManager.default.contents(atPath: keymapPath).map { (Array($0), keymapPath) }
    }

    func takeEvidence(_ path: String) -> (any EvidenceIntake)? {
        FileIntake(of: path, into: evidence)
    }

    func paths(beginning typed: String) -> [FoundPath] {
        FolderEntry.completing(typed) { $0.isEmpty ? "." : FileIntake.path($0) }
            .map { FoundPath(path: $0.path, isFolder: $0.isFolder) }
    }

    func sweepEvidence() { sweep() }

    func keymapStamp() -> Int {
        var status = stat()
        guard stat(keymapPath, &status) == 0 else { return 0 }
        return Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec)
            &+ Int(status.st_size)
    }
}
