extension FormulaTeX {
    /// Factors side by side: with a point between numbers, and a thin space where letters would run together.
    func product(_ factors: [Formula]) -> (String, Binding) {
        guard let first = factors.first else { return ("1", .atom) }
        let (isNegative, size) = FormulaTeX.sign(first)
        var text = factor(isNegative ? size : first, isLast: factors.count == 1)
        for (offset, factor) in factors.enumerated().dropFirst() {
            let written = self.factor(factor, isLast: offset == factors.count - 1)
            text = FormulaTeX.joined(text, written)
        }
        return isNegative ? ("-" + text, .sum) : (text, .product)
    }

    /// A factor; before others, a function has its argument in parentheses, and a sum stands in them.
    private func factor(_ formula: Formula, isLast: Bool) -> String {
        if isLast {
            if case .product = formula { return text(formula, .power) }
            if case .hadamard = formula { return text(formula, .power) }
            if case .quotient = formula { return text(formula, isSmall ? .power : .product) }
            return text(formula, .product)
        }
        if case .function(let function, let part) = formula, TeXFunction.isRoman(function.kind), function.order == 0,
            function.kind != .exp
        {
            return TeXFunction.name(function) + FormulaTeX.parenthesised(text(part, .sum))
        }
        return text(formula, .power)
    }

    private static func joined(_ left: String, _ right: String) -> String {
        if right.first?.isNumber == true || right.hasPrefix("\\tfrac") || left.hasSuffix("\\right|") {
            return left + " \\cdot " + right
        }
        let isOperator = ["\\sin", "\\cos", "\\tan", "\\ln", "\\operatorname", "\\max", "\\exp"].contains {
            right.hasPrefix($0)
        }
        if isOperator { return left + " " + right }
        let opens = right.hasPrefix("(") || right.hasPrefix("\\left(")
        let isTall = left.contains("\\frac") || right.contains("\\frac") || right.hasPrefix("\\sum")
        if isTall { return left + "\\," + right }
        if left.contains("(") { return left + "\\," + right }
        if opens { return endsInWord(left) ? left + " " + right : left + right }
        if right.contains("(") || left.contains("\\lVert") || right.contains("\\lVert") { return left + "\\," + right }
        return left + (endsInWord(left) && right.first?.isLetter == true ? " " : "") + right
    }

    /// Whether a letter right behind would belong to a command.
    private static func endsInWord(_ text: String) -> Bool {
        let letters = text.reversed().prefix(while: \.isLetter)
        return !letters.isEmpty && text.dropLast(letters.count).last == "\\"
    }
}
