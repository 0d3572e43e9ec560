internal import Diagnostics

extension DerivationReader {
    // MARK: Headers of exercises

    mutating func readHeader(_ header: Range<Int>, _ content: Range<Int>, _ line: DerivationLine) {
        switch line.text(header) {
        case "required":
            for range in line.split(content, at: ",") where !range.isEmpty {
                result.required.append(line.phrase(range))
            }
            if result.required.isEmpty {
                let headline = "`required` names the rules that the steps must use"
                report(line.place(header), "derivation-header", headline, "write required: chain rule")
            }
        case "wanted":
            if let before = result.wanted {
                let headline = "`wanted` stands once in a derivation"
                report(line.place(header), "derivation-header", headline, "remove one", before.place)
            } else if content.isEmpty {
                let headline = "`wanted` says what form the last line has"
                report(line.place(header), "derivation-header", headline, "write wanted: (a - y)*x")
            } else {
                result.wanted = line.phrase(content)
            }
        case let word:
            let near = suggestion(for: word, among: ["required", "wanted", "given", "let"])
            let help = near.map { "did you mean `\($0)`?" } ?? "write given \(word): … to declare a name"
            let headline = "`\(word):` is none of the headers `required:` and `wanted:`"
            report(line.place(header), "derivation-header", headline, help)
        }
    }

    // MARK: Definitions

    mutating func readDefinition(_ content: Range<Int>, _ line: DerivationLine) {
        if let justification = line.justification {
            let headline = "A definition has no justification"
            report(line.place(justification), "derivation-justification", headline, "remove it")
        }
        guard let (name, range, rest) = name(content, line, "let z = w*x + b") else { return }
        let body = line.trimmed(rest)
        guard line.isSign(at: body.lowerBound, "="), !body.isEmpty else {
            let headline = "A definition has `=` behind its name"
            let place = body.isEmpty ? range : body.lowerBound..<line.characterEnd(body.lowerBound)
            report(line.place(place), "derivation-definition", headline, "write let \(name) = …")
            return
        }
        let formulaRange = line.trimmed(body.lowerBound + 1..<body.upperBound)
        let before = result.names[name]
        guard isNew(name, line.place(range)) else {
            _ = parse(formulaRange, line)
            return
        }
        let wasUsed = before != nil
        guard let formula = parse(formulaRange, line) else {
            // The name is known all the same, so that one slip is reported once.
            result.names.add(name, Formula(name))
            given[name] = line.place(range)
            return
        }
        if wasUsed || (given[name] == nil && result.names[name] != nil) {
            let headline = "`\(name)` is defined before it is used"
            report(line.place(range), "derivation-order", headline, "move the definition up, or take another name")
        }
        checkShape(of: formula, line.place(formulaRange))
        define(name, formula, line.place(range), line.place(formulaRange))
    }

    private mutating func define(_ name: String, _ formula: Formula, _ place: Place, _ bodyPlace: Place) {
        given[name] = place
        let definition = Definition(name, formula)
        result.names.add(name, .definition(definition))
        result.definitions.append(DerivationText.Naming(definition: definition, place: place, bodyPlace: bodyPlace))
    }

    /// What does not fit is said where it is written, not in the first step that uses it.
    private mutating func checkShape(of formula: Formula, _ place: Place) {
        var reader = ShapeReader()
        do throws(ShapeError) {
            _ = try reader.shape(formula)
        } catch {
            let help = "declare other shapes, or write W^T for a transpose and b*ones(1, m) for b in each of m columns"
            report(place, "derivation-shapes", "The shapes do not fit: \(error.words)", help)
        }
    }

    /// Whether a name was neither declared nor defined before, or else a diagnostic.
    private mutating func isNew(_ name: String, _ place: Place) -> Bool {
        guard let before = given[name] else { return true }
        report(place, "derivation-twice", "`\(name)` is given or defined once", "take another name", before)
        return false
    }

    // MARK: What is given

    mutating func readGiven(_ content: Range<Int>, _ line: DerivationLine) {
        if content.isEmpty {
            let place = line.place(line.content)
            report(place, "derivation-given", "`given` names what holds", "write given x > 0, W: 3x4")
        }
        if let justification = line.justification {
            let headline = "What is given has no justification"
            report(line.place(justification), "derivation-justification", headline, "remove it")
        }
        let items = line.split(content, at: ",")
        // Shapes first: in `sum(y) = 1, y: n` they hold for the whole line.
        let isShape = { (item: Range<Int>) in line.first(":", in: item) != nil }
        for item in items where isShape(item) { declare(item, line) }
        for item in items where !content.isEmpty && !isShape(item) {
            if item.isEmpty {
                let comma = max(line.content.lowerBound, min(item.lowerBound, content.upperBound) - 1)
                let headline = "Something given stands between two commas"
                report(line.place(comma..<comma + 1), "derivation-given", headline, "remove one")
            } else {
                assume(item, line)
            }
        }
    }

