/// A derivative estimated from values of the function, and how far to trust it.
public struct NumericDerivative: Sendable, Hashable {
    /// The estimate.
    public let value: Double

    /// The size of the error to expect: of the step, or of rounding, whichever is larger.
    public let uncertainty: Double

    /// The slopes to the left and to the right, where they stay apart however small the step: at a kink.
    public let kink: OneSidedSlopes?

    init(value: Double, uncertainty: Double, kink: OneSidedSlopes? = nil) {
        self.value = value
        self.uncertainty = uncertainty
        self.kink = kink
    }
}

/// The slopes of a function to the left and to the right of a point; infinite where the function jumps.
public struct OneSidedSlopes: Sendable, Hashable {
    /// (f(x) − f(x − h)) / h.
    public let left: Double

    /// (f(x + h) − f(x)) / h.
    public let right: Double

    /// How far they are apart.
    var gap: Double { abs(right - left) }

    /// The steeper of the two.
    var steepest: Double { max(abs(left), abs(right)) }
}
