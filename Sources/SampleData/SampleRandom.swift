/// A small seeded generator: the same seed gives the same desk on every machine.
///
/// Source: Steele, Lea and Flood, SplitMix64 (2014).
struct SampleRandom: RandomNumberGenerator {
    private var state: UInt64

    /// A stream of its own for one of the things made from `seed`.
    init(seed: UInt64, stream: UInt64) {
        state = seed &+ stream &* 0xD1B5_4A32_D192_ED03
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`.
    mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

    /// True in `percent` of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// A number of a range, small ones more often than large ones.
    mutating func skewed(_ low: Int, _ high: Int) -> Int {
        low + min(below(high - low + 1), below(high - low + 1))
    }

    /// A number with exactly so many digits.
    mutating func digits(_ count: Int) -> String {
        let bound = (0..<count).reduce(1) { product, _ in product * 10 }
        let text = String(below(bound))
        return String(repeating: "0", count: count - text.utf8.count) + text
    }
}
