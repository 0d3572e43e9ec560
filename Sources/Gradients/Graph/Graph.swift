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

    /// Makes a graph that begins with the lines of another: what it records is not seen there.
    private init(tape: Tape) {
        self.tape = tape
    }

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
    /// Each ``Value/evaluate(at:)``, ``Value/tangent(along:)`` and ``Value/complexStep(along:)`` adds a forward pass,
    /// each ``Value/backward()`` and ``Value/trace()`` a backward pass. Recording derivatives,
    /// ``Value/derivatives(by:)``, is one backward pass for all of them; a ``Value/hessian(by:)`` takes one more
    /// for each of its rows.
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

    /// Adds an operation on a value of this graph and a fixed number.
    func record(_ operation: Node.Operation, _ operand: Value, parameter: Double) -> Value {
        Value(graph: self, index: tape.append(operation, operand.index, parameter: parameter))
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

    /// Runs the tape forward to `output` on complex numbers.
    func complexStep(of output: Int, along direction: [Double]) -> Double? {
        runs += 1
        return tape.complexStep(of: output, along: direction)
    }

    /// Runs the tape backward from `output`.
    func sweep(from output: Int) -> [Double] {
        sweeps += 1
        return tape.adjoints(from: output)
    }

    /// Runs the tape backward from `output`, and records it.
    func record(derivativesOf output: Int, by inputs: [Int]) -> [Value] {
        sweeps += 1
        return recordSweep(from: output, to: inputs)
    }

    /// The second derivatives of `output`, row by row, from a gradient recorded in a copy of the graph.
    func secondDerivatives(of output: Int, by inputs: [Int]) -> [[Double]] {
        let copy = Graph(tape: tape)
        let gradient = copy.record(derivativesOf: output, by: inputs)
        let rows = gradient.map { partial in
            let adjoints = copy.sweep(from: partial.index)
            return inputs.map { adjoints[$0] }
        }
        sweeps += copy.sweeps
        return rows
    }

    /// Runs the tape backward from `output`, and notes what passes where.
    func trace(from output: Int) -> Trace {
        sweeps += 1
        return Trace(of: tape, from: output)
    }
}
