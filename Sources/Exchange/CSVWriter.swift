/// Writes rows as CSV that any spreadsheet opens and none executes.
///
/// A line of a cell that begins with `=`, `+`, `-`, `@` or a tab, also in full-width form, would
/// be taken for a formula: an apostrophe is put in front of it.
/// Source: OWASP, CSV injection.
public enum CSVWriter {
    /// One row with CRLF at its end.
    public static func row(_ cells: some Sequence<String>) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// One cell, neutralised, and quoted where it must be.
    static func cell(_ text: String) -> String {
        let safe = neutral(text)
        let needsQuotes = safe.unicodeScalars.contains {
            $0 == "\"" || $0 == "," || $0 == ";" || $0 == "\n" || $0 == "\r" || $0 == "\t"
        }
        guard needsQuotes || safe.first == " " || safe.last == " " else { return safe }
        var quoted = "\""
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append("\"") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func neutral(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isLineStart = true
        for scalar in text.unicodeScalars {
            if isLineStart, isDangerous(scalar) { result.append("'") }
            // Blanks are skipped by spreadsheets in front of a formula.
            let isBlank = scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
            isLineStart = scalar == "\n" || scalar == "\r" || (isLineStart && isBlank)
            result.append(scalar)
        }
        return String(result)
    }

    private static func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "\t", "＝", "＋", "－", "＠": true
        default: false
        }
    }
}
