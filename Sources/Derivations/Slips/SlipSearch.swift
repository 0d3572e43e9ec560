/// Looks for the slip that explains why two sides are not equal.
///
/// A slip is named if undoing it, or making it on the other side, makes the sides equal at all points that are tried,
/// in Double; of several, the one that is thought of first is named. What has no value where the sides have one
/// explains nothing.
struct SlipSearch {
    let left: Formula
    let right: Formula
    let assumptions: Assumptions
    let program: FaultProgram
    private(set) var places: [Place] = []
    private(set) var source: SlipPoints
    private(set) var free: [String: Dimension] = [:]
    /// The letters of indices.
    private let letters: Set<String>
    /// The definitions on both sides whose values are the same wherever they stand.
    private let definitions: [Definition]

    /// How many parts a right side may have to be repaired: each part is replaced in many ways.
    private static let mostParts = 150

    /// A point with what the sides are there; nil for a right side in which shapes do not fit.
    struct Place {
        let point: SlipPoint
        let indices: [String: Int]
        let left: JetGrid
        let right: JetGrid?
        /// The values of definitions, by name.
        let known: [String: JetGrid]

        /// Whether the sides differ.
        var isTelling: Bool { right.map { !SlipSearch.agree(left, $0) } ?? true }
    }

    /// Prepares a search; nil if there are no points at which the left side has a value.
    init?(_ left: Formula, _ right: Formula, _ assumptions: Assumptions) {
        (self.left, self.right, self.assumptions) = (left, right, assumptions)
        letters = FaultProgram.letters(in: [left, right])
        program = FaultProgram(left, letters: letters)
        source = SlipPoints([left, right], assumptions)
        definitions = SlipSearch.definitions(in: [left, right], letters)
        var reader = ShapeReader()
        guard program.terms.count < 1000, (try? reader.shape(left)) != nil else { return nil }
        var meanings: [String: Formula] = [:]
        if (try? reader.shape(right)) == nil {
            guard left.note(&meanings), right.note(&meanings) else { return nil }
        }
        free = reader.free
        drawPlaces()
        guard places.count >= 6, places.filter(\.isTelling).count >= 2 else { return nil }
    }

    /// The slip; nil if none is known that explains the difference.
    ///
    /// What goes wrong in a derivative is looked for first: the repairs of the right side are many.
    func slip() -> Slip? {
        if let slip = reversedSign { return slip }
        let faults = program.faults.map { SlipCandidate(rank: $0.rank, test: .fault($0), slip: $0.slip) }
        let early = firstExplanation(faults + factorCandidates + lostFactors)
        if early != nil || right.subformulas.count > SlipSearch.mostParts { return early }
        return firstExplanation(repairs)
    }

    /// The slip of the candidate that explains the difference, of several the one that is thought of first.
    private func firstExplanation(_ candidates: [SlipCandidate]) -> Slip? {
        let ordered = candidates.enumerated().sorted { a, b in
            (a.element.rank, a.offset) < (b.element.rank, b.offset)
        }
        return ordered.lazy.map(\.element).first { explains($0.test) }?.slip()
    }

    // MARK: Points

    /// The definitions that do not depend on an index.
    private static func definitions(in formulas: [Formula], _ letters: Set<String>) -> [Definition] {
        var (found, seen): ([Definition], Set<String>) = ([], [])
        for case .definition(let definition) in formulas.flatMap(\.everything) {
            guard seen.insert(definition.name).inserted else { continue }
            let isFixed = definition.body.everything.allSatisfy { formula in
                if case .entry = formula { return false }
                return formula.name.map { !letters.contains($0) } ?? true
            }
            if isFixed { found.append(definition) }
        }
        return found
    }

    private mutating func drawPlaces() {
        let right = FaultProgram(right, letters: letters)
        let programs = definitions.map { FaultProgram($0.body, letters: letters) }
        for attempt in 0..<64 where places.count < 10 {
            let point = source.point(attempt)
            let indices = indices(at: point, attempt)
            guard let a = value(program, point, indices), a.isFinite else { continue }
            let b = value(right, point, indices).map { fitted($0, to: a) }
            if let b, !b.isFinite { continue }
            var known: [String: JetGrid] = [:]
            for (definition, program) in zip(definitions, programs) {
                known[definition.name] = value(program, point, indices)
            }
            places.append(Place(point: point, indices: indices, left: a, right: b, known: known))
        }
    }

