/// How many forward and backward passes something took.
public struct PassCount: Sendable, Hashable {
    /// Evaluations of the whole function, and sweeps of a direction from the variables to an output.
    public let forward: Int

    /// Sweeps from an output back to the variables.
    public let backward: Int

    /// Makes a count of forward and backward passes.
    public init(forward: Int, backward: Int) {
        self.forward = forward
        self.backward = backward
    }

    /// The passes taken between two counts.
    public static func - (later: PassCount, earlier: PassCount) -> PassCount {
        PassCount(forward: later.forward - earlier.forward, backward: later.backward - earlier.backward)
    }
}
