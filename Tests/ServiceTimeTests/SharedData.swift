import Foundation

/// The data that is shared beside the package and is not part of it.
enum SharedData {
    static let folder: URL = {
        let named = ProcessInfo.processInfo.environment["MAKEGOOD_SHARED_DATA"]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return named.map { URL(fileURLWithPath: $0) } ?? root.appending(path: "../shared/data")
    }()

    /// The contents of a file, or nil when the folder is not there.
    static func contents(of name: String) -> Data? {
        try? Data(contentsOf: folder.appending(path: name))
    }
}
