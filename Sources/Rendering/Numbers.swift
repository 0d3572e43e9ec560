internal import Glibc

/// How numbers are set for reading.
enum Numbers {
    /// A number with at most six significant digits; the whole number of digits is its title.
    static func html(_ number: Double, digits: Int = 6) -> HTML {
        let exact = "\(number)"
        let (mantissa, exponent) = parts(number, digits)
        var content: [HTML] = [.text(mantissa)]
        if let exponent {
            content = [.text(mantissa + " × 10"), .tag("sup", minus(String(exponent)))]
        }
        let shown = exponent == nil ? mantissa : nil
        return .tag("span", shown == minus(exact) ? ["class": "number"] : ["class": "number", "title": exact], content)
    }

    /// The digits to show, and the power of ten they stand before.
    static func parts(_ number: Double, _ digits: Int) -> (mantissa: String, exponent: Int?) {
        guard number.isFinite else { return (number.isNaN ? "NaN" : number < 0 ? "−∞" : "∞", nil) }
        guard number != 0 else { return ("0", nil) }
        let text = format("%.\(digits - 1)e", number)
        guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
            return (text, nil)
        }
        if exponent >= -4, exponent < max(digits, 7) {
            return (minus(trimmed(format("%.\(max(0, digits - 1 - exponent))f", number))), nil)
        }
        return (minus(trimmed(String(text[..<mark]))), exponent)
    }

    /// A hyphen made a minus sign.
    static func minus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }

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
