/// Why a formula has no shape, in words that name the parts and their shapes.
public struct ShapeError: Error, Hashable, Sendable {
    /// What does not fit: "W2 is 2×3, delta2 has 3 rows".
    public let words: String

    /// An error in words.
    public init(_ words: String) { self.words = words }
}

extension ShapeError: CustomStringConvertible {
    /// The words.
    public var description: String { words }
}

extension FormulaShape {
    /// The shape as a sentence ends with it: "a scalar", "3 rows", "2×3".
    var words: String {
        if isScalar { return "is a scalar" }
        return isColumn ? "has \(rows) rows" : "is \(description)"
    }
}
