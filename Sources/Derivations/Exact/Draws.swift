/// Random numbers from a seed, and numbers that look random but depend on others only: SplitMix64.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct Draws: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Draws.mixed(state)
    }

    /// A number that follows from another without a visible rule.
    static func mixed(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number that follows from a seed, a purpose and a value.
    static func mixed(_ seed: UInt64, _ purpose: UInt64, _ value: UInt64) -> UInt64 {
        mixed(mixed(mixed(seed) &+ purpose) ^ value)
    }
}
