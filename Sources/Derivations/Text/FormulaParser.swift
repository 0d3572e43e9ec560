/// Reads one formula, by recursive descent over its tokens.
///
/// ```
/// formula  = [-|+] product {(+|-) product}
/// product  = unary {(*|/|⊙) unary}          also 2x, 2(a + b) and (a)(b) without a sign
/// unary    = - unary | power
/// power    = postfix [^ exponent]           from the right; exponent = [-] power | { formula }
/// postfix  = primary {^T | ² | [index] | [index,index]}
/// primary  = number | name | ( formula ) | |formula| | ‖formula‖ | √ primary
///          | function{'}(formula, …) | sum(k=1..n, formula) | ones(n) | ones(n, m) | I(n)
///          | dL/dw | ∂L/∂w | d/dx(formula) | d/dx function(…) | D(formula, name)
/// ```
///
/// What is plainly meant but not allowed is reported and read on; the first thing that makes no sense ends
/// the reading, so that one slip is reported once.
struct FormulaParser {
    /// A formula that was read, with its height and size, definitions looked into.
    struct Part {
        let formula: Formula
        let height: Int
        let size: Int
    }

    /// How deep parentheses may stand in each other.
    static let deepestNesting = 60
    /// How high a formula may be, its definitions looked into: what walks it keeps within its stack.
    static let greatestHeight = 400
    /// Of how many parts a formula may consist, its definitions looked into.
    static let greatestSize = 100_000

    let line: [UInt8]
    let tokens: [Token]
    /// The known names, and those met on the way.
    var names: FormulaNames
    var complaints: [Complaint] = []
    var position = 0
    /// The indices of the sums that enclose the place.
    var bound: [String] = []
    private var nesting = 0

    init(_ line: [UInt8], _ range: Range<Int>, names: FormulaNames) throws(Complaint) {
        self.line = line
        self.names = names
        tokens = try FormulaLexer.tokens(line, range, layered: names.layered)
    }

    /// Reads all the tokens as one formula.
    mutating func whole() throws(Complaint) -> Part {
        if token.kind == .end {
            throw Complaint("formula-missing", token.range, "A formula is not empty", "write a formula here")
        }
        let part = try formula()
        guard token.kind == .end else { throw unexpected() }
        return part
    }

    // MARK: Sums

    mutating func formula() throws(Complaint) -> Part {
        var terms: [Part] = []
        var isNegative = take("-")
        if !isNegative { _ = take("+") }
        while true {
            let term = try product()
            terms.append(isNegative ? try build([term]) { .negation($0[0]) } : term)
            isNegative = token.isSign("-")
            guard isNegative || token.isSign("+") else { break }
            position += 1
        }
        return terms.count == 1 ? terms[0] : try build(terms) { .sum($0) }
    }

    // MARK: Products

    private mutating func product() throws(Complaint) -> Part {
        var start = position
        var factors = [try unary()]
        var chain: Character = "*"
        var last: Character?
        while let sign = try factorSign(after: start, last) {
            let at = position
            start = position
            let right = try unary()
            if sign == "/" {
                factors = [try build([try close(factors, chain), right]) { .quotient($0[0], $0[1]) }]
            } else if factors.count > 1, sign != chain {
                if sign == "*" { complainOfMixture(at - 1) }
                factors = [try close(factors, chain), right]
                chain = sign
            } else {
                factors.append(right)
                chain = sign
            }
            last = sign
        }
        return try close(factors, chain)
    }

    private func close(_ factors: [Part], _ sign: Character) throws(Complaint) -> Part {
        if factors.count == 1 { return factors[0] }
        return try build(factors) { sign == "⊙" ? .hadamard($0) : .product($0) }
    }

    private mutating func complainOfMixture(_ index: Int) {
        let help = "write (a ⊙ b)*c or a ⊙ (b*c)"
        complaints.append(
            Complaint("formula-order", tokens[index].range, "`*` behind `⊙` reads two ways", help)
        )
    }

