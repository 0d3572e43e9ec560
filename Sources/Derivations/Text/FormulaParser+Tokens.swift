extension FormulaParser {
    /// The token at the place of reading.
    var token: Token { tokens[position] }

    /// The token some places on; the last one where there are no more.
    func peek(_ ahead: Int = 1) -> Token { tokens[min(position + ahead, tokens.count - 1)] }

    /// Goes over a sign, if it is the next token.
    mutating func take(_ sign: Character) -> Bool {
        guard token.isSign(sign) else { return false }
        position += 1
        return true
    }

    /// Goes over the sign that closes what was opened.
    mutating func expect(_ sign: Character, openedAt index: Int) throws(Complaint) {
        if take(sign) { return }
        guard token.kind == .end else { throw unexpected() }
        let opening = tokens[index - 1]
        let headline = "`\(text(index - 1..<index))` is closed by `\(sign)`"
        throw Complaint("formula-bracket", opening.range, headline, "write `\(sign)` where its content ends")
    }

    /// The bytes from one token to before another.
    func range(_ tokens: Range<Int>) -> Range<Int> {
        guard !tokens.isEmpty else { return self.tokens[tokens.lowerBound].range }
        return self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
    }

    /// The text of tokens as it was written, shortened in the middle.
    func text(_ tokens: Range<Int>) -> String {
        let text = String(decoding: line[range(tokens)], as: UTF8.self)
        return text.count <= 40 ? text : text.prefix(18) + "…" + text.suffix(18)
    }

    /// The token behind the factor that begins here, as far as parentheses tell.
    func endOfFactor() -> Int {
        var index = position
        if tokens[index].word != nil, tokens[index + 1].isSign("(") { index += 1 }
        guard tokens[index].isSign("(") else { return index + 1 }
        var depth = 0
        for ahead in index..<tokens.count {
            if tokens[ahead].isSign("(") { depth += 1 }
            if tokens[ahead].isSign(")") { depth -= 1 }
            if depth == 0 { return ahead + 1 }
        }
        return index + 1
    }

    /// What is wrong with the token at the place of reading.
    func unexpected() -> Complaint {
        let written = text(position..<position + 1)
        guard case .sign(let sign) = token.kind else {
            if token.kind == .end, position > 0 { return incomplete(position - 1) }
            return Complaint("formula-product", token.range, "`\(written)` stands behind a sign", "write `*` before it")
        }
        switch sign {
        case ")", "]", "}":
            let help = "remove it, or open it before"
            return Complaint("formula-bracket", token.range, "`\(written)` closes what was opened before", help)
        case "=", "<", ">", "≤", "≥", "≠", "≈":
            return Complaint(
                "formula-relation",
                token.range,
                "A formula holds no `\(written)`",
                "end the formula before"
            )
        case "+", "-", "*", "/", "^", "⊙":
            return incomplete(position)
        case "'", "″":
            let help = "write sigma'(z) for a slope, and W^T for a transpose"
            return Complaint("formula-prime", token.range, "A prime stands behind the name of a function", help)
        case "[":
            return Complaint(
                "formula-entry",
                token.range,
                "`[` stands behind the name of a column or matrix",
                "write x[1]"
            )
        case "{":
            return Complaint("formula-bracket", token.range, "Braces stand behind `^` or `_`", "write parentheses")
        case "‖", "|", "√", "∂":
            let headline = "A product has `*` between its factors"
            return Complaint("formula-product", token.range, headline, "write * before `\(written)`")
        default:
            return Complaint("formula-sign", token.range, "`\(written)` means nothing here", "remove it")
        }
    }

    /// What is wrong with a sign that lacks a formula beside it.
    func incomplete(_ index: Int) -> Complaint {
        let written = text(index..<index + 1)
        if tokens[index].isSign("(") {
            return Complaint("formula-missing", tokens[index].range, "`(` holds a formula", "write one, and `)`")
        }
        let headline = "`\(written)` stands between two formulas"
        return Complaint("formula-missing", tokens[index].range, headline, "write the missing one")
    }
}