    /// Numbers for the free letters of indices, others at each attempt.
    private func indices(at point: SlipPoint, _ attempt: Int) -> [String: Int] {
        var (indices, rest): ([String: Int], Int) = ([:], attempt * 7 / 3)
        for (letter, size) in free.sorted(by: { $0.key < $1.key }) {
            let count = max(1, point.count(size))
            indices[letter] = 1 + rest % count
            rest /= count
        }
        return indices
    }

    /// A number 0 has any shape.
    private func fitted(_ value: JetGrid, to other: JetGrid) -> JetGrid {
        right == 0 ? other.map { _ in Jet(0) } : value
    }

    private func value(
        _ program: FaultProgram,
        _ point: SlipPoint,
        _ indices: [String: Int],
        fault: Fault? = nil,
        known: [String: JetGrid] = [:]
    ) -> JetGrid? {
        var evaluation = FaultEvaluation(program, point, indices: indices, fault: fault)
        evaluation.moving = known
        return evaluation.value(program.root)
    }

    // MARK: Tests

    /// Whether the sides are equal with the slip made, or undone, at every point.
    private func explains(_ test: SlipCandidate.Test) -> Bool {
        switch test {
        case .fault(let fault):
            return places.allSatisfy { place in
                agree(place.right, value(program, place.point, place.indices, fault: fault))
            }
        case .left(let formula): return isEverywhere(formula) { $0.right }
        case .right(let formula): return isEverywhere(formula) { $0.left }
        case .indices(let first, let second):
            let other = FaultProgram(right, letters: letters)
            return places.allSatisfy { place in
                var indices = place.indices
                indices[second] = indices[first]
                return agree(value(program, place.point, indices), value(other, place.point, indices))
            }
        case .points(let change):
            let other = FaultProgram(right, letters: letters)
            return places.allSatisfy { place in
                let point = change(place.point)
                return agree(value(program, point, place.indices), value(other, point, place.indices))
            }
        }
    }

    /// Whether a formula has the same value as one of the sides at every point.
    private func isEverywhere(_ formula: Formula, _ side: (Place) -> JetGrid?) -> Bool {
        // Inside a derivative the names are looked into; elsewhere their values are known.
        let isPlain = !formula.subformulas.contains(where: \.isDerivative)
        let names = isPlain ? Set(definitions.map(\.name)) : []
        let program = FaultProgram(formula, letters: letters, known: names)
        return places.allSatisfy { place in
            let known = isPlain ? place.known : [:]
            return agree(side(place), value(program, place.point, place.indices, known: known))
        }
    }

    private func agree(_ a: JetGrid?, _ b: JetGrid?) -> Bool {
        guard let a, let b else { return false }
        return Self.agree(a, b)
    }

    /// Whether two matrices are equal up to rounding.
    static func agree(_ a: JetGrid, _ b: JetGrid) -> Bool {
        guard a.fits(b), a.isFinite, b.isFinite else { return false }
        let scale = zip(a.entries, b.entries).reduce(1e-6) { max($0, $1.0.value.magnitude, $1.1.value.magnitude) }
        return zip(a.entries, b.entries).allSatisfy { ($0.value - $1.value).magnitude <= 1e-9 * scale }
    }
}

extension Formula {
    /// Notes what each name stands for; false if one stands for two things.
    fileprivate func note(_ meanings: inout [String: Formula]) -> Bool {
        if let name {
            if let known = meanings[name] { return known == self }
            meanings[name] = self
            if case .definition(let definition) = self { return definition.body.note(&meanings) }
        }
        for part in parts where !part.note(&meanings) { return false }
        return true
    }
}

extension JetGrid {
    var isFinite: Bool { entries.allSatisfy(\.value.isFinite) }
}
