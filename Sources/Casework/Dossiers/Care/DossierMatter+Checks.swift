import ServiceTime

// Checks that several kinds share; each answers why a value does not do.
extension DossierMatter {
    /// Somebody on the staff with a role in which they can do what they answer for.
    func known(person login: String?) -> [Refusal] {
        guard let login else { return [] }
        guard let person = context.roster[login] else { return [.unknownPerson(login: login)] }
        return Set<Role>.working.contains(where: { person.holds($0) })
            ? [] : [.recipientDoesNotWork(login: login)]
    }

    func known(department: Department?) -> [Refusal] {
        let codes = context.policy.departments.map(\.code)
        guard let department, !codes.contains(department.code) else { return [] }
        return [.unknownCode(field: "department", value: department.code, known: codes)]
    }

    func known(problem: String?) -> [Refusal] {
        guard let problem, !context.policy.problems.contains(problem) else { return [] }
        return [.unknownCode(field: "problem", value: problem, known: context.policy.problems)]
    }

    func notAhead(_ date: CivilDate?) -> [Refusal] {
        guard let date, date > today else { return [] }
        return [.care(.dayAhead(date))]
    }

    func notBefore(_ date: CivilDate?, _ earliest: CivilDate?) -> [Refusal] {
        guard let date, let earliest, date < earliest else { return [] }
        return [.care(.dayBehind(date, earliest: earliest))]
    }

    func between(_ lowest: Int, _ highest: Int, _ value: Int?, _ field: String) -> [Refusal] {
        guard let value, !(lowest...highest).contains(value) else { return [] }
        return [.care(.notBetween(field: field, lowest: lowest, highest: highest))]
    }

    /// Another person than those who had their hand in it.
    func otherHand(than logins: [String?]) -> [Refusal] {
        logins.contains(person.login) ? [.care(.sameHand(person.login))] : []
    }

    /// The person who answers for it, or the head of the department or a supervisor for them.
    func responsible(_ login: String?, of department: Department?) -> [Refusal] {
        guard let login, login != person.login, !person.holds(.supervisor),
            !(department.map { person.holds(.departmentHead, in: $0) } ?? false)
        else { return [] }
        return [.care(.notResponsible(login))]
    }
}

extension Refusal {
    static func care(_ refusal: CareRefusal) -> Refusal { .dossier(.care(refusal)) }
}

extension Set<Role> {
    /// Everybody who works on cases: neither auditor nor administrator.
    static let working: Set<Role> = Set(Role.allCases).subtracting([.auditor, .administrator])
    /// Who decides for a department.
    static let leading: Set<Role> = [.departmentHead, .executive, .supervisor]
}
