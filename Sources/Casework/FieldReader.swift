public import ServiceTime

/// Reads a command's values, gathering every problem instead of stopping at the first.
struct FieldReader {
    private let values: [String: FieldValue]
    private let path: String
    private let fields: [Field]
    let setting: FieldSetting
    private(set) var problems: [FieldProblem] = []

    init(_ values: [String: FieldValue], fields: [Field], path: String = "", setting: FieldSetting)
    {
        self.values = values
        self.path = path
        self.fields = fields
        self.setting = setting
        let known = fields.map(\.name)
        for name in values.keys.sorted() where !known.contains(name) {
            let nearest = name.nearest(among: known)
            problems.append(FieldProblem(field: path + name, kind: .unknown(nearest: nearest)))
        }
        for field in fields where field.isRequired && isMissing(field.name) {
            problems.append(FieldProblem(field: path + field.name, kind: .missing))
        }
    }

    private func isMissing(_ name: String) -> Bool {
        switch values[name] {
        case nil: true
        case .text(let text)?: text.trimmed().isEmpty
        case .list(let list)?: list.isEmpty
        case .record(let record)?: record.isEmpty
        }
    }

    mutating func report(_ name: String, _ kind: FieldProblem.Kind) {
        problems.append(FieldProblem(field: path + name, kind: kind))
    }

    mutating func add(_ others: [FieldProblem]) {
        problems += others
    }

    /// The text, or nil when there is none.
    mutating func text(_ name: String) -> String? {
        switch values[name] {
        case nil: return nil
        case .text(let text)?:
            let trimmed = text.trimmed()
            return trimmed.isEmpty ? nil : trimmed
        case .list?, .record?:
            report(name, .wrongShape)
            return nil
        }
    }

    /// The text, empty when there is none: a missing required one is reported already.
    mutating func words(_ name: String) -> String { text(name) ?? "" }

    private mutating func read<Value>(
        _ name: String, _ problem: (String) -> FieldProblem.Kind, _ body: (String) -> Value?
    ) -> Value? {
        guard let text = text(name) else { return nil }
        guard let value = body(text) else {
            report(name, problem(text))
            return nil
        }
        return value
    }

    mutating func choice<Code: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Code.Type
    ) -> Code? where Code.RawValue == String {
        read(name, { .notAChoice($0, allowed: type.allCases.map(\.rawValue)) }) {
            Code(rawValue: $0.lowercased())
        }
    }

    mutating func choices<Code: RawRepresentable & CaseIterable>(
        _ name: String, _ type: Code.Type
    ) -> [Code] where Code.RawValue == String {
        list(name).compactMap { item in
            if let code = Code(rawValue: item.lowercased()) { return code }
            report(name, .notAChoice(item, allowed: type.allCases.map(\.rawValue)))
            return nil
        }
    }

    /// A list given as such, or as one text with commas.
    mutating func list(_ name: String) -> [String] {
        switch values[name] {
        case nil: return []
        case .text(let text)?:
            return text.split { ",，、".contains($0) }.map { String($0).trimmed() }
                .filter { !$0.isEmpty }
        case .list(let items)?:
            return items.compactMap { item in
                if case .text(let text) = item { return text.trimmed() }
                report(name, .wrongShape)
                return nil
            }
        case .record?:
            report(name, .wrongShape)
            return []
        }
    }

    mutating func money(_ name: String) -> Money? {
        let currency = setting.policy.currency
        return read(name, { .notMoney($0) }) { Money($0, default: currency) }
    }

    /// A part in percent, such as `0.05%`, exact to the millionth.
    mutating func rate(_ name: String) -> Rate? {
        read(name, { .notANumber($0) }) { text in
            let digits = text.filter { !"%％ ".contains($0) }
            return Rate(typed: text) ?? Rate(percentage: digits + "%")
        }
    }

    mutating func number(_ name: String, from lowest: Int = 1) -> Int? {
        read(name, { .notANumber($0) }) { text in
            Int(text.withPlainDigits).flatMap { $0 >= lowest && $0 <= 1_000_000_000 ? $0 : nil }
        }
    }

    /// An instant; `day` says what a day without a time means there.
    mutating func instant(_ name: String, day: Instant.DayReading = .start) -> Instant? {
        let setting = setting
        return read(name, { .notAnInstant($0) }) {
            Instant(typed: $0, now: setting.now, zone: setting.zone, day: day)
        }
    }

    /// A day, as ISO 8601 or as an instant may be typed.
    mutating func date(_ name: String) -> CivilDate? {
        let setting = setting
        return read(name, { .notAnInstant($0) }) {
            CivilDate(typed: $0, now: setting.now, zone: setting.zone)
        }
    }

    mutating func yesNo(_ name: String) -> Bool? {
        read(name, { .notYesNo($0) }) { text in
            switch text.lowercased() {
            case "yes", "y", "true", "1", "是": true
            case "no", "n", "false", "0", "否": false
            default: nil
            }
        }
    }

    mutating func digest(_ name: String) -> Digest? {
        read(name, { .notADigest($0) }) { Digest(hex: $0) }
    }

    mutating func gate(_ name: String) -> GateID? {
        read(name, { .notAGate($0) }) { GateID($0) }
    }

    /// `name=part` pairs, as one text with commas, a list of such texts, or a record.
    mutating func shares(_ name: String) -> [(String, Share)] {
        var typed: [(name: String, part: String)] = []
        if case .record(let record)? = values[name] {
            for key in record.keys.sorted() {
                guard case .text(let part)? = record[key] else {
                    report(name, .wrongShape)
                    return []
                }
                typed.append((key, part))
            }
        } else {
            for item in list(name) {
                let parts = item.split(separator: "=", maxSplits: 1)
                guard parts.count == 2 else {
                    report(name, .notShares(item))
                    return []
                }
                typed.append((String(parts[0]).trimmed(), String(parts[1])))
            }
        }
        guard !typed.isEmpty else { return [] }
        do throws(Shares.Problem) {
            return try Shares.read(typed)
        } catch {
            switch error {
            case .unreadable(let text): report(name, .notShares(text))
            case .repeated(let twice): report(name, .shareRepeated(twice))
            case .sum(let percent): report(name, .sharesSum(percent))
            }
            return []
        }
    }

    mutating func parties(_ name: String) -> [PartyShare] {
        shares(name).compactMap { code, share in
            if let party = Party(rawValue: code) { return PartyShare(party, share) }
            report(name, .notAChoice(code, allowed: Party.allCases.map(\.rawValue)))
            return nil
        }
    }

    /// The records of a list, each with its own path.
    mutating func records(_ name: String) -> [(values: [String: FieldValue], path: String)] {
        guard case .list(let items)? = values[name] else {
            if values[name] != nil { report(name, .wrongShape) }
            return []
        }
        return items.enumerated().compactMap { index, item in
            if case .record(let record) = item { return (record, "\(path)\(name).\(index + 1).") }
            report(name, .wrongShape)
            return nil
        }
    }

    /// The problems, and never none: a command that cannot be made for want of something lacks one
    /// of the fields that were left out.
    var reasons: [FieldProblem] {
        guard problems.isEmpty else { return problems }
        return fields.filter { isMissing($0.name) }.prefix(1).map {
            FieldProblem(field: path + $0.name, kind: .missing)
        }
    }

    func has(_ name: String) -> Bool { !isMissing(name) }

    /// Whether the field was given, and with nothing in it.
    func isCleared(_ name: String) -> Bool { values[name] != nil && isMissing(name) }

    /// What was there, unless the field was given empty.
    func kept<Value>(_ name: String, _ value: Value?) -> Value? {
        isCleared(name) ? nil : value
    }

    /// Fields that may change and may not be emptied.
    mutating func keepFilled(_ names: String...) {
        for name in names where isCleared(name) { report(name, .missing) }
    }

    /// An amendment by which nothing would be different is none.
    mutating func changed<Content: Equatable>(_ content: Content, from old: Content?) -> Content {
        if content == old { add([FieldProblem(field: "", kind: .unchanged)]) }
        return content
    }
}

