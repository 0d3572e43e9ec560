/// Something to be written, with a solution and tests; cells and sections are given by index.
public struct Exercise: Sendable {
    /// What is to be written.
    public enum Form: Sendable, Hashable {
        /// Swift that its tests run.
        case code
        /// A derivation that is checked line by line.
        case derivation
    }

    /// What is to be written.
    public var form = Form.code
    /// The cells that a student begins from.
    public var starter: [Int] = []
    /// The sections of the hints, in order.
    public var hints: [Int] = []
    /// The cells of the reference solution.
    public var solution: [Int] = []
    /// The tests, by the sections that they stand in.
    public var tests: [TestGroup] = []
    /// Answers that must fail.
    public var wrong: [WrongAnswer] = []
    /// The points of a derivation; those of code are its tests'.
    public var points: Double?

    /// An exercise with nothing in it.
    public init() {}
}

/// The tests of one section; they are one program.
public struct TestGroup: Sendable {
    /// Who sees the tests.
    public enum Visibility: String, Sendable, Hashable {
        /// The student sees their code, their inputs and what was expected.
        case open = "public"
        /// The student sees their names and the author's words alone.
        case hidden
    }

    /// The section.
    public var section: Int
    /// Its cells.
    public var cells: [Int]
    /// Who sees the tests.
    public var visibility: Visibility

    /// Tests; the parameters are the properties.
    public init(section: Int, cells: [Int], visibility: Visibility) {
        self.section = section
        self.cells = cells
        self.visibility = visibility
    }
}

/// An answer that must fail, as its author says.
public struct WrongAnswer: Sendable {
    /// The section.
    public var section: Int
    /// Its cells.
    public var cells: [Int]
    /// The names of the tests that it must fail; with none, it is some test.
    public var fails: [String]

    /// A wrong answer; the parameters are the properties.
    public init(section: Int, cells: [Int], fails: [String]) {
        self.section = section
        self.cells = cells
        self.fails = fails
    }
}
