/// What somebody may do; a person may hold several roles in several departments.
///
/// Source: domain.md §4.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    case agent
    case engineer
    case quality
    case sales
    case production
    case logistics
    case finance
    case legal
    case departmentHead = "department-head"
    case executive
    case supervisor
    case archivist
    case auditor
    case administrator
}

/// A department by its code, such as `quality`; the list is the policy's.
public struct Department: Hashable, Sendable {
    public let code: String

    public init(_ code: String) {
        self.code = code
    }
}

extension Department: Codable {
    public init(from decoder: any Decoder) throws {
        code = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

/// One role held in one department.
public struct Assignment: Hashable, Sendable, Codable {
    public let role: Role
    public let department: Department

    public init(_ role: Role, in department: Department) {
        self.role = role
        self.department = department
    }
}

/// Somebody who works at the desk.
public struct Person: Hashable, Sendable, Codable {
    /// The name the person signs in with; identifies the person in the record.
    public let login: String
    public let name: String
    public let assignments: [Assignment]

    public init(login: String, name: String, assignments: [Assignment]) {
        self.login = login
        self.name = name
        self.assignments = assignments
    }

    public var roles: Set<Role> { Set(assignments.map(\.role)) }

    /// The departments the person works in, each once, in the order they were given.
    public var departments: [Department] {
        var seen: Set<Department> = []
        return assignments.map(\.department).filter { seen.insert($0).inserted }
    }

    /// Whether the person holds `role`, in `department` when one is named.
    public func holds(_ role: Role, in department: Department? = nil) -> Bool {
        assignments.contains {
            $0.role == role && (department == nil || $0.department == department)
        }
    }
}

/// Everybody who works at the desk and who decides in whose place, as the staff entries of the
/// record say.
public struct Roster: Hashable, Sendable {
    private var byLogin: [String: Person]
    /// Every delegation that was ever given, in the order they were.
    public internal(set) var delegations: [Delegation]

    public init(_ people: [Person] = [], delegations: [Delegation] = []) {
        self.delegations = delegations
        byLogin = Dictionary(people.map { ($0.login, $0) }, uniquingKeysWith: { $1 })
    }

    public subscript(login: String) -> Person? { byLogin[login] }

    /// Everybody, ordered by login.
    public var people: [Person] { byLogin.values.sorted { $0.login < $1.login } }

    public mutating func set(_ person: Person) {
        byLogin[person.login] = person
    }
}
