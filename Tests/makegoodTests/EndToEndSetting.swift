import Foundation
import TestSupport

/// A size of the terminal and a language in which the desk is worked.
struct EndToEndSetting: CustomStringConvertible, Sendable {
    enum Tongue: String, CaseIterable, Sendable {
        case english = "en"
        case chinese = "zh-Hans"
    }

    let columns: Int
    let rows: Int
    let tongue: Tongue

    static let all = [(80, 24), (120, 40)].flatMap { columns, rows in
        Tongue.allCases.map { EndToEndSetting(columns: columns, rows: rows, tongue: $0) }
    }

    var description: String { "\(columns)×\(rows) \(tongue.rawValue)" }

    /// What the last row says of who acts in an open store; a narrow screen has no room for more.
    func acting(as name: String) -> String {
        let acting = columns < 100 ? "" : self("acting as ", "当前身份 ")
        return self("OPEN STORE", "开放库") + " · \(acting)\(name) ·"
    }

    /// The words of one of the two languages.
    func callAsFunction(_ english: String, _ chinese: String) -> String {
        switch tongue {
        case .english: english
        case .chinese: chinese
        }
    }
}

/// A folder with a store in it that anybody may act in, gone with the test.
final class EndToEndStore {
    let folder: URL
    var path: String { folder.path + "/desk.sqlite" }

    /// Makes the store; the sample's tickets are in it where `sample` says so.
    init(_ setting: EndToEndSetting, sample: String = "none") throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("makegood-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Program.makegood(
            "init", "--store", path, "--language", setting.tongue.rawValue,
            "--zone", "Asia/Shanghai", "--identity", "open", "--sample", sample)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Puts somebody on the staff.
    func add(_ login: String, _ name: String, _ department: String, _ roles: String) throws {
        try Program.makegood(
            "staff", "add", login, "--store", path, "--name", name, "--department", department,
            "--roles", roles)
    }

    /// Opens the desk on it.
    func desk(_ setting: EndToEndSetting, _ arguments: String...) throws -> TmuxDesk {
        try TmuxDesk(
            [Program.makegood] + arguments + ["--store", path], columns: setting.columns,
            rows: setting.rows, language: setting.tongue.rawValue, home: folder)
    }
}
