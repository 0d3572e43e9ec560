public import Diagnostics

/// A formula that was read from a text, and what was wrong with it.
public struct ParsedFormula: Sendable {
    /// What was understood; nil if it was nothing.
    public let formula: Formula?
    /// What is wrong with the text, in reading order.
    public let diagnostics: [Diagnostic]
    /// The known names, and those that the text added: a new name stands for a scalar.
    public let names: FormulaNames
}

extension Formula {
    /// Reads a formula: `(a - y) * sigma'(z) * x`, `W^T * delta ⊙ sigma'(z)`, `sum(k=1..n, w[k,j]*d[k])`.
    ///
    /// The names of functions are in `FunctionNames`. A column counts bytes of the text, from 1.
    public static func parse(
        _ text: String,
        names: FormulaNames = FormulaNames(),
        file: String = "formula"
    ) -> ParsedFormula {
        let line = Array(text.utf8)
        let place = { (range: Range<Int>) in
            Place(file: file, line: 1, column: range.lowerBound + 1, length: range.count)
        }
        return parse(line, 0..<line.count, names: names, place: place)
    }

    /// Reads the formula that a range of a line holds.
    static func parse(
        _ line: [UInt8],
        _ range: Range<Int>,
        names: FormulaNames,
        place: (Range<Int>) -> Place
    ) -> ParsedFormula {
        do throws(Complaint) {
            var parser = try FormulaParser(line, range, names: names)
            do throws(Complaint) {
                let part = try parser.whole()
                let diagnostics = parser.complaints.map { $0.diagnostic(place) }
                return ParsedFormula(formula: part.formula, diagnostics: diagnostics, names: parser.names)
            } catch {
                let diagnostics = (parser.complaints + [error]).map { $0.diagnostic(place) }
                return ParsedFormula(formula: nil, diagnostics: diagnostics, names: parser.names)
            }
        } catch {
            return ParsedFormula(formula: nil, diagnostics: [error.diagnostic(place)], names: names)
        }
    }
}

extension Complaint {
    /// The complaint as a diagnostic, its range in a file.
    func diagnostic(_ place: (Range<Int>) -> Place) -> Diagnostic {
        Diagnostic(isWarning ? .warning : .error, rule, at: place(range), headline, help: help)
    }
}
