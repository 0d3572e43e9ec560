internal import Artifacts
public import Gradients
public import Networks

/// Compares the gradients that backpropagation finds of `output` with numeric ones, and puts the comparison on the
/// page.
///
/// One row for each variable of the graph; `checking` takes a seeded sample of them, or one random direction. If a
/// row does not match, the build fails at this line, and says what the mistake looks like.
@discardableResult
public func compareGradients(
    of output: Value,
    _ title: String? = nil,
    checking: CheckedInputs = .everyInput,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: output, checking: checking)
    send(comparison, title, checking, line)
    return comparison
}

/// Compares gradients that the lesson found by itself with numeric ones of `function` at `point`, and puts the
/// comparison on the page.
///
/// `claimed` names each coordinate of `point` and gives its gradient. If one does not match, the build fails
/// at this line. With the size of the `batch`, the diagnosis knows the factors m and 1/m.
@discardableResult
public func compareGradients(
    _ claimed: [(name: String, gradient: Double)],
    of function: ([Double]) -> Double,
    at point: [Double],
    _ title: String? = nil,
    batch: Int? = nil,
    checking: CheckedInputs = .everyInput,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: claimed, against: function, at: point, batch: batch, checking: checking)
    send(comparison, title, checking, line)
    return comparison
}

/// Compares gradients that the lesson found by itself with numeric ones of a recorded value, and puts the
/// comparison on the page.
///
/// There is one claimed gradient for each variable of the graph, in their order. The diagnosis can name a path that
/// is missing.
@discardableResult
public func compareGradients(
    _ claimed: [(name: String, gradient: Double)],
    of output: Value,
    _ title: String? = nil,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: claimed, against: output)
    send(comparison, title, .everyInput, line)
    return comparison
}

/// Compares a network's backpropagation with the numeric gradient of its loss, and puts the comparison on the page.
///
/// Inputs and targets have an example in each column. If a weight or bias does not match, the build fails at this
/// line.
@discardableResult
public func compareGradients(
    of network: Network,
    inputs: Matrix,
    targets: Matrix,
    _ title: String? = nil,
    checking: CheckedInputs = .everyInput,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: network, inputs: inputs, targets: targets, checking: checking)
    send(comparison, title, checking, line)
    return comparison
}

/// Compares a gradient that the lesson found by itself with the numeric gradient of a network's loss, and puts the
/// comparison on the page.
///
/// Inputs and targets have an example in each column. If a weight or bias does not match, the build fails at this
/// line and names the mistake, if it is one of the usual ones.
@discardableResult
public func compareGradients(
    _ claimed: NetworkGradient,
    of network: Network,
    inputs: Matrix,
    targets: Matrix,
    _ title: String? = nil,
    checking: CheckedInputs = .everyInput,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: claimed, for: network, inputs: inputs, targets: targets, checking: checking)
    send(comparison, title, checking, line)
    return comparison
}

private func send(_ comparison: Comparison, _ title: String?, _ checking: CheckedInputs, _ line: Int) {
    let artifact = GradientComparison(comparison, title: title, sample: words(checking), line: line)
    Channel.send(.comparison(artifact))
}

private func words(_ checking: CheckedInputs) -> String? {
    switch checking {
    case .everyInput: nil
    case .sample(let count, let seed): "a sample of \(count), drawn with the seed \(seed)"
    case .direction(let seed): "one random direction for all inputs, drawn with the seed \(seed)"
    }
}
