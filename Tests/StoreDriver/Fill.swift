import Casework
import Journal
import SQLiteStore
import ServiceTime
import TestSupport

/// Fills a store with histories of twelve entries, one in twenty of them open.
struct Fill {
    let tickets: Int
    private static let start = Instant(seconds: 1_700_000_000)

    func run(at path: String) throws {
        let identity = StoreIdentity(
            id: String(repeating: "0", count: 32), zone: .fixed(8 * 3_600), language: "en",
            mode: .open, created: Self.start)
        let store = try SQLiteStore.create(at: path, identity: identity, by: "root")
        let writer = try BulkWriter(into: store, now: Self.start + .days(1_000))
        var random = SplitMix64(seed: 1)
        let seconds = try Watch.seconds {
            for index in 0..<tickets {
                let opened = Self.start + Span(seconds: index * 60)
                let isOpen = index % 20 == 7
                let registration = Self.registration(&random)
                let urgency = Urgency.allCases.randomElement(using: &random) ?? .general
                try writer.add(opened: opened) { _ in
                    Self.history(registration, urgency, opened, isOpen: isOpen)
                }
            }
            try writer.finish()
        }
        print("\(writer.tickets) tickets, \(writer.entries) entries in \(seconds) s")
    }

    private static func history(
        _ registration: Registration, _ urgency: Urgency, _ opened: Instant, isOpen: Bool
    ) -> [Fact] {
        var events: [Event] = [
            .opened(
                Opened(
                    registration: registration, urgency: urgency, received: opened, policy: 1)),
            .taken(Taken(owner: "chen")),
            .responded(Responded(message: "已经和客户联系, 明天上门检查。")),
            .noted(Noted(note: "The customer sent photos of the nameplate and the bearing.")),
        ]
        for step in 0..<6 { events.append(.noted(Noted(note: "第 \(step) 次跟进, 等待配件。"))) }
        if !isOpen {
            events.append(.handedOver(HandedOver(to: "li", reason: "换班")))
            events.append(.withdrawn(Reasoned(reason: "solved by the customer")))
        }
        return events.enumerated().map { index, event in
            Fact(event, by: "chen", at: opened + .minutes(index * 7))
        }
    }

    private static let surnames = Array("王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹")
    private static let characters = Array(
        "华东机电动力科技有限公司酒店主轴异响三相电源烧毁培训预约设备安装维修更换配件发动压缩空调冰箱洗衣屏幕池充器控制面板漏水噪音")
    private static let words = [
        "motor", "spindle", "noise", "power", "supply", "burnt", "training", "booking", "repair",
        "replace", "spare", "part", "compressor", "screen", "battery", "charger", "panel", "leak",
    ]

    private static func registration(_ random: inout SplitMix64) -> Registration {
        let isChinese = Int.random(in: 0..<10, using: &random) < 7
        func text(_ count: Int) -> String {
            String((0..<count).map { _ in characters.randomElement(using: &random) ?? "电" })
        }
        func english(_ count: Int) -> String {
            (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
                .joined(separator: " ")
        }
        let surname = String(surnames.randomElement(using: &random) ?? "王")
        return Registration(
            customer: isChinese ? surname + text(2) : text(4) + "有限公司",
            phone: "1\(Int.random(in: 3_000_000_000...9_999_999_999, using: &random))",
            channel: .phone, kind: .complaint, problem: "hardware-fault",
            subject: isChinese ? text(10) : english(4), details: isChinese ? text(30) : english(10),
            goods: Goods(
                serial: "SN" + String(random.next() >> 14, radix: 36),
                order: "SO2024\(Int.random(in: 1_000...1_231, using: &random))-"
                    + "\(Int.random(in: 10_000...99_999, using: &random))"))
    }
}
