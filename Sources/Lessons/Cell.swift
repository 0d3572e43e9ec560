public import Derivations
public import Diagnostics

/// A piece of a lesson that runs: a runnable block, an expression in the prose, or a derivation.
///
/// The Swift cells of a lesson are one program, in order, and share their names; a derivation stands for itself.
public struct Cell: Sendable {
    /// How it stands in the lesson.
    public enum Form: Sendable {
        /// A fence `swift spec`.
        case block
        /// An inline code span that begins with `swift `.
        case expression
        /// A fence `derivation`, whose steps are checked.
        case derivation
    }

    /// What it is for, by the section it stands in.
    public enum Role: Sendable, Hashable {
        /// Part of the lesson's program.
        case lesson
        /// What a student of the exercise begins from.
        case starter(exercise: String)
        /// The exercise's reference solution.
        case solution(exercise: String)
        /// The exercise's tests.
        case tests(exercise: String)
        /// An answer that must fail the tests.
        case wrong(exercise: String)
    }

    /// Its number among the lesson's cells.
    public var index: Int
    /// How it stands in the lesson.
    public var form: Form
    /// What it is for.
    public var role: Role
    /// The Swift source, or the text of the derivation.
    public var code: String
    /// Where it stands: its fence, or the expression.
    public var place: Place
    /// The line of its first line of code.
    public var firstLine: Int
    /// How many bytes of each line stand before the code.
    public var margins: [Int]
    /// The author's options; the standard ones for an expression.
    public var options: BlockOptions
    /// What it must print, if the author says.
    public var expectation: Expectation?
    /// What the text of a derivation says; nil for Swift, and where the text could not be read.
    public var derivation: DerivationText?

    /// A cell; the parameters are the properties.
    public init(
        index: Int,
        form: Form,
        role: Role,
        code: String,
        place: Place,
        firstLine: Int,
        margins: [Int],
        options: BlockOptions = BlockOptions(),
        expectation: Expectation? = nil,
        derivation: DerivationText? = nil
    ) {
        self.index = index
        self.form = form
        self.role = role
        self.code = code
        self.place = place
        self.firstLine = firstLine
        self.margins = margins
        self.options = options
        self.expectation = expectation
        self.derivation = derivation
    }

    /// Whether it is a fence with Swift in it, or an expression of Swift.
    public var isSwift: Bool { form != .derivation }

    /// The lines of the lesson that its code takes up.
    public var lines: Range<Int> { firstLine..<(firstLine + max(1, margins.count)) }

    /// The place of a line and column as the compiler counts them in the cell's own code.
    public func place(line: Int, column: Int, length: Int = 1) -> Place {
        let index = line - firstLine
        let margin = margins.indices.contains(index) ? margins[index] : 0
        return Place(file: place.file, line: line, column: margin + column, length: length)
    }
}

/// What an author says of a runnable block in braces.
public struct BlockOptions: Sendable {
    /// Its identifier.
    public var id: String?
    /// Whether the page shows the code.
    public var echo = true
    /// Whether the page shows what it prints and shows.
    public var output = true
    /// Whether the code is folded away until a reader opens it.
    public var fold = false
    /// What stands under it.
    public var caption: String?
    /// How many seconds it may run; `nil` for the course's limit.
    public var timeout: Double?
    /// Whether it must fail, or the build does.
    public var mustFail = false

    /// The standard options.
    public init() {}
}

/// What a block must print, from the fence `output` after it.
public struct Expectation: Sendable {
    /// The text, without the last line's end.
    public var text: String
    /// How far a number may be off, relative to the larger of 1 and its size; `nil` if every byte counts.
    public var tolerance: Double?
    /// Where its fence stands.
    public var place: Place
    /// How many bytes of each line stand before the text.
    public var margins: [Int]

    /// An expectation; the parameters are the properties.
    public init(text: String, tolerance: Double?, place: Place, margins: [Int]) {
        self.text = text
        self.tolerance = tolerance
        self.place = place
        self.margins = margins
    }
}
