extension SlipSearch {
    /// A slope missing, of another function, or somewhere else.
    func slopeRepairs(_ names: SlipNames) -> [SlipCandidate] {
        let functions = names.hasDerivative ? names.functions : []
        let missing = functions.filter { $0.kind != .step && $0.kind != .sign }.flatMap { kind, argument in
            let slope = Formula.function(Function(kind, order: 1), argument)
            return replacingRight(Rank.repairedSlope, { names.scaled($0, by: slope).map { [$0] } ?? [] }) { _, _ in
                Slip(kind.isActivation ? .missingSlope : .innerDerivative, "The slope \(slope) is missing")
            }
        }
        return missing + slopeArguments(names) + otherSlopes(names)
    }

    /// σ′ at another argument.
    private func slopeArguments(_ names: SlipNames) -> [SlipCandidate] {
        let arguments = names.names + names.functions.map(\.argument)
        return replacingRight(Rank.name - 1) { formula in
            guard case .function(let function, let argument) = formula, function.order > 0 else { return [] }
            return arguments.filter { $0 != argument }.map { .function(function, $0) }
        } _: { from, to in
            Slip(.slopeArgument, "The slope is taken at the wrong place: it is \(to), not \(from)")
        }
    }

    /// tanh′ in place of σ′.
    private func otherSlopes(_ names: SlipNames) -> [SlipCandidate] {
        let kinds = Set(names.functions.map(\.kind))
        return replacingRight(Rank.name) { formula in
            guard case .function(let function, let argument) = formula, function.order > 0 else { return [] }
            return kinds.filter { $0 != function.kind }.map { .function(Function($0, order: function.order), argument) }
        } _: { from, to in
            Slip(.wrongDerivative, "It is the slope of another function: it is \(to), not \(from)")
        }
    }
}
