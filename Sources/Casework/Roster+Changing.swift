/// Who may change the staff, and what the staff may come to.
extension Roster {
    /// Bytes of UTF-8 a login may have.
    public static let loginLimit = 64
    /// Bytes of UTF-8 a person's name may have.
    public static let nameLimit = 200

    /// Asks whether `login` may enter `person` as they stand there, in place of what was known of
    /// them.
    ///
    /// Where everybody is who they are at the system only an administrator may, and the first
    /// person of all must be one. A desk that has an administrator always keeps one: otherwise
    /// nobody could ever change the staff or the policy again.
    ///
    /// - Parameters:
    ///   - person: As they are to be from now on.
    ///   - login: Who asks for it.
    ///   - isGuarded: Whether everybody is who they are at the system.
    /// - Throws: `Refused` with every reason at once.
    public func permitEntry(
        of person: Person, by login: String, isGuarded: Bool
    ) throws(Refused) {
        var reasons: [Refusal] = []
        let isFirst = people.isEmpty
        if isGuarded, !isFirst, self[login]?.holds(.administrator) != true {
            reasons.append(.roleMissing(anyOf: [.administrator]))
        }
        var after = self
        after.set(person)
        let mustKeepOne = hasAdministrator || (isGuarded && isFirst)
        if mustKeepOne, !after.hasAdministrator {
            reasons.append(.lastAdministrator(login: person.login))
        }
        reasons += Self.shapeReasons(of: person)
        guard reasons.isEmpty else { throw Refused(reasons: reasons) }
    }

    /// The person with the roles they hold already in front of those they are given.
    public func merged(_ person: Person) -> Person {
        var assignments = self[person.login]?.assignments ?? []
        for assignment in person.assignments where !assignments.contains(assignment) {
            assignments.append(assignment)
        }
        return Person(login: person.login, name: person.name, assignments: assignments)
    }

    private var hasAdministrator: Bool { people.contains { $0.holds(.administrator) } }

    private static func shapeReasons(of person: Person) -> [Refusal] {
        var reasons = textReasons("login", person.login, limit: loginLimit)
        let isUnfit = person.login.unicodeScalars.contains {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
        }
        if reasons.isEmpty, isUnfit { reasons.append(.loginUnfit(person.login)) }
        reasons += textReasons("name", person.name, limit: nameLimit)
        if person.departments.contains(where: { $0.code.trimmed().isEmpty }) {
            reasons.append(.textEmpty(field: "department"))
        }
        return reasons
    }

    private static func textReasons(_ field: String, _ text: String, limit: Int) -> [Refusal] {
        if text.trimmed().isEmpty { return [.textEmpty(field: field)] }
        return text.utf8.count > limit ? [.textTooLong(field: field, limit: limit)] : []
    }
}
