/// What the desk needs of the world beside its store: drafts and the person's own keymap.
public protocol DeskSurroundings: AnyObject, Sendable {
    /// The draft kept under a name of what a person typed.
    func draft(_ name: String, of login: String) -> Draft?
    /// The names of all drafts kept of a person, in order.
    func draftNames(of login: String) -> [String]
    /// Keeps a draft in place of the one before it of the same person.
    func keep(_ draft: Draft, of login: String)
    /// Forgets a draft.
    func dropDraft(_ name: String, of login: String)
    /// The person's own keymap and its name; nil when there is none.
    func keymap() -> (bytes: [UInt8], file: String)?
    /// A number that differs when the keymap's file was written; cheap.
    func keymapStamp() -> Int
    /// Begins to take a file into the evidence folder; nil where there is none.
    func takeEvidence(_ path: String) -> (any EvidenceIntake)?
    /// The files and folders that a path typed so far may become, in order.
    func paths(beginning typed: String) -> [FoundPath]
    /// Takes away the files whose disposal is in the record; what cannot go yet goes another time.
    func sweepEvidence()
}

/// Surroundings in which nothing lasts: for tests and for a board.
public final class NoSurroundings: DeskSurroundings {
    /// Surroundings without files.
    public init() {}

    public func draft(_ name: String, of login: String) -> Draft? { nil }
    public func draftNames(of login: String) -> [String] { [] }
    public func keep(_ draft: Draft, of login: String) {}
    public func dropDraft(_ name: String, of login: String) {}
    public func keymap() -> (bytes: [UInt8], file: String)? { nil }
    public func keymapStamp() -> Int { 0 }
    public func takeEvidence(_ path: String) -> (any EvidenceIntake)? { nil }
}

extension DeskSurroundings {
    /// Where no files are kept, none are looked for.
    public func paths(beginning typed: String) -> [FoundPath] { [] }

    /// Where no files are kept, none go.
    public func sweepEvidence() {}
}
