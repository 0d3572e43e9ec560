internal import Diagnostics
internal import Lessons
internal import Processes

/// Finds variables that a cell uses although only a later cell defines them.
///
/// The compiler accepts that in top-level code, and the program then reads memory that nobody has set: a page
/// would show a 0 that was never computed. What might be such a use is found in the text, generously; then
/// the compiler decides, which does not find the name in a program that ends before its definition.
struct EarlyUse {
    var message: CompilerMessage
    var definition: Cell

    /// The early uses in cells that compile.
    static func find(_ cells: [Cell], _ compilation: Compilation) -> [EarlyUse] {
        let definitions = cells.map { Words.defined(in: $0.code) }
        return cuts(cells, definitions).flatMap { cut -> [EarlyUse] in
            compilation.unknownNames(Array(cells[...cut])).compactMap { name, message in
                guard
                    let later = definitions.indices.dropFirst(cut + 1).first(where: { definitions[$0].contains(name) })
                else {
                    return nil
                }
                return EarlyUse(message: message, definition: cells[later])
            }
        }
    }

    /// As few cells as will do, such that for every possible early use the program up to one of them holds
    /// the use and not the definition.
    private static func cuts(_ cells: [Cell], _ definitions: [Set<Substring>]) -> [Int] {
        var first: [Substring: Int] = [:]
        var possible: [(use: Int, before: Int)] = []
        let uses = cells.map { Words.used(in: $0.code) }
        for (index, names) in definitions.enumerated() {
            for name in names where first[name] == nil {
                first[name] = index
                if let use = uses[..<index].firstIndex(where: { $0.contains(name) }) { possible.append((use, index)) }
            }
        }
        var cuts: [Int] = []
        for (use, definition) in possible.sorted(by: { $0.before < $1.before }) where cuts.last ?? -1 < use {
            cuts.append(definition - 1)
        }
        return cuts
    }
}

/// The words of a cell's code.
enum Words {
    /// The names that `let` and `var` may define: those after the keyword, and those between a comma and an
    /// equals sign.
    static func defined(in code: String) -> Set<Substring> {
        var names: Set<Substring> = []
        var isPattern = false
        var last: (word: Substring, afterComma: Bool)?
        var afterComma = false
        for piece in pieces(code) {
            switch piece {
            case .word(let word):
                if isPattern { names.insert(word) }
                isPattern = word == "let" || word == "var"
                last = (word, afterComma)
                afterComma = false
            case .sign(let sign):
                if sign == "=", let last, last.afterComma { names.insert(last.word) }
                // A pattern may hold several names in parentheses.
                isPattern = isPattern ? sign == "(" : sign == "," && last.map { names.contains($0.word) } == true
                afterComma = sign == ","
            }
        }
        return names.subtracting(["let", "var", "_"])
    }

    /// The words that may be names of variables: not those after a period.
    static func used(in code: String) -> Set<Substring> {
        var names: Set<Substring> = []
        var signs: (before: Character, last: Character) = (" ", " ")
        for piece in pieces(code) {
            switch piece {
            case .word(let word):
                let isMember = signs.last == "." && signs.before != "."
                if !isMember { names.insert(word) }
                signs = (" ", " ")
            case .sign(let sign): signs = (signs.last, sign)
            }
        }
        return names
    }

    private enum Piece {
        case word(Substring), sign(Character)
    }

    private static func pieces(_ code: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = code[...]
        while let character = rest.first {
            if isPart(character) {
                let word = rest.prefix(while: isPart)
                pieces.append(.word(word))
                rest = rest[word.endIndex...]
            } else {
                if !character.isWhitespace || character.isNewline { pieces.append(.sign(character)) }
                rest = rest.dropFirst()
            }
        }
        return pieces
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
