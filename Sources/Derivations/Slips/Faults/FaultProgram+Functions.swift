extension FaultProgram {
    /// What goes wrong in the derivative of a function, or of a slope.
    func functions(_ function: Function, _ part: Formula, _ place: Int) -> [Fault] {
        let formula = Formula.function(function, part)
        let inner = fault(place, .dropsInner, Rank.inner, .innerDerivative, Self.inner(part, of: formula))
        if function.order > 0 { return [inner] }
        return slopes(of: function.kind, at: [place], part) + [slopeMissing(function.kind, at: [place], part), inner]
    }

    /// The function's derivative by a wrong formula.
    func slopes(of kind: Function.Kind, at places: Set<Int>, _ part: Formula) -> [Fault] {
        kind.wrongSlopes.map { wrong in
            Fault(places: places, deed: .slope(wrong.value), rank: Rank.rule) {
                let function = Formula.function(Function(kind), part)
                return Slip(
                    .wrongDerivative,
                    "The derivative of \(function) is \(kind.slopeFormula(at: part)), not \(wrong.formula(part))"
                )
            }
        }
    }

    /// The function's own slope left out.
    private func slopeMissing(_ kind: Function.Kind, at places: Set<Int>, _ part: Formula) -> Fault {
        Fault(places: places, deed: .dropsSlope, rank: kind.isActivation ? Rank.slope : Rank.inner + 1) {
            let slope = Formula.function(Function(kind, order: 1), part)
            let function = Formula.function(Function(kind), part)
            return kind.isActivation
                ? Slip(.missingSlope, "The slope \(slope) is missing" + shortcut(places))
                : Slip(
                    .innerDerivative,
                    "The derivative of \(function), which is \(kind.slopeFormula(at: part)), is missing"
                )
        }
    }

    /// A remark where the activation is what a squared error compares: with the cross-entropy its slope cancels.
    private func shortcut(_ places: Set<Int>) -> SlipWords {
        let isOutput = terms.contains { term in
            switch term.formula {
            case .reduction(.squaredNorm, _), .power(_, 2): break
            default: return false
            }
            guard case .sum = terms[term.parts[0]].formula else { return false }
            return terms[term.parts[0]].parts.contains { part in
                places.contains(part) || terms[part].formula.name != nil && !places.isDisjoint(with: terms[part].parts)
            }
        }
        return isOutput ? ": it cancels with the cross-entropy, not with a squared error" : ""
    }

    /// One function taken wrongly wherever it occurs.
    func faultsEverywhere(_ moving: Set<Int>) -> [Fault] {
        Function.Kind.allCases.flatMap { kind -> [Fault] in
            let places = moving.filter {
                if case .function(let function, _) = terms[$0].formula { function == Function(kind) } else { false }
            }
            guard places.count > 1, let first = places.min() else { return [] }
            let part = terms[terms[first].parts[0]].formula
            let slope = Formula.function(Function(kind, order: 1), part)
            var missing = slopeMissing(kind, at: places, part)
            if kind.isActivation {
                missing = Fault(places: places, deed: missing.deed, rank: Rank.slope + 1) {
                    Slip(
                        .missingSlope,
                        "The slopes of \(kind.rawValue) are missing, such as \(slope)"
                    )
                }
            }
            return slopes(of: kind, at: places, part) + [missing]
        }
    }
}
