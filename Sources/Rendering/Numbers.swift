internal import Diagnostics

/// How numbers are set for reading.
enum Numbers {
    /// A number with at most so many significant digits; where digits are left out, all of them are its title.
    static func html(_ number: Double, digits: Int = 6) -> HTML {
        let exact = "\(number)"
        let readable = ReadableNumber(number, significant: digits)
        var content: [HTML] = [.text(minus(readable.digits))]
        if let exponent = readable.exponent {
            content = [.text(minus(readable.digits) + " × 10"), .tag("sup", minus(String(exponent)))]
        }
        let isWhole = readable.exponent == nil && (exact == readable.digits || exact == readable.digits + ".0")
        return .tag("span", isWhole ? ["class": "number"] : ["class": "number", "title": exact], content)
    }

    /// A hyphen made a minus sign.
    static func minus(_ text: String) -> String { text.hasPrefix("-") ? "−" + text.dropFirst() : text }
}