    /// The sign before the next factor, taken; a product without a sign where it reads one way only.
    private mutating func factorSign(after start: Int, _ last: Character?) throws(Complaint) -> Character? {
        for sign in "*/⊙" where take(sign) { return sign }
        guard token.beginsFormula else { return nil }
        let before = tokens[position - 1]
        let isNumber = start == position - 1 && before.isNumber && !token.isNumber
        let isGroup = tokens[start].isSign("(") && before.isSign(")") && token.isSign("(")
        let written = text(start..<position) + "*" + text(position..<endOfFactor())
        if !isNumber, !isGroup {
            let range = before.range.lowerBound..<token.range.upperBound
            let headline = "A product has `*` between its factors"
            complaints.append(Complaint("formula-product", range, headline, "write \(written)"))
        } else if last == "/" {
            let help = "write …/(\(written)), or …/\(written)"
            let range = tokens[start].range.lowerBound..<token.range.upperBound
            let headline = "A product without `*` behind `/` reads two ways"
            complaints.append(Complaint("formula-order", range, headline, help))
        }
        return "*"
    }

    private mutating func unary() throws(Complaint) -> Part {
        guard take("-") else { return try power() }
        return try nested(position - 1) { (parser) throws(Complaint) in
            let part = try parser.unary()
            return try parser.build([part]) { .negation($0[0]) }
        }
    }

    // MARK: Powers

    private mutating func power() throws(Complaint) -> Part {
        let isBar = token.isSign("‖") || token.isSign("|")
        let base = try postfix()
        guard token.isSign("^") else { return base }
        position += 1
        let exponent = try nested(position - 1) { (parser) throws(Complaint) in try parser.exponent() }
        return try raise(base, to: exponent, isBar: isBar)
    }

    private mutating func exponent() throws(Complaint) -> Part {
        if take("{") {
            let part = try formula()
            try expect("}", openedAt: position)
            return part
        }
        guard take("-") else { return try power() }
        let part = try nested(position - 1) { (parser) throws(Complaint) in try parser.exponent() }
        return try build([part]) { .negation($0[0]) }
    }

    /// The power; of a norm in bars its square, which has a derivative everywhere.
    func raise(_ base: Part, to exponent: Part, isBar: Bool) throws(Complaint) -> Part {
        if isBar, case .reduction(.norm, let inner) = base.formula, exponent.formula == .number(2) {
            return try build([Part(formula: inner, height: base.height, size: base.size)]) {
                .reduction(.squaredNorm, $0[0])
            }
        }
        return try build([base, exponent]) { .power($0[0], $0[1]) }
    }

    // MARK: Limits

    /// Reads what stands one level deeper.
    mutating func nested(
        _ index: Int,
        _ read: (inout FormulaParser) throws(Complaint) -> Part
    ) throws(Complaint) -> Part {
        guard nesting < FormulaParser.deepestNesting else {
            let headline = "Formulas nest at most \(FormulaParser.deepestNesting) deep"
            throw Complaint("formula-depth", tokens[index].range, headline, "name a part with `let`")
        }
        nesting += 1
        let part = try read(&self)
        nesting -= 1
        return part
    }

    /// Makes a formula of its parts, unless it becomes too high or too large.
    func build(_ parts: [Part], _ make: ([Formula]) -> Formula) throws(Complaint) -> Part {
        let height = 1 + (parts.map(\.height).max() ?? 0)
        let size = parts.reduce(1) { saturating($0, $1.size) }
        let range = tokens[max(0, position - 1)].range
        if height > FormulaParser.greatestHeight {
            let headline = "A formula is at most \(FormulaParser.greatestHeight) levels high, definitions included"
            throw Complaint("formula-depth", range, headline, "break it into smaller ones")
        }
        if size > FormulaParser.greatestSize {
            let headline = "A formula has at most \(FormulaParser.greatestSize) parts, definitions included"
            throw Complaint("formula-size", range, headline, "break it into smaller ones")
        }
        return Part(formula: make(parts.map(\.formula)), height: height, size: size)
    }
}

extension Token {
    /// Whether it is a number.
    var isNumber: Bool {
        if case .number = kind { true } else { false }
    }

    /// Whether it stands between two formulas.
    var isOperator: Bool { "+-*/^⊙".contains(where: isSign) }
}
