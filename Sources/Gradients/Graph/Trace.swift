/// What a forward and a backward pass to one output do, line by line, to show.
///
/// For f = (x + y) · y with the sum named s, at x = 2 and y = 3, it is described by
///
/// ```
/// x = 2
/// y = 3
/// s = x + y = 5
/// f = s · y = 15
/// f → s: 1 · 3 = 3, in sum 3
/// f → y: 1 · 5 = 5, in sum 5
/// s → x: 3 · 1 = 3, in sum 3
/// s → y: 3 · 1 = 3, in sum 8
/// ```
///
/// Nodes that the output does not depend on are left out. A constant without a name is written as its number where
/// it is used and has no line of its own.
public struct Trace: Sendable, Hashable {
    /// The nodes in the order in which they were computed.
    public let forward: [Step]

    /// What each node passes to its operands, in the order of the backward pass.
    ///
    /// A node that is reached by several paths has a share for each, the last of which has the total.
    public let backward: [Share]

    /// One node of the forward pass.
    public struct Step: Sendable, Hashable {
        /// The node's place in ``Graph/nodes``.
        public let node: Int

        /// The node's name, or one of u1, u2, … made up for this trace.
        public let name: String

        /// The operation with the names of its operands, `x + y`; a variable and a named constant have none.
        public let formula: String?

        /// The number computed while the graph was built.
        public let value: Double
    }

    /// What a node passes to one of its operands in the backward pass.
    public struct Share: Sendable, Hashable {
        /// The place in ``Graph/nodes`` of the node that passes something on.
        public let node: Int

        /// That node's name.
        public let name: String

        /// The place of the operand that receives it.
        public let operand: Int

        /// The operand's name.
        public let operandName: String

        /// The node's adjoint ∂f/∂u, complete by now.
        public let adjoint: Double

        /// The local gradient ∂u/∂v of the node by the operand.
        public let localGradient: Double

        /// The operand's share, adjoint times local gradient.
        public let product: Double

        /// What the operand has received so far, this share included.
        public let sum: Double
    }
}

extension Trace.Step: CustomStringConvertible {
    /// The line as an equation: `s = x + y = 5`.
    public var description: String {
        ([name] + (formula.map { [$0] } ?? []) + [written(value)]).joined(separator: " = ")
    }
}

extension Trace.Share: CustomStringConvertible {
    /// The line as a product and a sum: `s → y: 3 · 1 = 3, in sum 8`.
    public var description: String {
        let factors = "\(written(adjoint)) · \(parenthesized(written(localGradient)))"
        return "\(name) → \(operandName): \(factors) = \(written(product)), in sum \(written(sum))"
    }
}

extension Trace: CustomStringConvertible {
    /// All the lines, forward and then backward.
    public var description: String {
        (forward.map(\.description) + backward.map(\.description)).joined(separator: "\n")
    }
}
