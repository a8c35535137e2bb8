import ArgumentParser
import Foundation

/// Where the store is: `--store`, else `MAKEGOOD_STORE`, else the place for data of this person.
struct StoreOption: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(
            "The store. (default: $MAKEGOOD_STORE, else ~/.local/share/makegood/desk.sqlite)",
            valueName: "path"))
    var given: String?

    /// The path of the store.
    var path: String {
        if let given { return given }
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["MAKEGOOD_STORE"], !named.isEmpty { return named }
        return Self.standardFolder + "/desk.sqlite"
    }

    /// Whether there is anything at the path.
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether the store lies where nobody said it should.
    var isStandard: Bool { path == Self.standardFolder + "/desk.sqlite" }

    /// The folder of the store nobody named.
    static var standardFolder: String {
        let environment = ProcessInfo.processInfo.environment
        if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") {
            return data + "/makegood"
        }
        return NSHomeDirectory() + "/.local/share/makegood"
    }
}
