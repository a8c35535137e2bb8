import Casework
import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TmuxDesk.isThere, "tmux is not installed"))
struct `A claim from the phone call to the archive` {
    @Test(arguments: EndToEndSetting.all)
    func `goes through six pairs of hands, a refusal and a second round`(
        setting: EndToEndSetting
    ) throws {
        let store = try EndToEndStore(setting)
        try store.add("chen", "陈静", "customer-service", "agent")
        try store.add("li", "李工", "quality", "engineer")
        try store.add("wang", "王强", "quality", "department-head")
        try store.add("zhao", "赵敏", "finance", "finance")
        try store.add("sun", "孙立", "management", "executive")
        try store.add("gui", "桂兰", "finance", "finance,archivist")
        let desk = try store.desk(setting, "--as", "chen")
        try desk.wait(for: setting.acting(as: "陈静"))
        var walk = ClaimWalk(desk, setting)

        try takeTheCall(&walk)
        try findTheCause(walk)
        try agreeOnAPlan(walk)
        try payAndRepair(walk)
        try goASecondRound(walk)
        try closeTheFile(walk)

        try desk.press("q")
        try desk.wait(for: "left with 0")
        try checkTheRecord(of: walk.number, in: store)
    }

    private func takeTheCall(_ walk: inout ClaimWalk) throws {
        let (desk, setting) = (walk.desk, walk.setting)
        try walk.register([
            "phone": "13812345678", "customer": "华东电机", "kind": "complaint",
            "problem": "hardware-fault", "subject": "主轴异响", "description": "运行时主轴有异响",
            "order": "SO20261001-77", "urgency": "urgent",
        ])
        try desk.wait(for: "华东电机")
        try desk.press("F7")
        try desk.wait(for: setting("1 mine 1", "1 我的 1"))
        try walk.refuse(
            .accept, because: setting("The customer has not had a first", "尚未给客户首次答复"))
        try walk.give(.respond, key: "r", ["message": "已受理"])
        try walk.give(
            .fileClaim, ["ground": "service", "demand": "refund", "amount": "15600"])
        try walk.refuse(.accept, because: setting("The claim still lacks", "索赔材料待补充"))
        for item in ["service-record", "promised-standard", "statement"] {
            try walk.give(.recordMaterial, ["item": item, "note": "附件"])
        }
        try walk.give(.sendAcceptanceNotice, ["means": "短信"])
        try walk.give(.accept)
        try desk.wait(for: setting("diagnosis ─┐", "问题诊断 ─┐"))
    }

    private func findTheCause(_ walk: ClaimWalk) throws {
        let setting = walk.setting
        try walk.act(as: "li", "李工")
        try walk.give(
            .recordFinding, key: "d",
            ["facts": "轴承磨损", "cause": "workmanship", "mode": "video"])
        try walk.refuse(
            .concludeDiagnosis, because: setting("Liability has not been", "尚未判定责任"))
        try walk.give(
            .determineLiability, key: "L",
            [
                "parties": "company=70,third-party=30",
                "departments": "quality=33.33,production=33.33,logistics=33.33",
                "rule": "合同第七条",
            ])
        try walk.give(.concludeDiagnosis, key: "D")
        try walk.desk.wait(for: setting("plan ─┐", "方案制定 ─┐"))
    }

    /// The first version is refused at a gate, the second passes three; a consent to the first one
    /// does not count.
    private func agreeOnAPlan(_ walk: ClaimWalk) throws {
        let (desk, setting) = (walk.desk, walk.setting)
        try propose(walk, amount: "12480", cost: "13000")
        try walk.refuse(.approve, because: setting("Your role does not", "您的角色不能做此操作"))
        try walk.act(as: "wang", "王强")
        try walk.give(.refusePlan, ["reason": "金额偏高"])

        try walk.act(as: "li", "李工")
        try propose(walk, amount: "10000", cost: "11000")
        for (login, name) in [("wang", "王强"), ("zhao", "赵敏"), ("sun", "孙立")] {
            try walk.act(as: login, name)
            try walk.give(.approve, key: "A")
        }

        try walk.act(as: "chen", "陈静")
        try walk.give(.sendPlan, key: "S", ["means": "邮件"])
        try walk.giveInVain(
            .recordConsent, key: "C", ["said-by": "张总", "means": "电话", "version": "1"],
            because: setting("The answer names v1, but v2", "客户答复的是 v1，待确认的是第 2 版"))
        try walk.correct(.recordConsent, from: "1", to: "2")
        try desk.wait(for: setting("execution ─┐", "执行处理 ─┐"))
    }

