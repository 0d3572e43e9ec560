/// A gradient beside the numeric gradient of the same function, input by input, with a verdict.
///
/// A row matches if |g − n| ≤ 10u + 1e-9 · max|g| with the claimed gradient g, the numeric one n and its
/// uncertainty u (``numericGradient(of:at:)``), and max|g| over all inputs. The bound follows what the numbers
/// can tell, instead of a fixed tolerance that passes a small gradient whatever it is.
public struct Comparison: Sendable {
    /// One row for each input, in order.
    public let rows: [Row]

    /// The passes the comparison itself took; the graph was built before.
    public let passes: PassCount

    /// The steps of the numeric gradient, h and h/2.
    public let stepRule = StepRule.standard

    /// Whether there is an input and every row matches.
    public var holds: Bool {
        !rows.isEmpty && rows.allSatisfy { $0.verdict == .match }
    }

    /// Compares backpropagation with the numeric gradient by all variables recorded up to the output.
    ///
    /// The numeric gradient runs the recorded tape at other points, so it shares the graph but none of the
    /// derivatives.
    public init(of output: Value) {
        let before = output.graph.passes
        let claimed = output.backward().variables
        let numeric = numericGradient(of: output.evaluate(at:), at: output.variables.map(\.value))
        self.init(claimed, numeric, passes: output.graph.passes - before)
    }

    /// Compares a gradient computed in any way with the numeric gradient of a function at a point.
    ///
    /// There is one claimed gradient for each coordinate of the point, in the same order:
    /// `Comparison(of: [("w", dw), ("b", db)], against: loss, at: [w, b])`.
    public init(
        of claimed: [(name: String, gradient: Double)],
        against function: ([Double]) -> Double,
        at point: [Double]
    ) {
        require(
            claimed.count == point.count,
            "The point has \(point.count) coordinates: claim a gradient for each of them, not \(claimed.count)."
        )
        var calls = 0
        let numeric = numericGradient(
            of: { moved in
                calls += 1
                return function(moved)
            },
            at: point
        )
        self.init(claimed, numeric, passes: PassCount(forward: calls, backward: 0))
    }

    private init(
        _ claimed: [(name: String, gradient: Double)],
        _ numeric: [NumericDerivative],
        passes: PassCount
    ) {
        let scale = claimed.map { abs($0.gradient) }.filter(\.isFinite).max() ?? 0
        self.rows = zip(claimed, numeric).map { claimed, numeric in
            Row(name: claimed.name, claimed: claimed.gradient, numeric: numeric, scale: scale)
        }
        self.passes = passes
    }
}
