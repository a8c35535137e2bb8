public import Casework
import ServiceTime

/// What a policy lays down otherwise than another, line by line.
public struct PolicyComparison: Sendable {
    /// One value that only one of the two policies has.
    public struct Line: Hashable, Sendable {
        /// The keys that lead to it, such as `clocks.first-response.urgent`.
        public let path: String
        public let value: String
        /// True when the new policy has it, false when the old one had it.
        public let isNew: Bool
    }

    /// The lines in the order of the file, what is taken away before what is put in its place.
    public let lines: [Line]

    /// Compares `new` with `old`; versions are not compared.
    public init(from old: Policy, to new: Policy) {
        let left = PolicyOutline(old).leaves(under: "") + Self.days(old, followedIn: new)
        let right = PolicyOutline(new).leaves(under: "") + Self.days(new, followedIn: old)
        var order: [String: Int] = [:]
        for leaf in left + right where order[leaf.path] == nil { order[leaf.path] = order.count }
        let lines = right.difference(from: left).map { change in
            switch change {
            case .remove(_, let leaf, _): Line(path: leaf.path, value: leaf.value, isNew: false)
            case .insert(_, let leaf, _): Line(path: leaf.path, value: leaf.value, isNew: true)
            }
        }
        self.lines = lines.enumerated().sorted { one, other in
            let places = (order[one.element.path] ?? 0, order[other.element.path] ?? 0)
            let sides = (one.element.isNew ? 1 : 0, other.element.isNew ? 1 : 0)
            return (places.0, sides.0, one.offset) < (places.1, sides.1, other.offset)
        }.map(\.element)
    }

    /// The public holidays of calendars that follow the same provider in both policies, which a
    /// file does not spell out.
    private static func days(_ policy: Policy, followedIn other: Policy) -> [PolicyOutline.Leaf] {
        policy.calendars.sorted { $0.key < $1.key }.flatMap { name, calendar in
            let days = calendar.publicHolidays
            let rest = other.calendars[name]?.publicHolidays
            guard let days, let rest, days.provider == rest.provider, days != rest else {
                return [PolicyOutline.Leaf]()
            }
            return days.days.map { day in
                PolicyOutline.Leaf(
                    path: "calendars.\(name).public-holidays",
                    value: "\(day.date) \(day.name) (\(day.isOff ? "off" : "working"))")
            }
        }
    }
}

extension PolicyOutline {
    struct Leaf: Hashable {
        let path: String
        let value: String
    }

    /// The words with the keys that lead to them; of a list each member is one.
    func leaves(under path: String) -> [Leaf] {
        switch self {
        case .word(let word): [Leaf(path: path, value: word)]
        case .list(let members): members.map { Leaf(path: path, value: $0.inline) }
        case .table(let entries):
            entries.flatMap { $0.value.leaves(under: Self.path($0.key, under: path)) }
        }
    }

    /// The target of a tier has the path of the tier, whether or not a calendar stands beside it.
    private static func path(_ key: String, under path: String) -> String {
        let isTier =
            path.split(separator: ".").last.flatMap { Urgency(rawValue: String($0)) } != nil
        if path.isEmpty { return key }
        return isTier && key == "target" ? path : "\(path).\(key)"
    }
}
