import Foundation
public import ServiceTime

/// The public holidays the program knows: what ships with it, and the files a company dropped in.
///
/// Every `*.csv` file of `$XDG_CONFIG_HOME/makegood/holidays` (or `~/.config/…`) adds days to the
/// calendar of China, columns `date,name,is_off_day`; of files that name the same date the one
/// that is last by name counts.
public struct HolidayFolder: Sendable {
    /// The folder that is read.
    public let path: String

    /// The providers a calendar may follow.
    public static let providers = ["china"]

    /// Makes the source of holidays that reads this folder.
    public init(path: String) {
        self.path = path
    }

    /// The folder of the person who runs the program.
    public static func standard() -> HolidayFolder {
        standard(environment: ProcessInfo.processInfo.environment)
    }

    /// The folder that the variables of an environment name.
    public static func standard(environment: [String: String]) -> HolidayFolder {
        let named = environment["XDG_CONFIG_HOME"] ?? ""
        let base = named.hasPrefix("/") ? named : (environment["HOME"] ?? "") + "/.config"
        return HolidayFolder(path: base + "/makegood/holidays")
    }

    /// The public holidays of a provider with the added files, and what is wrong with those.
    ///
    /// Nil when there is no such provider. A folder that is not there adds nothing.
    public func holidays(of provider: String) -> (days: PublicHolidays, mistakes: [Mistake])? {
        guard provider == "china" else { return nil }
        var mistakes: [Mistake] = []
        var days: [PublicHolidays.Day] = []
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        for name in names.filter({ $0.hasSuffix(".csv") }).sorted() {
            let file = "\(path)/\(name)"
            guard let data = FileManager.default.contents(atPath: file) else {
                mistakes.append(Mistake(file: file, line: 1, column: 1, message: "cannot be read"))
                continue
            }
            let content = PublicHolidayFile(Array(data))
            days += content.days
            mistakes += content.problems.map {
                Mistake(file: file, line: $0.line, column: 1, message: $0.message)
            }
        }
        return (days.isEmpty ? .china : PublicHolidays.china.adding(days), mistakes)
    }
}
