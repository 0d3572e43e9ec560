/// Heaviside's step: 1 for x > 0, 0 for x < 0 and by convention at 0; NaN stays NaN.
public func step(_ x: Double) -> Double {
    x > 0 ? 1 : x <= 0 ? 0 : .nan
}

/// The sign: 1 for x > 0, −1 for x < 0, and 0 at 0 and −0; NaN stays NaN.
public func sign(_ x: Double) -> Double {
    x > 0 ? 1 : x < 0 ? -1 : x == 0 ? 0 : .nan
}

/// Heaviside's step, 1 for x > 0 and else 0: its derivative is 0, by convention at x = 0 too.
///
/// It is the derivative of ``relu(_:)-(Value)``.
public func step(_ x: Value) -> Value {
    x.graph.record(.step, x, x)
}

/// The sign, 1 for x > 0, −1 for x < 0 and 0 at 0: its derivative is 0, by convention at x = 0 too.
///
/// It is the derivative of ``abs(_:)``.
public func sign(_ x: Value) -> Value {
    x.graph.record(.sign, x, x)
}
