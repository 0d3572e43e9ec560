internal import Artifacts
internal import Glibc
internal import Gradients

/// Random numbers that are the same at every build: SplitMix64.
///
/// Pass it where Swift takes a generator:
/// `Double.random(in: -1...1, using: &generator)`.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var generator: SplitMix

    /// A generator from the lesson's own seed, the `seed` of its front matter, or 0.
    public init() {
        self.init(seed: getenv(ChannelVariables.seed).flatMap { UInt64(String(cString: $0)) } ?? 0)
    }

    /// A generator from a seed.
    public init(seed: UInt64) { generator = SplitMix(seed: seed) }

    /// The next 64 bits.
    public mutating func next() -> UInt64 { generator.next() }
}
