extension FormulaParser {
    /// A function with its arguments in parentheses.
    mutating func call(_ call: Call, _ word: String) throws(Complaint) -> Part {
        let opening = position + 1
        if case .reduction(.sum) = call, peek(2).word != nil, peek(3).isSign("=") { return try indexedSum() }
        position += 2
        switch call {
        case .ones, .identity: return try sizes(call, word, opening)
        default: break
        }
        var parts: [Part] = []
        var ranges: [Range<Int>] = []
        if !token.isSign(")") {
            repeat {
                let start = position
                parts.append(try nested(opening) { (parser) throws(Complaint) in try parser.formula() })
                ranges.append(range(start..<position))
            } while take(",")
        }
        try expect(")", openedAt: opening + 1)
        guard call.arity.contains(parts.count) else { throw wrongCount(call, word, opening) }
        if case .derivative = call {
            try requireVariable(parts[1].formula, ranges[1])
        }
        return try build(parts) { FormulaParser.formula(call, $0) }
    }

    private static func formula(_ call: Call, _ parts: [Formula]) -> Formula {
        switch call {
        case .function(let function): .function(function, parts[0])
        case .reduction(let reduction): .reduction(reduction, parts[0])
        case .transpose: .transpose(parts[0])
        case .diagonal: .diagonal(parts[0])
        case .softmax: .softmax(parts[0])
        case .maximum: .maximum(parts[0], parts[1])
        case .hadamard: .hadamard(parts)
        case .power: .power(parts[0], parts[1])
        case .derivative: .derivative(parts[0], by: parts[1])
        // The cross-entropy of the softmax of logits under a target: −Σ y ⊙ ln softmax(z).
        case .crossEntropy:
            .negation(.reduction(.sum, .hadamard([parts[1], .function(Function(.log), .softmax(parts[0]))])))
        case .ones, .identity: parts[0]
        }
    }

    private func wrongCount(_ call: Call, _ word: String, _ opening: Int) -> Complaint {
        let counts = ["no formulas", "one formula", "two formulas"]
        let wanted = call.arity.lowerBound == call.arity.upperBound ? "" : "at least "
        let headline = "`\(word)` takes \(wanted)\(counts[min(2, call.arity.lowerBound)])"
        let examples: [String: String] = [
            "max": "max(a, b)", "had": "had(a, b)", "pow": "pow(x, 2)", "D": "D(sin(x), x)",
            "sum": "sum(x), or sum(k=1..n, x[k])", "grad": "grad(C, W)", "jac": "jac(v, k)", "ce": "ce(z, y)",
        ]
        let help = "write \(examples[word] ?? word + "(x)")"
        return Complaint("formula-arguments", range(opening - 1..<position), headline, help)
    }

    /// `sigma'(z)`: the order is the number of primes.
    mutating func slope(_ function: Function, _ word: String) throws(Complaint) -> Part {
        let start = position
        var order = function.order
        position += 1
        while token.isSign("'") || token.isSign("″") {
            order += token.isSign("'") ? 1 : 2
            position += 1
        }
        let range = range(start..<position)
        guard order <= 2 else {
            let help = "write D(\(word)''(x), x)"
            throw Complaint("formula-prime", range, "A function has at most two primes", help)
        }
        guard token.isSign("(") else {
            let headline = "`\(text(start..<position))` has its argument in parentheses behind it"
            throw Complaint("formula-function", range, headline, "write \(text(start..<position))(z)")
        }
        let part = try group()
        return try build([part]) { .function(Function(function.kind, order: order), $0[0]) }
    }

    /// `ones(n)`, `ones(n, m)` or `I(n)`.
    private mutating func sizes(_ call: Call, _ word: String, _ opening: Int) throws(Complaint) -> Part {
        var sizes: [Dimension] = []
        if !token.isSign(")") {
            repeat { sizes.append(try size()) } while take(",")
        }
        try expect(")", openedAt: opening + 1)
        guard call.arity.contains(sizes.count) else {
            let isOnes = if case .ones = call { true } else { false }
            let headline = isOnes ? "`\(word)` takes one or two sizes" : "`\(word)` takes one size"
            throw Complaint("formula-arguments", range(opening - 1..<position), headline, "write \(word)(n)")
        }
        let columns = sizes.count == 2 ? sizes[1] : 1
        if case .identity = call { return Part(formula: .identity(sizes[0]), height: 1, size: 1) }
        return Part(formula: .ones(sizes[0], columns), height: 1, size: 1)
    }

    private mutating func size() throws(Complaint) -> Dimension {
        let at = token
        if at.kind != .end { position += 1 }
        let isAlone = token.isSign(",") || token.isSign(")") || token.kind == .end
        if isAlone, case .number(let number) = at.kind, number.denominator == 1, number.numerator > 0 {
            return .number(number.numerator)
        }
        if isAlone, let word = at.word { return .letter(word) }
        let range = at.range.lowerBound..<(isAlone ? at : token).range.upperBound
        throw Complaint("formula-size", range, "A size is a number from 1 or a letter", "write 3 or n")
    }

    /// `sum(k=1..n, …)`.
    private mutating func indexedSum() throws(Complaint) -> Part {
        let start = position
        let index = peek(2).word ?? ""
        position += 4
        guard token.kind == .number(1), peek().isSign("…") else {
            let headline = "The index of a sum runs from 1 to a size"
            throw Complaint("formula-sum", range(start + 2..<position), headline, "write sum(\(index)=1..n, …)")
        }
        position += 2
        let count = try size()
        guard take(",") else {
            let headline = "A sum over an index has a comma and a formula behind the size"
            throw Complaint("formula-sum", range(start..<position), headline, "write sum(\(index)=1..n, x[\(index)])")
        }
        bound.append(index)
        let part = try nested(start + 1) { (parser) throws(Complaint) in try parser.formula() }
        bound.removeLast()
        try expect(")", openedAt: start + 2)
        return try build([part]) { .indexedSum(.letter(index), to: count, $0[0]) }
    }
}
