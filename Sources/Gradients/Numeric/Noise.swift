extension Line {
    /// The noise of the function's values near the point, by tables of differences; nil if none shows.
    ///
    /// It is looked for near the limit of the input's precision and at the spacing of the steps that are taken, for a
    /// function that computes in Float in part is smooth where the Float stands still. Noise has the same level at
    /// another spacing; what has not is a kink or a fast oscillation, and no noise.
    /// It takes 7 calls a spacing, some 60 in all.
    func measuredNoise() -> Double? {
        // Over a wide spacing a fast oscillation is as erratic as noise, and only a small share of the values counts.
        let share = isErratic ? .infinity : 0.1
        let fine = smallestSpacing(share).flatMap { smallest in
            // No round factors: a staircase shows nothing at a spacing of just so many of its steps.
            agreedLevel(at: [0.19, 1, 5.3, 29, 157, 830].map { $0 * smallest }, share)
        }
        let coarse = agreedLevel(at: [standardStep / 3, standardStep / 17], share)
        return [fine, coarse].compactMap(\.self).max()
    }

    /// Whether the values a few places of x apart are as erratic as they are large, which no oscillation is.
    private var isErratic: Bool {
        guard case .level(let level) = table(leastStep, .infinity) else { return false }
        return level > 0.01 * largest
    }

    /// The smallest spacing by hundreds at which the function moves.
    private func smallestSpacing(_ share: Double) -> Double? {
        var spacing = 1e-12 * size
        while spacing < 1e-2 * size {
            if table(spacing, share) != .tooNarrow { return spacing }
            spacing *= 100
        }
        return nil
    }

    /// The largest level that another spacing shows too, within a factor of 4.
    ///
    /// It looks no further once it has one that rounding alone would not explain.
    private func agreedLevel(at spacings: [Double], _ share: Double) -> Double? {
        var levels: [Double] = []
        var agreed: Double?
        for spacing in spacings {
            guard case .level(let level) = table(spacing, share) else { continue }
            for other in levels where max(level, other) <= 4 * min(level, other) {
                agreed = max(agreed ?? 0, level, other)
            }
            if let agreed, 4 * agreed > noise { return agreed }
            levels.append(level)
        }
        return agreed
    }

    private func table(_ spacing: Double, _ share: Double) -> NoiseTable {
        NoiseTable((-3...3).map { self(x + Double($0) * spacing) }, ofRange: share)
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

    /// Looks at values that range over no more than a share of the largest.
    init(_ values: [Double], ofRange share: Double) {
        let (least, largest) = (values.min() ?? .nan, values.max() ?? .nan)
        guard (largest - least).isFinite, largest - least <= share * max(abs(least), abs(largest)) || share == .infinity
        else {
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
            // Divided by the largest of them, so that the squares neither overflow nor vanish.
            let size = differences.reduce(0) { max($0, abs($1)) }
            let squares = size > 0 ? differences.reduce(0) { $0 + ($1 / size) * ($1 / size) } : 0
            levels.append(size * (gamma * squares / Double(differences.count)).squareRoot())
            changesSign.append(differences.contains { $0 < 0 } && differences.contains { $0 > 0 })
        }
        let settled = levels.indices.dropLast(2).first { start in
            let three = levels[start..<start + 3]
            return changesSign[start] && (three.max() ?? .nan) <= 4 * (three.min() ?? .nan)
        }
        self = settled.map { .level(levels[$0]) } ?? .tooWide
    }
}
