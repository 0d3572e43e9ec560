extension Line {
    /// The noise of the function's values near the point, by tables of differences; nil if none shows.
    ///
    /// It is looked for near the limit of the input's precision and at the spacing of the steps that are taken, for a
    /// function that computes in Float in part is smooth where the Float stands still. Noise has the same level at
    /// another spacing; what has not is a kink or a fast oscillation, and no noise.
    /// It takes 7 calls a spacing, some 50 in all.
    func measuredNoise() -> Double? {
        // Seven values show no level now and then, or stand on one step of a staircase.
        let fine = fineSpacing().flatMap { smallest in
            [1, 100, 10_000].compactMap { self.confirmed($0 * smallest, $0 * smallest * 8) }.max()
        }
        let coarse = confirmed(standardStep / 3, standardStep / 24)
        return [fine, coarse].compactMap(\.self).max()
    }

    /// The smallest spacing by hundreds at which the function moves.
    private func fineSpacing() -> Double? {
        var spacing = 1e-12 * size
        while spacing < 1e-2 * size {
            if table(spacing) != .tooNarrow { return spacing }
            spacing *= 100
        }
        return nil
    }

    /// The larger of the levels at two spacings, if they agree within a factor of 4.
    private func confirmed(_ spacing: Double, _ other: Double) -> Double? {
        guard case .level(let level) = table(spacing) else { return nil }
        // No more than rounding needs no second look.
        if 4 * level <= noise { return level }
        guard case .level(let second) = table(other) else { return nil }
        return max(level, second) <= 4 * min(level, second) ? max(level, second) : nil
    }

    private func table(_ spacing: Double) -> NoiseTable {
        NoiseTable((-3...3).map { self(x + Double($0) * spacing) })
    }
}

/// What a table of differences says of the noise of equally spaced values.
///
/// The k-th differences of a smooth function fall off with k, those of noise grow as √((2k)!)/k!. So with
/// γₖ = (k!)²/(2k)! the levels σₖ = √(γₖ · mean of the squared k-th differences) of noise stay the same. The level is
/// taken from the first column from which three agree within a factor of 4 and whose differences have both signs.
/// Moré and Wild, "Estimating computational noise", SIAM Journal on Scientific Computing 33, 2011.
enum NoiseTable: Equatable {
    /// The standard deviation of the noise.
    case level(Double)
    /// The values change so much over the spacing that no noise shows.
    case tooWide
    /// Half of the values are equal.
    case tooNarrow

    init(_ values: [Double]) {
        let (least, largest) = (values.min() ?? .nan, values.max() ?? .nan)
        guard (largest - least).isFinite, largest - least <= 0.1 * max(abs(least), abs(largest)) else {
            self = .tooWide
            return
        }
        var differences = values
        var gamma = 1.0
        var levels: [Double] = []
        var changesSign: [Bool] = []
        for order in 1..<values.count {
            differences = zip(differences, differences.dropFirst()).map { $1 - $0 }
            if order == 1, 2 * differences.count(where: { $0 == 0 }) >= values.count {
                self = .tooNarrow
                return
            }
            gamma *= 0.5 * Double(order) / Double(2 * order - 1)
            let squares = differences.reduce(0) { $0 + $1 * $1 }
            levels.append((gamma * squares / Double(differences.count)).squareRoot())
            changesSign.append(differences.contains { $0 < 0 } && differences.contains { $0 > 0 })
        }
        let settled = levels.indices.dropLast(2).first { start in
            let three = levels[start..<start + 3]
            return changesSign[start] && (three.max() ?? .nan) <= 4 * (three.min() ?? .nan)
        }
        self = settled.map { .level(levels[$0]) } ?? .tooWide
    }
}
