import Casework
import ServiceTime
import Yams

extension PolicyReader {
    /// The desk's zone, which calendars have that name none.
    private var zone: Zone? {
        (base.calendars[Policy.roundTheClock] ?? base.calendars.values.first)?.zone
    }

    /// Gives calendars of the base the days that are known now, as those of a file have them.
    ///
    /// Files with mistakes are named where the policy names the provider itself, or here.
    mutating func refreshHolidays(of calendars: inout [String: WorkCalendar]) {
        var told: Set<String> = []
        for (name, calendar) in calendars.sorted(by: { $0.key < $1.key }) {
            guard let provider = calendar.publicHolidays?.provider,
                let (days, mistakes) = fields.holidays.holidays(of: provider)
            else { continue }
            if told.insert(provider).inserted { fields.add(mistakes) }
            calendars[name] = calendar.following(days)
        }
    }

    /// Calendars by name, added to or put in place of those there are.
    mutating func readCalendars(_ node: Node, into calendars: inout [String: WorkCalendar]) {
        for (name, keyNode, value) in fields.entries(of: node, what: "calendars") ?? [] {
            if !(1...64 ~= name.count) || name.contains(where: { $0.isWhitespace }) {
                complain(
                    "“\(name.prefix(40))” is no name; write a word without blanks", at: keyNode)
            }
            // One with mistakes is known all the same, or every clock on it would be one more.
            calendars[name] =
                fields.calendar(from: value, named: name, zone: zone) ?? calendars[name]
                ?? .roundTheClock(name: name)
        }
    }

    /// Clocks by kind; what a clock does not give is as in the base.
    mutating func readClocks(_ node: Node, into policy: inout Policy) {
        for (key, keyNode, value) in fields.entries(of: node, what: "clocks") ?? [] {
            let kind: ClockKind? = code(key, at: keyNode, what: "clock")
            let usual = policy[clock: kind ?? .resolution]
            let terms = terms(value, of: kind, over: usual, calendars: policy.calendars)
            if let kind, let terms {
                if kind.isDated, terms != usual {
                    complain(Self.noEffect(of: kind), at: keyNode)
                }
                policy.clocks[kind] = terms
            }
        }
    }

    /// Why a target has no effect, and what has.
    private static func noEffect(of kind: ClockKind) -> String {
        let instead =
            switch kind {
            case .keyCustomerVisit: "write care: { key-visit-months: … }"
            case .careActivity: "each activity has its date; write care: { days-off: … }"
            case .duty: "write care: { duty-day: …, duty-time: …, duty-days-off: … }"
            case .milestone: "each milestone of a commitment has its date"
            case .auditRectification: "each task of an audit has its date"
            case .subtask: "each sub-task has its date"
            case .firstResponse, .acceptanceNotice, .materials, .diagnosis, .plan, .gate, .consent,
                .execution, .refund, .serviceRecord, .resolution, .followUp, .archive,
                .incidentReport, .risk, .correctiveAction, .suggestion:
                "leave it out"
            }
        return "a target for \(kind.rawValue) has no effect; \(instead)"
    }

