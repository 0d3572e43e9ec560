public import Artifacts
public import Networks

/// A value that a test can observe: it can be written down as data and read again.
public protocol ObservedValue {
    /// The value as data.
    var observed: Observed { get }
    /// The value that some data stands for; `nil` if it stands for none of this type.
    init?(observed: Observed)
}

extension Double: ObservedValue {
    /// The number.
    public var observed: Observed { .number(self) }
    /// A number.
    public init?(observed: Observed) {
        guard case .number(let number) = observed else { return nil }
        self = number
    }
}

extension Float: ObservedValue {
    /// The number, which a Double holds exactly.
    public var observed: Observed { .number(Double(self)) }
    /// A number, rounded.
    public init?(observed: Observed) {
        guard case .number(let number) = observed else { return nil }
        self = Float(number)
    }
}

extension Int: ObservedValue {
    /// The whole number.
    public var observed: Observed { .integer(Int64(self)) }
    /// A whole number.
    public init?(observed: Observed) {
        guard case .integer(let number) = observed else { return nil }
        self = Int(number)
    }
}

extension Bool: ObservedValue {
    /// The truth.
    public var observed: Observed { .truth(self) }
    /// A truth.
    public init?(observed: Observed) {
        guard case .truth(let truth) = observed else { return nil }
        self = truth
    }
}

extension String: ObservedValue {
    /// The text.
    public var observed: Observed { .text(self) }
    /// A text.
    public init?(observed: Observed) {
        guard case .text(let text) = observed else { return nil }
        self = text
    }
}

extension Array: ObservedValue where Element: ObservedValue {
    /// The values in order; numbers are a vector.
    public var observed: Observed {
        if let numbers = self as? [Double] { return .numbers(numbers, shape: [count]) }
        return .list(map(\.observed))
    }

    /// Values in order.
    public init?(observed: Observed) {
        switch observed {
        case .numbers(let numbers, let shape) where shape.count == 1:
            guard let values = numbers as? [Element] else { return nil }
            self = values
        case .list(let list):
            let values = list.compactMap(Element.init(observed:))
            guard values.count == list.count else { return nil }
            self = values
        default: return nil
        }
    }
}

extension Optional: ObservedValue where Wrapped: ObservedValue {
    /// The value, if there is one, as it would be without the question mark; of `nil` in an optional, `nil`.
    public var observed: Observed { map(\.observed) ?? .nothing }
    /// A value or none.
    public init?(observed: Observed) {
        if observed == .nothing {
            self = .none
        } else {
            guard let value = Wrapped(observed: observed) else { return nil }
            self = value
        }
    }
}

extension Matrix: ObservedValue {
    /// The entries row by row, with the shape.
    public var observed: Observed { .numbers(rowByRow, shape: [rows, columns]) }
    /// A matrix.
    public init?(observed: Observed) {
        guard case .numbers(let numbers, let shape) = observed, shape.count == 2, shape[0] > 0, shape[1] > 0 else {
            return nil
        }
        self.init(Shape(shape[0], shape[1]), rowByRow: numbers)
    }
}
