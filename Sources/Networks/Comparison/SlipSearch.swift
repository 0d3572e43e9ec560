/// Finds the mistake that a claimed gradient was computed with, by making every known mistake and comparing.
struct SlipSearch {
    let network: Network
    let pass: ForwardPass
    let targets: Matrix
    let claimed: NetworkGradient

    /// A mistake that explains the claim: where it was made, and by which factor the whole is off beside it.
    struct Finding: Hashable {
        let slip: Slip
        /// Layers, counted from 0.
        let layers: Set<Int>
        let factor: Double
    }

    /// The first mistake, of the usual ones first, that gives the claimed gradient to nine digits.
    ///
    /// Each candidate costs a backward pass, so a large network is spared the rare ones.
    func finding() -> Finding? {
        let right = network.backward(pass, targets: targets)
        guard !agrees(right, 1) else { return nil }
        var close: Finding?
        for (slip, layers) in candidates {
            let faulty = FaultyBackward(network: network, pass: pass, targets: targets, slip: slip, layers: layers)
            guard let gradient = faulty.gradient(), !same(gradient, right) else { continue }
            if agrees(gradient, 1) { return Finding(slip: slip, layers: layers, factor: 1) }
            if close == nil, let factor = factor(to: gradient), agrees(gradient, factor) {
                close = Finding(slip: slip, layers: layers, factor: factor)
            }
        }
        return close
    }

    // MARK: Candidates

    private var candidates: [(Slip, Set<Int>)] {
        let (last, all) = (network.layers.count - 1, Array(network.layers.indices))
        let hidden = Array(all.dropLast())
        /// A mistake in the code of a loop is made in every layer; in a line of its own, in one.
        func everywhereThenAlone(_ slips: [Slip], _ layers: [Int]) -> [(Slip, Set<Int>)] {
            slips.flatMap { slip in
                (layers.count > 1 ? [(slip, Set(layers))] : []) + layers.map { (slip, [$0]) }
            }
        }
        let formulas = SlopeFormula.allCases.flatMap { [Slip.slopeFormula($0), .slopeFormulaOfSum($0)] }
        let slopes: [Slip] =
            [.missingSlope, .slopeAtActivation] + others.map(Slip.slopeOf) + formulas + [.slopeTwice]
        var found = everywhereThenAlone([.missingSlope], hidden) + [(.missingSlope, [last])]
        found += everywhereThenAlone(slopes, hidden) + slopes.map { ($0, [last]) } + slopes.map { ($0, Set(all)) }
        found += everywhereThenAlone([.diagonalJacobian], hidden)
        found += [(.diagonalJacobian, [last]), (.diagonalJacobian, Set(all))]
        found += everywhereThenAlone([.missingTranspose], Array(all.dropFirst()))
        found += everywhereThenAlone([.weightedSumForActivation], Array(all.dropFirst()))
        found += everywhereThenAlone([.reversedOuterProduct, .ownActivation], all)
        let means: [Slip] = [.biasMeanTwice, .biasSum, .missingBias, .weightMeanTwice, .weightSum]
        found += everywhereThenAlone(means, all)
        found += [targets.columns - 1, 0].map { (.oneExample($0), Set(all)) }
        return found + (isSmall ? droppedPaths : [])
    }

    private var droppedPaths: [(Slip, Set<Int>)] {
        network.layers.indices.dropFirst().flatMap { l in
            (0..<network.layers[l].units).map { unit in (.droppedPath(unit: unit), [l]) }
        }
    }

    private var others: [Activation] {
        let own = Set(network.layers.map(\.activation))
        let usual: [Activation] = [.sigmoid, .tanh, .relu, .identity, .softplus, .leakyReLU, .gelu]
        return usual.filter { own != [$0] }
    }

    private var isSmall: Bool {
        network.parameterCount * targets.columns * network.layers.dropFirst().map(\.units).reduce(0, +) < 1 << 27
    }

    // MARK: Agreement

    private func pairs(_ gradient: NetworkGradient) -> [(Matrix, Matrix)] {
        zip(claimed.weights + claimed.biases, gradient.weights + gradient.biases).map { ($0, $1) }
    }

    private func agrees(_ gradient: NetworkGradient, _ factor: Double) -> Bool {
        pairs(gradient).allSatisfy { near($0, $1, factor) }
    }

    private func same(_ left: NetworkGradient, _ right: NetworkGradient) -> Bool {
        zip(left.weights + left.biases, right.weights + right.biases).allSatisfy { near($0, $1, 1) }
    }

    /// Whether the claim is the factor times the gradient, to nine digits of the largest entry.
    private func near(_ claimed: Matrix, _ gradient: Matrix, _ factor: Double) -> Bool {
        let largest = gradient.entries.reduce(0) { max($0, abs($1)) }
        return zip(claimed.entries, gradient.entries).allSatisfy {
            abs($0 - factor * $1) <= 1e-9 * abs(factor) * largest
        }
    }

    /// The factor that brings a gradient closest to the claim: Σ claimed · gradient / Σ gradient².
    private func factor(to gradient: NetworkGradient) -> Double? {
        var (products, squares) = (0.0, 0.0)
        for (claimed, gradient) in pairs(gradient) {
            for (c, g) in zip(claimed.entries, gradient.entries) {
                products += c * g
                squares += g * g
            }
        }
        let factor = products / squares
        return factor.isFinite && factor != 0 ? factor : nil
    }
}
