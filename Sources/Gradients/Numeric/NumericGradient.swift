/// The partial derivatives of f at a point, each estimated by central differences at two steps.
///
/// With D(h) the central difference and h the step of ``StepRule/standard``, Richardson's extrapolation
/// n = (4 D(h/2) − D(h)) / 3 cancels the error of order h². The uncertainty is
/// u = max(|D(h) − D(h/2)|, 4ε|f|/h), the first for the step and the second for rounding, with the largest |f| met.
/// It takes 4n + 1 calls of f for n coordinates, and some 20 more for each that looks like a kink. A kink that lies
/// beside the point, not at it, makes the estimate uncertain.
public func numericGradient(of f: ([Double]) -> Double, at point: [Double]) -> [NumericDerivative] {
    withoutActuallyEscaping(f) { f in
        let value = f(point)
        return point.indices.map { coordinate in
            let line = Line(at: point[coordinate], value: value) { x in
                var moved = point
                moved[coordinate] = x
                return f(moved)
            }
            return line.estimate(step: line.standardStep).derivative
        }
    }
}
