/// A chain of formulas, each said to equal the one before, with a reason for each step.
///
/// ```swift
/// Derivation(of: derivative(loss, by: w))
///     .equals(derivative(loss, by: a) * derivative(a, by: z) * derivative(z, by: w), "chain rule")
///     .equals((a - y) * slope(.sigmoid, z) * x, "derivatives")
/// ```
public struct Derivation: Hashable, Sendable {
    /// One step.
    public struct Step: Hashable, Sendable {
        /// What the formula before is said to equal.
        public let formula: Formula
        /// Why, in the author's words: the name of a ``Rule``, or a remark.
        public let justification: String?
        /// The line of the source where the step stands.
        public let line: Int?
        /// The bytes of that line that the formula takes up, from 1.
        public var columns: Range<Int>?
    }

    /// Where it starts.
    public let start: Formula
    /// The steps in order.
    public private(set) var steps: [Step] = []
    /// What is supposed of the symbols.
    public let assumptions: Assumptions
    /// The derivatives that were found before it, for which their values can be substituted; nil if that is not known.
    var known: Set<Formula>?

    /// A derivation without steps.
    public init(of start: Formula, assuming assumptions: Assumptions = .none) {
        self.start = start
        self.assumptions = assumptions
    }

    /// The derivation with one step more.
    public func equals(_ formula: Formula, _ justification: String? = nil, line: Int? = #line) -> Derivation {
        adding(Step(formula: formula, justification: justification, line: line))
    }

    /// The derivation with one step more.
    func adding(_ step: Step) -> Derivation {
        var longer = self
        longer.steps.append(step)
        return longer
    }

    /// What is found of each step: each is judged from the line before it, so that a mistake counts once.
    public func check() -> [StepFinding] {
        zip([start] + steps.map(\.formula), steps).map { before, step in
            StepFinding(from: before, step, assumptions, known: known)
        }
    }
}
