extension Signature {
    /// One factor c with g = c · n in every row, within the uncertainties.
    ///
    /// A factor that is common to two inputs or more may be any number; of one input alone only a well-known one
    /// says something.
    func factor(common: Bool) -> Diagnosis? {
        let telling = smooth.filter { abs($0.numeric) > 2 * $0.tolerance }
        guard common == (telling.count > 1) else { return nil }
        guard let sharpest = telling.min(by: { $0.tolerance / abs($0.numeric) < $1.tolerance / abs($1.numeric) })
        else { return nil }
        if let known = knownFactors.first(where: { fits($0.factor) }) {
            return described(known.id, known.headline)
        }
        let factor = sharpest.claimed / sharpest.numeric
        guard common, fits(factor) else { return nil }
        return described("factor", "every gradient is \(short(factor, digits: 8)) times the numeric one")
    }

    /// The rows without a kink: at one there is no gradient that a factor could belong to.
    private var smooth: [Comparison.Row] { rows.filter { $0.kink == nil } }

    private func fits(_ factor: Double) -> Bool {
        smooth.allSatisfy { abs($0.claimed - factor * $0.numeric) <= (1 + abs(factor)) * $0.tolerance }
    }

    private var knownFactors: [(factor: Double, id: String, headline: String)] {
        let twice = "a squared error without its ½, or gradients not set to zero before a second call"
        let half = "the derivative of a square without its factor 2, or a ½ taken twice"
        var known = [
            (0.0, "zero", "every claimed gradient is 0: nothing was carried back to the inputs"),
            (-1, "sign", "every gradient has the wrong sign"),
        ]
        if let batch = setting.batch, batch > 1 {
            let m = Double(batch)
            known.append(
                (m, "batch", "every gradient is \(batch) times too large: the division by the batch size is missing")
            )
            known.append(
                (1 / m, "batch", "every gradient is \(batch) times too small: it was divided by the batch size twice")
            )
        }
        known += [
            (2, "factor", "every gradient is twice the numeric one: " + twice),
            (0.5, "factor", "every gradient is half the numeric one: " + half),
            (-2, "factor", "every gradient is −2 times the numeric one: the wrong sign, and " + twice),
            (-0.5, "factor", "every gradient is −½ times the numeric one: the wrong sign, and " + half),
        ]
        return known
    }
}
