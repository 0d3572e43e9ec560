/// A number in a line, or a stretch of it that is none.
struct NumberToken: Equatable {
    var text: String
    /// The number; `nil` for everything that is only compared as text.
    var number: Double?

    /// The line cut into numbers and what stands between them.
    ///
    /// A number is written as `-12.5e-3`; a unit may follow, `0.8s`. What only looks like one is text: the
    /// digits of `w1`, `v1.2.3`, `0x10` and `1_000`, and `nan` and `inf`, which equal nothing but themselves.
    /// A hyphen after a letter, a digit or a bracket is no sign: `3-4` holds 3 and 4.
    static func tokens(_ line: String) -> [NumberToken] {
        var tokens: [NumberToken] = []
        var rest = Array(line)[...]
        var isOpen = true
        while let first = rest.first {
            let length = isOpen || !isSign(first) ? numberLength(rest) : nil
            let taken: ArraySlice<Character>
            if let length {
                taken = rest.prefix(length)
                tokens.append(NumberToken(text: String(taken), number: Double(String(taken))))
            } else {
                let isName = isWord(first) || (first == "." && rest.dropFirst().first.map(isWord) == true)
                taken = isName ? rest.prefix { isWord($0) || $0 == "." } : rest.prefix(1)
                tokens.append(NumberToken(text: String(taken), number: nil))
            }
            isOpen = taken.last.map { !isWord($0) && !")]}.".contains($0) } ?? true
            rest = rest[taken.endIndex...]
        }
        return tokens
    }

    /// Whether the two are the same text, or numbers that differ by at most the tolerance times the larger
    /// of 1 and the expected one's size.
    func agrees(with expected: NumberToken, _ tolerance: Double) -> Bool {
        if text == expected.text { return true }
        guard let number, let target = expected.number, number.isFinite, target.isFinite else { return false }
        return abs(number - target) <= tolerance * max(1, abs(target))
    }

    private static func isSign(_ character: Character) -> Bool { character == "-" || character == "+" }

    private static func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    /// How long the number at the front is; `nil` if none stands there.
    private static func numberLength(_ characters: ArraySlice<Character>) -> Int? {
        var rest = characters
        func digits() -> Bool {
            let count = rest.prefix { $0.isASCII && $0.isNumber }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        if let sign = rest.first, isSign(sign) { rest = rest.dropFirst() }
        guard digits() else { return nil }
        let whole = rest
        if rest.first == "." {
            rest = rest.dropFirst()
            if !digits() { rest = whole }
        }
        let mantissa = rest
        if rest.first == "e" || rest.first == "E" {
            rest = rest.dropFirst()
            if let sign = rest.first, isSign(sign) { rest = rest.dropFirst() }
            if !digits() { rest = mantissa }
        }
        return continues(rest) ? nil : rest.startIndex - characters.startIndex
    }

    /// Whether what follows makes a name, a version or another notation of what looked like a number.
    private static func continues(_ rest: ArraySlice<Character>) -> Bool {
        if rest.first == "." { return rest.dropFirst().first.map { isWord($0) } ?? false }
        return rest.prefix(while: isWord).contains { $0.isNumber || $0 == "_" }
    }
}