    private mutating func declare(_ item: Range<Int>, _ line: DerivationLine) {
        guard let colon = line.first(":", in: item) else { return }
        let left = item.lowerBound..<colon
        guard let (name, range, rest) = name(left, line, "W: 3x4") else { return }
        guard line.trimmed(rest).isEmpty else {
            let headline = "One name stands before `:`"
            report(line.place(line.trimmed(rest)), "derivation-given", headline, "write \(name): 3x4, and a comma")
            return
        }
        let shapeRange = line.trimmed(colon + 1..<item.upperBound)
        guard let shape = FormulaShape(text: line.text(shapeRange)) else {
            let headline = "A shape is a size, or two sizes with an `x` between them"
            let place = shapeRange.isEmpty ? colon..<colon + 1 : shapeRange
            report(line.place(place), "derivation-shape", headline, "write W: 3x4, x: n or b: 1xm")
            return
        }
        let place = line.place(range)
        guard isNew(name, place) else { return }
        if result.names[name] != nil {
            let headline = "`\(name)` is declared before it is used"
            report(place, "derivation-order", headline, "move the declaration up")
        }
        given[name] = place
        let symbol = Symbol(name, shape.rows, shape.columns)
        result.names.add(name, .symbol(symbol))
        result.declarations.append(DerivationText.Declaration(symbol: symbol, place: place))
    }

    /// `0 < p < 1` is two assumptions, and a name alone is the declaration of a scalar.
    private mutating func assume(_ item: Range<Int>, _ line: DerivationLine) {
        let (sides, relations) = line.relations(item)
        if relations.isEmpty {
            if let (name, range, rest) = (try? FormulaLexer.name(line.bytes, item)).flatMap({ $0 }).map({
                ($0.name, $0.range, $0.range.upperBound..<item.upperBound)
            }), line.trimmed(rest).isEmpty {
                guard isNew(name, line.place(range)) else { return }
                given[name] = line.place(range)
                result.names.add(name, Formula(name))
                let declaration = DerivationText.Declaration(symbol: Symbol(name), place: line.place(range))
                result.declarations.append(declaration)
                return
            }
            let headline = "What is given is a shape or a relation"
            report(line.place(item), "derivation-given", headline, "write W: 3x4, x > 0 or sum(y) = 1")
            return
        }
        let formulas = sides.map { parse($0, line) }
        for (offset, relation) in relations.enumerated() {
            guard let left = formulas[offset], let right = formulas[offset + 1] else { continue }
            let place = line.place(sides[offset].lowerBound..<sides[offset + 1].upperBound)
            result.assumptions.append(
                DerivationText.Assumption(left: left, relation: relation, right: right, place: place)
            )
        }
    }

    // MARK: Names

    /// The name at the beginning of a range, and what follows it; nil after a diagnostic.
    private mutating func name(
        _ content: Range<Int>,
        _ line: DerivationLine,
        _ example: String
    ) -> (String, Range<Int>, Range<Int>)? {
        do throws(Complaint) {
            if let (name, range) = try FormulaLexer.name(line.bytes, content) {
                return (name, range, range.upperBound..<content.upperBound)
            }
            let start = line.trimmed(content)
            let range = start.isEmpty ? line.content : start.lowerBound..<line.characterEnd(start.lowerBound)
            let headline = "A name begins with a letter"
            report(line.place(range), "derivation-name", headline, "write \(example)")
        } catch {
            diagnostics.append(error.diagnostic { line.place($0) })
        }
        return nil
    }
}

extension FormulaShape {
    /// The shape that `3x4`, `n×m`, `n` or `scalar` says.
    init?(text: String) {
        let plain = text.filter { $0 != " " }.replacing("×", with: "x")
        if plain == "scalar" {
            self = .scalar
            return
        }
        let cut = plain.dropFirst().firstIndex(of: "x")
        let sizes = cut.map { [plain[..<$0], plain[plain.index(after: $0)...]] } ?? [plain[...]]
        let dimensions = sizes.compactMap { Dimension(text: $0) }
        guard dimensions.count == sizes.count, cut == nil || sizes[1].count == 1 || sizes[1].first != "x",
            let rows = dimensions.first
        else { return nil }
        self.init(rows, dimensions.count == 2 ? dimensions[1] : 1)
    }
}

extension Dimension {
    /// A number from 1 to 10000, or a name of Latin letters and digits.
    fileprivate init?(text: Substring) {
        if let number = Int(text) {
            guard (1...10_000).contains(number) else { return nil }
            self = .number(number)
            return
        }
        guard let first = text.unicodeScalars.first, first.isLatin else { return nil }
        guard text.unicodeScalars.allSatisfy({ $0.isLatin || $0.isDigit || $0 == "_" }) else { return nil }
        self = .letter(String(text))
    }
}
