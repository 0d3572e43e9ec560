/// Finds what a comparison's rows say of the mistake.
struct Signature {
    let rows: [Comparison.Row]
    let setting: ComparisonSetting

    /// What is seen first is the most specific: a number that is none, then one factor, one path, some inputs.
    var diagnosis: Diagnosis? {
        if rows.contains(where: { $0.verdict == .nondeterministic }) { return nil }
        if let notFinite { return notFinite }
        guard !wrong.isEmpty else { return noise }
        if let float { return float }
        return kinkConvention ?? factor(common: true) ?? path ?? factor(common: false) ?? inputs
    }

    var wrong: [Comparison.Row] { rows.filter { $0.verdict == .mismatch } }

    private var noise: Diagnosis? {
        let noisy = rows.filter { $0.verdict == .inconclusive && $0.noisyDigits != nil }
        guard let digits = noisy.compactMap(\.noisyDigits).min() else { return nil }
        return Diagnosis(
            id: "noise",
            headline: "the function's values carry about \(digits) digits, too few to tell: compute it in Double",
            inputs: noisy.map(\.name)
        )
    }

    /// Claims that were computed in Float: each is a Float exactly, and off by no more than its last digits.
    private var float: Diagnosis? {
        guard rows.allSatisfy({ Double(Float($0.claimed)) == $0.claimed }),
            wrong.allSatisfy({ $0.relativeError < 1e-4 }), wrong.contains(where: { $0.claimed != 0 })
        else { return nil }
        return described(
            "float",
            "the claimed gradients carry about 7 digits, as if computed in Float",
            wrong.map(\.name)
        )
    }

    private var kinkConvention: Diagnosis? {
        guard wrong.allSatisfy(\.isConvention) else { return nil }
        return Diagnosis(
            id: "kink-convention",
            headline: "an operation stands at its kink, and its convention is not the slope of the whole",
            inputs: wrong.map(\.name)
        )
    }

    /// Only some inputs are wrong, or all of them in no common way.
    private var inputs: Diagnosis {
        let right = rows.filter { $0.verdict == .match }
        let names = wrong.map(\.name)
        if names.count == 1 {
            let only = rows.count > 1 ? "only the" : "the"
            return described("one-input", "\(only) gradient of \(names[0]) is wrong", names)
        }
        if right.isEmpty {
            let cosine = cosine.map { "; the cosine of the two gradients is \(short($0))" } ?? ""
            return described("every-input", "no gradient agrees, and no one factor explains it" + cosine)
        }
        let groups = Set(wrong.compactMap(\.group)).subtracting(right.compactMap(\.group))
        if wrong.allSatisfy({ $0.group.map(groups.contains) ?? false }) {
            return described(
                "some-inputs",
                "every gradient of \(groups.sorted().joined(separator: ", ")) is wrong",
                names
            )
        }
        let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
        return described("some-inputs", "\(names.count) of \(rows.count) gradients are wrong: \(list)", names)
    }

    func described(_ id: String, _ headline: String, _ inputs: [String] = []) -> Diagnosis {
        Diagnosis(id: id, headline: headline, inputs: inputs, cosine: cosine, scale: projection)
    }

    private func sum(_ term: (Comparison.Row) -> Double) -> Double {
        // Divided by the largest numbers, so that the squares neither overflow nor vanish.
        rows.reduce(0) { $0 + term($1) }
    }

    private var largestClaim: Double { rows.map { abs($0.claimed) }.max() ?? 0 }
    private var largestNumber: Double { rows.map { abs($0.numeric) }.max() ?? 0 }

    private var cosine: Double? {
        let (g, n) = (largestClaim, largestNumber)
        guard g > 0, n > 0 else { return nil }
        let lengths = sum { power($0.claimed / g, 2) } * sum { power($0.numeric / n, 2) }
        return sum { ($0.claimed / g) * ($0.numeric / n) } / lengths.squareRoot()
    }

    private var projection: Double? {
        let n = largestNumber
        guard n > 0 else { return nil }
        return sum { ($0.claimed / n) * ($0.numeric / n) } / sum { power($0.numeric / n, 2) }
    }
}