/// What reading values depends on besides the values.
public struct FieldSetting: Sendable {
    public let policy: Policy
    public let now: Instant
    /// The desk's zone, for times typed without an offset.
    public let zone: Zone
    /// What the ticket says now, so that an amendment may name only what changes.
    public let registration: Registration?
    /// What the dossier says now, for the same.
    public let dossier: Dossier?
    /// Whose fault it is, which a cost split follows that is left out.
    public let liability: Liability?
    /// The losses as claimed, which a computation takes that names none.
    public let claim: ClaimTerms?
    /// What a breach of the contract behind the claim costs, which a computation takes that names
    /// none.
    public let breach: BreachTerms?
    /// The files that a proof may name.
    let files: [Evidence]

    public init(
        policy: Policy, now: Instant, zone: Zone, registration: Registration? = nil,
        dossier: Dossier? = nil, liability: Liability? = nil, claim: ClaimTerms? = nil,
        breach: BreachTerms? = nil, files: [Evidence] = []
    ) {
        self.files = dossier?.keptFiles ?? files
        self.breach = breach
        self.policy = policy
        self.now = now
        self.zone = zone
        self.registration = registration
        self.dossier = dossier
        self.liability = liability
        self.claim = claim
    }

    /// The setting of a command on `ticket`, with the contract behind its claim.
    public init(
        policy: Policy, now: Instant, zone: Zone, ticket: Ticket?, contract: Contract? = nil
    ) {
        self.init(
            policy: policy, now: now, zone: zone, registration: ticket?.registration,
            liability: ticket?.liability, claim: ticket?.claim?.terms,
            breach: contract?.content.breach, files: ticket?.allEvidence ?? [])
    }
}

extension String {
    /// Full-width digits, as an input method leaves them, count as their ASCII twins.
    fileprivate var withPlainDigits: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            let isWide = (0xFF10...0xFF19).contains(scalar.value)
            plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(plain)
    }

    /// The entry of `known` that differs least, when it differs by at most a third of its letters.
    func nearest(among known: [String]) -> String? {
        let scored = known.map { (name: $0, distance: distance(to: $0)) }
        guard let best = scored.min(by: { $0.distance < $1.distance }),
            best.distance * 3 <= max(best.name.count, count)
        else { return nil }
        return best.name
    }

    /// Insertions, deletions and replacements from one text to the other (Levenshtein).
    private func distance(to other: String) -> Int {
        let (left, right) = (Array(self), Array(other))
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, match) in right.enumerated() {
                let replaced = diagonal + (letter == match ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = Swift.min(replaced, row[j] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
