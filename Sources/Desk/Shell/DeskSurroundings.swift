/// What the desk needs of the world beside its store: drafts and the person's own keymap.
public protocol DeskSurroundings: AnyObject, Sendable {
    /// The draft kept under a name.
    func draft(_ name: String) -> Draft?
    /// The names of all drafts kept, in order.
    func draftNames() -> [String]
    /// Keeps a draft in place of the one before it.
    func keep(_ draft: Draft)
    /// Forgets a draft.
    func dropDraft(_ name: String)
    /// The person's own keymap and its name; nil when there is none.
    func keymap() -> (bytes: [UInt8], file: String)?
    /// A number that differs when the keymap's file was written; cheap.
    func keymapStamp() -> Int
    /// Begins to take a file into the evidence folder; nil where there is none.
    func takeEvidence(_ path: String) -> (any EvidenceIntake)?
    /// Takes away the files whose disposal is in the record; what cannot go yet goes another time.
    func sweepEvidence()
}

/// Surroundings in which nothing lasts: for tests and for a board.
public final class NoSurroundings: DeskSurroundings {
    /// Surroundings without files.
    public init() {}

    public func draft(_ name: String) -> Draft? { nil }
    public func draftNames() -> [String] { [] }
    public func keep(_ draft: Draft) {}
    public func dropDraft(_ name: String) {}
    public func keymap() -> (bytes: [UInt8], file: String)? { nil }
    public func keymapStamp() -> Int { 0 }
    public func takeEvidence(_ path: String) -> (any EvidenceIntake)? { nil }
}

extension DeskSurroundings {
    /// Where no files are kept, none go.
    public func sweepEvidence() {}
}
