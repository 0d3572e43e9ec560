/// Which inputs a comparison looks at: a numeric gradient takes four calls of the function for each.
public enum CheckedInputs: Sendable, Hashable {
    /// All of them.
    case everyInput

    /// So many of them, drawn with a seed; all of them if there are no more.
    case sample(Int, seed: UInt64)

    /// One random direction v, a unit vector, that all inputs take part in: g · v against the slope along v.
    ///
    /// It takes about five calls for any number of inputs. A wrong entry changes g · v unless chance hides it, and
    /// the row does not say which one it is. The entries of v are drawn from the normal distribution.
    case direction(seed: UInt64)
}

/// A random unit vector, all directions being equally likely.
///
/// Pairs of normal numbers by Box and Muller, "A note on the generation of random normal deviates", 1958.
func randomDirection(count: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix(seed: seed)
    let entries = (0..<count).map { _ in
        let radius = (-2 * naturalLogarithm(.random(in: 0x1p-53...1, using: &generator))).squareRoot()
        return radius * cosine(2 * .pi * .random(in: 0..<1, using: &generator))
    }
    let length = entries.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? entries.map { $0 / length } : entries
}
