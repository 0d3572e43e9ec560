internal import Glibc
public import Gradients

/// A number with at most so many significant digits, for a sentence: `` `swift brief(loss.value)` ``.
///
/// Digits before the point are all kept. `brief(0.123456)` is “0.1235”, `brief(-2.0)` is “−2”, `brief(1.5e-9)` is “1.5e−9”. Numbers from a
/// ten-thousandth to below a hundred million have no power of ten.
public func brief(_ number: Double, digits: Int = 4) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : minus("\(number)") }
    let digits = max(1, min(digits, 17))
    let exponent = Int(floor(log10(abs(number))))
    guard exponent >= -4, exponent < 8 else {
        // In two steps: the power of a subnormal number is itself out of range.
        let near =
            exponent < -300 ? number * 1e300 / pow(10, Double(exponent + 300)) : number / pow(10, Double(exponent))
        return "\(brief(near, digits: digits))e\(minus("\(exponent)"))"
    }
    let scale = pow(10, Double(digits - 1 - exponent))
    let rounded = scale >= 1 ? (number * scale).rounded() / scale : number.rounded()
    let text = "\(rounded)"
    return minus(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
}

/// A value of a graph with at most so many significant digits, for a sentence.
public func brief(_ value: Value, digits: Int = 4) -> String { brief(value.value, digits: digits) }

private func minus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
