/// A gradient that was computed with a schedule of checkpoints, with what it took.
public struct CheckpointedGradient: Hashable, Sendable {
    /// The gradient, to the last bit that of ``Network/backward(_:targets:)``; the errors are not kept.
    public let gradient: NetworkGradient

    /// The outputs Aᴸ of the forward pass.
    public let output: Matrix

    /// The loss: the mean over the examples.
    public let loss: Double

    /// The most that was held at one time.
    public let peak: CheckpointMemory

    /// How many layers were computed again: forward passes of one layer beyond the L of a plain forward pass.
    public let recomputedLayers: Int
}

/// The most activations and weighted sums that a gradient held at one time.
///
/// Counted are the matrices Aˡ and Zˡ in memory from one action of the schedule to another: the inputs A⁰ (until
/// layer 1 is differentiated), the snapshots, the activations that an advance has reached, the Zˡ and Aˡ⁻¹ of
/// recorded layers, and the outputs Aᴸ, which are held to the end. A matrix counts once, whatever it is held for.
///
/// Not counted are weights, gradients and errors, which any backward pass needs, and the one Z and the one A that an
/// advance is at work on.
public struct CheckpointMemory: Hashable, Sendable {
    /// The most matrices of activations A.
    public internal(set) var activations = 0

    /// The most matrices of weighted sums Z.
    public internal(set) var weightedSums = 0

    /// The most numbers in all these matrices together.
    public internal(set) var doubles = 0

    /// The bytes of these numbers, 8 each.
    public var bytes: Int { doubles * MemoryLayout<Double>.stride }
}
