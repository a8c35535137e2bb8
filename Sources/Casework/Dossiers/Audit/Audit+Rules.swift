import ServiceTime

/// What holds back a command on an audit.
extension Audit {
    static func refusals(_ rule: Rule, _ matter: DossierMatter<Audit>) -> [Refusal] {
        let audit = matter.machine
        switch rule {
        case .textGiven: return matter.textGiven
        case .ruleFits: return ruleFits(matter)
        case .populationThere:
            return matter.drawn?.population == 0 ? [.care(.nothingToSample)] : []
        case .caseSampled:
            guard let ticket = matter.ticket, let audit, !audit.sample.cases.contains(ticket)
            else { return [] }
            return [.care(.notSampled(ticket))]
        case .notExaminedYet:
            guard let ticket = matter.ticket, audit?.examined[ticket] != nil else { return [] }
            return [.care(.examinedAlready(ticket))]
        case .everyCaseExamined:
            let left = audit.map { audit in
                audit.sample.cases.filter { audit.examined[$0] == nil }
            }
            return left.map { $0.isEmpty ? [] : [.care(.casesLeft($0))] } ?? []
        case .findingExists: return findingExists(matter)
        case .fileNamed: return matter.fileNamed
        case .taskKnown:
            guard case .setTask(_, let task)? = matter.command else { return [] }
            return matter.known(person: task.responsible)
                + matter.known(department: task.department)
                + matter.notBefore(task.until, matter.today)
        case .taskStands: return taskStands(matter)
        case .responsibleRectifies:
            guard let task = matter.task?.content else { return [] }
            return matter.responsible(task.responsible, of: task.department)
        case .otherHandVerifies:
            guard let task = matter.task, case .rectified(let login, _, _) = task.progress else {
                return []
            }
            return matter.otherHand(than: [login, task.content.responsible])
        case .everyFindingAnswered:
            let open = audit.map { audit in
                audit.findings.indices.filter { index in
                    audit.findings[index].gravity != .minor
                        && !audit.tasks.contains { $0.finding == index }
                }
            }
            return open.map { $0.isEmpty ? [] : [.care(.findingsOpen($0.map { $0 + 1 }))] } ?? []
        case .everyTaskVerified:
            let open = audit.map { audit in
                audit.tasks.indices.filter { audit.tasks[$0].progress.standing != .verified }
            }
            return open.map { $0.isEmpty ? [] : [.care(.tasksOpen($0.map { $0 + 1 }))] } ?? []
        }
    }

    private static func ruleFits(_ matter: DossierMatter<Audit>) -> [Refusal] {
        guard case .draw(_, let rule)? = matter.command else { return [] }
        return matter.between(1, SampleRule.mostCases, rule.size, "size")
            + matter.notBefore(rule.until, rule.from)
            + matter.notAhead(rule.until)
            + matter.known(department: rule.department) + matter.known(problem: rule.problem)
    }

    private static func findingExists(_ matter: DossierMatter<Audit>) -> [Refusal] {
        let count = matter.machine?.findings.count ?? 0
        guard case .setTask(let line, _)? = matter.command else {
            return count == 0 ? [.dossier(.noSuchLine(1, count: 0))] : []
        }
        return (0..<count).contains(line)
            ? [] : [.dossier(.noSuchLine(line + 1, count: count))]
    }

    /// The task is there and where the command needs it.
    private static func taskStands(_ matter: DossierMatter<Audit>) -> [Refusal] {
        let count = matter.machine?.tasks.count ?? 0
        guard let line = matter.line else {
            return count == 0 ? [.dossier(.noSuchLine(1, count: 0))] : []
        }
        guard let task = matter.task else {
            return [.dossier(.noSuchLine(line + 1, count: count))]
        }
        let wanted: Standing
        switch matter.command {
        case .rectify?: wanted = .open
        case .verifyTask?, .returnTask?: wanted = .rectified
        case .draw?, .pass?, .find?, .conclude?, .setTask?, .close?, nil: return []
        }
        let standing = task.progress.standing
        return standing == wanted ? [] : [.care(.taskStands(line + 1, standing))]
    }
}

extension DossierMatter<Audit> {
    /// The case the command is about.
    fileprivate var ticket: String? {
        switch command {
        case .pass(let ticket, _)?, .find(let ticket, _, _, _)?: ticket
        case .draw?, .conclude?, .setTask?, .rectify?, .verifyTask?, .returnTask?, .close?, nil:
            nil
        }
    }

    /// The task the command is about.
    fileprivate var line: Int? {
        switch command {
        case .rectify(let line, _, _)?, .verifyTask(let line, _)?, .returnTask(let line, _)?: line
        case .draw?, .pass?, .find?, .conclude?, .setTask?, .close?, nil: nil
        }
    }

    fileprivate var task: Audit.Task? {
        guard let line, let tasks = machine?.tasks, tasks.indices.contains(line) else { return nil }
        return tasks[line]
    }
}