    private func propose(_ walk: ClaimWalk, amount: String, cost: String) throws {
        try walk.give(
            .proposePlan, key: "p",
            [
                "measures": "refund,repair", "amount": amount, "cost": cost, "executing": "service",
                "completion": "+5d", "explanation": "退款并维修",
            ])
        try walk.confirm(.submitPlan, key: "s")
    }

    /// Less than was agreed is not paid; who decided at a gate does not pay.
    private func payAndRepair(_ walk: ClaimWalk) throws {
        let (desk, setting) = (walk.desk, walk.setting)
        try walk.act(as: "gui", "桂兰")
        try walk.giveInVain(
            .recordProof, key: "P", ["number": "PZ-1", "paid": "9000"],
            because: setting("¥9,000.00 is not ¥10,000.00", "¥9,000.00"))
        try walk.correct(.recordProof, from: "9000", to: "10000")
        try repair(walk, record: "FW-9")
        try walk.act(as: "chen", "陈静")
        try walk.give(.finishExecution)
        try walk.give(.confirmResult)
        try desk.wait(for: setting("follow-up ─┐", "回访跟踪 ─┐"))
    }

    private func repair(_ walk: ClaimWalk, record: String) throws {
        try walk.act(as: "li", "李工")
        try walk.give(.recordReturn, ["returned": "+0d"])
        try walk.give(.recordProof, key: "P", ["number": record])
    }

    private func goASecondRound(_ walk: ClaimWalk) throws {
        let (desk, setting) = (walk.desk, walk.setting)
        try walk.give(.recordDissatisfaction, ["feedback": "还是有声音"])
        try desk.wait(for: setting("plan ─┐", "方案制定 ─┐"))
        try walk.act(as: "li", "李工")
        try walk.give(
            .proposePlan, key: "p",
            [
                "measures": "repair", "cost": "200", "executing": "service", "completion": "+2d",
                "explanation": "再次上门维修",
            ])
        try walk.confirm(.submitPlan, key: "s")
        try walk.act(as: "wang", "王强")
        try walk.give(.approve, key: "A")
        try walk.act(as: "chen", "陈静")
        try walk.give(.sendPlan, key: "S", ["means": "电话"])
        try walk.give(
            .recordConsent, key: "C", ["said-by": "张总", "means": "电话", "version": "3"])
        try repair(walk, record: "FW-10")
        try walk.act(as: "chen", "陈静")
        try walk.give(.finishExecution)
        try walk.give(.confirmResult)
        try walk.give(.recordSatisfaction, ["satisfaction": "satisfied"])
        try desk.wait(for: setting("archive ─┐", "归档分析 ─┐"))
    }

    private func closeTheFile(_ walk: ClaimWalk) throws {
        let (desk, setting) = (walk.desk, walk.setting)
        try walk.act(as: "gui", "桂兰")
        try walk.refuse(.archive, because: setting("The file lacks", "档案尚缺"))
        // What the file still needs is ticked already.
        try walk.give(.fileDocuments, ["location": "柜3"])
        try walk.give(.archive)
        try desk.press("7")
        try desk.wait(for: setting("closed ─┐", "已结束 ─┐"))
        #expect(try desk.screen().contains { $0.contains(walk.number) })
    }

    private func checkTheRecord(of number: String, in store: EndToEndStore) throws {
        let json = try Program.makegood(
            "ticket", "show", number, "--json", "--store", store.path, "--as", "chen")
        let ticket = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(ticket["stage"] as? String == "closed")
        let history = try #require(ticket["history"] as? [[String: Any]])
        let people = Set(history.compactMap { $0["by"] as? String })
        #expect(people == ["chen", "li", "wang", "zhao", "sun", "gui"])
        try Program.makegood("audit", "verify", "--store", store.path)
    }
}
