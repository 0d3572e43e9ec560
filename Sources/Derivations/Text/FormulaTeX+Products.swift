extension FormulaTeX {
    /// Factors side by side: with a point between numbers, and a thin space where letters would run together.
    func product(_ factors: [Formula]) -> (String, Binding) {
        guard let first = factors.first else { return ("1", .atom) }
        let (isNegative, size) = FormulaTeX.sign(first)
        var last = factor(isNegative ? size : first, isLast: factors.count == 1)
        var text = last
        for (offset, factor) in factors.enumerated().dropFirst() {
            let written = self.factor(factor, isLast: offset == factors.count - 1)
            text += FormulaTeX.gap(last, written) + written
            last = written
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

    /// What stands between two factors.
    private static func gap(_ left: String, _ right: String) -> String {
        if right.first?.isNumber == true || right.hasPrefix("\\tfrac") { return " \\cdot " }
        let operators = ["\\sin", "\\cos", "\\tan", "\\ln", "\\operatorname", "\\max", "\\exp"]
        if operators.contains(where: right.hasPrefix) { return " " }
        let isSmallFraction = left.hasPrefix("\\tfrac")
        if (left + right).contains("\\frac") || right.hasPrefix("\\sum") { return "\\," }
        if left.contains("(") || (left + right).contains("\\lVert") { return "\\," }
        if !isSmallFraction, right.contains("("), !right.hasPrefix("(") { return "\\," }
        return endsInWord(left) && (right.first?.isLetter == true || right.hasPrefix("(")) ? " " : ""
    }

    /// Whether a letter right behind would belong to a command.
    private static func endsInWord(_ text: String) -> Bool {
        let letters = text.reversed().prefix(while: \.isLetter)
        return !letters.isEmpty && text.dropLast(letters.count).last == "\\"
    }
}
