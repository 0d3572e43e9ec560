import Gradients
import Testing

@Suite struct NaNTests {
    static let unary: [(String, @Sendable (Value) -> Value)] = [
        ("exp", { exp($0) }), ("log", { log($0) }), ("sin", { sin($0) }), ("cos", { cos($0) }),
        ("tanh", { tanh($0) }), ("sigmoid", { sigmoid($0) }), ("relu", { relu($0) }),
        ("softplus", { softplus($0) }), ("sqrt", { sqrt($0) }), ("log1p", { log1p($0) }),
        ("expm1", { expm1($0) }), ("tan", { tan($0) }), ("abs", { abs($0) }),
        ("max first", { max($0, 1) }), ("max second", { max(1, $0) }),
        ("erf", { erf($0) }), ("erfc", { erfc($0) }), ("gelu", { gelu($0) }), ("step", { step($0) }),
        ("sign", { sign($0) }), ("leakyReLU", { leakyReLU($0) }), ("leakyReLU flat", { leakyReLU($0, slope: 0) }),
        ("logSumExp first", { logSumExp([$0, $0.graph.constant(1)]) }),
        ("logSumExp last", { logSumExp([$0.graph.constant(2), $0]) }),
        ("softmax", { softmax([$0.graph.constant(1), $0])[0] }),
        ("min first", { min($0, 1) }), ("min second", { min(1, $0) }),
        ("x⁰", { pow($0, 0) }), ("x²", { pow($0, 2) }), ("1 / x", { 1 / $0 }),
        ("1ˣ", { pow($0.graph.constant(1), $0) }),
        ("x · 0 · x", { $0 * 0 * $0 }),
    ]

    @Test(arguments: unary.indices)
    func spreadsThroughEveryFunction(index: Int) {
        let (name, function) = Self.unary[index]
        let x = Graph().variable("x", .nan)
        let f = function(x)
        #expect(f.value.isNaN, "\(name)")
        #expect(f.backward()[x].isNaN, "\(name)")
        #expect(f.evaluate(at: [.nan]).isNaN, "\(name)")
        #expect(f.tangent(along: [1]).isNaN, "\(name)")
        #expect(f.derivative(by: x).value.isNaN, "\(name)")
        // The slope of x · 0 · x is 0 · x + x · 0, and that of a line is a constant.
        #expect(f.hessian(by: [x])[x, x].isNaN || name == "x · 0 · x", "\(name)")
    }

    @Test func staysInNumbers() {
        #expect(relu(Double.nan).isNaN)
        #expect(sigmoid(Double.nan).isNaN)
        #expect(softplus(Double.nan).isNaN)
        #expect(leakyReLU(Double.nan).isNaN && leakyReLU(2.0, slope: .nan).isNaN)
        #expect(gelu(Double.nan).isNaN)
        #expect(step(Double.nan).isNaN)
        #expect(sign(Double.nan).isNaN)
        #expect(logSumExp([1, .nan, 2]).isNaN)
        #expect(softmax([1, .nan, 2]).allSatisfy { $0.isNaN })
    }

    /// The adjoint of the square root is 0 here and its local gradient infinite.
    @Test func isNotHiddenByAnAdjointOfZero() {
        let x = Graph().variable("x", 0)
        let f = 0 * pow(x, 0.5)
        #expect(f.value == 0)
        #expect(f.backward()[x].isNaN)
    }

    @Test func isTheSlopeOfALogarithmThatDoesNotExist() {
        let graph = Graph()
        let x = graph.variable("x", -1)
        #expect(log(x).value.isNaN)
        #expect(log(x).backward()[x].isNaN)
        let zero = graph.variable("zero", 0)
        #expect(log(zero).backward()[zero] == .infinity)
        let negativeZero = graph.variable("negative zero", -0.0)
        #expect(log(negativeZero).backward()[negativeZero] == .infinity)
    }
}
