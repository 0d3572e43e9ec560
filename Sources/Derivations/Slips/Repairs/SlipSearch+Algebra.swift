extension SlipSearch {
    /// Rules of rearrangement that do not exist, used at one place of either side.
    var algebraCandidates: [SlipCandidate] {
        func slip(_ from: Formula, _ to: Formula) -> Slip {
            Slip(.algebra, "\(from) is not \(to)")
        }
        let lefts = left.replacingOnePart(\.wronglyRearranged).map { whole, from, to in
            SlipCandidate(rank: Rank.algebra, test: .left(whole)) { slip(from, to) }
        }
        let rights = right.replacingOnePart(\.wronglyRearranged).map { whole, from, to in
            SlipCandidate(rank: Rank.algebra, test: .right(whole)) { slip(from, to) }
        }
        return lefts + rights + transposedProducts
    }

    /// (AB)ᵀ taken for AᵀBᵀ.
    private var transposedProducts: [SlipCandidate] {
        let lefts = left.replacingOnePart { formula in
            guard case .transpose(.product(let parts)) = formula else { return [] }
            return [.product(parts.map { .transpose($0) })]
        }
        return lefts.map { whole, from, to in
            SlipCandidate(rank: Rank.transpose - 1, test: .left(whole)) {
                Slip(.transpose, "A transpose reverses a product: \(from) is not \(to)")
            }
        }
    }
}

extension Formula {
    /// What the formula is sometimes taken for.
    fileprivate var wronglyRearranged: [Formula] {
        switch self {
        case .function(Function(.sqrt), .sum(let terms)):
            let roots = terms.map { term in term.signed { $0.root } }
            return [.sum(roots), .sum(terms.map { $0.signed { sqrt($0) } })]
        case .power(.sum(let terms), let exponent): return [.sum(terms.map { $0.signed { .power($0, exponent) } })]
        case .power(.product(let parts), let exponent):
            return parts.indices.map { place in
                .product(parts.indices.map { $0 == place ? .power(parts[$0], exponent) : parts[$0] })
            }
        case .power(.function(let function, let part), let exponent):
            return [.function(function, .power(part, exponent))]
        case .power(.negation(let part), let exponent): return [.negation(.power(part, exponent))]
        case .function(let function, .sum(let terms)) where function.order == 0:
            return [.sum(terms.map { $0.signed { .function(function, $0) } })] + products(function, terms)
        case .function(let function, .negation(let part)) where function.order == 0:
            return [.negation(.function(function, part)), .function(function, part)]
        case .function(let function, .product(let parts)):
            return [.product(parts.map { .function(function, $0) }), .sum(parts.map { .function(function, $0) })]
                + parts.indices.map { place in
                    var rest = parts
                    let factor = rest.remove(at: place)
                    return factor * .function(function, rest.count == 1 ? rest[0] : .product(rest))
                }
        case .function(let function, .power(let base, let exponent)):
            return [.power(.function(function, base), exponent)]
        case .function(let function, .quotient(let a, let b)):
            return [.function(function, a) / .function(function, b)]
        case .quotient(.function(let f, let a), .function(let g, let b)) where f == g:
            return [.function(f, a / b), .function(f, a - b)]
        case .quotient(.sum(let terms), let below): return terms.indices.flatMap { partlyDivided(terms, $0, by: below) }
        case .quotient(let above, .sum(let terms)): return [.sum(terms.map { $0.signed { above / $0 } })]
        case .negation(.sum(let terms)): return [.sum([terms[0].negated] + terms.dropFirst())]
        case .sum(let terms): return [sumOfOne(terms)].compactMap(\.self)
        case .product(let parts): return wrongProducts(parts)
        case .reduction(.squaredNorm, .sum(let terms)): return [.sum(terms.map { .reduction(.squaredNorm, $0) })]
        case .reduction(.norm, .sum(let terms)): return [.sum(terms.map { .reduction(.norm, $0) })]
        case .reduction(.trace, .product(let parts)): return [.product(parts.map { .reduction(.trace, $0) })]
        default: return []
        }
    }

    /// The base of a square; of anything else the root.
    private var root: Formula {
        if case .power(let base, .number(2)) = self { base } else { sqrt(self) }
    }

    /// The rule for a term, its sign taken out.
    private func signed(_ body: (Formula) -> Formula) -> Formula {
        if case .negation(let part) = self { .negation(body(part)) } else { body(self) }
    }

    /// log(a + b) as log a log b, and the like.
    private func products(_ function: Function, _ terms: [Formula]) -> [Formula] {
        [.product(terms.map { .function(function, $0) })]
    }

    /// One term of a sum divided and the others not, or cancelled with what stands below the line.
    private func partlyDivided(_ terms: [Formula], _ place: Int, by below: Formula) -> [Formula] {
        var others = terms
        others.remove(at: place)
        let divided = Formula.sum(terms.indices.map { $0 == place ? terms[$0] / below : terms[$0] })
        return terms[place] == below ? [divided, others.count == 1 ? others[0] : .sum(others)] : [divided]
    }

    /// 1 − f taken for f.
    private func sumOfOne(_ terms: [Formula]) -> Formula? {
        guard terms.count == 2, terms[0] == 1, case .negation(let part) = terms[1] else { return nil }
        return part
    }

    /// eᵃ eᵇ as eᵃᵇ, and c (a + b) as c a + b.
    private func wrongProducts(_ parts: [Formula]) -> [Formula] {
        var found: [Formula] = []
        if parts.count == 2, case .function(let f, let a) = parts[0], case .function(f, let b) = parts[1] {
            found += [.function(f, a * b), .function(f, a + b)]
        }
        if parts.count == 2, case .power(let a, let m) = parts[0], case .power(a, let n) = parts[1] {
            found.append(.power(a, m * n))
        }
        for (place, part) in parts.enumerated() {
            guard case .sum(let terms) = part else { continue }
            var others = parts
            others.remove(at: place)
            for kept in terms.indices {
                found.append(
                    .sum(terms.indices.map { $0 == kept ? .product(others + [terms[$0]]) : terms[$0] })
                )
            }
        }
        return found
    }
}
