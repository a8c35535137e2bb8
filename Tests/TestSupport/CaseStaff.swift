public import Casework

/// The people of a small desk, one or more for every role, and some who hold several.
public enum CaseStaff {
    /// Everybody by login; `both-…` hold two roles that a rule keeps apart.
    public static let people: [Person] = [
        person("agent", (.agent, "customer-service")),
        person("agent-two", (.agent, "customer-service")),
        person("engineer", (.engineer, "service")),
        person("quality", (.quality, "quality")),
        person("quality-head", (.departmentHead, "quality")),
        person("quality-head-two", (.departmentHead, "quality")),
        person("service-head", (.departmentHead, "service")),
        person("finance", (.finance, "finance")),
        person("finance-two", (.finance, "finance")),
        person("legal", (.legal, "legal")),
        person("executive", (.executive, "management")),
        person("executive-two", (.executive, "management")),
        person("supervisor", (.supervisor, "customer-service")),
        person("logistics", (.logistics, "logistics")),
        person("sales", (.sales, "sales")),
        person("production", (.production, "production")),
        person("archivist", (.archivist, "customer-service")),
        person("auditor", (.auditor, "management")),
        person(
            "administrator", (.administrator, "management"), (.departmentHead, "quality"),
            (.finance, "finance"), (.legal, "legal"), (.executive, "management")),
        person("both-quality-head", (.quality, "quality"), (.departmentHead, "quality")),
        person("both-head-finance", (.departmentHead, "quality"), (.finance, "finance")),
        person("both-finance-executive", (.finance, "finance"), (.executive, "management")),
        person(
            "both-supervisor-executive", (.supervisor, "management"), (.executive, "management")),
        person("both-quality-executive", (.quality, "quality"), (.executive, "management")),
    ]

    /// Everybody at the desk.
    public static let roster = Roster(people)

    /// The person who signs in as `login`; nobody at the desk has no roles at all.
    public static func person(_ login: String) -> Person {
        roster[login] ?? Person(login: login, name: login, assignments: [])
    }

    private static func person(_ login: String, _ roles: (Role, String)...) -> Person {
        Person(
            login: login, name: login.capitalized(),
            assignments: roles.map { Assignment($0.0, in: Department($0.1)) })
    }
}

extension String {
    fileprivate func capitalized() -> String { prefix(1).uppercased() + dropFirst() }
}
