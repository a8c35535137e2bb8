import Casework
import Journal
import Testing

/// Who may change the staff of every store.
@Suite struct StaffContractTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    private static func person(_ login: String, _ roles: Role...) -> Person {
        Person(
            login: login, name: login,
            assignments: roles.map { Assignment($0, in: Department("it")) })
    }

    private static let boss = person("boss", .administrator)

    /// A store of people who are who they are at the system, with `boss` as its first.
    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: scratch, Desk.identity(.login))
        try store.accept(.setPerson(Self.boss), by: "boss")
        return store
    }

    private func reasons(
        _ request: Request, by login: String, in store: any Store
    ) throws -> [Refusal] {
        let rejection = try store.rejection(request, by: login)
        guard case .rules(let refused) = rejection else {
            Issue.record("answered \(String(describing: rejection))")
            return []
        }
        return refused.reasons
    }

    @Test(arguments: StoreKind.allCases)
    func `Only an administrator changes the staff`(kind: StoreKind) throws {
        let store = try store(kind)
        try store.accept(.setPerson(Desk.chen), by: "boss")
        let wanted = Self.person("chen", .administrator)
        for request in [Request.setPerson(wanted), .addRoles(wanted)] {
            #expect(
                try reasons(request, by: "chen", in: store)
                    == [.roleMissing(anyOf: [.administrator])])
        }
        let stranger = Request.setPerson(Self.person("mallory", .administrator))
        #expect(try store.rejection(stranger, by: "mallory") == .unknownPerson("mallory"))
        #expect(try store.roster().people.map(\.login) == ["boss", "chen"])
    }

    @Test(arguments: StoreKind.allCases)
    func `The last administrator stays one until another is there`(kind: StoreKind) throws {
        let store = try store(kind)
        let less = Request.setPerson(Self.person("boss", .agent))
        #expect(
            try reasons(less, by: "boss", in: store) == [.lastAdministrator(login: "boss")])
        try store.accept(.addRoles(Self.person("wang", .administrator)), by: "boss")
        try store.accept(less, by: "boss")
        #expect(
            try reasons(.setPerson(Self.boss), by: "boss", in: store)
                == [.roleMissing(anyOf: [.administrator])])
    }

    @Test(arguments: StoreKind.allCases)
    func `The last administrator of an open store stays one too`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch)
        try store.accept(.setPerson(Desk.chen), by: "anybody")
        try store.accept(.setPerson(Self.boss), by: "anybody")
        #expect(
            try reasons(.setPerson(Self.person("boss", .agent)), by: "anybody", in: store)
                == [.lastAdministrator(login: "boss")])
    }

    @Test(arguments: StoreKind.allCases)
    func `The first person of a store by login is an administrator`(kind: StoreKind) throws {
        let store = try kind.make(in: scratch, Desk.identity(.login))
        #expect(
            try reasons(.setPerson(Desk.chen), by: "chen", in: store)
                == [.lastAdministrator(login: "chen")])
        try store.accept(.setPerson(Self.boss), by: "boss")
    }

    @Test(arguments: StoreKind.allCases)
    func `Roles that two administrators give at once are both there`(kind: StoreKind) throws {
        let store = try store(kind)
        try store.accept(.setPerson(Desk.li), by: "boss")
        // Neither has seen what the other asks for.
        try store.accept(.addRoles(Self.person("li", .finance)), by: "boss")
        try store.accept(.addRoles(Self.person("li", .legal, .finance)), by: "boss")
        let li = try #require(try store.roster()["li"])
        #expect(li.assignments.map(\.role) == [.engineer, .supervisor, .finance, .legal])
    }

    @Test(arguments: [
        ("", "Li", Refusal.textEmpty(field: "login")),
        (" \n", "Li", .textEmpty(field: "login")),
        ("li qiang", "Li", .loginUnfit("li qiang")), ("li\u{7}", "Li", .loginUnfit("li\u{7}")),
        (String(repeating: "x", count: 65), "Li", .textTooLong(field: "login", limit: 64)),
        ("li", " ", .textEmpty(field: "name")),
        ("li", String(repeating: "李", count: 67), .textTooLong(field: "name", limit: 200)),
    ])
    func `A login no system gives and a person without a name are not entered`(
        login: String, name: String, reason: Refusal
    ) throws {
        let store = try store(.memory)
        let person = Person(
            login: login, name: name, assignments: [Assignment(.agent, in: Department("it"))])
        #expect(try reasons(.setPerson(person), by: "boss", in: store) == [reason])
        #expect(try reasons(.addRoles(person), by: "boss", in: store) == [reason])
    }

    @Test func `A role is held in a department`() throws {
        let store = try store(.memory)
        let person = Person(
            login: "li", name: "Li", assignments: [Assignment(.agent, in: Department(" "))])
        #expect(
            try reasons(.setPerson(person), by: "boss", in: store)
                == [.textEmpty(field: "department")])
    }
}
