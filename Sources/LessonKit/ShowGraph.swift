internal import Artifacts
public import Gradients

/// Which numbers of a graph are drawn.
public struct GraphNumbers: OptionSet, Sendable {
    /// The options as bits.
    public let rawValue: Int

    /// Options from bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The value of each node: the forward pass.
    public static let values = GraphNumbers(rawValue: 1)
    /// The derivative of the output by each node: the backward pass.
    public static let gradients = GraphNumbers(rawValue: 2)
    /// The derivative of each node by each of its operands, on the edge between them.
    public static let localGradients = GraphNumbers(rawValue: 4)
    /// All of them.
    public static let all: GraphNumbers = [.values, .gradients, .localGradients]
}

/// Which way the arrows of a drawing go.
public enum GraphDirection: Sendable {
    /// Inputs on the left, the output on the right.
    case leftToRight
    /// Inputs at the top, the output at the bottom.
    case topToBottom
}

/// Puts the computation graph of a value on the page, drawn with the numbers of a forward and a backward pass.
///
/// Each node shows its name or its operation, its value u and the gradient ∂f/∂u; each edge the local gradient ∂u/∂v
/// of the node by its operand. Nodes without a name are called u1, u2, … in the table beside the drawing. A constant
/// without a name is written into the operation that uses it.
///
/// ```swift
/// showGraph(loss)
/// showGraph(loss, "Forward", showing: .values)      // no backward pass
/// showGraph(loss, upTo: [hidden])                   // what `hidden` is computed from is left out
/// ```
///
/// A graph of more than 60 nodes stops the lesson at this line. It costs one backward pass if gradients are shown.
public func showGraph(
    _ value: Value,
    _ title: String? = nil,
    upTo ends: [Value] = [],
    showing numbers: GraphNumbers = .all,
    direction: GraphDirection = .leftToRight,
    line: Int = #line
) {
    if ends.contains(where: { $0.graph !== value.graph }) {
        stop("these values belong to two graphs: a drawing ends at values that its output was computed from")
    }
    let part = GraphPart(of: value, upTo: Set(ends.map(\.index)))
    if part.places.count > largestDrawing {
        stop(
            "a drawing has at most \(largestDrawing) nodes, and the graph of \(value.name ?? "this value") has "
                + "\(part.places.count): end it at intermediate values with `upTo:`, or draw a smaller example"
        )
    }
    Channel.send(.graph(part.shown(title: title, numbers, isLeftToRight: direction == .leftToRight, line: line)))
}

/// The most nodes or units that are drawn: more cannot be read.
let largestDrawing = 60
