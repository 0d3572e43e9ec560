/// A number in a graph that remembers how it was computed.
///
/// A value is only a handle, the graph and a place on its tape: copy it freely.
public struct Value {
    /// The graph this value was recorded in.
    public let graph: Graph

    /// The place of this value's node in ``Graph/nodes``.
    public let index: Int

    /// The number computed while the graph was built.
    public var value: Double {
        graph.tape.values[index]
    }

    /// The name of a variable, or the name given with ``named(_:)``.
    public var name: String? {
        graph.tape.names[index]
    }

    /// The variables recorded up to this value, in order: what ``evaluate(at:)`` takes numbers for.
    ///
    /// A variable counts even if this value does not depend on it; its derivative is 0 then.
    public var variables: [Value] {
        graph.tape.variables(upTo: index).map { Value(graph: graph, index: $0.index) }
    }

    /// Gives an intermediate result a name for display, and returns the same node.
    ///
    /// Several nodes may share such a name. A variable keeps the one it was made with.
    @discardableResult
    public func named(_ name: String) -> Value {
        graph.tape.setName(name, at: index)
        return self
    }
}

extension Value: CustomStringConvertible {
    /// The name, if there is one, and the number: `x = 2.0`, or `2.0`.
    public var description: String {
        name.map { "\($0) = \(value)" } ?? "\(value)"
    }
}
