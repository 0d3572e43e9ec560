/// A cell's code cut into words and signs, without its comments and the text of its strings.
///
/// It knows as much of Swift as telling code from text takes; the expressions in strings are code. A regular
/// expression between slashes may lead it astray, and then the braces most likely do not come out even.
struct CodePieces {
    enum Kind {
        case word(Substring), sign(Character)
    }

    struct Piece {
        var kind: Kind
        /// In how many braces it stands.
        var depth: Int
    }

    private(set) var pieces: [Piece] = []
    /// Whether every brace, comment and string that opens closes.
    private(set) var isBalanced = true

    private var rest: Substring
    private var depth = 0

    init(_ code: String) {
        rest = code[...]
        read(untilParenthesis: false)
        if depth != 0 { isBalanced = false }
    }

    /// Reads code to its end, or to the parenthesis that closes an expression in a string.
    private mutating func read(untilParenthesis: Bool) {
        var parentheses = 0
        while let character = rest.first {
            if CodePieces.isPart(character) {
                let word = rest.prefix(while: CodePieces.isPart)
                pieces.append(Piece(kind: .word(word), depth: depth))
                rest = rest[word.endIndex...]
            } else if rest.hasPrefix("//") {
                rest = rest.drop { !$0.isNewline }
            } else if rest.hasPrefix("/*") {
                skipComment()
            } else if character == "\"" || character == "#", let string = CodePieces.opening(rest) {
                skipString(string)
            } else {
                if character == "}" { depth -= 1 }
                if depth < 0 { isBalanced = false }
                if character == "(" { parentheses += 1 }
                if character == ")" { parentheses -= 1 }
                rest.removeFirst()
                if untilParenthesis, parentheses < 0 { return }
                if !character.isWhitespace {
                    pieces.append(Piece(kind: .sign(character), depth: depth))
                }
                if character == "{" { depth += 1 }
            }
        }
        if untilParenthesis { isBalanced = false }
    }

    private mutating func skipComment() {
        var nesting = 0
        repeat {
            if rest.hasPrefix("/*") {
                nesting += 1
                rest.removeFirst(2)
            } else if rest.hasPrefix("*/") {
                nesting -= 1
                rest.removeFirst(2)
            } else {
                rest.removeFirst()
            }
        } while nesting > 0 && !rest.isEmpty
        if nesting > 0 { isBalanced = false }
    }

    // MARK: Strings

    private struct Delimiter {
        var hashes: String
        var quotes: String
    }

    /// The delimiter of a string that begins here.
    private static func opening(_ text: Substring) -> Delimiter? {
        let hashes = text.prefix { $0 == "#" }
        let quotes = text[hashes.endIndex...]
        guard quotes.hasPrefix("\"") else { return nil }
        return Delimiter(hashes: String(hashes), quotes: quotes.hasPrefix("\"\"\"") ? "\"\"\"" : "\"")
    }

    private mutating func skipString(_ delimiter: Delimiter) {
        let close = delimiter.quotes + delimiter.hashes
        let escape = "\\" + delimiter.hashes
        rest.removeFirst(close.count)
        while !rest.isEmpty {
            if rest.hasPrefix(close) {
                rest.removeFirst(close.count)
                pieces.append(Piece(kind: .sign("\""), depth: depth))
                return
            }
            if rest.hasPrefix(escape) {
                rest.removeFirst(escape.count)
                let isExpression = rest.first == "("
                if !rest.isEmpty { rest.removeFirst() }
                if isExpression { read(untilParenthesis: true) }
            } else {
                rest.removeFirst()
            }
        }
        isBalanced = false
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
