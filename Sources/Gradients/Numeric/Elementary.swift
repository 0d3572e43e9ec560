internal import Glibc

/// The cube root of a number.
func cubeRoot(_ x: Double) -> Double { cbrt(x) }

/// The logarithm of a number to the base 10.
func decimalLogarithm(_ x: Double) -> Double { log10(x) }

/// A number in words, with two digits or more: `3.1e-10`.
func short(_ x: Double, digits: Int = 2) -> String {
    var text = [CChar](repeating: 0, count: 32)
    _ = withVaList([Int32(digits), x]) { vsnprintf(&text, text.count, "%.*g", $0) }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The natural logarithm of a number.
func naturalLogarithm(_ x: Double) -> Double { log(x) }

/// The cosine of a number.
func cosine(_ x: Double) -> Double { cos(x) }
