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

        /// The slopes on both sides, at a kink.
        public let kink: OneSidedSlopes?

        /// What the comparison says.
        public let verdict: Verdict

        /// Why it says so, in words.
        public let reason: String

        /// The distance |g − n|.
        public var absoluteError: Double {
            abs(claimed - numeric)
        }

        /// The distance as a share of the larger one, |g − n| / max(|g|, |n|); 0 where both are 0.
        public var relativeError: Double {
            absoluteError == 0 ? 0 : absoluteError / max(abs(claimed), abs(numeric))
        }

        init(name: String, claimed: Double, numeric: NumericDerivative, verdict: Verdict, reason: String? = nil) {
            self.name = name
            self.claimed = claimed
            self.numeric = numeric.value
            self.uncertainty = numeric.uncertainty
            self.kink = numeric.kink
            self.verdict = verdict
            self.reason = reason ?? Row.reason(verdict, claimed, numeric)
        }

        private static func reason(_ verdict: Verdict, _ claimed: Double, _ numeric: NumericDerivative) -> String {
            switch verdict {
            case .match: "the two agree within ten times the numeric gradient's uncertainty"
            case .mismatch where !claimed.isFinite: "the gradient is not a finite number"
            case .mismatch where !(numeric.value + numeric.uncertainty).isFinite:
                "the function is not a finite number at this point or beside it"
            case .mismatch: "the two differ by more than ten times the numeric gradient's uncertainty"
            case .kink:
                "the slope is \(numeric.kink?.left ?? .nan) to the left and \(numeric.kink?.right ?? .nan) to the right, "
                    + "so that there is no derivative here, only a convention"
            case .nondeterministic: "the function gives another value when it is evaluated again"
            case .inconclusive:
                "the numeric gradient is itself uncertain by \(numeric.uncertainty), which is too much to tell"
            }
        }
    }
}
