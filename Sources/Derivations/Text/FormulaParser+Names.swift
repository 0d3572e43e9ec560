internal import Diagnostics

extension FormulaParser {
    /// What begins with a name: a variable, a function with its argument, a derivative.
    mutating func name(_ word: String) throws(Complaint) -> Part {
        if let part = try derivative(word) { return part }
        if word == "Sigma", !isKnown(word), !peek().isSpaced, peek().word != nil { return try shortSum() }
        if peek().isSign("(") {
            if let call = FunctionNames.call(word) { return try self.call(call, word) }
            try refuseFunction(word)
        } else if peek().isSign("'") || peek().isSign("″"), case .function(let function)? = FunctionNames.call(word) {
            return try slope(function, word)
        } else if !isKnown(word), word.count > 1, FunctionNames.call(word) != nil {
            try refuseBare(word)
        }
        position += 1
        return try variable(word, tokens[position - 1].range)
    }

    /// `Σy`, the sum of the entries of `y`.
    private mutating func shortSum() throws(Complaint) -> Part {
        position += 1
        let part = try nested(position - 1) { (parser) throws(Complaint) in try parser.postfix() }
        return try build([part]) { .reduction(.sum, $0[0]) }
    }

    /// What a name without an argument stands for; a new one for a scalar.
    mutating func variable(_ word: String, _ range: Range<Int>) throws(Complaint) -> Part {
        if let part = try known(word, range) { return part }
        if bound.contains(word) {
            let headline = "`\(word)` is the index of a sum, and stands in brackets"
            throw Complaint("formula-index", range, headline, "write x[\(word)]")
        }
        if word == "e" { return Part(formula: .constant(.e), height: 1, size: 1) }
        if word == "pi" { return Part(formula: .constant(.pi), height: 1, size: 1) }
        warnIfNear(word, range)
        names.add(word, FormulaNames.Entry(formula: Formula(word), height: 1, size: 1))
        return Part(formula: Formula(word), height: 1, size: 1)
    }

    func isKnown(_ word: String) -> Bool { names.entries[word] != nil }

    // MARK: Known names

    /// A known name, or an entry of one: `w_kj` is an entry where `w` is a column or a matrix.
    func known(_ word: String, _ range: Range<Int>) throws(Complaint) -> Part? {
        if let entry = names.entries[word] {
            return Part(formula: entry.formula, height: entry.height, size: entry.size)
        }
        guard let (base, below) = FormulaParser.split(word), let entry = names.entries[base] else { return nil }
        var shape: FormulaShape?
        if case .symbol(let symbol) = entry.formula { shape = symbol.shape }
        if shape?.isScalar == true { return nil }
        let indices = FormulaParser.indices(below, isColumn: shape?.isColumn)
        guard let row = indices.first, indices.count <= 2 else {
            let headline = "`\(word)` does not say which entry of `\(base)` it is"
            throw Complaint("formula-entry", range, headline, "write \(base)[1,12]")
        }
        let part = Part(formula: entry.formula, height: entry.height, size: entry.size)
        return try build([part]) { .entry($0[0], row: row, column: indices.count == 2 ? indices[1] : nil) }
    }

    /// The name above and the letters below: `w_kj` is w and kj.
    static func split(_ word: String) -> (base: String, below: String)? {
        guard let line = word.lastIndex(of: "_") else { return nil }
        return (String(word[..<line]), String(word[word.index(after: line)...]))
    }

    /// The indices that stand below a name: `kj` and `{k,j}` are two, and 12 of a column is one.
    static func indices(_ below: String, isColumn: Bool?) -> [Index] {
        let make = { (text: Substring) -> Index? in
            if let number = Int(text) { return number > 0 ? .number(number) : nil }
            return text.allSatisfy(\.isLetter) ? .letter(String(text)) : nil
        }
        var texts = below.filter { $0 != "{" && $0 != "}" }.split(separator: ",", omittingEmptySubsequences: false)
        if texts.count == 1, below.count > 1, isColumn != true || !texts[0].allSatisfy(\.isNumber) {
            guard below.count == 2 else { return [] }
            texts = [below.prefix(1), below.suffix(1)]
        }
        let indices = texts.compactMap(make)
        return indices.count == texts.count ? indices : []
    }

    // MARK: What is wrong with a name

    /// Says that a name before a parenthesis is no function, unless a product is plainly meant.
    private func refuseFunction(_ word: String) throws(Complaint) {
        guard word.count > 1, !isKnown(word), !word.contains("_"), !GreekLetters.contains(word) else { return }
        guard !word.dropFirst().allSatisfy(\.isNumber) else { return }
        let near = suggestion(for: word, among: FunctionNames.all).map { "did you mean `\($0)`?" }
        let help = near ?? "write \(word)*(…) for a product"
        throw Complaint("formula-function", token.range, "`\(word)` is no function", help)
    }

    /// Says that a function has its argument in parentheses behind it.
    private func refuseBare(_ word: String) throws(Complaint) {
        guard !GreekLetters.contains(word) else { return }
        let headline = "`\(word)` has its argument in parentheses behind it"
        let next = peek()
        var help = "write \(word)(x)"
        if next.isSign("^"), case .number = peek(2).kind {
            help = "write \(word)(x)^\(text(position + 2..<position + 3))"
        } else if next.beginsFormula {
            help = "write \(word)(\(text(position + 1..<position + 2)))"
        }
        throw Complaint("formula-function", token.range, headline, help)
    }

    /// Warns of a new name that is almost a known one.
    private mutating func warnIfNear(_ word: String, _ range: Range<Int>) {
        guard let near = nearName(word) else { return }
        var complaint = Complaint(
            "formula-name",
            range,
            "`\(word)` is a new name, and stands for a scalar",
            "did you mean `\(near)`?"
        )
        complaint.isWarning = true
        complaints.append(complaint)
    }

    /// The known name that a new one is almost; short names and Greek letters are all near each other.
    func nearName(_ word: String) -> String? {
        let plain = { (word: String) in word.count >= 3 && word.allSatisfy(\.isLetter) }
        guard plain(word), !GreekLetters.contains(word) else { return nil }
        return suggestion(for: word, among: names.entries.keys.filter(plain).sorted())
    }
}
