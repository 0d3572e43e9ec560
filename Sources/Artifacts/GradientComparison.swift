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

    /// What the inputs of one group, such as a layer's weights, come to.
    public struct Group: Codable, Hashable, Sendable {
        /// The group's name; plain text, in which `$…$` is math.
        public var name: String
        /// How many inputs of it were compared.
        public var count: Int
        /// How many of them agree.
        public var matching: Int
        /// The input that is worst beside what it may be off by.
        public var worst: Row

        /// A group; the parameters are the properties.
        public init(name: String, count: Int, matching: Int, worst: Row) {
            self.name = name
            self.count = count
            self.matching = matching
            self.worst = worst
        }
    }

    /// How many inputs have a relative error of a size.
    public struct Decade: Codable, Hashable, Sendable {
        /// The power of ten: −9 stands for 1e-9 up to 1e-8; nil for no error at all.
        public var power: Int?
        /// How many inputs.
        public var count: Int

        /// A decade; the parameters are the properties.
        public init(power: Int?, count: Int) {
            self.power = power
            self.count = count
        }
    }

    /// What is compared; plain text, in which `$…$` is math.
    public var title: String?
    /// One row an input; of many inputs the worst alone, the worst first.
    public var rows: [Row]
    /// How many inputs were compared.
    public var count: Int
    /// How many of them agree.
    public var matching: Int
    /// The inputs by group; empty if they have none.
    public var groups: [Group]
    /// The inputs by the size of their relative error, from the smallest.
    public var errors: [Decade]
    /// What is wrong, if the mistake is a known one; plain text, in which `$…$` is math.
    public var diagnosis: String?
    /// Which inputs were compared, if not all of them.
    public var sample: String?
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
        count: Int,
        matching: Int,
        groups: [Group] = [],
        errors: [Decade] = [],
        diagnosis: String? = nil,
        sample: String? = nil,
        forwardPasses: Int,
        backwardPasses: Int,
        holds: Bool,
        line: Int
    ) {
        self.title = title
        self.rows = rows
        self.count = count
        self.matching = matching
        self.groups = groups
        self.errors = errors
        self.diagnosis = diagnosis
        self.sample = sample
        self.forwardPasses = forwardPasses
        self.backwardPasses = backwardPasses
        self.holds = holds
        self.line = line
    }
}
