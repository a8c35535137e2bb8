import Foundation
import Testing
import Wording

@testable import makegood

/// What the command line says to people follows their language; what programs read does not.
@Suite struct SpeechTests {
    /// A command with a piece of what it says in English, zh-Hans and zh-Hant.
    struct Case: Sendable, CustomTestStringConvertible {
        let arguments: [String]
        let said: [String]

        init(_ arguments: String, _ said: String...) {
            self.arguments = arguments.split(separator: " ").map(String.init)
            self.said = said
        }

        var testDescription: String { arguments.joined(separator: " ") }
    }

    static let cases = [
        Case("doctor", "commits wait for the disk", "每次提交都等磁盘写完", "每次提交都等磁碟寫完"),
        Case("audit verify", "everything fits", "全部相符", "全部相符"),
        Case("audit rebuild", "0 tickets rebuilt", "已重建 0 张工单", "已重建 0 張工單"),
        Case("evidence check", "files of evidence are whole", "个证据文件完好", "個證據檔案完好"),
        Case("evidence add 202611-001", "Give files", "请给出文件", "請給出檔案"),
        Case("ticket show X", "There is no ticket X", "中没有工单 X", "中沒有工單 X"),
        Case("ticket do X no", "“no” is no command", "没有“no”这个命令", "沒有「no」這個命令"),
        Case("ticket list --filter stage:x", "is not understood", "看不懂“stage:x”", "看不懂"),
        Case("dossier show U1", "There is no dossier U1", "中没有档案 U1", "中沒有檔案 U1"),
        Case("dossier list --state x", "is none of", "“x”不是状态", "「x」不是狀態"),
        Case("commitment find --customer x", "No commitment", "没有适用的承诺", "沒有適用的承諾"),
        Case("knowledge find x", "Nothing found", "没有找到", "沒有找到"),
        Case("policy show --at x", "is no day", "“x”不是日期", "「x」不是日期"),
        Case("policy diff", "no differences", "没有差别", "沒有差別"),
        Case("policy show --versions", "from", "自", "自"),
        Case("claim compute", "give a ticket's number", "请给出工单编号", "請給出工單編號"),
        Case("import no --map no --as nobody", "not on the staff", "请管理员登记", "請管理員登記"),
        Case("staff add a --name b --department c --roles x", "is no role", "这个角色", "這個角色"),
        Case("escalate --as nobody", "not on the staff", "人员中没有", "人員中沒有"),
    ]

    @Test(arguments: cases)
    func `sentences of the command line are told in three languages`(of one: Case) throws {
        let desk = try CommandLineDesk()
        for (language, said) in zip(Language.allCases, one.said) {
            let run = try desk.run(one.arguments + ["--language", language.rawValue])
            let text = run.output + run.complaint
            #expect(text.contains(said), "\(language): \(text)")
        }
    }

    @Test func `a store that cannot be opened is told in three languages`() throws {
        let desk = try CommandLineDesk()
        try FileManager.default.removeItem(atPath: desk.store)
        let said = ["Make one with", "没有找到库", "沒有找到庫"]
        for (language, said) in zip(Language.allCases, said) {
            let run = try desk.run("doctor", "--language", language.rawValue)
            #expect(run.exit == 1 && run.complaint.contains(said), "\(run.complaint)")
        }
    }

    @Test func `JSON is the same in every language`() throws {
        let desk = try CommandLineDesk()
        let commands = [["doctor", "--json"], ["policy", "show", "--versions", "--json"]]
        for command in commands {
            let outputs = try Language.allCases.map {
                try desk.run(command + ["--language", $0.rawValue]).output
            }
            #expect(Set(outputs).count == 1 && outputs[0].contains("{"))
        }
    }

    @Test(arguments: [Saying.trialSame, .promiseOpen, .filesMissing, .noZone("x", nearest: "y")])
    func `no Chinese sentence is left in the other script or in English`(_ saying: Saying) {
        let texts = Language.allCases.map { saying.text(in: $0) }
        #expect(Set(texts).count == texts.count)
    }
}
