/// The student version of the lesson, being filled in.
struct Paper {
    /// Its text.
    var text: String

    /// Right answers, by exercise.
    static let answers = [
        "logistic": "func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }",
        "gram": "func gram(_ a: Matrix) -> Matrix { a.transposed * a }",
        "sum": "func harmonic(_ n: Int) -> Double { (1...n).reduce(0) { $0 + 1 / Double($1) } }",
        "slopes": """
        func slopes(of f: ([Double]) -> Double, at x: [Double]) -> [Double] {
            x.indices.map { i in
                var (up, down) = (x, x)
                up[i] += 1e-5
                down[i] -= 1e-5
                return (f(up) - f(down)) / 2e-5
            }
        }
        """,
        "root": """
        func root(of f: (Double) -> Double, between a: Double, and b: Double) -> Double {
            var (low, high) = f(a) < 0 ? (a, b) : (b, a)
            for _ in 0..<100 {
                let middle = (low + high) / 2
                if f(middle) < 0 { low = middle } else { high = middle }
            }
            return high
        }
        """,
        "trend": """
        func isFalling(_ losses: [Double]) -> Bool { !zip(losses, losses.dropFirst()).contains { $0 <= $1 } }
        func trend(_ losses: [Double]) -> String {
            isFalling(losses) ? "falls" : isFalling(losses.reversed()) ? "rises" : "wavers"
        }
        """,
        "dual": """
        struct Dual {
            var value, slope: Double
            static func * (left: Dual, right: Dual) -> Dual {
                Dual(value: left.value * right.value, slope: left.slope * right.value + left.value * right.slope)
            }
        }
        """,
    ]

    /// Puts a fence, or anything else, where an answer is asked for.
    mutating func write(_ id: String, raw body: String) {
        let (opening, closing) = ("<!-- answer: \(id) -->\n", "<!-- end of answer: \(id) -->")
        guard let start = text.firstRange(of: opening)?.upperBound, let end = text.firstRange(of: closing)?.lowerBound
        else { return }
        text.replaceSubrange(start..<end, with: body)
    }

    /// Answers an exercise.
    mutating func answer(_ id: String, _ code: String) { write(id, raw: "```swift spec\n\(code)\n```\n") }

    /// Right answers to some exercises and none to the others, or right answers to all.
    func filled(_ exercises: Set<String>? = nil) -> Paper {
        var paper = self
        for (id, code) in Paper.answers.sorted(by: { $0.key < $1.key }) {
            if exercises?.contains(id) == false { paper.write(id, raw: "") } else { paper.answer(id, code) }
        }
        return paper
    }
}
