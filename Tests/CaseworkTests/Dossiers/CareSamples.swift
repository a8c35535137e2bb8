import Casework
import ServiceTime
import TestSupport

/// Commands for the kinds of care and improvement, right and wrong ones, as chance gives them.
struct CareSamples {
    static let ticket = "202603-001"
    static let service = Department("service")

    /// A desk with a customer on file and a ticket to cite.
    static func desk() throws -> (desk: DossierDesk, customer: String) {
        var desk = DossierDesk()
        let content = CustomerContent(name: "华东电机", sort: .company)
        let customer = try desk.begin(.customer(.enter(content, contact: nil)), as: "sales")
        desk.tickets[ticket] = CaseDesk().ticket
        desk.candidates = numbers.enumerated().map { index, number in
            SampleCandidate(
                number: number, received: CasePapers.morning - .days(index + 2), kind: .complaint,
                problem: "hardware-fault", department: index < 4 ? service : nil,
                demanded: index < 2 ? Money(minorUnits: 500_00, currency: .cny) : nil)
        }
        return (desk, customer)
    }

    static func day(_ now: Instant, _ days: Int) -> CivilDate {
        CasePapers.policy.calendars[Policy.office].map { $0.zone.date(at: now) }?
            .advanced(byDays: days) ?? CivilDate(dayNumber: 0)
    }

    static func action(until: CivilDate) -> ActionContent {
        ActionContent(
            cause: "wrong grease", action: "change the drawing", responsible: "engineer",
            department: service, until: until, problem: "hardware-fault")
    }

    static func care(
        _ customer: String, first: CivilDate, every: Int? = 12,
        _ sort: CareContent.Sort = .visit
    ) -> CareContent {
        CareContent(
            activity: sort, customer: customer, title: "Visit", responsible: "sales",
            department: Department("sales"), first: first, everyMonths: every)
    }

    static func duty(from: CivilDate, every: Int = 1) -> DutyContent {
        DutyContent(
            title: "Monthly review", responsible: "agent",
            department: Department("customer-service"), from: from, everyMonths: every)
    }

    static func rule(size: Int = 2, until: CivilDate) -> SampleRule {
        SampleRule(size: size, from: until.advanced(byDays: -90), until: until)
    }

    static let wording = ArticleContent(
        sort: .wording, title: "Call back", language: .english, text: "We call you by 17:00 today.")

    static let numbers = (1...9).map { "202603-00\($0)" }

    /// A command that begins a dossier of the kind; nil for kinds of others.
    static func beginning(
        _ kind: DossierKind, _ customer: String, at now: Instant,
        _ random: inout SplitMix64
    ) -> DossierCommand? {
        switch kind {
        case .correctiveAction:
            .correctiveAction(.propose(source: ticket, action(until: day(now, 90))))
        case .careActivity:
            .careActivity(
                .plan(
                    care(customer, first: day(now, 3), every: Bool.random(using: &random) ? 1 : nil)
                ))
        case .duty: .duty(.establish(duty(from: day(now, -40))))
        case .audit: .audit(.draw(title: "Quarter", rule(until: day(now, -1))))
        case .suggestion:
            .suggestion(
                .submit(
                    SuggestionContent(subject: "Manual", text: "In large print", from: "王芳"),
                    to: service))
        case .article: .article(.write(wording))
        case .customer:
            .customer(
                .enter(CustomerContent(name: "绿洲酒店", sort: .company), contact: nil))
        case .contract, .commitment: nil
        }
    }

    /// A file of which the same content hardly ever comes twice.
    static func file(_ kind: DossierKind, _ random: inout SplitMix64) -> DossierCommand {
        .filing(
            kind,
            .addEvidence(
                Evidence(
                    name: "photo.jpg", digest: .random(using: &random), shows: "the spindle",
                    size: 7)))
    }

    /// Often enough among all commands that a walk takes every arrow.
    private static func files(
        _ kind: DossierKind, _ random: inout SplitMix64
    ) -> [DossierCommand] {
        (0..<2).map { _ in file(kind, &random) }
    }

    /// Any command of the kind.
    static func command(
        _ kind: DossierKind, at now: Instant, _ random: inout SplitMix64
    ) -> DossierCommand? {
        let other = Int.random(in: -5...40, using: &random)
        let day = day(now, other)
        let choices: [DossierCommand]
        switch kind {
        case .correctiveAction:
            let commands: [CorrectiveAction.Command] = [
                .revise(action(until: self.day(now, 60))), .agree(note: nil),
                .reject(reason: "no"), .reportDone(what: "done", on: nil, evidence: nil),
                .reportDone(what: "done", on: day, evidence: "photo"),
                .verify(effect: "none since"),
                .findIneffective(reason: "again"), .reopen(ticket: ticket, reason: "again"),
            ]
            choices = commands.map { .correctiveAction($0) }
        case .careActivity:
            let commands: [CareActivity.Command] = [
                .report(CareReport("fine", on: day)), .report(CareReport("fine")),
                .complete(CareReport("fine")), .move(to: day, reason: "asked to"),
                .assign(to: "engineer", service, reason: "knows them"), .end(reason: "sold"),
            ]
            choices = commands.map { .careActivity($0) }
        case .duty:
            let commands: [Duty.Command] = [
                .file(report: "fine", evidence: nil), .file(report: "fine", evidence: "file"),
                .assign(to: "quality", Department("quality"), reason: "moved"),
                .reckon(reason: "new calendar"), .end(reason: "no longer"),
            ]
            choices = commands.map { .duty($0) }
        case .audit:
            let task = AuditTask(
                task: "train", responsible: "engineer", department: service, until: self.day(now, 9)
            )
            let number = numbers.randomElement(using: &random) ?? ticket
            let line = Int.random(in: 0...1, using: &random)
            let commands: [Audit.Command] = [
                .pass(ticket: number, note: "fine"), .pass(ticket: number, note: "fine"),
                .find(ticket: number, .major, what: "late"), .conclude(note: nil),
                .setTask(finding: line, task), .rectify(task: line, what: "x", evidence: nil),
                .verifyTask(line, note: "seen"), .returnTask(line, reason: "no"),
                .close(report: "done"),
            ]
            choices = commands.map { .audit($0) }
        case .suggestion:
            let quality = Department("quality")
            let commands: [Suggestion.Command] = [
                .route(to: quality, reason: "theirs"), .route(to: service, reason: "theirs"),
                .answer(.adopted, text: "In the manual from 1 May 2027 on"),
                .takeBack(reason: "wrong"), .tell(means: "phone"),
            ]
            choices = commands.map { .suggestion($0) }
        case .article:
            let commands: [Article.Command] = [
                .rewrite(wording), .publish(note: nil), .sendBack(reason: "unclear"),
                .retire(reason: "old"),
            ]
            choices = commands.map { .article($0) }
        case .customer:
            let visit = CustomerVisit(on: day, report: "fine")
            let commands: [Customer.Command] = [
                .markKey(reason: "large"), .unmarkKey(reason: "left"), .recordVisit(visit),
                .note("x"),
            ]
            choices = commands.map { .customer($0) }
        case .contract, .commitment: return nil
        }
        let told = kind.clocks.map { DossierCommand.escalate(kind, $0, subject: nil) }
        return (choices + told + files(kind, &random)).randomElement(using: &random)
    }
}

extension Digest {
    static func random(using random: inout SplitMix64) -> Digest {
        let digits = Array("0123456789abcdef")
        let hex = String((0..<64).compactMap { _ in digits.randomElement(using: &random) })
        guard let digest = Digest(hex: hex) else { preconditionFailure("64 digits are a digest") }
        return digest
    }
}
