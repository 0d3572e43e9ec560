/// The words of a cell's code that may be names of variables.
enum Words {
    /// The names that `let` and `var` may define for later cells: those after the keyword, and those between a
    /// comma and an equals sign or a colon, outside braces.
    static func defined(in code: String) -> Set<Substring> {
        let pieces = CodePieces(code)
        var names: Set<Substring> = []
        var isPattern = false
        var last: (word: Substring, afterComma: Bool)?
        var afterComma = false
        // Where the braces cannot be followed to their end, none is trusted.
        for piece in pieces.pieces where piece.depth == 0 || !pieces.isBalanced {
            switch piece.kind {
            case .word(let word):
                if isPattern { names.insert(word) }
                isPattern = word == "let" || word == "var"
                last = (word, afterComma)
                afterComma = false
            case .sign(let sign):
                if sign == "=" || sign == ":", let last, last.afterComma { names.insert(last.word) }
                // A pattern may hold several names in parentheses.
                isPattern = isPattern ? sign == "(" : sign == "," && last.map { names.contains($0.word) } == true
                afterComma = sign == ","
            }
        }
        return names.subtracting(["let", "var", "_"])
    }

    /// The lines, from 0, on which a statement outside braces begins with `let` or `var`, or their modifiers.
    ///
    /// None where the braces cannot be followed to their end, or where the compiler is told to leave code out.
    static func definitionLines(in code: String) -> [Int] {
        let pieces = CodePieces(code)
        guard pieces.isBalanced, !code.contains("#if") else { return [] }
        var lines: [Int] = []
        var before: CodePieces.Kind?
        for piece in pieces.pieces {
            defer { before = piece.kind }
            guard piece.depth == 0, case .word(let word) = piece.kind, word == "let" || word == "var" else { continue }
            let line = code[..<word.startIndex].split(separator: "\n", omittingEmptySubsequences: false)
            let modifiers = line.last?.split(separator: " ") ?? []
            guard modifiers.allSatisfy(isModifier), !modifiers.isEmpty || !isCondition(after: before) else { continue }
            lines.append(line.count - 1)
        }
        return lines
    }

    /// Whether a word before `let` modifies it: an attribute, or an access or storage modifier.
    private static func isModifier(_ word: Substring) -> Bool {
        let modifiers: Set<Substring> = [
            "private", "fileprivate", "internal", "package", "public", "open", "lazy", "weak", "unowned", "nonisolated",
            "async",
        ]
        return word.hasPrefix("@") || modifiers.contains(word.prefix { $0 != "(" })
    }

    /// Whether a `let` after this belongs to an `if`, a `guard` or a `while` rather than beginning a statement.
    private static func isCondition(after piece: CodePieces.Kind?) -> Bool {
        switch piece {
        case .sign(let sign): [",", "(", "=", "@", "{"].contains(sign)
        case .word(let word): ["if", "guard", "while", "case", "for", "else"].contains(word)
        case nil: false
        }
    }

    /// Whether the code holds a declaration that only file scope takes.
    static func needFileScope(_ code: String) -> Bool {
        let pieces = CodePieces(code)
        return !pieces.isBalanced
            || pieces.pieces.contains { piece in
                guard piece.depth == 0, case .word(let word) = piece.kind else { return false }
                return ["import", "extension", "operator", "precedencegroup", "macro"].contains(word)
            }
    }

    /// The words that may be uses: not those after a period.
    static func used(in code: String) -> Set<Substring> {
        var names: Set<Substring> = []
        var signs: (before: Character, last: Character) = (" ", " ")
        for piece in CodePieces(code).pieces {
            switch piece.kind {
            case .word(let word):
                let isMember = signs.last == "." && signs.before != "."
                if !isMember { names.insert(word) }
                signs = (" ", " ")
            case .sign(let sign): signs = (signs.last, sign)
            }
        }
        return names
    }
}
