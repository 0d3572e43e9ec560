extension FormulaParser {
    /// `dL/dw` or `d/dx(…)`, if the word at the place of reading begins one.
    ///
    /// A name that is known as a whole is that name: where `dW` is one, `dW/dx` is its quotient with `dx`.
    mutating func derivative(_ word: String) throws(Complaint) -> Part? {
        guard word.first == "d", !isKnown(word) else { return nil }
        if word == "d", let part = try derivativeOfGroup() { return part }
        let slash = endOfIndices(position + 1)
        guard tokens[slash].isSign("/"), let below = denominator(slash + 1) else { return nil }
        let above = String(word.dropFirst())
        if above.isEmpty { return try operation(below) }
        let range = tokens[position].range.dropFirst()
        guard above.first?.isLetter == true else { return nil }
        guard let known = try known(above, range) else {
            // delta/dw may well be a quotient, while nobody writes dL/dw for one.
            guard !FormulaParser.isWordOfItsOwn(word) else { return nil }
            let written = text(position..<below.end)
            let near = nearName(above).map { "did you mean `\($0)`?" }
            let headline = "`\(above)` is not defined, so `\(written)` is no derivative"
            throw Complaint("formula-derivative", range, headline, near ?? "write let \(above) = … in a line before")
        }
        position += 1
        return try derivative(of: known, by: below, slash)
    }

    /// `∂L/∂w` or `∂/∂x(…)`.
    mutating func partial() throws(Complaint) -> Part {
        if let part = try derivativeOfGroup() { return part }
        let start = position
        position += 1
        if token.isSign("/"), let below = denominator(position + 1) {
            position = start
            return try operation(below)
        }
        guard let word = token.word else {
            throw Complaint("formula-derivative", tokens[start].range, "A derivative is written `∂L/∂w`", nil)
        }
        let slash = endOfIndices(position + 1)
        guard tokens[slash].isSign("/"), let below = denominator(slash + 1) else {
            let headline = "A derivative says by what it is"
            throw Complaint("formula-derivative", range(start..<slash), headline, "write \(text(start..<slash))/∂w")
        }
        position += 1
        let known = try variable(word, tokens[position - 1].range)
        return try derivative(of: known, by: below, slash)
    }

    /// `d(W*x)/dx` or `∂(…)/∂x`, if what is by now read of it is the d.
    private mutating func derivativeOfGroup() throws(Complaint) -> Part? {
        guard let closing = closingParenthesis(position + 1), tokens[closing + 1].isSign("/"),
            let below = denominator(closing + 2)
        else { return nil }
        position += 1
        let above = try group()
        position = below.start + 1
        var bottom = try variable(below.name, below.range)
        if token.isSign("[") { bottom = try entry(of: bottom) }
        return try build([above, bottom]) { .derivative($0[0], by: $0[1]) }
    }

    /// The token that closes the parenthesis that begins at a token; nil if none begins there, or nothing follows it.
    private func closingParenthesis(_ start: Int) -> Int? {
        guard start < tokens.count, tokens[start].isSign("(") else { return nil }
        var depth = 0
        for index in start..<tokens.count - 1 {
            if tokens[index].isSign("(") { depth += 1 }
            if tokens[index].isSign(")") { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    // MARK: Parts of a derivative

    /// The name below the line of a derivative, without the d.
    private struct Denominator {
        let name: String
        let range: Range<Int>
        /// The token of the name.
        let start: Int
        /// The token behind the name and its indices.
        let end: Int
    }

    private func denominator(_ index: Int) -> Denominator? {
        guard index < tokens.count else { return nil }
        if tokens[index].isSign("∂"), let word = tokens[index + 1].word {
            let (name, end) = (word, endOfIndices(index + 2))
            return Denominator(name: name, range: tokens[index + 1].range, start: index + 1, end: end)
        }
        guard let word = tokens[index].word, word.first == "d", word.count > 1, !isKnown(word) else { return nil }
        guard word.dropFirst().first?.isLetter == true else { return nil }
        let range = tokens[index].range.dropFirst()
        return Denominator(name: String(word.dropFirst()), range: range, start: index, end: endOfIndices(index + 1))
    }

    private mutating func derivative(
        of above: Part,
        by below: Denominator,
        _ slash: Int
    ) throws(Complaint) -> Part {
        let start = position - 1
        let top = try token.isSign("[") ? entry(of: above) : above
        guard position == slash else { throw unexpected() }
        position = below.start + 1
        guard var bottom = try known(below.name, below.range) else {
            let near = nearName(below.name).map { "did you mean `\($0)`?" }
            let headline = "`\(below.name)` is not defined, so `\(text(start..<below.end))` is no derivative"
            let help = near ?? "write given \(below.name) in a line before"
            throw Complaint("formula-derivative", below.range, headline, help)
        }
        if token.isSign("[") { bottom = try entry(of: bottom) }
        return try build([top, bottom]) { .derivative($0[0], by: $0[1]) }
    }

    /// `d/dx` before a parenthesis or a function.
    private mutating func operation(_ below: Denominator) throws(Complaint) -> Part {
        let start = position
        position = below.start + 1
        var bottom = try variable(below.name, below.range)
        if token.isSign("[") { bottom = try entry(of: bottom) }
        let written = text(start..<position)
        let operand: Part
        if token.isSign("(") {
            operand = try group()
        } else if let word = token.word, FunctionNames.call(word) != nil, peek().isSign("(") || peek().isSign("'") {
            operand = try nested(position) { (parser) throws(Complaint) in try parser.name(word) }
        } else {
            let headline = "`\(written)` stands before a parenthesis or a function"
            throw Complaint("formula-derivative", range(start..<position), headline, "write \(written)(…)")
        }
        if token.isSign("^") || token.isSign("[") {
            let help = "write (\(written)(…))^2, or \(written)((…)^2)"
            throw Complaint("formula-order", token.range, "What follows `\(written)(…)` reads two ways", help)
        }
        return try build([operand, bottom]) { .derivative($0[0], by: $0[1]) }
    }

    /// The token behind indices in brackets, if they stand at a token; else that token.
    private func endOfIndices(_ index: Int) -> Int {
        guard tokens[min(index, tokens.count - 1)].isSign("[") else { return min(index, tokens.count - 1) }
        for ahead in index..<min(index + 6, tokens.count) where tokens[ahead].isSign("]") {
            return min(ahead + 1, tokens.count - 1)
        }
        return index
    }

    private static func isWordOfItsOwn(_ word: String) -> Bool {
        let letters = word.prefix(while: \.isLetter)
        return GreekLetters.contains(String(letters))
            || (letters.count > 2 && !GreekLetters.contains("\(letters.dropFirst())"))
    }

    /// Refuses a derivative by anything but a name or an entry.
    func requireVariable(_ formula: Formula, _ range: Range<Int>) throws(Complaint) {
        switch formula {
        case .symbol, .definition: return
        case .entry(.symbol, _, _), .entry(.definition, _, _): return
        default:
            let help = "give it a name with `let`, and write that"
            throw Complaint("formula-derivative", range, "A derivative is by a name or an entry", help)
        }
    }
}
