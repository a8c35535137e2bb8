/// One character as it fills a cell: a base scalar and up to three combining marks, in 16 bytes.
///
/// Everything a glyph can hold has been cleaned (see `DisplayText`); its width is known and is 1 or
/// 2.
struct Glyph: Hashable, Sendable {
    /// Most combining marks kept on one base; ncurses holds four, real writing needs three.
    static let maximumMarks = 3

    /// Marks of 21 bits each, the first one lowest; 0 where there is none.
    private(set) var marks: UInt64 = 0
    /// The base scalar's value, the width in bit 31 (set: two columns); 0 in a second half.
    private var packed: UInt32

    init(_ base: Unicode.Scalar, columns: Int) {
        packed = base.value | (columns == 2 ? 1 << 31 : 0)
    }

    private init() {
        packed = 0
    }

    static let blank = Glyph(" ", columns: 1)
    /// What stands in the second half of a wide character.
    static let secondHalf = Glyph()

    /// 1 or 2; 0 for a second half.
    var columns: Int { packed == 0 ? 0 : packed >> 31 == 0 ? 1 : 2 }
    var baseValue: UInt32 { packed & 0x1F_FFFF }

    /// Puts a mark on; one mark too many is left out, as stacks of them only hide what is beside.
    mutating func add(mark: Unicode.Scalar) {
        for place in 0..<Self.maximumMarks where (marks >> (place * 21)) & 0x1F_FFFF == 0 {
            marks |= UInt64(mark.value) << (place * 21)
            return
        }
    }

    /// Whether no mark is from beyond the Latin, Greek and Cyrillic ones, which all terminals know.
    var hasLatinMarksOnly: Bool {
        scalars.dropFirst().allSatisfy { (0x300..<0x370).contains($0.value) }
    }

    /// Base and marks in order.
    var scalars: [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        append(to: &found)
        return found
    }

    func append(to list: inout [Unicode.Scalar]) {
        guard packed != 0, let base = Unicode.Scalar(baseValue) else { return }
        list.append(base)
        var rest = marks
        while rest != 0 {
            if let mark = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { list.append(mark) }
            rest >>= 21
        }
    }

    func append(to string: inout String) {
        guard packed != 0, let base = Unicode.Scalar(baseValue) else { return }
        string.unicodeScalars.append(base)
        guard marks != 0 else { return }
        for mark in scalars.dropFirst() { string.unicodeScalars.append(mark) }
    }
}
