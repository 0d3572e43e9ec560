/// Something that a block of a lesson puts on the page.
public enum Artifact: Codable, Hashable, Sendable {
    case value(NamedValue)
    case table(Table)
    case comparison(GradientComparison)
}

/// A name and a value, as `show("loss", loss)` sends them.
public struct NamedValue: Codable, Hashable, Sendable {
    /// The name; plain text, in which `$…$` is math.
    public var name: String
    /// The value as text.
    public var value: String

    /// A name and a value.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A table of numbers and words.
public struct Table: Codable, Hashable, Sendable {
    /// What stands in a cell.
    public enum Cell: Codable, Hashable, Sendable {
        case number(Double)
        case integer(Int)
        case text(String)
    }

    /// What the table shows; plain text, in which `$…$` is math.
    public var title: String?
    /// The columns' names.
    public var columns: [String]
    /// The rows, each with as many cells as there are columns.
    public var rows: [[Cell]]

    /// A table; the parameters are the properties.
    public init(title: String?, columns: [String], rows: [[Cell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}

/// A gradient from backpropagation beside the numeric one, input by input.
public struct GradientComparison: Codable, Hashable, Sendable {
    /// One input's two gradients.
    public struct Row: Codable, Hashable, Sendable {
        /// The input's name.
        public var name: String
        /// What backpropagation, or the author's formula, says.
        public var gradient: Double
        /// What central differences say.
        public var numeric: Double
        /// How far the numeric gradient may itself be off.
        public var uncertainty: Double
        /// `|gradient − numeric|`.
        public var absoluteError: Double
        /// The absolute error over the larger of the two sizes; 0 where both are 0.
        public var relativeError: Double
        /// Whether they agree.
        public var matches: Bool
        /// The verdict in a word.
        public var verdict: String
        /// Why, in a few.
        public var reason: String

        /// A row; the parameters are the properties.
        public init(
            name: String,
            gradient: Double,
            numeric: Double,
            uncertainty: Double,
            absoluteError: Double,
            relativeError: Double,
            matches: Bool,
            verdict: String,
            reason: String
        ) {
            self.name = name
            self.gradient = gradient
            self.numeric = numeric
            self.uncertainty = uncertainty
            self.absoluteError = absoluteError
            self.relativeError = relativeError
            self.matches = matches
            self.verdict = verdict
            self.reason = reason
        }
    }

    /// What is compared; plain text, in which `$…$` is math.
    public var title: String?
    /// One row an input.
    public var rows: [Row]
    /// How many forward passes it took, counted by the engine.
    public var forwardPasses: Int
    /// How many backward passes it took, counted by the engine.
    public var backwardPasses: Int
    /// Whether every row agrees, and there is one.
    public var holds: Bool
    /// The line of the lesson that asked for it.
    public var line: Int

    /// A comparison; the parameters are the properties.
    public init(
        title: String?,
        rows: [Row],
        forwardPasses: Int,
        backwardPasses: Int,
        holds: Bool,
        line: Int
    ) {
        self.title = title
        self.rows = rows
        self.forwardPasses = forwardPasses
        self.backwardPasses = backwardPasses
        self.holds = holds
        self.line = line
    }
}
