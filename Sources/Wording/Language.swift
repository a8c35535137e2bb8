/// A language the desk speaks.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
    case en
    case zhHans = "zh-Hans"
    case zhHant = "zh-Hant"
}

extension Language {
    /// The language of a locale as `LC_ALL` and `LANG` name it, such as `zh_TW.UTF-8` or
    /// `zh-Hant-HK`.
    ///
    /// A script decides before a region; Chinese with neither is simplified; everything else, `C`
    /// and the empty text included, is English.
    public init(localeIdentifier identifier: String) {
        let locale = identifier.prefix { $0 != "." && $0 != "@" }
        let parts = locale.split { $0 == "_" || $0 == "-" }.map { $0.lowercased() }
        guard parts.first == "zh" else {
            self = .en
            return
        }
        let rest = parts.dropFirst()
        if rest.contains("hans") {
            self = .zhHans
        } else if rest.contains("hant") || !Self.traditionalRegions.isDisjoint(with: rest) {
            self = .zhHant
        } else {
            self = .zhHans
        }
    }

    private static let traditionalRegions: Set<String> = ["tw", "hk", "mo"]
}
