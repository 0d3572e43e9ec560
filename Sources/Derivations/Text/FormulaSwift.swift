extension Formula {
    /// The Swift expression that makes the formula out of its names: `(a - y) * slope(.sigmoid, z) * x`.
    ///
    /// `swiftDeclarations` are the lines that make the names.
    public var swift: String { FormulaSwift().text(self, .sum) }

    /// The lines of Swift that declare the formula's symbols and definitions, each before it is used.
    public var swiftDeclarations: [String] {
        var lister = SwiftDeclarations()
        lister.list(self)
        return lister.lines
    }
}

/// Writes formulas as Swift.
struct FormulaSwift {
    func text(_ formula: Formula, _ least: Binding) -> String {
        let (text, binding) = piece(formula)
        return binding < least ? "(\(text))" : text
    }

    private func piece(_ formula: Formula) -> (String, Binding) {
        switch formula {
        case .number(let number): return self.number(number)
        case .constant(let constant): return ("Formula.constant(.\(constant.rawValue))", .atom)
        case .symbol(let symbol): return (FormulaSwift.identifier(symbol.name), .atom)
        case .definition(let definition): return (FormulaSwift.identifier(definition.name), .atom)
        case .entry(let whole, let row, let column):
            let indices = [row, column].compactMap { $0.map(FormulaSwift.index) }.joined(separator: ", ")
            return ("\(owner(whole))[\(indices)]", .atom)
        case .sum(let terms): return sum(terms)
        case .negation(.number(let number)): return ("-Formula.number(\(FormulaSwift.rational(number)))", .power)
        case .negation(let part): return ("-" + text(part, .atom), .power)
        case .product(let factors): return joined(factors, " * ", "product")
        case .hadamard(let factors): return joined(factors, " ⊙ ", "hadamard")
        case .quotient(let above, let below): return ("\(text(above, .product)) / \(text(below, .power))", .product)
        case .transpose(let part): return (owner(part) + ".transposed", .atom)
        default: return (call(formula), .atom)
        }
    }

    /// What stands before a point or a bracket: a literal says there that it is a formula.
    private func owner(_ formula: Formula) -> String {
        if case .number(let number) = formula, number.decimal != nil { return "Formula(\(text(formula, .sum)))" }
        return text(formula, .atom)
    }

    private func number(_ number: Rational) -> (String, Binding) {
        guard let decimal = number.decimal else { return ("Formula.number(\(FormulaSwift.rational(number)))", .atom) }
        return (decimal, number.numerator < 0 ? .power : .atom)
    }

    private static func rational(_ number: Rational) -> String {
        number.denominator == 1 ? "\(number.numerator)" : "Rational(\(number.numerator), \(number.denominator)) ?? 0"
    }

    private func sum(_ terms: [Formula]) -> (String, Binding) {
        // The operator adds a term to a sum, so a sum that begins with one is written out.
        guard let first = terms.first, terms.count > 1, !first.isSum else { return (list("sum", terms), .atom) }
        var text = text(first, .product)
        for term in terms.dropFirst() {
            if case .negation(let part) = term {
                text += " - " + self.text(part, .product)
            } else {
                text += " + " + self.text(term, .product)
            }
        }
        return (text, .sum)
    }

    private func joined(_ factors: [Formula], _ sign: String, _ kind: String) -> (String, Binding) {
        guard let first = factors.first, factors.count > 1, !first.isProduct(like: kind) else {
            return (list(kind, factors), .atom)
        }
        let opensQuotient = if case .quotient = first { true } else { false }
        let texts = [text(first, opensQuotient ? .product : .power)] + factors.dropFirst().map { text($0, .power) }
        return (texts.joined(separator: sign), .product)
    }

    private func list(_ kind: String, _ parts: [Formula]) -> String {
        "Formula.\(kind)([\(parts.map { text($0, .sum) }.joined(separator: ", "))])"
    }

