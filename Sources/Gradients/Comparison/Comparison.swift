/// A gradient beside the numeric gradient of the same function, input by input, with a verdict.
///
/// Each row has a verdict and its reason. The verdict follows what the numbers can tell (``Verdict``), instead of
/// a fixed tolerance that passes a small gradient whatever it is.
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
        let dependence = output.graph.tape.dependence(of: output.index)
        let independent = Set(zip(output.variables.indices, output.variables).filter { !dependence[$1.index] }.map(\.0))
        self.init(claimed, numeric, independent: independent, passes: output.graph.passes - before)
    }

    /// Compares a gradient computed in any way with the numeric gradient of a function at a point.
    ///
    /// The function is evaluated at the point once more than the numeric gradient takes, to see whether it gives
    /// the same value again. There is one claimed gradient for each coordinate of the point, in the same order:
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
        var first: Double?
        func counted(_ point: [Double]) -> Double {
            calls += 1
            let value = function(point)
            // The first call is at the point itself.
            first = first ?? value
            return value
        }
        let numeric = numericGradient(of: counted, at: point)
        let (before, after) = (first ?? .nan, counted(point))
        let isDeterministic = before == after || (before.isNaN && after.isNaN)
        self.init(
            claimed,
            numeric,
            isDeterministic: isDeterministic,
            passes: PassCount(forward: calls, backward: 0)
        )
    }

    private init(
        _ claimed: [(name: String, gradient: Double)],
        _ numeric: [NumericDerivative],
        independent: Set<Int> = [],
        isDeterministic: Bool = true,
        passes: PassCount
    ) {
        let sizes = claimed.map { abs($0.gradient) } + numeric.map { abs($0.value) }
        let scale = sizes.filter(\.isFinite).max() ?? 0
        self.rows = zip(claimed, numeric).enumerated().map { index, pair in
            let (claimed, numeric) = pair
            // Where no path leads from an input to the output, the graph itself shows that the gradient is 0.
            let isZero = independent.contains(index) && claimed.gradient == 0 && numeric.value == 0
            let judged = Verdict(claimed: claimed.gradient, numeric: numeric, scale: scale)
            return Row(
                name: claimed.name,
                claimed: claimed.gradient,
                numeric: numeric,
                verdict: !isDeterministic ? .nondeterministic : isZero ? .match : judged,
                reason: isDeterministic && isZero ? "the output does not depend on it" : nil
            )
        }
        self.passes = passes
    }
}
