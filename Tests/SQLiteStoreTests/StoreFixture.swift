import Casework
import Foundation
import Journal
import SQLiteStore
import ServiceTime
import Testing

/// A directory of its own that goes away with the test.
final class Scratch {
    let path: String

    /// In the usual place for such, or in `directory`.
    init(in directory: String? = nil) throws {
        let place = directory ?? FileManager.default.temporaryDirectory.path
        path = place + "/makegood-\(UUID().uuidString)"
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    var store: String { path + "/desk.sqlite" }
}

enum Desk {
    static let start = Instant(seconds: 1_790_000_000)

    static let identity = identity(.open)

    static func identity(_ mode: StoreIdentity.Mode) -> StoreIdentity {
        StoreIdentity(
            id: "00112233445566778899aabbccddeeff", zone: .fixed(8 * 3_600), language: "en",
            mode: mode, created: start)
    }

    static let chen = Person(
        login: "chen", name: "陈静", assignments: [Assignment(.agent, in: Department("service"))])
    static let li = Person(
        login: "li", name: "李强",
        assignments: [
            Assignment(.engineer, in: Department("service")),
            Assignment(.supervisor, in: Department("service")),
        ])
    static let wang = Person(
        login: "wang", name: "王芳",
        assignments: [Assignment(.departmentHead, in: Department("quality"))])
    static let zhao = Person(
        login: "zhao", name: "赵敏", assignments: [Assignment(.finance, in: Department("finance"))])

    static let staff = [chen, li, wang, zhao]

    static func registration(
        customer: String = "华东电机", phone: String = "13812347352", subject: String = "主轴异响",
        kind: TicketKind = .complaint, order: String? = nil, serial: String? = nil
    ) -> Registration {
        Registration(
            customer: customer, phone: phone, channel: .phone, kind: kind,
            problem: "hardware-fault", subject: subject,
            goods: Goods(serial: serial, order: order))
    }
}

extension Store {
    /// Asks, and gives the receipt; anything else is thrown.
    @discardableResult
    func accept(
        _ request: Request, by person: String = "chen", at instant: Instant = Desk.start,
        key: IdempotencyKey = .random()
    ) throws -> Receipt {
        switch try submit(Submission(request, key: key, person: person, at: instant)) {
        case .accepted(let receipt): return receipt
        case .refused(let rejection): throw rejection
        case .unknown(let failure): throw failure
        }
    }

    /// The rejection a request meets; nil when it is accepted.
    func rejection(
        _ request: Request, by person: String = "chen", at instant: Instant = Desk.start,
        key: IdempotencyKey = .random()
    ) throws -> Rejection? {
        switch try submit(Submission(request, key: key, person: person, at: instant)) {
        case .accepted: return nil
        case .refused(let rejection): return rejection
        case .unknown(let failure): throw failure
        }
    }

    func hire(_ people: [Person] = Desk.staff) throws {
        for person in people { try accept(.setPerson(person), by: person.login) }
    }

    @discardableResult
    func open(
        _ registration: Registration = Desk.registration(), urgency: Urgency = .general,
        at instant: Instant = Desk.start
    ) throws -> String {
        let receipt = try accept(
            .open(Opening(registration: registration, urgency: urgency)), at: instant)
        return receipt.number ?? ""
    }

    func query(
        _ view: QueueView, _ filter: String = "", person: Person? = Desk.chen,
        now: Instant = Desk.start
    ) throws -> QueueQuery {
        QueueQuery(view, filter: try QueueFilter(parsing: filter), person: person, now: now)
    }

    func numbers(
        _ view: QueueView, _ filter: String = "", person: Person? = Desk.chen,
        now: Instant = Desk.start
    ) throws -> [String] {
        let page = try page(
            query(view, filter, person: person, now: now), from: .first, limit: 1_000)
        return page.rows.map(\.ticket.number)
    }
}

/// The stores the contract holds for.
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
    case memory
    case sqlite

    var testDescription: String { rawValue }

    func make(
        in scratch: Scratch, _ identity: StoreIdentity = Desk.identity
    ) throws -> any Store {
        switch self {
        case .memory:
            try MemoryStore(
                identity, policy: .standard(zone: identity.zone, publicHolidays: .china),
                by: "root")
        case .sqlite:
            try SQLiteStore.create(at: scratch.store, identity: identity, by: "root")
        }
    }
}
