internal import Glibc

/// A number with a few significant digits, as people read it.
///
/// From a ten-thousandth to below ten million it has no power of ten. Zeros at the end of a fraction are
/// dropped; what is not finite is `NaN`, `∞` or `-∞`.
public struct ReadableNumber: Hashable, Sendable {
    /// The digits, with a hyphen for a minus sign.
    public let digits: String
    /// The power of ten that they stand before, if any.
    public let exponent: Int?

    /// A number rounded to at most `significant` digits.
    public init(_ number: Double, significant: Int = 6) {
        guard number.isFinite, number != 0 else {
            digits = number == 0 ? "0" : number.isNaN ? "NaN" : number < 0 ? "-∞" : "∞"
            exponent = nil
            return
        }
        let scientific = ReadableNumber.format("%.\(significant - 1)e", number)
        let parts = scientific.split(separator: "e")
        let power = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        if power >= -4, power < max(significant, 7) {
            digits = ReadableNumber.trimmed(ReadableNumber.format("%.\(max(0, significant - 1 - power))f", number))
            exponent = nil
        } else {
            digits = ReadableNumber.trimmed(String(parts[0]))
            exponent = power
        }
    }

    /// The number in one line: `1.25e-11`.
    public var text: String { digits + (exponent.map { "e\($0)" } ?? "") }

    private static func trimmed(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var text = text
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    private static func format(_ pattern: String, _ number: Double) -> String {
        var buffer = [CChar](repeating: 0, count: 400)
        _ = withVaList([number]) { vsnprintf(&buffer, buffer.count, pattern, $0) }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