    private mutating func terms(
        _ node: Node, of kind: ClockKind?, over usual: ClockTerms,
        calendars: [String: WorkCalendar]
    ) -> ClockTerms? {
        let tiers = Urgency.allCases.map(\.rawValue)
        let known = ["target", "calendar", "paused-by"] + tiers
        guard let given = fields.fields(of: node, what: "a clock", known: known) else { return nil }
        var terms = usual
        if let whole = given["target"], let target = target(whole) {
            terms.targets = Dictionary(
                uniqueKeysWithValues: Urgency.allCases.map { ($0, target) })
        }
        if let node = given["calendar"], let name = calendar(node, among: calendars) {
            terms.calendar = name
            terms.tierCalendars = [:]
        }
        for urgency in Urgency.allCases {
            guard let node = given[urgency.rawValue] else { continue }
            let tier = tier(node, among: calendars)
            if given["target"] != nil, tier.hasTarget {
                complain("target holds for every urgency; leave out \(urgency.rawValue)", at: node)
            } else if let target = tier.target {
                terms.targets[urgency] = target
            }
            if let name = tier.calendar { terms.tierCalendars[urgency] = name }
        }
        terms.tierCalendars = terms.tierCalendars.filter { $0.value != terms.calendar }
        doubtOrder(of: terms, given)
        if let node = given["paused-by"] {
            terms.pausedBy = []
            for member in fields.list(node, what: "paused-by") {
                guard let wait: WaitingOn = code(member, what: "wait") else { continue }
                if kind == .firstResponse {
                    complain("no wait pauses the first response", at: member)
                } else if !terms.pausedBy.insert(wait).inserted {
                    complain("“\(wait.rawValue)” is listed twice", at: member)
                }
            }
        }
        return terms
    }

    /// What is given for one urgency: a target, or a mapping with a target or a calendar or both.
    private mutating func tier(
        _ node: Node, among calendars: [String: WorkCalendar]
    ) -> (hasTarget: Bool, target: Target?, calendar: String?) {
        guard case .mapping(let entries) = node else { return (true, target(node), nil) }
        let known = ["target", "calendar"]
        guard let given = fields.fields(of: node, what: "an urgency", known: known) else {
            return (false, nil, nil)
        }
        if entries.isEmpty { complain("write target, calendar or both", at: node) }
        return (
            given["target"] != nil, given["target"].flatMap { target($0) },
            given["calendar"].flatMap { calendar($0, among: calendars) }
        )
    }

    /// The name of a calendar of the policy.
    private mutating func calendar(
        _ node: Node, among calendars: [String: WorkCalendar]
    ) -> String? {
        guard let name = fields.text(node, what: "calendar") else { return nil }
        if calendars[name] == nil {
            let question = NearestSpelling.question(name, among: calendars.keys.sorted())
            complain("there is no calendar “\(name.prefix(40))”\(question)", at: node)
        }
        return name
    }

    /// Doubts a tier of the file that leaves more time than one less urgent on the same calendar.
    private mutating func doubtOrder(of terms: ClockTerms, _ given: [String: Node]) {
        for (less, more) in zip(Urgency.allCases, Urgency.allCases.dropFirst()) {
            guard let node = given[more.rawValue] ?? given[less.rawValue],
                terms.calendar(for: less) == terms.calendar(for: more)
            else { continue }
            let (long, short) = (terms.target(for: more), terms.target(for: less))
            if long.isLonger(than: short) {
                complain(
                    "\(more.rawValue) has more time (\(long.text)) than \(less.rawValue) "
                        + "(\(short.text))", at: node, isDoubt: true)
            }
        }
    }

    mutating func target(_ node: Node) -> Target? {
        guard let text = fields.text(node, what: "a target") else { return nil }
        do throws(SpanProblem) {
            let target = try Target(parsing: text)
            switch target {
            case .until:
                complain("a target is a time to take, not a date; write 4h, 7d or 3wd", at: node)
            case .elapsed(let span) where span.seconds == 0:
                complain("“\(text)” leaves no time; write 4h, 7d or 3wd", at: node)
            case .elapsed, .calendarDays, .workingDays: return target
            }
        } catch {
            complain("\(error)", at: node)
        }
        return nil
    }
}

extension Target {
    /// Whether it leaves more time than another that is counted in the same way.
    fileprivate func isLonger(than other: Target) -> Bool {
        switch (self, other) {
        case (.elapsed(let long), .elapsed(let short)): long > short
        case (.calendarDays(let long), .calendarDays(let short)),
            (.workingDays(let long), .workingDays(let short)):
            long > short
        case (.elapsed, _), (.calendarDays, _), (.workingDays, _), (.until, _): false
        }
    }
}
