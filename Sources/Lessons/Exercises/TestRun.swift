public import Artifacts

/// What came of running one test with one answer.
public struct TestRun: Sendable, Hashable {
    /// How a run ended.
    ///
    /// There is no standard ending: what did not run to its end says why.
    public enum Ending: Sendable, Hashable {
        /// The test ran to its end.
        case finished
        /// The test, or the answer in it, threw an error.
        case threw(String)
        /// It stopped: with these words, if there are any.
        case crashed(String)
        /// It ran longer than it may, in seconds.
        case timeout(Double)
        /// It took more memory than it may, in bytes.
        case memoryLimit(Int)
        /// It wrote more than it may, in bytes.
        case outputLimit(Int)
        /// It asked the system for something that answers may not do.
        case denied
        /// What it sent is not what a test sends.
        case garbled
        /// It did not start, for this reason: nothing is known of it.
        case notRun(String)
    }

    /// What the author's own words say of an observation.
    public struct Judgement: Sendable, Hashable {
        /// Whether the author's condition holds.
        public var holds: Bool
        /// The author's words for a wrong value.
        public var hint: String?

        /// A judgement; the parameters are the properties.
        public init(holds: Bool, hint: String?) {
            self.holds = holds
            self.hint = hint
        }
    }

    /// How it ended.
    public var ending: Ending
    /// The inputs that the test says it used, by name.
    public var inputs: [Input]
    /// What was observed, in order.
    public var observations: [Observation]
    /// What it printed.
    public var output: String
    /// What the author's words say of observations, by their number; from a run with the solution.
    public var judgements: [Int: Judgement] = [:]

    /// An input of a test.
    public struct Input: Sendable, Hashable {
        /// What the test calls it.
        public var name: String
        /// Its value.
        public var value: Observed

        /// An input; the parameters are the properties.
        public init(name: String, value: Observed) {
            self.name = name
            self.value = value
        }
    }

    /// A run; the parameters are the properties.
    public init(_ ending: Ending, inputs: [Input] = [], observations: [Observation] = [], output: String = "") {
        self.ending = ending
        self.inputs = inputs
        self.observations = observations
        self.output = output
    }

    /// A run that ended so, from what its program sent.
    public init(_ ending: Ending, _ records: [TestRecord], output: String) {
        var inputs: [Input] = []
        var observations: [Observation] = []
        var ending = ending
        for record in records {
            switch record {
            case .given(let name, let value): inputs.append(Input(name: name, value: value))
            case .observed(let observation): observations.append(observation)
            case .threw(let words): if ending == .finished { ending = .threw(words) }
            case .declared, .judged, .finished, .began: break
            }
        }
        self.init(ending, inputs: inputs, observations: observations, output: output)
    }

    /// Whether an author's words are to be asked about what was observed.
    public var needsJudgement: Bool { observations.contains { $0.hasCondition || $0.hasHint } }
}
