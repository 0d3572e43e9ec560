/// What a forward pass leaves behind for the backward pass: z and a of every layer.
public struct ForwardPass: Hashable, Sendable {
    /// The activations A⁰, A¹, …, Aᴸ, from the inputs to the outputs, with an example in each column.
    public private(set) var activations: [Matrix]

    /// The weighted sums Z¹, …, Zᴸ, so that `weightedSums[l]` belongs to `activations[l + 1]`.
    public private(set) var weightedSums: [Matrix] = []

    init(_ inputs: Matrix) {
        activations = [inputs.named("A⁰")]
    }

    /// The activations of the last layer so far.
    public var output: Matrix { activations[activations.count - 1] }

    mutating func append(z: Matrix, a: Matrix) {
        let layer = superscript(activations.count)
        weightedSums.append(z.named("Z" + layer))
        activations.append(a.named("A" + layer))
    }
}
