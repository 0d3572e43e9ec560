extension Value {
    /// The sum of two values.
    public static func + (left: Value, right: Value) -> Value {
        left.graph.record(.add, left, right)
    }

    /// The difference of two values.
    public static func - (left: Value, right: Value) -> Value {
        left.graph.record(.subtract, left, right)
    }

    /// The product of two values.
    public static func * (left: Value, right: Value) -> Value {
        left.graph.record(.multiply, left, right)
    }

    /// The quotient of two values.
    public static func / (left: Value, right: Value) -> Value {
        left.graph.record(.divide, left, right)
    }

    /// The value with its sign changed.
    public static prefix func - (operand: Value) -> Value {
        operand.graph.record(.negate, operand, operand)
    }
}

// With a number, which becomes a constant of the value's graph.
extension Value {
    /// The sum of a value and a number.
    public static func + (left: Value, right: Double) -> Value {
        left + left.graph.constant(right)
    }

    /// The sum of a number and a value.
    public static func + (left: Double, right: Value) -> Value {
        right.graph.constant(left) + right
    }

    /// The difference of a value and a number.
    public static func - (left: Value, right: Double) -> Value {
        left - left.graph.constant(right)
    }

    /// The difference of a number and a value.
    public static func - (left: Double, right: Value) -> Value {
        right.graph.constant(left) - right
    }

    /// The product of a value and a number.
    public static func * (left: Value, right: Double) -> Value {
        left * left.graph.constant(right)
    }

    /// The product of a number and a value.
    public static func * (left: Double, right: Value) -> Value {
        right.graph.constant(left) * right
    }

    /// The quotient of a value and a number.
    public static func / (left: Value, right: Double) -> Value {
        left / left.graph.constant(right)
    }

    /// The quotient of a number and a value.
    public static func / (left: Double, right: Value) -> Value {
        right.graph.constant(left) / right
    }
}
