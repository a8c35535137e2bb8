/// Why a file could not be taken in, given out or checked: nothing was left half done.
public struct EvidenceFailure: Error, Hashable, Sendable {
    /// What it is about, for programs.
    public enum Code: String, CaseIterable, Sendable {
        case notFound = "not-found"
        /// A link, folder, pipe, socket or device.
        case notAFile = "not-a-file"
        case tooLarge = "too-large"
        /// It was written to while it was read.
        case changed
        case unreadable
        /// The folder of the store is a link, or belongs to somebody else.
        case folderUnsafe = "folder-unsafe"
        case diskFull = "disk-full"
        /// What is kept under the digest is not what was put there.
        case altered
        case alreadyExists = "already-exists"
        case stopped
        case inputOutput = "input-output"
    }

    public let code: Code
    /// The file or folder, as it was given.
    public let place: String
    /// A sentence that says what to do.
    public let message: String

    init(_ code: Code, at place: String, _ message: String) {
        self.code = code
        self.place = place
        self.message = message
    }
}

extension EvidenceFailure {
    /// The failure a system call ended with.
    init(errno number: Int32, at place: String, doing: String) {
        let text = ErrorNumber(number)
        switch text.kind {
        case .missing: self.init(.notFound, at: place, "\(place) is not there.")
        case .link:
            self.init(
                .notAFile, at: place,
                "\(place) is a symbolic link, or is under what is no folder. Give the file itself.")
        case .full:
            self.init(
                .diskFull, at: place,
                "There is no room to \(doing) \(place): \(text). Make room and try again.")
        case .denied:
            self.init(.unreadable, at: place, "\(place) cannot be used: \(text). Check its mode.")
        case .other:
            self.init(.inputOutput, at: place, "\(place): cannot \(doing): \(text).")
        }
    }
}
