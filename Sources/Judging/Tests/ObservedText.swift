internal import Artifacts
internal import Glibc

/// Observed values as a person reads them.
enum ObservedText {
    /// How many entries of a vector, or rows of a matrix, are shown.
    static let mostEntries = 12
    /// How many bytes of a text are shown.
    static let longestText = 300

    static func text(_ value: Observed) -> String {
        switch value {
        case .number(let number): return self.number(number)
        case .integer(let number): return String(number)
        case .truth(let truth): return truth ? "true" : "false"
        case .text(let text): return quoted(text)
        case .numbers(let numbers, let shape): return self.numbers(numbers, shape)
        case .list(let values):
            return "[" + shortened(values.map(text), separator: ", ") + "]"
        case .nothing: return "nil"
        }
    }

    /// A number with all its digits; a whole one without a fraction.
    static func number(_ number: Double) -> String {
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number with three digits, for how far something is off.
    static func short(_ number: Double) -> String {
        guard number.isFinite, number != 0 else { return self.number(number) }
        var buffer = [CChar](repeating: 0, count: 64)
        _ = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.3g", $0) }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    private static func numbers(_ numbers: [Double], _ shape: [Int]) -> String {
        guard shape.count == 2, shape[1] > 0 else {
            return "[" + shortened(numbers.prefix(mostEntries + 1).map(number), separator: ", ") + "]"
        }
        let rows = stride(from: 0, to: numbers.count, by: shape[1]).prefix(mostEntries + 1).map { start in
            self.numbers(Array(numbers[start..<min(start + shape[1], numbers.count)]), [shape[1]])
        }
        return "[" + shortened(rows, separator: ", ") + "]"
    }

    private static func shortened(_ parts: [String], separator: String) -> String {
        let shown = parts.prefix(mostEntries)
        return (Array(shown) + (parts.count > mostEntries ? ["…"] : [])).joined(separator: separator)
    }

    private static func quoted(_ text: String) -> String {
        let shown = text.beginning(bytes: longestText)
        return "\"" + shown.map { $0.isNewline ? "\\n" : $0 == "\"" ? "\\\"" : String($0) }.joined() + "\""
    }
}
