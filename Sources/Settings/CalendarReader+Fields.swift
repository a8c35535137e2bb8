import ServiceTime
import Yams

extension CalendarReader {
    /// The zone, which every calendar names where none is `usual`.
    mutating func readZone(_ node: Node?, root: Node, usual: Zone? = nil) -> Zone? {
        guard let node else {
            if let usual { return usual }
            complain("zone is missing; write for example zone: Asia/Shanghai", at: root)
            return nil
        }
        guard let id = text(node, what: "zone") else { return nil }
        // The desk's own zone may be one of a fixed offset, which no table has.
        if let usual, usual.id == id { return usual }
        if let zone = ZoneTable.zone(id) { return zone }
        let question = ZoneTable.nearest(to: id).map { "; did you mean “\($0)”?" } ?? ""
        complain("“\(id)” is no time zone\(question)", at: node)
        return nil
    }

    /// The hours of the week, from `hours` or `round-the-clock`.
    mutating func readWeek(_ fields: [String: Node], root: Node) -> [Weekday: DayHours] {
        // Nil after a mistake, of which it would mislead to conclude that hours are missing.
        let isAroundTheClock =
            fields["round-the-clock"].map { flag($0, what: "round-the-clock") }
            ?? false
        if isAroundTheClock == true {
            if let hours = fields["hours"] {
                complain("round-the-clock: true leaves no place for hours", at: hours)
            }
            return Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, .wholeDay) })
        }
        guard let node = fields["hours"] else {
            if fields["workdays"] == nil, isAroundTheClock != nil {
                complain("hours are missing; write hours or round-the-clock: true", at: root)
            }
            return [:]
        }
        return weekHours(node)
    }

    private mutating func weekHours(_ node: Node) -> [Weekday: DayHours] {
        guard let entries = entries(of: node, what: "hours") else { return [:] }
        var week: [Weekday: DayHours] = [:]
        var lines: [Weekday: Int] = [:]
        for (key, keyNode, value) in entries {
            let hours = dayHours(value)
            for weekday in weekdays(key, at: keyNode) {
                if let line = lines[weekday] {
                    complain(
                        "\(weekday.rawValue) has its hours already, on line \(line)", at: keyNode)
                } else {
                    lines[weekday] = keyNode.place.line
                    week[weekday] = hours
                }
            }
        }
        return week
    }

    /// The weekdays a key names: `mon`, `mon-fri`, `sat-mon`, `mon,wed`.
    private mutating func weekdays(_ key: String, at node: Node) -> [Weekday] {
        var days: [Weekday] = []
        for part in key.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { weekday(String($0)) }
            guard ends.count <= 2, let first = ends[0], let last = ends[ends.count - 1] else {
                let words = part.split(separator: "-").map(blankless)
                let wrong = words.first { weekday($0) == nil } ?? blankless(part)
                let question = NearestSpelling.question(
                    wrong, among: Weekday.allCases.map(\.rawValue))
                complain(
                    "“\(wrong)” is no weekday; write mon, mon-fri or mon,wed\(question)", at: node)
                continue
            }
            let length = (last.index - first.index + 7) % 7
            days += (0...length).map { Weekday.allCases[(first.index + $0) % 7] }
        }
        return days
    }

    private func weekday(_ word: String) -> Weekday? {
        let word = blankless(word).lowercased()
        return Weekday.allCases.first { $0.rawValue == word || "\($0)" == word }
    }

    private func blankless(_ text: some StringProtocol) -> String {
        String(text.filter { $0 != " " && $0 != "\t" })
    }

    /// The hours of one day, a list of intervals.
    private mutating func dayHours(_ node: Node) -> DayHours {
        if node.isNothing {
            complain("hours are missing; write [\"09:00-18:00\"], or [] for a closed day", at: node)
            return .closed
        }
        var read: [(interval: OpenInterval, node: Node)] = []
        for member in list(node, what: "the hours of a day") {
            guard let text = text(member, what: "an interval") else { continue }
            do throws(IntervalProblem) {
                let interval = try OpenInterval(parsing: text)
                let other = read.first {
                    $0.interval.opens < interval.closes && interval.opens < $0.interval.closes
                }
                if let other {
                    complain("\(interval) overlaps \(other.interval)", at: member)
                }
                read.append((interval, member))
            } catch {
                complain("“\(text)” \(reason(error))", at: member)
            }
        }
        return DayHours(read.map(\.interval))
    }

    private func reason(_ problem: IntervalProblem) -> String {
        switch problem {
        case .malformed: "is no interval; write 09:00-12:00"
        case .noSuchTime(let time): "has “\(time)”, which is no time; write 00:00 to 24:00"
        case .empty: "ends when it begins"
        case .reversed:
            "ends before it begins; for a night write 22:00-24:00 and 00:00-06:00 on the next day"
        }
    }

    /// The dates of a list with their places.
    mutating func dates(_ node: Node, what: String) -> [(CivilDate, Node)] {
        var dates: [(CivilDate, Node)] = []
        for member in list(node, what: what) {
            guard let text = text(member, what: "a date"), let date = date(text, at: member) else {
                continue
            }
            if dates.contains(where: { $0.0 == date }) {
                complain("\(date) is listed twice", at: member, isDoubt: true)
            }
            dates.append((date, member))
        }
        return dates
    }

    private mutating func date(_ text: String, at node: Node) -> CivilDate? {
        if let date = CivilDate(text) { return date }
        let isShaped = text.utf8.count == 10 && text.split(separator: "-").count == 3
        let reason = isShaped ? "is a date that does not exist" : "is no date; write 2026-12-24"
        complain("“\(text)” \(reason)", at: node)
        return nil
    }

    /// Changed and extra days: dates with hours, or a bare list of dates with Monday's hours.
    mutating func readWorkdays(_ node: Node, week: [Weekday: DayHours]) -> [CivilDate: DayHours] {
        if case .mapping = node {
            var days: [CivilDate: DayHours] = [:]
            for (key, keyNode, value) in entries(of: node, what: "workdays") ?? [] {
                let hours = dayHours(value)
                if let date = date(key, at: keyNode) { days[date] = hours }
            }
            return days
        }
        let monday = week[.monday] ?? .closed
        let dates = dates(node, what: "workdays")
        if let first = dates.first, monday == .closed {
            complain(
                "a list of workdays means Monday's hours, and Monday has none; write the hours",
                at: first.1)
        }
        return Dictionary(dates.map { ($0.0, monday) }) { first, _ in first }
    }

    /// The public calendar that is followed.
    mutating func readPublicHolidays(_ node: Node) -> PublicHolidays? {
        guard let provider = text(node, what: "public-holidays") else { return nil }
        guard let (days, found) = holidays.holidays(of: provider) else {
            let question = NearestSpelling.question(provider, among: HolidayFolder.providers)
            let known = HolidayFolder.providers.joined(separator: ", ")
            complain(
                "there are no public holidays “\(provider)”, only \(known)\(question)", at: node)
            return nil
        }
        add(found)
        return days
    }

    mutating func flag(_ node: Node, what: String) -> Bool? {
        switch text(node, what: what) {
        case "true"?: return true
        case "false"?: return false
        case let other?:
            complain("\(what) is true or false, not “\(other)”", at: node)
            return nil
        case nil: return nil
        }
    }
}
