/// One thing that a program of tests says on its channel.
///
/// Only what a program says that was linked with the author's own solution is believed. From a submission's program
/// only the values of observations are read, and they are compared with those of the solution's.
public enum TestRecord: Hashable, Sendable {
    /// There is such a test; the number counts those said before.
    case declared(TestDeclaration)
    /// An input that the test drew or chose, under a name.
    case given(name: String, Observed)
    /// A value that the answer gave.
    case observed(Observation)
    /// What the author's condition says of an observation, by its number in the test, and the author's words for it.
    case judged(observation: Int, holds: Bool, hint: String?)
    /// The test ended early, with this error.
    case threw(String)
    /// The program came to its end.
    case finished
    /// A test begins, by its number, where a program runs several.
    case began(test: Int)
}

/// How a program of tests is told what to do, as its arguments.
public enum TestOrder: Hashable, Sendable {
    /// Say which tests there are.
    case declare
    /// Run a test, by its number, on inputs from a seed, and say what is observed.
    case observe(test: Int, seed: UInt64)
    /// Run all tests, one after the other, each on inputs from a seed of its own.
    case observeAll(seeds: [UInt64])
    /// Run a test with the solution, read the records of an answer's run from the input, and judge its observations.
    case judge(test: Int, seed: UInt64)

    /// The order as arguments.
    public var arguments: [String] {
        switch self {
        case .declare: ["declare"]
        case .observe(let test, let seed): ["observe", String(test), String(seed)]
        case .observeAll(let seeds): ["observe-all"] + seeds.map(String.init)
        case .judge(let test, let seed): ["judge", String(test), String(seed)]
        }
    }

    /// The order that arguments are; `nil` if they are none.
    public init?(_ arguments: [String]) {
        let numbers = arguments.dropFirst().map { UInt64($0) }
        switch (arguments.first, numbers.count) {
        case ("declare", 0): self = .declare
        case ("observe", 2), ("judge", 2):
            guard let test = numbers[0].flatMap(Int.init(exactly:)), let seed = numbers[1] else { return nil }
            self = arguments.first == "judge" ? .judge(test: test, seed: seed) : .observe(test: test, seed: seed)
        case ("observe-all", _):
            let seeds = numbers.compactMap(\.self)
            guard seeds.count == numbers.count else { return nil }
            self = .observeAll(seeds: seeds)
        default: return nil
        }
    }
}
