/// One line of a graph, to look at and to draw.
public struct Node: Sendable {
    /// The node's place in ``Graph/nodes``.
    public let index: Int

    /// What the node does.
    public let operation: Operation

    /// The places of the nodes it reads; the same one twice in `x * x`.
    public let operands: [Int]

    /// The exponent n of a ``Operation/fixedPower`` operation.
    public let exponent: Double?

    /// The slope for x ≤ 0 of a ``Operation/leakyReLU`` operation.
    public let slope: Double?

    /// The number computed while the graph was built.
    public let value: Double

    /// The name of a variable, or the name given with ``Value/named(_:)``.
    public let name: String?

    /// The derivative of this node's value by each of its operands, in their order.
    public let localGradients: [Double]
}
