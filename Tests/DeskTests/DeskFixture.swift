import Casework
import Journal
import SampleData
import ServiceTime

@testable import Desk

/// A small desk in memory, the same at every call: the sample staff and nine tickets.
enum DeskFixture {
    static let zone = Zone.fixed(8 * 3_600)
    /// 2026-11-22 16:42 in the fixture's zone.
    static let now = Instant(seconds: 1_795_336_920)

    static func store(mode: StoreIdentity.Mode = .open) throws -> MemoryStore {
        let identity = StoreIdentity(
            id: String(repeating: "0", count: 32), zone: zone, language: "en", mode: mode,
            created: now - .days(30))
        let store = try MemoryStore(identity, policy: .standard(zone: zone), by: "founder")
        // By login only an administrator enters the others.
        let founder = SampleStaff.people.last { $0.holds(.administrator) }
        for person in [founder].compactMap(\.self) + SampleStaff.people {
            try send(
                .setPerson(person), "staff-\(person.login)",
                mode == .open ? "founder" : founder?.login ?? "", now - .days(30), store)
        }
        for (index, request) in requests.enumerated() {
            let opening = Opening(
                registration: request.registration, urgency: request.urgency,
                received: now - request.age)
            try send(.open(opening), "open-\(index)", agent, now - request.age, store)
        }
        return store
    }

    /// An agent of the sample staff.
    static var agent: String {
        SampleStaff.people.first { $0.holds(.agent) }?.login ?? ""
    }

    @discardableResult
    static func send(
        _ request: Request, _ key: String, _ login: String, _ at: Instant, _ store: MemoryStore
    ) throws -> Answer {
        let key = IdempotencyKey(key) ?? .random()
        return try store.submit(Submission(request, key: key, person: login, at: at))
    }

    private struct Sample {
        let registration: Registration
        let urgency: Urgency
        let age: Span
    }

    private static let requests: [Sample] = [
        sample("华东电机", "主轴异响，停机等待", .urgent, .minutes(108), "13812345678"),
        sample("李女士", "三相电源烧毁", .important, .minutes(200), "13900001111"),
        sample("绿洲酒店", "培训预约", .general, .hours(5), "02188886666"),
        sample(
            "Northern Pumps Ltd", "Seal leaks after two weeks", .important, .hours(6), "5551234"),
        sample("王先生", "发票抬头有误", .general, .hours(20), "13700002222"),
        sample("Hafen GmbH", "Wrong goods delivered", .urgent, .minutes(20), "49401234"),
        sample("海天塑料", "注塑机温控失灵", .general, .hours(30), "057488880000"),
        sample("Oak & Sons", "How to reset the drive", .general, .hours(2), "441632960"),
        sample("宁远机械", "备件迟迟未到", .important, .minutes(30), "13611112222"),
    ]

    private static func sample(
        _ customer: String, _ subject: String, _ urgency: Urgency, _ age: Span, _ phone: String
    ) -> Sample {
        Sample(
            registration: Registration(
                customer: customer, phone: phone, channel: .phone, kind: .complaint,
                problem: "hardware-fault", subject: subject),
            urgency: urgency, age: age)
    }
}
