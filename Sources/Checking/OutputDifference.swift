internal import Lessons

/// The first place where what a block printed is not what its author expects.
struct OutputDifference: Equatable {
    /// The line of the expected text, from 0; the number of its lines where more was printed.
    var line: Int
    /// The byte of the line, from 0.
    var column: Int
    /// How many bytes differ.
    var length: Int
    /// What is wrong, in a sentence.
    var headline: String

    /// Compares text line by line; with a tolerance, the numbers in a line as numbers.
    ///
    /// The end of the last line and blanks at the ends of lines do not count.
    static func first(_ printed: String, _ expectation: Expectation) -> OutputDifference? {
        let actual = lines(printed)
        let expected = lines(expectation.text)
        for (index, line) in expected.enumerated() {
            guard index < actual.count else {
                let headline =
                    "The block prints this line, and it printed only \(actual.count) of \(expected.count) lines"
                return OutputDifference(line: index, column: 0, length: line.utf8.count, headline: headline)
            }
            if let column = difference(actual[index], line, expectation.tolerance) {
                return OutputDifference(
                    line: index,
                    column: column,
                    length: line.utf8.count - column,
                    headline: "The block prints this line, and it printed `\(shortened(actual[index]))`"
                )
            }
        }
        guard actual.count > expected.count else { return nil }
        let headline = "The block prints nothing more, and it printed `\(shortened(actual[expected.count]))`"
        return OutputDifference(line: expected.count, column: 0, length: 1, headline: headline)
    }

    private static func shortened(_ line: String) -> String {
        line.count > 120 ? line.prefix(120) + "…" : line
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line in
            String(line.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The byte of `expected` from which on two lines differ; `nil` if they do not.
    private static func difference(_ actual: String, _ expected: String, _ tolerance: Double?) -> Int? {
        guard actual != expected else { return nil }
        guard let tolerance else { return zip(actual.utf8, expected.utf8).prefix { $0 == $1 }.count }
        let left = NumberToken.tokens(actual)
        let right = NumberToken.tokens(expected)
        var column = 0
        for (index, token) in right.enumerated() {
            guard index < left.count, left[index].agrees(with: token, tolerance) else { return column }
            column += token.text.utf8.count
        }
        return left.count > right.count ? column : nil
    }
}
