// Values are not compared: the branch that such a comparison decides would not be on the tape. Each of these
// operators is there for the words of the compiler alone.

extension Value {
    /// Refused: whether a value is less than another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value < y.value; a branch on them is not differentiated"
    )
    public static func < (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is at most another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value <= y.value; a branch on them is not differentiated"
    )
    public static func <= (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is greater than another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value > y.value; a branch on them is not differentiated"
    )
    public static func > (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is at least another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value >= y.value; a branch on them is not differentiated"
    )
    public static func >= (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is equal to another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value == y.value; a branch on them is not differentiated"
    )
    public static func == (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }

    /// Refused: whether a value is different from another value.
    @available(
        *,
        unavailable,
        message: "compare the numbers, x.value != y.value; a branch on them is not differentiated"
    )
    public static func != (left: Value, right: Value) -> Bool { stop("Compare the numbers.") }
}
