extension Diagnosis {
    /// A step that is too large or too small for the comparison, where the standard steps show the claims right.
    ///
    /// The slope is that of log error over log h from h/16 to 16 h: near 2 where the step is too large for a
    /// central difference, near −1 where it is too small. Rounding is erratic, so that the second is rough.
    init?(step: Double, row: Comparison.Row, line: Line, exact: Double) {
        let steps = (-4...4).map { step * power(2, Double($0)) }
        let sweep = stepSweep(of: { line($0) }, at: line.x, exact: exact, steps: steps)
        guard let order = sweep.order(.central, where: { _ in true }) else { return nil }
        let side = order > 0 ? "large: the error falls with it" : "small: the error grows as it shrinks"
        self.init(
            id: "step",
            headline: "the claimed gradients are right, and the step \(step) is too \(side), "
                + "about as h to the power \(short(order))",
            inputs: [row.name],
            scale: order
        )
    }
}
