extension FolderEntry {
    /// What the last part of a path may become: what lies there and begins so, in whatever case.
    ///
    /// Names that cannot be typed as they are, because they hold what is no text or moves a cursor,
    /// are left out. Empty where the folder cannot be read.
    ///
    /// - Parameters:
    ///   - typed: The path so far; `base` of it, up to its last slash, stays as it was typed.
    ///   - folder: Where the base leads.
    /// - Returns: The paths in order, as they would have been typed.
    public static func completing(
        _ typed: String, from folder: (_ base: String) -> String
    ) -> [(path: String, isFolder: Bool)] {
        let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
        let start = parts.last.map { $0.lowercased() } ?? ""
        let base = parts.dropLast().map { $0 + "/" }.joined()
        guard let entries = try? all(in: folder(base)) else { return [] }
        return entries.filter { $0.isTypable && $0.name.lowercased().hasPrefix(start) }
            .map { (base + $0.name, $0.isFolder) }
    }

    private var isTypable: Bool {
        guard name.utf8.elementsEqual(bytes.dropLast().map(UInt8.init(bitPattern:))) else {
            return false
        }
        return name.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
