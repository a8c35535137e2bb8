public import Casework
import Glibc

// Taking files away whose disposal is in the record.
extension EvidenceFolder {
    /// Takes the file of a digest away for good.
    ///
    /// - Returns: Whether there was one.
    /// - Throws: `EvidenceFailure` when the folder cannot be written to.
    @discardableResult
    public func dispose(of digest: Digest) throws(EvidenceFailure) -> Bool {
        let shelf: Descriptor
        do throws(EvidenceFailure) {
            shelf = try self.shelf(of: digest, in: try open(makes: false), makes: false)
        } catch {
            if error.code == .notFound { return false }
            throw error
        }
        let name = Self.name(of: digest)
        guard unlinkat(shelf.number, name, 0) == 0 else {
            if errno == ENOENT { return false }
            throw EvidenceFailure(errno: errno, at: path, doing: "take a file out of")
        }
        try shelf.sync(at: path)
        return true
    }

    /// Whether a file is there under a digest, whole or not.
    public func holds(_ digest: Digest) -> Bool {
        switch state(of: digest) {
        case .whole, .altered, .unreadable: true
        case .missing: false
        }
    }
}
