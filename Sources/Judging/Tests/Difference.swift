internal import Artifacts

/// How an observed value differs from the expected one.
struct Difference: Equatable {
    /// Where, in a vector or matrix: "entry 3", "row 1, column 2"; empty for a value alone.
    var place: String
    /// What is wrong, in a few words: "off by 0.25".
    var words: String

    /// The first difference that the tolerance does not allow; `nil` if there is none.
    ///
    /// `NaN` equals nothing. A relative tolerance is of the largest expected number, in size.
    static func first(_ answer: Observed, _ expected: Observed, _ tolerance: Tolerance) -> Difference? {
        switch (answer, expected) {
        case (.number(let answer), .number(let expected)):
            let allowed = Allowance(tolerance, largest: abs(expected))
            return allowed.words(answer, expected).map { Difference(place: "", words: $0) }
        case (.numbers(let answer, let shape), .numbers(let expected, let wanted)):
            return first(answer, shape, expected, wanted, tolerance)
        case (.list(let answer), .list(let expected)): return first(answer, expected, tolerance)
        default: return answer == expected ? nil : Difference(place: "", words: "")
        }
    }

    private static func first(
        _ answer: [Double],
        _ shape: [Int],
        _ expected: [Double],
        _ wanted: [Int],
        _ tolerance: Tolerance
    ) -> Difference? {
        guard shape == wanted, answer.count == expected.count else {
            return Difference(place: "", words: "\(extents(shape)) instead of \(extents(wanted))")
        }
        let largest = expected.reduce(0) { Swift.max($0, abs($1)) }
        let allowed = Allowance(tolerance, largest: largest)
        for (index, (answer, expected)) in zip(answer, expected).enumerated() {
            guard let words = allowed.words(answer, expected) else { continue }
            return Difference(place: place(index, in: shape), words: words)
        }
        return nil
    }

    private static func first(_ answer: [Observed], _ expected: [Observed], _ tolerance: Tolerance) -> Difference? {
        guard answer.count == expected.count else {
            return Difference(place: "", words: "\(count(answer.count)) instead of \(expected.count)")
        }
        for (index, (answer, expected)) in zip(answer, expected).enumerated() {
            guard var difference = first(answer, expected, tolerance) else { continue }
            let inner = difference.place.isEmpty ? "" : ", " + difference.place
            difference.place = "value \(index + 1)\(inner)"
            return difference
        }
        return nil
    }

    private static func extents(_ shape: [Int]) -> String {
        shape.count == 1 ? count(shape[0]) : "a \(shape.map(String.init).joined(separator: "×")) matrix"
    }

    private static func count(_ count: Int) -> String { count == 1 ? "1 value" : "\(count) values" }

    private static func place(_ index: Int, in shape: [Int]) -> String {
        guard shape.count == 2, shape[1] > 0 else { return "entry \(index + 1)" }
        return "row \(index / shape[1] + 1), column \(index % shape[1] + 1)"
    }
}

/// How far numbers of one observation may be off.
private struct Allowance {
    let tolerance: Tolerance
    let bound: Double

    init(_ tolerance: Tolerance, largest: Double) {
        self.tolerance = tolerance
        switch tolerance {
        case .exact, .ulps: bound = 0
        case .absolute(let distance): bound = distance
        case .relative(let part): bound = part * largest
        }
    }

    /// What is wrong with a number; `nil` if it is near enough.
    func words(_ answer: Double, _ expected: Double) -> String? {
        if answer.isNaN || expected.isNaN { return "NaN equals nothing" }
        if answer == expected { return nil }
        let distance = abs(answer - expected)
        // An infinity is only ever near itself.
        if answer.isFinite, expected.isFinite {
            if case .ulps(let steps) = tolerance, Allowance.steps(answer, expected) <= UInt64(max(0, steps)) {
                return nil
            }
            if distance <= bound { return nil }
        }
        return "off by \(ObservedText.short(distance))" + (bound > 0 ? ", allowed \(ObservedText.short(bound))" : "")
    }

    /// How many floating-point numbers lie from one to the other.
    private static func steps(_ left: Double, _ right: Double) -> UInt64 {
        let (left, right) = (order(left), order(right))
        return left > right ? left - right : right - left
    }

    /// The number's place among all, in order.
    private static func order(_ number: Double) -> UInt64 {
        let sign: UInt64 = 1 << 63
        return number.bitPattern & sign == 0 ? number.bitPattern | sign : ~number.bitPattern &+ 1
    }
}
