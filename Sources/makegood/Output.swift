import Foundation
import Terminal

/// What is printed outside the full screen.
enum Output {
    /// Writes a line to standard output; the program ends quietly when nobody reads on.
    static func line(_ text: String) { write(text + "\n") }

    /// Writes text to standard output as it is.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes {
                Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count > 0 {
                bytes = bytes.dropFirst(count)
            } else if errno != EINTR {
                exit(errno == EPIPE ? 0 : 1)
            }
        }
    }

    /// Text from outside, fit for a terminal: what a terminal would act on becomes visible.
    static func clean(_ text: String) -> String {
        DisplayText.lines(text).map(\.plain).joined(separator: "\n")
    }

    /// Text from outside in one line, so that it cannot pass for a line of ours.
    static func line(of text: String) -> String {
        DisplayText.lines(text).map(\.plain).joined(separator: " ")
    }

    /// Rows as a table whose columns line up, whatever the width of their characters.
    static func table(_ rows: [[String]]) -> String {
        let cells = rows.map {
            $0.map { DisplayText($0.split(whereSeparator: \.isNewline).joined(separator: " ")) }
        }
        var widths: [Int] = []
        for row in cells {
            for (index, cell) in row.enumerated() {
                if index == widths.count { widths.append(0) }
                widths[index] = max(widths[index], cell.columns)
            }
        }
        return cells.map { row in
            var line = ""
            for (index, cell) in row.enumerated() {
                line += cell.plain
                if index + 1 < row.count {
                    line += String(repeating: " ", count: widths[index] - cell.columns + 2)
                }
            }
            return line + "\n"
        }.joined()
    }

    /// Whether somebody watches standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }
}
