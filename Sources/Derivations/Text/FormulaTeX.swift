extension Formula {
    /// The formula as a textbook sets it, without dollar signs: `(a - y)\,\sigma'(z)\,x`.
    ///
    /// Parentheses stand where they are needed. A derivative has a straight d where the formula depends on
    /// nothing but one scalar, and ∂ elsewhere. What `W2` and `W^2` look like is said at `TeXName`.
    public var tex: String { FormulaTeX().text(self, .sum) }
}

/// Writes formulas as TeX.
struct FormulaTeX {
    /// Whether it is set small, in an exponent: fractions have a slash there.
    var isSmall = false

    /// The TeX of a formula, in parentheses where it holds together less tightly than its place asks.
    func text(_ formula: Formula, _ least: Binding) -> String {
        let (text, binding) = piece(formula)
        return binding < least ? FormulaTeX.parenthesised(text) : text
    }

    func piece(_ formula: Formula) -> (String, Binding) {
        switch formula {
        case .number(let number): return self.number(number)
        case .constant(let constant): return (constant == .e ? "e" : "\\pi", .atom)
        case .symbol(let symbol): return name(symbol.name)
        case .definition(let definition): return name(definition.name)
        case .entry(let whole, let row, let column):
            return (entry(whole, row, column), whole.name.map { name($0).1 } ?? .atom)
        case .sum(let terms): return (sum(terms), .sum)
        case .negation: return (sum([formula]), .sum)
        case .product(let factors): return product(factors)
        case .hadamard(let factors): return (factors.map { text($0, .power) }.joined(separator: " \\odot "), .product)
        case .quotient(let above, let below): return quotient(above, below)
        case .power(let base, let exponent): return power(base, exponent)
        case .transpose(let part): return (text(part, .atom) + "^{\\mathsf T}", .power)
        case .derivative(let part, let variable): return derivative(part, variable)
        case .function(let function, let part): return self.function(function, part)
        case .indexedSum(let index, let count, let part):
            return ("\\sum_{\(index.text)=1}^{\(count.tex)} \(text(part, .product))", .product)
        default: return named(formula)
        }
    }

    static func parenthesised(_ text: String) -> String {
        let isTall = text.contains("frac") || text.contains("\\sum")
        return isTall ? "\\left(\(text)\\right)" : "(\(text))"
    }

    // MARK: Names and numbers

    private func number(_ number: Rational) -> (String, Binding) {
        let binding: Binding = number.numerator < 0 ? .sum : .atom
        if let decimal = number.decimal { return (decimal, binding) }
        let sign = number.numerator < 0 ? "-" : ""
        return (sign + fraction("\(number.numerator.magnitude)", "\(number.denominator)"), .product)
    }

    /// A fraction of two numerals, small.
    private func fraction(_ above: String, _ below: String) -> String {
        if isSmall { return "\(above)/\(below)" }
        return above.count == 1 && below.count == 1 ? "\\tfrac\(above)\(below)" : "\\tfrac{\(above)}{\(below)}"
    }

    /// A name; with something above it, it takes no exponent without parentheses.
    private func name(_ name: String) -> (String, Binding) {
        let name = TeXName(name)
        return (name.tex(), name.above == nil ? .atom : .power)
    }

    private func entry(_ whole: Formula, _ row: Index, _ column: Index?) -> String {
        let indices = [row, column].compactMap { $0?.text }
        let isShort = indices.allSatisfy { $0.count == 1 }
        let below = indices.map { GreekLetters.contains($0) ? "\\\($0) " : $0 }.joined(separator: isShort ? "" : ",")
        if let name = whole.name, TeXName(name).below == nil { return TeXName(name).tex(below: below) }
        return FormulaTeX.parenthesised(text(whole, .sum)) + "_{\(below)}"
    }

    // MARK: Sums and quotients

    private func sum(_ terms: [Formula]) -> String {
        var text = terms.isEmpty ? "0" : ""
        for (offset, term) in terms.enumerated() {
            let (isNegative, size) = FormulaTeX.sign(term)
            let written = self.text(size, isNegative || offset > 0 ? .product : .sum)
            let sign = offset == 0 ? (isNegative ? "-" : "") : (isNegative ? " - " : " + ")
            text += sign + written
        }
        return text
    }

    /// A term without its sign: −y ln a is written as a product whose first factor is negative.
    static func sign(_ term: Formula) -> (isNegative: Bool, Formula) {
        switch term {
        case .negation(let part): return (true, part)
        case .number(let number) where number.numerator < 0:
            return (true, .number(Rational(-number.numerator, number.denominator) ?? number))
        case .product(let factors):
            guard let first = factors.first, case (true, let size) = sign(first), factors.count > 1 else { break }
            return (true, .product([size] + factors.dropFirst()))
        default: break
        }
        return (false, term)
    }

    private func quotient(_ above: Formula, _ below: Formula) -> (String, Binding) {
        if case (.number(let top), .number(let bottom)) = (above, below), let a = top.decimal, let b = bottom.decimal,
            top.denominator == 1, bottom.denominator == 1, top.numerator >= 0, bottom.numerator >= 0
        {
            return (fraction(a, b), isSmall ? .product : .power)
        }
        if isSmall { return ("\(text(above, .product))/\(text(below, .power))", .product) }
        // A fraction is a box of its own, but an exponent behind it needs parentheses.
        return ("\\frac{\(text(above, .sum))}{\(text(below, .sum))}", .power)
    }

    // MARK: Powers

    /// What stands above, in braces if it is more than a letter.
    static func raised(_ above: String) -> String { above.count == 1 ? "^\(above)" : "^{\(above)}" }

    private func power(_ base: Formula, _ exponent: Formula) -> (String, Binding) {
        let above = FormulaTeX(isSmall: true).text(exponent, .sum)
        let raised = FormulaTeX.raised(above)
        if case .function(let function, let part) = base, function.order == 0, TeXFunction.isRoman(function.kind),
            case .number(let number) = exponent, number.denominator == 1, number.numerator > 1
        {
            return applied(TeXFunction.name(function) + raised, part)
        }
        return (text(base, .atom) + raised, .power)
    }
}
