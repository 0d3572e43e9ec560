extension FormulaParser {
    /// A primary with what stands behind it: `^T`, `²`, `[k,j]`.
    mutating func postfix() throws(Complaint) -> Part {
        let isBar = token.isSign("‖") || token.isSign("|")
        let isGroup = token.isSign("(")
        var part = try primary()
        while true {
            switch token.kind {
            case .sign("ᵀ"), .sign("⊤"):
                position += 1
                part = try build([part]) { .transpose($0[0]) }
            case .sign("^"):
                guard let count = transposeSign() else { return part }
                position += count
                part = try build([part]) { .transpose($0[0]) }
            case .above(let exponent):
                position += 1
                let number = Part(formula: .number(Rational(exponent)), height: 1, size: 1)
                part = try raise(part, to: number, isBar: isBar)
            case .sign("["):
                part = try entry(of: part, isGroup: isGroup)
            case .sign("'"), .sign("″"):
                throw unexpected()
            case .sign(".") where peek().word == "T":
                let range = range(position..<position + 2)
                throw Complaint("formula-transpose", range, "A transpose is written `W^T` or `T(W)`", "write ^T")
            default:
                return part
            }
        }
    }

    /// How many tokens `^T`, `^⊤` or `^{T}` takes, if it stands here.
    private func transposeSign() -> Int? {
        if peek().word == "T" || peek().isSign("⊤") || peek().isSign("ᵀ") { return 2 }
        return peek().isSign("{") && peek(2).word == "T" && peek(3).isSign("}") ? 4 : nil
    }

    private mutating func primary() throws(Complaint) -> Part {
        switch token.kind {
        case .number(let number):
            position += 1
            return Part(formula: .number(number), height: 1, size: 1)
        case .word(let word):
            return try name(word)
        case .sign("("):
            return try group()
        case .sign("|"), .sign("‖"):
            return try bars()
        case .sign("√"):
            position += 1
            let part = try nested(position - 1) { (parser) throws(Complaint) in try parser.primary() }
            return try build([part]) { .function(Function(.sqrt), $0[0]) }
        case .sign("∂"):
            return try partial()
        default:
            throw position > 0 && tokens[position - 1].isOperator ? incomplete(position - 1) : unexpected()
        }
    }

    /// A formula in parentheses.
    mutating func group() throws(Complaint) -> Part {
        let opening = position
        position += 1
        if token.isSign(")") {
            throw Complaint("formula-missing", range(opening..<position + 1), "`()` holds a formula", "write one in it")
        }
        let part = try nested(opening) { (parser) throws(Complaint) in try parser.formula() }
        try expect(")", openedAt: opening + 1)
        return part
    }

    /// `|x|`, `||x||` or `‖x‖`.
    private mutating func bars() throws(Complaint) -> Part {
        let opening = position
        let bar: Character = token.isSign("|") ? "|" : "‖"
        position += 1
        let isDouble = bar == "|" && token.isSign("|") && !token.isSpaced
        if isDouble { position += 1 }
        let part = try nested(opening) { (parser) throws(Complaint) in try parser.formula() }
        try expect(bar, openedAt: opening + 1)
        if isDouble { try expect(bar, openedAt: opening + 1) }
        let isNorm = isDouble || bar == "‖"
        return try build([part]) { isNorm ? .reduction(.norm, $0[0]) : .function(Function(.abs), $0[0]) }
    }

    // MARK: Entries

    /// `[k,j]` behind a column or matrix.
    ///
    /// `(…)[0]` behind a parenthesis is the one entry of a 1×1 formula, as NumPy writes it.
    mutating func entry(of part: Part, isGroup: Bool = false) throws(Complaint) -> Part {
        let opening = position
        position += 1
        if isGroup, token.kind == .number(0), peek().isSign("]") {
            position += 2
            return try build([part]) { .entry($0[0], row: .number(1), column: nil) }
        }
        let row = try index()
        let column = take(",") ? try index() : nil
        try expect("]", openedAt: opening + 1)
        return try build([part]) { .entry($0[0], row: row, column: column) }
    }

    private mutating func index() throws(Complaint) -> Index {
        let at = token
        if at.kind == .end {
            let range = tokens[position - 1].range
            throw Complaint("formula-bracket", range, "An index is closed by `]`", "write x[1] or W[k,j]")
        }
        position += 1
        if token.isSign("]") || token.isSign(",") || token.kind == .end {
            if case .number(let number) = at.kind, number.denominator == 1, number.numerator > 0 {
                return .number(number.numerator)
            }
            if let word = at.word { return .letter(word) }
        }
        if at.kind == .number(0) {
            throw Complaint("formula-index", at.range, "Indices count from 1", "write x[1] for the first entry")
        }
        throw Complaint("formula-index", at.range, "An index is a number from 1 or a letter", "write x[1] or W[k,j]")
    }
}
