/// A slip, and what would be equal if it was made.
struct SlipCandidate {
    /// What is to be compared.
    enum Test {
        /// The left side differentiated with a fault, with the right side.
        case fault(Fault)
        /// Another left side with the right side.
        case left(Formula)
        /// The left side with another right side.
        case right(Formula)
        /// Both sides where the second of two index letters is the first.
        case indices(String, String)
        /// Both sides at points where more is supposed.
        case points((SlipPoint) -> SlipPoint)
    }

    /// How early it is thought of, 0 first.
    let rank: Int
    let test: Test
    let slip: () -> Slip
}

extension Formula {
    /// The formula with one of its parts, at any depth, replaced in each way that is offered; not within definitions.
    func replacingOnePart(_ change: (Formula) -> [Formula]) -> [(whole: Formula, from: Formula, to: Formula)] {
        var found = change(self).map { (whole: $0, from: self, to: $0) }
        for (place, part) in parts.enumerated() {
            if case .derivative = self, place == 1 { continue }
            for (whole, from, to) in part.replacingOnePart(change) {
                found.append((replacing(part: place, by: whole), from, to))
            }
        }
        return found
    }

    /// The same with one part exchanged.
    func replacing(part place: Int, by other: Formula) -> Formula {
        var number = -1
        return mappingParts { part in
            number += 1
            return number == place ? other : part
        }
    }

    /// The same with every occurrence of a part exchanged; not within definitions.
    func replacing(_ part: Formula, by other: Formula) -> Formula {
        self == part ? other : mappingParts { $0.replacing(part, by: other) }
    }

    /// The formula without one of its factors, in each way.
    var withoutAFactor: [(rest: Formula, factor: Formula)] {
        let factors: [Formula]
        switch self {
        case .product(let parts), .hadamard(let parts): factors = parts
        case .quotient(let above, let below):
            return above.withoutAFactor.map { (.quotient($0.rest, below), $0.factor) } + [(above, 1 / below)]
        default: return []
        }
        return factors.indices.map { place in
            var rest = factors
            let factor = rest.remove(at: place)
            if rest.count == 1 { return (rest[0], factor) }
            if case .hadamard = self { return (.hadamard(rest), factor) }
            return (.product(rest), factor)
        }
    }
}
