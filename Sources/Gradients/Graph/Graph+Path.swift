extension Graph {
    /// One way on which a change of one node reaches another: a path through the graph.
    public struct Path: Sendable, Hashable {
        /// The places of its nodes in ``Graph/nodes``, from the first to the output.
        public let nodes: [Int]

        /// The local gradient of each step, in the order of the steps: one fewer than nodes.
        public let localGradients: [Double]

        /// The product of the local gradients, the path's share of the derivative; 1 for a path without a step.
        ///
        /// It is multiplied from the output back, as the backward pass does.
        public var contribution: Double {
            localGradients.reversed().reduce(1, *)
        }
    }
}
