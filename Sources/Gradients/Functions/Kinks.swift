/// The absolute value |x|: its derivative is 1 for x > 0, −1 for x < 0, and by convention 0 at x = 0.
///
/// At 0 the slopes −1 from the left and 1 from the right disagree; 0 lies between them.
public func abs(_ x: Value) -> Value {
    x.graph.record(.abs, x, x)
}

/// The larger of two values: its derivative is 1 by that one and 0 by the other.
///
/// By convention a tie passes the whole gradient to the first operand. NaN in either gives NaN, also in both
/// derivatives.
public func max(_ first: Value, _ second: Value) -> Value {
    first.graph.record(.max, first, second)
}

/// The larger of a value and a number: its derivative is 1 where the value is larger or, by convention, equal.
///
/// So `max(x, 0)` differs from `relu(x)` in the derivative at 0, and `max(0, x)` does not.
public func max(_ first: Value, _ second: Double) -> Value {
    max(first, first.graph.constant(second))
}

/// The larger of a number and a value: its derivative is 1 where the value is larger, and by convention 0 at a tie.
public func max(_ first: Double, _ second: Value) -> Value {
    max(second.graph.constant(first), second)
}

/// The smaller of two values: its derivative is 1 by that one and 0 by the other.
///
/// By convention a tie passes the whole gradient to the first operand. NaN in either gives NaN, also in both
/// derivatives.
public func min(_ first: Value, _ second: Value) -> Value {
    first.graph.record(.min, first, second)
}

/// The smaller of a value and a number: its derivative is 1 where the value is smaller or, by convention, equal.
public func min(_ first: Value, _ second: Double) -> Value {
    min(first, first.graph.constant(second))
}

/// The smaller of a number and a value: its derivative is 1 where the value is smaller, and by convention 0 at a tie.
public func min(_ first: Double, _ second: Value) -> Value {
    min(second.graph.constant(first), second)
}

/// The rectifier that leaks: its derivative is 1 for x > 0, and `slope` for x < 0 and by convention at x = 0.
///
/// The slope is a fixed number, usually between 0 and 1. Maas, Hannun and Ng, "Rectifier nonlinearities improve
/// neural network acoustic models", 2013.
public func leakyReLU(_ x: Value, slope: Double = 0.01) -> Value {
    x.graph.record(.leakyReLU, x, parameter: slope)
}
