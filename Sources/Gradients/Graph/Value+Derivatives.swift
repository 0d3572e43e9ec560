extension Value {
    /// The derivative of this value by another, recorded as a value that can be differentiated again.
    ///
    /// ```swift
    /// let x = graph.variable("x", 2)
    /// let f = pow(x, 3)
    /// let slope = f.derivative(by: x)        // 3x²: 12
    /// let bend = slope.derivative(by: x)     // 6x: 12
    /// slope.evaluate(at: [5])                // 75
    /// ```
    ///
    /// For several derivatives of one value ask ``derivatives(by:)`` once.
    public func derivative(by value: Value) -> Value {
        derivatives(by: [value])[0]
    }

    /// The derivatives of this value by others, recorded as values that can be differentiated again.
    ///
    /// The backward pass is written to the end of the graph as new nodes, a few for each node between the given values
    /// and this one. So a derivative is evaluated elsewhere, and differentiated, like any other value: a second time
    /// by the same rules. The derivative by a value that this one does not depend on is the constant 0. Each is
    /// a node of its own, recorded after this value, so it can be named and takes all the variables of this value.
    ///
    /// The conventions at kinks are those of ``backward()``; the slope of a slope that jumps there is 0. Where an
    /// expression meets ∞ − ∞ or 0 · ∞, a recorded derivative is NaN: of `max` and `min` at equal infinities, of
    /// xʸ by x at 0⁰ with a y that is a value, of x Φ(x) at an infinity. It counts as one backward pass.
    public func derivatives(by values: [Value]) -> [Value] {
        graph.record(derivativesOf: index, by: indices(of: values))
    }

    /// The second derivatives of this value by each two of the given values.
    ///
    /// A gradient is recorded in a copy of the graph, which itself stays as it is, and each of its components is
    /// differentiated: n + 1 backward passes for n values.
    public func hessian(by values: [Value]) -> Hessian {
        let inputs = indices(of: values)
        return Hessian(inputs: values, rows: graph.secondDerivatives(of: index, by: inputs))
    }

    private func indices(of values: [Value]) -> [Int] {
        require(
            values.allSatisfy { $0.graph === graph },
            "These values belong to two graphs: ask for derivatives by values that this one was computed from."
        )
        return values.map(\.index)
    }
}
