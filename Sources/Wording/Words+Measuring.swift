public import Casework

// What is said of words that cannot be measured.
extension Words {
    /// How they are mended, in one sentence.
    public func mend(_ kind: Vagueness) -> String { vocabulary.mend(kind) }

    /// The words and what they lack, short enough to stand under a field.
    public func callAsFunction(_ vague: VagueWording) -> String {
        vocabulary.mark(vague.words, vague.kind)
    }

    /// What a promise needs to be measured.
    public func callAsFunction(_ part: MeasuredPart) -> String { vocabulary.name(part) }
}
