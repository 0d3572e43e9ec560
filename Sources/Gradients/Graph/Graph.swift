/// A computation graph on numbers, recorded while ordinary Swift code computes with its values.
///
/// ```swift
/// let graph = Graph()
/// let x = graph.variable("x", 2)
/// let y = graph.variable("y", 3)
/// let f = (x + y) * y              // f.value is 15
/// let gradient = f.backward()
/// gradient[x]                      // 3
/// gradient[y]                      // 8: one path through the sum, one through the factor
/// ```
///
/// The graph is a tape: each operation is one line at its end, after the lines it reads. So the order of
/// recording is a topological order, and neither pass has to search for one.
///
/// A graph is used from one thread.
public final class Graph {
    var tape = Tape()
    private var runs = 0
    private var sweeps = 0

    /// Makes an empty graph.
    public init() {}

    /// Adds an input whose derivative is wanted.
    ///
    /// The name is the variable's own: no other variable of the graph may have it.
    public func variable(_ name: String, _ value: Double) -> Value {
        Value(graph: self, index: tape.appendVariable(name, value))
    }

    /// Adds a number that stays as it is when the graph is evaluated elsewhere.
    public func constant(_ value: Double) -> Value {
        Value(graph: self, index: tape.appendConstant(value))
    }

    /// How often the graph was run forward and backward, counted by the engine.
    ///
    /// Building computes every value once: that is the first forward pass, counted from the first node on.
    /// Each ``Value/evaluate(at:)`` and each ``Value/tangent(along:)`` adds a forward pass, each
    /// ``Value/backward()`` a backward pass.
    public var passes: PassCount {
        PassCount(forward: (tape.count == 0 ? 0 : 1) + runs, backward: sweeps)
    }

    /// The nodes recorded so far, in order.
    public var nodes: Nodes {
        Nodes(tape: tape)
    }

    /// Adds an operation on two values of this graph.
    func record(_ operation: Node.Operation, _ left: Value, _ right: Value) -> Value {
        require(
            left.graph === self && right.graph === self,
            "These values belong to two graphs: make the variables of one expression in one graph."
        )
        return Value(graph: self, index: tape.append(operation, left.index, right.index))
    }

    /// Runs the tape forward up to `output` with other values of the variables.
    func replay(to output: Int, at point: [Double]) -> Double {
        runs += 1
        return tape.replay(to: output, at: point)
    }

    /// Carries a direction in the variables forward along the tape to `output`.
    func push(_ direction: [Double], to output: Int) -> Double {
        runs += 1
        return tape.tangent(of: output, along: direction)
    }

    /// Runs the tape backward from `output`.
    func sweep(from output: Int) -> [Double] {
        sweeps += 1
        return tape.adjoints(from: output)
    }
}
