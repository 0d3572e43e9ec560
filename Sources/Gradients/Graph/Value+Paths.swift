extension Value {
    /// All paths from another value to this one; their contributions add up to the derivative.
    ///
    /// ∂f/∂x is the sum over all paths from x to f of the product of the local gradients on each (Bauer,
    /// "Computational graphs and rounding error", 1974). The backward pass gets the same sum without walking them
    /// one by one: there are 2ⁿ of them in n squarings. So more than `limit` of them are an error.
    ///
    /// The order is always the same: seen from this value back, a path through the first operand comes before one
    /// through the second. `x * x` has two paths over the same nodes. Of a value that this one does not depend on
    /// there are none. Looking at paths counts as no pass.
    public func paths(from source: Value, limit: Int = 10_000) -> [Graph.Path] {
        require(
            source.graph === graph,
            "These values belong to two graphs: ask for the paths from a value that this one was computed from."
        )
        let counts = graph.tape.pathCounts(from: source.index, to: index)
        require(
            counts[index] <= limit,
            "There are more than \(limit) paths between these values: raise the limit, or let `backward()` add them up."
        )
        return graph.tape.paths(to: index, from: source.index, counts: counts)
    }
}
