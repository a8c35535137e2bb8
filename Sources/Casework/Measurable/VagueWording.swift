/// Words of a text that promise something nobody can measure.
///
/// Source: domain.md §3, Commitment.
public struct VagueWording: Hashable, Sendable {
    /// The phrase as the policy lists it.
    public let phrase: String
    /// In what way it is vague, from which follows what mends it.
    public let kind: Vagueness
    /// The words as they stand in the text.
    public let words: String
    /// Where they stand, in characters from 0.
    public let place: Range<Int>

    /// What the text must say instead.
    public var missing: [MeasuredPart] { kind.missing }
}

/// In what way a promise is vague; the policy lists its words under these.
public enum Vagueness: String, CaseIterable, Hashable, Sendable, Codable, CodingKeyRepresentable {
    /// When: 尽快, promptly.
    case time
    /// Whether at all: 尽量, best effort.
    case effort
    /// How well: 妥善, appropriately.
    case manner
    /// How much: 若干, reasonable compensation.
    case amount

    /// What makes it measurable.
    public var missing: [MeasuredPart] {
        switch self {
        case .time: [.number, .unit, .calendar, .trigger]
        case .effort: [.number, .unit, .trigger]
        case .manner: [.number, .unit]
        case .amount: [.number, .unit]
        }
    }
}

/// What a promise needs to be measured.
public enum MeasuredPart: String, CaseIterable, Hashable, Sendable, Codable {
    case number
    case unit
    /// By which hours and days time is counted.
    case calendar
    /// From when on, or upon what.
    case trigger
}

extension Policy {
    /// The words of `text` that cannot be measured, in the order they stand.
    ///
    /// Found whatever their case and width, with blanks or line breaks inside, and in simplified or
    /// traditional characters; not as part of a longer English word, nor within a wording that the
    /// policy allows (以及时间 is no 及时). Of two that overlap, the longer one is named.
    public func unmeasurable(in text: String) -> [VagueWording] {
        wording.find(in: text)
    }
}

extension WordingTerms {
    /// As `Policy.unmeasurable(in:)`.
    func find(in text: String) -> [VagueWording] {
        let matter = PhraseText(text)
        var hits: [(range: Range<Int>, kind: Vagueness, phrase: String)] = []
        for (kind, phrase, folded) in folded.vague {
            hits += matter.places(of: folded).map { ($0, kind, phrase) }
        }
        guard !hits.isEmpty else { return [] }
        let allowed = folded.allowed.flatMap(matter.places)
        // The longer of two that begin alike comes first, so that it takes the place.
        hits.sort { one, other in
            (one.range.lowerBound, -one.range.count) < (other.range.lowerBound, -other.range.count)
        }
        var found: [VagueWording] = []
        var end = 0
        for hit in hits where hit.range.lowerBound >= end {
            guard !allowed.contains(where: { $0.covers(hit.range) }) else { continue }
            end = hit.range.upperBound
            let place = matter.characters(of: hit.range)
            let words = text.dropFirst(place.lowerBound).prefix(place.count)
            found.append(
                VagueWording(
                    phrase: hit.phrase, kind: hit.kind, words: String(words), place: place))
        }
        return found
    }
}
