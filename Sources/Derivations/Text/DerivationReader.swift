internal import Diagnostics

/// Reads the lines of a derivation one by one; a bad line does not spoil the others.
struct DerivationReader {
    var result = DerivationText()
    var diagnostics: [Diagnostic] = []
    /// The chain that the next `=` goes on with.
    private var open: (start: DerivationText.Line, steps: [DerivationText.Line])?
    /// Whether the line before was a `given` or a `let`, with which a line `=` cannot go on.
    private var lastKeyword: String?
    /// Where names were declared or defined.
    var given: [String: Place] = [:]

    mutating func read(_ line: DerivationLine) {
        guard !line.content.isEmpty else { return }
        if line.isSign(at: line.content.lowerBound, "="), !line.isSign(at: line.content.lowerBound + 1, "=") {
            goOn(line)
            return
        }
        finish()
        lastKeyword = nil
        if let (header, content) = line.header() {
            readHeader(header, content, line)
        } else if let content = line.after("given") {
            lastKeyword = "given"
            readGiven(content, line)
        } else if let content = line.after("let") {
            lastKeyword = "let"
            readDefinition(content, line)
        } else if let near = line.almostKeyword(["given", "let"], known: result.names) {
            report(
                line.place(near.range),
                "derivation-keyword",
                "A line begins with `given`, `let`, `=` or a formula",
                "did you mean `\(near.keyword)`?"
            )
        } else {
            begin(line)
        }
    }

    // MARK: Chains

    private mutating func begin(_ line: DerivationLine) {
        let pieces = line.sides()
        let justification = line.justification.map { line.phrase($0) }
        complainOfBrackets(line)
        let formulas = pieces.enumerated().map { offset, range in
            formula(range, line, offset == pieces.count - 1 && offset > 0 ? justification : nil)
        }
        if let justification, pieces.count == 1 {
            let headline = "A justification stands behind a step, and this line has no `=`"
            report(justification.place, "derivation-justification", headline, "write left = right [rule]")
        }
        guard let first = formulas.first else { return }
        open = (first, Array(formulas.dropFirst()))
    }

    private mutating func goOn(_ line: DerivationLine) {
        let sign = line.content.lowerBound
        guard open != nil else {
            let help = lastKeyword.map { "put the whole `\($0)` on one line" } ?? "write left = right"
            let headline = "`=` goes on with a chain, and none stands before it"
            report(line.place(sign..<sign + 1), "derivation-chain", headline, help)
            return
        }
        complainOfBrackets(line)
        let pieces = line.sides(from: sign + 1)
        let justification = line.justification.map { line.phrase($0) }
        for (offset, range) in pieces.enumerated() {
            let step = formula(range, line, offset == pieces.count - 1 ? justification : nil)
            open?.steps.append(step)
        }
    }

    /// Ends the chain that is open.
    mutating func finish() {
        guard let (start, steps) = open else { return }
        open = nil
        if steps.isEmpty {
            // A line that could not be read has been complained of already.
            guard start.formula != nil else { return }
            report(start.place, "derivation-chain", "A chain has a step", "write `= …` behind it or in the next line")
            return
        }
        result.chains.append(DerivationText.Chain(start: start, steps: steps))
    }

    private mutating func formula(
        _ range: Range<Int>,
        _ line: DerivationLine,
        _ justification: DerivationText.Phrase?
    ) -> DerivationText.Line {
        DerivationText.Line(
            formula: parse(range, line),
            text: line.text(range),
            place: line.place(range),
            justification: justification
        )
    }

    private mutating func complainOfBrackets(_ line: DerivationLine) {
        guard let stray = line.strayBracket else { return }
        let headline = "A justification stands in one pair of brackets at the end of its line"
        report(line.place(stray), "derivation-justification", headline, "write [chain rule]")
    }

    // MARK: What all lines have in common

    /// Reads a formula; nil if anything is wrong with it.
    mutating func parse(_ range: Range<Int>, _ line: DerivationLine) -> Formula? {
        let parsed = Formula.parse(line.bytes, range, names: result.names) { line.place($0) }
        diagnostics += parsed.diagnostics
        result.names = parsed.names
        return parsed.diagnostics.containErrors ? nil : parsed.formula
    }

    mutating func report(_ place: Place, _ rule: String, _ headline: String, _ help: String?, _ note: Place? = nil) {
        let notes = note.map { [Diagnostic.Note("it stands here", at: $0)] } ?? []
        diagnostics.append(Diagnostic(.error, rule, at: place, headline, help: help, notes: notes))
    }
}
