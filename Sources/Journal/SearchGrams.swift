// A text is cut into short pieces, so that any part of it can be found through an index of words.
//
// Every piece of one, two and three characters of a run of letters, digits and what joins them in
// numbers (`-`, `.`, `/`, `_`) is a gram; of Han and other scripts without spaces, every piece of
// one and two. A character that comes more often than that in a row, such as the digits of 111111,
// would have one gram that is everywhere; so a stretch of equal characters is a gram too, in every
// length up to `longestStretch`. What is typed is cut into all its longest grams, and a store may
// look up any of them. Grams only narrow down: the text itself decides.

/// The pieces under which a text is indexed, and those a search asks for.
public enum SearchGrams {
    /// Up to how many equal characters in a row are told apart by their number.
    static let longestStretch = 12

    /// The different grams of `text`, with spaces between them.
    public static func index(_ text: FoldedText) -> String {
        var seen: Set<UInt64> = []
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.text.utf8.count * 4)
        for run in Run.all(in: text.text.unicodeScalars) {
            for start in run.scalars.indices {
                for length in 1...run.gramLength where start + length <= run.scalars.count {
                    let gram = run.scalars[start..<(start + length)]
                    guard seen.insert(pack(gram)).inserted else { continue }
                    append(gram, to: &bytes)
                }
            }
            for stretch in run.stretches {
                for length in (run.gramLength + 1)...min(stretch.count, longestStretch) {
                    let gram = run.scalars[stretch.prefix(length)]
                    guard seen.insert(pack(stretch: gram)).inserted else { continue }
                    append(gram, to: &bytes)
                }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a text has grams that files did not index before stretches were grams: those of a
    /// stretch, and all beyond the first 2,048 bytes.
    public static func hasLaterGrams(_ text: FoldedText) -> Bool {
        text.text.utf8.count > 2_048
            || Run.all(in: text.text.unicodeScalars).contains { !$0.stretches.isEmpty }
    }

    /// Grams that every text with `part` in it has, in the order they begin; empty when the part
    /// has no letter or digit.
    public static func wanted(_ part: FoldedText) -> [String] {
        var grams: [String] = []
        for run in Run.all(in: part.text.unicodeScalars) {
            let length = min(run.gramLength, run.scalars.count)
            let stretches = run.stretches
            for start in 0...(run.scalars.count - length) {
                let whole = start..<(start + length)
                var wanted = whole
                // Within a stretch, the stretch says more than its pieces do.
                for stretch in stretches
                where stretch.lowerBound <= whole.lowerBound
                    && whole.upperBound <= stretch.upperBound
                {
                    wanted = stretch.prefix(longestStretch)
                }
                let gram = string(run.scalars[wanted])
                if !grams.contains(gram) { grams.append(gram) }
            }
        }
        return grams
    }

    private static func append(_ gram: ArraySlice<Unicode.Scalar>, to bytes: inout [UInt8]) {
        for scalar in gram { UTF8.encode(scalar)?.forEach { bytes.append($0) } }
        bytes.append(UInt8(ascii: " "))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Three scalars of 21 bits each.
    private static func pack(_ scalars: ArraySlice<Unicode.Scalar>) -> UInt64 {
        scalars.reduce(0) { $0 << 21 | UInt64($1.value) }
    }

    /// The scalar and how often it comes, apart from everything three scalars can be.
    private static func pack(stretch: ArraySlice<Unicode.Scalar>) -> UInt64 {
        1 << 63 | UInt64(stretch.count) << 21 | UInt64(stretch.first?.value ?? 0)
    }

    /// A stretch of one sort of character.
    private struct Run {
        var scalars: [Unicode.Scalar]
        let gramLength: Int

        /// Where one character comes more often in a row than a gram is long.
        var stretches: [Range<Int>] {
            var found: [Range<Int>] = []
            var start = 0
            for end in 1...scalars.count {
                if end < scalars.count, scalars[end] == scalars[start] { continue }
                if end - start > gramLength { found.append(start..<end) }
                start = end
            }
            return found
        }

        static func all(in view: String.UnicodeScalarView) -> [Run] {
            var runs: [Run] = []
            var last = 0
            for scalar in view {
                let length = Self.gramLength(of: scalar)
                if length > 0 {
                    if length == last {
                        runs[runs.count - 1].scalars.append(scalar)
                    } else {
                        runs.append(Run(scalars: [scalar], gramLength: length))
                    }
                }
                last = length
            }
            return runs
        }

        /// 3 for letters and digits, 2 for scripts without spaces, 0 for what separates.
        static func gramLength(of scalar: Unicode.Scalar) -> Int {
            switch scalar.value {
            // What joins the parts of an order or serial number makes its neighbours rarer.
            case 48...57, 97...122, 0x2D, 0x2E, 0x2F, 0x5F: 3
            case 0..<0x80: 0
            case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF,
                0xF900...0xFAFF, 0x20000...0x3FFFF:
                2
            default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? 3 : 0
            }
        }
    }
}
