extension Value {
    /// The derivatives of this value by every node it was computed from, in one backward pass.
    ///
    /// The pass starts with ∂f/∂f = 1 at this value and visits the nodes in the reverse of their order.
    /// A node u whose adjoint ∂f/∂u is complete hands each operand v its share ∂f/∂u · ∂u/∂v, and the shares
    /// that reach a node by several paths add up. The graph keeps nothing of it: a second pass gives the same.
    public func backward() -> Gradient {
        Gradient(output: self, adjoints: graph.sweep(from: index))
    }

    /// What this value would be with other numbers in its ``variables``, in their order.
    ///
    /// The tape is run again as it was recorded, and the recorded numbers stay as they are. A branch that Swift
    /// code took while the graph was built is not taken anew.
    public func evaluate(at point: [Double]) -> Double {
        graph.replay(to: index, at: point)
    }

    /// The directional derivative Σᵢ vᵢ · ∂f/∂xᵢ of this value along a direction v in its variables: forward mode.
    ///
    /// The direction has a number for each of the ``variables``, in their order; it need not have length 1. One
    /// forward pass carries u̇ = Σ ∂u/∂operand · (tangent of the operand) from node to node, starting with vᵢ at
    /// variable i: a Jacobian–vector product. Along a unit vector it is one partial derivative, so the whole
    /// gradient of n variables takes n such passes and a single ``backward()``. As there, 0 · ∞ is NaN.
    /// Wengert, "A simple automatic derivative evaluation program", 1964.
    public func tangent(along direction: [Double]) -> Double {
        graph.push(direction, to: index)
    }

    /// The forward and the backward pass to this value as lines to show.
    ///
    /// The graph is not run forward for it; the backward pass is, and counts as one.
    public func trace() -> Trace {
        graph.trace(from: index)
    }

    /// The directional derivative Σᵢ vᵢ · ∂f/∂xᵢ by complex steps; nil where this value is not analytic on the way.
    ///
    /// The tape is run forward once on complex numbers, with xᵢ + i h vᵢ in the variables and h = 10⁻²⁰, and the
    /// derivative is the imaginary part over h. No derivative rule takes part and no difference is taken, so it
    /// checks the other passes to the last digits, but for slopes below 10⁻²⁸⁸, which underflow. The direction is as
    /// for ``tangent(along:)``.
    ///
    /// It is nil if the direction moves an operand of `abs`, `max`, `min`, `relu`, `leakyReLU`, `step`, `sign`, `erf`,
    /// `erfc` or `gelu`, or meets a point where a function has no derivative: `sqrt`, `log` or a power at 0, a division
    /// by 0. A component of 0 moves nothing. NaN spreads. It counts as a forward pass.
    /// Squire and Trapp, "Using complex variables to estimate derivatives of real functions", 1998.
    public func complexStep(along direction: [Double]) -> Double? {
        graph.complexStep(of: index, along: direction)
    }
}
