/// Whether two numbers agree to `digits` significant digits.
func agree(_ a: Double, _ b: Double, digits: Int = 14) -> Bool {
    let tolerance = (0..<digits).reduce(1.0) { value, _ in value / 10 }
    return a == b || abs(a - b) <= tolerance * max(abs(a), abs(b))
}
