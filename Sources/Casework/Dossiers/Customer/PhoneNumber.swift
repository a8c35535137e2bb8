/// A telephone number as people write it, taken apart so that two ways of writing it are one.
///
/// `+86 138-0000-0001`, `0086 13800000001` and `１３８ ００００ ０００１` are one line; so are
/// `(021) 5555 0000` and `+86 21 55550000 转 801`, which names an extension besides. A number
/// without a country is taken to be of mainland China. Source: ITU-T E.164.
struct PhoneNumber: Hashable {
    /// The digits that reach the line: without country and trunk prefix when it is of mainland
    /// China, with `+` and the country otherwise.
    let line: String
    /// What is dialled behind it; nil when nothing is.
    let `extension`: String?

    init(_ text: String) {
        let plain = Self.plain(text).drop { !$0.isNumber && $0 != "+" }
        let digits = plain.prefix { !Self.marks.contains($0) || $0 == "+" }
        let rest = plain.dropFirst(digits.count).filter(\.isNumber)
        line = Self.line(digits)
        `extension` = rest.isEmpty ? nil : String(rest)
    }

    /// What an extension or a second number begins with: 转, 轉, 分机, ext., x, #, a comma, a slash.
    private static let marks = Set("转轉分机機extx#,;*/、")

    /// Digits, `+` and what marks an extension; full-width forms narrow, all else left out.
    private static func plain(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            let narrow =
                (0xFF01...0xFF5E).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            for character in String(Character(narrow)).lowercased()
            where marks.contains(character) || "+0123456789".contains(character) {
                plain.append(character)
            }
        }
        return plain
    }

    private static func line(_ text: Substring) -> String {
        let isForeign = text.hasPrefix("+") || text.hasPrefix("00")
        var digits = text.filter { $0 != "+" }
        if text.hasPrefix("00") { digits = String(digits.dropFirst(2)) }
        let isChinaWithoutSign = digits.count == 13 && digits.hasPrefix("861")
        guard isForeign || isChinaWithoutSign else { return national(digits) }
        return digits.hasPrefix("86") ? national(String(digits.dropFirst(2))) : "+" + digits
    }

    /// Without the zero that is dialled in front of the area.
    private static func national(_ digits: String) -> String {
        digits.hasPrefix("0") ? String(digits.drop { $0 == "0" }) : digits
    }
}
