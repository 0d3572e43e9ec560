public import Diagnostics

/// The text of a `derivation` fence: what is given, what is defined, and the chains of steps.
///
/// ```
/// given x > 0, W: 3x4
/// let z = w*x + b
/// let L = (sigma(z) - y)^2 / 2
/// dL/dw = dL/dz * dz/dw                  [chain rule]
///       = (sigma(z) - y) * sigma'(z) * x [derivatives]
/// ```
///
/// A line `left = right` begins a chain, and a line that begins with `=` goes on with it. What stands in
/// brackets at the end of a line, behind a blank, is the justification. `//` begins a comment.
public struct DerivationText: Sendable {
    /// Words of the text, and where they stand.
    public struct Phrase: Hashable, Sendable {
        /// The words, without blanks around them.
        public let text: String
        /// Where they stand.
        public let place: Place
    }

    /// A name with its shape: `W: 3x4`.
    public struct Declaration: Sendable {
        /// The variable; a scalar if its shape is not said.
        public let symbol: Symbol
        /// Where the name stands.
        public let place: Place
    }

    /// What is taken to hold: `x > 0`, `sum(y) = 1`.
    public struct Assumption: Sendable {
        /// The left side.
        public let left: Formula
        /// How the sides relate.
        public let relation: Relation
        /// The right side.
        public let right: Formula
        /// Where it stands.
        public let place: Place
    }

    /// How two sides of an assumption relate.
    public enum Relation: String, Hashable, Sendable, CaseIterable {
        case less = "<"
        case atMost = "≤"
        case greater = ">"
        case atLeast = "≥"
        case equal = "="
        case unequal = "≠"
    }

    /// A name for a formula: `let z = w*x + b`.
    public struct Naming: Sendable {
        /// The name and what it stands for.
        public let definition: Definition
        /// Where the name stands.
        public let place: Place
        /// Where what it stands for is written.
        public let bodyPlace: Place
    }

    /// A formula as it stands in a chain.
    public struct Line: Sendable {
        /// The formula; nil if it could not be read, which a diagnostic says.
        public let formula: Formula?
        /// What is written.
        public let text: String
        /// Where it stands.
        public let place: Place
        /// The rule beside it, without the brackets; nil for the beginning of a chain.
        public let justification: Phrase?
    }

    /// A formula and the steps from it.
    ///
    /// Each step says that its formula equals the one before.
    public struct Chain: Sendable {
        /// The left side of the first line.
        public let start: Line
        /// The right sides.
        public let steps: [Line]
    }

    /// The variables whose shapes are said.
    public internal(set) var declarations: [Declaration] = []
    /// What is taken to hold.
    public internal(set) var assumptions: [Assumption] = []
    /// The same as what the check supposes of the variables.
    public internal(set) var supposed = Assumptions.none
    /// The names for formulas, in their order.
    public internal(set) var definitions: [Naming] = []
    /// The chains of steps, in their order.
    public internal(set) var chains: [Chain] = []
    /// What an exercise's steps must have in them: `required: chain rule, dL/da * da/dz * dz/dw`.
    public internal(set) var required: [Phrase] = []
    /// The form that an exercise asks of the last line: `wanted: in a, y and x`, `wanted: without derivatives`, or a
    /// formula.
    public internal(set) var wanted: Phrase?
    /// The same, as the check looks for it.
    public internal(set) var requirements = Requirements()
    /// All names, those included that stand for a scalar because nothing was said of them.
    public internal(set) var names = FormulaNames()
}
