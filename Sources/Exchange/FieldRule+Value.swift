import Casework

/// A rule with its columns found in the header of a file.
struct BoundRule {
    enum Piece {
        case text(String)
        case column(Int)
    }

    let pieces: [Piece]
    let values: [String: String]?
    let otherwise: String?
    /// What the rule is about, for mistakes: the columns it reads.
    let name: String

    /// Bytes of UTF-8 one value may have; more is cut, and said.
    static let limit = TextLimit.bytes
}

/// What is wrong with one row.
struct RowProblem: Error {
    let message: String
}

/// What a row gives besides its values.
struct RowNotes {
    var cut: [String] = []
}

extension BoundRule {
    /// The value in a row; nil when there is none.
    func value(
        in record: CSVRecord, nulls: Set<String>, notes: inout RowNotes
    ) throws(RowProblem) -> String? {
        var result = ""
        var hasColumn = false
        for piece in pieces {
            switch piece {
            case .text(let text): result += text
            case .column(let index):
                if let text = try record.text(index, nulls: nulls, notes: &notes) {
                    result += text
                    hasColumn = true
                }
            }
        }
        let isConstant = pieces.allSatisfy {
            if case .text = $0 { true } else { false }
        }
        guard hasColumn || isConstant else { return otherwise }
        guard let values else { return result }
        if let value = values[result] ?? otherwise { return value }
        throw RowProblem(message: "“\(result)” in \(name) has no value in the mapping")
    }
}

extension CSVRecord {
    /// A field as text without blanks at its ends; nil when it stands for nothing.
    func text(
        _ index: Int, nulls: Set<String>, notes: inout RowNotes
    ) throws(RowProblem) -> String? {
        var bytes = self[index]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        guard !bytes.isEmpty else { return nil }
        if bytes.count > BoundRule.limit {
            bytes = bytes.prefix(BoundRule.limit)
            // A character that the cut goes through is left out whole.
            while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
            if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
            notes.cut.append("field \(index + 1) is cut after 64 KiB")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RowProblem(
                message: "field \(index + 1) is not written in the encoding of the file")
        }
        if text.unicodeScalars.contains("\u{FFFD}") {
            throw RowProblem(
                message: "field \(index + 1) is not written in the encoding of the file")
        }
        return nulls.contains(text) ? nil : text
    }
}
