/// How the functions are named in TeX.
enum TeXFunction {
    /// The command of a function, with its primes.
    static func name(_ function: Function) -> String {
        let name =
            switch function.kind {
            case .exp: "\\exp"
            case .log: "\\ln"
            case .sin: "\\sin"
            case .cos: "\\cos"
            case .tan: "\\tan"
            case .tanh: "\\tanh"
            case .sigmoid: "\\sigma"
            case .relu: "\\operatorname{ReLU}"
            case .softplus, .sqrt, .abs, .step, .sign: "\\operatorname{\(function.kind.rawValue)}"
            }
        return name + String(repeating: "'", count: function.order)
    }

    /// Whether a simple argument stands behind the name without parentheses: sin x.
    static func isRoman(_ kind: Function.Kind) -> Bool {
        switch kind {
        case .log, .sin, .cos, .tan, .tanh: true
        case .exp, .sigmoid, .softplus, .sqrt, .abs, .relu, .step, .sign: false
        }
    }
}

extension FormulaTeX {
    func function(_ function: Function, _ part: Formula) -> (String, Binding) {
        switch (function.kind, function.order) {
        case (.exp, 0):
            let isTall = FormulaTeX.holdsSum(part)
            if isTall { return ("\\exp" + FormulaTeX.parenthesised(text(part, .sum)), .power) }
            return ("e" + FormulaTeX.raised(FormulaTeX(isSmall: true).text(part, .sum)), .power)
        case (.sqrt, 0): return ("\\sqrt{\(text(part, .sum))}", .atom)
        case (.abs, 0): return ("\\lvert \(text(part, .sum))\\rvert", .atom)
        default:
            if TeXFunction.isRoman(function.kind), function.order == 0 {
                return applied(TeXFunction.name(function), part)
            }
            return (TeXFunction.name(function) + FormulaTeX.parenthesised(text(part, .sum)), .atom)
        }
    }

    /// A function with its argument: without parentheses behind a name that is upright, if it is simple.
    func applied(_ name: String, _ part: Formula) -> (String, Binding) {
        if isSimple(part) { return ("\(name) \(text(part, .power))", .product) }
        return (name + FormulaTeX.parenthesised(text(part, .sum)), .product)
    }

    /// Whether a formula is a name, a number, an entry or a power of one.
    private func isSimple(_ formula: Formula) -> Bool {
        switch formula {
        case .constant, .symbol, .definition, .entry: true
        case .number(let number): number.numerator >= 0 && number.decimal != nil
        case .power(let base, _): isSimple(base)
        default: false
        }
    }

    private static func holdsSum(_ formula: Formula) -> Bool {
        switch formula {
        case .indexedSum, .derivative: true
        default: formula.parts.contains(where: holdsSum)
        }
    }

    /// What has a name and its argument in parentheses.
    func named(_ formula: Formula) -> (String, Binding) {
        let inner = { (part: Formula) in FormulaTeX.parenthesised(text(part, .sum)) }
        switch formula {
        case .maximum(let a, let b): return ("\\max(\(text(a, .sum)), \(text(b, .sum)))", .atom)
        case .reduction(.sum, let part): return ("\\operatorname{sum}" + inner(part), .atom)
        case .reduction(.trace, let part): return ("\\operatorname{tr}" + inner(part), .atom)
        case .reduction(.norm, let part): return ("\\lVert \(text(part, .sum))\\rVert", .atom)
        case .reduction(.squaredNorm, let part): return ("\\lVert \(text(part, .sum))\\rVert^2", .power)
        case .diagonal(let part): return ("\\operatorname{diag}" + inner(part), .atom)
        case .softmax(let part): return ("\\operatorname{softmax}" + inner(part), .atom)
        case .identity(let size): return ("I_{\(size.tex)}", .atom)
        case .ones(_, 1): return ("\\mathbf{1}", .atom)
        case .ones(let rows, let columns): return ("\\mathbf{1}_{\(rows.tex)\\times \(columns.tex)}", .atom)
        default: return ("", .atom)
        }
    }

    // MARK: Derivatives

    func derivative(_ part: Formula, _ variable: Formula) -> (String, Binding) {
        let sign = FormulaTeX.isOfOneVariable(part, variable) ? "d" : "\\partial "
        let below = sign + text(variable, .sum)
        switch part {
        case .symbol, .definition, .entry: return ("\\frac{\(sign)\(text(part, .sum))}{\(below)}", .power)
        default: break
        }
        let above = sign.trimmed
        let needsBrackets =
            switch part {
            case .sum, .negation, .product, .hadamard: true
            default: false
            }
        let body = needsBrackets ? "\\left[\(text(part, .sum))\\right]" : text(part, .sum)
        return ("\\frac{\(above)}{\(below)}\(body.first?.isLetter == true ? "\\," : "")\(body)", .product)
    }

    /// Whether a formula depends on a scalar and on nothing else: its derivative then has a straight d.
    private static func isOfOneVariable(_ formula: Formula, _ variable: Formula) -> Bool {
        guard let name = variable.name else { return false }
        if case .symbol(let symbol) = variable, !symbol.shape.isScalar { return false }
        var collector = VariableCollector(until: name)
        collector.collect(formula)
        return collector.isOfScalars && collector.names == [name]
    }
}

/// Finds the variables of a formula, definitions looked into until the one that a derivative is by.
private struct VariableCollector {
    let stop: String
    private(set) var names: Set<String> = []
    private(set) var isOfScalars = true
    private var seen: Set<String> = []

    init(until stop: String) { self.stop = stop }

    mutating func collect(_ formula: Formula) {
        switch formula {
        case .symbol(let symbol):
            names.insert(symbol.name)
            if !symbol.shape.isScalar { isOfScalars = false }
        case .definition(let definition):
            if definition.name == stop {
                names.insert(stop)
                var inner = VariableCollector(until: "")
                inner.collect(definition.body)
                if !inner.isOfScalars { isOfScalars = false }
            } else if seen.insert(definition.name).inserted {
                collect(definition.body)
            }
        case .ones, .identity: isOfScalars = false
        default:
            for part in formula.parts { collect(part) }
        }
    }
}

extension String {
    /// The text without the blank at its end.
    fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
