internal import Artifacts
internal import Glibc

/// Random numbers that are the same at every build: SplitMix64.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. Pass it where Swift takes a
/// generator: `Double.random(in: -1...1, using: &generator)`.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// A generator from the lesson's own seed, the `seed` of its front matter, or 0.
    public init() {
        self.init(seed: getenv(ChannelVariables.seed).flatMap { UInt64(String(cString: $0)) } ?? 0)
    }

    /// A generator from a seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}
