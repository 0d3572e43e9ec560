extension Formula {
    /// The formula in the syntax that students write: `(a - y)*sigma'(z)*x`.
    ///
    /// Read again with the formula's own names, it is the same formula; only a number that no numeral writes
    /// comes back as a negation or a quotient, −3 and 1/3.
    public var text: String { FormulaText(names: FormulaNames(of: [self])).text(self, .sum) }
}

/// How tightly a piece of a formula's text holds together.
enum Binding: Int, Comparable {
    case sum, product, power, atom

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
}

/// Writes formulas in the plain syntax.
struct FormulaText {
    let names: FormulaNames

    /// The text of a formula, in parentheses where it holds together less tightly than its place asks.
    func text(_ formula: Formula, _ least: Binding) -> String {
        let (text, binding) = piece(formula)
        return binding < least ? "(\(text))" : text
    }

    private func piece(_ formula: Formula) -> (String, Binding) {
        switch formula {
        case .number(let number): FormulaText.number(number)
        case .constant(let constant): (constant.rawValue, .atom)
        case .symbol(let symbol): (symbol.name, .atom)
        case .definition(let definition): (definition.name, .atom)
        case .entry(let whole, let row, let column): (entry(whole, row, column), .atom)
        case .sum(let terms): (sum(terms), .sum)
        case .negation(let part): ("-" + text(part, .product), .sum)
        case .product(let factors): (joined(factors, "*", "1"), .product)
        case .hadamard(let factors): (joined(factors, " ⊙ ", "1"), .product)
        case .quotient(let above, let below): (quotient(above, below), .product)
        case .power(let base, let exponent): (power(base, exponent), .power)
        case .transpose(let part): (text(part, .atom) + "^T", .power)
        case .derivative(let part, let variable): derivative(part, variable)
        case .reduction(.squaredNorm, let part): ("‖\(text(part, .sum))‖^2", .power)
        default: (call(formula), .atom)
        }
    }

    static func number(_ number: Rational) -> (String, Binding) {
        if let decimal = number.decimal { return (decimal, number.numerator < 0 ? .sum : .atom) }
        return ("\(number.numerator)/\(number.denominator)", number.numerator < 0 ? .sum : .product)
    }

    private func entry(_ whole: Formula, _ row: Index, _ column: Index?) -> String {
        let indices = [row, column].compactMap { $0?.text }.joined(separator: ",")
        return text(whole, .atom) + "[\(indices)]"
    }

    private func sum(_ terms: [Formula]) -> String {
        guard let first = terms.first else { return "0" }
        var text = if case .sum = first { text(first, .product) } else { text(first, .sum) }
        for term in terms.dropFirst() {
            if case .negation(let part) = term {
                text += " - " + self.text(part, .product)
            } else {
                text += " + " + self.text(term, .product)
            }
        }
        return text
    }

    private func joined(_ factors: [Formula], _ sign: String, _ nothing: String) -> String {
        guard let first = factors.first else { return nothing }
        // A quotient may begin a product: 1/2*x is read from the left.
        let opensQuotient = if case .quotient = first { sign == "*" } else { false }
        let texts = [opensQuotient ? text(first, .product) : factor(first)] + factors.dropFirst().map { factor($0) }
        return texts.joined(separator: sign)
    }

    /// A factor behind a sign; a derivative `dL/dw` needs no parentheses there.
    private func factor(_ formula: Formula) -> String {
        if let slope = differentials(formula) { return slope }
        return text(formula, .power)
    }

    private func quotient(_ above: Formula, _ below: Formula) -> String {
        let top =
            switch above {
            case .product, .quotient: text(above, .product)
            default: text(above, .power)
            }
        return top + "/" + text(below, .power)
    }

    private func power(_ base: Formula, _ exponent: Formula) -> String {
        let above = text(exponent, .atom)
        let below = text(base, .atom)
        // `^T` is the transpose.
        let isT = above == "T" || above.hasPrefix("T[")
        let isName = names.layered.contains(below + "^" + above)
        let isLayered = exponent.name?.contains("^") ?? false
        return (isName ? "(\(below))" : below) + "^" + (isT || isLayered ? "(\(above))" : above)
    }

    // MARK: Derivatives

    private func derivative(_ part: Formula, _ variable: Formula) -> (String, Binding) {
        if let text = differentials(.derivative(part, by: variable)) { return (text, .product) }
        return ("D(\(text(part, .sum)), \(text(variable, .sum)))", .atom)
    }

    /// `dL/dw`, where both are names or entries of names.
    private func differentials(_ formula: Formula) -> String? {
        guard case .derivative(let part, let variable) = formula else { return nil }
        guard let above = differential(part), let below = differential(variable) else { return nil }
        return above + "/" + below
    }

    private func differential(_ formula: Formula) -> String? {
        switch formula {
        case .symbol, .definition:
            guard let name = formula.name, names["d" + name] == nil else { return nil }
            return "d" + name
        case .entry(let whole, let row, let column):
            guard case .symbol = whole else {
                guard case .definition(let definition) = whole else { return nil }
                return differential(.symbol(Symbol(definition.name))).map { $0 + bracket(row, column) }
            }
            return differential(whole).map { $0 + bracket(row, column) }
        default: return nil
        }
    }

    private func bracket(_ row: Index, _ column: Index?) -> String {
        "[" + [row, column].compactMap { $0?.text }.joined(separator: ",") + "]"
    }

    // MARK: Functions

    private func call(_ formula: Formula) -> String {
        switch formula {
        case .function(let function, let part):
            let primes = String(repeating: "'", count: function.order)
            return FunctionNames.canonical(function.kind) + primes + "(\(text(part, .sum)))"
        case .maximum(let a, let b): return "max(\(text(a, .sum)), \(text(b, .sum)))"
        case .reduction(let reduction, let part): return "\(reduction.rawValue)(\(text(part, .sum)))"
        case .diagonal(let part): return "diag(\(text(part, .sum)))"
        case .softmax(let part): return "softmax(\(text(part, .sum)))"
        case .ones(let rows, let columns): return columns == 1 ? "ones(\(rows))" : "ones(\(rows), \(columns))"
        case .identity(let size): return "I(\(size))"
        case .indexedSum(let index, let count, let part):
            return "sum(\(index.text)=1..\(count), \(text(part, .sum)))"
        default: return ""
        }
    }
}

extension Index {
    /// The number or the letter.
    var text: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): letter
        }
    }
}
