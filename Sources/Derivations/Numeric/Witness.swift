/// A point at which two sides differ.
public struct Witness: Hashable, Sendable {
    /// The value of a scalar symbol, or of an entry.
    public struct Assignment: Hashable, Sendable {
        /// The symbol's name.
        public let name: String
        /// The row, from 1; nil for a scalar.
        public let row: Int?
        /// The column, from 1; nil for a scalar or a column.
        public let column: Int?
        /// The number.
        public let value: Double
    }

    /// The numbers for the letters of sizes, by name.
    public let sizes: [String: Int]
    /// The numbers for the free letters of indices, by name.
    public let indices: [String: Int]
    /// The numbers for the variables, in the order of their names and places.
    public let point: [Assignment]
    /// The row of the entry that differs, from 1; nil where the sides are scalars.
    public let row: Int?
    /// The column of the entry that differs, from 1; nil where the sides are scalars or columns.
    public let column: Int?
    /// The left side there; nil where it has no value.
    public let left: Double?
    /// The right side there; nil where it has no value.
    public let right: Double?
}

extension Witness {
    /// A number, without a fraction where it has none.
    static func text(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }
}

extension Witness.Assignment: CustomStringConvertible {
    /// `x`, `x[2]`, `W[1,2]`, with the number: `W[1,2] = -0.5`.
    public var description: String {
        let place = [row, column].compactMap { $0.map(String.init) }.joined(separator: ",")
        return "\(name)\(place.isEmpty ? "" : "[\(place)]") = \(Witness.text(value))"
    }
}
