import Testing

@testable import Rendering

/// Names and numbers as drawings set them.
@Suite struct SetTextTests {
    @Test(arguments: [
        ("w_1", "w₁"), ("w_12", "w₁₂"), ("δ^2", "δ²"), ("z²", "z²"), ("w_{12}", "w₁₂"), ("a^2_1", "a²₁"),
        ("x_out", "x_out"), ("$\\delta^2$", "δ²"), ("$w_12$", "w₁2"), ("_", "_"), ("a_", "a_"), ("^2", "^2"),
        ("w^{-1}", "w⁻¹"), ("", ""), ("a_{", "a_{"), ("sigmoid(z_1)", "sigmoid(z₁)"),
    ])
    func readsNames(name: String, line: String) {
        #expect(SetText.name(name).inOneLine == line)
    }

    @Test(arguments: [
        (0.0, "0"), (-0.052882, "−0.05288"), (123456.0, "123456"), (1.5e-9, "1.5×10⁻⁹"), (.nan, "NaN"),
        (-Double.infinity, "−∞"), (2.0 / 3, "0.6667"),
    ])
    func roundsNumbersToFourDigits(number: Double, text: String) {
        #expect(SetText.number(number).inOneLine == text)
    }
}
