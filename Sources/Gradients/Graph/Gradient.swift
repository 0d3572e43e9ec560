/// The derivatives of one output by every node it was computed from.
///
/// It is a value of its own: nothing is stored in the graph, so nothing has to be set back to zero.
public struct Gradient {
    private let output: Value
    private let adjoints: [Double]

    init(output: Value, adjoints: [Double]) {
        self.output = output
        self.adjoints = adjoints
    }

    /// The derivative of the output by `value`; 0 for a node that was recorded after the output.
    public subscript(value: Value) -> Double {
        require(
            value.graph === output.graph,
            "This value is of another graph than the gradient: ask for a value that the output was computed from."
        )
        return value.index < adjoints.count ? adjoints[value.index] : 0
    }

    /// The derivative of the output by the node at a place in ``Graph/nodes``; 0 for one that was recorded after it.
    package subscript(index: Int) -> Double { index < adjoints.count ? adjoints[index] : 0 }

    /// The derivatives by the output's ``Value/variables``, with their names and in their order.
    public var variables: [(name: String, gradient: Double)] {
        output.graph.tape.variables(upTo: output.index).map { ($0.name, adjoints[$0.index]) }
    }
}
