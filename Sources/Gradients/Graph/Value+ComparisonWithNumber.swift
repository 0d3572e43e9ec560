// With a number, refused for the same reason: write `x.value > 0`.
extension Value {
    /// Refused: whether a value is less than a number.
    @available(*, unavailable, message: "compare the numbers, x.value < y; a branch on them is not differentiated")
    public static func < (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is at most a number.
    @available(*, unavailable, message: "compare the numbers, x.value <= y; a branch on them is not differentiated")
    public static func <= (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is greater than a number.
    @available(*, unavailable, message: "compare the numbers, x.value > y; a branch on them is not differentiated")
    public static func > (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is at least a number.
    @available(*, unavailable, message: "compare the numbers, x.value >= y; a branch on them is not differentiated")
    public static func >= (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is equal to a number.
    @available(*, unavailable, message: "compare the numbers, x.value == y; a branch on them is not differentiated")
    public static func == (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is different from a number.
    @available(*, unavailable, message: "compare the numbers, x.value != y; a branch on them is not differentiated")
    public static func != (left: Value, right: Double) -> Bool { stop("Compare the numbers.") }
}

extension Value {
    /// Refused: whether a number is less than a value.
    @available(*, unavailable, message: "compare the numbers, x < y.value; a branch on them is not differentiated")
    public static func < (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a number is at most a value.
    @available(*, unavailable, message: "compare the numbers, x <= y.value; a branch on them is not differentiated")
    public static func <= (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a number is greater than a value.
    @available(*, unavailable, message: "compare the numbers, x > y.value; a branch on them is not differentiated")
    public static func > (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a number is at least a value.
    @available(*, unavailable, message: "compare the numbers, x >= y.value; a branch on them is not differentiated")
    public static func >= (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a number is equal to a value.
    @available(*, unavailable, message: "compare the numbers, x == y.value; a branch on them is not differentiated")
    public static func == (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a number is different from a value.
    @available(*, unavailable, message: "compare the numbers, x != y.value; a branch on them is not differentiated")
    public static func != (left: Double, right: Value) -> Bool { stop("Compare the numbers.") }
}
