extension Comparison {
    /// What a comparison found for one input.
    public struct Row: Sendable, Hashable {
        /// The input's name.
        public let name: String

        /// The gradient g under test: backpropagation's, or the lesson's own.
        public let claimed: Double

        /// The numeric gradient n.
        public let numeric: Double

        /// The uncertainty u of the numeric gradient.
        public let uncertainty: Double

        /// Whether the two agree.
        public let verdict: Verdict

        /// The distance |g − n|.
        public var absoluteError: Double {
            abs(claimed - numeric)
        }

        /// The distance as a share of the larger one, |g − n| / max(|g|, |n|); 0 where both are 0.
        public var relativeError: Double {
            absoluteError == 0 ? 0 : absoluteError / max(abs(claimed), abs(numeric))
        }

        init(name: String, claimed: Double, numeric: NumericDerivative, scale: Double) {
            self.name = name
            self.claimed = claimed
            self.numeric = numeric.value
            self.uncertainty = numeric.uncertainty
            self.verdict = Verdict(claimed: claimed, numeric: numeric, scale: scale)
        }
    }
}