    private func call(_ formula: Formula) -> String {
        switch formula {
        case .function(let function, let part): return self.function(function, part)
        case .power(let base, let exponent): return "pow(\(text(base, .sum)), \(text(exponent, .sum)))"
        case .maximum(let a, let b): return "max(\(text(a, .sum)), \(text(b, .sum)))"
        case .reduction(let reduction, let part): return "\(reduction.rawValue)(\(text(part, .sum)))"
        case .diagonal(let part): return "diag(\(text(part, .sum)))"
        case .softmax(let part): return "softmax(\(text(part, .sum)))"
        case .ones(let rows, let columns): return "Formula.ones(\(rows.swift), \(columns.swift))"
        case .identity(let size): return "Formula.identity(\(size.swift))"
        case .indexedSum(.letter(let index), let count, let part):
            return "sum(over: \(index.debugDescription), to: \(count.swift), \(text(part, .sum)))"
        case .indexedSum(let index, let count, let part):
            return "Formula.indexedSum(\(FormulaSwift.index(index)), to: \(count.swift), \(text(part, .sum)))"
        case .derivative(let part, let variable): return "derivative(\(text(part, .sum)), by: \(text(variable, .sum)))"
        default: return ""
        }
    }

    private func function(_ function: Function, _ part: Formula) -> String {
        let kind = function.kind
        switch function.order {
        case 0 where kind != .step && kind != .sign: return "\(kind.rawValue)(\(text(part, .sum)))"
        case 1: return "slope(.\(kind.rawValue), \(text(part, .sum)))"
        default: return "Formula.function(Function(.\(kind.rawValue), order: \(function.order)), \(text(part, .sum)))"
        }
    }

    // MARK: Names

    /// The name as a Swift identifier: `W^2` is `W2`, `w^{l+1}_j` is `wlplus1_j`.
    static func identifier(_ name: String) -> String {
        let spelt = name.replacing("+", with: "plus").replacing("-", with: "minus").replacing(",", with: "_")
        let text = spelt.filter { $0.isLetter || $0.isNumber || $0 == "_" }
        return keywords.contains(text) ? "`\(text)`" : text
    }

    private static let keywords: Set<String> = [
        "as", "case", "do", "else", "for", "func", "if", "in", "is", "let", "nil", "repeat", "return", "self",
        "switch", "true", "try", "var", "while", "where", "default", "false", "init", "import", "class", "enum",
    ]

    private static func index(_ index: Index) -> String {
        switch index {
        case .number(let number): "\(number)"
        case .letter(let letter): letter.debugDescription
        }
    }
}

extension Dimension {
    /// The size as a literal of Swift.
    fileprivate var swift: String {
        switch self {
        case .number(let number): "\(number)"
        case .letter(let letter): letter.debugDescription
        }
    }
}

extension Formula {
    fileprivate var isSum: Bool {
        if case .sum = self { true } else { false }
    }

    fileprivate func isProduct(like kind: String) -> Bool {
        switch self {
        case .product: kind == "product"
        case .hadamard: kind == "hadamard"
        default: false
        }
    }
}

/// Lists the declarations of a formula's names in the order of their use.
private struct SwiftDeclarations {
    private(set) var lines: [String] = []
    private var seen: Set<String> = []

    mutating func list(_ formula: Formula) {
        switch formula {
        case .symbol(let symbol):
            guard seen.insert(symbol.name).inserted else { return }
            var arguments = [symbol.name.debugDescription]
            if !symbol.shape.isScalar { arguments.append(symbol.shape.rows.swift) }
            if !symbol.shape.isColumn { arguments.append(symbol.shape.columns.swift) }
            declare(symbol.name, "Formula(\(arguments.joined(separator: ", ")))")
        case .definition(let definition):
            guard seen.insert(definition.name).inserted else { return }
            list(definition.body)
            declare(definition.name, "define(\(definition.name.debugDescription), \(definition.body.swift))")
        default:
            for part in formula.parts { list(part) }
        }
    }

    private mutating func declare(_ name: String, _ value: String) {
        lines.append("let \(FormulaSwift.identifier(name)) = \(value)")
    }
}
