// A command that wants a proof takes a text: where the paper lies, or which file of the ticket or
// dossier it is. A file is named by its digest, `sha256:` and its first digits, or all 64 of them
// alone. What names a file must be one that is kept there; all other texts stay what they are.

/// A text that names a file by its digest.
public struct NamedFile: Hashable, Sendable {
    /// What was typed of the digest, in lower case; perhaps no digits at all.
    let digits: String

    private static let mark = "sha256:"
    /// The fewest digits by which a file is named.
    static let fewestDigits = 4

    /// Nil for a text that names no file.
    public init?(_ text: String) {
        let typed = text.trimmed().lowercased()
        if typed.hasPrefix(Self.mark) {
            digits = String(typed.dropFirst(Self.mark.count)).trimmed()
        } else if Digest(hex: typed) != nil {
            digits = typed
        } else {
            return nil
        }
    }

    /// The file that is meant; nil when there is none or more than one.
    public func file(among files: [Evidence]) -> Evidence? {
        guard digits.utf8.count >= Self.fewestDigits else { return nil }
        let found = files.filter { $0.digest.hex.hasPrefix(digits) }
        return Set(found.map(\.digest)).count == 1 ? found.last : nil
    }

    /// The text that names a file whatever is added later.
    public static func text(of file: Evidence) -> String { mark + file.digest.hex }

    /// The same in few letters, for a person who chooses.
    public static func brief(of file: Evidence) -> String { mark + file.digest.short }

    /// A text as people read it: the digest of a file shortened, all others as they are.
    public static func shown(_ text: String) -> String {
        NamedFile(text).map { mark + $0.digits.prefix(8) } ?? text
    }

    /// A text as people read it: the name of the file where it names one of these.
    public static func shown(_ text: String, among files: [Evidence]) -> String {
        let file = NamedFile(text)?.file(among: files)
        return file.map { "\($0.name) (\(brief(of: $0)))" } ?? shown(text)
    }

    /// Why texts name no file that is kept; empty for all that name none.
    static func refusals(of proofs: [String], among files: [Evidence]) -> [Refusal] {
        proofs.compactMap(NamedFile.init).filter { $0.file(among: files) == nil }
            .map { .dossier(.fileNotHere(String($0.digits.prefix(64)))) }
    }
}

extension DossierMatter {
    /// Why the proof of a command names no file that is kept here; empty for any other text.
    var fileNamed: [Refusal] {
        let proofs = (command?.texts ?? []).filter { $0.field == "evidence" }
        return NamedFile.refusals(of: proofs.map(\.value), among: files)
    }
}

extension FieldReader {
    /// A proof: where it names a file that is kept, with all digits of its digest.
    mutating func proof(_ name: String) -> String? {
        guard let text = text(name) else { return nil }
        return NamedFile(text)?.file(among: setting.files)
            .map(NamedFile.text) ?? text
    }

    /// The digest of a file of the dossier, by its first digits; all digits of any other.
    mutating func fileDigest(_ name: String) -> Digest? {
        if let text = text(name), let named = NamedFile(text) ?? NamedFile("sha256:" + text),
            let file = named.file(among: setting.files)
        {
            return file.digest
        }
        return digest(name)
    }
}
