/// Whether two numbers agree to `digits` significant digits; an infinity agrees with itself alone.
func agree(_ a: Double, _ b: Double, digits: Int = 14) -> Bool {
    let tolerance = (0..<digits).reduce(1.0) { value, _ in value / 10 }
    return a == b || (a - b).isFinite && abs(a - b) <= tolerance * max(abs(a), abs(b))
}
