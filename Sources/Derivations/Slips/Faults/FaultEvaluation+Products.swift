internal import Glibc

extension FaultEvaluation {
    /// A product that is differentiated wrongly.
    func faulty(
        _ deed: Fault.Deed,
        product parts: [JetGrid],
        _ multiply: (JetGrid, JetGrid) -> JetGrid?
    ) -> JetGrid? {
        var right: JetGrid? = parts[0]
        for part in parts.dropFirst() { right = right.flatMap { multiply($0, part) } }
        let moving = parts.indices.filter { place in parts[place].entries.contains { !$0.isStill } }
        guard let right, moving.count > 1 else { return right }
        switch deed {
        case .multipliesDerivatives:
            // Constant factors stay; of those that move, the derivatives are multiplied.
            var product: JetGrid?
            for (place, part) in parts.enumerated() {
                let factor = moving.contains(place) ? part.map { Jet($0.first) } : part.frozen
                product = product == nil ? factor : product.flatMap { multiply($0, factor) }
            }
            return product.flatMap { right.with($0) { Jet($0.value, $1.value, 0, 0) } }
        case .subtractsTerms:
            var total = right.frozen
            for (number, place) in moving.enumerated() {
                var term: JetGrid?
                for (other, part) in parts.enumerated() {
                    let factor = other == place ? part : part.frozen
                    term = term == nil ? factor : term.flatMap { multiply($0, factor) }
                }
                guard let next = term?.map({ Jet(0, $0.first, $0.second, $0.mixed) }) else { return nil }
                guard let sum = total.with(next, { $0 + (number == 0 ? $1 : -$1) }) else { return nil }
                total = sum
            }
            return total
        default: return right
        }
    }

    func quotient(_ deed: Fault.Deed?, _ above: JetGrid, _ below: JetGrid) -> JetGrid? {
        guard let v = below.scalar else { return nil }
        let right = above.map { $0 * v.inverse }
        guard case .quotient(let fault) = deed else { return right }
        var inner = v
        if fault == .reciprocalOnly {
            guard let moved = movement(like: below)?.scalar else { return nil }
            inner = Jet(v.value, moved.first, moved.second, 0)
        }
        return above.with(right) { u, right in
            let (gain, loss) = (u.first * v.value, u.value * inner.first)
            let square = v.value * v.value
            let slope: Double =
                switch fault {
                case .reversed: (loss - gain) / square
                case .added: (gain + loss) / square
                case .notSquared: (gain - loss) / v.value
                case .derivatives: (u.isStill ? u.value : u.first) / v.first
                case .reciprocalOnly: (gain - loss) / square
                }
            return Jet(right.value, u.isStill && v.isStill ? 0 : slope, 0, 0)
        }
    }

    func power(_ deed: Fault.Deed?, _ base: JetGrid, _ exponent: JetGrid) -> JetGrid? {
        guard let u = base.scalar, let n = exponent.scalar else { return nil }
        let right = u.raised(to: n)
        switch deed {
        case .dropsInner:
            guard level > 0, !u.isStill, let moved = movement(like: base)?.scalar else { return JetGrid(right) }
            return JetGrid(Jet(u.value, moved.first, moved.second, 0).raised(to: n))
        case .power(let fault): return JetGrid(n.isStill == fault.isOfExponent ? right : power(fault, u, n, right))
        default: return JetGrid(right)
        }
    }

    private func power(_ fault: PowerFault, _ u: Jet, _ n: Jet, _ right: Jet) -> Jet {
        let still = Jet(right.value)
        let (x, e) = (u.value, n.value)
        switch fault {
        case .withoutFactor: return still.moving(pow(x, e - 1), with: u)
        case .exponentKept: return still.moving(e * pow(x, e), with: u)
        case .powerOfDerivative: return u.isStill ? right : Jet(right.value, pow(u.first, e), 0, 0)
        case .factorLowered: return still.moving((e - 1) * pow(x, e - 1), with: u)
        case .integrated: return still.moving(pow(x, e + 1) / (e + 1), with: u)
        case .exponentRaised: return still.moving(e * pow(x, e + 1), with: u)
        case .exponentLikeBase: return still.moving(e * pow(x, e - 1), with: n)
        case .withoutLogarithm: return still.moving(pow(x, e), with: n)
        }
    }
}
