extension Comparison {
    /// What a comparison found for one input.
    public struct Row: Sendable, Hashable {
        /// The input's name.
        public let name: String

        /// What the input is a part of, such as a layer, if the claim said so.
        public let group: String?

        /// The gradient g under test: backpropagation's, or the lesson's own.
        public let claimed: Double

        /// The numeric gradient n.
        public let numeric: Double

        /// The uncertainty u of the numeric gradient.
        public let uncertainty: Double

        /// The largest |g − n| that a match may have: 10u, and the rounding of g itself.
        public let tolerance: Double

        /// The slopes on both sides, at a kink.
        public let kink: OneSidedSlopes?

        /// What the comparison says.
        public let verdict: Verdict

        /// Why it says so, in words.
        public let reason: String

        /// The digits that the function's values carry, if that is fewer than a Double has.
        let noisyDigits: Int?

        /// Whether an operation stands at its kink and the function as a whole does not.
        let isConvention: Bool

        /// The distance |g − n|.
        public var absoluteError: Double {
            abs(claimed - numeric)
        }

        /// The distance as a share of the larger one, |g − n| / max(|g|, |n|); 0 where both are 0.
        public var relativeError: Double {
            absoluteError == 0 ? 0 : absoluteError / max(abs(claimed), abs(numeric))
        }
    }
}

extension Comparison.Row {
    init(_ input: ComparedInput, _ judgement: Judgement, isDeterministic: Bool) {
        let estimate = judgement.estimate
        // Where no path leads from an input to the output, the graph itself shows that the gradient is 0.
        let isIndependent = input.isIndependent && input.claim.gradient == 0 && estimate.value == 0
        verdict = !isDeterministic ? .nondeterministic : isIndependent ? .match : judgement.verdict
        name = input.claim.name
        group = input.claim.group
        claimed = input.claim.gradient
        numeric = estimate.value
        uncertainty = estimate.uncertainty
        tolerance = judgement.tolerance
        kink = estimate.kink
        noisyDigits = input.line.noisyDigits
        isConvention = verdict == .mismatch && claimed.isFinite && !input.kinks.isEmpty
        let words = Reason(judgement: judgement, digits: noisyDigits, kinks: input.kinks)
        reason =
            isDeterministic && isIndependent ? "the output does not depend on it" : words.text(for: verdict)
    }
}

extension Line {
    /// The digits that the function's values carry, if they are far fewer than a Double's.
    var noisyDigits: Int? {
        guard noise > 1e3 * Double.ulpOfOne * largest, noise.isFinite, largest > 0 else { return nil }
        return max(0, Int((-decimalLogarithm(noise / largest)).rounded()))
    }
}
