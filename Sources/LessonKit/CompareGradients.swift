internal import Artifacts
public import Gradients

/// Compares the gradients that backpropagation finds of `output` with central differences, and puts the
/// comparison on the page.
///
/// One row for each variable of the graph. If a row does not match, the build fails at this line.
@discardableResult
public func compareGradients(of output: Value, _ title: String? = nil, line: Int = #line) -> Comparison {
    let comparison = Comparison(of: output)
    send(comparison, title, line)
    return comparison
}

/// Compares gradients that the lesson found by itself with central differences of `function` at `point`, and
/// puts the comparison on the page.
///
/// `claimed` names each coordinate of `point` and gives its gradient. If one does not match, the build fails
/// at this line.
@discardableResult
public func compareGradients(
    _ claimed: [(name: String, gradient: Double)],
    of function: ([Double]) -> Double,
    at point: [Double],
    _ title: String? = nil,
    line: Int = #line
) -> Comparison {
    let comparison = Comparison(of: claimed, against: function, at: point)
    send(comparison, title, line)
    return comparison
}

private func send(_ comparison: Comparison, _ title: String?, _ line: Int) {
    let rows = comparison.rows.map { row in
        GradientComparison.Row(
            name: row.name,
            gradient: row.claimed,
            numeric: row.numeric,
            uncertainty: row.uncertainty,
            absoluteError: row.absoluteError,
            relativeError: row.relativeError,
            matches: row.verdict == .match,
            verdict: row.verdict.rawValue,
            reason: row.reason
        )
    }
    Channel.send(
        .comparison(
            GradientComparison(
                title: title,
                rows: rows,
                count: rows.count,
                matching: rows.count(where: \.matches),
                forwardPasses: comparison.passes.forward,
                backwardPasses: comparison.passes.backward,
                holds: comparison.holds,
                line: line
            )
        )
    )
}
