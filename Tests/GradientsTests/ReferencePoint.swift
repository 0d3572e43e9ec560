import Gradients
import Testing

/// The value and the slope of a function at a point.
struct ReferencePoint: Sendable {
    let x, value, slope: Double

    init(_ x: Double, _ value: Double, _ slope: Double) {
        (self.x, self.value, self.slope) = (x, value, slope)
    }

    func check(_ function: (Value) -> Value) {
        let x = Graph().variable("x", self.x)
        let f = function(x)
        for (got, wanted) in [
            (f.value, value), (f.evaluate(at: [self.x]), value),
            (f.backward()[x], slope), (f.tangent(along: [1]), slope),
        ] {
            #expect(agree(got, wanted, digits: 15) || got.isNaN && wanted.isNaN, "\(got) at \(self.x)")
        }
        let recorded = f.derivative(by: x).value
        // At an infinity an expression may meet 0 · ∞, which a rule can answer and an expression cannot.
        #expect(
            agree(recorded, slope, digits: 12) || recorded.isNaN && (slope.isNaN || self.x.isInfinite),
            "\(recorded) recorded at \(self.x)"
        )
    }
}
