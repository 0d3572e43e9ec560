/// A derivation with the verdict on each of its steps.
public struct ShownDerivation: Codable, Hashable, Sendable {
    /// One step: what the line before is said to be equal to.
    public struct Step: Codable, Hashable, Sendable {
        /// The formula after the step, as TeX.
        public var formula: String
        /// Why the step holds, in the author's words; plain text, in which `$…$` is math.
        public var rule: String?
        /// What was found of it.
        public var finding: Finding
        /// The line of the lesson where the step stands, if it has one of its own.
        public var line: Int?
        /// The bytes of that line that it takes up, from 1, if that is known.
        public var columns: Range<Int>?

        /// A step; the parameters are the properties.
        public init(formula: String, rule: String?, finding: Finding, line: Int? = nil, columns: Range<Int>? = nil) {
            self.formula = formula
            self.rule = rule
            self.finding = finding
            self.line = line
            self.columns = columns
        }
    }

    /// What was found of a statement that two formulas are equal.
    public struct Finding: Codable, Hashable, Sendable {
        /// `proved`, `refuted` or `undecided`.
        public var verdict: String
        /// How it was decided; plain text, in which `$…$` is math.
        public var method: String
        /// A point where the two sides differ.
        public var witness: Witness?
        /// The mistake that explains the difference; plain text, in which `$…$` is math.
        public var slip: String?
        /// The same with its formulas as text, for a terminal.
        public var slipText: String?
        /// Why the rule that is named is not what the step does; plain text.
        public var objection: String?
        /// What else is to be said, such as where the sides are defined; plain text, in which `$…$` is math.
        public var notes: [String]

        /// Whether nothing is wrong with it.
        public var holds: Bool { verdict == "proved" }

        /// A finding; the parameters are the properties.
        public init(
            verdict: String,
            method: String,
            witness: Witness? = nil,
            slip: String? = nil,
            slipText: String? = nil,
            objection: String? = nil,
            notes: [String] = []
        ) {
            self.verdict = verdict
            self.method = method
            self.witness = witness
            self.slip = slip
            self.slipText = slipText
            self.objection = objection
            self.notes = notes
        }
    }

    /// A point in small numbers, and what the two sides are there.
    public struct Witness: Codable, Hashable, Sendable {
        /// The variables, each with its value: `W[1,2] = -1`.
        public var point: [String]
        /// Which entry of a matrix differs, as words; nil of scalars.
        public var entry: String?
        /// The left side there.
        public var left: String
        /// The right side there.
        public var right: String

        /// A witness; the parameters are the properties.
        public init(point: [String], entry: String?, left: String, right: String) {
            self.point = point
            self.entry = entry
            self.left = left
            self.right = right
        }
    }

    /// What is derived; plain text, in which `$…$` is math.
    public var title: String?
    /// What is assumed, each as TeX.
    public var assumptions: [String]
    /// What the names stand for, each as TeX: `z = w\,x + b`.
    public var definitions: [String]
    /// Where it starts, as TeX.
    public var start: String
    /// The steps in order.
    public var steps: [Step]
    /// What is asked of the derivation and is not in it, in words.
    public var missing: [String]
    /// The line of the lesson that asked for it.
    public var line: Int

    /// Whether there is a step, every one is proved, and nothing that is asked for is missing.
    public var holds: Bool { !steps.isEmpty && steps.allSatisfy(\.finding.holds) && missing.isEmpty }

    /// A derivation; the parameters are the properties.
    public init(
        title: String?,
        assumptions: [String] = [],
        definitions: [String] = [],
        start: String,
        steps: [Step],
        missing: [String] = [],
        line: Int
    ) {
        self.title = title
        self.assumptions = assumptions
        self.definitions = definitions
        self.start = start
        self.steps = steps
        self.missing = missing
        self.line = line
    }
}

/// A statement that two formulas are equal, which the author says is true, or is wrong.
public struct ShownClaim: Codable, Hashable, Sendable {
    /// What is claimed, in words; plain text, in which `$…$` is math.
    public var title: String?
    /// What is assumed, each as TeX.
    public var assumptions: [String]
    /// What the names stand for, each as TeX.
    public var definitions: [String]
    /// The left side, as TeX.
    public var left: String
    /// The right side, as TeX.
    public var right: String
    /// What the author says of it: `proved` or `refuted`.
    public var expected: String
    /// What was found.
    public var finding: ShownDerivation.Finding
    /// The line of the lesson that asked for it.
    public var line: Int

    /// Whether the author is right.
    public var holds: Bool { finding.verdict == expected }

    /// A claim; the parameters are the properties.
    public init(
        title: String?,
        assumptions: [String] = [],
        definitions: [String] = [],
        left: String,
        right: String,
        expected: String,
        finding: ShownDerivation.Finding,
        line: Int
    ) {
        self.title = title
        self.assumptions = assumptions
        self.definitions = definitions
        self.left = left
        self.right = right
        self.expected = expected
        self.finding = finding
        self.line = line
    }
}
