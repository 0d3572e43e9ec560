extension FaultProgram {
    /// The ways in which the derivatives of the formula can go wrong, the more plausible first.
    var faults: [Fault] {
        var faults: [Fault] = []
        var moving = Set<Int>()
        for term in terms where term.formula.isDerivative {
            let depends = dependents(on: term.parts[1])
            var name = terms[term.parts[1]].formula.name
            if case .entry(let whole, _, _) = terms[term.parts[1]].formula { name = whole.name }
            moving.formUnion(
                places(below: term.parts[0], until: name).filter { depends[$0] && terms[$0].formula.name != name }
            )
            faults += paths(below: term.parts[0], name, depends)
        }
        for place in moving.sorted() { faults += faultsOfRules(at: place) + innerFaults(at: place) }
        // A slope that is written out has no derivative around it.
        for (place, term) in terms.enumerated() {
            if case .function(let function, let part) = term.formula, function.order == 1 {
                faults += slopes(of: function.kind, at: [place], part)
            }
        }
        faults += faultsEverywhere(moving)
        return faults.sorted { $0.rank < $1.rank }
    }

    /// The rules that go wrong at a place through which the variable acts.
    private func faultsOfRules(at place: Int) -> [Fault] {
        let formula = terms[place].formula
        switch formula {
        case .function(let function, let part): return functions(function, part, place)
        case .power(let base, let exponent): return powers(base, exponent, place)
        case .quotient: return quotients(formula, [place])
        case .product, .hadamard: return products(formula, place)
        case .softmax(let part): return softmax(part, place)
        case .reduction(.squaredNorm, let part): return squaredNorms(part, place)
        case .reduction(.norm, let part): return norms(part, place)
        case .negation(let part):
            return [fault(place, .losesSign, Rank.term, .sign, "The minus before \(part) is lost in its derivative")]
        default: return []
        }
    }

    /// What goes wrong at one place.
    func fault(
        _ place: Int,
        _ deed: Fault.Deed,
        _ rank: Int,
        _ kind: Slip.Kind,
        _ words: @escaping @autoclosure () -> SlipWords
    ) -> Fault {
        Fault(places: [place], deed: deed, rank: rank) { Slip(kind, words()) }
    }

    /// A part of a composition that is differentiated as if it was the variable itself.
    private func innerFaults(at place: Int) -> [Fault] {
        let formula = terms[place].formula
        switch formula {
        case .sum, .product, .quotient, .power, .function, .hadamard: break
        default: return []
        }
        let isOutermost = terms.contains { term in
            term.formula.isDerivative && (term.parts[0] == place || terms[term.parts[0]].parts == [place])
        }
        guard !isOutermost else { return [] }
        return [
            Fault(places: [place], deed: .movesLikeVariable, rank: Rank.inner + 2) {
                Slip(.innerDerivative, "The inner derivative is missing, that of \(formula)")
            }
        ]
    }

    /// What is said where the derivative of a part is left out.
    static func inner(_ part: Formula, of formula: Formula) -> SlipWords {
        "The inner derivative is missing: \(formula) is differentiated without that of what is inside, \(part)"
    }
}
