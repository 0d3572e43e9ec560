import Derivations

/// Times the checking of derivations: one of twenty steps, and of each step that does not hold, with its slip.
enum DerivationBench {
    static func run() {
        print("\nDerivations; medians of wall-clock times\n")
        let (text, _) = DerivationText.parse(twentySteps)
        let derivations = text.derivations
        let steps = derivations.map(\.steps.count).reduce(0, +)
        var proved = 0
        let seconds = medianSeconds(runs: 15) {
            let findings = derivations.flatMap { $0.check() }
            proved = findings.count { if case .proved = $0.verdict { true } else { false } }
        }
        print("a derivation of \(steps) steps, \(proved) proved: \(milliseconds(seconds))")

        let refuted = StatedCase.all.filter { $0.expected == "refuted" }.compactMap(\.derivation)
        let slips = refuted.count { $0.check().contains { $0.slip != nil } }
        let each = refuted.map { derivation in medianSeconds(runs: 3) { _ = derivation.check() } }
        print("\(refuted.count) steps that do not hold, \(slips) with a slip that explains them")
        print("  each: median \(milliseconds(median(each))), at most \(milliseconds(each.max() ?? .nan))")
    }

    /// Two layers and their gradients, from the loss to the first weights.
    private static let twentySteps = """
        given W^1: n_1 x n_0, b^1: n_1, W^2: n_2 x n_1, b^2: n_2, x: n_0, y: n_2
        let z^1 = W^1*x + b^1
        let a^1 = sigma(z^1)
        let z^2 = W^2*a^1 + b^2
        let a^2 = sigma(z^2)
        let C = ‖a^2 - y‖^2/2
        let delta^2 = (a^2 - y) ⊙ sigma'(z^2)
        let delta^1 = (W^2^T*delta^2) ⊙ sigma'(z^1)
        dC/dz^2 = dC/da^2 ⊙ sigma'(z^2) = (a^2 - y) ⊙ sigma'(z^2) = (a^2 - y) ⊙ a^2 ⊙ (ones(n_2) - a^2) = delta^2
        dC/dz^1 = (dz^2/dz^1)^T * dC/dz^2
                = (W^2 * da^1/dz^1)^T * dC/dz^2
                = (W^2 * diag(sigma'(z^1)))^T * delta^2
                = diag(sigma'(z^1)) * W^2^T * delta^2
                = (W^2^T * delta^2) ⊙ sigma'(z^1)
                = delta^1
        dC/dz^1[j] = sum(k=1..n_2, dC/dz^2[k] * dz^2[k]/dz^1[j])
                   = sum(k=1..n_2, delta^2[k] * W^2[k,j] * sigma'(z^1[j]))
                   = sum(k=1..n_2, W^2[k,j] * delta^2[k]) * sigma'(z^1[j])
        dC/dW^2 = dC/dz^2 * a^1^T = delta^2 * a^1^T
        dC/dW^1 = dC/dz^1 * x^T = delta^1 * x^T
        dC/db^2 = dC/dz^2 = delta^2
        dC/db^1 = dC/dz^1 = delta^1
        """
}
