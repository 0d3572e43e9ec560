/// Decides whether two formulas are equal wherever both have a value.
///
/// Equality is proved in prime fields (Gonnet 1984) and refuted by a point where the values in Double differ by more
/// than rounding explains, or with twice as many digits where Double does not show it; a proof also has to agree with
/// the values in Double. What is too long is left undecided. Letters of sizes are tried as
/// numbers that differ from each other, and as one number. A scalar symbol with the name of a size, or of an index,
/// stands for its number.
///
/// - Throws: `ShapeError` if a side has no shape, or the sides have different ones. The number 0 has any shape.
public func checkEqual(
    _ left: Formula,
    _ right: Formula,
    assuming assumptions: Assumptions = .none,
    seed: UInt64 = 1
) throws(ShapeError) -> EqualityFinding {
    guard left.isWalkable, right.isWalkable else { return .tooLong }
    var reader = ShapeReader()
    let (leftShape, rightShape) = (try reader.shape(left), try reader.shape(right))
    let isZero = [left, right].contains(.number(0))
    if leftShape != rightShape, !isZero {
        throw ShapeError("the left side \(leftShape.words), the right side \(rightShape.words)")
    }
    let large = reader.largeSizes.subtracting(reader.numerals).filter { $0 > reader.largestIndex }
    let shape = left == .number(0) ? rightShape : leftShape
    let statement = Statement(
        left: left,
        right: right,
        reader: reader,
        shape: shape,
        assumptions: assumptions,
        seed: seed
    )
    var finding = statement.finding(standIns: large.sorted().map(String.init))
    if !large.isEmpty, finding.isRefuted { finding = statement.finding(standIns: []) }
    return finding
}

/// Two formulas that are said to be equal.
private struct Statement {
    let left: Formula
    let right: Formula
    let reader: ShapeReader
    let shape: FormulaShape
    let assumptions: Assumptions
    let seed: UInt64

    /// Whether the formulas are too long at these sizes, for all numbers of the free indices.
    private func isTooLong(_ sizes: [String: Int]) -> Bool {
        var extent = Extent(sizes: sizes)
        var cost = extent.cost(of: left) + extent.cost(of: right)
        let expansion = Expansion(sizes: sizes, assumptions: assumptions)
        for size in reader.free.values { cost = min(1 << 30, cost) * min(1 << 30, expansion.count(size)) }
        return cost > Extent.most
    }

    /// What is found at several sizes, with small numbers in the place of some large ones.
    func finding(standIns: [String]) -> EqualityFinding {
        let assignments = sizeAssignments(reader.letters.sorted() + standIns, least: max(2, reader.largestIndex))
        var verdicts: [(verdict: EqualityVerdict, note: String?)] = []
        for sizes in assignments {
            if isTooLong(sizes) {
                verdicts.append((.tooLong, nil))
                continue
            }
            let sides = Sides(left, right, sizes: sizes, free: reader.free, assumptions)
            verdicts.append(sides.verdict(seed: seed))
            if case .refuted = verdicts[verdicts.count - 1].verdict { break }
        }
        let decisive = verdicts.max { $0.verdict.weight < $1.verdict.weight } ?? verdicts[0]
        return EqualityFinding(
            verdict: decisive.verdict,
            domainNote: decisive.note ?? verdicts.lazy.compactMap(\.note).first,
            shape: shape,
            sizes: assignments
        )
    }
}

extension EqualityVerdict {
    /// That it takes too long to decide.
    fileprivate static let tooLong = EqualityVerdict.undecided(
        reason: "written out entry by entry, the formulas are too long",
        agreeingPoints: 0
    )
}

extension EqualityFinding {
    fileprivate static let tooLong = EqualityFinding(verdict: .tooLong, domainNote: nil, shape: .scalar, sizes: [])

    fileprivate var isRefuted: Bool {
        if case .refuted = verdict { true } else { false }
    }
}

/// Numbers for the letters of sizes: all different, all the same, and different in the other order.
private func sizeAssignments(_ letters: [String], least: Int) -> [[String: Int]] {
    if letters.isEmpty { return [[:]] }
    let ascending = letters.enumerated().map { ($1, least + $0) }
    let equal = letters.map { ($0, least + 1) }
    let descending = letters.enumerated().map { ($1, least + letters.count + (letters.count == 1 ? 1 : 0) - $0) }
    let all = letters.count > 2 ? [ascending, equal] : [ascending, equal, descending]
    return all.map { Dictionary(uniqueKeysWithValues: $0) }
}

extension EqualityVerdict {
    /// What decides among the verdicts at several sizes.
    fileprivate var weight: Int {
        switch self {
        case .proved: 0
        case .undecided: 1
        case .refuted: 2
        }
    }
}

extension Sides {
    /// The verdict at these sizes, with a note on the domain.
    fileprivate func verdict(seed: UInt64) -> (EqualityVerdict, String?) {
        var numeric = compareNumerically(attempts: 32, seed: seed)
        if let witness = numeric.witness { return (.refuted(witness), nil) }
        let proof = proof(seed: seed)
        if proof == nil || numeric.agreeing == 0 { numeric = compareNumerically(attempts: 200, seed: seed) }
        if let witness = numeric.witness { return (.refuted(witness), nil) }
        if numeric.agreeing == 0 {
            if let witness = numeric.leftAlone.first, !numeric.rightAlone.isEmpty, haveNoCommonDomain(seed: seed) {
                return (.refuted(witness), numeric.note)
            }
            let reason = "no point was found at which both sides have a value"
            return (.undecided(reason: reason, agreeingPoints: 0), numeric.note)
        }
        if let proof {
            // At the edge of both domains two sides may agree that have nothing else in common.
            if numeric.note != nil, haveNoCommonDomain(seed: seed) {
                let reason = "the sides have a value together at single points only"
                return (.undecided(reason: reason, agreeingPoints: numeric.agreeing), numeric.note)
            }
            return (.proved(proof), numeric.note)
        }
        let hidden = fineWitness(seed: seed) ?? certainWitness(seed: seed)
        if let witness = hidden { return (.refuted(witness), numeric.note) }
        let reason = "the exact test does not find the sides equal, but they agree at every point tried"
        return (.undecided(reason: reason, agreeingPoints: numeric.agreeing), numeric.note)
    }
}

extension NumericFinding {
    /// Where one side has a value and the other has none, in words.
    fileprivate var note: String? {
        var words: [String] = []
        if !rightAlone.isEmpty { words.append("the left side needs \(list(leftConditions)), the right side does not") }
        if !leftAlone.isEmpty { words.append("the right side needs \(list(rightConditions)), the left side does not") }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    private func list(_ conditions: [String]) -> String {
        conditions.isEmpty ? "more" : conditions.prefix(3).joined(separator: " and ")
    }
}
