/// A value that a test observes of an answer, as it travels from the answer's process to the one that compares.
///
/// It is data alone: nothing of the program that sent it, no type and no operator of its own, comes along.
public indirect enum Observed: Hashable, Sendable {
    /// A number; `NaN` equals nothing.
    case number(Double)
    /// A whole number.
    case integer(Int64)
    /// Whether something holds.
    case truth(Bool)
    /// A text.
    case text(String)
    /// Numbers in a shape: `[n]` for a vector, `[rows, columns]` for a matrix, row by row.
    case numbers([Double], shape: [Int])
    /// Several values, in order.
    case list([Observed])
    /// No value: `nil`, or what a function without a result gives.
    case nothing
}

/// How far an observed value may be from the expected one.
///
/// It holds for numbers; whole numbers, texts and truths are compared exactly. `NaN` equals nothing, not even itself.
public enum Tolerance: Hashable, Sendable {
    /// The same number: 0 and −0 are.
    case exact
    /// At most this far off, in the number's own unit.
    case absolute(Double)
    /// At most this part of the largest expected number of the observation, in size.
    ///
    /// For a vector or a matrix that is its largest entry, so that one entry near 0 does not fail what is right
    /// beside the others.
    case relative(Double)
    /// At most so many steps between neighbouring floating-point numbers.
    case ulps(Int)
}

/// One value that a test observed, under a name.
public struct Observation: Hashable, Sendable {
    /// What was observed, in a few words: "the gradient".
    public var name: String
    /// What it was.
    public var value: Observed
    /// How far it may be from the expected one.
    public var tolerance: Tolerance
    /// Whether a condition of the author's decides instead of a comparison.
    public var hasCondition: Bool
    /// Whether the author has words for some wrong values.
    public var hasHint: Bool

    /// An observation; the parameters are the properties.
    public init(
        name: String,
        value: Observed,
        tolerance: Tolerance,
        hasCondition: Bool = false,
        hasHint: Bool = false
    ) {
        self.name = name
        self.value = value
        self.tolerance = tolerance
        self.hasCondition = hasCondition
        self.hasHint = hasHint
    }
}

/// What a tests block says of a test, apart from its code.
public struct TestDeclaration: Hashable, Sendable {
    /// Its name, unique among the tests of an exercise.
    public var name: String
    /// How many points it is worth.
    public var points: Double
    /// What to say to whoever fails it; plain text, in which `$…$` is math.
    public var hint: String?
    /// How many seconds it may run; `nil` for the course's limit.
    public var seconds: Double?
    /// The line of the lesson that it stands at.
    public var line: Int

    /// A declaration; the parameters are the properties.
    public init(name: String, points: Double, hint: String?, seconds: Double?, line: Int) {
        self.name = name
        self.points = points
        self.hint = hint
        self.seconds = seconds
        self.line = line
    }
}
