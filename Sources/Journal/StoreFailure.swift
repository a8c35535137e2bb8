/// A failure of the world around the record, such as a full disk: never a matter of rules.
public struct StoreFailure: Error, Hashable, Sendable {
    /// What went wrong, for programs.
    public enum Code: String, CaseIterable, Hashable, Sendable {
        case notFound = "not-found"
        case alreadyExists = "already-exists"
        case directoryMissing = "directory-missing"
        case directoryReadOnly = "directory-read-only"
        case readOnly = "read-only"
        case notPermitted = "not-permitted"
        case notAStore = "not-a-store"
        case otherApplication = "other-application"
        case newerSchema = "newer-schema"
        case networkFileSystem = "network-file-system"
        case symbolicLink = "symbolic-link"
        case foreignOwner = "foreign-owner"
        case locked
        case diskFull = "disk-full"
        case inputOutput = "input-output"
        case corrupt
        case shortened
        case forked
        case notDurable = "not-durable"
    }

    public let code: Code
    /// The file or place it is about.
    public let place: String
    /// One sentence in English that says what happened and what to do.
    public let message: String
    /// What the system or the database said, when it said something.
    public let underlying: String?

    public init(_ code: Code, at place: String, _ message: String, underlying: String? = nil) {
        self.code = code
        self.place = place
        self.message = message
        self.underlying = underlying
    }
}

extension StoreFailure: CustomStringConvertible {
    public var description: String {
        guard let underlying else { return message }
        return "\(message) (\(underlying))"
    }
}
