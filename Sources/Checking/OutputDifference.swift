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
    /// The end of the last
    /// line and blanks at the ends of lines do not count.
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
                    headline: "The block prints this line, and it printed `\(actual[index])`"
                )
            }
        }
        guard actual.count > expected.count else { return nil }
        let headline = "The block prints nothing more, and it printed `\(actual[expected.count])`"
        return OutputDifference(line: expected.count, column: 0, length: 1, headline: headline)
    }

    private static func lines(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
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

/// A run of a line that is a number, or a character that is not part of one.
struct NumberToken {
    var text: String
    var number: Double?

    /// The line cut into numbers and the characters between them.
    static func tokens(_ line: String) -> [NumberToken] {
        var tokens: [NumberToken] = []
        let characters = Array(line)
        var index = 0
        while index < characters.count {
            if let length = numberLength(characters[index...]), !continuesName(tokens.last) {
                let text = String(characters[index..<(index + length)])
                tokens.append(NumberToken(text: text, number: Double(text)))
                index += length
            } else {
                tokens.append(NumberToken(text: String(characters[index]), number: nil))
                index += 1
            }
        }
        return tokens
    }

    /// Whether the two are the same text, or numbers that differ by at most the tolerance times the larger
    /// of 1 and the expected one's size.
    func agrees(with expected: NumberToken, _ tolerance: Double) -> Bool {
        if text == expected.text { return true }
        guard let number, let target = expected.number else { return false }
        return abs(number - target) <= tolerance * max(1, abs(target))
    }

    /// A digit right after a letter is part of a name: `w1` is no number.
    private static func continuesName(_ last: NumberToken?) -> Bool {
        guard let last, last.number == nil, let character = last.text.first else { return false }
        return character.isLetter || character == "_"
    }

    /// How long the number at the front is; `nil` if none stands there.
    private static func numberLength(_ characters: ArraySlice<Character>) -> Int? {
        var index = characters.startIndex
        func digits() -> Int {
            let start = index
            while index < characters.endIndex, characters[index].isASCII, characters[index].isNumber { index += 1 }
            return index - start
        }
        if index < characters.endIndex, characters[index] == "-" || characters[index] == "+" { index += 1 }
        guard digits() > 0 else { return nil }
        let whole = index
        if index < characters.endIndex, characters[index] == "." {
            index += 1
            if digits() == 0 { index = whole }
        }
        let mantissa = index
        if index < characters.endIndex, characters[index] == "e" || characters[index] == "E" {
            index += 1
            if index < characters.endIndex, characters[index] == "-" || characters[index] == "+" { index += 1 }
            if digits() == 0 { index = mantissa }
        }
        return index - characters.startIndex
    }
}
