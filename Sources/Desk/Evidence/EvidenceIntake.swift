public import Casework
import Journal

/// A file, or all files of a folder, on the way into the evidence folder; asked now and then how
/// far that is.
public protocol EvidenceIntake: AnyObject, Sendable {
    /// How it stands now.
    var state: EvidenceIntakeState { get }
    /// Gives it up; nothing is kept of a file that is not whole.
    func stop()
}

/// How far a file on its way into the evidence folder is.
public enum EvidenceIntakeState: Hashable, Sendable {
    /// Bytes done and in all.
    case running(done: Int, total: Int)
    /// One for a file, in the order of their names for a folder.
    case stored([StoredEvidence])
    case failed(EvidenceProblem)
}

/// A file that has come to the evidence folder whole.
public struct StoredEvidence: Hashable, Sendable {
    public let name: String
    public let digest: Digest
    /// In bytes.
    public let size: Int

    public init(name: String, digest: Digest, size: Int) {
        self.name = name
        self.digest = digest
        self.size = size
    }
}

/// A file or folder that a path typed so far may become.
public struct FoundPath: Hashable, Sendable {
    /// The path as it would have been typed.
    public let path: String
    public let isFolder: Bool

    public init(path: String, isFolder: Bool) {
        self.path = path
        self.isFolder = isFolder
    }
}

/// Why a file did not come to the evidence folder.
public enum EvidenceProblem: String, CaseIterable, Hashable, Sendable {
    case notFound
    /// A link, pipe or device, or a folder without files.
    case notAFile
    case tooLarge
    /// It was written to while it was read.
    case changed
    case unreadable
    case diskFull
    /// The folder of the store cannot be trusted or written to.
    case folderFailed
}

/// A file that somebody wants on a ticket or a dossier, with what was typed beside its path.
struct Attachment: Sendable {
    let path: String
    let name: String?
    let shows: String
    let origin: String?
    let number: String
    let expecting: Int?
    let key: IdempotencyKey

    /// The name of the form it was asked for in.
    var form: String {
        DossierKind(number: number).map { FormState.name($0.addingEvidence, number) }
            ?? FormState.name(.addEvidence, number)
    }

    /// What is added once the files are kept, one by one; the first is bound to the version the
    /// person saw, and the others follow from it.
    func additions(of files: [StoredEvidence]) -> [Addition] {
        files.enumerated().map { index, file in
            let evidence = Evidence(
                name: files.count == 1 ? name ?? file.name : file.name, digest: file.digest,
                shows: shows, origin: origin, size: file.size)
            return Addition(
                evidence: evidence, expecting: index == 0 ? expecting : nil,
                key: index == 0 ? key : .random())
        }
    }

    /// One file that is kept, on its way to where it belongs.
    struct Addition: Sendable {
        let evidence: Evidence
        let expecting: Int?
        let key: IdempotencyKey
    }
}
